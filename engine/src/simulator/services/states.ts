/** Step Functions state machines. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type MachineDoc = OutputOf<'states:DescribeStateMachine'>;

export const stateMachines = defineShelf<MachineDoc>({
  kind: 'states:stateMachine',
  scope: 'region',
  make: (site, name) => {
    const place = `${site.region}:${site.account}`;
    const work = { Type: 'Task', Resource: `arn:aws:lambda:${place}:function:${name}-work`, End: true };
    const logged = site.chance() < 0.5;
    return {
      stateMachineArn: `arn:aws:states:${place}:stateMachine:${name}`,
      name,
      status: 'ACTIVE',
      definition: JSON.stringify({ StartAt: 'Work', States: { Work: work } }),
      roleArn: `arn:aws:iam::${site.account}:role/${name}`,
      type: site.chance() < 0.8 ? 'STANDARD' : 'EXPRESS',
      creationDate: new Date(site.now),
      loggingConfiguration: logged
        ? {
            level: 'ERROR',
            includeExecutionData: false,
            destinations: [
              {
                cloudWatchLogsLogGroup: {
                  logGroupArn: `arn:aws:logs:${place}:log-group:/aws/vendedlogs/states/${name}:*`,
                },
              },
            ],
          }
        : { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: site.chance() < 0.3 },
      encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    };
  },
  idOf: (doc) => doc.name ?? '',
  arnOf: (doc) => doc.stateMachineArn ?? '',
});

export const statesShelves = [stateMachines];

export const statesAnswers = {
  ...listing('states:ListStateMachines', stateMachines, {
    as: ({ stateMachineArn, name, type, creationDate }) => ({ stateMachineArn, name, type, creationDate }),
  }),
  ...describing('states:DescribeStateMachine', stateMachines, {
    by: 'stateMachineArn',
    missing: 'StateMachineDoesNotExist',
  }),
};
