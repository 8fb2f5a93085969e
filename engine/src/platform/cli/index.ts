/** The door of the command line. */
export { ApiClient, type Query, remoteTransport, type Transport } from './api-client.ts';
export { type Cli, type CommandContext, type CommandOutcome, type MountCommands, noun } from './cli.ts';
export { completionScript, SHELLS, type Shell } from './completion.ts';
export { cliErrors } from './errors.ts';
export { saveStream } from './file-sink.ts';
export { FORMATS, type Format, Output, type Page, type Streams } from './output.ts';
export { type PagingOptions, withPaging } from './paging.ts';
export { type Progress, terminalProgress } from './progress.ts';
export type { Column } from './table.ts';
