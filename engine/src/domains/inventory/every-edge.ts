/** All edges of the estate as one relation for SQL: what scanners say, what names lead to, and who was seen talking. */
import { traffic } from './flow-logs/tables.ts';
import { nameLinks } from './names/tables.ts';
import { relations } from './tables.ts';

/** To be put into a FROM; its tables are `edgeTables`. Its columns are those of `relations`. */
export const EVERY_EDGE = `(SELECT from_arn, to_arn, kind, source, from_type, account, region, detail FROM relations
  UNION ALL SELECT from_arn, to_arn, kind, source, from_type, account, region, detail || ': ' || name
    FROM name_links WHERE state <> 'ambiguous'
  UNION ALL SELECT from_arn, to_arn, 'talks-to', 'flow-logs', from_type, from_account, from_region,
    array_to_string(ports[:5], ', ') FROM traffic)`;

export const edgeTables = [relations, nameLinks, traffic] as const;
