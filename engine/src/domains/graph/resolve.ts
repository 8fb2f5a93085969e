/** Finds the node that somebody means: by ARN, by id, by name, by whom resources belong to; a guess where it is none. */
import { parseArn } from '#kernel/arn.ts';
import { nearest } from '#kernel/nearest.ts';
import { unwrap } from '#kernel/result.ts';
import type { Lake } from '#platform/lake/index.ts';
import { graphErrors } from './errors.ts';
import type { GraphPort } from './port.ts';
import { FACTS } from './reading.ts';

export interface Asking {
  readonly graph: GraphPort;
  readonly lake: Lake;
  /** The accounts that the caller may see; undefined is every one. */
  readonly accounts: readonly string[] | undefined;
  /** The snapshot's id; undefined is now. */
  readonly asOf: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Candidates named where several fit. */
const NAMED = 5;

export async function resolveNode(asking: Asking, text: string): Promise<string> {
  if (await asking.graph.has(text, asking.accounts)) return text;
  // What claims to be an ARN is never taken for a name.
  if (text.startsWith('arn:')) unwrap(parseArn(text));
  else {
    const found = await called(asking, text);
    if (found.length > 1)
      throw graphErrors.GRAPH_NODE_AMBIGUOUS(
        {
          text,
          count: found.length > NAMED ? `more than ${NAMED}` : found.length,
          candidates: found.slice(0, NAMED).join(', '),
        },
        { candidates: found.slice(0, NAMED) },
      );
    if (found[0] !== undefined) return found[0];
  }
  const near = [
    ...nearest(text, await asking.graph.businessIds(asking.accounts)),
    ...(await soundingLike(asking, text)),
  ].slice(0, 3);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  throw graphErrors.GRAPH_NODE_UNKNOWN(
    { text: JSON.stringify(text.slice(0, 200)), hint },
    { candidates: near },
  );
}

const IN_SCOPE = '($everywhere OR list_contains($accounts, account))';

const scopeParams = ({ accounts }: Asking) => ({
  everywhere: accounts === undefined,
  // A list without any element has no type for DuckDB.
  accounts: [...(accounts ?? []), ''],
});

/** Whose name it is, or whose ARN ends with it. */
async function called(asking: Asking, text: string): Promise<string[]> {
  const { rows } = await asking.lake.query<{ arn: string }>({
    sql: `SELECT DISTINCT arn FROM resources
      WHERE (name = $text OR ends_with(arn, '/' || $text) OR ends_with(arn, ':' || $text)) AND ${IN_SCOPE}
      ORDER BY arn LIMIT ${NAMED + 1}`,
    params: { text, ...scopeParams(asking) },
    tables: [FACTS.resources],
    asOf: asking.asOf,
    signal: asking.signal,
  });
  return rows.map(({ arn }) => arn);
}

/** A slip of the finger away: only names of about that length are looked at, and no more than a person can read. */
async function soundingLike(asking: Asking, text: string): Promise<string[]> {
  const wanted = (text.split(/[/:]/).at(-1) ?? text).slice(0, 100).toLowerCase();
  if (wanted === '') return [];
  const slips = Math.max(1, Math.floor(wanted.length / 3));
  const { rows } = await asking.lake.query<{ arn: string }>({
    sql: `WITH named AS (
        SELECT arn, lower(unnest([coalesce(name, ''), regexp_extract(arn, '[^/:]*$')])) AS word FROM resources WHERE ${IN_SCOPE})
      SELECT arn, min(damerau_levenshtein(word, $wanted)) AS slips FROM named
      WHERE length(word) BETWEEN $least AND $most
      GROUP BY arn HAVING slips <= $slips ORDER BY slips, arn LIMIT 3`,
    params: {
      wanted,
      slips,
      least: wanted.length - slips,
      most: wanted.length + slips,
      ...scopeParams(asking),
    },
    tables: [FACTS.resources],
    asOf: asking.asOf,
    signal: asking.signal,
  });
  return rows.map(({ arn }) => arn);
}
