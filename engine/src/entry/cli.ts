/** The `reeve` command: mounts every domain's commands and runs one. */
import { Command, CommanderError, Option } from 'commander';
import { type Cli, FORMATS, printable, type Streams } from '#platform/cli/index.ts';
import { mountNouns } from '#platform/cli/nouns.ts';
import { productVersion } from '#platform/product-version.ts';
import { nouns } from './nouns.generated.ts';
import type { GlobalOptions } from './run-action.ts';

const USAGE = 2;
const USAGE_REMEDY = 'Add --help for the options.';

/** Runs one command; resolves to the exit code: 0 done, 1 failed or negative, 2 wrong use, 130 interrupted. */
export async function runCli(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  streams: Streams,
): Promise<number> {
  let exitCode = 0;
  const program = await createProgram(env, streams, argv, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : USAGE;
  }
  return exitCode;
}

/** The command tree, with the code of the nouns that stand anywhere in the line, else of all. */
export async function createProgram(
  env: NodeJS.ProcessEnv,
  streams: Streams,
  argv?: readonly string[],
  exit: (code: number) => void = () => undefined,
): Promise<Command> {
  const program = new Command('reeve')
    .description('Looks after an AWS estate.')
    .version(productVersion(), '-V, --version', 'print the version')
    .option('--home <dir>', 'state directory (default: REEVE_HOME, else ~/.reeve)')
    .addOption(new Option('-o, --output <format>', 'how to print').choices(FORMATS).default('table'))
    .option('-q, --quiet', 'print the answer alone')
    .option('--no-color', 'print without colours')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(wantsJson(argv) ? usageProblem('a verb is missing') : text),
      outputError: (text) => streams.stderr.write(usageError(text, argv)),
    });
  const cli: Cli = {
    action:
      (work) =>
      async (...args) => {
        const { runAction } = await import('./run-action.ts');
        const options = program.opts<GlobalOptions>();
        exit(await runAction(options, env, streams, (context) => work(context, ...args)));
      },
    tree: () => createProgram(env, streams),
  };
  await mountNouns(program, cli, nouns, (name) => argv === undefined || argv.includes(name));
  for (const command of program.commands) inheritSettings(command, program);
  return program;
}

/** The options are not parsed yet when their use is wrong, so the wish for JSON is read from the words themselves. */
function usageError(text: string, argv: readonly string[] | undefined): string {
  const title = text
    .trim()
    .replace(/^error: /, '')
    .replaceAll('\n', ' ');
  return wantsJson(argv) ? usageProblem(title) : `Error  ${printable(title)}\n${USAGE_REMEDY}\n`;
}

function usageProblem(title: string): string {
  const problem = { type: 'urn:reeve:error:USAGE', code: 'USAGE', title, status: 400, remedy: USAGE_REMEDY };
  return `${JSON.stringify(problem)}\n`;
}

function wantsJson(argv: readonly string[] = []): boolean {
  const asked = argv.findIndex((word) => word === '-o' || word === '--output');
  return argv[asked + 1] === 'json' || argv.includes('--output=json') || argv.includes('-ojson');
}

/** Commander copies settings only to commands made after them; ours are made by the domains. */
function inheritSettings(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inheritSettings(child, command);
}
