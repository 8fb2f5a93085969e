/** Settles what an import may ask of Cost Explorer when it is wished for, so that it can be said before. */
import type { Platform } from '#platform/platform.ts';
import type { ImportWish } from '../contract.ts';

export function withLimit({ config }: Pick<Platform, 'config'>, wish: ImportWish): ImportWish {
  if (!wish.costExplorer) return wish;
  return { ...wish, costExplorer: { ...config.costs.costExplorer, ...wish.costExplorer } };
}
