/** The version of the installed package. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from './package-folder.ts';

export const productVersion = (): string =>
  (JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')) as { version: string })
    .version;
