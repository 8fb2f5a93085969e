/** The lake table of names: what host names and the names in tags lead to. */
import { defineTable, integer, varchar } from '#platform/lake/index.ts';
import { PLACED } from '../head.ts';

export const nameLinks = defineTable({
  name: 'name_links',
  description: 'Names that resources give of others, and what has them: found again after every scan.',
  columns: {
    from_arn: varchar('The resource that says the name.', 'required'),
    to_arn: varchar(
      'What has it; `dns:` or `name:` and the name where nobody known has it; empty where it is ambiguous.',
      'required',
    ),
    kind: varchar('How the two hang together, such as resolves-to or depends-on.', 'required'),
    source: varchar('dns for host names, tags for names in tags.', 'required'),
    name: varchar('The name, in small letters.', 'required'),
    state: varchar(
      'found, dangling where nobody known has the name, ambiguous where several have.',
      'required',
    ),
    candidates: integer('How many have the name.', 'required'),
    from_type: varchar('The CloudFormation type name of the one that says it.', 'required'),
    ...PLACED,
    detail: varchar('Where it says it: the column or the tag.', 'required'),
  },
  sortBy: ['from_arn', 'to_arn'],
  key: ['from_arn', 'to_arn', 'kind', 'source', 'name'],
});
