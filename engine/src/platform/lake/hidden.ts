/** The columns that the lake adds to its files and no view shows; no declared column can begin with `_`. */
export const HIDDEN = {
  /** In merged files of tables without a key: the snapshot a row came with. */
  snapshot: '_snapshot',
  /** In a file of changes: `added`, `changed` or `removed`. Of what was removed only key and scope stand there. */
  change: '_change',
  /** In folded files: the snapshot from which on a row held. */
  born: '_born',
  /** In folded files of past rows: the first snapshot at which a row held no more. */
  ended: '_ended',
  /** In spool files: the order in which rows came. */
  row: '_row',
} as const;
