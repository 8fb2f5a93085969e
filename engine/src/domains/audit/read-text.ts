/** Small texts that a command is given: a key or a checkpoint, in a file or on the command line. */
import { readFile } from 'node:fs/promises';
import { auditErrors } from './errors.ts';

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw auditErrors.AUDIT_EXPORT_UNREADABLE({ file, problem: (cause as Error).message }, { cause });
  }
}

/** A public key in one line holds two plus signs; nothing else is taken for one. */
export const readFileOrText = async (given: string): Promise<string> =>
  /^[^\s+]+\+[0-9a-f]{8}\+\S+$/.test(given) ? given : readText(given);
