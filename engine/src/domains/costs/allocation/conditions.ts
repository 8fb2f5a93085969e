/** Whether a line is one of those that a rule means. */
import { plainTagKey } from '#domains/accounts/index.ts';
import type { BillLine } from './bill-lines.ts';
import type { Condition } from './contract.ts';
import type { Estate } from './estate.ts';

export type Matches = (line: BillLine) => boolean;

/** All conditions; made once for many lines. */
export function matcherOf(conditions: readonly Condition[], estate: Estate): Matches {
  const all = conditions.map((condition) => matchOne(condition, estate));
  return (line) => all.every((matches) => matches(line));
}

function matchOne({ field, is, not }: Condition, estate: Estate): Matches {
  const tag = /^tag:(.+)$/s.exec(field)?.[1];
  const isTag = tag !== undefined;
  const patterns = is.filter((text) => text !== '').map((text) => patternOf(text, isTag, field === 'ou'));
  const takesNone = is.includes('');
  return (line) => {
    const value = isTag ? tagOf(line, tag) : textOf(line, field, estate);
    const plain = value !== null && isTag ? plainTagKey(value) : value;
    const isOne = plain === null || plain === '' ? takesNone : patterns.some((one) => one.test(plain));
    return isOne !== not;
  };
}

function tagOf({ tags }: BillLine, wanted: string): string | null {
  const plain = plainTagKey(wanted);
  const keys = Object.keys(tags ?? {})
    .filter((key) => plainTagKey(key) === plain)
    .toSorted();
  return keys.map((key) => tags?.[key]?.trim() ?? '').find((value) => value !== '') ?? null;
}

function textOf(line: BillLine, field: string, { accounts }: Estate): string | null {
  const account = line.account === null ? undefined : accounts.get(line.account);
  switch (field) {
    case 'account-name':
      return account?.name ?? line.accountName;
    case 'ou':
      return account && account.unitPath.length > 0 ? account.unitPath.join('/') : null;
    case 'usage-type':
      return line.usageType;
    default:
      return line[field as 'account' | 'service' | 'region' | 'charge' | 'kind' | 'commitment' | 'source'];
  }
}

/** `*` stands for any text; all else of it is text. */
function patternOf(text: string, isPlain: boolean, withBelow: boolean): RegExp {
  const parts = text.split('*').map((part) => (isPlain ? plainTagKey(part) : part));
  const source = parts.map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}${withBelow ? '(?:/.*)?' : ''}$`, 'isu');
}
