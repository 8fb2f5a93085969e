/** Registered by existing: what the domains' routes.ts, jobs.ts and tables.ts export, as lists for entry to mount. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readHouse } from '../check/house.ts';
import type { Generator, Made } from './generator.ts';

interface Registry {
  /** Both the file in a domain and what it exports. */
  readonly unit: string;
  readonly constant: string;
  readonly type: string;
  readonly typeFrom: string;
}

const REGISTRIES: readonly Registry[] = [
  { unit: 'routes', constant: 'everyRoute', type: 'Route', typeFrom: '#platform/http/index.ts' },
  { unit: 'jobs', constant: 'everyJob', type: 'Job', typeFrom: '#platform/jobs/index.ts' },
  { unit: 'tables', constant: 'everyTable', type: 'Table', typeFrom: '#platform/lake/index.ts' },
];

/** Domains in the order of the tiers, so that lists and help read as the house does. */
export function domainsWith(root: string, unit: string): string[] {
  const folder = path.join(root, 'engine/src/domains');
  const order = readHouse().tiers.flatMap(({ rooms = [] }) => rooms);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return there
    .filter((name) => existsSync(path.join(folder, name, `${unit}.ts`)))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b) || a.localeCompare(b));
}

export const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function registry(root: string, { unit, constant, type, typeFrom }: Registry): Made | undefined {
  const domains = domainsWith(root, unit);
  const typeFile = path.join(root, 'engine/src', typeFrom.slice(1));
  if (domains.length === 0 && !existsSync(typeFile)) return undefined;
  const imports = domains.map(
    (name) => `import { ${unit} as ${camel(name)} } from '#domains/${name}/${unit}.ts';`,
  );
  const items = domains.map((name) => `...${camel(name)}`).join(', ');
  const lines = [
    `/** The ${unit} of every domain. Made by \`npm run gen\`; do not edit. */`,
    `import type { ${type} } from '${typeFrom}';`,
    ...imports,
    '',
    `export const ${constant}: readonly ${type}[] = [${items}];`,
    '',
  ];
  return { file: `engine/src/entry/${unit}.generated.ts`, text: lines.join('\n') };
}

export const registries: Generator = {
  name: 'registries',
  make: async (root) => REGISTRIES.flatMap((one) => registry(root, one) ?? []),
};
