/** The palette finds by word beginnings, labels before keywords, and keeps the given order otherwise. */
import { expect, it } from 'vitest';
import { matchCommands } from './match-command.ts';

const commands = [
  { label: 'Go to Jobs', keywords: 'queue worker' },
  { label: 'Theme: dark', keywords: 'night mode' },
  { label: 'Theme: light', keywords: 'day mode' },
  { label: 'Work offline', keywords: '' },
];
const labels = (typed: string) => matchCommands(commands, typed).map((command) => command.label);

it('finds by the beginnings of words', () => {
  expect(labels('')).toEqual(commands.map((command) => command.label));
  expect(labels('th dar')).toEqual(['Theme: dark']);
  expect(labels('MODE')).toEqual(['Theme: dark', 'Theme: light']);
  expect(labels('heme')).toEqual([]);
});

it('puts a match in the label before one in the keywords', () => {
  expect(labels('work')).toEqual(['Work offline', 'Go to Jobs']);
});
