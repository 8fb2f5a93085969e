import { expect, test } from 'vitest';
import { brokenHabits } from './habits.ts';

const opened = (code: string) => `/** Something. */\n${code}\n`;

test.each([
  ['engine/src/kernel/bigMoney.ts', opened('export {};')],
  ['engine/src/kernel/money.ts', 'export {};'],
  ['engine/src/platform/jobs/run.ts', opened('const now = new Date();')],
  ['engine/src/platform/jobs/run.ts', opened('const now = Date.now();')],
  ['engine/src/domains/changes/wave.ts', opened('if (Math.random() < 0.5) go();')],
])('%s breaks a habit', (file, text) => {
  expect(brokenHabits(file, text)).toHaveLength(1);
});

test.each([
  ['engine/src/platform/clock/clock.ts', opened('const now = () => new Date();')],
  ['engine/src/kernel/money.test.ts', 'const day = new Date();'],
  ['engine/src/kernel/period.ts', opened('const day = new Date(0);')],
  ['web/src/ui/icon-button.tsx', opened('export {};')],
  ['tools/check.ts', 'const day = Date.now();'],
])('%s keeps them', (file, text) => {
  expect(brokenHabits(file, text)).toEqual([]);
});
