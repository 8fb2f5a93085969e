/** Every template, laid into a copy of this repository, is green at once: types, boundaries, and its own tests. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruise } from '../check/boundaries.ts';
import { listFiles } from '../check/files.ts';
import { ROOT, runTool } from '../check/gate.ts';
import { listTemplates, partsOf, planUnit } from './template.ts';

let copy: string;
const templates = listTemplates();
const made = templates.flatMap((template) => planUnit(template, partsOf(template, template.example)));

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'reeve-new-'));
  // An example may name what has been written since: the copy is without it.
  const written = new Set(made.map(({ file }) => file));
  for (const file of listFiles().filter((one) => !written.has(one))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(copy, file));
  }
  for (const folder of ['', 'engine', 'web', 'sdk/typescript', 'deploy/cdk']) {
    const modules = path.join(folder, 'node_modules');
    if (existsSync(path.join(ROOT, modules))) symlinkSync(path.join(ROOT, modules), path.join(copy, modules));
  }
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('npm run new writes each of them and registers it', async () => {
  for (const { kind, example } of templates) {
    const tier = kind === 'domain' ? ['--tier', 'insight'] : [];
    const { code, output } = await runTool(
      'node',
      ['--import', 'tsx', 'tools/new.ts', kind, example, ...tier],
      copy,
    );
    expect(code, output).toBe(0);
    expect(output).toContain('Next:');
  }
  for (const { file } of made)
    expect(readFileSync(path.join(copy, file), 'utf8')).not.toMatch(/\{\{\w+(\.\w+)?\}\}/);
  const units = ['inventory/scanners', 'changes/executors', 'notifications/channels'];
  for (const [at, name] of ['ec2/snapshot', 'ec2/mark-volume', 'team-chat'].entries()) {
    const list = path.join(copy, `engine/src/domains/${units[at]}.generated.ts`);
    expect(readFileSync(list, 'utf8')).toContain(`/${name}.ts`);
  }
  const registry = readFileSync(path.join(copy, 'engine/src/entry/routes.generated.ts'), 'utf8');
  expect(registry).toContain('#domains/budget-plans/routes.ts');
  expect(readFileSync(path.join(copy, 'openapi.json'), 'utf8')).toContain('/api/v1/budget-plans/{id}');
}, 240_000);

test('what is written type-checks and follows the arrows', async () => {
  for (const project of ['engine', 'web']) {
    const types = await runTool('tsc', ['-p', project, '--pretty', 'false'], copy);
    const faults = types.output.split('\n').filter((line) => made.some(({ file }) => line.includes(file)));
    expect(faults).toEqual([]);
  }
  const { summary } = await cruise(copy, path.join(copy, '.dependency-cruiser.mjs'));
  const wrong = summary.violations.filter(({ from }) => made.some(({ file }) => file === from));
  // A unit is reached through its domain: while no entry mounts that, it cannot be.
  const unmounted = summary.violations
    .filter(({ rule, from }) => rule.name === 'reachable-from-entry' && from.endsWith('.generated.ts'))
    .map(({ from }) => path.posix.dirname(from));
  const itsOwn = wrong.filter(
    ({ rule, from }) =>
      rule.name !== 'reachable-from-entry' || !unmounted.some((domain) => from.startsWith(`${domain}/`)),
  );
  expect(itsOwn).toEqual([]);
}, 240_000);

test('its own tests pass', async () => {
  const files = made.map(({ file }) => file);
  // The cases of all rules are run by one test.
  const cases = files.some((file) => file.endsWith('.cases.yaml'));
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  if (cases) tests.push('engine/src/domains/findings/rules.test.ts');
  expect(tests.length).toBeGreaterThanOrEqual(templates.length);
  const { code, output } = await runTool('vitest', ['run', ...tests], copy);
  expect(code, output).toBe(0);
}, 240_000);

test('a second time nothing is written over', async () => {
  const [{ kind, example } = { kind: '', example: '' }] = templates;
  const { code, output } = await runTool('node', ['--import', 'tsx', 'tools/new.ts', kind, example], copy);
  expect(code).toBe(2);
  expect(output).toContain('there is already');
});
