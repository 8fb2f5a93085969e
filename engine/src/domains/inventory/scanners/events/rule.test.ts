import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { rule } from './rule.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:events:eu-west-1:111122223333:rule/nightly';
const place = 'eu-west-1:111122223333';

scannerContract(rule, { estate: { 'events:event-bus': 2, 'events:rule': 25 }, rows: 25 });

it('tells when a rule fires and what it starts', () => {
  const row = rule.toRow(
    {
      of: { Arn: arn, Name: 'nightly', State: 'ENABLED', ScheduleExpression: 'cron(0 4 * * ? *)' },
      targets: [
        { Id: '1', Arn: `arn:aws:lambda:${place}:function:close:live` },
        { Id: '2', Arn: `arn:aws:logs:${place}:log-group:/events:*` },
        {
          Id: '3',
          Arn: `arn:aws:ecs:${place}:cluster/shop`,
          EcsParameters: { TaskDefinitionArn: `arn:aws:ecs:${place}:task-definition/report` },
          DeadLetterConfig: { Arn: `arn:aws:sqs:${place}:lost` },
        },
      ],
      tags: {},
    },
    where,
  );
  expect(row).toMatchObject({
    schedule: 'cron(0 4 * * ? *)',
    target_count: 3,
    targets: [
      `arn:aws:lambda:${place}:function:close`,
      `arn:aws:logs:${place}:log-group:/events`,
      `arn:aws:ecs:${place}:cluster/shop`,
    ],
    task_definitions: [`arn:aws:ecs:${place}:task-definition/report`],
    dead_letters_to: [`arn:aws:sqs:${place}:lost`],
  });
});

it('does not take unknown targets for none', () => {
  expect(rule.toRow({ of: { Arn: arn }, targets: undefined, tags: null }, where)).toMatchObject({
    target_count: null,
    targets: null,
    tags: null,
  });
});
