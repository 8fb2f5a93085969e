/** Policy documents: who is let in, and whether that is everybody. */

type Texts = string | readonly string[];

interface Statement {
  readonly Effect?: string;
  readonly Principal?: string | Readonly<Record<string, Texts>>;
  readonly NotPrincipal?: unknown;
  readonly Action?: Texts;
  readonly Resource?: Texts;
  /** Operator → key → values. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
}

export type Policy = readonly Statement[];

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  // Array.isArray does not narrow readonly arrays.
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Its statements; undefined where there is no text, or none that can be read. IAM escapes its documents, others do not. */
export function policyOf(text: string | undefined): Policy | undefined {
  if (!text) return undefined;
  try {
    const document: unknown = JSON.parse(text.startsWith('{') ? text : decodeURIComponent(text));
    if (!isObject(document) || !('Statement' in document)) return undefined;
    return listOf(document.Statement).filter(isObject);
  } catch {
    return undefined;
  }
}

export const allowing = (policy: Policy): Policy => policy.filter(({ Effect }) => Effect === 'Allow');

/** Those of one kind that a statement names: `AWS`, `Service` or `Federated`. A bare `*` stands for every kind. */
export const principalsOf = ({ Principal }: Statement, kind: string): readonly string[] =>
  typeof Principal === 'string' ? [Principal] : listOf(Principal?.[kind]);

export const admitsAnyone = (statement: Statement): boolean =>
  statement.NotPrincipal !== undefined || principalsOf(statement, 'AWS').includes('*');

/** Condition keys that hold callers to an account, an organisation, a network or a thing of theirs. */
const LIMITS =
  /^(aws:(source(account|arn|owner|orgid|orgpaths|ip|vpc|vpce)|principal(account|arn|orgid|orgpaths))|kms:calleraccount)$/i;

/** `…IfExists` and `ForAllValues:` are also true where the request lacks the key, and so hold nobody back. */
const HOLDS = /^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|IpAddress)$/;

const isHeldBack = ({ Condition = {} }: Statement): boolean =>
  Object.entries(Condition).some(
    ([operator, keys]) =>
      HOLDS.test(operator) &&
      Object.entries(keys).some(
        ([key, values]) =>
          LIMITS.test(key) && !listOf(values).some((value) => value === '*' || value === '0.0.0.0/0'),
      ),
  );

/** Whether it lets anybody in. What it denies is not weighed: that rarely closes what stands open. */
export const isPublic = (policy: Policy): boolean =>
  allowing(policy).some((statement) => admitsAnyone(statement) && !isHeldBack(statement));

/** Whether one statement allows every action on everything. */
export const allowsEverything = (policy: Policy): boolean =>
  allowing(policy).some(
    ({ Action, Resource }) =>
      listOf(Action).some((action) => action === '*' || action === '*:*') && listOf(Resource).includes('*'),
  );

/** The condition keys that every allowing statement asks for. */
export function commonConditions(policy: Policy): string[] {
  const [first = [], ...rest] = allowing(policy).map(({ Condition = {} }) =>
    Object.values(Condition).flatMap((keys) => Object.keys(keys)),
  );
  return [...new Set(first)].filter((key) => rest.every((keys) => keys.includes(key))).sort();
}

/** Whether it turns away whoever comes without TLS, whatever they want. */
export const refusesPlainHttp = (policy: Policy): boolean =>
  policy.some(
    (statement) =>
      statement.Effect === 'Deny' &&
      principalsOf(statement, 'AWS').includes('*') &&
      listOf(statement.Action).some((action) => action === '*' || action === 's3:*') &&
      // Documents say false both as a text and as it is.
      Object.entries(statement.Condition?.Bool ?? {}).some(
        ([key, value]) => key.toLowerCase() === 'aws:securetransport' && String(value) === 'false',
      ),
  );
