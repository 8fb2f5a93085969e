/** Takes one fetched file in: what a ZIP holds is unpacked, lines are staged, and what cannot be meant is refused. */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Lake, Staged } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../errors.ts';
import { formatOf } from '../formats/index.ts';
import { alikeFiles } from './alike-files.ts';
import { unpackedOf } from './cache.ts';
import { checkText } from './check-text.ts';
import { kindOf, openCostFile } from './cost-file.ts';
import { diagnoseLine } from './diagnose-line.ts';
import { hasDoubtful } from './doubtful-lines.ts';
import { measureSource, type SourceTotals } from './measure-lines.ts';
import { stageLines } from './stage-lines.ts';
import type { ImportRow } from './store.ts';
import { unzip } from './unzip.ts';

/** A second reading of a CSV costs half as much as the first: it is made of files up to this size, compressed. */
const READ_AGAIN_BYTES = 16 << 20;

export interface Taken {
  readonly staged: Staged[];
  /** The lines of the files of each format. */
  readonly formats: Map<string, Staged[]>;
  /** Of the files that were read again; null as soon as one was not. */
  sources: SourceTotals[] | null;
}

/** A file, and the earlier one of the same content where there is one. */
interface Fetched {
  readonly path: string;
  readonly name: string;
  readonly alike: string | undefined;
}

export async function takeFile(
  { lake, home }: Platform,
  row: ImportRow,
  file: Fetched,
  taken: Taken,
  signal: AbortSignal,
): Promise<void> {
  if ((await kindOf(file.path, file.name)) !== 'zip') return takeLines(lake, row, file, taken, signal);
  const unpacked = unpackedOf(home, row.source);
  await mkdir(unpacked, { recursive: true });
  const into = await mkdtemp(path.join(unpacked, 'zip-'));
  try {
    const found = await unzip(file.path, { name: file.name, into, signal });
    const alike = await alikeFiles(found, signal);
    for (const one of found) {
      const copy = file.alike ?? alike.get(one.path)?.name;
      await takeLines(lake, row, { ...one, alike: copy }, taken, signal);
    }
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

async function takeLines(
  lake: Lake,
  { wish, source }: ImportRow,
  given: Fetched,
  taken: Taken,
  signal: AbortSignal,
): Promise<void> {
  const before = await stat(given.path);
  const file = await openCostFile(lake, given, signal);
  const format = formatOf(file.name, file.header, wish.format);
  const columns = format.columns(file.header);
  const [column] = file.header.doubled;
  if (column !== undefined) throw costsErrors.COST_COLUMN_TWICE({ file: file.name, column });
  const whole = file.kind === 'parquet' ? Promise.resolve() : checkText(file, signal);
  const [checked, lines] = await Promise.allSettled([
    whole,
    stageLines(lake, { file, columns, source, signal }),
  ]);
  if (lines.status === 'fulfilled') taken.staged.push(lines.value);
  // That it is cut off explains whatever else is wrong with it.
  if (checked.status === 'rejected') throw checked.reason;
  if (lines.status === 'rejected') throw lines.reason;
  taken.formats.set(format.id, [...(taken.formats.get(format.id) ?? []), lines.value]);
  if (lines.value.rows > 0) {
    if (given.alike !== undefined)
      throw costsErrors.COST_FILES_AMBIGUOUS({ first: given.alike, second: file.name });
    if (await hasDoubtful(lake, lines.value, signal))
      throw (await diagnoseLine(lake, { file, columns, signal })) ?? unknownDoubt(file.name);
  }
  const again = file.kind === 'parquet' || file.bytes <= READ_AGAIN_BYTES;
  if (!again) taken.sources = null;
  else taken.sources?.push(await measureSource(lake, { from: file.from, columns, signal }));
  const after = await stat(given.path);
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw costsErrors.COST_FILE_UNREADABLE({ file: file.name, detail: 'it changed while it was read' });
}

const unknownDoubt = (file: string): Error =>
  costsErrors.COST_FILE_UNREADABLE({ file, detail: 'it holds a value that cannot be meant' });
