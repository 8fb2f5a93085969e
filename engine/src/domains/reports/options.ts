/** What several kinds of report can be told beside their period. */
import * as z from 'zod';

export const measureOption = z
  .enum(['effective', 'billed', 'contracted', 'list'])
  .default('effective')
  .meta({ description: 'Effective (amortised), billed, contracted or list costs.' });

export const currencyOption = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be three letters, such as USD')
  .optional()
  .meta({ description: 'Where there are several: they are never added up.' });
