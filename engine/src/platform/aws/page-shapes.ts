/** How each list operation takes a page size and passes its token on. */
import type { Operation } from './operations.ts';

export interface PageShape {
  /** Input field, output field and the output's lists. */
  readonly tokenIn: string;
  readonly tokenOut: string;
  readonly lists: readonly string[];
  /** Input field of the page size, and the largest that AWS accepts. */
  readonly size: string;
  readonly max: number;
  /** AWS refuses a page size together with these. */
  readonly notWith?: string;
}

const ec2Page = (list: string, max: number, notWith: string) =>
  ({ tokenIn: 'NextToken', tokenOut: 'NextToken', lists: [list], size: 'MaxResults', max, notWith }) as const;
const rdsPage = (list: string) =>
  ({ tokenIn: 'Marker', tokenOut: 'Marker', lists: [list], size: 'MaxRecords', max: 100 }) as const;
const orgPage = (list: string) =>
  ({ tokenIn: 'NextToken', tokenOut: 'NextToken', lists: [list], size: 'MaxResults', max: 20 }) as const;

export const pageShapes = {
  'ec2:DescribeInstances': ec2Page('Reservations', 1000, 'InstanceIds'),
  'ec2:DescribeSnapshots': ec2Page('Snapshots', 1000, 'SnapshotIds'),
  'ec2:DescribeVolumes': ec2Page('Volumes', 500, 'VolumeIds'),
  'ec2:DescribeVolumesModifications': ec2Page('VolumesModifications', 500, 'VolumeIds'),
  'organizations:ListAccounts': orgPage('Accounts'),
  'organizations:ListAccountsForParent': orgPage('Accounts'),
  'organizations:ListOrganizationalUnitsForParent': orgPage('OrganizationalUnits'),
  'organizations:ListRoots': orgPage('Roots'),
  'rds:DescribeDBClusterSnapshots': rdsPage('DBClusterSnapshots'),
  'rds:DescribeDBClusters': rdsPage('DBClusters'),
  'rds:DescribeDBInstances': rdsPage('DBInstances'),
  'rds:DescribeDBSnapshots': rdsPage('DBSnapshots'),
  's3:ListBuckets': {
    tokenIn: 'ContinuationToken',
    tokenOut: 'ContinuationToken',
    lists: ['Buckets'],
    size: 'MaxBuckets',
    max: 1000,
  },
  'tag:GetResources': {
    tokenIn: 'PaginationToken',
    tokenOut: 'PaginationToken',
    lists: ['ResourceTagMappingList'],
    size: 'ResourcesPerPage',
    max: 100,
  },
} as const satisfies { readonly [Op in Operation]?: PageShape };

export type PagedOperation = keyof typeof pageShapes;
