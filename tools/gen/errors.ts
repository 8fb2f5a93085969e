/** docs/reference/errors.md: every code with its message, remedy and status, from the error tables themselves. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ErrorFactory } from '../../engine/src/kernel/error.ts';
import type { Generator } from './generator.ts';
import { code, MADE, table } from './markdown.ts';

const isFactory = (value: unknown): value is ErrorFactory =>
  typeof value === 'function' && 'code' in value && 'spec' in value;

async function readTables(root: string): Promise<Map<string, ErrorFactory[]>> {
  const source = path.join(root, 'engine/src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'errors.ts')
    .sort();
  const tables = new Map<string, ErrorFactory[]>();
  for (const file of files) {
    const exported = (await import(path.join(source, file))) as Record<string, unknown>;
    const factories = Object.values(exported).flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value).filter(isFactory) : [],
    );
    if (factories.length === 0) throw new Error(`${file} exports no error table made by defineErrors`);
    tables.set(path.dirname(file), factories);
  }
  return tables;
}

/** A code is looked up alone, so two rooms may not share one. */
export function sharedCodes(tables: ReadonlyMap<string, readonly ErrorFactory[]>): string[] {
  const first = new Map<string, string>();
  const shared: string[] = [];
  for (const [room, factories] of tables)
    for (const { code } of factories) {
      const other = first.get(code);
      if (other !== undefined) shared.push(`${code} is declared in ${other} and in ${room}`);
      first.set(code, room);
    }
  return shared;
}

export const errors: Generator = {
  name: 'error reference',
  make: async (root) => {
    const tables = await readTables(root);
    const shared = sharedCodes(tables);
    if (shared.length > 0) throw new Error(shared.join('\n'));
    const sections = [...tables].map(([room, factories]) => {
      const rows = factories.map(({ code: name, spec }) => [
        code(name),
        String(spec.status),
        spec.message,
        spec.remedy,
      ]);
      return `## ${path.basename(room)}\n\n${table(['Code', 'Status', 'Message', 'What to do'], rows)}\n`;
    });
    const intro = `Every failure has a code, which stays the same in every language and version. The status is the one the API
answers with; words in braces are filled in.`;
    const text = `${MADE}\n\n# Errors\n\n${intro}\n\n${sections.join('\n')}`;
    return [{ file: 'docs/reference/errors.md', text }];
  },
};
