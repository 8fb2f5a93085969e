/** Takes one delivery in: fetches its files, stages their lines, adds them up and publishes whole billing periods at once. */
import { ReeveError } from '#kernel/error.ts';
import { inTurns } from '#kernel/in-turns.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportProgress } from '../contract.ts';
import { stageSums } from '../daily/stage-sums.ts';
import { keepWords } from '../daily/store.ts';
import type { TagWords } from '../daily/tag-words.ts';
import { costsErrors } from '../errors.ts';
import { costs, SUM_TABLES } from '../tables.ts';
import { alikeFiles } from './alike-files.ts';
import type { Delivery } from './delivery.ts';
import { measureLines, type Part } from './measure-lines.ts';
import { refuseMixed } from './mixed-formats.ts';
import { type ImportRow, keepPart, readParts, tellImport } from './store.ts';
import { partSummary } from './summarise.ts';
import { type Taken, takeFile } from './take-file.ts';

const FETCHED_AT_ONCE = 4;

export async function takeIn(
  platform: Platform,
  row: ImportRow,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const { lake, ledger } = platform;
  const taken: Taken = { staged: [], formats: new Map(), sources: [] };
  const { staged } = taken;
  const count = () => staged.reduce((sum, { rows }) => sum + rows, 0);
  const tell = (phase: ImportProgress['phase'], filesDone: number) =>
    tellImport(ledger.db, row.id, {
      phase,
      period: delivery.period,
      files: delivery.files.length,
      filesDone,
      lines: count(),
    });
  try {
    let fetched = 0;
    await tell('fetching', 0);
    const paths = await inTurns(delivery.files, FETCHED_AT_ONCE, async (file) => {
      const local = await file.fetch(signal);
      fetched += 1;
      await tell('fetching', fetched);
      return { path: local, name: file.name };
    });
    const alike = delivery.isChosen ? await alikeFiles(paths, signal) : new Map<string, never>();
    for (const [done, file] of paths.entries()) {
      await tell('reading', done);
      await takeFile(platform, row, { ...file, alike: alike.get(file.path)?.name }, taken, signal);
    }
    const lines = staged.filter(({ rows }) => rows > 0);
    if (lines.length === 0) return;
    await refuseMixed(lake, taken.formats, signal);
    await tell('adding up', paths.length);
    const parts = await measureLines(lake, lines, signal);
    refuseOthers(delivery, parts);
    const all = lines.map((one) => `SELECT * FROM ${lake.source(one)}`).join(' UNION ALL ');
    const sums = await stageSums(lake, platform.config, `(${all})`, signal).catch((error: unknown) => {
      throw asSumError(error, delivery);
    });
    staged.push(...sums.staged);
    await tell('publishing', paths.length);
    const said = delivery.said?.();
    await publish(platform, row, delivery, {
      ...taken,
      ...(said && { sources: [said] }),
      parts,
      words: sums.words,
    });
  } catch (error) {
    await lake.discard(staged);
    throw error;
  }
  await delivery.forget?.();
}

/** What a manifest says of its files is what is replaced: lines of another month would take that one's place. */
function refuseOthers({ period, files: [first] }: Delivery, parts: readonly Part[]): void {
  if (period === null || parts.every(({ month }) => month === period)) return;
  const months = parts.map(({ month }) => month).join(', ');
  throw costsErrors.COST_PERIOD_OTHER({ period, months, files: first?.name ?? '' });
}

/** DuckDB's refusal of a sum that has more digits than its column. */
function asSumError(error: unknown, { files }: Delivery): unknown {
  if (!(error instanceof ReeveError) || error.code !== 'LAKE_SQL_INVALID') return error;
  if (!error.message.includes('DECIMAL(18,8)')) return error;
  const [first, ...others] = files.map(({ name }) => name);
  const named = others.length === 0 ? first : `${first} and ${others.length} more files`;
  return costsErrors.COST_SUM_TOO_LARGE({ files: named ?? '' }, { cause: error });
}

/** Everything in one transaction: readers see the billing periods whole, the old or the new ones. */
async function publish(
  { lake, ledger, clock }: Platform,
  row: ImportRow,
  { version }: Delivery,
  { staged, parts, sources, formats, words }: Taken & { parts: readonly Part[]; words: TagWords },
): Promise<void> {
  const now = clock.now();
  await ledger.transaction(async (tx) => {
    const known = (await readParts(tx)).filter(({ source }) => source === row.source);
    const replace = parts.flatMap(({ month }) =>
      [costs, ...SUM_TABLES].map((table) => ({ table, partition: { x_Source: row.source, x_Month: month } })),
    );
    const { id: snapshot } = await lake.publish(tx, staged, { replace });
    const format = [...formats.keys()].toSorted().join(', ');
    for (const part of parts) {
      await keepWords(tx, { source: row.source, month: part.month, words, snapshot });
      const before = known.find(({ month }) => month === part.month);
      const summary = partSummary(part, sources, before);
      await keepPart(tx, {
        ...part,
        source: row.source,
        format,
        import: row.id,
        snapshot,
        version,
        summary,
        now,
      });
    }
  });
}
