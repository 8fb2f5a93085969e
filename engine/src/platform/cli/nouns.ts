/** The nouns of the command line: named without their code, which is loaded for those that a line speaks of. */
import { Command } from 'commander';
import type { Cli, MountCommands } from './cli.ts';

/** What help says of a noun, and whose commands it has. */
export interface Noun {
  /** As help lists it: `scan [options]`. */
  readonly term: string;
  readonly description: string;
  readonly homes: readonly (() => Promise<MountCommands>)[];
}

/** Gives the program every noun in its place; those that `wanted` does not want stand there as mere words. */
export async function mountNouns(
  program: Command,
  cli: Cli,
  nouns: readonly Noun[],
  wanted: (name: string) => boolean,
): Promise<void> {
  const asked = nouns.filter(({ term }) => wanted(nameOf(term)));
  const homes = new Set(asked.flatMap((noun) => noun.homes));
  const loaded = new Command();
  for (const mount of await Promise.all([...homes].map((load) => load()))) mount(loaded, cli);
  for (const noun of nouns) {
    const whole = asked.includes(noun)
      ? loaded.commands.find((command) => command.name() === nameOf(noun.term))
      : undefined;
    if (whole) program.addCommand(whole);
    else program.command(noun.term).description(noun.description);
  }
}

/** What is mounted, as help lists it, each with which of the mounts bring it: several may add verbs to one noun. */
export function nounsOf(
  mounts: readonly MountCommands[],
): (Omit<Noun, 'homes'> & { readonly homes: readonly number[] })[] {
  const program = new Command();
  const cli: Cli = { action: () => async () => undefined, tree: async () => program };
  for (const mount of mounts) mount(program, cli);
  const brought = mounts.map((mount) => {
    const alone = new Command();
    mount(alone, cli);
    return alone.commands.map((command) => command.name());
  });
  return program.commands.map((command) => ({
    term: program.createHelp().subcommandTerm(command),
    description: command.description(),
    homes: brought.flatMap((names, index) => (names.includes(command.name()) ? [index] : [])),
  }));
}

const nameOf = (term: string): string => term.split(' ', 1)[0] ?? term;
