/** `reeve.yaml` as raw values with their lines: syntax, names and variables are checked here, forms by the schema. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { didYouMean } from '#kernel/nearest.ts';
import { configErrors } from './errors.ts';
import { expand } from './expand.ts';
import type { Environment } from './home.ts';
import { fromText, holdsGroups, SECTIONS, SETTINGS, type Section, type Setting } from './settings.ts';

export interface FileText {
  readonly path: string;
  readonly text: string;
}

export interface FileValue {
  readonly value: unknown;
  readonly line: number;
}

interface Reader {
  readonly path: string;
  readonly lines: LineCounter;
  readonly env: Environment;
}

/** The values the file sets, by key. A section or setting left empty is not set. */
export function parseConfigFile(file: FileText, env: Environment): Map<string, FileValue> {
  const lines = new LineCounter();
  // prettyErrors would quote the line, and the line may hold a secret.
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const reader: Reader = { path: file.path, lines, env };
  const [fault] = document.errors;
  if (fault !== undefined) {
    // The parser appends a quotation of the source after the colon.
    const problem = fault.message.split(/: ["\n]/)[0] ?? 'unreadable';
    throw configErrors.CONFIG_SYNTAX({ ...place(reader, fault.pos[0]), problem }, at(reader, fault.pos[0]));
  }
  const values = new Map<string, FileValue>();
  for (const [name, node, offset] of entries(reader, document.contents, 'the file')) {
    const section = SECTIONS.find((candidate) => candidate.name === name);
    if (section === undefined) throw unknownKey(reader, offset, name, SECTIONS, undefined);
    for (const [key, leaf, leafOffset] of entries(reader, node, name, offset)) {
      const setting = section.settings.find((candidate) => candidate.name === key);
      if (setting === undefined) throw unknownKey(reader, leafOffset, key, section.settings, section);
      const value = read(reader, setting, leaf, leafOffset);
      if (value !== null) values.set(setting.key, { value, line: lineAt(reader, leafOffset) });
    }
  }
  return values;
}

type Entry = readonly [name: string, value: Node | null, offset: number];

function entries(reader: Reader, node: Node | null, owner: string, offset = 0): Entry[] {
  if (node === null || (isScalar(node) && node.value === null)) return [];
  if (!isMap(node)) {
    const expected = 'a list of `name: value` lines, indented under it';
    const start = node.range?.[0] ?? offset;
    throw configErrors.CONFIG_SHAPE(
      { ...place(reader, start), key: owner, expected },
      at(reader, start, owner),
    );
  }
  const seen = new Set<string>();
  return (node as YAMLMap<Node, Node | null>).items.map(({ key, value }) => {
    const start = key.range?.[0] ?? offset;
    // As it is written: an account's id that starts with 0 is no number.
    const name = isScalar(key) ? (key.source ?? String(key.value)) : 'a key';
    if (seen.has(name)) {
      throw configErrors.CONFIG_KEY_TWICE({ ...place(reader, start), key: name }, at(reader, start, name));
    }
    seen.add(name);
    return [name, value, start];
  });
}

/** A scalar, a list, or null for an empty value; a group only where the setting holds groups. */
function read(reader: Reader, setting: Setting, node: Node | null, offset: number, inGroup = false): unknown {
  if (node === null) return null;
  if (isSeq(node)) return node.items.map((item) => read(reader, setting, item as Node, offset, inGroup));
  if (isMap(node) && holdsGroups(setting)) {
    const parts = entries(reader, node, setting.key, offset);
    return Object.fromEntries(
      parts.map(([name, value, start]) => [name, read(reader, setting, value, start, true)]),
    );
  }
  if (isMap(node) || isAlias(node) || !isScalar(node)) {
    const expected = isAlias(node) ? 'written out, not an alias' : 'one value, not a group';
    const start = node.range?.[0] ?? offset;
    throw configErrors.CONFIG_SHAPE(
      { ...place(reader, start), key: setting.key, expected },
      at(reader, start, setting.key),
    );
  }
  if (typeof node.value !== 'string') return node.value;
  const start = node.range?.[0] ?? offset;
  const expanded = expand(node.value, reader.env);
  if (expanded.ok) {
    const { text, variables } = expanded.value;
    // A variable is always text, so what came from one takes the setting's own type.
    return variables.length === 0 || inGroup ? text : fromText(setting, text);
  }
  const params = { ...place(reader, start), key: setting.key };
  throw expanded.error.kind === 'missing'
    ? configErrors.CONFIG_VARIABLE_MISSING(
        { ...params, variable: expanded.error.variable },
        at(reader, start, setting.key),
      )
    : configErrors.CONFIG_VARIABLE_SYNTAX(
        { ...params, problem: expanded.error.problem },
        at(reader, start, setting.key),
      );
}

function unknownKey(
  reader: Reader,
  offset: number,
  name: string,
  known: readonly (Section | Setting)[],
  section: Section | undefined,
): Error {
  const key = section === undefined ? name : `${section.name}.${name}`;
  const near = didYouMean(
    name,
    known.map((candidate) => candidate.name),
  );
  const elsewhere = SETTINGS.filter((setting) => setting.name === name).map((setting) => setting.key);
  const hint = near || (elsewhere.length > 0 ? ` Did you mean ${elsewhere.join(' or ')}?` : '');
  return configErrors.CONFIG_KEY_UNKNOWN({ ...place(reader, offset), key, hint }, at(reader, offset, key));
}

const lineAt = (reader: Reader, offset: number): number => Math.max(1, reader.lines.linePos(offset).line);

const place = (reader: Reader, offset: number) => ({ where: `${reader.path}:${lineAt(reader, offset)}` });

const at = (reader: Reader, offset: number, field?: string) => ({
  at: { file: reader.path, line: lineAt(reader, offset), field },
});
