/** `reeve lake query|compact`. */
import { InvalidArgumentError } from 'commander';
import { type MountCommands, noun } from '#platform/cli/index.ts';
import type { CompactedJson, LakeAnswerJson } from '../contract.ts';
import { operationsErrors } from '../errors.ts';

type AnswerRow = LakeAnswerJson['items'][number];
type Folded = CompactedJson['items'][number];

const FOLDED = [
  { title: 'TABLE', value: (table: Folded) => table.table },
  { title: 'FILES', value: (table: Folded) => table.merged, align: 'right' as const },
  { title: 'NOW', value: (table: Folded) => table.into, align: 'right' as const },
  { title: 'ROWS', value: (table: Folded) => table.rows, align: 'right' as const },
];

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;

export const mountLakeQuery: MountCommands = (program, cli) => {
  const lake = noun(program, 'lake', 'The files in which everything observed is kept');
  lake
    .command('query')
    .description('Ask the lake in SQL: one SELECT over its tables')
    .argument('<select>', 'such as "SELECT status, count(*) FROM coverage GROUP BY 1"')
    .option('--as-of <when>', 'as it was then: 2026-10-05T12:30Z, 7d (ago), 2026-10 (at its end)')
    .option('--limit <n>', 'rows at most (1 to 10000)', rowLimit, 1000)
    .action(
      cli.action(async ({ api, out, progress }, sql: string, options: { asOf?: string; limit: number }) => {
        const client = await api();
        progress.show('Asking the lake…');
        const answer = await client.send<LakeAnswerJson>('POST', '/lake/query', { sql, ...options });
        progress.done();
        if (out.format === 'json') {
          out.record(answer);
          return 0;
        }
        out.list(answer, answer.columns.map(columnOf), 'No rows.');
        if (!answer.truncated) return 0;
        // A file of rows does not show that it is cut short.
        out.error(operationsErrors.QUERY_CUT_SHORT({ count: answer.items.length }));
        return 1;
      }),
    );
  lake
    .command('compact')
    .description('Fold small files into larger ones; what the lake holds stays the same')
    .argument('[table]', 'only this table')
    .action(
      cli.action(async ({ api, out, progress }, table?: string) => {
        const client = await api();
        progress.show('Folding files…');
        const { items } = await client.send<CompactedJson>('POST', '/lake/compact', { table });
        progress.done();
        const folded = items.filter(({ merged }) => merged > 0);
        out.list({ items: folded, next: null }, FOLDED, 'Nothing to fold.');
      }),
    );
};

const columnOf = ({ name, type }: LakeAnswerJson['columns'][number]) => ({
  title: name,
  value: (row: AnswerRow) => row[name],
  align: NUMBERS.test(type) ? ('right' as const) : ('left' as const),
});

function rowLimit(text: string): number {
  const limit = Number(text);
  if (/^\d{1,5}$/.test(text) && limit >= 1 && limit <= 10_000) return limit;
  throw new InvalidArgumentError('Give a whole number from 1 to 10000.');
}
