/** Refusals lead on to what they name, and not back to what was asked. */
import { expect, it } from 'vitest';
import { arnsIn } from './arns-in.ts';

it.each([
  [
    'Several resources are called logs: arn:aws:s3:::logs, arn:aws:sns:x:1:logs.',
    ['arn:aws:s3:::logs', 'arn:aws:sns:x:1:logs'],
  ],
  [
    'Nothing in the estate is called arn:aws:s3:::lgs. Did you mean arn:aws:s3:::logs?',
    ['arn:aws:s3:::logs'],
  ],
  ['Nothing in the estate is called arn:aws:s3:::lgs.', []],
])('%s', (sentence, arns) => expect(arnsIn(sentence)).toEqual(arns));
