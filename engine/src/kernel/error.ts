/** Errors as tables: every failure a user can meet has a code, a message, a remedy and an HTTP status, declared once. */

/** One row of an error table; `{name}` in message and remedy is filled from the parameters. */
export interface ErrorSpec {
  readonly message: string;
  readonly remedy: string;
  readonly status: number;
}

/** Where in the user's input the fault is. */
export interface ErrorPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

type Params = Readonly<Record<string, string | number>>;

export interface ErrorOptions {
  readonly at?: ErrorPlace | undefined;
  /** What may have been meant instead, as it would have to be given. */
  readonly candidates?: readonly string[] | undefined;
  readonly cause?: unknown;
}

export class ReeveError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly status: number;
  readonly at: ErrorPlace | undefined;
  readonly candidates: readonly string[];

  constructor(code: string, spec: ErrorSpec, params: Params = {}, options: ErrorOptions = {}) {
    super(fill(spec.message, params), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ReeveError';
    this.code = code;
    this.remedy = fill(spec.remedy, params);
    this.status = spec.status;
    this.at = options.at;
    this.candidates = options.candidates ?? [];
  }
}

const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

export interface ErrorFactory {
  (params?: Params, options?: ErrorOptions): ReeveError;
  readonly code: string;
  readonly spec: ErrorSpec;
}

export type ErrorTable<T> = { readonly [K in keyof T]: ErrorFactory };

/** Turns a table of specs into a table of factories: `throw ledgerErrors.LEDGER_UNREACHABLE({ url })`. */
export function defineErrors<const T extends Readonly<Record<string, ErrorSpec>>>(table: T): ErrorTable<T> {
  const entries = Object.entries(table).map(([code, spec]) => {
    const make = (params?: Params, options?: ErrorOptions) => new ReeveError(code, spec, params, options);
    return [code, Object.assign(make, { code, spec })];
  });
  return Object.freeze(Object.fromEntries(entries)) as ErrorTable<T>;
}
