/** Every AWS operation Reeve knows, with the SDK's own types: what the services declare, read as one list. */
import type { OperationFacts } from './service.ts';
import { services } from './services.generated.ts';

type Services = typeof services;
/** The service's name as IAM writes it, where that tells it from others: `tag` is the Resource Groups Tagging API. */
export type Service = keyof Services;

type NamesOf<S extends Service> = keyof Services[S]['operations'] & string;
type Module<S extends Service> = Awaited<ReturnType<Services[S]['load']>>;

export type Operation = { readonly [S in Service]: `${S}:${NamesOf<S>}` }[Service];

/** The SDK's command class says both what goes in and what comes out. */
type Command<Op> = Op extends `${infer S extends Service}:${infer Name}`
  ? `${Name}Command` extends keyof Module<S>
    ? Module<S>[`${Name}Command`] extends new (
        ...input: never
      ) => infer Made
      ? Made
      : never
    : never
  : never;
type Input<Made> = Made extends { readonly input: infer I extends object } ? I : never;
type Output<Made> = Made extends {
  resolveMiddleware: (...parts: never) => (given: never) => Promise<{ output: infer O extends object }>;
}
  ? Omit<O, '$metadata'>
  : never;

export type AwsOperations = {
  readonly [Op in Operation]: { readonly input: Input<Command<Op>>; readonly output: Output<Command<Op>> };
};

export type InputOf<Op extends Operation> = AwsOperations[Op]['input'];
export type OutputOf<Op extends Operation> = AwsOperations[Op]['output'];

type FactsOf<Op> = Op extends `${infer S extends Service}:${infer Name}`
  ? Name extends keyof Services[S]['operations']
    ? Services[S]['operations'][Name]
    : never
  : never;
/** The operations that answer in pages. */
export type PagedOperation = {
  readonly [Op in Operation]: FactsOf<Op> extends { readonly page: object } ? Op : never;
}[Operation];

export function split(operation: Operation): { service: Service; name: string } {
  const colon = operation.indexOf(':');
  return { service: operation.slice(0, colon) as Service, name: operation.slice(colon + 1) };
}

export function factsOf(operation: Operation): OperationFacts {
  const { service, name } = split(operation);
  const known: Readonly<Record<string, OperationFacts>> = services[service].operations;
  const facts = known[name];
  if (!facts) throw new RangeError(`no service declares ${operation}`);
  return facts;
}

export const isRead = (operation: Operation): boolean => factsOf(operation).effect === 'read';

/** Whether sending the same call again cannot add a second effect. */
export function mayRepeat(operation: Operation, input: object): boolean {
  const { effect } = factsOf(operation);
  if (effect === 'token') return 'ClientToken' in input && typeof input.ClientToken === 'string';
  return effect !== 'once';
}

export const everyOperation: readonly Operation[] = Object.entries(services).flatMap(
  ([service, { operations }]) => Object.keys(operations).map((name) => `${service}:${name}` as Operation),
);
