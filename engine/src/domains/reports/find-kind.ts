/** Kinds and formats by their names. */
import type { FormatName } from './contract.ts';
import { reportsErrors } from './errors.ts';
import type { Format } from './format.ts';
import { everyFormat } from './formats.generated.ts';
import type { AnyKind } from './kind.ts';
import { everyKind } from './kinds.generated.ts';

export function findKind(name: string): AnyKind {
  const kind = everyKind.find((one) => one.name === name);
  if (kind) return kind;
  const names = everyKind.map((one) => one.name).join(', ');
  throw reportsErrors.REPORT_UNKNOWN({ name, names }, { at: { field: 'report' } });
}

export function formatOf(name: FormatName): Format {
  const format = everyFormat.find((one) => one.name === name);
  if (!format) throw new RangeError(`no file of formats/ is ${name}`);
  return format;
}
