/** The TypeScript SDK, from the committed OpenAPI file. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '../../sdk/typescript/generate.ts';
import type { Generator } from './generator.ts';

const HOME = 'sdk/typescript/src/generated';

export const sdk: Generator = {
  name: 'TypeScript SDK',
  owns: HOME,
  /** Made elsewhere first: the tool empties the folder it writes to, and a check must change nothing. */
  make: async (root) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'reeve-sdk-'));
    try {
      await generate(path.join(root, 'openapi.json'), folder);
      const entries = await readdir(folder, { withFileTypes: true, recursive: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
      return await Promise.all(
        files.sort().map(async (file) => ({
          file: path.join(HOME, path.relative(folder, file)),
          text: await readFile(file, 'utf8'),
        })),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
