/** Short is what differs; what is no ARN stays. */
import { expect, it } from 'vitest';
import { shortArn } from './short-arn.ts';

it.each([
  ['arn:aws:bedrock:us-east-1:686142459814:guardrail/6ec7', 'bedrock guardrail/6ec7'],
  ['arn:aws:s3:::logs:2026', 's3 logs:2026'],
  ['i-0123', 'i-0123'],
  ['arn:aws', 'arn:aws'],
])('%s is %s', (id, short) => expect(shortArn(id)).toBe(short));
