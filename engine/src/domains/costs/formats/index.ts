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
    shape: shapeOf(header.names),
  });
}

/** Nothing of what stands in it: whoever may import need not be one who may read every file of the machine. */
function shapeOf(names: readonly string[]): string {
  const [only = ''] = names;
  if (names.length > 1) return `It has ${names.length} columns`;
  const sign = [';', '\t', '|'].find((one) => only.split(one).length > 3);
  if (sign === undefined) return 'Its first line names one column';
  return `Its columns seem to be separated by ${sign === '\t' ? 'tabs' : sign}`;
}
