import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubRoleStack } from './hub-role-stack.ts';
import { MemberRoleStack } from './member-role-stack.ts';
import { READ_ACTIONS } from './read-actions.generated.ts';

let outdir: string;
let hub: Template;
let member: Template;

beforeAll(async () => {
  outdir = await mkdtemp(path.join(tmpdir(), 'reeve-cdk-'));
  const app = new App({ outdir });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stacks = [new HubRoleStack(app, 'ReeveHub'), new MemberRoleStack(app, 'ReeveMember')] as const;
  // Throws where a security check finds something.
  app.synth();
  [hub, member] = [Template.fromStack(stacks[0]), Template.fromStack(stacks[1])];
});

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

function statements(template: Template): Statement[] {
  const roles = Object.values(template.findResources('AWS::IAM::Role')) as {
    Properties: { Policies: { PolicyDocument: { Statement: Statement[] } }[] };
  }[];
  return roles.flatMap(({ Properties }) =>
    Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  );
}

const actions = (template: Template): string[] => statements(template).flatMap(({ Action }) => Action);

test('the member role opens only to the hub, and only with the external id', () => {
  member.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
          Effect: 'Allow',
          Principal: { AWS: { Ref: 'HubRoleArn' } },
        },
        Match.objectLike({ Action: 'sts:TagSession', Principal: { AWS: { Ref: 'HubRoleArn' } } }),
      ],
    },
  });
});

test('the external id is never shown, and has to be given', () => {
  const { ExternalId } = member.findParameters('ExternalId');
  expect(ExternalId).toMatchObject({ NoEcho: true });
  expect(ExternalId).not.toHaveProperty('Default');
});

test('the member role reads every service Reeve looks at, and does nothing but read', () => {
  const allowed = actions(member);
  expect(new Set(allowed)).toEqual(
    new Set(READ_ACTIONS.filter((action) => !action.startsWith('organizations:'))),
  );
  for (const service of ['ec2', 'rds', 's3', 'tag'])
    expect(allowed.some((a) => a.startsWith(`${service}:`))).toBe(true);
  // The credential report is a reading that IAM writes down first; API Gateway and Budgets have words of their own for one.
  for (const action of allowed)
    expect(action).toMatch(
      /^[a-z0-9-]+:((BatchGet|Describe|Get|List)[A-Za-z0-9]+|GET|GenerateCredentialReport|ViewBudget)$/,
    );
  // Content of objects is nobody's inventory.
  expect(allowed).not.toContain('s3:GetObject');
});

test('the hub role lists the organisation and enters roles of one name', () => {
  const allowed = actions(hub).filter((action) => !action.startsWith('organizations:'));
  expect(allowed.sort()).toEqual(['sts:AssumeRole', 'sts:TagSession']);
  const enter = statements(hub).find(({ Action }) => Action.includes('sts:AssumeRole'));
  expect(enter?.Resource).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::*:role/', { Ref: 'MemberRoleName' }]],
  });
});

test('nothing binds the stacks to an account or a region', () => {
  for (const template of [hub, member]) expect(JSON.stringify(template.toJSON())).not.toMatch(/\d{12}(?!\})/);
});

test('the security checks of AWS Solutions, which the stacks passed, catch a wildcard nobody vouched for', () => {
  const app = new App({ outdir: path.join(outdir, 'careless') });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const policy = new PolicyDocument({
    statements: [new PolicyStatement({ actions: ['s3:GetBucketTagging'], resources: ['*'] })],
  });
  const stack = new Stack(app, 'Careless');
  new Role(stack, 'Role', { assumedBy: new AccountRootPrincipal(), inlinePolicies: { policy } });
  expect(() => app.synth()).toThrow('AwsSolutions-IAM5[Resource::*]');
});
