import { describe, expect, it } from 'vitest';
import { integer, varchar } from '#platform/lake/index.ts';
import { factOf } from './fact.ts';
import { HEAD } from './head.ts';
import { defineScanner } from './scanner.ts';
import { volume } from './scanners/ec2/volume.ts';

const declared = (more: object) =>
  defineScanner({
    type: 'AWS::RDS::DBInstance',
    description: 'Databases of RDS.',
    scope: 'region',
    calls: ['rds:DescribeDBInstances'],
    columns: { size_gib: integer('Size in GiB.', 'nullable'), runs_on: varchar('A host.', 'nullable') },
    relations: [],
    list: (ask) => ask.list('rds:DescribeDBInstances', {}, ({ DBInstances }) => DBInstances),
    toRow: () => ({ arn: 'a', name: null, tags: null, created_at: null, size_gib: 1, runs_on: null }),
    ...more,
  });

describe('a declared scanner', () => {
  it('gives the table its name, its common head and its places', () => {
    const { table } = declared({});
    expect(table.name).toBe('resources_rds_db_instance');
    expect(Object.keys(table.columns)).toEqual([...Object.keys(HEAD), 'size_gib', 'runs_on']);
    expect(table).toMatchObject({ key: ['arn'], scope: ['account', 'region'] });
  });

  it('gives the IAM actions as IAM spells them', () => {
    expect(volume.iam).toEqual(['ec2:DescribeVolumes']);
    expect(declared({ calls: ['s3:ListBuckets', 'sts:GetCallerIdentity'] }).iam).toEqual([
      's3:ListAllMyBuckets',
    ]);
  });

  it.each([
    [{ type: 'ec2/volume' }, 'no CloudFormation type name'],
    [{ calls: [] }, 'declares no call'],
    [{ calls: ['rds:DeleteDBInstance'] }, 'a scanner only reads'],
    [{ columns: { arn: varchar('Mine.', 'required') } }, 'has the column arn already'],
    [
      { relations: [{ column: 'size_gib', kind: 'part-of', to: 'AWS::EC2::Host' }] },
      'to be a varchar or texts column',
    ],
  ])('is refused: %o', (more, problem) => {
    expect(() => declared(more)).toThrow(problem);
  });
});

it('is found by its type, and a slip is named', () => {
  expect(factOf('AWS::EC2::Volume')).toBe(volume);
  expect(() => factOf('AWS::EC2::Volumes')).toThrow('Did you mean AWS::EC2::Volume?');
});
