/** The formats of cost files that are read, the most telling first. */
import { costsErrors } from '../errors.ts';
import { costExplorer } from './cost-explorer.ts';
import { cur } from './cur.ts';
import { cur2 } from './cur2.ts';
import { focus } from './focus.ts';
import { type CostFormat, lackingOf } from './format.ts';
import type { Header } from './header.ts';

const FORMATS: readonly CostFormat[] = [focus, cur2, cur, costExplorer];

/** The format that was named, or the first whose needed columns are all there. */
export function formatOf(file: string, header: Header, named: string | undefined): CostFormat {
  const wanted = named === undefined ? FORMATS : FORMATS.filter(({ id }) => id === named);
  const found = wanted.find((format) => lackingOf(format, header).length === 0);
  if (found) return found;
  const [nearest] = wanted
    .map((format) => ({ format, lacking: lackingOf(format, header) }))
    .toSorted((a, b) => a.lacking.length - b.lacking.length);
  throw costsErrors.COST_FORMAT_UNKNOWN({
    file,
    format: nearest?.format.title ?? named ?? '',
    lacking: nearest?.lacking.join(', ') ?? '',
  });
}
