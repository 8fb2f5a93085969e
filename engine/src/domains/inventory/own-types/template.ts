/** A plugin to begin with: it works as it stands, on a file of the user's own that may not be there yet. */

const kebab = (type: string): string =>
  type
    .split('::')
    .map((word) => word.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase())
    .join('-');

export const pluginFileOf = (type: string): string => `${kebab(type)}.mjs`;

export function pluginText(type: string): string {
  const name = kebab(type);
  const [owner = '', service = '', kind = ''] = type.split('::').map((word) => word.toLowerCase());
  return `/** ${type}, read from ${name}.json beside this file. docs/guides/own-types.md says what else is possible. */
export default ({ varchar, integer }) => ({
  type: '${type}',
  description: 'Say in a sentence what these are.',
  // 'region': asked once in each region of each account. 'global': once in each account.
  scope: 'global',
  // The calls to AWS that list makes, such as 'ec2:DescribeVolumes'; the IAM policy follows from them.
  calls: [],
  // Beside arn, name, tags and created_at, which every resource has.
  columns: {
    seats: integer('How many people may use it.', 'nullable'),
    runs_on: varchar('The ARN of what it runs on.', 'nullable'),
  },
  // Edges of the graph: the column that holds an ARN, and how the two hang together.
  relations: [{ column: 'runs_on', kind: 'uses' }],
  // All of one place. ask.json reads a file or an address, ask.list and ask.call ask AWS.
  list: async (ask) => {
    const all = await ask.json('${name}.json');
    return all.filter((one) => one.account === ask.where.account);
  },
  // One of them as a row: every column, null where it is not known.
  toRow: (one, where) => ({
    arn: \`arn:${owner}:${service}::\${where.account}:${kind}/\${one.id}\`,
    name: one.name ?? null,
    tags: one.tags ?? {},
    created_at: one.created ? new Date(one.created) : null,
    seats: one.seats ?? null,
    runs_on: one.runsOn ?? null,
  }),
});
`;
}
