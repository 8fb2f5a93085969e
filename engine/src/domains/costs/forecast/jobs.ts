/** Forecasts in the background: one of everything every night, and the months that are over compared with what came. */
import * as z from 'zod';
import { ReeveError } from '#kernel/error.ts';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { runForecast, scoreForecasts } from './run-forecast.ts';
import { keepForecast } from './store.ts';

export const forecastJobs: readonly Job[] = [
  defineJob({
    name: 'costs:forecast',
    description: 'Forecasts all costs every night, and compares months that are over with what was forecast.',
    input: z.object({}),
    schedule: '20 5 * * *',
    run: async ({ platform, signal }) => {
      await scoreForecasts(platform, signal);
      const question = {
        measure: 'effective',
        months: 3,
        changes: [],
        filters: [],
        accounts: undefined,
      } as const;
      const made = await runForecast(platform, { ...question, signal }).catch((error: unknown) => {
        // Too little is known, or several currencies are billed: nobody asked, so nobody is told.
        if (error instanceof ReeveError && error.code.startsWith('COST_')) return undefined;
        throw error;
      });
      if (!made) return;
      const { history: _, ...kept } = made;
      const row = {
        ...kept,
        id: platform.newId(),
        madeAt: platform.clock.now(),
        madeBy: 'schedule',
        measure: 'effective',
        filter: [],
        accounts: null,
      };
      await platform.ledger.transaction((tx) => keepForecast(tx, row));
    },
  }),
];
