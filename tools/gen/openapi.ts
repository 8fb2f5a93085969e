/** openapi.json: the API's description, made from the declared routes. */
import { openApiDocument } from '../../engine/src/platform/http/index.ts';
import { productVersion } from '../../engine/src/platform/product-version.ts';
import type { Generator } from './generator.ts';

export const openapi: Generator = {
  name: 'OpenAPI document',
  make: async () => {
    // Imported only now: an earlier generator may have just written it.
    const { everyRoute } = await import('../../engine/src/entry/routes.generated.ts');
    const text = `${JSON.stringify(openApiDocument(everyRoute, productVersion()), null, 2)}\n`;
    return [{ file: 'openapi.json', text }];
  },
};
