/** The resource pages' part of the address: what the list is narrowed to, and which resource and moment are shown. */
const TEXTS = ['type', 'account', 'region', 'owner', 'team', 'environment', 'tag', 'text', 'asOf'] as const;

export type ResourceFilter = { readonly [Key in (typeof TEXTS)[number]]?: string } & {
  readonly untagged?: true;
  readonly olderThanDays?: number;
};

const MOST_DAYS = 36_500;

export function parseResourceFilter(search: Record<string, unknown>): ResourceFilter {
  const texts = TEXTS.flatMap((key) => {
    const text = textOf(search[key]);
    return text === '' ? [] : [[key, text] as const];
  });
  const days = Number(search.olderThanDays);
  return {
    ...Object.fromEntries(texts),
    ...(search.untagged === true ? { untagged: true } : {}),
    ...(textOf(search.olderThanDays) !== '' && Number.isInteger(days) && days >= 0 && days <= MOST_DAYS
      ? { olderThanDays: days }
      : {}),
  };
}

export interface ResourceSearch {
  readonly arn?: string;
  readonly asOf?: string;
}

export function parseResourceSearch(search: Record<string, unknown>): ResourceSearch {
  const [arn, asOf] = [textOf(search.arn), textOf(search.asOf)];
  return { ...(arn === '' ? {} : { arn }), ...(asOf === '' ? {} : { asOf }) };
}

/** Digits typed into the address arrive as a number. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
