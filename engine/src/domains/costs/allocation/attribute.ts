/** Whose a line is: by the rules, else by its tags, its stack, its account; with how sure that is and why. */
import { plainTagKey } from '#domains/accounts/index.ts';
import type { BillLine } from './bill-lines.ts';
import { matcherOf } from './conditions.ts';
import type { Confidence, Rules, Target, Way } from './contract.ts';
import { type Estate, purposeOf, stackKey } from './estate.ts';

export interface Attribution {
  readonly value: string | null;
  readonly way: Way;
  /** The rule by its name. */
  readonly rule: string | null;
  readonly confidence: Confidence;
  readonly reason: string;
}

/** One spelling for each value. */
export type Spell = (value: string) => string;

export function spellerOf(target: Target, { synonyms, rules, splits }: Rules, estate: Estate): Spell {
  const known = new Map<string, string>();
  const learn = (plain: string, value: string) => {
    if (!known.has(plain)) known.set(plain, value);
  };
  for (const { of, value, said } of synonyms)
    if (of === target && value !== null) for (const word of [value, ...said]) learn(plainTagKey(word), value);
  const named = [
    ...rules.flatMap(({ set }) => set[target] ?? []),
    ...splits.flatMap(({ of, how }) => (of === target ? namesIn(how) : [])),
    ...[...estate.accounts.values()].flatMap((account) => accountSays(account, target) ?? []),
  ];
  for (const value of named) learn(plainTagKey(value), value);
  return (value) => {
    // Of what nobody named, the spelling that comes first in the bill.
    learn(plainTagKey(value), value);
    return known.get(plainTagKey(value)) ?? value;
  };
}

const namesIn = (how: Rules['splits'][number]['how']): readonly string[] => {
  if (how.kind === 'percent') return Object.keys(how.shares);
  return how.kind === 'metric' ? Object.keys(how.counts) : (how.among ?? []);
};

type KnownAccount = Estate['accounts'] extends ReadonlyMap<string, infer One> ? One : never;

function accountSays(account: KnownAccount, target: Target): string | null {
  if (target === 'team') return account.team;
  if (target === 'cost-center') return account.costCenter;
  if (target === 'business-unit') return account.businessUnit;
  return target === 'environment' ? account.environment : null;
}

/** The key under which lines tell their stack. */
export const STACK_NAME = 'aws:cloudformation:stack-name';

/** Made once for many lines. */
export function attributorOf(
  target: Target,
  { rules, synonyms }: Rules,
  estate: Estate,
  spell: Spell,
): (line: BillLine) => Attribution {
  const own = rules.flatMap(({ name, when, set }) => {
    const value = set[target];
    return value === undefined ? [] : [{ name, value, matches: matcherOf(when, estate) }];
  });
  const empty = new Set(
    synonyms.flatMap(({ of, value, said }) => (of === target && value === null ? said.map(plainTagKey) : [])),
  );
  const isEmpty = (said: string): boolean => empty.has(plainTagKey(said));
  const saysOf = (tags: Readonly<Record<string, string>>): string | null => {
    return target === 'business-unit' ? null : estate.promote(tags)[purposeOf(target)];
  };
  return (line) => {
    const rule = own.find(({ matches }) => matches(line));
    if (rule) return found(spell(rule.value), 'rule', `The rule ${rule.name} says so.`, rule.name);
    const tagged = saysOf(line.tags ?? {});
    if (tagged !== null && !isEmpty(tagged)) return found(spell(tagged), 'tag', `Its tags say ${tagged}.`);
    const stack = line.tags?.[STACK_NAME];
    const ofStack = stack === undefined ? undefined : estate.stacks.get(stackKey(line.account, stack));
    const inherited = ofStack ? saysOf(ofStack) : null;
    if (inherited !== null && !isEmpty(inherited))
      return found(spell(inherited), 'stack', `The stack ${stack} is tagged ${inherited}.`);
    const account = line.account === null ? undefined : estate.accounts.get(line.account);
    const ofAccount = account ? accountSays(account, target) : null;
    if (ofAccount !== null)
      return found(spell(ofAccount), 'account', `The account ${line.account} belongs to ${ofAccount}.`);
    return {
      value: null,
      way: 'none',
      rule: null,
      confidence: 'none',
      reason: tagged === null ? whyNot(line, target, account) : saysNothing(tagged, target, account),
    };
  };
}

const CONFIDENCE = { rule: 'certain', tag: 'high', stack: 'medium', account: 'low' } as const;

const found = (
  value: string,
  way: keyof typeof CONFIDENCE,
  reason: string,
  rule: string | null = null,
): Attribution => ({ value, way, rule, confidence: CONFIDENCE[way], reason });

function whyNot(line: BillLine, target: Target, account: KnownAccount | undefined): string {
  const tags =
    line.tags === null
      ? 'The bill tells no tags'
      : line.hasTags
        ? `No tag says its ${target}`
        : 'It has no tags';
  if (line.account === null) return `${tags}, and it is of no account.`;
  return account ? `${tags}, and its account has no ${target}.` : `${tags}, and its account is not known.`;
}

const saysNothing = (tagged: string, target: Target, account: KnownAccount | undefined): string =>
  `Its tags say ${tagged}, which is nobody by the rules, and its account ${account ? `has no ${target}` : 'is not known'}.`;
