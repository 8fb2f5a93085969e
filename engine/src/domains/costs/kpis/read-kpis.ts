/** All KPIs of a period, each with the one before it. */
import { setMaxListeners } from 'node:events';
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { currencyOf } from '../report/currency.ts';
import { within } from '../report/measures.ts';
import { readBillWords, selectLines } from '../report/selection.ts';
import { allocationKpis } from './allocation-kpis.ts';
import { type AskedKpis, spanOf } from './asked-kpis.ts';
import type { KpiGroup, KpiJson, KpisJson } from './contract.ts';
import { dataKpis } from './data-kpis.ts';
import { planningKpis } from './planning-kpis.ts';
import { billKpis } from './read-bill-kpis.ts';
import { tagKpis } from './tag-kpis.ts';
import { unitKpis } from './unit-kpis.ts';

interface Question {
  readonly period: Period;
  readonly against: Period;
  readonly accounts: readonly string[] | undefined;
  readonly currency: string | undefined;
  readonly groups: readonly KpiGroup[];
  readonly signal: AbortSignal;
}

export async function readKpis(platform: Platform, question: Question): Promise<KpisJson> {
  const { period, against, accounts, groups, signal } = question;
  // Each of many questions listens to it; Node warns of a leak from eleven listeners on.
  setMaxListeners(0, signal);
  const words = await readBillWords(platform.ledger.db, platform.config);
  const selection = selectLines({ by: [], filters: [], accounts }, words);
  const when = `(${within(period)}) OR (${within(against)})`;
  const { name: currency, narrowed } = await currencyOf(
    platform,
    { asked: question.currency, selection, when },
    signal,
  );
  const asked: AskedKpis = { platform, accounts, period, against, currency, narrowed, words, signal };
  const isWanted = (...some: readonly KpiGroup[]) => some.some((one) => groups.includes(one));
  const ofBill = async (): Promise<KpiJson[]> => {
    const { kpis, totals } = await billKpis(asked);
    return [...(isWanted('planning') ? await planningKpis(asked, totals) : []), ...kpis];
  };
  const found = await Promise.all([
    isWanted('allocation') ? allocationKpis(asked) : [],
    isWanted('allocation') ? tagKpis(asked) : [],
    isWanted('rates', 'usage', 'planning') ? ofBill() : [],
    isWanted('data') ? dataKpis(asked) : [],
    isWanted('unit') ? unitKpis(asked) : [],
  ]);
  const items = found.flat().filter(({ group }) => groups.includes(group));
  return { period: spanOf(period), against: spanOf(against), currency: currency ?? null, items, next: null };
}
