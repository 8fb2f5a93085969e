/** What is written is what is set, and what is not understood is not left out. */
import { expect, it } from 'vitest';
import { parseThresholds, thresholdText, USUAL } from './threshold-text.ts';

it('reads what it writes', () => {
  expect(thresholdText(parseThresholds(USUAL) ?? [])).toBe(USUAL);
  expect(parseThresholds('forecast 99.5 %')).toEqual([{ kind: 'forecast', percent: 99.5 }]);
});

it.each(['', 'actual', 'actual 80; forecast 100', 'actual 80,', 'spent 80'])('takes no %j', (text) =>
  expect(parseThresholds(text)).toBeUndefined(),
);
