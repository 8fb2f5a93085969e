/** The key that signs checkpoints: made at first use, its private half readable by the owner only. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Platform } from '#platform/platform.ts';
import { auditErrors } from './errors.ts';
import { type SignerKey, verifierKey } from './signed-note.ts';

/** PKCS#8 around a bare Ed25519 seed. */
const DER_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export const signingKeyFile = (home: string): string => path.join(home, 'keys', 'audit-ed25519.pem');

export function signingKey({ home, random }: Pick<Platform, 'home' | 'random'>, origin: string): SignerKey {
  const file = signingKeyFile(home);
  const aside = () => `${file}.${Buffer.from(random.bytes(8)).toString('hex')}`;
  const privateKey = read(file) ?? make(file, aside(), random.bytes(32));
  return { ...verifierKey(origin, createPublicKey(privateKey)), privateKey };
}

function read(file: string): KeyObject | undefined {
  try {
    return createPrivateKey(readFileSync(file, 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Never replaced silently: a new key would look like a rebuilt log to everyone who kept the old one.
    throw auditErrors.AUDIT_KEY_UNREADABLE({ file }, { cause });
  }
}

/** Linked into place whole, so of two processes making one, one wins and both use it. */
function make(file: string, aside: string, seed: Uint8Array): KeyObject {
  const key = createPrivateKey({ key: Buffer.concat([DER_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const text = key.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(aside, text, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(aside, file);
    return key;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return read(file) ?? key;
    throw auditErrors.AUDIT_KEY_NOT_WRITTEN({ file, reason: message }, { cause });
  } finally {
    rmSync(aside, { force: true });
  }
}
