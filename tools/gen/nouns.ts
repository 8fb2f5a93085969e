/** What `reeve` can speak of: each noun as help says it, and who brings its commands, so that a line loads only those it names. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { MountCommands } from '../../engine/src/platform/cli/index.ts';
import { nounsOf } from '../../engine/src/platform/cli/nouns.ts';
import type { Generator } from './generator.ts';
import { camel, domainsWith } from './registries.ts';

interface Home {
  readonly name: string;
  readonly file: string;
  readonly specifier: string;
}

/** The domains in the order of the tiers, then what the entry itself brings. */
function homesOf(root: string): Home[] {
  const source = path.join(root, 'engine/src');
  const domains = domainsWith(root, 'commands').map((name) => ({
    name: camel(name),
    file: path.join(source, 'domains', name, 'commands.ts'),
    specifier: `#domains/${name}/commands.ts`,
  }));
  const own = readdirSync(path.join(source, 'entry'))
    .filter((file) => file.endsWith('-command.ts'))
    .sort()
    .map((file) => ({
      name: camel(file.replace('-command.ts', '')),
      file: path.join(source, 'entry', file),
      specifier: `./${file}`,
    }));
  return [...domains, ...own];
}

export const nouns: Generator = {
  name: 'nouns',
  make: async (root) => {
    const homes = homesOf(root);
    const mounts = await Promise.all(
      homes.map(async ({ file }) => ((await import(file)) as { commands: MountCommands }).commands),
    );
    const lines = nounsOf(mounts).map(({ term, description, homes: indices }) => {
      const names = indices.map((index) => homes[index]?.name);
      return `  { term: '${term}', description: ${JSON.stringify(description)}, homes: [${names.join(', ')}] },`;
    });
    const text = [
      '/** The nouns of the command line and who brings their commands. Made by `npm run gen`; do not edit. */',
      "import type { Noun } from '#platform/cli/index.ts';",
      '',
      ...homes.map(
        ({ name, specifier }) => `const ${name} = async () => (await import('${specifier}')).commands;`,
      ),
      '',
      'export const nouns: readonly Noun[] = [',
      ...lines,
      '];',
      '',
    ];
    return [{ file: 'engine/src/entry/nouns.generated.ts', text: text.join('\n') }];
  },
};
