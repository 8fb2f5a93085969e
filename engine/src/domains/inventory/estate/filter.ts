/** Which resources somebody asks for, as a condition in SQL with parameters. */
import * as z from 'zod';

const words = z.string().trim().min(1).max(300);
/** `key` or `key=value`; a key may hold anything but `=`. */
const tagSchema = z
  .string()
  .max(400)
  .regex(/^[^=]+(=.*)?$/s, 'must be key or key=value');

export const filterQuery = z.object({
  type: words.optional().meta({ description: 'A CloudFormation type name, or a service such as `ec2`.' }),
  account: words.optional(),
  region: words.optional(),
  owner: words.optional().meta({ description: '`none`: those that nobody owns.' }),
  team: words.optional(),
  environment: words.optional(),
  cost_center: words.optional(),
  project: words.optional(),
  data_class: words.optional(),
  managed_by: words.optional(),
  tag: tagSchema.optional().meta({ description: '`key`, or `key=value`; `key=` is the empty value.' }),
  untagged: z.stringbool().optional().meta({ description: 'Only those without any tag.' }),
  olderThanDays: z.coerce.number().int().min(0).max(36_500).optional(),
  text: words.optional().meta({ description: 'Part of the ARN or the name, in any letter case.' }),
});

export type Filter = z.output<typeof filterQuery>;

export interface Condition {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | string[] | Date>>;
}

const DAY_MS = 86_400_000;
const PLAIN = [
  'account',
  'region',
  'owner',
  'team',
  'environment',
  'cost_center',
  'project',
  'data_class',
  'managed_by',
] as const;

/** What a type's second word is: `AWS::EC2::Volume` is of the service ec2. */
export const SERVICE_SQL = `lower(split_part(type, '::', 2))`;

export function conditionOf(filter: Filter, accounts: readonly string[] | undefined, now: Date): Condition {
  const parts: string[] = [];
  const params: Record<string, string | string[] | Date> = {};
  if (accounts !== undefined) {
    parts.push(accounts.length === 0 ? 'false' : 'list_contains($scope, account)');
    if (accounts.length > 0) params.scope = [...accounts];
  }
  if (filter.type !== undefined) {
    parts.push(filter.type.includes('::') ? 'type = $type' : `${SERVICE_SQL} = lower($type)`);
    params.type = filter.type;
  }
  for (const column of PLAIN) {
    const value = filter[column];
    if (value === undefined) continue;
    if (value === 'none') parts.push(`${column} IS NULL`);
    else {
      parts.push(`${column} = $${column}`);
      params[column] = value;
    }
  }
  if (filter.tag !== undefined) addTag(filter.tag, parts, params);
  if (filter.untagged !== undefined)
    parts.push(filter.untagged ? 'cardinality(tags) = 0' : 'cardinality(tags) > 0');
  if (filter.olderThanDays !== undefined) {
    parts.push('created_at <= $oldest::TIMESTAMPTZ');
    params.oldest = new Date(now.getTime() - filter.olderThanDays * DAY_MS);
  }
  if (filter.text !== undefined) {
    parts.push(`(contains(lower(arn), lower($text)) OR contains(lower(coalesce(name, '')), lower($text)))`);
    params.text = filter.text;
  }
  return { sql: parts.length === 0 ? 'true' : parts.join(' AND '), params };
}

function addTag(tag: string, parts: string[], params: Record<string, string | string[] | Date>): void {
  const cut = tag.indexOf('=');
  params.tag_key = cut < 0 ? tag : tag.slice(0, cut);
  if (cut < 0) parts.push('map_contains(tags, $tag_key)');
  else {
    parts.push('tags[$tag_key] = $tag_value');
    params.tag_value = tag.slice(cut + 1);
  }
}
