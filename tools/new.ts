/** `npm run new -- <what> <name>`: writes a unit with its test, green at once, and says what to do next. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './check/gate.ts';
import { placeDomain } from './new/domain.ts';
import { findTemplate, partsOf, planUnit, Refusal, refuseOverwrite } from './new/template.ts';
import { fill } from './new/words.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tier: { type: 'string' } } });

try {
  const [kind, name, ...rest] = positionals;
  if (rest.length > 0) throw new Refusal(`One name at a time: ${rest.join(' ')} is too much.`);
  const template = findTemplate(kind);
  const parts = partsOf(template, name);
  const planned = planUnit(template, parts);
  refuseOverwrite(ROOT, planned);
  const place = template.kind === 'domain' ? placeDomain(ROOT, parts.name ?? '', values.tier) : undefined;
  for (const { file, text } of planned) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
  }
  place?.();
  const made = planned.map(({ file }) => file);
  run('node_modules/.bin/biome', ['check', '--write', ...made]);
  run(process.execPath, ['--import', 'tsx', 'tools/gen.ts']);
  console.log(`${made.map((file) => `wrote ${file}`).join('\n')}\n\nNext:`);
  const next = [...template.next, `npx vitest run ${path.dirname(made[0] ?? '.')}, then npm run check.`];
  next.forEach((step, at) => {
    console.log(`  ${at + 1}. ${fill(step, parts)}`);
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) return;
  throw new Refusal(
    `The files are written, but this failed:\n${program} ${args.join(' ')}\n${stdout}${stderr}`,
  );
}
