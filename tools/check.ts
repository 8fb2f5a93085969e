/** `npm run check`: every gate in one command, or those named by `--only biome,types`. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { GATES } from './check/gates.ts';
import { pickGates, type Ran, runGates } from './check/run-gates.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });

if (values.help) {
  console.log('npm run check -- [--only name,name]\n');
  for (const { name, what } of GATES) console.log(`  ${name.padEnd(12)} ${what}`);
} else {
  process.exitCode = await check(values.only?.split(',').map((name) => name.trim()) ?? []);
}

async function check(only: readonly string[]): Promise<number> {
  const { picked, unknown } = pickGates(GATES, only);
  if (unknown.length > 0) {
    console.error(
      `No gate is called ${unknown.join(', ')}. There are: ${GATES.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const from = performance.now();
  const ran = await runGates(picked, availableParallelism(), tell);
  const broken = ran.filter(({ verdict }) => !verdict.held);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const names = broken.map(({ gate }) => gate.name).join(', ');
  console.log(
    `\n${ran.length - broken.length} of ${ran.length} gates held in ${seconds} s${names && `; broken: ${names}`}`,
  );
  return broken.length === 0 ? 0 : 1;
}

function tell({ gate, verdict, seconds }: Ran): void {
  const mark = verdict.held ? 'held  ' : 'BROKEN';
  console.log(
    `${mark} ${gate.name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s  ${verdict.note ?? gate.what}`,
  );
  if (!verdict.held) console.log(`\n${verdict.output.replace(/^/gm, '    ')}\n`);
}
