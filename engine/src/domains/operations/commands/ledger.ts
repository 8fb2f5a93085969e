/** `reeve ledger export|import|stop`. */
import path from 'node:path';
import { type CommandContext, type MountCommands, noun } from '#platform/cli/index.ts';
import type { LedgerExport } from '../contract.ts';
import { bytesText } from '../present.ts';

export const mountLedger: MountCommands = (program, cli) => {
  const ledger = noun(program, 'ledger', 'The database in which everything decided is kept');
  ledger
    .command('export')
    .description('Write the whole ledger, as of one moment, into one file')
    .requiredOption('--out <file>', 'the file to write; it must not exist')
    .action(cli.action((context, options: { out: string }) => exportTo(context, path.resolve(options.out))));

  ledger
    .command('import')
    .description('Load an export into a new state directory (--home) or an empty DATABASE_URL')
    .argument('<file>', 'what reeve ledger export wrote')
    .action(
      cli.action(async ({ home, env, out, progress }, file: string) => {
        const { restore } = await import('../restore.ts');
        progress.show('Importing…');
        const summary = await restore(home, env, path.resolve(file));
        progress.done();
        if (out.format === 'table')
          out.line(
            `Imported ${summary.rows} rows of ${summary.tables} tables into ${home}, exported by Reeve ${summary.version}.`,
          );
        else out.record(summary);
      }),
    );

  ledger
    .command('stop')
    .description('End the embedded database server; the next command starts it again')
    .action(
      cli.action(async ({ home, env, out }) => {
        const [{ stopServer }, { systemClock }] = await Promise.all([
          import('#platform/ledger/index.ts'),
          import('#platform/clock/clock.ts'),
        ]);
        const stopped = await stopServer({ home, env, clock: systemClock });
        if (out.format === 'table') out.line(stopped ? 'Stopped.' : 'No server was running.');
        else out.record({ stopped });
      }),
    );
};

async function exportTo({ api, out, progress, signal }: CommandContext, file: string): Promise<void> {
  const { requireNew, saveStream } = await import('#platform/cli/file-sink.ts');
  await requireNew(file);
  const client = await api();
  progress.show('Exporting…');
  const made = await client.send<LedgerExport>('POST', '/ledger/exports');
  try {
    await saveStream(await client.stream('GET', `/ledger/exports/${made.name}`), file, signal);
  } finally {
    await client.discard(`/ledger/exports/${made.name}`);
  }
  progress.done();
  if (out.format === 'table')
    out.line(`Wrote ${made.rows} rows of ${made.tables} tables to ${file} (${bytesText(made.bytes)}).`);
  else out.record({ ...made, file });
}
