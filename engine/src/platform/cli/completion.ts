/** Shell completion, written from the command tree itself so that it never lags behind it. */
import type { Command } from 'commander';
import type { Shell } from './words.ts';

interface Node {
  /** The words typed so far, without the program's name: `keys create`. */
  readonly path: string;
  readonly words: readonly { readonly word: string; readonly description: string }[];
}

export function completionScript(program: Command, shell: Shell): string {
  const nodes = walk(program, []);
  return { bash, zsh, fish }[shell](program.name(), nodes);
}

function walk(command: Command, path: readonly string[]): Node[] {
  const children = command.commands.filter((child) => child.name() !== 'help');
  const words = [
    ...children.map((child) => ({ word: child.name(), description: child.description() })),
    ...command.options.flatMap(({ long, description }) => (long ? [{ word: long, description }] : [])),
    { word: '--help', description: 'display help for command' },
  ];
  return [
    { path: path.join(' '), words },
    ...children.flatMap((child) => walk(child, [...path, child.name()])),
  ];
}

/** The deepest path of plain words before the cursor decides what may follow. */
function bash(name: string, nodes: readonly Node[]): string {
  const cases = nodes.map(
    ({ path, words }) => `    '${path}') words='${words.map(({ word }) => word).join(' ')}' ;;`,
  );
  return `_${name}() {
  local word path='' words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || path="\${path:+$path }$word"
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _${name} ${name}
`;
}

function zsh(name: string, nodes: readonly Node[]): string {
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const cases = nodes.map(({ path, words }) => {
    const items = words.map(({ word, description }) =>
      quote(`${word}:${description.replaceAll(':', '\\:')}`),
    );
    return `    ${quote(path)}) items=(${items.join(' ')}) ;;`;
  });
  return `#compdef ${name}
_${name}() {
  local -a items
  local typed=\${(j: :)\${(@)words[2,CURRENT-1]:#-*}}
  case "$typed" in
${cases.join('\n')}
  esac
  _describe '${name}' items || _files
}
compdef _${name} ${name}
`;
}

function fish(name: string, nodes: readonly Node[]): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = nodes.flatMap(({ path, words }) =>
    words.map(({ word, description }) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`;
      return `complete -c ${name} -n ${quote(`__${name}_at ${quote(path)}`)} ${what} -d ${quote(description)}`;
    }),
  );
  return `function __${name}_at
  set -l typed (string match -v -- '-*' (commandline -opc)[2..])
  test "$typed" = "$argv[1]"
end
${lines.join('\n')}
`;
}
