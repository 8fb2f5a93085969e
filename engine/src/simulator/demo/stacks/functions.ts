/** Services in functions: each with its trigger, a queue, a schedule or a chain of steps. */
import { eventRules } from '../../services/events.ts';
import { eventSourceMappings, functions } from '../../services/lambda.ts';
import { stateMachines } from '../../services/states.ts';
import { castRole, ownRoleArn } from './identity.ts';
import type { Kit } from './kit.ts';
import type { Traces } from './watch.ts';

const ROLES = [
  'handler',
  'ingest',
  'enrich',
  'notify',
  'report',
  'cleanup',
  'export',
  'retry',
  'audit',
] as const;

export function castFunctions(kit: Kit): Traces {
  const { estate, home, luck, add } = kit;
  const count = kit.many(6 + luck.between(0, 3));
  const arns = ROLES.slice(0, count).map((role) => {
    const name = `${home.name}-${role}`;
    // The handler acts with the service's own role, the others each with theirs.
    const own = { ...kit.part(`${name}-${home.spot.region}`), trusts: 'lambda' } as const;
    const Role = role === 'handler' ? ownRoleArn(kit) : castRole(estate, home.spot, own).arn;
    const one = add(functions, name, {
      Role,
      Architectures: ['arm64'],
      Timeout: luck.pick([10, 30, 60]),
      MemorySize: luck.pick([256, 512, 1024]),
    });
    estate.useNormally(one);
    return one.arn;
  });
  for (const store of home.service.stores)
    if (store === 'queue' || store === 'stream') feed(kit, store, arns[1] ?? arns[0]);
  for (const [index, arn] of arns.slice(2).entries()) schedule(kit, arn, index);
  if (arns.length > 5) chain(kit, arns.slice(0, 3));
  const names = ROLES.slice(0, count).map((role) => `${home.name}-${role}`);
  return {
    logs: names.map((name) => `/aws/lambda/${name}`),
    watched: names.map((name) => ({
      namespace: 'AWS/Lambda',
      dimension: 'FunctionName',
      value: name,
      name,
    })),
  };
}

function feed({ home, add, arn }: Kit, store: 'queue' | 'stream', to = ''): void {
  const from = store === 'queue' ? arn('sqs', `${home.name}-work`) : arn('kinesis', `stream/${home.name}`);
  add(eventSourceMappings, `${home.name}-${store}`, { EventSourceArn: from, FunctionArn: to });
}

function schedule({ home, luck, add }: Kit, to: string, index: number): void {
  if (luck.chance() < 0.4) return;
  const EventBusName = 'default';
  add(eventRules, `${home.name}-every-${index + 1}`, {
    EventBusName,
    State: 'ENABLED',
    targets: [{ Id: '1', Arn: to }],
  });
}

function chain(kit: Kit, steps: readonly string[]): void {
  const { estate, home, add, part } = kit;
  const States = Object.fromEntries(
    steps.map((Resource, index) => [
      `Step${index + 1}`,
      {
        Type: 'Task',
        Resource,
        ...(index + 1 < steps.length ? { Next: `Step${index + 2}` } : { End: true }),
      },
    ]),
  );
  const role = castRole(estate, home.spot, {
    ...part(`${home.name}-flow-${home.spot.region}`),
    trusts: 'states',
  });
  add(stateMachines, `${home.name}-flow`, {
    definition: JSON.stringify({ StartAt: 'Step1', States }),
    roleArn: role.arn,
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  });
}
