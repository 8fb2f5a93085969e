/** Reads every rule below a folder; the file system is the register. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findingsErrors } from './errors.ts';
import { parseRule } from './parse-rule.ts';
import type { Rule } from './rule.ts';

export async function readRules(folder: string): Promise<readonly Rule[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.sql')).sort();
  const rules = new Map<string, Rule>();
  for (const file of files) {
    const rule = parseRule(file, await readFile(path.join(folder, file), 'utf8'));
    const other = rules.get(rule.id);
    if (other) throw findingsErrors.RULE_ID_TAKEN({ id: rule.id, first: other.file, second: file });
    rules.set(rule.id, rule);
  }
  return [...rules.values()];
}
