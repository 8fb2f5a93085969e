/** Which domain answers for which noun of the API, so that a command loads only the routes it asks. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from './generator.ts';

interface Declared {
  readonly routes: readonly { readonly declaration: { readonly path: string } }[];
}

export const routeHomes: Generator = {
  name: 'route-homes',
  make: async (root) => {
    const folder = path.join(root, 'engine/src/domains');
    const homes = new Map<string, string[]>();
    for (const domain of readdirSync(folder).sort()) {
      const file = path.join(folder, domain, 'routes.ts');
      if (!existsSync(file)) continue;
      const { routes } = (await import(file)) as Declared;
      const nouns = new Set(routes.map(({ declaration }) => declaration.path.split('/')[1] ?? ''));
      for (const noun of nouns) homes.set(noun, [...(homes.get(noun) ?? []), domain]);
    }
    const load = (domain: string) => `async () => (await import('#domains/${domain}/routes.ts')).routes`;
    const lines = [...homes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([noun, domains]) => `  '${noun}': [${domains.map(load).join(', ')}],`);
    const text = [
      '/** The domains that answer for each noun of the API. Made by `npm run gen`; do not edit. */',
      "import type { Route } from '#platform/http/index.ts';",
      '',
      'type Load = () => Promise<readonly Route[]>;',
      '',
      'export const routeHomes: Readonly<Record<string, readonly Load[]>> = {',
      ...lines,
      '};',
      '',
    ];
    return [{ file: 'engine/src/entry/route-homes.generated.ts', text: text.join('\n') }];
  },
};
