/** JSON with exactly one spelling (RFC 8785), so that a hash over it means something; what has no single spelling is refused. */
import { kernelErrors } from './errors.ts';

/** Deeper than any document of ours, shallower than the call stack. */
const MAX_DEPTH = 200;

export const canonicalJson = (value: unknown): string => write(value, '$', 0);

function write(value: unknown, path: string, depth: number): string {
  if (depth > MAX_DEPTH) throw refusal('nesting without end', path);
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw refusal(String(value), path);
      // The RFC's number format is JavaScript's own; -0 becomes 0.
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth);
    default:
      // undefined, bigint, function, symbol
      throw refusal(typeof value, path);
  }
}

function writeString(text: string, path: string): string {
  // Two lone surrogates would hash alike once they are encoded as UTF-8.
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)) {
    throw refusal('text with half a surrogate pair', path);
  }
  return JSON.stringify(text);
}

/** By index, because `map` would skip the holes of a sparse array. */
const writeArray = (items: readonly unknown[], path: string, depth: number): string =>
  `[${Array.from(items, (item, index) => write(item, `${path}[${index}]`, depth + 1)).join(',')}]`;

function writeObject(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(`an instance of ${value.constructor?.name ?? 'a class'}`, path);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) throw refusal('a symbol as a name', path);
  const source = value as Readonly<Record<string, unknown>>;
  // The default sort compares UTF-16 code units, as the RFC asks.
  const members = Object.keys(source)
    .sort()
    .map((name) => {
      const inner = `${path}.${name.slice(0, 60)}`;
      return `${writeString(name, inner)}:${write(source[name], inner, depth + 1)}`;
    });
  return `{${members.join(',')}}`;
}

const refusal = (problem: string, path: string) =>
  kernelErrors.CANONICAL_JSON_REFUSED(
    { problem, path: path.slice(0, 300) },
    { at: { field: path.slice(0, 300) } },
  );
