/** `reeve scan` and `reeve scan coverage`. */
import { Option } from 'commander';
import { type MountCommands, noun, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { CellJson, CoverageJson, Covered, ScanAnswer } from './contract.ts';

const CELLS = [
  { title: 'ACCOUNT', value: (cell: CellJson) => cell.account },
  { title: 'REGION', value: (cell: CellJson) => cell.region },
  { title: 'TYPE', value: (cell: CellJson) => cell.type },
  { title: 'STATUS', value: (cell: CellJson) => cell.status },
  { title: 'ROWS', value: (cell: CellJson) => cell.rows, align: 'right' as const },
  { title: 'REASON', value: (cell: CellJson) => cell.reason },
];

const COVERED = [...CELLS, { title: 'READ AT', value: (cell: Covered) => cell.endedAt }];

interface CoverageOptions extends PagingOptions {
  readonly status?: string;
}

export const commands: MountCommands = (program, cli) => {
  const scan = noun(program, 'scan', 'What stands in the AWS account');
  scan
    .description('Take stock of the AWS account of the credentials; exit 1 where not all of it could be read')
    .option('--regions <names>', 'these instead of aws.regions, separated by commas', (text) =>
      text.split(',').map((name) => name.trim()),
    )
    .action(
      cli.action(async ({ api, out, progress }, options: { regions?: string[] }) => {
        const client = await api();
        progress.show('Scanning…');
        const answer = await client.send<ScanAnswer>('POST', '/scans', { ...options });
        progress.done();
        if (out.format === 'json') out.record(answer);
        else out.list(answer, CELLS, 'There is no scanner.');
        if (answer.simulated) out.note('This is the simulated organisation: reeve config explain aws.mode');
        const failed = answer.items.filter((cell) => cell.status !== 'ok').length;
        if (failed > 0) out.note(`${failed} of ${answer.items.length} cells are not complete.`);
        return failed > 0 ? 1 : 0;
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

const nothing = ({ lastScanAt }: CoverageJson): string =>
  lastScanAt === null ? 'Nothing has been scanned yet: reeve scan' : 'There are none.';
