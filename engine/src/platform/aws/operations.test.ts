import { expect, it } from 'vitest';
import { everyOperation, isRead, mayRepeat } from './operations.ts';

it('repeats a creation only with a client token of the caller', () => {
  expect(mayRepeat('ec2:RunInstances', { ClientToken: 'mine' })).toBe(true);
  expect(mayRepeat('ec2:RunInstances', {})).toBe(false);
  expect(mayRepeat('ec2:RunInstances', { ClientToken: undefined })).toBe(false);
  // CreateSnapshot has no such field: AWS would not look at it.
  expect(mayRepeat('ec2:CreateSnapshot', { ClientToken: 'mine' })).toBe(false);
});

it('calls nothing a read whose name says that it changes something', () => {
  const reads = everyOperation.filter(isRead);
  expect(reads.length).toBeGreaterThan(20);
  for (const operation of reads)
    expect(operation).toMatch(/:(Describe|Get|List|BatchGet|AssumeRole|GenerateCredentialReport)/);
});

it('never repeats what could hit a namesake', () => {
  for (const operation of ['s3:DeleteBucket', 'rds:DeleteDBInstance', 'rds:DeleteDBSnapshot'] as const) {
    expect(mayRepeat(operation, {})).toBe(false);
  }
});
