/** What CloudWatch measures of a type of resource: the names of the figures, and by what it tells one resource from another. */

/** Our words for CloudWatch's. */
export const STATS = {
  avg: 'Average',
  max: 'Maximum',
  min: 'Minimum',
  sum: 'Sum',
  p95: 'p95',
  p99: 'p99',
} as const;
export type Stat = keyof typeof STATS;

/** The column that holds the value of a dimension, or what follows a text in that column. */
export type DimensionSource<Column extends string> =
  | Column
  | { readonly column: Column; readonly after: string };

export interface Metric<Column extends string = string> {
  readonly namespace: string;
  readonly name: string;
  readonly stats: readonly Stat[];
  readonly dimensions: Readonly<Record<string, DimensionSource<Column>>>;
  /** Only resources that have this in that column are measured so. */
  readonly where?: { readonly column: Column; readonly is: string };
}

/** A level, such as the use of a processor: how high on average, and how high at its highest. */
export const LEVEL = ['avg', 'max', 'p95', 'p99'] as const;
/** An amount, such as bytes or requests. */
export const AMOUNT = ['sum'] as const;

/** Several metrics of one namespace that tell resources apart alike. */
export const metricsOf = <const Column extends string>(
  shared: Omit<Metric<Column>, 'name' | 'stats'>,
  figures: Readonly<Record<string, readonly Stat[]>>,
): readonly Metric<Column>[] => Object.entries(figures).map(([name, stats]) => ({ ...shared, name, stats }));

/** The columns that say which series a resource has. */
export const columnsOf = (metrics: readonly Metric[]): readonly string[] => [
  ...new Set(
    metrics.flatMap(({ dimensions, where }) => [
      ...Object.values(dimensions).map((source) => (typeof source === 'string' ? source : source.column)),
      ...(where ? [where.column] : []),
    ]),
  ),
];
