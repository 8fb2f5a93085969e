/** ARNs of what Glue names by its name alone. */
import type { Where } from './where.ts';

export const glueArn = (
  { partition, region, account }: Where,
  kind: 'job' | 'crawler' | 'database',
  name: string | undefined,
): string | null => (name ? `arn:${partition}:glue:${region}:${account}:${kind}/${name}` : null);
