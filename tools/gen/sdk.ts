/** The TypeScript SDK's calls and types, from the OpenAPI document. */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '../../sdk/typescript/generate.ts';
import type { Generator } from './generator.ts';

const FOLDER = 'sdk/typescript/src/generated';

export const sdk: Generator = {
  name: 'TypeScript SDK',
  owns: FOLDER,
  /** Made elsewhere first: its generator empties the folder it writes to, and a check must change nothing. */
  make: async (root) => {
    const aside = await mkdtemp(path.join(tmpdir(), 'reeve-sdk-'));
    try {
      await copyFile(path.join(root, 'openapi.json'), path.join(aside, 'openapi.json'));
      await generate(aside);
      const listed = await readdir(path.join(aside, FOLDER), { recursive: true, withFileTypes: true });
      const files = listed
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(aside, path.join(entry.parentPath, entry.name)))
        .sort();
      return await Promise.all(
        files.map(async (file) => ({ file, text: await readFile(path.join(aside, file), 'utf8') })),
      );
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  },
};
