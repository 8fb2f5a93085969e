/** Prices in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { runPriceImport } from './run-price-import.ts';

export const priceImportJob = defineJob({
  name: 'costs:import-prices',
  description: "Takes AWS's price lists in, as somebody asked.",
  input: z.object({ import: z.string() }),
  run: async ({ platform, signal }, input) => runPriceImport(platform, input.import, signal),
});

export const priceJobs: readonly Job[] = [priceImportJob];
