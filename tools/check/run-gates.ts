/** Runs gates, as many at once as there are cores, those that want the machine alone at the end; never stops early. */
import type { Gate, Verdict } from './gate.ts';

export interface Ran {
  readonly gate: Gate;
  readonly verdict: Verdict;
  readonly seconds: number;
}

export async function runGates(
  gates: readonly Gate[],
  atOnce: number,
  done: (ran: Ran) => void,
): Promise<readonly Ran[]> {
  const all: Ran[] = [];
  const run = async (gate: Gate): Promise<void> => {
    const from = performance.now();
    const verdict = await gate.run().catch((error: unknown) => ({
      held: false,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    const ran = { gate, verdict, seconds: (performance.now() - from) / 1000 };
    all.push(ran);
    done(ran);
  };
  const shared = gates.filter(({ alone }) => !alone);
  const lane = async (): Promise<void> => {
    for (let gate = shared.shift(); gate; gate = shared.shift()) await run(gate);
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
  for (const gate of gates) if (gate.alone) await run(gate);
  return all;
}

/** The gates asked for by name, or the words that name none. */
export function pickGates(
  gates: readonly Gate[],
  only: readonly string[],
): { readonly picked: readonly Gate[]; readonly unknown: readonly string[] } {
  if (only.length === 0) return { picked: gates, unknown: [] };
  return {
    picked: gates.filter(({ name }) => only.includes(name)),
    unknown: only.filter((name) => !gates.some((gate) => gate.name === name)),
  };
}
