/** The options every list has. */
import { type Command, InvalidArgumentError } from 'commander';

export interface PagingOptions {
  readonly limit: number;
  readonly after?: string;
}

export const withPaging = (command: Command): Command =>
  command
    .option('--limit <n>', 'items at most (1 to 500)', positive, 50)
    .option('--after <cursor>', 'continue where a list ended');

function positive(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new InvalidArgumentError('Give a whole number from 1 to 500.');
  return limit;
}
