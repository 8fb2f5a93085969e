/** Reads lists page by page, without losing what was read before a page failed. */

import { factsOf, type InputOf, type OutputOf, type PagedOperation } from './operations.ts';
import type { PageShape } from './page-shape.ts';
import type { AwsPort, CallMeta, CallOptions, CallResult, CallTarget } from './port.ts';

/** Each page as it comes, ending after the last or with the first failure. A token that comes twice is a failure, not a loop. */
export async function* pages<Op extends PagedOperation>(
  port: AwsPort,
  target: CallTarget,
  operation: Op,
  input: InputOf<Op>,
  options?: CallOptions,
): AsyncGenerator<CallResult<OutputOf<Op>>, void, undefined> {
  const shape = shapeOf(operation);
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
    else return { status: 'partial', output: join(shapeOf(operation), outputs), fault: page.fault, meta };
  }
  return { status: 'ok', output: join(shapeOf(operation), outputs), meta };
}

function shapeOf(operation: PagedOperation): PageShape {
  const { page } = factsOf(operation);
  if (!page) throw new RangeError(`${operation} does not answer in pages`);
  return page;
}

function withPageSize<Input extends object>({ size, max, notWith }: PageShape, input: Input): Input {
  const given = (name: string) => field(input, name) !== undefined;
  if (size === undefined || given(size) || (notWith !== undefined && given(notWith))) return input;
  return { ...input, [size]: max };
}

/** One output with every page's items and no token. */
function join<Output extends object>(shape: PageShape, outputs: readonly Output[]): Output {
  const first: Output | undefined = outputs[0];
  if (first === undefined) throw new RangeError('there is no page to join');
  let joined: Output = { ...first, ...outputs.at(-1) };
  for (const list of shape.lists)
    joined = withField(
      joined,
      list.split('.'),
      outputs.flatMap((output) => listField(output, list)),
    );
  return withField(joined, shape.tokenOut.split('.'), undefined);
}

/** A copy in which the field at the end of the path is another. */
function withField<Holder extends object>(
  holder: Holder,
  [name = '', ...rest]: string[],
  value: unknown,
): Holder {
  const inner = field(holder, name);
  return {
    ...holder,
    [name]:
      rest.length === 0 ? value : withField(typeof inner === 'object' && inner ? inner : {}, rest, value),
  };
}

/** `DistributionList.NextMarker` leads into a field of the answer. */
const field = (holder: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' && inner ? Reflect.get(inner, name) : undefined),
      holder,
    );

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
