/** Writes a client from an OpenAPI file: types, one method per operation, and the fetch runtime. */
import { createClient } from '@hey-api/openapi-ts';

// The runtime that the generator copies is not written for exactOptionalPropertyTypes; its types still reach every caller.
const HEADER = ['/** Generated from openapi.json; do not edit. */', '// @ts-nocheck', ''];

export async function generate(openapi: string, output: string): Promise<void> {
  await createClient({
    input: openapi,
    output: {
      path: output,
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
