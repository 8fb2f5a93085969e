/** Glue jobs, databases and crawlers. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type Job = NonNullable<OutputOf<'glue:GetJobs'>['Jobs']>[number];
type Database = NonNullable<OutputOf<'glue:GetDatabases'>['DatabaseList']>[number];
type Crawler = NonNullable<OutputOf<'glue:GetCrawlers'>['Crawlers']>[number];

interface Place {
  readonly account: string;
  readonly region: string;
}

const arnOf = ({ account, region }: Place, kind: string, name: string | undefined) =>
  `arn:aws:glue:${region}:${account}:${kind}/${name}`;

const assets = ({ account, region }: Place) => `s3://aws-glue-assets-${account}-${region}`;

export const jobs = defineShelf<Job>({
  kind: 'glue:job',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    JobMode: 'SCRIPT',
    Role: `arn:aws:iam::${site.account}:role/glue-${name}`,
    CreatedOn: new Date(site.now),
    LastModifiedOn: new Date(site.now),
    ExecutionProperty: { MaxConcurrentRuns: 1 },
    Command: { Name: 'glueetl', ScriptLocation: `${assets(site)}/scripts/${name}.py`, PythonVersion: '3' },
    DefaultArguments: {
      '--enable-metrics': 'true',
      '--enable-auto-scaling': 'false',
      '--job-bookmark-option': 'job-bookmark-disable',
      '--TempDir': `${assets(site)}/temporary/`,
    },
    MaxRetries: 0,
    AllocatedCapacity: 10,
    MaxCapacity: 10,
    Timeout: 480,
    WorkerType: site.pick(['G.1X', 'G.2X']),
    NumberOfWorkers: 10,
    GlueVersion: site.pick(['3.0', '4.0', '5.0']),
    ExecutionClass: 'STANDARD',
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc, place) => arnOf(place, 'job', doc.Name),
});

const databases = defineShelf<Database>({
  kind: 'glue:database',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    CatalogId: site.account,
    CreateTime: new Date(site.now),
    LocationUri: `s3://data-${site.account}-${site.region}/${name}/`,
    CreateTableDefaultPermissions: [
      { Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL'] },
    ],
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc, place) => arnOf(place, 'database', doc.Name),
});

const crawlers = defineShelf<Crawler>({
  kind: 'glue:crawler',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    Role: `service-role/glue-${name}`,
    Targets: { S3Targets: [{ Path: `s3://data-${site.account}-${site.region}/${name}/`, Exclusions: [] }] },
    DatabaseName: name,
    Classifiers: [],
    RecrawlPolicy: { RecrawlBehavior: 'CRAWL_EVERYTHING' },
    SchemaChangePolicy: { UpdateBehavior: 'UPDATE_IN_DATABASE', DeleteBehavior: 'DEPRECATE_IN_DATABASE' },
    State: 'READY',
    Schedule: { ScheduleExpression: 'cron(0 3 * * ? *)', State: 'SCHEDULED' },
    CrawlElapsedTime: 0,
    CreationTime: new Date(site.now),
    LastUpdated: new Date(site.now),
    LastCrawl: { Status: 'SUCCEEDED', LogGroup: '/aws-glue/crawlers', StartTime: new Date(site.now) },
    Version: 1,
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc, place) => arnOf(place, 'crawler', doc.Name),
});

export const glueShelves = [jobs, databases, crawlers];

export const glueAnswers = {
  ...listing('glue:GetJobs', jobs),
  ...listing('glue:GetDatabases', databases),
  ...listing('glue:GetCrawlers', crawlers),
};
