/** A wish reads as words, and the words of the form become a wish. */
import { expect, it } from 'vitest';
import { wishOf, wishWords } from './wish-words.ts';

it.each([
  [{}, 'Everything'],
  [{ quick: true }, 'Everything, quick'],
  [{ services: ['ec2', 's3'], regions: ['eu-west-1'] }, 'ec2, s3 · eu-west-1'],
  [{ accounts: ['1', '2', '3', '4'] }, '4 accounts'],
])('%j is %s', (wish, words) => expect(wishWords(wish)).toBe(words));

it('reads names apart by commas and blanks, and nothing as all', () => {
  const form = new FormData();
  form.set('regions', ' eu-west-1,us-east-1  eu-central-1 ');
  form.set('services', '  ');
  form.set('quick', 'on');
  expect(wishOf(form)).toEqual({ regions: ['eu-west-1', 'us-east-1', 'eu-central-1'], quick: true });
});
