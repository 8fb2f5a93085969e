/** Finds what the names lead to that resources give of others: host names, and names in tags that declare a dependency. */
import type { Lake, RowIn } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import { resources } from '../tables.ts';
import { HOSTS, RECORDS, SAID_HOSTS, saidTables } from './said-names.ts';
import { nameLinks } from './tables.ts';

export interface LinkMachines {
  readonly lake: Lake;
  readonly ledger: Ledger;
}

/**
 * A host name leads, the first that fits: to the resource that AWS gave it to, to the records of the same zone that have
 * it, to those of the one zone of the same account, to those of the one zone of the organisation, to the distribution that
 * claims it. Several zones that have it are ambiguous: in which network the question is asked, nobody knows.
 */
const DNS = `WITH said AS (${SAID_HOSTS}), hosts AS (${HOSTS}), records AS (${RECORDS}),
  candidates AS (
    SELECT said.from_arn, said.kind, said.name, hosts.arn, '' AS zone, CASE hosts.rank WHEN 1 THEN 1 ELSE 5 END AS rank
    FROM said JOIN hosts USING (name)
    UNION ALL SELECT said.from_arn, said.kind, said.name, records.arn, records.zone,
      CASE WHEN said.zone = records.zone THEN 2 WHEN said.account = records.account THEN 3 ELSE 4 END
    FROM said JOIN records USING (name) WHERE records.arn <> said.from_arn),
  best AS (
    SELECT *, count(DISTINCT zone) OVER asked AS zones, count(DISTINCT arn) OVER asked AS many
    FROM (SELECT * FROM candidates QUALIFY rank = min(rank) OVER (PARTITION BY from_arn, kind, name))
    WINDOW asked AS (PARTITION BY from_arn, kind, name)),
  found AS (
    SELECT from_arn, kind, name, CASE WHEN zones > 1 THEN '' ELSE arn END AS to_arn,
      CASE WHEN zones > 1 THEN 'ambiguous' ELSE 'found' END AS state, many::INTEGER AS candidates FROM best)
  SELECT DISTINCT said.from_arn, coalesce(found.to_arn, 'dns:' || said.name) AS to_arn, said.kind, 'dns' AS source,
    said.name, coalesce(found.state, 'dangling') AS state, coalesce(found.candidates, 0)::INTEGER AS candidates,
    said.from_type, said.account, said.region, said.detail
  FROM said LEFT JOIN found USING (from_arn, kind, name)
  WHERE coalesce(found.to_arn, '') <> said.from_arn`;

/** Case, spaces and marks between the words make no difference in keys. */
const DEPENDS = `'^(depends|relies)[\\s_.:/-]*on$'`;
const NOTHING = `'^(none|no|nothing|null|n/a|na|-+)$'`;

/**
 * A name in a tag leads to the one resource of the same account that has it, else to the one of the organisation: as its
 * name, its Name tag or what its ARN ends with. ARNs in tags are edges already.
 */
const TAGS = `WITH said AS (
    SELECT from_arn, from_type, account, region, detail, lower(trim(word)) AS name FROM (
      SELECT arn AS from_arn, type AS from_type, account, region, entry.key AS detail,
        unnest(regexp_split_to_array(entry.value, '[\\s,;]+')) AS word
      FROM (SELECT arn, type, account, region, unnest(map_entries(tags)) AS entry FROM resources
        WHERE len(list_filter(map_keys(tags), key -> regexp_matches(key, ${DEPENDS}, 'i'))) > 0)
      WHERE regexp_matches(entry.key, ${DEPENDS}, 'i'))
    WHERE word <> '' AND NOT starts_with(word, 'arn:') AND NOT regexp_matches(lower(word), ${NOTHING})),
  asked AS MATERIALIZED (SELECT DISTINCT name FROM said),
  named AS (
    SELECT DISTINCT name, arn, account FROM (
      SELECT arn, account, unnest([lower(name), lower(tags['Name']), lower(regexp_extract(arn, '[^/:]*$'))]) AS name
      FROM resources) SEMI JOIN asked USING (name)),
  best AS (
    SELECT said.from_arn, said.name, named.arn FROM said JOIN named USING (name) WHERE named.arn <> said.from_arn
    QUALIFY (said.account = named.account) = max(said.account = named.account) OVER (PARTITION BY said.from_arn, said.name)),
  found AS (SELECT from_arn, name, count(DISTINCT arn) AS many, min(arn) AS arn FROM best GROUP BY ALL)
  SELECT DISTINCT ON (said.from_arn, said.name) said.from_arn,
    CASE WHEN many = 1 THEN arn WHEN many > 1 THEN '' ELSE 'name:' || said.name END AS to_arn,
    'depends-on' AS kind, 'tags' AS source, said.name,
    CASE WHEN many = 1 THEN 'found' WHEN many > 1 THEN 'ambiguous' ELSE 'dangling' END AS state,
    coalesce(many, 0)::INTEGER AS candidates, said.from_type, said.account, said.region, said.detail
  FROM said LEFT JOIN found USING (from_arn, name) ORDER BY said.from_arn, said.name, said.detail`;

type Link = RowIn<typeof nameLinks>;

/** All of them anew; only what differs is written. */
export async function linkNames({ lake, ledger }: LinkMachines, signal: AbortSignal): Promise<void> {
  const read = (sql: string, tables: Parameters<Lake['stream']>[0]['tables']) =>
    lake.stream<Link & Record<string, unknown>>({ sql, tables, timeLimitMs: 10 * 60_000, signal });
  const spooled = [
    await lake.spool(nameLinks, (await read(DNS, saidTables)).portions),
    await lake.spool(nameLinks, (await read(TAGS, [resources])).portions),
  ];
  try {
    const staged = await lake.stageChanges(nameLinks, spooled, { complete: [{}], signal });
    if (staged.rows > 0) await ledger.transaction((tx) => lake.publish(tx, [staged]));
  } finally {
    await lake.dropSpool(spooled);
  }
}
