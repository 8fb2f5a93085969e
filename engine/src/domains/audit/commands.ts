/** `reeve audit …`: read the log, sign it, take it out, and verify it anywhere. */
import type { Command } from 'commander';
import {
  type Cli,
  type Column,
  type CommandContext,
  type MountCommands,
  noun,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import type { AuditEntry, AuditKey, AuditPage, CheckpointItem, ProvenEntry } from './contract.ts';

interface Filters extends PagingOptions {
  readonly action?: string;
  readonly principal?: string;
  readonly resource?: string;
  readonly outcome?: string;
  readonly since?: string;
  readonly until?: string;
}

interface VerifyFlags {
  readonly checkpoint?: string;
  readonly publicKey?: string;
}

const columns: readonly Column<AuditEntry>[] = [
  { title: 'SEQ', value: ({ seq }) => seq, align: 'right' },
  { title: 'TIME', value: ({ time }) => time },
  { title: 'WHO', value: ({ principal }) => principal.name ?? principal.id },
  { title: 'ACTION', value: ({ action }) => action },
  { title: 'RESOURCE', value: ({ resource }) => `${resource.type}/${resource.id}` },
  { title: 'OUTCOME', value: ({ outcome }) => outcome },
];

export const commands: MountCommands = (program, cli) => {
  const audit = noun(program, 'audit', 'Who did what; provable to a stranger');
  mountReading(audit, cli);
  audit
    .command('export')
    .description('Write the whole log to a file that verifies on its own')
    .requiredOption('--out <file>', 'the file to make')
    .action(cli.action(exportTo));
  audit
    .command('verify')
    .description('Verify an exported log; needs no installation and no network')
    .argument('<file>', 'the exported log')
    .option('--checkpoint <file>', 'a checkpoint kept elsewhere: shows a log that was rebuilt or cut')
    .option('--public-key <key>', 'the key the log must be signed with, or a file that holds it')
    .action(cli.action(verify));
};

function mountReading(audit: Command, cli: Cli): void {
  withPaging(audit.command('list').description('Who did what, newest first'))
    .option('--action <action>', 'only this action, such as keys:create')
    .option('--principal <id>', 'only this principal')
    .option('--resource <type/id>', 'only this kind of thing, or this thing')
    .option('--outcome <outcome>', 'done, denied or failed')
    .option('--since <time>', 'from this time on, such as 2026-01-31T00:00:00Z')
    .option('--until <time>', 'before this time')
    .action(
      cli.action(async ({ api, out }, filters: Filters) => {
        const page = await (await api()).get<AuditPage>('/audit/entries', { ...filters });
        out.list(page, columns, 'The log has no such entry.');
      }),
    );
  audit
    .command('show')
    .description('One entry, with the proof that the log holds it')
    .argument('<seq>', 'its number')
    .action(
      cli.action(async ({ api, out }, seq: string) => {
        const proven = await (await api()).get<ProvenEntry>(`/audit/entries/${encodeURIComponent(seq)}`);
        const { principal, resource, detail, ...rest } = proven.entry;
        out.record(proven, { ...rest, principal, resource, detail, root: proven.proof.root });
      }),
    );
  audit
    .command('checkpoint')
    .description('Sign the log as it is now; keep the text outside Reeve')
    .action(
      cli.action(async ({ api, out }) => {
        const checkpoint = await (await api()).send<CheckpointItem>('POST', '/audit/checkpoints');
        if (out.format === 'table') out.line(checkpoint.note.trimEnd());
        else out.record(checkpoint);
      }),
    );
  audit
    .command('key')
    .description('The public key to verify exports with')
    .action(
      cli.action(async ({ api, out }) => {
        const key = await (await api()).get<AuditKey>('/audit/key');
        if (out.format === 'table') out.line(key.key);
        else out.record(key);
      }),
    );
}

async function exportTo({ api, out, signal }: CommandContext, { out: file }: { out: string }): Promise<void> {
  const { saveStream } = await import('#platform/cli/file-sink.ts');
  const bytes = await saveStream(await (await api()).stream('GET', '/audit/export'), file, signal);
  out.record({ file, bytes });
}

async function verify({ out }: CommandContext, file: string, flags: VerifyFlags): Promise<void> {
  const { verifyExport } = await import('./verify-export.ts');
  const { auditErrors } = await import('./errors.ts');
  const { readFileOrText, readText } = await import('./read-text.ts');
  const publicKey = flags.publicKey === undefined ? undefined : await readFileOrText(flags.publicKey);
  const checkpoint = flags.checkpoint === undefined ? undefined : await readText(flags.checkpoint);
  const verdict = await verifyExport(file, { publicKey, checkpoint });
  if (verdict.fault) {
    const { seq, line, what } = verdict.fault;
    const field = seq === undefined ? undefined : `entry ${seq}`;
    throw auditErrors.AUDIT_EXPORT_BROKEN({ what }, { at: { file, line, field } });
  }
  out.record(verdict);
  if (!verdict.keyPinned && !checkpoint)
    out.note(
      'The export was believed about its own key. With --public-key or --checkpoint a rebuilt log is seen too.',
    );
}
