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
  const code = made.filter((file) => /\.tsx?$/.test(file));
  if (code.length > 0) run('node_modules/.bin/biome', ['check', '--write', ...code]);
  const only = template.generators?.flatMap((generator) => ['--only', generator]) ?? [];
  if (template.generators?.length !== 0) run(process.execPath, ['--import', 'tsx', 'tools/gen.ts', ...only]);
  console.log(`${made.map((file) => `wrote ${file}`).join('\n')}\n\nNext:`);
  const test = made.find((file) => file.endsWith('.test.ts'));
  const tests = test ? [`npx vitest run ${path.dirname(test)}, then npm run check.`] : ['npm run check.'];
  const next = [...template.next, ...tests];
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
