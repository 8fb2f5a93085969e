/** `reeve scan`, `reeve scan coverage` and `reeve scans`. */
import { Option } from 'commander';
import { type MountCommands, noun, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { CoverageJson, Covered } from './contract.ts';
import { mountEstate } from './estate/commands.ts';
import { mountFlows } from './flow-logs/commands.ts';
import { mountPolicy } from './least-privilege/commands.ts';
import { mountMetrics } from './metrics/commands.ts';
import { mountOwnTypes } from './own-types/commands.ts';
import { mountScanEvents } from './scan-events/commands.ts';
import type { ScanJson } from './scans/contract.ts';
import { countedCells, describeEnd, SCAN_COLUMNS } from './scans/present.ts';

const COVERED = [
  { title: 'ACCOUNT', value: (cell: Covered) => cell.account },
  { title: 'REGION', value: (cell: Covered) => cell.region },
  { title: 'TYPE', value: (cell: Covered) => cell.type },
  { title: 'STATUS', value: (cell: Covered) => cell.status },
  { title: 'ROWS', value: (cell: Covered) => cell.rows, align: 'right' as const },
  { title: 'REASON', value: (cell: Covered) => cell.reason },
  { title: 'READ AT', value: (cell: Covered) => cell.endedAt },
];

interface CoverageOptions extends PagingOptions {
  readonly status?: string;
}

interface ScanOptions {
  readonly regions?: string[];
  readonly accounts?: string[];
  readonly services?: string[];
  readonly quick?: true;
  readonly strict?: true;
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

export const commands: MountCommands = (program, cli) => {
  mountEstate(program, cli);
  mountOwnTypes(program, cli);
  mountPolicy(program, cli);
  mountMetrics(program, cli);
  mountFlows(program, cli);
  mountScan(program, cli);
  mountScanEvents(program, cli);
  mountScans(program, cli);
};

const mountScan: MountCommands = (program, cli) => {
  const scan = noun(program, 'scan', 'What stands in the AWS accounts');
  scan
    .description('Take stock of the estate')
    .option('--regions <names>', 'these instead of aws.regions, separated by commas', words)
    .option('--accounts <ids>', 'these instead of all, separated by commas', words)
    .option('--services <names>', 'services such as ec2, or types such as AWS::EC2::Volume', words)
    .option('--quick', 'leave out what was empty when it was last read, some days ago at most')
    .option('--strict', 'exit 1 where not all of it could be read, not only where none was')
    .action(
      cli.action(async (context, { strict, ...wish }: ScanOptions) => {
        const { followScan } = await import('./scans/follow-scan.ts');
        const { out } = context;
        const ended = await followScan(context, wish);
        if (out.format === 'json') out.record(ended);
        else describeEnd(ended, out);
        if (ended.simulated) out.note('This is the simulated organisation: reeve config explain aws.mode');
        const { total, failed } = countedCells(ended);
        const whole = failed === 0 && !ended.summary?.brokenPlugins;
        const enough = strict ? whole : failed < total || total === 0;
        return ended.state === 'done' && enough ? 0 : 1;
      }),
    );
  withPaging(scan.command('coverage'))
    .description('How the last attempt to read each type in each account and region ended')
    .addOption(
      new Option('--status <status>', 'only these').choices([
        'ok',
        'partial',
        'denied',
        'throttled',
        'error',
      ]),
    )
    .action(
      cli.action(async ({ api, out }, options: CoverageOptions) => {
        const answer = await (await api()).get<CoverageJson>('/coverage', { ...options });
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, COVERED, nothing(answer));
      }),
    );
};

const mountScans: MountCommands = (program, cli) => {
  const scans = noun(program, 'scans', 'Scans that were made and the one that runs');
  withPaging(scans.command('list'))
    .description('Scans, the latest first')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        type Answer = { items: ScanJson[]; next: string | null };
        const answer = await (await api()).get<Answer>('/scans', { ...options });
        out.list(answer, SCAN_COLUMNS, 'Nothing has been scanned yet: reeve scan');
      }),
    );
  scans
    .command('show <id>')
    .description('One scan: how far it is, or what came of it')
    .action(
      cli.action(async ({ api, out }, id: string) => {
        const found = await (await api()).get<ScanJson>(`/scans/${encodeURIComponent(id)}`);
        if (out.format === 'json') out.record(found);
        else describeEnd(found, out);
      }),
    );
  scans
    .command('cancel <id>')
    .description('Stop a scan; what it has read completely is published')
    .action(
      cli.action(async ({ api, out }, id: string) => {
        const answer = await (await api()).send<ScanJson>('POST', `/scans/${encodeURIComponent(id)}/cancel`);
        if (out.format === 'json') out.record(answer);
        else out.note('It stops as soon as what is under way has come back.');
      }),
    );
};

const nothing = ({ lastScanAt }: CoverageJson): string =>
  lastScanAt === null ? 'Nothing has been scanned yet: reeve scan' : 'There are none.';
