/** The door of the command line. It stays light: what only some commands need they import when they run. */
export type { ApiClient, Query } from './api-client.ts';
export {
  type Cli,
  type CommandContext,
  type CommandOutcome,
  type MountCommands,
  noun,
} from './cli.ts';
export { follow } from './follow.ts';
export type { Noun } from './nouns.ts';
export type { Output } from './output.ts';
export { type PagingOptions, withPaging } from './paging.ts';
export type { Progress } from './progress.ts';
export type { Column } from './table.ts';
export { printable } from './text.ts';
export { FORMATS, type Format, type Page, SHELLS, type Shell, type Streams } from './words.ts';
