/** The columns that every resource has, whatever its type. */
import { tags, timestamptz, varchar } from '#platform/lake/index.ts';

export const HEAD = {
  arn: varchar('The Amazon Resource Name: the id of the resource.', 'required'),
  account: varchar('The account it stands in, twelve digits.', 'required'),
  region: varchar('The region it stands in; `global` where it has none.', 'required'),
  name: varchar(
    'What people call it: its Name tag, or its own name where the service gives one.',
    'nullable',
  ),
  tags: tags('All its tags; null where AWS did not say.', 'nullable'),
  created_at: timestamptz('When it was made; null where AWS does not say.', 'nullable'),
};

export type Head = typeof HEAD;

/** A file of the lake never mixes two places, so that a scan of one replaces what was known of it and nothing else. */
export const PLACE = ['account', 'region'] as const;

export type PlaceColumn = (typeof PLACE)[number];

type Tag = { readonly Key?: string | undefined; readonly Value?: string | undefined };

/** AWS's list of keys and values as a map; a service that names no tags leaves them unknown. */
export const tagMap = (pairs: readonly Tag[] | undefined): Readonly<Record<string, string>> | null =>
  pairs ? Object.fromEntries(pairs.map(({ Key = '', Value = '' }) => [Key, Value])) : null;
