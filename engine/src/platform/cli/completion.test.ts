import { execFileSync } from 'node:child_process';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { completionScript } from './completion.ts';

const program = new Command('reeve').option('--home <dir>', 'state');
const keys = program.command('keys').description("people's keys: API");
keys.command('create').option('--role <role>', 'role');
keys.command('revoke');

/** What a real bash offers for a line. */
function offered(words: readonly string[]): string[] {
  const script = `${completionScript(program, 'bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _reeve; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

describe('bash completion', () => {
  test('offers the nouns and global options', () => {
    expect(offered(['reeve', ''])).toEqual(['keys', '--home', '--help']);
  });
  test('offers the verbs of a noun, by prefix', () => {
    expect(offered(['reeve', '--quiet', 'keys', 'cr'])).toEqual(['create']);
  });
  test('offers the options of a verb', () => {
    expect(offered(['reeve', 'keys', 'create', '--r'])).toEqual(['--role']);
  });
});

test('every shell is told every command', () => {
  for (const shell of ['zsh', 'fish'] as const) {
    const script = completionScript(program, shell);
    for (const word of ['keys', 'create', 'revoke', 'role']) expect(script).toContain(word);
  }
});
