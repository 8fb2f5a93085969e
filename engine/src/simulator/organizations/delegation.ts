/** Which members administer a service for the whole organisation. */
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { type HandlersOf, required } from '../scene.ts';
import { findAccount, organizationOf, toAccount } from './organization.ts';

const PAGE = { min: 1, max: 20, byDefault: 20 };

export const delegation: HandlersOf<
  | 'organizations:ListDelegatedAdministrators'
  | 'organizations:ListDelegatedServicesForAccount'
  | 'organizations:RegisterDelegatedAdministrator'
> = {
  'organizations:RegisterDelegatedAdministrator': (scene, input) => {
    const one = organizationOf(scene);
    const account = findAccount(one, input.AccountId);
    if (account.id === one.managementAccount)
      throw new Refusal('ConstraintViolationException', 'You cannot register the management account.');
    const service = required(input.ServicePrincipal, 'ServicePrincipal');
    if (account.delegatedFor[service] !== undefined)
      throw new Refusal(
        'AccountAlreadyRegisteredException',
        'The account is a delegated administrator already.',
      );
    account.delegatedFor[service] = scene.now;
    return {};
  },

  'organizations:ListDelegatedAdministrators': (scene, { ServicePrincipal, NextToken, MaxResults }) => {
    const one = organizationOf(scene);
    const administrators = Object.values(one.accounts).filter(({ delegatedFor }) =>
      ServicePrincipal ? delegatedFor[ServicePrincipal] !== undefined : Object.keys(delegatedFor).length > 0,
    );
    const asked = { token: NextToken, size: MaxResults, ...PAGE, question: ServicePrincipal };
    const page = pageOf(scene, administrators, ({ id }) => id, asked);
    const since = (account: (typeof administrators)[number]) =>
      new Date(Math.min(...Object.values(account.delegatedFor)));
    return {
      DelegatedAdministrators: page.items.map((account) => ({
        ...toAccount(one, account),
        DelegationEnabledDate: since(account),
      })),
      NextToken: page.next,
    };
  },

  'organizations:ListDelegatedServicesForAccount': (scene, { AccountId, NextToken, MaxResults }) => {
    const services = Object.entries(findAccount(organizationOf(scene), AccountId).delegatedFor);
    if (services.length === 0)
      throw new Refusal('AccountNotRegisteredException', 'The account is no delegated administrator.');
    const asked = { token: NextToken, size: MaxResults, ...PAGE, question: AccountId };
    const page = pageOf(scene, services, ([name]) => name, asked);
    return {
      DelegatedServices: page.items.map(([ServicePrincipal, since]) => ({
        ServicePrincipal,
        DelegationEnabledDate: new Date(since),
      })),
      NextToken: page.next,
    };
  },
};
