/** The role Reeve has in each account: it reads what Reeve looks at, and opens only to the hub with the agreed external id. */
import { CfnOutput, CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { ArnPrincipal, Effect, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { READ_ACTIONS } from './read-actions.generated.ts';
import { MEMBER_ROLE, ROLE_NAME } from './role-names.ts';

export class MemberRoleStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, { description: 'Reeve: the role that reads this account', ...props });
    const hubRole = new CfnParameter(this, 'HubRoleArn', {
      description: 'ARN of the hub role, from the outputs of the hub stack.',
      allowedPattern: '^arn:aws[a-z-]*:iam::\\d{12}:role/.+$',
    });
    const externalId = new CfnParameter(this, 'ExternalId', {
      description: 'The external id of this installation: aws.externalId in reeve.yaml.',
      allowedPattern: '^[\\w+=,.@:/-]{2,1224}$',
      noEcho: true,
    });
    const roleName = new CfnParameter(this, 'RoleName', {
      description: 'Name of this role, the same in every member account: aws.memberRole in reeve.yaml.',
      default: MEMBER_ROLE,
      allowedPattern: ROLE_NAME,
    });
    const actions = READ_ACTIONS.filter((action) => !action.startsWith('organizations:'));
    const read = new PolicyStatement({ effect: Effect.ALLOW, actions, resources: ['*'] });
    const role = new Role(this, 'Role', {
      roleName: roleName.valueAsString,
      description: 'Reeve reads this account; it cannot change anything.',
      assumedBy: new ArnPrincipal(hubRole.valueAsString).withConditions({
        StringEquals: { 'sts:ExternalId': externalId.valueAsString },
      }),
      maxSessionDuration: Duration.hours(1),
      inlinePolicies: { read: new PolicyDocument({ statements: [read] }) },
    });
    // Tags name the person on whose behalf Reeve reads; alone they open nothing.
    role.assumeRolePolicy?.addStatements(
      new PolicyStatement({
        actions: ['sts:TagSession'],
        principals: [new ArnPrincipal(hubRole.valueAsString)],
      }),
    );
    acknowledgeWildcard(role, '*', 'Looking at everything in an account has no narrower resource.');
    new CfnOutput(this, 'MemberRoleArn', { value: role.roleArn });
  }
}
