/** CloudFront distributions. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { defineShelf, digitsOf } from '../shelf.ts';

type Summary = NonNullable<
  NonNullable<OutputOf<'cloudfront:ListDistributions'>['DistributionList']>['Items']
>[number];
type Config = NonNullable<OutputOf<'cloudfront:GetDistributionConfig'>['DistributionConfig']>;
/** What the list shows, and what only the whole configuration tells. */
type DistributionDoc = Summary & Pick<Config, 'Logging' | 'DefaultRootObject'>;

export const distributions = defineShelf<DistributionDoc>({
  kind: 'cloudfront:distribution',
  scope: 'global',
  make: ({ account, now }, name) => {
    const Id = `E${digitsOf(`${account}/${name}`, 13).toUpperCase()}`;
    return {
      Id,
      ARN: `arn:aws:cloudfront::${account}:distribution/${Id}`,
      Status: 'Deployed',
      LastModifiedTime: new Date(now),
      DomainName: `d${digitsOf(Id, 13)}.cloudfront.net`,
      Aliases: { Quantity: 0 },
      Origins: {
        Quantity: 1,
        Items: [
          {
            Id: 'bucket',
            DomainName: `${account}-us-east-1-0.s3.us-east-1.amazonaws.com`,
            OriginPath: '',
            S3OriginConfig: { OriginAccessIdentity: '' },
            OriginAccessControlId: `E${digitsOf(`${Id}/access`, 13).toUpperCase()}`,
          },
        ],
      },
      DefaultCacheBehavior: {
        TargetOriginId: 'bucket',
        ViewerProtocolPolicy: 'redirect-to-https',
        Compress: true,
      },
      CacheBehaviors: { Quantity: 0 },
      CustomErrorResponses: { Quantity: 0 },
      Comment: name,
      PriceClass: 'PriceClass_All',
      Enabled: true,
      ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
      Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
      WebACLId: '',
      HttpVersion: 'http2',
      IsIPV6Enabled: true,
      Staging: false,
      Logging: { Enabled: false, IncludeCookies: false, Bucket: '', Prefix: '' },
      DefaultRootObject: 'index.html',
    };
  },
  idOf: (doc) => doc.Id ?? '',
  arnOf: (doc) => doc.ARN ?? '',
});

export const cloudfrontShelves = [distributions];

export const cloudfrontAnswers = {
  ...listing('cloudfront:ListDistributions', distributions, {
    as: ({ Logging: _, DefaultRootObject: __, ...summary }) => summary,
  }),
  ...describing('cloudfront:GetDistributionConfig', distributions, {
    by: 'Id',
    missing: 'NoSuchDistribution',
    as: ({ Id, ARN: _, Status: __, LastModifiedTime: ___, DomainName: ____, ...config }) => ({
      DistributionConfig: { CallerReference: Id, ...config },
    }),
  }),
};
