/** Every operation of the port, answered by the simulator. */
import { costExplorer } from './cost-explorer.ts';
import { addresses } from './ec2/addresses.ts';
import { instanceCredits } from './ec2/credits.ts';
import { instanceChanges } from './ec2/instance-changes.ts';
import { instances } from './ec2/instances.ts';
import { regions } from './ec2/regions.ts';
import { snapshots } from './ec2/snapshots.ts';
import { ec2Tags } from './ec2/tags.ts';
import { volumeChanges } from './ec2/volume-changes.ts';
import { volumes } from './ec2/volumes.ts';
import { delegation } from './organizations/delegation.ts';
import { organization } from './organizations/organization.ts';
import { organizationTags } from './organizations/tags.ts';
import { priceList } from './price-list.ts';
import { dbClusters } from './rds/clusters.ts';
import { dbInstances } from './rds/instances.ts';
import { dbSnapshots } from './rds/snapshots.ts';
import { dbTagOperations } from './rds/tags.ts';
import { bucketGuards } from './s3/bucket-guards.ts';
import { bucketSettings } from './s3/bucket-settings.ts';
import { buckets } from './s3/buckets.ts';
import { objects } from './s3/objects.ts';
import type { Handlers } from './scene.ts';
import { shelfAnswers } from './services.generated.ts';
import { sts } from './sts.ts';
import { tagging } from './tagging.ts';

export const handlers: Handlers = {
  ...addresses,
  ...bucketGuards,
  ...bucketSettings,
  ...buckets,
  ...costExplorer,
  ...dbClusters,
  ...dbInstances,
  ...dbSnapshots,
  ...dbTagOperations,
  ...delegation,
  ...ec2Tags,
  ...instanceChanges,
  ...instanceCredits,
  ...instances,
  ...objects,
  ...organization,
  ...organizationTags,
  ...priceList,
  ...regions,
  ...shelfAnswers,
  ...snapshots,
  ...sts,
  ...tagging,
  ...volumeChanges,
  ...volumes,
};
