/** `reeve scan event` and `reeve scan events`. */
import { type MountCommands, noun } from '#platform/cli/index.ts';
import type { EventsJson, TakenJson } from './contract.ts';

type Tally = EventsJson['items'][number];
const TALLIES = [
  { title: 'FROM', value: (one: Tally) => one.source },
  { title: 'OUTCOME', value: (one: Tally) => one.outcome },
  { title: 'EVENTS', value: (one: Tally) => one.events, align: 'right' as const },
  { title: 'LAST', value: (one: Tally) => one.lastAt },
  { title: 'REASON OF THE LAST', value: (one: Tally) => one.lastReason },
];

type Taken = TakenJson['items'][number];
const TAKEN = [
  { title: 'OUTCOME', value: (one: Taken) => one.outcome },
  {
    title: 'READ AGAIN',
    value: (one: Taken) =>
      one.cells.map(({ type, account, region }) => `${type} ${account} ${region}`).join(', ') || null,
  },
  { title: 'REASON', value: (one: Taken) => one.reason },
];

export const mountScanEvents: MountCommands = (program, cli) => {
  const scan = noun(program, 'scan', 'What stands in the AWS accounts');
  scan
    .command('event <file>')
    .description(
      'Read again what an event of EventBridge speaks of: a JSON file, or - for the standard input',
    )
    .action(
      cli.action(async (context, file: string) => {
        const { tellEvents } = await import('./tell-events.ts');
        const answer = await tellEvents(context, file);
        context.out.list(answer, TAKEN, 'There was no event.');
        return answer.items.some(({ outcome }) => outcome === 'invalid' || outcome === 'refused') ? 1 : 0;
      }),
    );
  scan
    .command('events')
    .description('What became of events, and what waits to be read again')
    .action(
      cli.action(async ({ api, out }) => {
        const answer = await (await api()).get<EventsJson>('/scan-events', {});
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, TALLIES, 'None has come yet.');
        out.note(`${answer.pending} cells wait. Queue: ${answer.queue ?? 'none (scan.eventQueue)'}`);
      }),
    );
};
