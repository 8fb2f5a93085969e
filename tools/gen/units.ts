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
  {
    domain: 'reports',
    folder: 'kinds',
    constant: 'everyKind',
    type: 'AnyKind',
    typeFrom: './kind.ts',
  },
  {
    domain: 'reports',
    folder: 'formats',
    constant: 'everyFormat',
    type: 'Format',
    typeFrom: './format.ts',
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

const stemsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

/** Each AWS service is one file for the port and, where things of it stand on shelves, one for the simulator. */
export const services: Generator = {
  name: 'AWS services',
  make: async (root) => {
    const port = stemsIn(path.join(root, 'engine/src/platform/aws/services'));
    const simulated = stemsIn(path.join(root, 'engine/src/simulator/services'));
    return [
      {
        file: 'engine/src/platform/aws/services.generated.ts',
        text: `/** Every AWS service that is spoken to. Made by \`npm run gen\`; do not edit. */
${port.map((stem) => `import { ${camel(stem)} } from './services/${stem}.ts';\n`).join('')}
export const services = { ${port.map(camel).join(', ')} };
`,
      },
      {
        file: 'engine/src/simulator/services.generated.ts',
        text: `/** What stands on shelves, and the answers about it. Made by \`npm run gen\`; do not edit. */
${simulated
  .map((stem) => `import { ${camel(stem)}Answers, ${camel(stem)}Shelves } from './services/${stem}.ts';\n`)
  .join('')}import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [${simulated.map((stem) => `...${camel(stem)}Shelves`).join(', ')}] as readonly Shelf<object>[];

export const shelfAnswers = { ${simulated.map((stem) => `...${camel(stem)}Answers`).join(', ')} };
`,
      },
    ];
  },
};

export const units: Generator = {
  name: 'units of extension',
  make: async (root) => KINDS.flatMap((kind) => registry(root, kind) ?? []),
};
