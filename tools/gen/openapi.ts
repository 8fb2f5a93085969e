/** The API's description, from the declared routes. */
import path from 'node:path';
import type { Generator } from './generator.ts';

export const openapi: Generator = {
  name: 'openapi',
  make: async (root) => {
    const source = path.join(root, 'engine/src');
    const { openApiDocument } = await import(path.join(source, 'platform/http/index.ts'));
    const { productVersion } = await import(path.join(source, 'platform/product-version.ts'));
    const { everyRoute } = await import(path.join(source, 'entry/routes.generated.ts'));
    const text = `${JSON.stringify(openApiDocument(everyRoute, productVersion()), null, 2)}\n`;
    return [{ file: 'openapi.json', text }];
  },
};
