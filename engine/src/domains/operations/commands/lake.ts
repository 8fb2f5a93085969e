/** `reeve lake tables|fsck`. */
import { type MountCommands, noun } from '#platform/cli/index.ts';
import type { FsckItemJson, FsckReportJson, LakeSummaryJson } from '../contract.ts';
import { bytesText } from '../present.ts';

type LakeTable = LakeSummaryJson['tables'][number];

const TABLES = [
  { title: 'TABLE', value: (table: LakeTable) => table.name },
  { title: 'ROWS', value: (table: LakeTable) => table.rows, align: 'right' as const },
  { title: 'FILES', value: (table: LakeTable) => table.files, align: 'right' as const },
  { title: 'SIZE', value: (table: LakeTable) => bytesText(table.bytes), align: 'right' as const },
  { title: 'LOST', value: (table: LakeTable) => table.lost, align: 'right' as const },
  { title: 'UPDATED', value: (table: LakeTable) => table.updatedAt },
];

const FAULTS = [
  { title: 'FILE', value: (item: FsckItemJson) => item.file },
  { title: 'FAULT', value: (item: FsckItemJson) => item.kind },
  { title: 'TABLE', value: (item: FsckItemJson) => item.table },
  { title: 'MENDED', value: (item: FsckItemJson) => (item.mended ? 'yes' : 'no') },
  { title: 'DETAIL', value: (item: FsckItemJson) => item.detail },
];

export const mountLake: MountCommands = (program, cli) => {
  const lake = noun(program, 'lake', 'The files in which everything observed is kept');
  lake
    .command('tables')
    .description('What the lake holds')
    .action(
      cli.action(async ({ api, out }) => {
        const { tables } = await (await api()).get<LakeSummaryJson>('/lake');
        out.list({ items: tables, next: null }, TABLES, 'The lake is empty.');
      }),
    );
  lake
    .command('fsck')
    .description('Compare the files with the manifest; exit 1 where something is wrong and not mended')
    .option('--mend', 'set unknown files aside and mark lost ones, so that queries say what they miss')
    .option('--quick', 'trust sizes and footers instead of reading every byte')
    .action(
      cli.action(async ({ api, out, progress }, options: { mend?: true; quick?: true }) => {
        const client = await api();
        progress.show('Checking the lake…');
        const report = options.mend
          ? await client.send<FsckReportJson>('POST', '/lake/mend')
          : await client.get<FsckReportJson>('/lake/check', { quick: options.quick });
        progress.done();
        if (out.format === 'json') out.record(report);
        else
          out.list(
            report,
            FAULTS,
            `Nothing is wrong with ${report.files} files (${bytesText(report.bytes)}).`,
          );
        return report.items.every((item) => item.mended) ? 0 : 1;
      }),
    );
};
