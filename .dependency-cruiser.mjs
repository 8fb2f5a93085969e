/** The arrows of the house as executable rules. The tiers, rooms and package homes themselves are data: tools/house.json. */
import { readFileSync } from 'node:fs';

const house = JSON.parse(readFileSync(new URL('./tools/house.json', import.meta.url), 'utf8'));

const TEST = '\\.test\\.tsx?$|^engine/test/|^web/test/';
const DOMAINS = '^engine/src/domains/';
const DOOR = '^engine/src/((domains|platform)/[^/]+|simulator)/index\\.ts$';
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;
const oneOf = (names) => `(${names.join('|')})`;
const tierPath = (tier) => `^${tier.folder}/${tier.rooms ? `${oneOf(tier.rooms)}/` : ''}`;

/** One rule per tier: it may use what stands below it, never what stands above. */
const tierOrder = house.tiers.slice(0, -2).map((tier, at) => ({
  name: `${tier.name}-knows-nothing-above`,
  severity: 'error',
  comment: `${tier.name} (${tier.says}) may not import a later tier. Later tiers hear it by events in the outbox.`,
  from: { path: tierPath(tier), pathNot: TEST },
  to: {
    path: house.tiers
      .slice(at + 1, -1)
      .map(tierPath)
      .join('|'),
  },
}));

/** One rule per room of a tier: its neighbours are strangers, except those on the explicit list. */
const neighbours = house.tiers.flatMap((tier) =>
  (tier.rooms ?? []).flatMap((room) => {
    const known = house.neighbours[room] ?? [];
    // Who knows all its neighbours has nobody to be kept from.
    if (tier.rooms.every((other) => other === room || known.includes(other))) return [];
    return {
      name: `${room}-and-its-neighbours`,
      severity: 'error',
      comment: `In the tier ${tier.name}, ${room} may import ${known.join(', ') || 'none of its neighbours'}. Use an event, or move the shared thought down a tier.`,
      from: { path: `${DOMAINS}${room}/`, pathNot: TEST },
      to: { path: tierPath(tier), pathNot: `${DOMAINS}${oneOf([room, ...known])}/` },
    };
  }),
);

const packageHomes = house.packageHomes.map((home) => ({
  name: `${home.name}-has-one-home`,
  severity: 'error',
  comment: home.instead,
  from: { path: '^engine/src/', pathNot: home.homes.map((path) => `^${path}`).join('|') },
  to: { path: npm(home.packages) },
}));

const doors = [
  {
    name: 'door-only',
    severity: 'error',
    comment: 'Another domain is entered by its index.ts. Export there what others may use.',
    from: { path: '^engine/src/([^/]+)/([^/]+)', pathNot: '^engine/src/entry/[a-z-]+\\.generated\\.ts$' },
    to: { path: `${DOMAINS}[^/]+/`, pathNot: `${DOMAINS}([^/]+/index\\.ts$|$2/)` },
  },
  {
    name: 'registries-list-units-only',
    severity: 'error',
    comment:
      'Generated registries mount commands.ts, routes.ts, jobs.ts and tables.ts of the domains, nothing else of them.',
    from: { path: '^engine/src/entry/[a-z-]+\\.generated\\.ts$' },
    to: { path: DOMAINS, pathNot: `${DOMAINS}[^/]+/(commands|routes|jobs|tables)\\.ts$` },
  },
  {
    name: 'every-domain-has-a-tier',
    severity: 'error',
    comment: 'A new domain takes its place in tools/house.json first; without one no arrow would guard it.',
    from: { pathNot: '^$' },
    to: { path: DOMAINS, pathNot: `${DOMAINS}${oneOf(house.tiers.flatMap((tier) => tier.rooms ?? []))}/` },
  },
  {
    name: 'nobody-imports-entry',
    severity: 'error',
    comment: 'entry starts the product and is imported by nobody but tests and tools.',
    from: { path: '^(engine/src|web|sdk)/', pathNot: `^engine/src/entry/|${TEST}` },
    to: { path: '^engine/src/entry/' },
  },
  {
    name: 'nobody-imports-notifications',
    severity: 'error',
    comment: 'notifications hears events. Emit one instead of calling it.',
    from: { path: '^(engine/src|web|sdk)/', pathNot: `${DOMAINS}notifications/|^engine/src/entry/` },
    to: { path: `${DOMAINS}notifications/` },
  },
  {
    name: 'simulator-is-chosen-by-entry',
    severity: 'error',
    comment:
      'Domains know the AwsPort only; whether AWS or the simulator stands behind it is decided in entry (and in tests).',
    from: { path: DOMAINS, pathNot: TEST },
    to: { path: '^engine/src/simulator/' },
  },
  {
    name: 'assistants-never-execute',
    severity: 'error',
    comment: 'assistants may read and propose. Executing is for approved changes alone.',
    from: { path: `${DOMAINS}assistants/` },
    to: { path: `${DOMAINS}changes/executors/` },
  },
];

const purity = [
  {
    name: 'kernel-does-no-io',
    severity: 'error',
    comment: 'The kernel is pure words, usable in a browser: no module of Node.',
    from: { path: '^engine/src/kernel/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'kernel-needs-only-zod',
    severity: 'error',
    comment: 'The only package the kernel may use is zod.',
    from: { path: '^engine/src/kernel/', pathNot: TEST },
    to: { path: npm('[^/]+'), pathNot: npm('zod') },
  },
  {
    name: 'contract-is-browser-safe',
    severity: 'error',
    comment: 'A contract.ts is read by the web and the SDKs: zod, the kernel and other contracts only.',
    from: { path: `${DOMAINS}([^/]+|costs/[^/]+)/contract\\.ts$` },
    to: { pathNot: `^engine/src/kernel/|${DOMAINS}([^/]+|[^/]+/[^/]+)/contract\\.ts$|${npm('zod')}` },
  },
];

const workspaces = [
  {
    name: 'not-across-workspaces',
    severity: 'error',
    comment: 'Another workspace is imported by its package name, never by a relative path.',
    from: { path: '^(engine|web|sdk/typescript|deploy/cdk)/' },
    to: { path: '^(engine|web|sdk|deploy|tools|bench)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'engine-opens-contracts-only',
    severity: 'error',
    comment:
      'Other workspaces see the contracts of the domains; everything else of the engine is behind the API.',
    from: { path: '^(web|sdk|deploy)/' },
    to: { path: '^engine/', pathNot: `${DOMAINS}([^/]+|[^/]+/[^/]+)/contract\\.ts$` },
  },
  {
    name: 'web-features-are-strangers',
    severity: 'error',
    comment:
      'A feature of the web may not reach into another one; move what both need out of web/src/features.',
    from: { path: '^web/src/features/([^/]+)/' },
    to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  },
  {
    name: 'no-undeclared-package',
    severity: 'error',
    comment:
      "Declare the package in this workspace's own package.json: hoisting makes it work here and break elsewhere.",
    from: { path: '^(engine/src|web|sdk|deploy)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-dev-package-in-the-product',
    severity: 'error',
    comment: 'The product runs without devDependencies; make it a dependency or keep it to tests.',
    from: { path: '^engine/src/', pathNot: [TEST, '^engine/src/platform/aws/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('@types') },
  },
  {
    name: 'no-dev-package-but-bundled-aws',
    severity: 'error',
    comment:
      'Of devDependencies the product has what esbuild bundles alone: the AWS SDK, called from platform/aws.',
    from: { path: '^engine/src/platform/aws/', pathNot: TEST },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: [npm('@types'), npm('@aws-sdk'), npm('@smithy')],
    },
  },
];

const hygiene = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'A cycle means two files are one thought, or a third is missing.',
    from: { pathNot: '^sdk/typescript/src/generated/' },
    to: { circular: true },
  },
  {
    name: 'not-to-unresolvable',
    severity: 'error',
    comment: 'What cannot be resolved is not checked by any other rule, so it is an error by itself.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'not-to-test',
    severity: 'error',
    comment:
      'Product code never imports tests or their helpers; a bench and the taking of pictures may, they are none.',
    from: { pathNot: `${TEST}|^bench/|^tools/screenshots\\.ts$` },
    to: { path: TEST },
  },
  {
    name: 'reachable-from-entry',
    severity: 'error',
    comment:
      'What neither an entry, nor a process program, nor a door reaches is dead: delete it, or mount it. (A door and a word of the kernel may wait for their first visitor.)',
    from: { path: `^engine/src/entry/[a-z-]+\\.ts$|-process\\.ts$|${DOOR}` },
    to: {
      path: '^engine/src/.+\\.ts$',
      pathNot: `${TEST}|^engine/src/(entry|kernel)/|${DOOR}|-process\\.ts$`,
      reachable: false,
    },
  },
];

export default {
  forbidden: [...tierOrder, ...neighbours, ...doors, ...packageHomes, ...purity, ...workspaces, ...hygiene],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(engine|web|sdk/typescript|deploy/cdk)/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@reeve/source', 'import', 'node'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
