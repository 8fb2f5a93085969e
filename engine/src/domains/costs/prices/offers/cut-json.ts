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
  const reader = new Reader(wanted);
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
class Reader {
  readonly #wanted: Wanted;
  readonly #stack: Frame[] = [];
  #capture: Capture | undefined;
  #line = 1;
  #ended = false;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  fault(problem: string): JsonFault {
    return new JsonFault(problem, this.#line);
  }

  end(): void {
    if (!this.#ended) throw this.fault('it ends before its end');
  }

  take(token: string): Cut | undefined {
    const sign = token[0] ?? '';
    if (sign <= ' ') {
      for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) this.#line += 1;
      return undefined;
    }
    const top = this.#stack.at(-1);
    if (sign === '"' && top && !top.isArray && (top.next === 'first' || top.next === 'key')) {
      this.#capture?.parts.push(token);
      top.key = keyOf(token, (problem) => this.fault(problem));
      top.next = 'colon';
      return undefined;
    }
    if (!'}],:'.includes(sign)) this.#begin();
    this.#capture?.parts.push(token);
    if (sign === ':' || sign === ',') return void this.#separate(sign);
    if (sign === '}' || sign === ']') return this.#close(sign);
    if (sign === '{' || sign === '[') return void this.#open(sign);
    if (!SCALAR.test(token)) throw this.fault(`${JSON.stringify(token.slice(0, 40))} is no JSON`);
    return this.#finish();
  }

  #misplaced(what: string): JsonFault {
    return this.fault(`${what} stands where none may be`);
  }

  /** Whether a value may begin here, and whether it is kept from here on. */
  #begin(): void {
    const top = this.#stack.at(-1);
    if (!top && this.#ended) throw this.fault('text follows after its end');
    if (top && top.next !== 'value' && !(top.isArray && top.next === 'first'))
      throw this.#misplaced('a value');
    if (this.#capture !== undefined) return;
    const path = this.#stack.map(({ key, isArray }) => (isArray ? '[]' : (key ?? '')));
    if (this.#wanted(path)) this.#capture = { parts: [], depth: this.#stack.length, path, line: this.#line };
  }

  #open(sign: string): void {
    if (this.#stack.length >= DEEPEST) throw this.fault('it is nested too deeply');
    this.#stack.push({ isArray: sign === '[', key: undefined, next: 'first' });
  }

  #separate(sign: string): void {
    const top = this.#stack.at(-1);
    if (top?.next !== (sign === ':' ? 'colon' : 'comma')) throw this.#misplaced(`a ${sign}`);
    top.next = sign === ':' || top.isArray ? 'value' : 'key';
  }

  #close(sign: string): Cut | undefined {
    const top = this.#stack.pop();
    const fits = top?.isArray === (sign === ']') && (top.next === 'first' || top.next === 'comma');
    if (!fits) throw this.#misplaced(`a ${sign}`);
    return this.#finish();
  }

  #finish(): Cut | undefined {
    const holder = this.#stack.at(-1);
    if (holder) holder.next = 'comma';
    else this.#ended = true;
    if (this.#capture?.depth !== this.#stack.length) return undefined;
    const { path, parts, line } = this.#capture;
    this.#capture = undefined;
    return { path, text: parts.join(''), line };
  }
}

function keyOf(token: string, fault: (problem: string) => Error): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    throw fault(`${token.slice(0, 40)} is no JSON`);
  }
}
