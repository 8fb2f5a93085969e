/** Imports flow logs: each file once and whole, many in one step; what was published stays when it is broken off. */
import { ReeveError } from '#kernel/error.ts';
import type { ColumnBatch, Staged } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { takeLock } from '../scans/lock.ts';
import type { Directory } from './directory.ts';
import { flowErrors } from './errors.ts';
import { loadDirectory } from './load-directory.ts';
import type { LogFile, Said } from './log-file.ts';
import { readFile } from './read-file.ts';
import { rebuildTraffic } from './rebuild-traffic.ts';
import { filesOf } from './sources.ts';
import { type FileRow, isContentKnown, keepFiles, knownFiles } from './store.ts';
import { flowDays } from './tables.ts';
import { type Counts, createTally, type Talk } from './tally.ts';

export type FlowMachines = Pick<Platform, 'lake' | 'ledger' | 'clock' | 'config' | 'aws'>;

export interface ImportOptions {
  readonly sources: readonly string[];
  /** Whose they are where neither path nor record says; files that say another are left out. */
  readonly only: Said;
  readonly signal: AbortSignal;
  readonly onFile?: (file: FileRow) => void;
}

export interface Imported {
  readonly files: number;
  /** Read before, as they are now. */
  readonly before: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly records: number;
  readonly rejected: number;
  readonly public: number;
  readonly unknown: number;
  readonly ambiguous: number;
  readonly malformed: number;
  /** Files that were not read to their end or hold what is no record. */
  readonly problems: readonly Pick<FileRow, 'name' | 'malformed' | 'problem'>[];
}

/** Our key among advisory locks. */
const LOCK = 7_331_012;
/** A step is published after so many files, or with so many pairs in memory. */
const FILES_IN_STEP = 500;
const MOST_TALKS = 50_000;
const PROBLEMS_NAMED = 100;

export async function importFlows(machines: FlowMachines, options: ImportOptions): Promise<Imported> {
  const lock = await takeLock(machines.ledger, LOCK);
  if (!lock) throw flowErrors.FLOW_IMPORT_RUNNING();
  try {
    return await work(machines, options);
  } finally {
    await lock.release();
  }
}

async function work(machines: FlowMachines, options: ImportOptions): Promise<Imported> {
  const { lake, ledger, clock, config } = machines;
  const { sources, only, signal } = options;
  const step = new Step(machines, await loadDirectory(lake, signal), options);
  try {
    for (const source of sources)
      for await (const page of filesOf({ ...machines, signal }, source, only)) {
        const known = await knownFiles(
          ledger.db,
          page.map(({ name }) => name),
        );
        for (const file of page) {
          signal.throwIfAborted();
          await step.take(file, known.get(file.name));
        }
      }
  } finally {
    // Also where it was broken off: what a step holds by then are whole files.
    await step.publish();
  }
  const { windowDays } = config.flowLogs;
  await rebuildTraffic(machines, { now: clock.now(), windowDays, signal });
  return step.imported;
}

class Step {
  readonly #machines: FlowMachines;
  readonly #directory: Directory;
  readonly #options: ImportOptions;
  #talks = new Map<string, Talk>();
  #staged: Staged[] = [];
  #files: FileRow[] = [];
  #imported = {
    ...{ files: 0, before: 0, duplicates: 0, failed: 0, records: 0, rejected: 0 },
    ...{ public: 0, unknown: 0, ambiguous: 0, malformed: 0 },
  };
  readonly #problems: Imported['problems'][number][] = [];

  constructor(machines: FlowMachines, directory: Directory, options: ImportOptions) {
    this.#machines = machines;
    this.#directory = directory;
    this.#options = options;
  }

  get imported(): Imported {
    return { ...this.#imported, problems: this.#problems };
  }

  async take(file: LogFile, known: Pick<FileRow, 'size' | 'version' | 'state'> | undefined): Promise<void> {
    const same = known?.size === file.size && known.version === file.version;
    if (known && known.state !== 'failed' && same) {
      this.#imported.before += 1;
      return;
    }
    // What changed is not remembered: what it held when it was read still counts.
    if (known && known.state !== 'failed') return this.#tell(changed(file, this.#machines.clock.now()));
    const row = await this.#read(file);
    this.#files.push(row);
    this.#tell(row);
    if (this.#files.length >= FILES_IN_STEP || this.#talks.size > MOST_TALKS) await this.publish();
  }

  async #read(file: LogFile): Promise<FileRow> {
    const { lake, ledger, clock } = this.#machines;
    const { only, signal } = this.#options;
    const place = {
      account: file.account ?? only.account ?? 'unknown',
      region: file.region ?? only.region ?? 'unknown',
    };
    const tally = createTally(this.#directory, place);
    const staged: Staged[] = [];
    const { name, size, version } = file;
    const own = { name, size, version, read_at: clock.now() };
    const spill = async (): Promise<void> => {
      if (tally.size > MOST_TALKS) staged.push(await this.#stage(tally.take()));
    };
    try {
      const { sha256, malformed } = await readFile(file, tally, { lake, signal, spill });
      const twice =
        this.#files.some((one) => one.sha256 === sha256 && one.state === 'read') ||
        (await isContentKnown(ledger.db, sha256));
      if (twice) await lake.discard(staged);
      else {
        this.#staged.push(...staged);
        for (const talk of tally.take()) this.#addUp(talk);
      }
      const counts: Record<string, Counts> = twice ? {} : Object.fromEntries(tally.counts);
      return { ...own, sha256, state: twice ? 'duplicate' : 'read', counts, malformed, problem: null };
    } catch (error) {
      await lake.discard(staged);
      // What was broken off says nothing about the file.
      signal.throwIfAborted();
      if (!(error instanceof ReeveError)) throw error;
      const problem = { code: error.code, title: error.message, remedy: error.remedy };
      return { ...own, sha256: null, state: 'failed', counts: {}, malformed: [], problem };
    }
  }

  #addUp(talk: Talk): void {
    const known = this.#talks.get(talk.key);
    if (!known) return void this.#talks.set(talk.key, talk);
    known.bytes += talk.bytes;
    known.bytesBack += talk.bytesBack;
    known.packets += talk.packets;
    known.packetsBack += talk.packetsBack;
    known.records += talk.records;
    known.recordsBack += talk.recordsBack;
    known.first = Math.min(known.first, talk.first);
    known.last = Math.max(known.last, talk.last);
  }

  #stage(talks: readonly Talk[]): Promise<Staged> {
    return this.#machines.lake.stage(flowDays, [batchOf(talks)], { partition: {} });
  }

  /** What was added up and which files it came from become known in the same instant. */
  async publish(): Promise<void> {
    const { lake, ledger } = this.#machines;
    if (this.#talks.size > 0) this.#staged.push(await this.#stage([...this.#talks.values()]));
    this.#talks = new Map();
    if (this.#files.length === 0) return;
    const staged = this.#staged;
    const files = this.#files;
    this.#staged = [];
    this.#files = [];
    try {
      await ledger.transaction(async (tx) => {
        if (staged.length > 0) await lake.publish(tx, staged);
        await keepFiles(tx, files);
      });
    } catch (error) {
      await lake.discard(staged);
      throw error;
    }
  }

  #tell(file: FileRow): void {
    const sums = this.#imported;
    if (file.state === 'read') sums.files += 1;
    else sums[file.state === 'duplicate' ? 'duplicates' : 'failed'] += 1;
    for (const counts of Object.values(file.counts))
      for (const name of ['records', 'rejected', 'public', 'unknown', 'ambiguous', 'malformed'] as const)
        sums[name] += counts[name];
    const { name, malformed, problem } = file;
    if ((problem || malformed.length > 0) && this.#problems.length < PROBLEMS_NAMED)
      this.#problems.push({ name, malformed, problem });
    this.#options.onFile?.(file);
  }
}

function changed({ name, size, version }: LogFile, read_at: Date): FileRow {
  const error = flowErrors.FLOW_FILE_CHANGED({ file: name });
  const problem = { code: error.code, title: error.message, remedy: error.remedy };
  return { name, size, version, read_at, sha256: null, state: 'failed', counts: {}, malformed: [], problem };
}

const DAY_MS = 86_400_000;

function batchOf(talks: readonly Talk[]): ColumnBatch<typeof flowDays> {
  const column = <T>(of: (talk: Talk) => T): T[] => talks.map(of);
  return {
    length: talks.length,
    columns: {
      day: column(({ day }) => new Date(day * DAY_MS).toISOString().slice(0, 10)),
      from_arn: column(({ from }) => from.served.arn),
      to_arn: column(({ to }) => to.served.arn),
      from_type: column(({ from }) => from.served.type),
      from_account: column(({ from }) => from.account),
      from_region: column(({ from }) => from.region),
      to_account: column(({ to }) => to.account),
      protocol: column(({ protocol }) => protocol),
      port: column(({ port }) => port),
      recorded_by: column(({ recordedBy }) => recordedBy),
      bytes: column(({ bytes }) => bytes),
      bytes_back: column(({ bytesBack }) => bytesBack),
      packets: column(({ packets }) => packets),
      packets_back: column(({ packetsBack }) => packetsBack),
      records: column(({ records }) => records),
      records_back: column(({ recordsBack }) => recordsBack),
      first_at: column(({ first }) => new Date(first * 1_000)),
      last_at: column(({ last }) => new Date(last * 1_000)),
    },
  };
}
