/** Templates: `templates/<kind>/template.json`, and below `files/` the tree they lay into the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fill, type Parts } from './words.ts';

export interface Template {
  readonly kind: string;
  readonly what: string;
  /** Its named groups are the parts that placeholders speak of. */
  readonly pattern: string;
  readonly form: string;
  readonly example: string;
  readonly next: readonly string[];
  /** The generators that what is made concerns. @default all */
  readonly generators?: readonly string[];
}

export interface Planned {
  readonly file: string;
  readonly text: string;
}

/** Bad use, told in one sentence without a stack. */
export class Refusal extends Error {}

const TEMPLATES = path.join(import.meta.dirname, 'templates');

export const listTemplates = (): Template[] =>
  readdirSync(TEMPLATES)
    .filter((kind) => existsSync(path.join(TEMPLATES, kind, 'template.json')))
    .sort()
    .map((kind) => {
      const manifest = readFileSync(path.join(TEMPLATES, kind, 'template.json'), 'utf8');
      return { ...(JSON.parse(manifest) as Omit<Template, 'kind'>), kind };
    });

export function findTemplate(kind: string | undefined): Template {
  const templates = listTemplates();
  const found = templates.find((template) => template.kind === kind);
  if (found) return found;
  const known = templates.map((template) => `  ${template.kind.padEnd(10)} ${template.what}`).join('\n');
  const fault = kind === undefined ? 'Say what to make.' : `There is no template for ${kind}.`;
  throw new Refusal(`${fault} There are:\n${known}\nUse: npm run new -- <what> <name>`);
}

export function partsOf({ kind, pattern, form, example }: Template, name: string | undefined): Parts {
  if (name === undefined)
    throw new Refusal(`Give the ${kind} a name: ${form}. Such as: npm run new -- ${kind} ${example}`);
  const groups = new RegExp(pattern).exec(name)?.groups;
  if (!groups) throw new Refusal(`«${name}» cannot be the name of a ${kind}: give ${form}.`);
  return { ...groups };
}

export function planUnit({ kind }: Template, parts: Parts): Planned[] {
  const folder = path.join(TEMPLATES, kind, 'files');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => ({
      file: fill(file.replace(/\.tmpl$/, ''), parts),
      text: fill(readFileSync(path.join(folder, file), 'utf8'), parts),
    }));
}

/** Nothing that exists is written over: not one file is written then. */
export function refuseOverwrite(root: string, planned: readonly Planned[]): void {
  const there = planned.map(({ file }) => file).filter((file) => existsSync(path.join(root, file)));
  if (there.length > 0) throw new Refusal(`Not written, as there is already:\n  ${there.join('\n  ')}`);
}
