/** Nouns are named without their code, and have it where a line speaks of them. */
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { type Cli, type MountCommands, noun } from './cli.ts';
import { mountNouns, nounsOf } from './nouns.ts';

const cli: Cli = { action: () => async () => undefined, tree: async () => new Command() };
const estate: MountCommands = (program) => {
  noun(program, 'scan', 'Take stock').option('--quick').command('coverage');
  program.command('completion <shell>').description('For a shell');
};
const tags: MountCommands = (program) => {
  noun(program, 'scan', 'Never said: it is there already').command('tags');
};
const mounts = [estate, tags];

it('lists each noun once, as help does, with all who bring it', () => {
  expect(nounsOf(mounts)).toEqual([
    { term: 'scan [options]', description: 'Take stock', homes: [0, 1] },
    { term: 'completion <shell>', description: 'For a shell', homes: [0] },
  ]);
});

it('loads those that are wanted, keeps the order, and helps alike', async () => {
  const loaded: number[] = [];
  const homes = mounts.map((mount, index) => async () => {
    loaded.push(index);
    return mount;
  });
  const nouns = nounsOf(mounts).map((one) => ({
    ...one,
    homes: homes.filter((_, i) => one.homes.includes(i)),
  }));
  const helpOf = async (...wanted: string[]) => {
    const program = new Command('reeve');
    await mountNouns(program, cli, nouns, (name) => wanted.includes(name));
    return { program, help: program.helpInformation() };
  };
  const bare = await helpOf();
  expect(loaded).toEqual([]);
  const { program, help } = await helpOf('scan');
  expect(loaded).toEqual([0, 1]);
  expect(help).toBe(bare.help);
  expect(program.commands.map((one) => [one.name(), one.commands.map((verb) => verb.name())])).toEqual([
    ['scan', ['coverage', 'tags']],
    ['completion', []],
  ]);
});
