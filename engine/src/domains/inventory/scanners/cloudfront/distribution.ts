/** CloudFront distributions. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bareArn } from '../../arns.ts';
import { arnOfHost } from '../../hosts.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Summary = NonNullable<
  NonNullable<OutputOf<'cloudfront:ListDistributions'>['DistributionList']>['Items']
>[number];

interface Listed extends Tagged<Summary> {
  readonly config: OutputOf<'cloudfront:GetDistributionConfig'>['DistributionConfig'];
}

export const distribution = defineScanner({
  type: 'AWS::CloudFront::Distribution',
  description:
    'CloudFront distributions: what the world fetches from the edge, and where the edge fetches it.',
  scope: 'global',
  calls: ['cloudfront:ListDistributions', 'cloudfront:GetDistributionConfig', 'tag:GetResources'],
  columns: {
    distribution_id: varchar('The id that CloudFront calls take.', 'required'),
    domain: varchar('The name that CloudFront gave it, such as d111111abcdef8.cloudfront.net.', 'nullable'),
    aliases: texts('The names that its owners gave it.', 'nullable'),
    enabled: boolean('Whether it answers.', 'nullable'),
    status: varchar('Deployed, or InProgress while a change travels.', 'nullable'),
    price_class: varchar(
      'PriceClass_100, PriceClass_200 or PriceClass_All: the edges it answers from.',
      'nullable',
    ),
    http_version: varchar('The newest version of HTTP it speaks.', 'nullable'),
    ipv6: boolean('Whether it answers over IPv6.', 'nullable'),
    viewer_protocol: varchar(
      'allow-all, https-only or redirect-to-https, unless a path says otherwise.',
      'nullable',
    ),
    min_tls: varchar('The oldest TLS policy it agrees to.', 'nullable'),
    default_root: varchar('What it shows for the bare name; null where nothing was chosen.', 'nullable'),
    origins: texts('The hosts it fetches from.', 'nullable'),
    targets: texts('Those hosts that are resources of AWS by their names.', 'nullable'),
    origins_open: boolean('Whether it fetches from a bucket without showing who it is.', 'nullable'),
    origins_plain: boolean('Whether it fetches anything over plain HTTP.', 'nullable'),
    certificate: varchar("The certificate it shows; null for CloudFront's own.", 'nullable'),
    web_acl: varchar('The web ACL that guards it; null where none does.', 'nullable'),
    guarded: boolean('Whether a web ACL guards it, an old one too.', 'nullable'),
    functions: texts('The functions that run at its edges.', 'nullable'),
    logged: boolean('Whether it writes access logs into a bucket.', 'nullable'),
    logs: varchar('That bucket.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
  },
  relations: [
    { column: 'targets', kind: 'targets' },
    { column: 'certificate', kind: 'uses', to: 'AWS::CertificateManager::Certificate' },
    { column: 'web_acl', kind: 'protected-by', to: 'AWS::WAFv2::WebACL' },
    { column: 'functions', kind: 'uses' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::S3::Bucket' },
  ],
  list: async (ask) => {
    const listed = await ask.list(
      'cloudfront:ListDistributions',
      {},
      (output) => output.DistributionList?.Items,
    );
    return ask.each(await tagged(ask, listed, 'cloudfront', ({ ARN }) => ARN), async (item) => {
      const answer = await ask.detail('cloudfront:GetDistributionConfig', { Id: item.of.Id });
      return { ...item, config: answer?.DistributionConfig };
    });
  },
  toRow: ({ of, config, tags }: Listed, where) => {
    // The configuration says all of it that the list says, and more.
    const said = { ...of, ...config };
    const hosts = said.Origins?.Items?.flatMap(({ DomainName }) => DomainName ?? []);
    const logging = config?.Logging;
    return {
      arn: needed(of.ARN, 'AWS::CloudFront::Distribution', 'ARN'),
      name: said.Comment || said.Aliases?.Items?.[0] || of.DomainName || null,
      tags,
      // AWS says when it was last changed only.
      created_at: null,
      distribution_id: needed(of.Id, 'AWS::CloudFront::Distribution', 'Id'),
      domain: of.DomainName ?? null,
      aliases: said.Aliases ? (said.Aliases.Items ?? []) : null,
      enabled: said.Enabled ?? null,
      status: of.Status ?? null,
      price_class: said.PriceClass ?? null,
      http_version: said.HttpVersion ?? null,
      ipv6: said.IsIPV6Enabled ?? null,
      viewer_protocol: said.DefaultCacheBehavior?.ViewerProtocolPolicy ?? null,
      min_tls: said.ViewerCertificate?.MinimumProtocolVersion ?? null,
      default_root: config?.DefaultRootObject || null,
      origins: hosts ?? null,
      targets: hosts?.flatMap((host) => arnOfHost(where, host) ?? []) ?? null,
      origins_open: said.Origins?.Items?.some(isOpen) ?? null,
      origins_plain: said.Origins?.Items?.some(isPlain) ?? null,
      certificate: said.ViewerCertificate?.ACMCertificateArn ?? null,
      // The old WAF has bare ids.
      web_acl: said.WebACLId?.startsWith('arn:') ? said.WebACLId : null,
      guarded: said.WebACLId === undefined ? null : said.WebACLId !== '',
      functions: functionsOf(said),
      logged: logging?.Enabled ?? null,
      logs: logging?.Enabled ? arnOfHost(where, logging.Bucket) : null,
      modified_at: of.LastModifiedTime ?? null,
    };
  },
});

type Origin = NonNullable<NonNullable<Summary['Origins']>['Items']>[number];

const isOpen = ({ S3OriginConfig, OriginAccessControlId }: Origin): boolean =>
  S3OriginConfig !== undefined && !S3OriginConfig.OriginAccessIdentity && !OriginAccessControlId;

/** match-viewer goes plain when the viewer does. */
const isPlain = ({ CustomOriginConfig }: Origin): boolean =>
  CustomOriginConfig?.OriginProtocolPolicy !== undefined &&
  CustomOriginConfig.OriginProtocolPolicy !== 'https-only';

/** Of Lambda and of CloudFront itself, for every path. */
function functionsOf({ DefaultCacheBehavior, CacheBehaviors }: Partial<Summary>): string[] | null {
  if (!DefaultCacheBehavior) return null;
  const arns = [DefaultCacheBehavior, ...(CacheBehaviors?.Items ?? [])].flatMap((behavior) => [
    ...(behavior.LambdaFunctionAssociations?.Items ?? []).map(({ LambdaFunctionARN }) =>
      bareArn(LambdaFunctionARN),
    ),
    ...(behavior.FunctionAssociations?.Items ?? []).map(({ FunctionARN }) => FunctionARN),
  ]);
  return [...new Set(arns.flatMap((arn) => arn ?? []))];
}
