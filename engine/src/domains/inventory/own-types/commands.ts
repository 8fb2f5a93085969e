/** `reeve resources types` and `reeve plugins`. */
import { type MountCommands, noun } from '#platform/cli/index.ts';
import type { PluginJson, PluginsJson, TypeJson, TypesJson } from './contract.ts';

const TYPES = [
  { title: 'TYPE', value: (one: TypeJson) => one.type },
  { title: 'TABLE', value: (one: TypeJson) => one.table },
  { title: 'PLUGIN', value: (one: TypeJson) => one.plugin },
  { title: 'WHAT', value: (one: TypeJson) => one.description },
];

const PLUGINS = [
  { title: 'FILE', value: (one: PluginJson) => one.file },
  { title: 'STATE', value: (one: PluginJson) => one.state },
  { title: 'TYPE', value: (one: PluginJson) => one.type },
  {
    title: 'PROBLEM',
    value: (one: PluginJson) => one.problem && `${one.problem.code}: ${one.problem.title}`,
  },
  { title: 'REMEDY', value: (one: PluginJson) => one.problem?.remedy ?? null },
];

export const mountOwnTypes: MountCommands = (program, cli) => {
  noun(program, 'resources', 'Everything that was found')
    .command('types')
    .description('The types of resources that are looked for')
    .option('--own', 'only those that plugins bring')
    .action(
      cli.action(async ({ api, out }, options: { own?: true }) => {
        const answer = await (await api()).get<TypesJson>('/resource-types', { ...options });
        out.list(answer, TYPES, 'There are none of your own: reeve plugins new Acme::Billing::Ledger');
      }),
    );
  const plugins = noun(program, 'plugins', 'Types of resources of your own');
  plugins
    .command('list')
    .description('The files that bring types; exit 1 where one cannot be used')
    .action(
      cli.action(async ({ api, out }) => {
        const answer = await (await api()).get<PluginsJson>('/plugins', {});
        if (out.format === 'json') out.record(answer);
        else out.list(answer, PLUGINS, `There are none in ${answer.folder}: reeve plugins new <type>`);
        return answer.items.some(({ state }) => state === 'refused') ? 1 : 0;
      }),
    );
  plugins
    .command('new <type>')
    .description('Write a plugin to begin with, for a type such as Acme::Billing::Ledger')
    .action(
      cli.action(async ({ home, env, out }, type: string) => {
        const [{ writePlugin }, { loadConfig }] = await Promise.all([
          import('./write-plugin.ts'),
          import('#platform/config/index.ts'),
        ]);
        const file = await writePlugin({ home, config: await loadConfig({ home, env }) }, type);
        out.record({ file, type });
      }),
    );
};
