/** `reeve estate unresolved`. */
import { Option } from 'commander';
import { type MountCommands, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { UnresolvedJson } from './list-unresolved.ts';

interface Options extends PagingOptions {
  readonly state?: string;
  readonly source?: string;
}

const COLUMNS = [
  { title: 'NAME', value: (one: UnresolvedJson) => one.name },
  { title: 'STATE', value: (one: UnresolvedJson) => one.state },
  { title: 'CANDIDATES', value: (one: UnresolvedJson) => one.candidates, align: 'right' as const },
  { title: 'SAID BY', value: (one: UnresolvedJson) => one.arn },
  { title: 'IN', value: (one: UnresolvedJson) => one.detail },
];

/** `estate` is the noun that it belongs to. */
export const mountUnresolved: MountCommands = (estate, cli) => {
  withPaging(estate.command('unresolved'))
    .description('Host names and names in tags that lead to nobody known, or to several')
    .addOption(new Option('--state <state>', 'only these').choices(['dangling', 'ambiguous']))
    .addOption(new Option('--source <source>', 'only host names, or only tags').choices(['dns', 'tags']))
    .action(
      cli.action(async ({ api, out }, options: Options) => {
        type Answer = { items: UnresolvedJson[]; next: string | null };
        const answer = await (await api()).get<Answer>('/unresolved-names', { ...options });
        out.list(
          answer,
          COLUMNS,
          'Every name that was scanned leads to one resource; reeve scan coverage says how much was.',
        );
      }),
    );
};
