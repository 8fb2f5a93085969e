/** All KPIs of a period, each with the one before it. */
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { currencyOf } from '../report/currency.ts';
import { within } from '../report/measures.ts';
import { readBillWords, selectLines } from '../report/selection.ts';
import { allocationKpis } from './allocation-kpis.ts';
import { type AskedKpis, spanOf } from './asked-kpis.ts';
import type { KpisJson } from './contract.ts';
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
  readonly signal: AbortSignal;
}

export async function readKpis(platform: Platform, question: Question): Promise<KpisJson> {
  const { period, against, accounts, signal } = question;
  const words = await readBillWords(platform.ledger.db, platform.config);
  const selection = selectLines({ by: [], filters: [], accounts }, words);
  const when = `(${within(period)}) OR (${within(against)})`;
  const { name: currency, narrowed } = await currencyOf(
    platform,
    { asked: question.currency, selection, when },
    signal,
  );
  const asked: AskedKpis = { platform, accounts, period, against, currency, narrowed, words, signal };
  const [allocation, tags, data, units, { kpis, totals }] = await Promise.all([
    allocationKpis(asked),
    tagKpis(asked),
    dataKpis(asked),
    unitKpis(asked),
    billKpis(asked),
  ]);
  const planning = await planningKpis(asked, totals);
  const items = [...allocation, ...tags, ...planning, ...kpis, ...data, ...units];
  return { period: spanOf(period), against: spanOf(against), currency: currency ?? null, items, next: null };
}
