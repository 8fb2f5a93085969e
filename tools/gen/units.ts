/** The units of extension, registered by existing: every scanner, executor and channel as a list inside its own domain. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Generator, Made } from './generator.ts';

interface UnitKind {
  /** The domain, and the folder of the units in it. */
  readonly domain: string;
  readonly folder: string;
  readonly constant: string;
  readonly type: string;
  readonly typeFrom: string;
}

const KINDS: readonly UnitKind[] = [
  {
    domain: 'inventory',
    folder: 'scanners',
    constant: 'everyScanner',
    type: 'Scanner',
    typeFrom: './scanner.ts',
  },
  {
    domain: 'changes',
    folder: 'executors',
    constant: 'everyExecutor',
    type: 'AnyExecutor',
    typeFrom: './executor.ts',
  },
  {
    domain: 'notifications',
    folder: 'channels',
    constant: 'everyChannel',
    type: 'AnyChannel',
    typeFrom: './channel.ts',
  },
];

export const camel = (name: string): string =>
  name.replace(/[-/]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function registry(root: string, { domain, folder, constant, type, typeFrom }: UnitKind): Made | undefined {
  const home = `engine/src/domains/${domain}`;
  const units = path.join(root, home, folder);
  if (!existsSync(units)) return undefined;
  const stems = readdirSync(units, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replaceAll(path.sep, '/').replace(/\.ts$/, ''))
    .sort();
  // The same stem may stand in two services, so the folder is part of the name here.
  const imports = stems.map((stem) => {
    const own = camel(path.posix.basename(stem));
    const unique = camel(stem);
    return `import { ${own === unique ? own : `${own} as ${unique}`} } from './${folder}/${stem}.ts';`;
  });
  const lines = [
    `/** Every unit under ${folder}. Made by \`npm run gen\`; do not edit. */`,
    `import type { ${type} } from '${typeFrom}';`,
    ...imports,
    '',
    `export const ${constant}: readonly ${type}[] = [${stems.map(camel).join(', ')}];`,
    '',
  ];
  return { file: `${home}/${folder}.generated.ts`, text: lines.join('\n') };
}

/** What stands one file each in a folder, as one object by their names. */
function book(root: string, home: string, folder: string, constant: string, says: string): Made {
  const stems = readdirSync(path.join(root, home, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  const lines = [
    `/** ${says} Made by \`npm run gen\`; do not edit. */`,
    ...stems.map((stem) => `import { ${stem} } from './${folder}/${stem}.ts';`),
    '',
    `export const ${constant} = { ${stems.join(', ')} };`,
    '',
  ];
  return { file: `${home}/${folder}.generated.ts`, text: lines.join('\n') };
}

export const services: Generator = {
  name: 'AWS services',
  make: async (root) => [
    book(root, 'engine/src/platform/aws', 'services', 'services', 'Every AWS service that is spoken to.'),
  ],
};

export const units: Generator = {
  name: 'units of extension',
  make: async (root) => KINDS.flatMap((kind) => registry(root, kind) ?? []),
};
