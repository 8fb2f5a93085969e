/** What a rule or a split begins with that is made of a row of what is nobody's. */
import type { Condition, Unowned } from './allocation-queries.ts';
import type { Target } from './allocation-search.ts';
import type { Editing } from './rules/edit-form.tsx';

const is = (field: 'account' | 'service' | 'kind', value: string | null): Condition[] =>
  value === null ? [] : [{ field, is: [value], not: false }];

export function startOf({ account, service, kind, suggestion }: Unowned, target: Target): Editing {
  if (suggestion?.make === 'split') {
    // Tax and credits are nobody's in every account; of purchases and support only this service is meant.
    const isOne = kind === 'usage' || kind === 'purchase';
    return { what: 'split', start: { of: target, when: isOne ? is('service', service) : is('kind', kind) } };
  }
  const when = [...is('account', account), ...is('service', service)];
  const set = suggestion?.value == null ? {} : { [target]: suggestion.value };
  return { what: 'rule', start: { when, set } };
}
