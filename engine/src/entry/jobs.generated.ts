/** The jobs of every domain. Made by `npm run gen`; do not edit. */
import type { Job } from '#platform/jobs/index.ts';

export const everyJob: readonly Job[] = [];
