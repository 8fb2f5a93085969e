/** Writes `src/generated/` from the repository's `openapi.json`: types, one method per operation, and the fetch runtime. */
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';

// The runtime that the generator copies is not written for exactOptionalPropertyTypes; its types still reach every caller.
const HEADER = ['/** Generated from openapi.json; do not edit. */', '// @ts-nocheck', ''];

export async function generate(root: string): Promise<void> {
  await createClient({
    input: join(root, 'openapi.json'),
    output: {
      path: join(root, 'sdk/typescript/src/generated'),
      clean: true,
      importFileExtension: '.ts',
      header: HEADER,
    },
    logs: { level: 'silent', file: false },
    plugins: [
      '@hey-api/typescript',
      { name: '@hey-api/client-fetch', baseUrl: false, throwOnError: true },
      {
        name: '@hey-api/sdk',
        operations: { strategy: 'single', containerName: 'ReeveApi' },
        responseStyle: 'data',
      },
    ],
  });
}
