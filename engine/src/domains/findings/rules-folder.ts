/** Where the shipped rules lie: beside the engine in a checkout, and copied into the built package. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '#platform/package-folder.ts';

export function rulesFolder(module: string = import.meta.url): string {
  const engine = packageFolder();
  const [top] = path.relative(engine, fileURLToPath(module)).split(path.sep);
  return top === 'dist' ? path.join(engine, 'dist', 'rules') : path.join(engine, '..', 'rules');
}
