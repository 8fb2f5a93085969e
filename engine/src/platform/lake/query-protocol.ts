/** What the engine and its query processes say to each other. */

export type Scalar = string | number | bigint | boolean | Date | null;
export type Param = Scalar | readonly string[];
export type Params = Readonly<Record<string, Param>>;

export interface QuerySettings {
  readonly threads: number;
  readonly temporary: string;
  /** DuckDB's words, such as `10GB`. */
  readonly spill: string;
}

export interface RunRequest {
  readonly sql: string;
  readonly params: Params;
  /** Views to bind first, by name. */
  readonly views: Readonly<Record<string, string>>;
  /** SQL written by a user: one SELECT over the views, and no file may be opened but these. */
  readonly locked: { readonly files: readonly string[] } | null;
  /** DuckDB's words, such as `1GB`: what it may hold before it spills. */
  readonly memory: string;
  readonly maxRows: number;
  readonly maxBytes: number;
  /** Whole columns of plain memory instead of JSON-ready values; nothing is capped. */
  readonly columnar: boolean;
  /** Rows may come in any order where nothing sorts them: files are read by all threads, in less memory. */
  readonly unordered: boolean;
}

export type ToProcess =
  | { readonly kind: 'settings'; readonly settings: QuerySettings }
  | { readonly kind: 'run'; readonly id: number; readonly request: RunRequest }
  /** The reader has taken the last rows and wants more: at most one message of rows is ever under way. */
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

export type TypedColumn =
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

export interface ResultColumn {
  readonly name: string;
  /** DuckDB's name of the type. */
  readonly type: string;
}

export type Truncated = false | 'rows' | 'bytes';

export type FailureKind = 'refused' | 'invalid' | 'memory' | 'unreadable' | 'full' | 'interrupted';

export type FromProcess = Ready | Reply;

/** The program has loaded; a query's time counts from here. */
export interface Ready {
  readonly kind: 'ready';
}

export type Reply =
  | { readonly kind: 'columns'; readonly id: number; readonly columns: readonly ResultColumn[] }
  | { readonly kind: 'rows'; readonly id: number; readonly values: readonly ArrayLike<unknown>[] }
  | { readonly kind: 'done'; readonly id: number; readonly truncated: Truncated }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: FailureKind; readonly detail: string };
