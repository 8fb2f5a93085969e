/** Tells events from a file, and where no server does it, reads again what they speak of. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { CommandContext } from '#platform/cli/index.ts';
import { inventoryErrors } from '../errors.ts';
import type { TakenJson } from './contract.ts';

export async function tellEvents(context: CommandContext, file: string): Promise<TakenJson> {
  const { api, env, signal } = context;
  const events = eventsIn(await said(file), file);
  const answer = await (await api()).send<TakenJson>('POST', '/scan-events', events);
  if (env.REEVE_URL === undefined && answer.items.some(({ outcome }) => outcome === 'taken'))
    await readThem(context, signal);
  return answer;
}

async function said(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw inventoryErrors.SCAN_EVENT_UNREADABLE({ file, problem }, { at: { file } });
  }
}

/** One event, a list of them, or one on each line. */
function eventsIn(given: string, file: string): object {
  try {
    return JSON.parse(given) as object;
  } catch (error) {
    const lines = given.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => line.trim().startsWith('{')))
      return lines.map((line) => JSON.parse(line) as object);
    const problem = error instanceof Error ? error.message : String(error);
    throw inventoryErrors.SCAN_EVENT_UNREADABLE({ file, problem }, { at: { file } });
  }
}

async function readThem({ platform, progress }: CommandContext, signal: AbortSignal): Promise<void> {
  const { rescanChanged } = await import('./rescan-changed.ts');
  const local = await platform();
  for (;;) {
    const { nextAt } = await rescanChanged(local, signal);
    if (!nextAt) return progress.done();
    progress.show('Waiting for what else may change there…');
    const now = local.clock.now().getTime();
    await local.clock.sleep(Math.max(100, nextAt.getTime() - now), signal);
  }
}
