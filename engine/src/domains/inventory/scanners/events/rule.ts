/** EventBridge rules. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, texts, varchar } from '#platform/lake/index.ts';
import { bareArn } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Rule = NonNullable<OutputOf<'events:ListRules'>['Rules']>[number];
type Targets = NonNullable<OutputOf<'events:ListTargetsByRule'>['Targets']>;

interface Listed {
  readonly of: Rule;
  readonly tags: Readonly<Record<string, string>> | null;
  /** Undefined where AWS did not say. */
  readonly targets: readonly Targets[number][] | undefined;
}

const each = (targets: Listed['targets'], pick: (target: Targets[number]) => string | null | undefined) =>
  targets ? [...new Set(targets.flatMap((target) => pick(target) ?? []))] : null;

export const rule = defineScanner({
  type: 'AWS::Events::Rule',
  description: 'EventBridge rules: what happens when an event comes or a time.',
  scope: 'region',
  calls: [
    'events:ListEventBuses',
    'events:ListRules',
    'events:ListTargetsByRule',
    'events:ListTagsForResource',
  ],
  columns: {
    bus: varchar('The name of the event bus it listens to.', 'nullable'),
    state: varchar('ENABLED, DISABLED, or ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS.', 'nullable'),
    schedule: varchar('When it fires, as rate(…) or cron(…); null where events make it fire.', 'nullable'),
    pattern: varchar('The events that make it fire, as JSON.', 'nullable'),
    created_by_service: varchar('The AWS service that made it for itself.', 'nullable'),
    role: varchar('The role it calls its targets with.', 'nullable'),
    target_count: integer('How many targets it has.', 'nullable'),
    targets: texts('What it sends to.', 'nullable'),
    task_definitions: texts('The ECS task definitions it starts tasks from.', 'nullable'),
    dead_letters_to: texts('Where events go that could not be delivered.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'targets', kind: 'targets' },
    { column: 'task_definitions', kind: 'uses', to: 'AWS::ECS::TaskDefinition' },
    { column: 'dead_letters_to', kind: 'writes-to', to: 'AWS::SQS::Queue' },
  ],
  list: async (ask) => {
    const buses = await ask.list('events:ListEventBuses', {}, ({ EventBuses }) => EventBuses);
    const rules = await ask.each(buses, async ({ Name: EventBusName }) => {
      const asked = EventBusName === undefined ? {} : { EventBusName };
      return (await ask.also('events:ListRules', asked, ({ Rules }) => Rules)) ?? [];
    });
    return ask.each(flattened(rules), async (of) => ({
      of,
      tags: tagMap((await ask.detail('events:ListTagsForResource', { ResourceARN: of.Arn }))?.Tags),
      targets: await ask.also(
        'events:ListTargetsByRule',
        { Rule: of.Name, EventBusName: of.EventBusName },
        ({ Targets: found }) => found,
      ),
    }));
  },
  toRow: ({ of, targets, tags }: Listed) => ({
    arn: needed(of.Arn, 'AWS::Events::Rule', 'Arn'),
    name: of.Name ?? null,
    tags,
    created_at: null,
    bus: of.EventBusName ?? null,
    state: of.State ?? null,
    schedule: of.ScheduleExpression ?? null,
    pattern: of.EventPattern ?? null,
    created_by_service: of.ManagedBy ?? null,
    role: of.RoleArn ?? null,
    target_count: targets?.length ?? null,
    targets: each(targets, ({ Arn }) => bareArn(Arn)),
    task_definitions: each(targets, ({ EcsParameters }) => EcsParameters?.TaskDefinitionArn),
    dead_letters_to: each(targets, ({ DeadLetterConfig }) => DeadLetterConfig?.Arn),
  }),
});
