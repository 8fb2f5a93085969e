/** CloudTrail trails. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn, listing, one } from '../answers.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type Trail = NonNullable<OutputOf<'cloudtrail:DescribeTrails'>['trailList']>[number];

/** What other calls tell of it. */
interface TrailDoc extends Trail {
  readonly status: OutputOf<'cloudtrail:GetTrailStatus'>;
  readonly selectors: OutputOf<'cloudtrail:GetEventSelectors'>['EventSelectors'];
}

export const trails = defineShelf<TrailDoc>({
  kind: 'cloudtrail:trail',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    S3BucketName: `${site.account}-${site.region}-trail`,
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: true,
    HomeRegion: site.region,
    TrailARN: `arn:aws:cloudtrail:${site.region}:${site.account}:trail/${name}`,
    LogFileValidationEnabled: site.chance() < 0.7,
    HasCustomEventSelectors: false,
    HasInsightSelectors: false,
    IsOrganizationTrail: false,
    status: {
      IsLogging: true,
      StartLoggingTime: new Date(site.now),
      LatestDeliveryTime: new Date(site.now + 900_000),
    },
    selectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc) => doc.TrailARN ?? '',
});

export const cloudtrailShelves = [trails];

const MISSING = 'TrailNotFoundException';

export const cloudtrailAnswers = {
  ...listing('cloudtrail:DescribeTrails', trails, {
    list: 'trailList',
    as: ({ status: _, selectors: __, ...shown }) => shown,
  }),
  ...answering(
    'cloudtrail:GetTrailStatus',
    (scene, { Name }) => one(scene, trails, Name, MISSING).doc.status,
  ),
  ...answering('cloudtrail:GetEventSelectors', (scene, { TrailName }) => {
    const { arn, doc } = one(scene, trails, TrailName, MISSING);
    return { TrailARN: arn, EventSelectors: doc.selectors };
  }),
  ...answering('cloudtrail:ListTags', (scene, { ResourceIdList = [] }) => ({
    ResourceTagList: itemsOn(scene, trails)
      .filter(({ arn }) => ResourceIdList.includes(arn))
      .map(({ arn, tags }) => ({ ResourceId: arn, TagsList: toPairs(tags) })),
  })),
};
