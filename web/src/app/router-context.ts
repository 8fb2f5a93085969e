/** What routes are given: the API and the cache of its answers. */
import type { Reeve } from '@reeve/sdk';
import type { QueryClient } from '@tanstack/react-query';

export interface RouterContext {
  readonly reeve: Reeve;
  readonly queries: QueryClient;
}
