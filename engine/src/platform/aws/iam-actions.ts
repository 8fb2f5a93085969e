/** The IAM actions that operations need, as IAM spells them: mostly the operation's own name. */
import { factsOf, type Operation, split } from './operations.ts';
import type { ServiceFacts } from './service.ts';
import { services } from './services.generated.ts';

function actionsOf(operation: Operation): readonly string[] {
  const { service, name } = split(operation);
  const { iam } = factsOf(operation);
  if (iam === null) return [];
  const { iamPrefix }: Pick<ServiceFacts, 'iamPrefix'> = services[service];
  return typeof iam === 'string' ? [iam] : (iam ?? [`${iamPrefix ?? service}:${name}`]);
}

/** Sorted, each once. */
export const iamActions = (operations: readonly Operation[]): string[] =>
  [...new Set(operations.flatMap(actionsOf))].sort();
