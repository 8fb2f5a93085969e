/** A process of its own that starts the embedded server and nothing else: the one argument is JSON. */
import { systemClock } from '#platform/clock/clock.ts';
import { thisMachine } from '#platform/ledger/server/account.ts';
import { ensureServer } from '#platform/ledger/server/ensure-server.ts';

interface Order {
  readonly home: string;
  /** False on a machine that forbids user namespaces. */
  readonly namespaces?: boolean;
  readonly programs?: string;
}

const { home, namespaces, programs }: Order = JSON.parse(process.argv[2] ?? '{}');
const machine = thisMachine();
process.stdout.write('starting\n');
try {
  const { started } = await ensureServer({
    home,
    env: process.env,
    clock: systemClock,
    programs,
    machine: namespaces === false ? { ...machine, namespaces: async () => false } : machine,
  });
  process.stdout.write(`${JSON.stringify({ started })}\n`);
} catch (error) {
  const { code, message, remedy } = error as { code?: string; message: string; remedy?: string };
  process.stdout.write(`${JSON.stringify({ code, message, remedy })}\n`);
}
