/** Where resources say host names and where they have them: SQL over the tables of the types that do. */
import type { Table } from '#platform/lake/index.ts';
import type { Scanner } from '../scanner.ts';
import { restApi } from '../scanners/apigateway/rest-api.ts';
import { api } from '../scanners/apigatewayv2/api.ts';
import { distribution } from '../scanners/cloudfront/distribution.ts';
import { taskDefinition } from '../scanners/ecs/task-definition.ts';
import { fileSystem as efsFileSystem } from '../scanners/efs/file-system.ts';
import { cacheCluster } from '../scanners/elasticache/cache-cluster.ts';
import { replicationGroup } from '../scanners/elasticache/replication-group.ts';
import { classicLoadBalancer } from '../scanners/elb/classic-load-balancer.ts';
import { loadBalancer } from '../scanners/elbv2/load-balancer.ts';
import { fileSystem } from '../scanners/fsx/file-system.ts';
import { lambdaFunction } from '../scanners/lambda/lambda-function.ts';
import { domain } from '../scanners/opensearch/domain.ts';
import { dbCluster } from '../scanners/rds/db-cluster.ts';
import { dbInstance } from '../scanners/rds/db-instance.ts';
import { cluster } from '../scanners/redshift/cluster.ts';
import { recordSet } from '../scanners/route53/record-set.ts';

interface Said {
  readonly scanner: Scanner;
  readonly kind: string;
  /** The column, a list of hosts as SQL, and which rows. */
  readonly column: string;
  readonly hosts: string;
  readonly where?: string;
}

const SAID: readonly Said[] = [
  // A scanner has said already what the name alone tells.
  {
    scanner: recordSet,
    kind: 'resolves-to',
    column: 'alias_to',
    hosts: '[alias_to]',
    where: 'alias_to IS NOT NULL AND coalesce(len(resolves_to), 0) = 0',
  },
  {
    scanner: recordSet,
    kind: 'resolves-to',
    column: 'values',
    hosts: '"values"',
    where: `record_type = 'CNAME' AND coalesce(len(resolves_to), 0) = 0`,
  },
  { scanner: distribution, kind: 'targets', column: 'origins', hosts: 'origins' },
  { scanner: restApi, kind: 'targets', column: 'hosts', hosts: 'hosts' },
  { scanner: api, kind: 'targets', column: 'hosts', hosts: 'hosts' },
  { scanner: taskDefinition, kind: 'uses', column: 'environment_hosts', hosts: 'environment_hosts' },
  { scanner: lambdaFunction, kind: 'uses', column: 'environment_hosts', hosts: 'environment_hosts' },
];

/** Which column, or SQL, is a name that answers for the resource. */
const ANSWERS: readonly (readonly [Scanner, string])[] = [
  [loadBalancer, 'dns_name'],
  [classicLoadBalancer, 'dns_name'],
  [distribution, 'domain'],
  [distribution, 'unnest(aliases)'],
  [dbInstance, 'endpoint'],
  [dbCluster, 'endpoint'],
  [dbCluster, 'reader_endpoint'],
  [cacheCluster, 'endpoint'],
  [replicationGroup, 'endpoint'],
  [replicationGroup, 'reader_endpoint'],
  [domain, 'endpoint'],
  [cluster, 'endpoint'],
  [fileSystem, 'endpoint'],
  [efsFileSystem, `regexp_extract(arn, '[^/]*$') || '.efs.' || region || '.amazonaws.com'`],
  [api, `regexp_replace(endpoint, '^[a-z]+://', '')`],
  [restApi, `api_id || '.execute-api.' || region || '.amazonaws.com'`],
];

/** As DNS compares them: any case, with or without the dot at the end; `dualstack.` is the same load balancer. */
const plain = (host: string): string => `regexp_replace(lower(rtrim(${host}, '.')), '^dualstack\\.', '')`;

/** Whose resource the name alone tells: relations of the scanners. */
const TOLD = `'(\\.|^)s3[.-].*amazonaws\\.com(\\.cn)?$|\\.s3\\.amazonaws\\.com$|\\.vpce\\.amazonaws\\.com(\\.cn)?$'`;

/** Services themselves, such as sqs.eu-west-1.amazonaws.com: no resource. */
const SERVICE = `'^(ec2|[a-z-]+)(.[a-z]+)?.[a-z]{2}(-[a-z]+)+-[0-9]+.amazonaws.com(.cn)?$'`;

const saidSelect = ({ scanner, kind, column, hosts, where = 'true' }: Said): string =>
  `SELECT arn AS from_arn, '${scanner.type}' AS from_type, account, region, '${kind}' AS kind, '${column}' AS detail,
    ${scanner === recordSet ? 'zone' : 'NULL'} AS zone, ${plain('host')} AS name
  FROM (SELECT *, unnest(${hosts}) AS host FROM ${scanner.table.name} WHERE ${where})
  WHERE NOT regexp_matches(lower(rtrim(host, '.')), ${TOLD})
    AND NOT regexp_matches(lower(host), ${SERVICE})`;

export const saidTables: readonly Table[] = [
  ...new Set([...SAID.map(({ scanner }) => scanner.table), ...ANSWERS.map(([{ table }]) => table)]),
];

/** from_arn, from_type, account, region, kind, detail, zone, name. */
export const SAID_HOSTS = SAID.map(saidSelect).join('\nUNION ALL ');

/** name, arn, rank: a name that AWS gave counts more than one that somebody claims. */
export const HOSTS = ANSWERS.map(
  ([{ table }, host]) =>
    `SELECT ${plain('host')} AS name, arn, ${host.startsWith('unnest') ? 2 : 1} AS rank FROM (SELECT arn, ${host} AS host FROM ${table.name}) WHERE host IS NOT NULL`,
).join('\nUNION ALL ');

/** name, zone, account, arn. */
export const RECORDS = `SELECT lower(name) AS name, zone, account, arn FROM ${recordSet.table.name}
  WHERE record_type IN ('A', 'AAAA', 'CNAME')`;
