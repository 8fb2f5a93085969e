import { describe, expect, it } from 'vitest';
import {
  allowsEverything,
  commonConditions,
  isPublic,
  policyOf,
  refusesPlainHttp,
} from './policy-document.ts';

const documentOf = (...statements: readonly object[]) =>
  policyOf(JSON.stringify({ Statement: statements })) ?? [];
const open = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };

describe('policyOf', () => {
  it('reads escaped and plain documents, and one statement without a list', () => {
    const text = JSON.stringify({ Version: '2012-10-17', Statement: open });
    expect(policyOf(text)).toEqual([open]);
    expect(policyOf(encodeURIComponent(text))).toEqual([open]);
  });

  it.each([undefined, '', 'no policy', '%', '{}', '[]'])('knows nothing of %j', (text) => {
    expect(policyOf(text)).toBeUndefined();
  });
});

describe('isPublic', () => {
  const limited = (operator: string, key: string, value: string) => ({
    ...open,
    Condition: { [operator]: { [key]: value } },
  });

  it.each([
    [open],
    [{ ...open, Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }],
    [{ ...open, Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    [limited('StringEqualsIfExists', 'aws:SourceAccount', '111122223333')],
    [limited('StringNotEquals', 'aws:PrincipalOrgID', 'o-1')],
    [limited('StringLike', 'aws:PrincipalArn', '*')],
    [limited('Bool', 'aws:SecureTransport', 'true')],
  ])('is what lets anybody in: %j', (statement) => {
    expect(isPublic(documentOf(statement))).toBe(true);
  });

  it.each([
    [{ ...open, Effect: 'Deny' }],
    [{ ...open, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    [{ ...open, Principal: { Service: 'lambda.amazonaws.com' } }],
    [limited('StringEquals', 'AWS:SourceOwner', '111122223333')],
    [limited('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::photos')],
  ])('is not what names those it lets in: %j', (statement) => {
    expect(isPublic(documentOf(statement))).toBe(false);
  });
});

it('finds the statement that allows everything', () => {
  const all = { Effect: 'Allow', Action: ['iam:*', '*'], Resource: ['*'] };
  expect(allowsEverything(documentOf(all))).toBe(true);
  expect(allowsEverything(documentOf({ ...all, Action: 'iam:*' }))).toBe(false);
  expect(allowsEverything(documentOf({ ...all, Effect: 'Deny' }))).toBe(false);
});

it('tells only the conditions that every way in has', () => {
  const one = {
    Effect: 'Allow',
    Condition: { StringEquals: { 'sts:ExternalId': 'x', 'aws:PrincipalOrgID': 'o' } },
  };
  const other = { Effect: 'Allow', Condition: { StringLike: { 'sts:ExternalId': 'y*' } } };
  expect(commonConditions(documentOf(one, other))).toEqual(['sts:ExternalId']);
  expect(commonConditions(documentOf(one, open))).toEqual([]);
});

describe('refusesPlainHttp', () => {
  const Condition = { Bool: { 'aws:SecureTransport': 'false' } };
  const refusal = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition };

  it.each([[refusal], [{ ...refusal, Condition: { Bool: { 'AWS:SecureTransport': false } } }]])(
    'sees that everybody must come with TLS: %j',
    (statement) => expect(refusesPlainHttp(documentOf(open, statement))).toBe(true),
  );

  it.each([
    [{ ...refusal, Effect: 'Allow' }],
    [{ ...refusal, Action: 's3:PutObject' }],
    [{ ...refusal, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    [{ ...refusal, Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    [{ ...refusal, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
  ])('sees who is left to come without: %j', (statement) => {
    expect(refusesPlainHttp(documentOf(statement))).toBe(false);
  });
});
