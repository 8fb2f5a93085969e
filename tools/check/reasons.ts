/** No runtime package without a reason: every dependency stands in a table of CONTRIBUTING.md, and nothing else does. */
import { listFiles, readText } from './files.ts';
import { findings, type Gate } from './gate.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const PAGE = 'CONTRIBUTING.md';
/** Shorter is a shrug, not a reason. */
const SHORTEST_REASON = 20;

interface Row {
  /** `@aws-sdk/client-*` speaks for all that begin so. */
  readonly packages: readonly string[];
  readonly why: string;
}

function readRows(page: string): Row[] {
  const section = page.split(/^## /m).find((text) => text.startsWith('Why each runtime dependency')) ?? '';
  return [...section.matchAll(/^\| (`[^|]+`) +\| ([^|\n]+?) *\|$/gm)].map(([, names = '', why = '']) => ({
    packages: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    why,
  }));
}

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

export function withoutReason(page: string, names: readonly string[]): string[] {
  const rows = readRows(page);
  const patterns = rows.flatMap(({ packages }) => packages);
  return [
    ...names
      .filter((name) => !patterns.some((pattern) => covers(pattern, name)))
      .map((name) => `${PAGE}: ${name} is a runtime dependency without a reason; give it one or remove it`),
    ...patterns
      .filter((pattern) => !names.some((name) => covers(pattern, name)))
      .map((pattern) => `${PAGE}: ${pattern} has a reason but is no runtime dependency`),
    ...rows
      .filter(({ why }) => why.length < SHORTEST_REASON)
      .map(({ packages }) => `${PAGE}: the reason for ${packages.join(', ')} says too little`),
  ];
}

export const reasons: Gate = {
  name: 'reasons',
  what: 'every runtime dependency has a reason',
  run: async () => {
    const manifests = listFiles().filter((file) => /(^|\/)package\.json$/.test(file));
    const names = manifests.flatMap((file) => {
      const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readText(file)) as Manifest;
      return [...Object.keys(dependencies), ...Object.keys(optionalDependencies)];
    });
    const foreign = names.filter((name) => !name.startsWith('@reeve/'));
    return findings(withoutReason(readText(PAGE), [...new Set(foreign)]));
  },
};
