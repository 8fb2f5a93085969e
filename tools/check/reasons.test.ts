import { expect, test } from 'vitest';
import { withoutReason } from './reasons.ts';

const page = (...rows: string[]): string =>
  `# Contributing\n\n## Why each runtime dependency\n\n| package | why |\n| --- | --- |\n${rows.join('\n')}\n`;
const why = 'the one driver that speaks the protocol whole';

test('a package without a row is named', () => {
  expect(withoutReason(page(`| \`pg\` | ${why} |`), ['pg', 'left-pad'])).toEqual([
    'CONTRIBUTING.md: left-pad is a runtime dependency without a reason; give it one or remove it',
  ]);
});

test('a row may speak for several, by name or by how they begin', () => {
  const rows = page(`| \`@aws-sdk/client-*\` | ${why} |`, `| \`react\` \`react-dom\` | ${why} |`);
  expect(withoutReason(rows, ['@aws-sdk/client-s3', 'react', 'react-dom'])).toEqual([]);
});

test('a row of a package that is gone, and one that says nothing, are named', () => {
  expect(withoutReason(page('| `pg` | good |'), [])).toEqual([
    'CONTRIBUTING.md: pg has a reason but is no runtime dependency',
    'CONTRIBUTING.md: the reason for pg says too little',
  ]);
});

test('a page without the section gives nothing a reason', () => {
  expect(withoutReason('# Contributing\n', ['pg'])).toHaveLength(1);
});
