/** What a scanner may ask of AWS: the calls it declared, at the place it stands, and nothing that changes anything. */

import { inTurns } from '#kernel/in-turns.ts';
import {
  type AwsFault,
  type AwsPort,
  type CallFailure,
  type CallOptions,
  type CallResult,
  type InputOf,
  type Operation,
  type OutputOf,
  type PagedOperation,
  paginate,
} from '#platform/aws/index.ts';
import { targetOf, type Where } from './where.ts';

/** `said` is null where AWS says that there is none, undefined where it did not say. */
type Detail<T> = T | null | undefined;

export interface Ask<Op extends Operation> {
  readonly where: Where;
  call<O extends Op>(operation: O, input: InputOf<O>): Promise<CallResult<OutputOf<O>>>;
  /** Every page of a list; `items` picks them from the joined answer. */
  list<O extends Op & PagedOperation, Item>(
    operation: O,
    input: InputOf<O>,
    items: (output: OutputOf<O>) => readonly Item[] | undefined,
  ): Promise<CallResult<readonly Item[]>>;
  /** A list that AWS gives in one piece. */
  whole<O extends Op, Item>(
    operation: O,
    input: InputOf<O>,
    items: (output: OutputOf<O>) => readonly Item[] | undefined,
  ): Promise<CallResult<readonly Item[]>>;
  /**
   * One more call about a thing that a list named. What it does not say stays unknown and makes the whole partial: the
   * thing itself is there. `absent` are the codes by which AWS says that there is nothing to tell.
   */
  detail<O extends Op>(
    operation: O,
    input: InputOf<O>,
    absent?: readonly string[],
  ): Promise<Detail<OutputOf<O>>>;
  /** What a list named, each with more, a few at a time. */
  each<Item, More>(
    listed: CallResult<readonly Item[]>,
    more: (item: Item) => Promise<More>,
  ): Promise<CallResult<readonly More[]>>;
  /** A second list, which says more of what the first one named; undefined, and the whole partial, where it is not complete. */
  also<O extends Op & PagedOperation, Item>(
    operation: O,
    input: InputOf<O>,
    items: (output: OutputOf<O>) => readonly Item[] | undefined,
  ): Promise<readonly Item[] | undefined>;
  /** For lists that say nothing of tags: all tags of a type by ARN. What never had any is not in it. */
  tags(type: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>> | undefined>;
}

/** How many details are asked for at once in one cell; the limiter of the port decides how fast. */
const AT_ONCE = 8;

/** What went wrong with details, so that the cell can say that it is partial. */
export interface Faults {
  first: AwsFault | undefined;
}

export function askAt<Op extends Operation>(
  port: AwsPort,
  where: Where,
  options: CallOptions,
  faults: Faults,
): Ask<Op> {
  const target = targetOf(where);
  const failed = ({ fault }: CallFailure | { readonly fault: AwsFault }): undefined => {
    faults.first ??= fault;
    return undefined;
  };
  return {
    where,
    call: (operation, input) => port.call(target, operation, input, options),
    list: async (operation, input, items) => {
      const result = await paginate(port, target, operation, input, options);
      if (result.status !== 'ok' && result.status !== 'partial') return result;
      return { ...result, output: items(result.output) ?? [] };
    },
    whole: async (operation, input, items) => {
      const result = await port.call(target, operation, input, options);
      if (result.status !== 'ok' && result.status !== 'partial') return result;
      return { ...result, output: items(result.output) ?? [] };
    },
    detail: async (operation, input, absent = []) => {
      const result = await port.call(target, operation, input, options);
      if (result.status === 'ok') return result.output;
      if ('fault' in result && absent.includes(result.fault.code)) return null;
      return failed(result);
    },
    also: async (operation, input, items) => {
      const result = await paginate(port, target, operation, input, options);
      return result.status === 'ok' ? (items(result.output) ?? []) : failed(result);
    },
    each: async (listed, more) => {
      if (listed.status !== 'ok' && listed.status !== 'partial') return listed;
      const output = await inTurns(listed.output, AT_ONCE, more);
      return { ...listed, output };
    },
    tags: async (type) => {
      const input = { ResourceTypeFilters: [type] };
      const result = await paginate(port, target, 'tag:GetResources', input, options);
      if (result.status !== 'ok') return failed(result);
      return new Map(
        (result.output.ResourceTagMappingList ?? []).map(({ ResourceARN = '', Tags = [] }) => [
          ResourceARN,
          Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
        ]),
      );
    },
  };
}
