/** The columns that every resource has, whatever its type. */
import { tags, timestamptz, varchar } from '#platform/lake/index.ts';

/** What its own scanner says of every resource. */
const FOUND = {
  arn: varchar('The Amazon Resource Name: the id of the resource.', 'required'),
  name: varchar(
    'What people call it: its Name tag, or its own name where the service gives one.',
    'nullable',
  ),
  tags: tags('All its tags; null where AWS did not say.', 'nullable'),
  created_at: timestamptz('When it was made; null where AWS does not say.', 'nullable'),
};

/** Where it was found. */
export const PLACED = {
  account: varchar('The account it stands in, twelve digits.', 'required'),
  region: varchar('The region it stands in; `global` where it has none.', 'required'),
};

/** What tags say of it, whatever their spelling; see `tags.keys` in the settings. */
export const PROMOTED = {
  owner: varchar('Who answers for it, from its tags.', 'nullable'),
  team: varchar('The team it belongs to, from its tags, else that of its account.', 'nullable'),
  environment: varchar(
    'production, staging, development, testing or sandbox: from its tags, else that of its account.',
    'nullable',
  ),
  cost_center: varchar(
    'The cost center it is booked on, from its tags, else that of its account.',
    'nullable',
  ),
  project: varchar('The project or application it serves, from its tags.', 'nullable'),
  data_class: varchar('The class of the data it holds, from its tags.', 'nullable'),
  managed_by: varchar('cloudformation, terraform, … where its tags say that code manages it.', 'nullable'),
};

export const HEAD = { ...FOUND, ...PLACED, ...PROMOTED };

export type Found = typeof FOUND;
export type Promoted = { readonly [Column in keyof typeof PROMOTED]: string | null };
export type Head = typeof HEAD;

type Tag = { readonly Key?: string | undefined; readonly Value?: string | undefined };

/** AWS's list of keys and values as a map; a service that names no tags leaves them unknown. */
export const tagMap = (pairs: readonly Tag[] | undefined): Readonly<Record<string, string>> | null =>
  pairs ? Object.fromEntries(pairs.map(({ Key = '', Value = '' }) => [Key, Value])) : null;

type SmallTag = { readonly key?: string | undefined; readonly value?: string | undefined };

/** The same, where the service writes its fields small. */
export const smallTagMap = (pairs: readonly SmallTag[] | undefined) =>
  tagMap(pairs?.map(({ key, value }) => ({ Key: key, Value: value })));
