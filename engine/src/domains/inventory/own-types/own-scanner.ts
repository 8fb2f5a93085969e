/** Makes a scanner of what a plugin declares, and stands between the two: nothing it does may harm other cells. */
import { ReeveError } from '#kernel/error.ts';
import type { AwsFault, AwsPort, CallOptions, CallResult } from '#platform/aws/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { checkRows } from '#platform/lake/index.ts';
import type { Ask } from '../ask.ts';
import { NOTHING_SENT } from '../call-results.ts';
import { inventoryErrors } from '../errors.ts';
import { HEAD, PROMOTED } from '../head.ts';
import { type FoundRow, type Scanner, scannerOf } from '../scanner.ts';
import type { Where } from '../where.ts';
import type { OwnDeclaration } from './declaration.ts';
import { outsideOf } from './outside.ts';

export interface OwnOptions {
  /** The file's name in the folder. */
  readonly file: string;
  readonly folder: string;
  readonly clock: Clock;
  readonly seconds: number;
}

type AnyAsk = Ask<never>;
const NEVER = new AbortController().signal;

export function ownScanner(declared: OwnDeclaration, options: OwnOptions): Scanner {
  const { file, folder } = options;
  const failedIn = (step: string, error: unknown) =>
    error instanceof ReeveError
      ? error
      : inventoryErrors.PLUGIN_FAILED({ file, step, problem: withPlace(error, file) }, { cause: error });
  const base = scannerOf({
    ...declared,
    list: async (ask, { signal = NEVER }) => {
      const faults: AwsFault[] = [];
      const given = { ...noting(ask, faults), ...outsideOf(folder, signal) };
      try {
        return answerOf(await declared.list(given), faults[0]);
      } catch (error) {
        throw failedIn('list', error);
      }
    },
    toRow: (raw, where) => {
      try {
        return declared.toRow(raw, where) as FoundRow & {
          arn: string;
          name: null;
          tags: null;
          created_at: null;
        };
      } catch (error) {
        throw failedIn('toRow', error);
      }
    },
  });
  return {
    ...base,
    plugin: file,
    async read(port: AwsPort, where: Where, { signal = NEVER }: CallOptions = {}) {
      const result = await withLimit(options, signal, (inner) => base.read(port, where, { signal: inner }));
      if (result.status === 'ok' || result.status === 'partial')
        await checkOwnRows(base, result.output, where, file);
      return result;
    },
  };
}

/** `file.mjs:12` of the first line of the stack that is the plugin's own. */
function withPlace(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error);
  const line = error.stack?.split('\n').find((part) => part.includes(file));
  const at = line?.match(/:(\d+):\d+\)?$/)?.[1];
  return `${error.message}${at === undefined ? '' : ` (${file}:${at})`}`;
}

/** What AWS did not answer whole must not look whole when a plugin hands the bare list on. */
function noting(ask: AnyAsk, faults: AwsFault[]): AnyAsk {
  const noted =
    <Given extends unknown[], T>(work: (...given: Given) => Promise<CallResult<T>>) =>
    async (...given: Given) => {
      const result = await work(...given);
      if ('fault' in result && result.fault) faults.push(result.fault);
      return result;
    };
  return { ...ask, call: noted(ask.call), list: noted(ask.list), whole: noted(ask.whole) } as AnyAsk;
}

function answerOf(answer: unknown, fault: AwsFault | undefined): CallResult<readonly unknown[]> {
  if (Array.isArray(answer))
    return fault
      ? { status: 'partial', output: answer, fault, meta: NOTHING_SENT }
      : { status: 'ok', output: answer, meta: NOTHING_SENT };
  const {
    status,
    output,
    meta = NOTHING_SENT,
    fault: own = fault,
  } = (answer ?? {}) as Partial<Record<'status' | 'output' | 'meta' | 'fault', never>>;
  if ((status === 'ok' || status === 'partial') && Array.isArray(output))
    return own ? { status: 'partial', output, fault: own, meta } : { status: 'ok', output, meta };
  if ((status === 'denied' || status === 'throttled' || status === 'error') && own)
    return { status, fault: own, meta };
  throw new TypeError('it answered neither a list nor what a call of ask answers');
}

async function withLimit<T>(
  { file, clock, seconds }: OwnOptions,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const late = new AbortController();
  const limit = clock.sleep(seconds * 1000, AbortSignal.any([signal, done.signal])).then(
    () => {
      const error = inventoryErrors.PLUGIN_TOO_SLOW({ file, seconds });
      late.abort(error);
      throw error;
    },
    () => signal.throwIfAborted(),
  );
  const working = work(AbortSignal.any([signal, late.signal]));
  try {
    await Promise.race([working, limit]);
    return await working;
  } finally {
    done.abort();
    // Whoever comes second is heard by nobody.
    working.catch(() => undefined);
    limit.catch(() => undefined);
  }
}

const NO_WORDS = Object.fromEntries(Object.keys(PROMOTED).map((name) => [name, null]));
/** Told by where it was found and by its tags. */
const NOT_ITS_OWN = ['account', 'region', ...Object.keys(PROMOTED)];

async function checkOwnRows(
  { table, type }: Scanner,
  rows: readonly FoundRow[],
  where: Where,
  file: string,
): Promise<void> {
  const known = Object.keys(table.columns).filter((name) => !NOT_ITS_OWN.includes(name));
  const seen = new Set<unknown>();
  const refuse = (problem: string) => inventoryErrors.PLUGIN_ROW_INVALID({ file, problem });
  for (const [index, row] of rows.entries()) {
    const problem = problemOfRow(row, known, where, type);
    if (problem !== undefined) throw refuse(`row ${index + 1}: ${problem}.`);
    if (seen.has(row.arn)) throw refuse(`row ${index + 1}: ${String(row.arn)} is there twice.`);
    seen.add(row.arn);
  }
  const { account, region } = where;
  try {
    await checkRows(
      table,
      rows.map((row) => ({ ...row, account, region, ...NO_WORDS })),
    );
  } catch (error) {
    throw error instanceof ReeveError ? refuse(error.message) : error;
  }
}

function problemOfRow(
  row: unknown,
  known: readonly string[],
  { account }: Where,
  type: string,
): string | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'it is no object';
  const strange = Object.keys(row).find((name) => !known.includes(name));
  if (strange !== undefined)
    return `${strange} is ${strange in HEAD ? 'filled in by Reeve' : `no column of ${type}`}`;
  const arn: unknown = Reflect.get(row, 'arn');
  const owner = typeof arn === 'string' ? /^arn:[^:]+:[^:]+:[^:]*:([^:]*):./.exec(arn)?.[1] : undefined;
  if (owner === undefined) return 'its arn is none, such as arn:acme:billing::111111111111:ledger/7';
  // Every account is read by itself, and a row that stands in two would be taken away by one of them.
  return owner === '' || owner === account
    ? undefined
    : `${String(arn)} stands in another account than ${account}: leave it out by ask.where.account`;
}
