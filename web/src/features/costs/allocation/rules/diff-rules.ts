/** What differs between two versions of the rules, by their names. */
import type { Rules } from '../allocation-queries.ts';
import { ruleText, splitText, synonymText } from './rule-words.ts';

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly what: 'Rule' | 'Split' | 'Spelling';
  readonly name: string;
  /** In words; null where it was not, or is not. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Named {
  readonly name: string;
  readonly text: string;
}

export const diffRules = (before: Rules, after: Rules): readonly Change[] => [
  ...diff('Rule', before.rules.map(named(ruleText)), after.rules.map(named(ruleText))),
  ...diff('Split', before.splits.map(named(splitText)), after.splits.map(named(splitText))),
  ...diff('Spelling', before.synonyms.map(spelling), after.synonyms.map(spelling)),
];

const named =
  <One extends { readonly name: string }>(textOf: (one: One) => string) =>
  (one: One): Named => ({ name: one.name, text: textOf(one) });

const spelling = (one: Rules['synonyms'][number]): Named => ({
  name: `${one.of} ${one.value ?? 'nobody'}`,
  text: synonymText(one),
});

function diff(what: Change['what'], before: readonly Named[], after: readonly Named[]): Change[] {
  const was = new Map(before.map((one) => [one.name, one.text]));
  const is = new Map(after.map((one) => [one.name, one.text]));
  const stayed = after.filter(({ name }) => was.has(name)).map(({ name }) => name);
  const places = new Map(before.filter(({ name }) => is.has(name)).map(({ name }, at) => [name, at]));
  const kept = longestInOrder(stayed.map((name) => places.get(name) ?? 0)).map((at) => stayed[at]);
  return [
    ...before.flatMap(({ name, text }): Change[] =>
      is.has(name) ? [] : [{ kind: 'removed', what, name, before: text, after: null }],
    ),
    ...after.flatMap(({ name, text }): Change[] => {
      const old = was.get(name);
      if (old === undefined) return [{ kind: 'added', what, name, before: null, after: text }];
      if (old !== text) return [{ kind: 'changed', what, name, before: old, after: text }];
      return kept.includes(name) ? [] : [{ kind: 'moved', what, name, before: text, after: text }];
    }),
  ];
}

/** The places of the longest rising run: whatever is not in it was moved. */
function longestInOrder(values: readonly number[]): readonly number[] {
  const best: number[][] = [];
  for (const [at, value] of values.entries()) {
    const before = best
      .slice(0, at)
      .filter((run) => (values[run.at(-1) ?? 0] ?? 0) < value)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, at]);
  }
  return best.reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
