/** Step Functions state machines. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, varchar } from '#platform/lake/index.ts';
import { bareArn, keyArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Machine = NonNullable<OutputOf<'states:ListStateMachines'>['stateMachines']>[number];

interface Listed extends Tagged<Machine> {
  /** Undefined where AWS did not say. */
  readonly more: OutputOf<'states:DescribeStateMachine'> | null | undefined;
}

const AN_ARN = /^arn:aws[a-z-]*:(?!states:)[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:[^*${}\s]+$/;

/** Every ARN among the texts of its definition; ARNs of `states:` name ways to call and no resources. */
function usedBy(definition: string | undefined): string[] | null {
  if (definition === undefined) return null;
  const found = new Set<string>();
  try {
    JSON.parse(definition, (_key, value: unknown) => {
      const arn = typeof value === 'string' && AN_ARN.test(value) ? bareArn(value) : null;
      if (arn) found.add(arn);
    });
  } catch {
    // Only AWS writes here; a definition that is no JSON tells nothing.
    return null;
  }
  return [...found].sort();
}

export const stateMachine = defineScanner({
  type: 'AWS::StepFunctions::StateMachine',
  description: 'Step Functions state machines: work in steps, each of which may call another service.',
  scope: 'region',
  calls: ['states:ListStateMachines', 'states:DescribeStateMachine', 'tag:GetResources'],
  columns: {
    machine_type: varchar('STANDARD, paid by step, or EXPRESS, paid by time and memory.', 'nullable'),
    status: varchar('ACTIVE or DELETING.', 'nullable'),
    log_level: varchar('ALL, ERROR, FATAL or OFF.', 'nullable'),
    logs_data: boolean('Whether inputs and outputs of steps are logged too.', 'nullable'),
    traced: boolean('Whether X-Ray traces it.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    key: varchar('The KMS key of its definition and its runs; null for one that AWS owns.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
    calls: texts('The resources that its definition names.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
    { column: 'calls', kind: 'targets' },
  ],
  list: async (ask) => {
    const machines = await ask.list('states:ListStateMachines', {}, ({ stateMachines }) => stateMachines);
    const known = await tagged(ask, machines, 'states:stateMachine', (of) => of.stateMachineArn);
    return ask.each(known, async ({ of, tags }) => ({
      of,
      tags,
      more: await ask.detail('states:DescribeStateMachine', { stateMachineArn: of.stateMachineArn }),
    }));
  },
  toRow: ({ of, more, tags }: Listed, where) => {
    const logging = more?.loggingConfiguration;
    return {
      arn: needed(of.stateMachineArn, 'AWS::StepFunctions::StateMachine', 'stateMachineArn'),
      name: of.name ?? null,
      tags,
      created_at: of.creationDate ?? null,
      machine_type: of.type ?? null,
      status: more?.status ?? null,
      log_level: logging?.level ?? null,
      logs_data: logging?.includeExecutionData ?? null,
      traced: more?.tracingConfiguration?.enabled ?? null,
      role: more?.roleArn ?? null,
      key: keyArn(where, more?.encryptionConfiguration?.kmsKeyId),
      logs:
        logging?.destinations?.flatMap(
          ({ cloudWatchLogsLogGroup: group }) => bareArn(group?.logGroupArn) ?? [],
        ) ?? null,
      calls: usedBy(more?.definition),
    };
  },
});
