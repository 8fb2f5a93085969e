/** What a domain's commands are given: the API, the output, and a wrapper that turns failures into exit codes. */
import type { Command } from 'commander';
import type { ApiClient } from './api-client.ts';
import type { Output } from './output.ts';

export interface CommandContext {
  readonly home: string;
  readonly out: Output;
  /** Opened on first use, so that commands which need no API start without one. */
  api(): Promise<ApiClient>;
}

export interface Cli {
  /** Wraps a command's work: context in, exit code out, errors told with their remedy. */
  action<Args extends readonly unknown[]>(
    work: (context: CommandContext, ...args: Args) => Promise<void>,
  ): (...args: Args) => Promise<void>;
}

export type MountCommands = (program: Command, cli: Cli) => void;
