/** The formats in which the lines of bills are taken away. */
export const EXPORT_FORMATS = ['csv', 'csv.gz', 'parquet', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
