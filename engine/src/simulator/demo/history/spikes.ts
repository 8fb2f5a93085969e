/** Things that were always there, and for a few days cost many times what they used to. */
import { natGateways } from '../../ec2/gateways.ts';
import { accessKeys, users } from '../../services/iam.ts';
import { logGroups } from '../../services/logs.ts';
import { DAY_MS } from '../calendar.ts';
import type { Planter } from '../plants/garden.ts';

export const runawayLog: Planter = ({ estate, book }) => {
  const spot = { account: estate.accountOf('usbilling'), region: 'us-east-1' };
  const [from, until] = [estate.calendar.at(0.66), estate.calendar.at(0.66) + 5 * DAY_MS];
  const what =
    'Somebody left debug logging on: eight terabytes of logs in five days, where a month used to bring ten gigabytes.';
  const tags = { team: 'billing', application: 'tax-engine', environment: 'production' };
  const bornAt = estate.calendar.start - 300 * DAY_MS;
  const but = { retentionInDays: 30, storedBytes: 10e9 };
  const group = estate.add(logGroups, spot, { name: '/ecs/tax-engine-batch', bornAt, tags, but });
  for (let day = 1; day <= 5; day += 1)
    estate.change(group, from + day * DAY_MS, 'Debug logs pour in.', { storedBytes: 10e9 + day * 1.6e12 });
  estate.change(group, until + 30 * DAY_MS, 'The debug logs have expired.', { storedBytes: 10e9 });
  // Half a dollar for each gigabyte taken in.
  estate.befall({ id: 'runaway-log', what, ...spot, from, until, resources: [group.arn], usdPerDay: 800 });
  book.plant({ kind: 'anomaly', sort: 'runaway-log', what, of: [group], since: from, until });
};

export const natSpike: Planter = ({ estate, book }) => {
  const account = estate.accountOf('catalog-prod');
  const gateway = estate.cast.find((one) => one.kind === natGateways.kind && one.account === account);
  if (!gateway) throw new Error('The catalogue has no NAT gateway.');
  const spot = { account, region: gateway.region };
  const [from, until] = [estate.calendar.at(0.58), estate.calendar.at(0.58) + 9 * DAY_MS];
  const what =
    'A new importer fetches every picture of every supplier through the NAT gateway, instead of the endpoint.';
  estate.befall({ id: 'nat-spike', what, ...spot, from, until, resources: [gateway.arn], usdPerDay: 310 });
  book.plant({ kind: 'anomaly', sort: 'nat-spike', what, of: [gateway], since: from, until });
};

export const stolenKey: Planter = ({ estate, book }) => {
  const spot = { account: estate.accountOf('customer-dev'), region: 'us-west-2' };
  const [from, until] = [estate.calendar.at(0.93) + DAY_MS / 8, estate.calendar.at(0.93) + 3 * DAY_MS];
  const what =
    'A key of a developer calls the largest language models around the clock from a country where nobody works.';
  const bornAt = estate.calendar.daysAgo(380);
  const user = estate.add(users, spot, {
    name: 'chat-prototype',
    bornAt,
    but: { console: false, mfa: false },
  });
  const key = estate.add(accessKeys, spot, {
    name: 'access-key-chat-prototype',
    bornAt,
    goneAt: until,
    but: { UserName: user.id },
  });
  const lastUsed = { LastUsedDate: new Date(from), ServiceName: 'bedrock', Region: spot.region };
  estate.change(key, from, 'The key is used from a strange place.', { lastUsed });
  estate.befall({
    id: 'stolen-key',
    what,
    ...spot,
    from,
    until,
    resources: [user.arn, key.arn],
    usdPerDay: 820,
  });
  book.plant({ kind: 'ai-usage', sort: 'stolen-model-key', what, of: [key], since: from, until });
  book.plant({ kind: 'anomaly', sort: 'stolen-key', what, of: [key], since: from, until });
};
