/** Filters as people write them: `service=Amazon EC2,Amazon S3`, `region!=eu-west-1`, `team=` for what has none. */
import { didYouMean } from '#kernel/nearest.ts';
import { costsErrors } from '../errors.ts';
import { DIMENSION_NAMES, type Dimension, dimensionOf } from './dimensions.ts';

export interface Filter {
  readonly dimension: Dimension;
  readonly not: boolean;
  /** Any of them; null is what has no value. */
  readonly values: readonly (string | null)[];
}

export function parseFilter(text: string): Filter {
  const { name = '', not, list } = /^(?<name>.+?)(?<not>!?)=(?<list>.*)$/s.exec(text)?.groups ?? {};
  if (list === undefined) throw costsErrors.COST_FILTER_INVALID({ text: text.slice(0, 100) });
  return { dimension: requireDimension(name.trim()), not: not === '!', values: valuesOf(list) };
}

export function requireDimension(name: string): Dimension {
  const found = dimensionOf(name);
  if (!found) {
    const names = DIMENSION_NAMES.join(', ');
    throw costsErrors.COST_DIMENSION_UNKNOWN({ name, names, hint: didYouMean(name, DIMENSION_NAMES) });
  }
  return found;
}

/** `a,b\,c` is `a` and `b,c`; nothing between two commas is what has no value. */
const valuesOf = (list: string): (string | null)[] =>
  (list.match(/(?:\\.|[^,\\])+|(?<=^|,)(?=,|$)/gs) ?? ['']).map((part) => {
    const value = part.replace(/\\(.)/gs, '$1').trim();
    return value === '' ? null : value;
  });
