/** What was hidden in the demo's bill is found by whoever asks the drivers of costs, month by month. */
import { createWitness } from '../engine/src/domains/access/index.ts';
import { routes } from '../engine/src/domains/costs/routes.ts';
import { billDeliveries, importBill } from '../engine/src/entry/demo/import-bill.ts';
import { pastClock } from '../engine/src/entry/demo/past-clock.ts';
import { systemClock } from '../engine/src/platform/clock/clock.ts';
import { createApi } from '../engine/src/platform/http/index.ts';
import type { Platform } from '../engine/src/platform/platform.ts';
import { costTruths, createBill } from '../engine/src/simulator/index.ts';
import { type Ask, scoreCostTruths } from '../engine/test/cost-truth-score.ts';
import { scratchPlatform } from '../engine/test/scratch-platform.ts';
import type { Bar } from './bar.ts';

const NOW = new Date('2026-11-21T00:00:00Z');

/** As somebody who may read everything. */
function askerOf(platform: Platform): Ask {
  const principal = { kind: 'user', id: 'bench', name: 'bench', roles: ['operator'], scope: {} } as const;
  const ports = {
    ...createWitness(platform, 'server'),
    authenticate: async () => ({ principal, by: 'key' as const }),
  };
  const api = createApi({ platform, routes, ports });
  return async <T>(path: string) => {
    const response = await api.request(`http://localhost/api/v1${path}`);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };
}

export const bar: Bar = {
  id: 'costs-truths',
  what: 'Truths hidden in the bill of the demo that drivers, reports and reconciliation show',
  limit: { atLeast: 1, unit: '' },
  async measure() {
    const bill = createBill({ seed: 1, scale: 1, preparedAt: NOW });
    const clock = pastClock(NOW);
    const platform = await scratchPlatform({ clock });
    try {
      const signal = AbortSignal.timeout(600_000);
      for (const delivery of billDeliveries(bill, NOW)) {
        clock.set(delivery.at);
        await importBill(platform, bill, delivery, signal);
      }
      // The first and the last month are no whole ones.
      const months = bill.months.slice(2, -1);
      const start = systemClock.now().getTime();
      const findings = await scoreCostTruths(askerOf(platform), costTruths(bill, NOW), months);
      const seconds = Math.round((systemClock.now().getTime() - start) / 1000);
      const found = findings.filter(({ said }) => said !== undefined);
      const lines = findings.map(
        ({ truth, hope, said }) =>
          `${said ? '✓' : '✗'} ${truth.id} (${truth.effect}, ${hope?.month ?? 'no month'}, ${hope ? Math.round(hope.amount) : '?'}): ${said ?? 'missed'}`,
      );
      return {
        value: found.length / findings.length,
        detail: [`${found.length} of ${findings.length} in ${seconds} s`, ...lines].join('\n      '),
      };
    } finally {
      await platform.close();
    }
  },
};
