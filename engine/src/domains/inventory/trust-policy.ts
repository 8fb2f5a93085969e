/** Who may take on a role, from its trust policy. */
import { admitsAnyone, allowing, commonConditions, type Policy, principalsOf } from './policy-document.ts';

export interface Trust {
  /** ARNs; a bare account stands for its root, as IAM reads it. */
  readonly trusted: readonly string[];
  readonly services: readonly string[];
  readonly anyone: boolean;
  readonly conditions: readonly string[];
}

export function trustOf(policy: Policy | undefined, partition: string): Trust | undefined {
  if (!policy) return undefined;
  const statements = allowing(policy);
  const named = (kind: string) => [
    ...new Set(
      statements.flatMap((statement) => principalsOf(statement, kind)).filter((name) => name !== '*'),
    ),
  ];
  return {
    trusted: [...named('AWS'), ...named('Federated')].map((name) =>
      /^\d{12}$/.test(name) ? `arn:${partition}:iam::${name}:root` : name,
    ),
    services: named('Service'),
    anyone: statements.some(admitsAnyone),
    conditions: commonConditions(policy),
  };
}
