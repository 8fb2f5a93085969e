/** KPIs of the data itself: how late it is, how often it comes, and whether it is what was invoiced. */
import { sql } from 'kysely';
import { add, divide, formatDecimal, isZero, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { DAY_MS, type Period } from '#kernel/period.ts';
import { type KnownPart, readParts } from '../imports/store.ts';
import { isoDay, within } from '../report/measures.ts';
import { selectLines } from '../report/selection.ts';
import { type AskedKpis, NOTHING_BILLED, reportOf, tellKpi } from './asked-kpis.ts';
import type { KpiJson } from './contract.ts';
import { percentOf } from './ratio.ts';

const WINDOW_DAYS = 30;

export async function dataKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const parts = (await readParts(asked.platform.ledger.db)).filter(({ hours_only }) => !hours_only);
  return [
    visibilityDelay(asked, parts),
    await updateFrequency(asked),
    reconciled(asked, parts),
    await invoiced(asked),
  ];
}

const inDays = (ms: number): string =>
  formatDecimal(
    divide(parseDecimal(String(Math.max(0, Math.round(ms)))), parseDecimal(String(DAY_MS)), 2, 'half-even'),
  );

function visibilityDelay(asked: AskedKpis, parts: readonly KnownPart[]): KpiJson {
  const last = parts
    .map(({ last_day }) => last_day)
    .toSorted()
    .at(-1);
  const newest = parts.filter(({ last_day }) => last_day === last).at(-1);
  const now = asked.platform.clock.now().getTime();
  const usedUntil = last === undefined ? now : Date.parse(last) + DAY_MS;
  return tellKpi(asked, {
    id: 'cost-visibility-delay',
    name: 'Cost visibility delay',
    group: 'data',
    unit: 'days',
    direction: 'lower is better',
    definition:
      'How old the newest usage is that can be seen now. AWS itself tells of usage up to three times a day, some two days late.',
    formula: 'now − end of the last day that the bill knows',
    value: last === undefined ? null : inDays(now - usedUntil),
    unknown: NOTHING_BILLED,
    facts: newest
      ? [
          {
            name: `Of it, how late it was when it came in, ${newest.source} ${newest.month}`,
            value: inDays(newest.imported_at.getTime() - usedUntil),
            rows: newest.lines,
          },
        ]
      : [],
    rows: '/costs/sources',
  });
}

async function updateFrequency(asked: AskedKpis): Promise<KpiJson> {
  const now = asked.platform.clock.now();
  const { rows } = await sql<{ now: number; before: number }>`select
      count(*) filter (where ended_at > ${back(now, 1)})::int as now,
      count(*) filter (where ended_at <= ${back(now, 1)})::int as before
    from costs.imports where state = 'done' and ended_at > ${back(now, 2)} and ended_at <= ${now}`.execute(
    asked.platform.ledger.db,
  );
  const found = rows[0] ?? { now: 0, before: 0 };
  const perDay = (count: number) =>
    formatDecimal(divide(parseDecimal(String(count)), parseDecimal(String(WINDOW_DAYS)), 2, 'half-even'));
  return tellKpi(asked, {
    id: 'data-update-frequency',
    name: 'Data update frequency',
    group: 'data',
    unit: 'per day',
    direction: 'higher is better',
    definition: `How often costs were taken in, over the last ${WINDOW_DAYS} days.`,
    formula: 'imports that ended well ÷ days',
    value: perDay(found.now),
    previous: perDay(found.before),
    facts: [{ name: `Imports in ${WINDOW_DAYS} days`, value: String(found.now), rows: found.now }],
    rows: '/costs/imports',
  });
}

const back = (now: Date, windows: number): Date => new Date(now.getTime() - windows * WINDOW_DAYS * DAY_MS);

/** Months of which all that was taken over adds up to what the source says itself. */
function reconciled(asked: AskedKpis, all: readonly KnownPart[]): KpiJson {
  const { period, currency } = asked;
  const told = {
    id: 'reconciled-cost',
    name: 'Costs reconciled to their source',
    group: 'data',
    direction: 'higher is better',
    definition:
      'Costs in the common columns whose sum is, to the last digit, what their source says, by billing period.',
    formula: 'BilledCost of billing periods without residual ÷ BilledCost of all of them',
  } as const;
  if (asked.accounts !== undefined)
    return tellKpi(asked, {
      ...told,
      value: null,
      unknown: {
        reason: 'A bill is reconciled as a whole, with the costs of accounts that you do not see.',
        remedy: 'Ask somebody who may see all accounts.',
      },
    });
  const [first, last] = [
    isoDay(period.start).slice(0, 7),
    isoDay(new Date(period.end.getTime() - 1)).slice(0, 7),
  ];
  const parts = all.filter(({ month }) => month >= first && month <= last);
  const billed = (some: readonly KnownPart[]) =>
    formatDecimal(
      some.reduce((sum, { totals }) => add(sum, parseDecimal(totals[currency ?? '']?.billed ?? '0')), ZERO),
    );
  const isExact = ({ summary }: KnownPart) =>
    summary !== null && Object.values(summary.residual).every((one) => isZero(parseDecimal(one)));
  const exact = parts.filter(isExact);
  return tellKpi(asked, {
    ...told,
    value: parts.length === 0 ? null : percentOf(billed(exact), billed(parts)),
    facts: [
      {
        name: 'Billing periods without residual',
        value: billed(exact),
        rows: exact.reduce((sum, { lines }) => sum + lines, 0),
      },
      {
        name: 'All billing periods',
        value: billed(parts),
        rows: parts.reduce((sum, { lines }) => sum + lines, 0),
      },
    ],
    parts: parts.map(({ source, month, summary }) => ({
      name: `${source} ${month}`,
      value: summary === null ? null : (summary.residual[currency ?? ''] ?? '0'),
      note: summary === null ? null : `residual, ${summary.checked}`,
    })),
    rows: '/costs/sources',
  });
}

interface Invoiced extends Record<string, unknown> {
  billed: string | null;
  named: string | null;
  lines: number | string;
  named_lines: number | string;
}

async function readInvoiced(asked: AskedKpis, period: Period): Promise<Invoiced | undefined> {
  const { platform, accounts, narrowed, words, signal } = asked;
  const lines = selectLines({ by: [], filters: [], accounts, currency: narrowed }, words, { lines: true });
  const { rows } = await platform.lake.query<Invoiced>({
    sql: `SELECT sum(c.BilledCost) AS billed,
        sum(CASE WHEN c.InvoiceId IS NOT NULL THEN c.BilledCost END) AS named, count(*) AS lines, count(c.InvoiceId) AS named_lines
      FROM ${lines.from} WHERE ${within(period)} AND ${lines.where}`,
    params: lines.params,
    tables: lines.tables,
    signal,
  });
  return rows.find((row) => Number(row.lines) > 0);
}

async function invoiced(asked: AskedKpis): Promise<KpiJson> {
  const [found, before] = await Promise.all([
    readInvoiced(asked, asked.period),
    readInvoiced(asked, asked.against),
  ]);
  const of = (row: Invoiced | undefined) => (row === undefined ? null : percentOf(row.named, row.billed));
  return tellKpi(asked, {
    id: 'invoiced-cost',
    name: 'Costs that name their invoice',
    group: 'data',
    direction: 'higher is better',
    definition: 'Costs that can be compared with an invoice, because they name it.',
    formula: 'BilledCost with an InvoiceId ÷ BilledCost of everything',
    value: of(found),
    previous: of(before),
    ...(found && {
      unknown: {
        reason: 'No line of the period names an invoice.',
        remedy: 'AWS names it once the month is settled, in Cost and Usage Reports and in FOCUS from 1.2 on.',
      },
    }),
    facts: [
      { name: 'Costs with an invoice', value: found?.named ?? null, rows: Number(found?.named_lines ?? 0) },
      { name: 'All costs', value: found?.billed ?? null, rows: Number(found?.lines ?? 0) },
    ],
    rows: found ? reportOf(asked.period, 'by=InvoiceId&measure=billed') : null,
  });
}
