/** What clocks show at a place. Such a time is written as a date in UTC with the same digits. */

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const clock = new Intl.DateTimeFormat('en-US', {
    ...digits,
    minute: 'numeric',
    second: 'numeric',
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  clocks.set(zone, clock);
  return clock;
}

export function localOf(zone: string, moment: Date): Date {
  if (zone === 'UTC') return moment;
  const parts = clockOf(zone).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const seconds = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return new Date(seconds + moment.getUTCMilliseconds());
}

/** A time that clocks leave out when they are put forward is as much later; of one that they show twice it is the second. */
export function instantOf(zone: string, local: Date): Date {
  if (zone === 'UTC') return local;
  const ahead = (moment: Date) => localOf(zone, moment).getTime() - moment.getTime();
  const near = new Date(local.getTime() - ahead(local));
  return new Date(local.getTime() - ahead(near));
}
