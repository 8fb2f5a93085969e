/** Regenerates the TypeScript SDK from the committed OpenAPI file. */
import { generate } from '../../sdk/typescript/generate.ts';

export async function generateSdk(root: string): Promise<void> {
  await generate(root);
}
