/** Reads lists page by page, without losing what was read before a page failed. */

import type { InputOf, OutputOf } from './operations.ts';
import { type PagedOperation, type PageShape, pageShapes } from './page-shapes.ts';
import type { AwsPort, CallMeta, CallOptions, CallResult, CallTarget } from './port.ts';

/** Each page as it comes, ending after the last or with the first failure. A token that comes twice is a failure, not a loop. */
export async function* pages<Op extends PagedOperation>(
  port: AwsPort,
  target: CallTarget,
  operation: Op,
  input: InputOf<Op>,
  options?: CallOptions,
): AsyncGenerator<CallResult<OutputOf<Op>>, void, undefined> {
  const shape: PageShape = pageShapes[operation];
  const sized = withPageSize(shape, input);
  const seen = new Set<string>();
  for (let token: string | undefined; ; ) {
    const page = token === undefined ? sized : { ...sized, [shape.tokenIn]: token };
    const result = await port.call(target, operation, page, options);
    if (result.status !== 'ok') return yield result;
    token = textField(result.output, shape.tokenOut);
    if (token !== undefined && seen.has(token)) {
      const message = `${operation} answered the same page token twice.`;
      return yield { status: 'error', fault: { code: 'RepeatedPageToken', message }, meta: result.meta };
    }
    yield result;
    if (token === undefined) return;
    seen.add(token);
  }
}

/** All pages as one answer: `partial` when a later one failed, the failure itself when the first did. */
export async function paginate<Op extends PagedOperation>(
  port: AwsPort,
  target: CallTarget,
  operation: Op,
  input: InputOf<Op>,
  options?: CallOptions,
): Promise<CallResult<OutputOf<Op>>> {
  const outputs: OutputOf<Op>[] = [];
  let meta: CallMeta = { attempts: 0, throttles: 0, elapsedMs: 0, waitedMs: 0 };
  for await (const page of pages(port, target, operation, input, options)) {
    meta = addMeta(meta, page.meta);
    if (page.status === 'ok') outputs.push(page.output);
    else if (page.status === 'partial' || outputs.length === 0) return { ...page, meta };
    else return { status: 'partial', output: join(pageShapes[operation], outputs), fault: page.fault, meta };
  }
  return { status: 'ok', output: join(pageShapes[operation], outputs), meta };
}

function withPageSize<Input extends object>(shape: PageShape, input: Input): Input {
  const given = (name: string) => field(input, name) !== undefined;
  if (given(shape.size) || (shape.notWith !== undefined && given(shape.notWith))) return input;
  return { ...input, [shape.size]: shape.max };
}

/** One output with every page's items and no token. */
function join<Output extends object>(shape: PageShape, outputs: readonly Output[]): Output {
  const lists = shape.lists.map((name): [string, readonly unknown[]] => [
    name,
    outputs.flatMap((output) => listField(output, name)),
  ]);
  const first: Output | undefined = outputs[0];
  if (first === undefined) throw new RangeError('there is no page to join');
  return { ...first, ...outputs.at(-1), [shape.tokenOut]: undefined, ...Object.fromEntries(lists) };
}

const field = (holder: object, name: string): unknown => (holder as Readonly<Record<string, unknown>>)[name];

/** RDS and the tagging API end with an empty token. */
function textField(holder: object, name: string): string | undefined {
  const value = field(holder, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listField(holder: object, name: string): readonly unknown[] {
  const value = field(holder, name);
  return Array.isArray(value) ? value : [];
}

const addMeta = (a: CallMeta, b: CallMeta): CallMeta => ({
  attempts: a.attempts + b.attempts,
  throttles: a.throttles + b.throttles,
  elapsedMs: a.elapsedMs + b.elapsedMs,
  waitedMs: a.waitedMs + b.waitedMs,
});
