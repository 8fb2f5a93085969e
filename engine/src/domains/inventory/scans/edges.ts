/** The edges that one resource's row tells of: its scanner's relations, its stack, and what its tags declare. */
import type { RowIn } from '#platform/lake/index.ts';
import type { RelationKind } from '../relation-kinds.ts';
import type { FoundRow, Scanner } from '../scanner.ts';
import type { relations } from '../tables.ts';
import type { Where } from '../where.ts';

export type Edge = RowIn<typeof relations>;

const IAM_KINDS: ReadonlySet<RelationKind> = new Set<RelationKind>(['uses-role', 'trusts', 'grants']);
const STACK_TAG = 'aws:cloudformation:stack-id';
const DEPENDS = /^(depends|relies)[\s\-_.:/]*on$/i;

export function edgesOf(scanner: Scanner, row: FoundRow, { account, region }: Where): Edge[] {
  const from = String(row.arn);
  const edges = new Map<string, Edge>();
  const add = (to: string, kind: RelationKind, source: string, detail: string) => {
    if (to !== '' && to !== from && !edges.has(`${kind} ${source} ${to}`))
      edges.set(`${kind} ${source} ${to}`, {
        from_arn: from,
        to_arn: to,
        kind,
        source,
        from_type: scanner.type,
        account,
        region,
        detail,
      });
  };
  for (const { column, kind } of scanner.relations)
    for (const to of textsOf(row[column]))
      add(to, kind, IAM_KINDS.has(kind) ? 'iam' : 'configuration', column);
  for (const [key, value] of Object.entries(tagsOf(row))) {
    if (key === STACK_TAG) add(value, 'member-of', 'stack', key);
    // A tag is somebody's text: only what is an ARN is an edge of its own; what names lead to is found later.
    if (DEPENDS.test(key))
      for (const word of value.split(/[\s,;]+/))
        if (word.startsWith('arn:')) add(word, 'depends-on', 'tags', key);
  }
  return [...edges.values()];
}

function textsOf(value: FoundRow[string] | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

export function tagsOf({ tags }: FoundRow): Readonly<Record<string, string>> {
  if (typeof tags !== 'object' || tags === null || tags instanceof Date || Array.isArray(tags)) return {};
  return tags as Readonly<Record<string, string>>;
}
