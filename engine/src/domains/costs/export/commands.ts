/** `reeve costs export`. */
import type { Command } from 'commander';
import type { Cli } from '#platform/cli/index.ts';
import { withFilters } from '../report/commands.ts';

interface ExportOptions {
  readonly out: string;
  readonly format?: string;
}

export function mountExport(costs: Command, cli: Cli): void {
  withFilters(costs.command('export'))
    .description('Write the lines of bills to a file, in FOCUS 1.2 columns')
    .requiredOption('--out <file>', 'the file to make; its ending is the format where none is named')
    .option('--format <format>', 'csv, csv.gz, parquet or ndjson')
    .option('--period <words>', '2026-10, last month, 30d, Q3')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last')
    .option('--currency <code>', 'only what is billed in it')
    .action(
      cli.action(async ({ api, out, progress, signal }, { out: file, ...options }: ExportOptions) => {
        const { requireNew, saveStream } = await import('#platform/cli/file-sink.ts');
        await requireNew(file);
        const format = options.format ?? /\.(csv\.gz|csv|parquet|ndjson)$/.exec(file)?.[1];
        progress.show('Writing the lines…');
        const query = { ...options, ...(format !== undefined && { format }) };
        const bytes = await saveStream(
          await (await api()).stream('GET', '/costs/export', query),
          file,
          signal,
        );
        progress.done();
        out.record({ file, bytes });
      }),
    );
}
