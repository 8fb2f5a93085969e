/** Cuts values out of a JSON document of any size as it streams by: only what is wanted is ever held. */

export interface Cut {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** The value as it was written, but for the space between its parts. */
  readonly text: string;
  /** The line on which it begins; the first is 1. */
  readonly line: number;
}

/** What is wrong with the document, and on which line. */
export class JsonFault extends Error {
  readonly line: number;
  constructor(problem: string, line: number) {
    super(problem);
    this.line = line;
  }
}

/** No value of a price list is nearly as long. */
const LONGEST_TOKEN = 8 << 20;
const DEEPEST = 64;
const TOKEN = /[ \n\r\t]+|[{}[\],:]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[^ \n\r\t{}[\],:"]+/y;
const SCALAR = /^("|-?\d|true$|false$|null$)/;

type Wanted = (path: readonly string[]) => boolean;

/** `wanted` is asked for every value whose path is known; what it takes is not looked into. */
export async function* cutJson(chunks: AsyncIterable<string>, wanted: Wanted): AsyncGenerator<Cut> {
  const reader = openReader(wanted);
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    let at = 0;
    for (;;) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text)?.[0];
      if (token === undefined) break;
      // What reaches the end of what has come may go on.
      if (at + token.length === text.length && !/^[{}[\],:"]/.test(token)) break;
      const cut = reader.take(token);
      if (cut) yield cut;
      at += token.length;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_TOKEN) throw reader.fault('a text in it does not end');
  }
  if (rest.startsWith('"')) throw reader.fault('a text in it does not end');
  const last = rest === '' ? undefined : reader.take(rest);
  if (last) yield last;
  reader.end();
}

interface Frame {
  readonly isArray: boolean;
  key: string | undefined;
  /** What may come next. */
  next: 'first' | 'key' | 'colon' | 'value' | 'comma';
}

interface Capture {
  readonly parts: string[];
  readonly depth: number;
  readonly path: readonly string[];
  readonly line: number;
}

/** Knows after each token where in the document it is. */
function openReader(wanted: Wanted) {
  const stack: Frame[] = [];
  let capture: Capture | undefined;
  let line = 1;
  let ended = false;
  const fault = (problem: string) => new JsonFault(problem, line);
  const misplaced = (what: string) => fault(`${what} stands where none may be`);
  /** Whether a value may begin here, and whether it is kept from here on. */
  const begin = () => {
    const top = stack.at(-1);
    if (!top && ended) throw fault('text follows after its end');
    if (top && top.next !== 'value' && !(top.isArray && top.next === 'first')) throw misplaced('a value');
    if (capture !== undefined) return;
    const path = stack.map(({ key, isArray }) => (isArray ? '[]' : (key ?? '')));
    if (wanted(path)) capture = { parts: [], depth: stack.length, path, line };
  };
  const finish = (): Cut | undefined => {
    const holder = stack.at(-1);
    if (holder) holder.next = 'comma';
    else ended = true;
    if (capture?.depth !== stack.length) return undefined;
    const { path, parts, line: begun } = capture;
    capture = undefined;
    return { path, text: parts.join(''), line: begun };
  };
  const separate = (sign: string) => {
    const top = stack.at(-1);
    if (top?.next !== (sign === ':' ? 'colon' : 'comma')) throw misplaced(`a ${sign}`);
    top.next = sign === ':' || top.isArray ? 'value' : 'key';
  };
  const close = (sign: string): Cut | undefined => {
    const top = stack.pop();
    const fits = top?.isArray === (sign === ']') && (top.next === 'first' || top.next === 'comma');
    if (!fits) throw misplaced(`a ${sign}`);
    return finish();
  };
  return {
    fault,
    end() {
      if (!ended) throw fault('it ends before its end');
    },
    take(token: string): Cut | undefined {
      const sign = token[0] ?? '';
      if (sign <= ' ') {
        for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) line += 1;
        return undefined;
      }
      const top = stack.at(-1);
      if (sign === '"' && top && !top.isArray && (top.next === 'first' || top.next === 'key')) {
        capture?.parts.push(token);
        top.key = keyOf(token, fault);
        top.next = 'colon';
        return undefined;
      }
      if (!'}],:'.includes(sign)) begin();
      capture?.parts.push(token);
      if (sign === ':' || sign === ',') return void separate(sign);
      if (sign === '}' || sign === ']') return close(sign);
      if (sign === '{' || sign === '[') {
        if (stack.length >= DEEPEST) throw fault('it is nested too deeply');
        stack.push({ isArray: sign === '[', key: undefined, next: 'first' });
        return undefined;
      }
      if (!SCALAR.test(token)) throw fault(`${JSON.stringify(token.slice(0, 40))} is no JSON`);
      return finish();
    },
  };
}

function keyOf(token: string, fault: (problem: string) => Error): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    throw fault(`${token.slice(0, 40)} is no JSON`);
  }
}
