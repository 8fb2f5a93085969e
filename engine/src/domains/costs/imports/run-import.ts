/** Runs an import to its end: reads the files, adds them up, publishes whole billing periods in one instant. */
import { add, type Decimal, formatDecimal, parseDecimal, subtract, ZERO } from '#kernel/decimal.ts';
import { ReeveError } from '#kernel/error.ts';
import type { Staged } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportProgress, ImportSummary } from '../contract.ts';
import { stageDaily } from '../daily/stage-daily.ts';
import { keepWords } from '../daily/store.ts';
import type { TagWords } from '../daily/tag-words.ts';
import { costsErrors } from '../errors.ts';
import { formatOf } from '../formats/index.ts';
import { costs, costsDaily } from '../tables.ts';
import { type CostFile, findCostFiles, openCostFile } from './cost-file.ts';
import { measureLines, measureSource, type Part } from './measure-lines.ts';
import { stageLines } from './stage-lines.ts';
import {
  endImport,
  findImport,
  type ImportRow,
  type KnownPart,
  keepPart,
  markRunning,
  readParts,
  tellImport,
} from './store.ts';

export async function runImport(platform: Platform, id: string, signal: AbortSignal): Promise<void> {
  const { ledger, clock } = platform;
  const row = await findImport(ledger.db, id);
  if (row.ended_at !== null) return;
  await markRunning(ledger.db, id, clock.now());
  try {
    await work(platform, row, signal);
  } catch (error) {
    // A process that ends leaves the import open: whoever comes next begins it again.
    signal.throwIfAborted();
    if (!(error instanceof ReeveError)) throw error;
    const problem = { code: error.code, message: error.message, remedy: error.remedy };
    await endImport(ledger.db, id, { now: clock.now(), problem });
  }
}

async function work(platform: Platform, row: ImportRow, signal: AbortSignal): Promise<void> {
  const { lake, ledger } = platform;
  const tell = (progress: ImportProgress) => tellImport(ledger.db, row.id, progress);
  const paths = await findCostFiles(row.wish.files);
  const staged: Staged[] = [];
  const sources: Readonly<Record<string, string>>[] = [];
  let formats: readonly string[] = [];
  try {
    for (const [done, path] of paths.entries()) {
      const lines = staged.reduce((sum, { rows }) => sum + rows, 0);
      await tell({ phase: 'reading', files: paths.length, filesDone: done, lines });
      const file: CostFile = await openCostFile(lake, path, signal);
      const format = formatOf(path, file.header, row.wish.format);
      formats = [...new Set([...formats, format.id])];
      const columns = format.columns(file.header);
      staged.push(await stageLines(lake, { file, columns, source: row.source, signal }));
      sources.push(await measureSource(lake, { from: file.from, columns, signal }));
    }
    const lines = staged.filter(({ rows }) => rows > 0);
    if (lines.length === 0) throw costsErrors.COST_IMPORT_EMPTY({ files: row.wish.files.join(', ') });
    const total = lines.reduce((sum, { rows }) => sum + rows, 0);
    await tell({ phase: 'adding up', files: paths.length, filesDone: paths.length, lines: total });
    const parts = await measureLines(lake, lines, signal);
    const all = lines.map((one) => `SELECT * FROM ${lake.source(one)}`).join(' UNION ALL ');
    const daily = await stageDaily(lake, platform.config, `(${all})`, signal);
    staged.push(daily.staged);
    await tell({ phase: 'publishing', files: paths.length, filesDone: paths.length, lines: total });
    await publish(platform, row, { staged, parts, sources, words: daily.words, format: formats.join(', ') });
  } catch (error) {
    await lake.discard(staged);
    throw error;
  }
}

interface Read {
  readonly staged: readonly Staged[];
  readonly parts: readonly Part[];
  readonly sources: readonly Readonly<Record<string, string>>[];
  readonly words: TagWords;
  readonly format: string;
}

/** Everything in one transaction: readers see the billing periods whole, the old or the new ones. */
async function publish(platform: Platform, row: ImportRow, read: Read): Promise<void> {
  const { lake, ledger, clock } = platform;
  const { staged, parts, format } = read;
  const now = clock.now();
  await ledger.transaction(async (tx) => {
    const known = await readParts(tx);
    const replace = parts.flatMap(({ month }) =>
      [costs, costsDaily].map((table) => ({ table, partition: { x_Source: row.source, x_Month: month } })),
    );
    const snapshot = await lake.publish(tx, staged, { replace });
    for (const { month } of parts) await keepWords(tx, { source: row.source, month, words: read.words });
    for (const part of parts)
      await keepPart(tx, { ...part, source: row.source, format, import: row.id, snapshot: snapshot.id, now });
    await endImport(tx, row.id, { now, summary: summaryOf(row, read, known) });
  });
}

function summaryOf(
  { source }: ImportRow,
  { parts, sources, format }: Read,
  known: readonly KnownPart[],
): ImportSummary {
  const totals = sumByCurrency(parts.map((part) => part.totals));
  const said = sources.reduce<Record<string, Decimal>>((sums, one) => {
    for (const [currency, billed] of Object.entries(one))
      sums[currency] = add(sums[currency] ?? ZERO, parseDecimal(billed));
    return sums;
  }, {});
  const residual = Object.entries(said).map(([currency, sum]) => {
    const held = parseDecimal(totals[currency]?.billed ?? '0');
    return [currency, formatDecimal(subtract(sum, held))] as const;
  });
  return {
    format,
    rows: parts.reduce((sum, { lines }) => sum + lines, 0),
    totals,
    residual: Object.fromEntries(residual),
    withoutResource: parts.reduce((sum, { withoutResource }) => sum + withoutResource, 0),
    months: parts.map(({ month, lines, totals: own, firstDay, lastDay, missingDays }) => ({
      month,
      rows: lines,
      totals: own,
      firstDay,
      lastDay,
      missingDays,
      replaced: known.find((part) => part.source === source && part.month === month)?.totals ?? null,
    })),
  };
}

function sumByCurrency(all: readonly Part['totals'][]): Part['totals'] {
  const sums: Record<string, { billed: string; effective: string | null }> = {};
  for (const totals of all)
    for (const [currency, { billed, effective }] of Object.entries(totals)) {
      const before = sums[currency] ?? { billed: '0', effective: '0' };
      sums[currency] = {
        billed: plus(before.billed, billed),
        // A part of it unknown makes the whole unknown.
        effective: before.effective === null || effective === null ? null : plus(before.effective, effective),
      };
    }
  return sums;
}

const plus = (a: string, b: string): string => formatDecimal(add(parseDecimal(a), parseDecimal(b)));
