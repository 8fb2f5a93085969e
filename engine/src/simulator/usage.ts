/** How a resource is used over the hours of a week: what its metrics will show. */

export type Usage =
  /** Next to nothing, always. */
  | 'idle'
  /** Never above a quarter of what it could do. */
  | 'low'
  /** Follows the company's demand, with room to spare. */
  | 'steady'
  /** Weekdays from nine to six. */
  | 'office-hours'
  /** A few hours every night. */
  | 'nightly'
  /** Mostly quiet, with sudden peaks. */
  | 'spiky'
  /** At its limit whenever it matters. */
  | 'saturated'
  /** AWS publishes no figures of it. */
  | 'silent';

/** What share of its capacity is used at that time (epoch ms) on an average day; the demand of the day comes on top. */
export function loadAt(usage: Usage, time: number): number {
  const moment = new Date(time);
  const hour = moment.getUTCHours() + moment.getUTCMinutes() / 60;
  const weekday = moment.getUTCDay() % 6 !== 0;
  // Highest in the late afternoon.
  const day = 0.5 + 0.5 * Math.sin(((hour - 10) / 24) * 2 * Math.PI);
  switch (usage) {
    case 'idle':
      return 0.012;
    case 'low':
      return 0.06 + 0.14 * day;
    case 'steady':
      return 0.25 + 0.35 * day;
    case 'office-hours':
      return weekday && hour >= 9 && hour < 18 ? 0.45 : 0.01;
    case 'nightly':
      return hour >= 1 && hour < 5 ? 0.85 : 0.03;
    case 'spiky':
      return moment.getUTCDate() % 9 === 0 && hour >= 14 && hour < 16 ? 0.92 : 0.08;
    case 'saturated':
      return weekday && hour >= 8 && hour < 20 ? 0.99 : 0.6;
    case 'silent':
      return Number.NaN;
  }
}
