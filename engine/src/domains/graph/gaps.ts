/** What nobody looked at: places and types whose reading failed or never was, and kinds of evidence that are absent. */
import { relations } from '#domains/inventory/index.ts';
import { ReeveError } from '#kernel/error.ts';
import { lakeErrors, type Row } from '#platform/lake/index.ts';
import { FACTS, type Reading, WHOLE } from './reading.ts';

export interface Missing {
  /** What was not seen: types, or a source of edges such as `flow-logs`. */
  readonly what: string;
  readonly account: string;
  /** Null for what concerns the account as a whole. */
  readonly region: string | null;
  readonly why: string;
}

export interface Gaps {
  /** What is missing around these: account and region of each place, and the accounts that any of them stand in. */
  around(places: Iterable<{ readonly account: string | null; readonly region: string | null }>): Missing[];
}

export interface Attempt {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly status: string;
  readonly fault_code: string | null;
}

/** Evidence that nobody has by itself: without it, who really uses what is not known. */
const OBSERVED: Readonly<Record<string, string>> = {
  'flow-logs': 'no flow logs are read, so who really talks to it is not known',
  activity: 'no API activity is read, so who really uses it is not known',
};

const GLOBAL = 'global';

const FORGOTTEN = 'whether it was read then is no longer known';

function gapsOf(
  attempts: readonly Attempt[] | undefined,
  sources: readonly { readonly account: string; readonly source: string }[],
): Gaps {
  const byPlace = new Map<string, Attempt[]>();
  const everywhere = { regional: new Set<string>(), global: new Set<string>() };
  for (const attempt of attempts ?? []) {
    const key = `${attempt.account}/${attempt.region}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), attempt]);
    everywhere[attempt.region === GLOBAL ? 'global' : 'regional'].add(attempt.type);
  }
  const seen = new Set(sources.map(({ account, source }) => `${account}/${source}`));
  const lookInto = (account: string, region: string): Missing[] => {
    if (!attempts) return [{ what: 'every type', account, region, why: FORGOTTEN }];
    const own = byPlace.get(`${account}/${region}`) ?? [];
    const expected = everywhere[region === GLOBAL ? 'global' : 'regional'];
    const read = new Set(own.map(({ type }) => type));
    const never = [...expected].filter((type) => !read.has(type)).sort();
    // Where nothing at all was read nobody knows which types there might be.
    if (own.length === 0 && (never.length > 0 || attempts.length === 0))
      return [{ what: 'every type', account, region, why: 'was never read' }];
    const unread = { what: never.join(', '), account, region, why: 'never read there' };
    return [...failures(own, account, region), ...(never.length > 0 ? [unread] : [])];
  };
  const looked = new Map<string, Missing[]>();
  const inPlace = (account: string, region: string): Missing[] => {
    const key = `${account}/${region}`;
    const missing = looked.get(key) ?? lookInto(account, region);
    looked.set(key, missing);
    return missing;
  };
  return {
    around(places) {
      const regions = new Map<string, Set<string>>();
      for (const { account, region } of places) {
        if (account === null) continue;
        const known = regions.get(account) ?? new Set([GLOBAL]);
        regions.set(account, known.add(region ?? GLOBAL));
      }
      const accounts = [...regions.keys()].sort();
      const unread = accounts.flatMap((account) =>
        [...(regions.get(account) ?? [])].sort().flatMap((region) => inPlace(account, region)),
      );
      const unobserved = accounts.flatMap((account) =>
        Object.entries(OBSERVED).flatMap(([what, why]) =>
          seen.has(`${account}/${what}`) ? [] : [{ what, account, region: null, why }],
        ),
      );
      return [...unread, ...unobserved];
    },
  };
}

/** One line for all types that ended the same way. */
function failures(own: readonly Attempt[], account: string, region: string): Missing[] {
  const byEnd = new Map<string, string[]>();
  for (const { type, status, fault_code } of own) {
    if (status === 'ok') continue;
    const end = `reading ended ${status}${fault_code === null ? '' : ` (${fault_code})`}`;
    byEnd.set(end, [...(byEnd.get(end) ?? []), type]);
  }
  return [...byEnd].map(([why, types]) => ({ what: types.sort().join(', '), account, region, why }));
}

export async function readGaps({ lake, asOf }: Reading): Promise<Gaps> {
  const [attempts, sources] = await Promise.all([
    readAttempts({ lake, asOf }),
    lake.query<{ account: string; source: string }>({
      sql: `SELECT DISTINCT account, source FROM relations WHERE list_contains($observed, source)
        UNION SELECT account, 'flow-logs' FROM flow_coverage WHERE records + no_data > 0`,
      params: { observed: Object.keys(OBSERVED) },
      tables: [relations, FACTS.flowCoverage],
      asOf,
    }),
  ]);
  return gapsOf(attempts, sources.rows);
}

/** Undefined where it is no longer known: coverage is not kept as long as what was found. */
async function readAttempts({ lake, asOf }: Reading): Promise<readonly Attempt[] | undefined> {
  try {
    const { rows } = await lake.query<Attempt & Row>({
      ...WHOLE,
      sql: 'SELECT type, account, region, status, fault_code FROM coverage ORDER BY ALL',
      tables: [FACTS.coverage],
      asOf,
    });
    return rows;
  } catch (error) {
    if (error instanceof ReeveError && error.code === lakeErrors.LAKE_HISTORY_GONE.code) return undefined;
    throw error;
  }
}
