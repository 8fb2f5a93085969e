/** The role Reeve starts from: it may list the organisation and enter the member roles, nothing else. */
import { CfnOutput, CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { ArnPrincipal, Effect, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { READ_ACTIONS } from './read-actions.generated.ts';
import { HUB_ROLE, MEMBER_ROLE, ROLE_NAME } from './role-names.ts';

export class HubRoleStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, { description: 'Reeve: the role that enters the member accounts', ...props });
    const runner = new CfnParameter(this, 'RunnerArn', {
      description: 'ARN of the user or role that Reeve itself runs as.',
      allowedPattern: '^arn:aws[a-z-]*:iam::\\d{12}:(role|user)/.+$',
    });
    const memberRole = new CfnParameter(this, 'MemberRoleName', {
      description: 'Name of the role that every member account has for Reeve.',
      default: MEMBER_ROLE,
      allowedPattern: ROLE_NAME,
    });
    const members = `arn:${this.partition}:iam::*:role/${memberRole.valueAsString}`;
    const role = new Role(this, 'Role', {
      roleName: HUB_ROLE,
      description: 'Reeve enters the member accounts from here.',
      assumedBy: new ArnPrincipal(runner.valueAsString).withSessionTags(),
      maxSessionDuration: Duration.hours(1),
      inlinePolicies: {
        'enter-members': allow(['sts:AssumeRole', 'sts:TagSession'], members),
        'list-organisation': allow(
          READ_ACTIONS.filter((action) => action.startsWith('organizations:')),
          '*',
        ),
      },
    });
    acknowledgeWildcard(role, '*', 'Listing an organisation has no narrower resource.');
    acknowledgeWildcard(
      role,
      'arn:<AWS::Partition>:iam::*:role/<MemberRoleName>',
      'The member accounts are not known here; each one decides by its own trust policy.',
    );
    new CfnOutput(this, 'HubRoleArn', { value: role.roleArn, description: 'aws.hubRole in reeve.yaml' });
  }
}

const allow = (actions: string[], resource: string): PolicyDocument =>
  new PolicyDocument({
    statements: [new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [resource] })],
  });
