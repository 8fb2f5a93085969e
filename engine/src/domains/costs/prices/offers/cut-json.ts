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

interface Frame {
  readonly isArray: boolean;
  key: string | undefined;
  /** What may come next. */
  next: 'first' | 'key' | 'colon' | 'value' | 'comma';
}

/** `wanted` is asked for every value whose path is known; what it takes is not looked into. */
export async function* cutJson(
  chunks: AsyncIterable<string>,
  wanted: (path: readonly string[]) => boolean,
): AsyncGenerator<Cut> {
  const stack: Frame[] = [];
  let capture: { parts: string[]; depth: number; path: string[]; line: number } | undefined;
  let line = 1;
  let ended = false;
  const fail = (problem: string) => new JsonFault(problem, line);
  const pathNow = (): string[] => stack.map(({ key, isArray }) => (isArray ? '[]' : (key ?? '')));
  /** Whether the value may begin here, and from then on whether it is kept. */
  const begin = () => {
    const top = stack.at(-1);
    if (!top && ended) throw fail('text follows after its end');
    const may = !top || top.next === 'value' || (top.isArray && top.next === 'first');
    if (!may) throw fail('a value stands where none may be');
    if (capture === undefined) {
      const path = pathNow();
      if (wanted(path)) capture = { parts: [], depth: stack.length, path, line };
    }
  };
  for await (const token of tokens(chunks, () => fail('a text in it does not end'))) {
    const sign = token[0] ?? '';
    if (sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t') {
      line += token.split('\n').length - 1;
      continue;
    }
    const top = stack.at(-1);
    const isKey =
      top !== undefined && !top.isArray && sign === '"' && (top.next === 'first' || top.next === 'key');
    const isValue = !isKey && !'}],:'.includes(sign);
    if (isValue) begin();
    capture?.parts.push(token);
    if (isKey) {
      top.key = JSON.parse(token) as string;
      top.next = 'colon';
      continue;
    }
    if (sign === '{' || sign === '[') {
      if (stack.length >= DEEPEST) throw fail('it is nested too deeply');
      stack.push({ isArray: sign === '[', key: undefined, next: 'first' });
      continue;
    }
    if (sign === ':' || sign === ',') {
      if (top?.next !== (sign === ':' ? 'colon' : 'comma')) throw fail(`a ${sign} stands where none may be`);
      top.next = sign === ':' || top.isArray ? 'value' : 'key';
      continue;
    }
    if (sign === '}' || sign === ']') {
      const fits = top && top.isArray === (sign === ']') && (top.next === 'first' || top.next === 'comma');
      if (!fits) throw fail(`a ${sign} stands where none may be`);
      stack.pop();
    } else if (!/^("|-?\d|true$|false$|null$)/.test(token))
      throw fail(`${JSON.stringify(token.slice(0, 40))} is no JSON`);
    const holder = stack.at(-1);
    if (holder) holder.next = 'comma';
    else ended = true;
    if (capture?.depth === stack.length) {
      const { path, parts, line: begun } = capture;
      capture = undefined;
      yield { path, text: parts.join(''), line: begun };
    }
  }
  if (!ended) throw fail('it ends before its end');
}

const TOKEN = /[ \n\r\t]+|[{}[\],:]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[^ \n\r\t{}[\],:"]+/y;

/** A token that reaches the end of what has come may go on. */
async function* tokens(chunks: AsyncIterable<string>, unended: () => Error): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    let at = 0;
    for (;;) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text)?.[0];
      if (token === undefined) break;
      const goesOn = at + token.length === text.length && !/^[{}[\],:"]/.test(token);
      if (goesOn) break;
      yield token;
      at += token.length;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_TOKEN) throw unended();
  }
  if (rest === '') return;
  if (rest.startsWith('"')) throw unended();
  yield rest;
}
