/** Policies from files: the shipped ones and your own. Each keeps its place, so that errors and explanations can name it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DetailedError } from '@cedar-policy/cedar-wasm/nodejs';
import { packageFolder } from '#platform/package-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { type Cedar, loadCedar } from './cedar.ts';
import { accessErrors } from './errors.ts';

export interface Policy {
  /** The `@id` of a shipped policy; `file#id` or `file:line` of your own. */
  readonly id: string;
  readonly effect: 'permit' | 'forbid';
  readonly says: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const shippedFolder = (): string => path.join(packageFolder(), 'src', 'domains', 'access', 'policies');

export const readSchema = (): Promise<string> =>
  readFile(path.join(shippedFolder(), 'reeve.cedarschema'), 'utf8');

export const ownPolicyFolder = ({ home, config }: Pick<Platform, 'home' | 'config'>): string =>
  path.resolve(home, config.access.policies);

export async function readPolicies(folder: string): Promise<{ shipped: Policy[]; own: Policy[] }> {
  const [cedar, shipped, own] = await Promise.all([
    loadCedar(),
    readFolder(shippedFolder()),
    readFolder(folder),
  ]);
  return {
    shipped: shipped.flatMap(({ file, text }) => split(cedar, file, text, (mark) => mark.id ?? '')),
    own: own.flatMap(({ file, text }) => {
      const name = path.basename(file);
      return split(cedar, file, text, ({ id, line }) => (id ? `${name}#${id}` : `${name}:${line}`));
    }),
  };
}

export const hasOwnPolicies = async (platform: Pick<Platform, 'home' | 'config'>): Promise<boolean> =>
  (await readFolder(ownPolicyFolder(platform))).length > 0;

async function readFolder(folder: string): Promise<{ file: string; text: string }[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.cedar')).sort();
    const files = names.map((name) => path.join(folder, name));
    return await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    const problem = (cause as Error).message;
    throw accessErrors.POLICIES_UNREADABLE({ folder, problem }, { cause });
  }
}

type NameOf = (mark: { readonly id: string | undefined; readonly line: number }) => string;

function split(cedar: Cedar, file: string, text: string, nameOf: NameOf): Policy[] {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') throw invalid(file, text, parts.errors[0]);
  const [template] = parts.policy_templates;
  if (template !== undefined)
    throw accessErrors.POLICY_INVALID(
      { problem: 'it has a slot (?principal or ?resource), and nothing here fills slots.' },
      { at: { file, line: lineAt(text, text.indexOf(template)) } },
    );
  const taken = new Set<number>();
  return parts.policies.map((part) => {
    let offset = text.indexOf(part);
    while (taken.has(offset)) offset = text.indexOf(part, offset + 1);
    taken.add(offset);
    const parsed = cedar.policyToJson(part);
    if (parsed.type === 'failure') throw invalid(file, text, parsed.errors[0]);
    const { id, says = '' } = parsed.json.annotations ?? {};
    const line = lineAt(text, offset);
    return { id: nameOf({ id, line }), effect: parsed.json.effect, says, file, line, text: part };
  });
}

/** Checks your own policies against the schema: a misspelt action must not become a policy that never applies. */
export async function validatePolicies(schema: string, policies: readonly Policy[]): Promise<void> {
  const cedar = await loadCedar();
  const [twice] = policies.filter(({ id }, at) => policies.findIndex((other) => other.id === id) !== at);
  if (twice)
    throw accessErrors.POLICY_INVALID(
      { problem: `its id ${twice.id} is taken by another policy.` },
      { at: { file: twice.file, line: twice.line } },
    );
  const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
  const answer = cedar.validate({ schema, policies: { staticPolicies } });
  if (answer.type === 'failure') throw accessErrors.POLICY_INVALID({ problem: told(answer.errors[0]) });
  const [fault] = answer.validationErrors;
  const policy = policies.find(({ id }) => id === fault?.policyId);
  if (fault && policy) throw invalid(policy.file, policy.text, fault.error, policy.line - 1);
}

function invalid(file: string, text: string, error: DetailedError | undefined, linesBefore = 0) {
  const start = error?.sourceLocations?.[0]?.start;
  const line = start === undefined ? linesBefore + 1 : linesBefore + lineAtByte(text, start);
  return accessErrors.POLICY_INVALID({ problem: told(error) }, { at: { file, line } });
}

const told = (error: DetailedError | undefined): string => {
  const label = error?.sourceLocations?.[0]?.label;
  return [error?.message ?? 'unknown', label, error?.help].filter(Boolean).join('; ');
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Cedar counts in bytes of UTF-8. */
const lineAtByte = (text: string, offset: number): number =>
  Buffer.from(text).subarray(0, offset).toString().split('\n').length;
