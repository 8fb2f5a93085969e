/** Every check, in the order a reader wants them. */
import type { Check } from '../check.ts';
import { auditLog } from './audit.ts';
import { aws } from './aws.ts';
import { diskSpace } from './disk.ts';
import { homeFolder } from './home.ts';
import { backgroundJobs } from './jobs.ts';
import { lakeFiles } from './lake.ts';
import { lastLook } from './lake-check.ts';
import { ledger } from './ledger.ts';
import { nodeVersion } from './node-version.ts';
import { plugins } from './plugins.ts';
import { policies } from './policies.ts';
import { settings } from './settings.ts';

export const everyCheck: readonly Check[] = [
  nodeVersion,
  homeFolder,
  diskSpace,
  settings,
  policies,
  plugins,
  ledger,
  backgroundJobs,
  auditLog,
  lastLook,
  lakeFiles,
  aws,
];
