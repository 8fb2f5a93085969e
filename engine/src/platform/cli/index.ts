/** The door of the command line. */
export { ApiClient, type Transport } from './api-client.ts';
export type { Cli, CommandContext, MountCommands } from './cli.ts';
export { type Format, Output, type Streams } from './output.ts';
