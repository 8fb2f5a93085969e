/** Where AWS serves what has no region, such as Organizations. */

const HOME_REGIONS: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

export const homeRegionOf = (partition: string | undefined): string =>
  HOME_REGIONS[partition ?? 'aws'] ?? 'us-east-1';
