/** What a gate is: one question about the repository, answered yes, or no with the evidence. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface Verdict {
  readonly held: boolean;
  /** Shown when the gate did not hold. */
  readonly output: string;
  /** Shown always, on the gate's own line: a count, a warning. */
  readonly note?: string;
}

export interface Gate {
  readonly name: string;
  readonly what: string;
  /** Runs after all others, with the machine to itself. */
  readonly alone?: true;
  run(): Promise<Verdict>;
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of node_modules/.bin (or `node`) in the repository; colours off, so that output compares. */
export function runTool(program: string, args: readonly string[], cwd = ROOT): Promise<Finished> {
  const file = program === 'node' ? process.execPath : path.join(ROOT, 'node_modules/.bin', program);
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      const failure = error && stdout === '' && stderr === '' ? error.message : '';
      resolve({ code, output: `${stdout}${stderr}${failure}`.trim() });
    });
  });
}

/** A gate that is one program: it holds when the program ends with 0. */
export const toolGate = (name: string, what: string, program: string, args: readonly string[]): Gate => ({
  name,
  what,
  run: async () => {
    const { code, output } = await runTool(program, args);
    return { held: code === 0, output };
  },
});

/** A gate that collects findings: it holds when there are none. */
export const findings = (found: readonly string[], note?: string): Verdict => ({
  held: found.length === 0,
  output: found.join('\n'),
  ...(note ? { note } : {}),
});
