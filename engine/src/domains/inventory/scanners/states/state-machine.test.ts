import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { stateMachine } from './state-machine.ts';

const where = whereIs('111122223333', 'eu-west-1');
const place = 'eu-west-1:111122223333';
const stateMachineArn = `arn:aws:states:${place}:stateMachine:pay`;
const of = { stateMachineArn, name: 'pay', type: 'EXPRESS' as const, creationDate: new Date(0) };

scannerContract(stateMachine, { estate: { 'states:stateMachine': 25 }, rows: 25 });

it('tells what a state machine calls and where it logs', () => {
  const definition = {
    States: {
      Charge: { Resource: `arn:aws:lambda:${place}:function:charge:live` },
      Store: {
        Resource: 'arn:aws:states:::dynamodb:putItem',
        Parameters: { TableName: 'orders' },
      },
      Tell: {
        Resource: 'arn:aws:states:::sns:publish',
        Arguments: { TopicArn: `arn:aws:sns:${place}:told`, Other: '{% $arn:aws:sns %}' },
      },
    },
  };
  const group = { logGroupArn: `arn:aws:logs:${place}:log-group:/states/pay:*` };
  const more = {
    ...of,
    definition: JSON.stringify(definition),
    roleArn: 'arn:aws:iam::111122223333:role/pay',
    loggingConfiguration: { level: 'ALL' as const, destinations: [{ cloudWatchLogsLogGroup: group }] },
    tracingConfiguration: { enabled: true },
  };
  expect(stateMachine.toRow({ of, more, tags: {} }, where)).toMatchObject({
    machine_type: 'EXPRESS',
    log_level: 'ALL',
    traced: true,
    logs: [`arn:aws:logs:${place}:log-group:/states/pay`],
    calls: [`arn:aws:lambda:${place}:function:charge`, `arn:aws:sns:${place}:told`],
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(stateMachine.toRow({ of, more: undefined, tags: null }, where)).toMatchObject({
    name: 'pay',
    log_level: null,
    calls: null,
    role: null,
  });
});
