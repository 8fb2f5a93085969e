/** docs/reference/cli.md: the command tree as it stands. */
import { PassThrough } from 'node:stream';
import type { Generator } from './generator.ts';
import { code, MADE, table } from './markdown.ts';

type Command = Awaited<ReturnType<typeof import('../../engine/src/entry/cli.ts')['createProgram']>>;

const options = (command: Command): string =>
  command.options.length === 0
    ? ''
    : `\n${table(
        ['Option', 'Meaning', 'Default'],
        command.options.map(({ flags, description, defaultValue, argChoices }) => [
          code(flags),
          argChoices ? `${description}: ${argChoices.join(', ')}` : description,
          typeof defaultValue === 'string' || typeof defaultValue === 'number'
            ? code(String(defaultValue))
            : '',
        ]),
      )}\n`;

const commandArguments = (command: Command): string =>
  command.registeredArguments
    .map((argument) => `\n- ${code(argument.name())}: ${argument.description || 'see above'}`)
    .join('');

function describe(command: Command, parents: readonly string[]): string[] {
  const names = [...parents, command.name()];
  if (command.commands.length > 0) return command.commands.flatMap((child) => describe(child, names));
  const usage = [...names, command.usage()]
    .join(' ')
    .replace(' [options]', command.options.length > 0 ? ' [options]' : '');
  const list = commandArguments(command);
  return [
    `## ${names.join(' ')}\n\n${command.description()}.\n\n\`\`\`\n${usage}\n\`\`\`\n${list && `${list}\n`}${options(command)}`,
  ];
}

export const cli: Generator = {
  name: 'command reference',
  make: async () => {
    // Imported only now: it imports the registries, which an earlier generator may have just written.
    const { createProgram } = await import('../../engine/src/entry/cli.ts');
    const nowhere = new PassThrough();
    const program = await createProgram({}, { stdout: nowhere, stderr: nowhere });
    const intro =
      'These options belong to every command. Exit codes: 0 done, 1 failed or a negative answer, 2 wrong use, 130 interrupted.';
    const text = [`${MADE}\n\n# Commands\n\n${intro}\n${options(program)}`, ...describe(program, [])].join(
      '\n',
    );
    return [{ file: 'docs/reference/cli.md', text }];
  },
};
