/** What somebody wanted scanned, in words, and the words of the form as a wish. */
import type { Wish } from './scan-queries.ts';

export function wishWords({ accounts, regions, services, quick }: Wish): string {
  const some = (many: readonly string[] | undefined, noun: string) =>
    many === undefined ? [] : many.length > 3 ? [`${many.length} ${noun}`] : [many.join(', ')];
  const parts = [...some(services, 'services'), ...some(regions, 'regions'), ...some(accounts, 'accounts')];
  const what = parts.length === 0 ? 'Everything' : parts.join(' · ');
  return quick === true ? `${what}, quick` : what;
}

/** Names stand apart by commas or blanks; a field that is left empty means all. */
export function wishOf(form: FormData): Wish {
  const many = (name: string) => {
    const text = form.get(name);
    const words = typeof text === 'string' ? text.split(/[\s,]+/).filter((word) => word !== '') : [];
    return words.length === 0 ? {} : { [name]: words };
  };
  return {
    ...many('regions'),
    ...many('accounts'),
    ...many('services'),
    ...(form.get('quick') === 'on' ? { quick: true } : {}),
  };
}
