/** What a scanner may ask of AWS: the calls it declared, at the place it stands, and nothing that changes anything. */
import {
  type AwsPort,
  type CallOptions,
  type CallResult,
  type InputOf,
  type Operation,
  type OutputOf,
  type PagedOperation,
  paginate,
} from '#platform/aws/index.ts';
import { targetOf, type Where } from './where.ts';

export interface Ask<Op extends Operation> {
  readonly where: Where;
  call<O extends Op>(operation: O, input: InputOf<O>): Promise<CallResult<OutputOf<O>>>;
  /** Every page of a list; `items` picks them from the joined answer. */
  list<O extends Op & PagedOperation, Item>(
    operation: O,
    input: InputOf<O>,
    items: (output: OutputOf<O>) => readonly Item[] | undefined,
  ): Promise<CallResult<readonly Item[]>>;
}

export function askAt<Op extends Operation>(port: AwsPort, where: Where, options: CallOptions): Ask<Op> {
  const target = targetOf(where);
  return {
    where,
    call: (operation, input) => port.call(target, operation, input, options),
    list: async (operation, input, items) => {
      const result = await paginate(port, target, operation, input, options);
      if (result.status !== 'ok' && result.status !== 'partial') return result;
      return { ...result, output: items(result.output) ?? [] };
    },
  };
}
