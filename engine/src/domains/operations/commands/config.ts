/** `reeve config explain`: also where the settings are wrong, as that is when it is asked. */
import { type CommandContext, type MountCommands, noun } from '#platform/cli/index.ts';
import type { ExplainedSetting } from '#platform/config/index.ts';

const COLUMNS = [
  { title: 'KEY', value: (setting: ExplainedSetting) => setting.key },
  { title: 'VALUE', value: (setting: ExplainedSetting) => setting.value },
  { title: 'FROM', value: (setting: ExplainedSetting) => setting.place ?? setting.source },
  { title: 'MEANING', value: (setting: ExplainedSetting) => setting.description },
];

export const mountConfig: MountCommands = (program, cli) => {
  const config = noun(program, 'config', 'The settings of this installation');
  config
    .command('explain')
    .description('Show what settings mean, their values and where those came from')
    .argument('[key]', 'a setting or a section, such as http.port or http')
    .action(
      cli.action(async (context: CommandContext, key?: string) => {
        const { items, fault } = await explain(context, key);
        const { out } = context;
        const [only] = items;
        if (items.length === 1 && only && out.format === 'table') out.record(only);
        else out.list({ items, next: null }, COLUMNS, 'No settings.');
        if (!fault) return 0;
        out.note('These are the defaults, because the settings themselves are wrong:');
        out.error(fault);
        return 1;
      }),
    );
  config
    .command('schema')
    .description('Print the JSON Schema of reeve.yaml, for editors')
    .action(
      cli.action(async ({ out }) => {
        const { configJsonSchema } = await import('#platform/config/index.ts');
        out.line(JSON.stringify(configJsonSchema(), null, 2));
      }),
    );
};

async function explain(
  { env, home, api }: CommandContext,
  key: string | undefined,
): Promise<{ items: readonly ExplainedSetting[]; fault?: unknown }> {
  if (env.REEVE_URL) return (await api()).get('/config', { key });
  const { buildConfig, explainConfig, loadConfig } = await import('#platform/config/index.ts');
  try {
    return { items: explainConfig(await loadConfig({ home, env }), key) };
  } catch (fault) {
    return { items: explainConfig(buildConfig({ env: {} }), key), fault };
  }
}
