/** Asks AWS many things and remembers what it did not answer, so that the rest is not lost. */
import {
  type AwsFault,
  type AwsPort,
  type CallResult,
  type CallTarget,
  type InputOf,
  type Operation,
  type OutputOf,
  OWN_ACCOUNT,
  type PagedOperation,
  paginate,
} from '#platform/aws/index.ts';

export interface Gap {
  readonly operation: Operation;
  readonly status: Exclude<CallResult<unknown>['status'], 'ok'>;
  readonly fault: AwsFault;
}

export class Question {
  readonly gaps: Gap[] = [];
  readonly #aws: AwsPort;
  readonly #target: CallTarget;
  readonly #signal: AbortSignal;

  constructor(aws: AwsPort, region: string, signal: AbortSignal) {
    this.#aws = aws;
    this.#target = { account: OWN_ACCOUNT, region };
    this.#signal = signal;
  }

  async one<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<CallResult<OutputOf<Op>>> {
    const options = { signal: this.#signal };
    return this.#noted(operation, await this.#aws.call(this.#target, operation, input, options));
  }

  async all<Op extends PagedOperation>(operation: Op, input: InputOf<Op>): Promise<CallResult<OutputOf<Op>>> {
    const options = { signal: this.#signal };
    return this.#noted(operation, await paginate(this.#aws, this.#target, operation, input, options));
  }

  /** A question that was called off has no answer at all. */
  #noted<T>(operation: Operation, result: CallResult<T>): CallResult<T> {
    this.#signal.throwIfAborted();
    const { status } = result;
    if (status !== 'ok') this.gaps.push({ operation, status, fault: result.fault });
    return result;
  }
}

/** One sentence for each operation that failed, however often it did. */
export function gapsInWords(gaps: readonly Gap[]): string {
  const first = new Map<string, Gap>();
  for (const gap of gaps) if (!first.has(gap.operation)) first.set(gap.operation, gap);
  return [...first.values()]
    .map(
      ({ operation, fault }) => `${operation} answered ${fault.code}: ${fault.message.replace(/\.$/, '')}.`,
    )
    .join(' ');
}
