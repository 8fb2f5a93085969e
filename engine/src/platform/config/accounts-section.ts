/** The settings of accounts: which there are beside the organisation's, what they are for and whose they are. */
import * as z from 'zod';
import { oneOf, text, whole } from './forms.ts';

const account = z.strictObject(
  {
    id: text(/^\d{12}$/, 'must be twelve digits in quotes'),
    name: text(/\S/, 'must be a name').optional(),
    email: text(/^\S+@\S+$/, 'must be an address such as team@example.com').optional(),
    unit: text(/^[^/]+(\/[^/]+)*$/, 'must be names joined by /, such as Workloads/Prod').optional(),
    owner: text(/\S/, 'must be a name').optional(),
    team: text(/\S/, 'must be a name').optional(),
    costCenter: text(/\S/, 'must be text in quotes').optional(),
    businessUnit: text(/\S/, 'must be a name').optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `must not have ${issue.keys.join(', ')}, which no account has`
        : 'must be a group of `name: value` lines that starts with id',
  },
);

const tagKeys = (what: string, ...keys: string[]) =>
  z
    .array(text(/\S/, 'must be tag keys'), { error: 'must be a list of tag keys' })
    .default(keys)
    .meta({
      description: `Tags of an account that say ${what}, the first that is there counts. Case, spaces and -_.:/ make no difference.`,
    });

export const accounts = z.strictObject({
  ttlHours: whole(1, 8_760).default(24).meta({
    description: 'Hours after which the accounts are read anew.',
  }),
  list: z
    .array(account, { error: 'must be a list of accounts' })
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
      error: 'must name each account once',
    })
    .default([])
    .meta({
      description:
        "Accounts by `id`, with `name`, `email`, `unit` (`Workloads/Prod`), `owner`, `team`, `costCenter` and `businessUnit`: for those that no organisation tells of, or to say more of those it does. Who is responsible is taken from here before the account's tags.",
    }),
  environments: z
    .record(
      text(/\S/, 'must be account ids or names'),
      oneOf('production', 'staging', 'development', 'testing', 'sandbox'),
      { error: 'must be a group of `account: environment` lines' },
    )
    .default({})
    .meta({
      description:
        'The environment of accounts by id, name, or a pattern of the name with * and ?, as `payments-*: production`. It outranks tags, units and names.',
    }),
  environmentTags: tagKeys('which environment it is', 'environment', 'env', 'stage'),
  ownerTags: tagKeys('who owns it', 'owner', 'account-owner', 'owner-email'),
  teamTags: tagKeys('which team it belongs to', 'team', 'owner-team', 'squad'),
  costCenterTags: tagKeys('which cost center pays for it', 'cost-center', 'cost-centre', 'cc'),
  businessUnitTags: tagKeys('which business unit it belongs to', 'business-unit', 'bu', 'division'),
});
