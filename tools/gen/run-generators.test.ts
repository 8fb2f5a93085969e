import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Generator } from './generator.ts';
import { runGenerators } from './run-generators.ts';

const generator: Generator = {
  name: 'pair',
  owns: 'out',
  make: async () => [
    { file: 'out/a.txt', text: 'A' },
    { file: 'out/deep/b.txt', text: 'B' },
  ],
};

async function inFolder(work: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'reeve-generators-'));
  try {
    await mkdir(path.join(root, 'out'));
    await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

test('a check names what is stale and left over, and changes nothing', () =>
  inFolder(async (root) => {
    await writeFile(path.join(root, 'out/a.txt'), 'old');
    await writeFile(path.join(root, 'out/gone.txt'), 'left over');
    const { stale } = await runGenerators([generator], true, root);
    expect([...stale].sort()).toEqual(['out/a.txt', 'out/deep/b.txt', 'out/gone.txt']);
    expect(await readdir(path.join(root, 'out'))).toEqual(['a.txt', 'gone.txt']);
    expect(await readFile(path.join(root, 'out/a.txt'), 'utf8')).toBe('old');
  }));

test('a run makes it fresh, and the next one finds nothing to do', () =>
  inFolder(async (root) => {
    await writeFile(path.join(root, 'out/gone.txt'), 'left over');
    expect((await runGenerators([generator], false, root)).stale).toHaveLength(3);
    expect(await readFile(path.join(root, 'out/deep/b.txt'), 'utf8')).toBe('B');
    expect((await runGenerators([generator], true, root)).stale).toEqual([]);
  }));

test('one that throws is told by name and stops nobody', () =>
  inFolder(async (root) => {
    const thrower: Generator = { name: 'thrower', make: () => Promise.reject(new Error('no source')) };
    const { broken, stale } = await runGenerators([thrower, generator], true, root);
    expect(broken.map(({ name }) => name)).toEqual(['thrower']);
    expect(broken[0]?.message).toContain('no source');
    expect(stale).toHaveLength(2);
  }));
