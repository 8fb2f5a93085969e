/** Runs generators in order and writes, or only names, the files whose text differs. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../check/gate.ts';
import type { Generator, Made } from './generator.ts';

export interface Outcome {
  readonly stale: readonly string[];
  readonly broken: readonly { readonly name: string; readonly message: string }[];
}

export async function runGenerators(
  generators: readonly Generator[],
  onlyCheck: boolean,
  root = ROOT,
): Promise<Outcome> {
  const stale: string[] = [];
  const broken: Outcome['broken'][number][] = [];
  for (const { name, owns, make } of generators) {
    try {
      const all = await make(root);
      for (const made of all) if (await differs(root, made, !onlyCheck)) stale.push(made.file);
      for (const file of owns ? await leftOver(root, owns, all) : []) {
        stale.push(file);
        if (!onlyCheck) await rm(path.join(root, file));
      }
    } catch (error) {
      broken.push({ name, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return { stale, broken };
}

async function differs(root: string, { file, text }: Made, write: boolean): Promise<boolean> {
  const target = path.join(root, file);
  const before = await readFile(target, 'utf8').catch(() => undefined);
  if (before === text) return false;
  if (write) {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return true;
}

async function leftOver(root: string, folder: string, made: readonly Made[]): Promise<string[]> {
  const known = new Set(made.map(({ file }) => path.normalize(file)));
  const listed = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return listed
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !known.has(file));
}
