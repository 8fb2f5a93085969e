/** A checkpoint: the signed statement that at this time the log had this many entries and this root. */
import { auditErrors } from './errors.ts';
import { openNote, type SignerKey, signNote, type VerifierKey } from './signed-note.ts';

export interface Checkpoint {
  /** Which log: no two installations share an origin. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly time: string;
  /** SHA-256 of the export that this checkpoint closes. */
  readonly exportSha256?: string | undefined;
}

export function signCheckpoint(checkpoint: Checkpoint, key: SignerKey): string {
  const { origin, size, root, time, exportSha256 } = checkpoint;
  const lines = [origin, size, root.toString('base64'), `time ${time}`];
  if (exportSha256) lines.push(`export sha256:${exportSha256}`);
  return signNote(`${lines.join('\n')}\n`, key);
}

/** Reads a note signed by one of the keys. */
export function openCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
): Checkpoint & { readonly by: VerifierKey } {
  const opened = openNote(note, keys);
  if (!opened) throw auditErrors.AUDIT_CHECKPOINT_INVALID({ problem: 'no known key signed it' });
  const [origin = '', size = '', root = '', ...extensions] = opened.text.split('\n');
  const time = extensions.find((line) => line.startsWith('time '))?.slice(5);
  const hash = Buffer.from(root, 'base64');
  if (origin !== opened.by.name || !/^(0|[1-9]\d{0,15})$/.test(size) || hash.length !== 32 || !time)
    throw auditErrors.AUDIT_CHECKPOINT_INVALID({ problem: 'its text has another form' });
  const exported = extensions.find((line) => line.startsWith('export sha256:'))?.slice(14);
  return { origin, size: Number(size), root: hash, time, exportSha256: exported, by: opened.by };
}
