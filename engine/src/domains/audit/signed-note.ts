/** Signed notes, the form in which transparency logs sign text: any Ed25519 tool for such notes can check ours. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { auditErrors } from './errors.ts';

/** Tells Ed25519 from other signature kinds in key hashes and verifier keys. */
const ED25519 = Buffer.from([1]);
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** An em dash opens a signature line. */
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;

export interface VerifierKey {
  readonly name: string;
  readonly publicKey: KeyObject;
  /** Four bytes that say which key a signature line is by. */
  readonly id: Buffer;
  /** `name+id+key`: the whole public key in one line. */
  readonly line: string;
}

export interface SignerKey extends VerifierKey {
  readonly privateKey: KeyObject;
}

export function verifierKey(name: string, publicKey: KeyObject): VerifierKey {
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(DER_PREFIX.length);
  const id = createHash('sha256').update(`${name}\n`).update(ED25519).update(raw).digest().subarray(0, 4);
  const line = `${name}+${id.toString('hex')}+${Buffer.concat([ED25519, raw]).toString('base64')}`;
  return { name, publicKey, id, line };
}

/** Reads what `verifierKey` calls `line`. */
export function parseVerifierKey(line: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw auditErrors.AUDIT_KEY_INVALID({ key: line.slice(0, 100) });
  const der = Buffer.concat([DER_PREFIX, bytes.subarray(1)]);
  const key = verifierKey(name, createPublicKey({ key: der, format: 'der', type: 'spki' }));
  if (key.id.toString('hex') !== id) throw auditErrors.AUDIT_KEY_INVALID({ key: line.slice(0, 100) });
  return key;
}

/** `text` must end with a newline. */
export function signNote(text: string, key: SignerKey): string {
  const signature = sign(null, Buffer.from(text), key.privateKey);
  return `${text}\n\u2014 ${key.name} ${Buffer.concat([key.id, signature]).toString('base64')}\n`;
}

/** The text of a note that at least one of these keys signed, and which one; undefined when none did. */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
): { text: string; by: VerifierKey } | undefined {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, gap + 1);
  for (const line of note.slice(gap + 2, -1).split('\n')) {
    const [, name, encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    // A second spelling of the same bytes would be a second note with the same meaning.
    if (bytes.length !== 68 || bytes.toString('base64') !== encoded) return undefined;
    const by = keys.find((key) => key.name === name && key.id.equals(bytes.subarray(0, 4)));
    if (by && verify(null, Buffer.from(text), by.publicKey, bytes.subarray(4))) return { text, by };
  }
  return undefined;
}
