/** Thresholds as people write them: `actual 80, forecast 100`. */
export interface Threshold {
  readonly kind: 'actual' | 'forecast';
  readonly percent: number;
}

export const USUAL = 'actual 80, actual 100, forecast 100';

export const thresholdText = (thresholds: readonly Threshold[]): string =>
  thresholds.map(({ kind, percent }) => `${kind} ${percent}`).join(', ');

/** Undefined where a part is none, so that nothing is dropped in silence. */
export function parseThresholds(text: string): Threshold[] | undefined {
  const found = text.split(',').map((part): Threshold | undefined => {
    const { kind, percent } =
      /^\s*(?<kind>actual|forecast)\s+(?<percent>\d+(\.\d+)?)\s*%?\s*$/.exec(part)?.groups ?? {};
    return kind === undefined
      ? undefined
      : { kind: kind === 'actual' ? kind : 'forecast', percent: Number(percent) };
  });
  const known = found.filter((one) => one !== undefined);
  return known.length === found.length ? known : undefined;
}
