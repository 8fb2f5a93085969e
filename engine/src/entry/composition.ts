/** What the domains give the platform. Loaded only by what opens one, so that the command line starts light. */
import type { Composition } from '#platform/platform.ts';
import { everyJob } from './jobs.generated.ts';
import { openAws } from './open-aws.ts';
import { everyTable } from './tables.generated.ts';

export const composition: Composition = { tables: everyTable, tasks: everyJob, openAws };
