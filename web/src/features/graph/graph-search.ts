/** The graph page's part of the address: whom it is about, what is asked, and what is opened and chosen. */
export const MODES = ['neighbours', 'impact', 'paths'] as const;
export const DIRECTIONS = ['dependents', 'dependencies', 'both', 'any'] as const;
const LISTS = ['orphans', 'components'] as const;
export const DEPTHS = [1, 2, 3, 4, 5, 8, 12, 20] as const;

const MOST_OPENED = 12;
const NODE_LIMIT = 2048;

export interface GraphSearch {
  /** An ARN, an id, a name, or of whom resources belong to: `team:payments`. */
  readonly node?: string;
  readonly mode?: (typeof MODES)[number];
  readonly direction?: (typeof DIRECTIONS)[number];
  readonly depth?: (typeof DEPTHS)[number];
  /** One kind of edge; every kind without. */
  readonly kind?: string;
  /** The other end of paths. */
  readonly to?: string;
  /** Whether teams, owners, projects and the like are drawn too. */
  readonly business?: true;
  /** Nodes whose own neighbours were asked for. */
  readonly opened?: readonly string[];
  readonly chosen?: string;
  /** Nodes drawn at most, where it is more than usual. */
  readonly drawn?: number;
  /** Which list to begin with; what much hangs on without. */
  readonly list?: (typeof LISTS)[number];
}

export function parseGraphSearch(search: Record<string, unknown>): GraphSearch {
  const text = (key: 'node' | 'kind' | 'to' | 'chosen') => {
    const value = textOf(search[key]);
    return value === '' ? {} : { [key]: value };
  };
  const mode = MODES.find((known) => known === search.mode);
  const direction = DIRECTIONS.find((known) => known === search.direction);
  const depth = DEPTHS.find((known) => known === Number(search.depth));
  const opened = Array.isArray(search.opened) ? search.opened.map(textOf).filter((id) => id !== '') : [];
  const drawn = Number(search.drawn);
  const list = LISTS.find((known) => known === search.list);
  return {
    ...text('node'),
    ...(mode === undefined ? {} : { mode }),
    ...(direction === undefined ? {} : { direction }),
    ...(depth === undefined ? {} : { depth }),
    ...text('kind'),
    ...text('to'),
    ...(search.business === true ? { business: true } : {}),
    ...(opened.length === 0 ? {} : { opened: [...new Set(opened)].slice(0, MOST_OPENED) }),
    ...text('chosen'),
    ...(list === undefined ? {} : { list }),
    ...([240, 480].includes(drawn) ? { drawn } : {}),
  };
}

/** Digits typed into the address arrive as a number. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim().slice(0, NODE_LIMIT)
    : Number.isSafeInteger(value)
      ? String(value)
      : '';
