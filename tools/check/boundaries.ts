/** The arrows of the house, and the proof that each of their rules can fail. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildCanary, everySin, removeCanary } from './canary.ts';
import { listFiles } from './files.ts';
import { type Gate, ROOT, runTool, type Verdict } from './gate.ts';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: {
      readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
    };
  };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

const CONFIG = path.join(ROOT, '.dependency-cruiser.mjs');
const FOLDERS = ['engine/src', 'engine/test', 'web/src', 'sdk/typescript', 'deploy/cdk', 'tools', 'bench'];

export async function cruise(root: string, config = CONFIG): Promise<Cruise> {
  const folders = FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
  const { output } = await runTool(
    'depcruise',
    ['--config', config, '--output-type', 'json', ...folders],
    root,
  );
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Cruise;
  } catch (cause) {
    throw new Error(`dependency-cruiser gave no report: ${output.slice(0, 2000)}`, { cause });
  }
}

export const boundaries: Gate = {
  name: 'boundaries',
  what: 'every import follows the arrows of the house',
  run: async () => {
    const { summary, modules } = await cruise(ROOT);
    const why = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
    const broken = summary.violations.map(
      ({ rule, from, to }) => `${from} → ${to}\n    ${rule.name}: ${why.get(rule.name)}`,
    );
    const seen = new Set(modules.map(({ source }) => source));
    const missed = listFiles().filter(
      (file) => /^(engine|web|sdk\/typescript)\/src\/.*\.tsx?$/.test(file) && !seen.has(file),
    );
    const blind = missed.map((file) => `${file} was not looked at`);
    const note = `${summary.totalCruised} modules, ${why.size} rules`;
    return { held: broken.length + blind.length === 0, output: [...broken, ...blind].join('\n'), note };
  },
};

/** Every rule must be broken by its own sin, and by the file that commits it. */
function judgeCanary(rules: readonly string[], violations: readonly Violation[]): string[] {
  const sins = everySin();
  const toothless = sins
    .filter(({ rule, file }) => !violations.some((v) => v.rule.name === rule && v.from === file))
    .map(({ rule, file, imports }) => `${rule} did not see ${file} import ${imports}`);
  const untested = rules
    .filter((rule) => !violations.some((violation) => violation.rule.name === rule))
    .map((rule) => `${rule} was broken by nothing: give it a sin in tools/check/canary.ts`);
  return [...toothless, ...untested];
}

export const canary: Gate = {
  name: 'canary',
  what: 'every boundary rule is able to fail',
  run: async (): Promise<Verdict> => {
    const folder = buildCanary();
    try {
      const { summary } = await cruise(folder);
      const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
      const wrong = judgeCanary(rules, summary.violations);
      return { held: wrong.length === 0, output: wrong.join('\n'), note: `${rules.length} rules` };
    } finally {
      removeCanary(folder);
    }
  },
};
