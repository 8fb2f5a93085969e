/** Rules, splits and spellings in words, and as they are written in fields. */
import type { Condition, How, Rule, Split, Synonym } from '../allocation-queries.ts';
import { TARGETS, targetLabel } from '../allocation-search.ts';

const orList = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? 'nothing' : value)).join(' or ');

const conditionText = ({ field, is, not }: Condition): string =>
  `${field.replace(/^tag:/, 'tag ')} is ${not ? 'not ' : ''}${orList(is)}`;

const whenText = (when: readonly Condition[]): string => when.map(conditionText).join(', and ');

export const ruleText = ({ when, set }: Rule): string => {
  const given = TARGETS.flatMap(({ value, label }) => {
    const said = set[value];
    return said === undefined ? [] : [`${label.toLowerCase()} ${said}`];
  });
  return `Where ${whenText(when)}: ${given.join(', ')}`;
};

const weights = (all: Readonly<Record<string, string>>, unit: string): string =>
  Object.entries(all)
    .map(([name, weight]) => `${name} ${weight}${unit}`)
    .join(', ');

function howText(how: How): string {
  switch (how.kind) {
    case 'even':
      return `evenly among ${how.among.join(', ')}`;
    case 'proportional':
      return `in proportion to what ${how.among?.join(', ') ?? 'each'} has of its own`;
    case 'percent':
      return `by percents: ${weights(how.shares, ' %')}`;
    case 'metric':
      return `by ${how.metric}: ${weights(how.counts, '')}`;
  }
}

export const splitText = ({ of, when, how }: Split): string =>
  `Where ${whenText(when)}: shared out among ${targetLabel(of).toLowerCase()}s ${howText(how)}`;

export const synonymText = ({ of, value, said }: Synonym): string =>
  value === null
    ? `${targetLabel(of)} ${said.join(', ')} is nobody`
    : `${targetLabel(of)} ${value} is also written ${said.join(', ')}`;

/** One a line; nothing at all is what has no value. */
export const linesOf = (text: string): string[] => {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return lines.length === 0 ? [''] : lines;
};

export const namesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

/** `checkout = 40`, one a line; undefined where a line is none. */
export function weightsOf(text: string): Record<string, string> | undefined {
  const pairs = namesOf(text).map((line) => /^(.*\S)\s*=\s*(\d{1,15}(?:\.\d{1,8})?)\s*%?$/.exec(line));
  if (pairs.length === 0 || pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])));
}

export const weightLines = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, weight]) => `${name} = ${weight}`)
    .join('\n');
