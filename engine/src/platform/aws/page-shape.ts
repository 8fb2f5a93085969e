/** How a list operation takes a page size and passes its token on. */

export interface PageShape {
  /** Input field, output field and the output's lists; a dot leads into a field of the answer. */
  readonly tokenIn: string;
  readonly tokenOut: string;
  readonly lists: readonly string[];
  /** Input field of the page size, and the largest that AWS accepts; absent where there is none. */
  readonly size?: string;
  readonly max?: number;
  /** AWS refuses a page size together with these. */
  readonly notWith?: string;
}

type Words = Partial<Pick<PageShape, 'tokenIn' | 'tokenOut' | 'size' | 'max' | 'notWith'>>;

/** `NextToken` and `MaxResults`, as most services have it, unless told otherwise. */
export function pageOf(lists: string | readonly string[], max?: number, words: Words = {}): PageShape {
  const { tokenIn = 'NextToken', tokenOut = tokenIn, size = 'MaxResults', notWith } = words;
  return {
    tokenIn,
    tokenOut,
    lists: typeof lists === 'string' ? [lists] : lists,
    ...(max !== undefined && { size, max }),
    ...(notWith !== undefined && { notWith }),
  };
}

/** RDS and its relatives: `Marker` and `MaxRecords`. */
export const markerPage = (list: string, max = 100): PageShape =>
  pageOf(list, max, { tokenIn: 'Marker', size: 'MaxRecords' });

/** Those that write their fields small: `nextToken` and `maxResults`. */
export const smallPage = (list: string, max?: number): PageShape =>
  pageOf(list, max, { tokenIn: 'nextToken', size: 'maxResults' });
