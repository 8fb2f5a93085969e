/** To whom and what resources belong: their own tags first, and where these are silent, what is said of their account. */

import { environmentOfWords } from '#domains/accounts/index.ts';

/** What the graph asks of an account; the accounts' own facts have more. */
export interface AccountFacts {
  readonly id: string;
  readonly name: string | null;
  /** Names from below the root to the account's own unit. */
  readonly unitPath: readonly string[];
  readonly environment: string | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly costCenter: string | null;
  readonly businessUnit: string | null;
}

export interface OrganizationFacts {
  readonly organization: { readonly id: string } | null;
  readonly accounts: readonly AccountFacts[];
}

/** Shared by all resources that agree in it. */
export interface Belonging {
  readonly account: string | null;
  readonly accountName: string | null;
  readonly environment: string | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly project: string | null;
  readonly costCenter: string | null;
  readonly businessUnit: string | null;
  readonly dataClass: string | null;
  readonly framework: string | null;
  /** Whether it is known to be, or may be, in production: `unknown` is never taken for no. */
  readonly production: 'yes' | 'no' | 'unknown';
  readonly sensitive: boolean;
}

/** What a resource says of itself. */
export type OwnWords = Readonly<
  Record<
    'account' | 'environment' | 'owner' | 'team' | 'project' | 'costCenter' | 'dataClass' | 'framework',
    string | null
  >
>;

export function belongingOf(own: OwnWords, account: AccountFacts | undefined): Belonging {
  const environment = own.environment ?? account?.environment ?? null;
  return {
    account: own.account,
    accountName: account?.name ?? null,
    environment,
    owner: own.owner ?? account?.owner ?? null,
    team: own.team ?? account?.team ?? null,
    project: own.project,
    costCenter: own.costCenter ?? account?.costCenter ?? null,
    businessUnit: account?.businessUnit ?? null,
    dataClass: own.dataClass,
    framework: own.framework,
    production: productionOf(own.environment, account?.environment ?? null),
    sensitive: isSensitive(own.dataClass) || own.framework !== null,
  };
}

const SENSITIVE = [
  ...['confidential', 'restricted', 'secret', 'sensitive', 'private', 'personal'],
  ...['pii', 'phi', 'pci', 'gdpr', 'hipaa'],
];

/** A resource may be more guarded than its account and the other way round: one word for production is enough. */
function productionOf(own: string | null, account: string | null): Belonging['production'] {
  const said = [own, account].flatMap((text) =>
    text === null ? [] : [environmentOfWords(text)?.environment],
  );
  if (said.includes('production')) return 'yes';
  return said.some((environment) => environment !== undefined) ? 'no' : 'unknown';
}

const isSensitive = (dataClass: string | null): boolean =>
  (dataClass?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => SENSITIVE.includes(word));
