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
    .filter(({ id }) => id !== costExplorer.id)
    .map((format) => ({ format, lacking: lackingOf(format, header) }))
    .filter(({ format, lacking }) => named !== undefined || lacking.length < format.needs.length)
    .toSorted((a, b) => a.lacking.length - b.lacking.length);
  throw costsErrors.COST_FORMAT_UNKNOWN({
    file,
    format: nearest?.format.title ?? 'FOCUS or Cost and Usage Report',
    lacking: nearest?.lacking.join(', ') ?? 'BilledCost and lineItem/UnblendedCost alike',
    columns: shown(header.names),
  });
}

/** As data: quoted, and no more of it than says what it is. */
function shown(names: readonly string[]): string {
  const first = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
  return names.length > first.length
    ? `${first.join(', ')} and ${names.length - first.length} more`
    : first.join(', ');
}
