/** A house of sins: for every boundary rule the smallest file that breaks it, so that a rule which cannot fail is found. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './gate.ts';
import { readHouse } from './house.ts';

export interface Sin {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
}

const domain = (name: string, file: string): string => `engine/src/domains/${name}/${file}`;

/** From the house itself: each tier imports the next one, each room a neighbour it does not know. */
function sinsOfOrder(): Sin[] {
  const house = readHouse();
  const at = (tier: (typeof house.tiers)[number], file: string): string =>
    `${tier.folder}/${tier.rooms ? `${tier.rooms[0]}/` : ''}${file}`;
  const upward = house.tiers.slice(0, -2).flatMap((tier, index) => {
    const next = house.tiers[index + 1];
    const rule = `${tier.name}-knows-nothing-above`;
    return next ? [{ rule, file: at(tier, 'upward.ts'), imports: `/${at(next, 'index.ts')}` }] : [];
  });
  const sideways = house.tiers.flatMap(({ rooms = [] }) =>
    rooms.flatMap((room) => {
      const known = house.neighbours[room] ?? [];
      const stranger = rooms.find((other) => other !== room && !known.includes(other));
      if (!stranger) return [];
      const imports = `#domains/${stranger}/index.ts`;
      return [{ rule: `${room}-and-its-neighbours`, file: domain(room, 'sideways.ts'), imports }];
    }),
  );
  return [...upward, ...sideways];
}

const PACKAGES: Readonly<Record<string, string>> = {
  postgres: 'pg',
  duckdb: '@duckdb/node-api',
  'aws-sdk': '@aws-sdk/client-ec2',
  'llm-sdk': 'openai',
  'graphile-worker': 'graphile-worker',
  cedar: '@cedar-policy/cedar-wasm/nodejs',
};

const sinsOfPackages = (): Sin[] =>
  readHouse().packageHomes.map(({ name }) => ({
    rule: `${name}-has-one-home`,
    file: `engine/src/platform/config/${name}.ts`,
    imports: PACKAGES[name] ?? `no canary knows a package of ${name}`,
  }));

const OTHER_SINS: readonly Sin[] = [
  { rule: 'door-only', file: domain('costs', 'inside.ts'), imports: '#domains/accounts/inner.ts' },
  {
    rule: 'registries-list-units-only',
    file: 'engine/src/entry/routes.generated.ts',
    imports: '#domains/accounts/inner.ts',
  },
  { rule: 'every-domain-has-a-tier', file: 'engine/src/entry/lost.ts', imports: '#domains/lost/index.ts' },
  { rule: 'nobody-imports-entry', file: domain('costs', 'start.ts'), imports: '#entry/index.ts' },
  {
    rule: 'nobody-imports-notifications',
    file: domain('reports', 'tell.ts'),
    imports: '#domains/notifications/index.ts',
  },
  { rule: 'simulator-is-chosen-by-entry', file: domain('costs', 'sim.ts'), imports: '#simulator/index.ts' },
  {
    rule: 'assistants-never-execute',
    file: domain('assistants', 'execute.ts'),
    imports: '#domains/changes/executors/index.ts',
  },
  { rule: 'kernel-does-no-io', file: 'engine/src/kernel/io.ts', imports: 'node:fs' },
  { rule: 'kernel-needs-only-zod', file: 'engine/src/kernel/yaml.ts', imports: 'yaml' },
  { rule: 'contract-is-browser-safe', file: domain('costs', 'contract.ts'), imports: './rows.ts' },
  { rule: 'not-across-workspaces', file: 'web/src/relative.ts', imports: '/sdk/typescript/src/index.ts' },
  { rule: 'engine-opens-contracts-only', file: 'web/src/inside.ts', imports: '/engine/src/kernel/index.ts' },
  {
    rule: 'web-features-are-strangers',
    file: 'web/src/features/costs/page.ts',
    imports: '/web/src/features/accounts/page.ts',
  },
  { rule: 'no-undeclared-package', file: 'engine/src/platform/config/undeclared.ts', imports: 'esbuild' },
  { rule: 'no-dev-package-in-the-product', file: 'engine/src/platform/config/dev.ts', imports: 'fast-check' },
  { rule: 'no-dev-package-but-bundled-aws', file: 'engine/src/platform/aws/dev.ts', imports: 'fast-check' },
  { rule: 'no-cycles', file: 'engine/src/kernel/cycle-back.ts', imports: './cycle.ts' },
  { rule: 'not-to-unresolvable', file: 'engine/src/kernel/gone.ts', imports: '#kernel/nowhere.ts' },
  // The room has a door, and the file is not behind it.
  { rule: 'reachable-from-entry', file: domain('costs', 'dead.ts'), imports: './rows.ts' },
  { rule: 'not-to-test', file: 'engine/src/kernel/tested.ts', imports: './some.test.ts' },
];

export const everySin = (): readonly Sin[] => [...sinsOfOrder(), ...sinsOfPackages(), ...OTHER_SINS];

/** Builds the house of sins in a temporary folder, with this repository's packages. The caller removes it. */
export function buildCanary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-canary-'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const { imports, dependencies } = manifest('engine/package.json');
  const engine = { name: 'canary', type: 'module', imports, dependencies };
  write('engine/package.json', JSON.stringify({ ...engine, devDependencies: { 'fast-check': '*' } }));
  write('package.json', JSON.stringify({ name: 'canary-workspace', type: 'module' }));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  write('engine/node_modules/openai/package.json', '{"name":"openai","main":"index.js"}');
  write('engine/node_modules/openai/index.js', '');
  for (const { imports } of everySin()) {
    const target = imports.replace(/^\//, '').replace(/^#([a-z]+)\//, 'engine/src/$1/');
    if (target.endsWith('.ts') && !target.startsWith('.') && !target.includes('nowhere'))
      write(target, 'export {};\n');
  }
  write(domain('costs', 'rows.ts'), 'export {};\n');
  write('engine/src/kernel/some.test.ts', 'export {};\n');
  write('engine/src/kernel/cycle.ts', "import './cycle-back.ts';\n");
  for (const { file, imports } of everySin()) write(file, `import '${relativeTo(file, imports)}';\n`);
  return folder;
}

export const removeCanary = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const relativeTo = (file: string, imports: string): string =>
  imports.startsWith('/') ? path.posix.relative(path.posix.dirname(file), imports.slice(1)) : imports;

const manifest = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Record<string, unknown>;
