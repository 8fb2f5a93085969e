/** Runs the script that makes an estate in moto, and reads what it says that it made. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Moto } from '../../support/moto.ts';

export interface Made {
  readonly type: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  /** Null where AWS says nothing of tags. */
  readonly tags: Readonly<Record<string, string>> | null;
  /** Some of its columns. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relations: readonly { readonly kind: string; readonly to: string }[];
  /** Nobody asked for it; AWS made it all the same. */
  readonly implied: boolean;
}

export interface MadeEstate {
  readonly organization: string;
  /** The managing one first. */
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly resources: readonly Made[];
}

export interface Changed {
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly appeared: readonly string[];
}

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'estate.py');

const run = (moto: Moto, doing: string, file: string) =>
  promisify(execFile)(moto.python, ['-B', script, doing, moto.url, file]);

export async function makeEstate(moto: Moto, file: string): Promise<MadeEstate> {
  await run(moto, 'make', file);
  return JSON.parse(await readFile(file, 'utf8'));
}

export async function changeEstate(moto: Moto, file: string): Promise<Changed> {
  await run(moto, 'change', file);
  return JSON.parse(await readFile(`${file}.change`, 'utf8'));
}
