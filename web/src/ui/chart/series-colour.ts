/** The colours by which the series of a chart are told apart; the ninth is all the rest. */
export const MOST_SERIES = 8;

const FILLS = [
  'fill-series-1',
  'fill-series-2',
  'fill-series-3',
  'fill-series-4',
  'fill-series-5',
  'fill-series-6',
  'fill-series-7',
  'fill-series-8',
];
const DOTS = [
  'bg-series-1',
  'bg-series-2',
  'bg-series-3',
  'bg-series-4',
  'bg-series-5',
  'bg-series-6',
  'bg-series-7',
  'bg-series-8',
];

export const seriesFill = (at: number): string => FILLS[at] ?? 'fill-series-rest';
export const seriesDot = (at: number): string => DOTS[at] ?? 'bg-series-rest';
