/** What may be written to a log: plain data of bounded size, without secrets, whatever the caller handed in. */
import { ReeveError } from '#kernel/error.ts';

const REDACTED = '[redacted]';

const MAX_DEPTH = 6;
const MAX_ITEMS = 100;
const MAX_TEXT = 8_192;

/** Compared without case, dashes and underscores; a trailing match, so that `dbPassword` and `x-api-key` count. */
const SECRET_NAME =
  /(authorization|cookie|password|passwd|passphrase|token|secret|secretaccesskey|apikey|privatekey|externalid|credentials?|databaseurl|connectionstring)$/;

export const isSecretName = (name: string): boolean =>
  SECRET_NAME.test(name.replace(/[-_]/g, '').toLowerCase());

/** Secrets that are recognised by their form, wherever in a text they stand. */
const SECRET_FORMS: readonly (readonly [RegExp, string])[] = [
  [
    /([?&](?:x-amz-(?:signature|credential|security-token)|signature|awsaccesskeyid|token|code|state|(?:access|id|refresh)_token|client_secret|samlresponse|password|secret|api_key)=)[^&\s"'<>#]+/gi,
    `$1${REDACTED}`,
  ],
  [/(:\/\/[^\s:/@"]{0,200}:)[^\s@/"]{1,500}@/g, `$1${REDACTED}@`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g, REDACTED],
];

export function redactText(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
  return SECRET_FORMS.reduce((result, [form, replacement]) => result.replace(form, replacement), short);
}

/** A copy fit for a log; cycles, depth, bytes and throwing getters become a word that says so. */
export function redact(value: unknown, depth = 0, above: readonly object[] = []): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'symbol' || typeof value === 'function') return `[${typeof value}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value)) return '[circular]';
  if (depth >= MAX_DEPTH) return '[deeper]';
  return redactObject(value, depth + 1, [...above, value]);
}

function redactObject(value: object, depth: number, above: readonly object[]): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return redactError(value, depth, above);
  if (value instanceof Map)
    return redactEntries(
      [...(value as ReadonlyMap<unknown, unknown>)].map(([k, v]) => [String(k), () => v]),
      depth,
      above,
    );
  if (Array.isArray(value) || value instanceof Set) {
    const items = [...value];
    const kept = items.slice(0, MAX_ITEMS).map((item) => redact(item, depth, above));
    return items.length > MAX_ITEMS ? [...kept, `… (${items.length} items)`] : kept;
  }
  const source = value as Readonly<Record<string, unknown>>;
  return redactEntries(
    Object.keys(source).map((key) => [key, () => source[key]]),
    depth,
    above,
  );
}

function redactError(error: Error, depth: number, above: readonly object[]): unknown {
  const known = error instanceof ReeveError ? { remedy: error.remedy, at: error.at } : {};
  const code = 'code' in error ? { code: error.code } : {};
  const inner = error instanceof AggregateError ? { errors: error.errors } : {};
  const cause = error.cause === undefined ? {} : { cause: error.cause };
  const { name: type, message, stack } = error;
  return redact({ type, ...code, message, ...known, ...inner, ...cause, stack }, depth, above);
}

type LazyEntry = readonly [name: string, read: () => unknown];

function redactEntries(entries: readonly LazyEntry[], depth: number, above: readonly object[]): object {
  const kept = entries.slice(0, MAX_ITEMS).map(([name, read]) => {
    const value = attempt(read);
    // Absent stays absent: that a token is missing is no secret.
    const hide = isSecretName(name) && value !== null && value !== undefined;
    return [redactText(name), hide ? REDACTED : redact(value, depth, above)] as const;
  });
  const rest = entries.length > MAX_ITEMS ? [['…', `${entries.length} entries`] as const] : [];
  return Object.fromEntries([...kept, ...rest]);
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return '[unreadable]';
  }
}
