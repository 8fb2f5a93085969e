/** The query parameters by which every analysis says which lines it means, and what they become. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { costsErrors } from '../errors.ts';
import { filterInput } from './contract.ts';
import type { Dimension } from './dimensions.ts';
import { parseFilter, requireDimension } from './filters.ts';
import type { Wanted } from './selection.ts';

const currencyInput = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be three letters, such as USD')
  .optional()
  .meta({ description: 'Where there are several: they are never added up.' });

export const linesQuery = { filter: filterInput, currency: currencyInput };

const MOST = 4;

/** `ServiceName,tag:team`; nothing at all is one group of everything. */
function dimensionsOf(text: string): Dimension[] {
  const names = text.trim() === '' ? [] : text.split(',');
  if (names.length > MOST) throw costsErrors.COST_DIMENSIONS_TOO_MANY({ given: names.length, most: MOST });
  const found = names.map((name) => requireDimension(name.trim()));
  // Twice the same says no more than once, also where it has two names.
  return found.filter((one, index) => found.findIndex(({ name }) => name === one.name) === index);
}

export const wantedLines = (
  principal: Pick<Principal, 'scope'>,
  { by, filter, currency }: { by: string; filter: readonly string[]; currency?: string | undefined },
): Wanted => ({
  by: dimensionsOf(by),
  filters: filter.map(parseFilter),
  accounts: scopedAccounts(principal),
  currency,
});
