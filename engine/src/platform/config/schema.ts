/** Every setting of `reeve.yaml`: its meaning, form and default, declared once; explain, starter file and editors read it here. */
import * as z from 'zod';
import { accounts } from './accounts-section.ts';
import { costs } from './costs-section.ts';
import { flag, oneOf, text, webUrl, whole } from './forms.ts';
import { flowLogs, metrics, plugins, scan, tags } from './inventory-sections.ts';

const reports = z.strictObject({
  kmsKeyId: text(/^[\w:/-]{1,2048}$/, 'must be the id, ARN or alias of a key in KMS')
    .optional()
    .meta({
      description:
        'The key in KMS that files in buckets are encrypted with; without it S3 encrypts them with its own. The role then needs `kms:GenerateDataKey` on it.',
      examples: ['alias/reports'],
    }),
});

const organisation = z.strictObject({
  name: text(/\S/, 'must be a name').default('My organisation').meta({
    description: 'The name shown on pages, reports and messages.',
  }),
  currency: text(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD or EUR')
    .default('USD')
    .meta({
      description: 'The currency in which money is shown, as an ISO 4217 code.',
    }),
  fiscalYearStartMonth: whole(1, 12).default(1).meta({
    description: 'The month (1 to 12) in which the fiscal year starts; FY and Q in periods follow it.',
  }),
});

const ledger = z.strictObject({
  url: text(/^postgres(ql)?:\/\/\S+$/, 'must be a URL that starts with postgres:// or postgresql://')
    .optional()
    .meta({
      description: 'A PostgreSQL to use instead of the embedded one. DATABASE_URL says the same.',
      secret: true,
      examples: ['postgres://reeve@db.example.com/reeve'],
    }),
  poolSize: whole(2, 200).default(10).meta({
    description: 'The most connections one Reeve process opens to the ledger.',
  }),
  idleMinutes: whole(0, 10_080).default(15).meta({
    description: 'Minutes without use after which an embedded server that the CLI started stops; 0 is never.',
  }),
});

const lake = z.strictObject({
  memoryLimitMb: whole(128, 1_048_576).default(1024).meta({
    description: 'Memory, in MB, that one query over the lake may use before it spills to disk.',
  }),
  maxConcurrentQueries: whole(1, 64).default(2).meta({
    description: 'How many queries over the lake run at once; further ones wait.',
  }),
  queryTimeoutSeconds: whole(1, 86_400).default(120).meta({
    description: 'Seconds after which a query over the lake is cancelled.',
  }),
  retentionDays: whole(1, 36_500).default(400).meta({
    description: 'Days for which older states of the estate stay readable with `as of`.',
  }),
});

const http = z.strictObject({
  host: text(/^\S+$/, 'must be a host name or an address').default('127.0.0.1').meta({
    description: 'The address to listen on; 0.0.0.0 is every network.',
  }),
  port: whole(0, 65_535).default(8484).meta({ description: 'The port to listen on; 0 takes any free one.' }),
  publicUrl: webUrl.optional().meta({
    description: 'The address people use to reach Reeve, for links in messages and for sign-in.',
    examples: ['https://reeve.example.com'],
  }),
  basePath: text(/^\/$|^(\/[\w.~-]+)+$/, 'must be / or start with / and not end with it, such as /reeve')
    .default('/')
    .meta({ description: 'The path under which Reeve is served when it shares a host name.' }),
  trustProxy: flag.default(false).meta({
    description: 'Believe X-Forwarded-For and X-Forwarded-Proto. Only when your own proxy is in front.',
  }),
  requestsPerMinute: whole(1, 1_000_000).default(1200).meta({
    description: 'Requests one caller may make in a minute.',
  }),
  signInsPerMinute: whole(1, 100_000).default(10).meta({
    description: 'Attempts to sign in from one address in a minute.',
  }),
  bodyLimitKb: whole(1, 1_048_576).default(1024).meta({
    description: 'The largest request body, in KB.',
  }),
});

const aws = z.strictObject({
  mode: oneOf('simulator', 'profile', 'environment').default('simulator').meta({
    description:
      "Where AWS is: `simulator` (made up, touches nothing), `profile` (a named profile, SSO included) or `environment` (the SDK's usual chain: variables, container, instance role). Where `AWS_ENDPOINT_URL` is set and nothing is said here, it is `environment`.",
  }),
  profile: text(/\S/, 'must be a profile name')
    .optional()
    .meta({
      description: 'The profile of ~/.aws/config for mode `profile`; without it the default profile.',
      examples: ['finops'],
    }),
  hubRole: text(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'must be the ARN of an IAM role')
    .optional()
    .meta({
      description: 'The role to assume first; the roles in member accounts trust it.',
      examples: ['arn:aws:iam::111111111111:role/ReeveHub'],
    }),
  memberRole: text(/^[\w+=,.@/-]{1,512}$/, 'must be the name of an IAM role, not its ARN')
    .optional()
    .meta({
      description: 'The name of the role to assume in each member account.',
      examples: ['ReeveMember'],
    }),
  externalId: text(/^[\w+=,.@:/-]{2,1224}$/, 'must be 2 to 1224 letters, digits or +=,.@:/-')
    .optional()
    .meta({
      description: 'The external id that the member roles ask for.',
      secret: true,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the file's own notation for a variable
      examples: ['${REEVE_EXTERNAL_ID}'],
    }),
  regions: z
    .array(text(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'must be region names such as eu-west-1'), {
      error: 'must be a list of region names such as eu-west-1',
    })
    .default([])
    .meta({ description: 'The regions to look at; an empty list is every region enabled in the account.' }),
  endpoint: webUrl.optional().meta({
    description: 'One address that answers for every AWS service, such as a local emulator.',
    examples: ['http://127.0.0.1:5000'],
  }),
  maxAttempts: whole(1, 20).default(5).meta({
    description: 'How often one call is tried in all when AWS throttles or fails.',
  }),
  connectTimeoutSeconds: whole(1, 300).default(5).meta({
    description: 'Seconds to wait for a connection to AWS.',
  }),
  requestTimeoutSeconds: whole(1, 900).default(60).meta({
    description: 'Seconds to wait for the answer of one attempt.',
  }),
});

const access = z.strictObject({
  policies: text(/\S/, 'must be a folder').default('policies').meta({
    description: 'The folder with your own Cedar policies, relative to the state directory.',
  }),
  sessionHours: whole(1, 8_760).default(12).meta({
    description: 'Hours after which someone signed in to the web has to sign in again.',
  }),
});

const audit = z.strictObject({
  checkpointMinutes: whole(1, 10_080).default(60).meta({
    description: 'Minutes between signed checkpoints of the audit log.',
  }),
});

const jobs = z.strictObject({
  concurrency: whole(1, 200).default(4).meta({ description: 'How many jobs one worker runs at once.' }),
});

const log = z.strictObject({
  level: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info').meta({
    description: 'The least serious events to write.',
  }),
  format: oneOf('json', 'pretty').default('json').meta({
    description: '`json` is one object a line for machines, `pretty` is one line for people.',
  }),
});

export const configSchema = z
  .strictObject({
    organisation: organisation.prefault({}).describe('Whose estate this is.'),
    ledger: ledger.prefault({}).describe('PostgreSQL: everything decided.'),
    lake: lake.prefault({}).describe('Parquet files and DuckDB: everything observed.'),
    http: http.prefault({}).describe('The API and the web pages.'),
    aws: aws.prefault({}).describe('How Reeve reaches AWS.'),
    accounts: accounts.prefault({}).describe('The AWS accounts, what they are for and whose they are.'),
    scan: scan.prefault({}).describe('How the estate is read.'),
    metrics: metrics.prefault({}).describe('How CloudWatch metrics are read.'),
    flowLogs: flowLogs.prefault({}).describe('How VPC flow logs are read: who really talks to whom.'),
    tags: tags.prefault({}).describe('What tags mean.'),
    costs: costs.prefault({}).describe('Where bills come from.'),
    reports: reports.prefault({}).describe('What is made of costs, to be kept or sent.'),
    plugins: plugins.prefault({}).describe('Types of resources of your own.'),
    access: access.prefault({}).describe('Who may do what.'),
    audit: audit.prefault({}).describe('The record of who did what.'),
    jobs: jobs.prefault({}).describe('Work in the background.'),
    log: log.prefault({}).describe('What Reeve tells about itself.'),
  })
  .describe('The settings of Reeve.');

export type Settings = z.output<typeof configSchema>;
