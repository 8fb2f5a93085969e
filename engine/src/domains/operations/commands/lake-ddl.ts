/** `reeve lake ddl|files`. */
import { Option } from 'commander';
import { type MountCommands, noun } from '#platform/cli/index.ts';
import type { LakeDdlJson, LakeFilesJson } from '../contract.ts';

type File = LakeFilesJson['items'][number];

const FILES = [
  { title: 'TABLE', value: (one: File) => one.table },
  { title: 'FILE', value: (one: File) => one.path },
  { title: 'ROWS', value: (one: File) => one.rows, align: 'right' as const },
];

export const mountLakeDdl: MountCommands = (program, cli) => {
  const lake = noun(program, 'lake', 'The files in which everything observed is kept');
  lake
    .command('ddl')
    .description('The tables as other engines declare them, over the same files in a bucket')
    .argument('[table]', 'only this table')
    .addOption(
      new Option('--dialect <dialect>', 'whose words').choices(['trino', 'athena', 'glue', 'duckdb']),
    )
    .option('--location <where>', 'where the folder of the lake is copied to, such as s3://bucket/lake')
    .action(
      cli.action(async ({ api, out }, table: string | undefined, options: object) => {
        const answer = await (await api()).get<LakeDdlJson>('/lake/ddl', {
          ...options,
          ...(table && { table }),
        });
        if (out.format === 'json') return void out.record(answer);
        const end = answer.dialect === 'glue' ? '' : ';';
        out.line(answer.items.map(({ ddl }) => ddl.replace(/;?$/, end)).join('\n\n'));
      }),
    );
  lake
    .command('files')
    .description('The files that make up the tables now: what to copy where another engine reads them')
    .argument('[table]', 'only this table')
    .action(
      cli.action(async ({ api, out }, table?: string) => {
        const answer = await (await api()).get<LakeFilesJson>('/lake/files', { ...(table && { table }) });
        out.list(answer, FILES, 'The lake is empty.');
      }),
    );
};
