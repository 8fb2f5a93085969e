/** What a domain's commands are given: the API, the output, and a wrapper that turns failures into exit codes. */
import type { Command } from 'commander';
import type { Platform } from '#platform/platform.ts';
import type { ApiClient } from './api-client.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

export interface CommandContext {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly out: Output;
  readonly progress: Progress;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Opened on first use, so that commands which need no API start without one. */
  api(): Promise<ApiClient>;
  /** The local machines themselves, for what must work where the API does not. Closed after the command. */
  platform(): Promise<Platform>;
}

/** What a command's work may return: an exit code other than 0 for a negative answer that is no error. */
export type CommandOutcome = number | undefined;

export interface Cli {
  /** Wraps a command's work: context in, exit code out, errors told with their remedy. */
  action<Args extends readonly unknown[]>(
    work: (context: CommandContext, ...args: Args) => Promise<CommandOutcome> | Promise<void>,
  ): (...args: Args) => Promise<void>;
  /** Every command there is, for who describes them. */
  tree(): Promise<Command>;
}

export type MountCommands = (program: Command, cli: Cli) => void;

/** The noun's command, made by whoever comes first: several domains may add verbs to one noun. */
export const noun = (program: Command, name: string, description: string): Command =>
  program.commands.find((command) => command.name() === name) ??
  program.command(name).description(description);
