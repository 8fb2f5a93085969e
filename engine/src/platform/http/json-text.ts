/** JSON from strangers: where exactly it is broken, how deep it is, and what must never be in it. */
import { httpErrors } from './errors.ts';

/** Nothing we accept is nested this deep; what is, is meant to exhaust somebody's stack. */
const DEEPEST = 64;

export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(text, faultIn(text));
  }
  const tooDeep = placeDeeperThan(text, DEEPEST);
  if (tooDeep !== undefined) throw broken(text, { at: tooDeep, problem: `nested deeper than ${DEEPEST}` });
  // Only an escape or this very word can smuggle them in, so almost every body skips the walk.
  if (/__proto__|\\u/.test(text)) refuse(value, '');
  return value;
}

function refuse(value: unknown, field: string): void {
  if (typeof value === 'string') requireText(value, `The field ${field || 'body'}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const path = field === '' ? key : `${field}.${key}`;
    requireText(key, 'A field name');
    if (key === '__proto__')
      throw httpErrors.REQUEST_INVALID(
        { field: path, problem: 'this name is not allowed' },
        { at: { field: path } },
      );
    refuse(inner, path);
  }
}

/** PostgreSQL stores neither NUL nor half a surrogate pair; better a clear refusal than its error. */
export function requireText(text: string, where: string): void {
  if (text.includes('\0')) throw httpErrors.TEXT_INVALID({ where, fault: 'a NUL character' });
  if (/\p{Surrogate}/u.test(text)) throw httpErrors.TEXT_INVALID({ where, fault: 'half a surrogate pair' });
}

interface Fault {
  readonly at: number;
  readonly problem: string;
}

function broken(text: string, { at, problem }: Fault) {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return httpErrors.JSON_INVALID({ problem, line, column }, { at: { line } });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const TOKEN = /[ \t\n\r]+|[[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end';

/** The first place where the text stops being JSON: the engine's own messages do not always name it. */
function faultIn(text: string): Fault {
  const open: ('{' | '[')[] = [];
  let expects: Expected = 'value';
  let at = 0;
  while (at < text.length) {
    const pattern = text[at] === '"' ? STRING : TOKEN;
    pattern.lastIndex = at;
    const [token] = pattern.exec(text) ?? [];
    if (token === undefined)
      return { at, problem: text[at] === '"' ? 'a string is not closed' : `expected ${expects}` };
    const next: Expected | undefined = /^\s/.test(token) ? expects : following(token, expects, open);
    if (next === undefined) return { at, problem: `expected ${expects}` };
    expects = next;
    at += token.length;
  }
  return { at, problem: 'it ends too early' };
}

/** What may come after the token, or undefined when the token may not be here. Keeps the stack of what is open. */
function following(token: string, expects: Expected, open: ('{' | '[')[]): Expected | undefined {
  const top = open.at(-1);
  if (token === ':') return expects === ':' ? 'value' : undefined;
  if (token === ',') {
    if (expects !== ', or end' || top === undefined) return undefined;
    return top === '{' ? 'name' : 'value';
  }
  if (token === '}' || token === ']') {
    const empty = token === '}' ? 'name or }' : 'value or ]';
    const matches = top === (token === '}' ? '{' : '[');
    if (!matches || (expects !== ', or end' && expects !== empty)) return undefined;
    open.pop();
    return ', or end';
  }
  if (expects === 'name' || expects === 'name or }') return token.startsWith('"') ? ':' : undefined;
  if (expects !== 'value' && expects !== 'value or ]') return undefined;
  if (token !== '{' && token !== '[') return ', or end';
  open.push(token);
  return token === '{' ? 'name or }' : 'value or ]';
}

function placeDeeperThan(text: string, limit: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > limit) return at;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return undefined;
}
