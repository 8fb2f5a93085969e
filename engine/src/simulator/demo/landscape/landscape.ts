/** All that the company has besides the stacks of its services. */
import { accountPlans } from '../company/accounts.ts';
import type { Company } from '../company/homes.ts';
import type { Estate } from '../estate.ts';
import type { Networks } from '../network/networks.ts';
import { castArchives } from './archives.ts';
import { castBaseImages } from './base-images.ts';
import { castBaselines } from './baseline.ts';
import { castBuilds } from './builds.ts';
import { castCorners } from './corners.ts';
import { castDataPlatform } from './data.ts';
import { castModels } from './models.ts';

export function castLandscape(estate: Estate, company: Company, networks: Networks, scale: number): void {
  castBaselines(estate);
  castArchives(estate);
  castBaseImages(estate, [...new Set(accountPlans.flatMap(({ regions }) => regions))]);
  castBuilds(estate, company, scale);
  castDataPlatform(estate, company, scale);
  castModels(estate, company, scale);
  castCorners(estate, company, networks, scale);
}
