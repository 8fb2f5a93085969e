/** Modules share a file where the same ways to start need them. */
import { expect, it } from 'vitest';
import { partChunks } from './part-chunks.ts';

const imports: Record<string, string[]> = {
  main: ['errors'],
  verbs: ['errors', 'paging'],
  otherVerbs: ['paging'],
  local: ['ledger', 'errors', 'wire'],
  child: ['wire', 'duck'],
  ledger: ['wire'],
};
const edgesOf = (id: string) => ({
  isEntry: id === 'main' || id === 'child',
  importedIds: imports[id] ?? [],
  dynamicallyImportedIds: [],
});
const chunkOf = partChunks(edgesOf, [
  { name: 'start', modules: ['main'] },
  { name: 'commands', modules: ['verbs', 'otherVerbs'] },
  { name: 'local', modules: ['local'] },
  { name: 'child', modules: ['child'] },
]);

it.each([
  ['ledger', 'local', 'needed by one way to start'],
  ['wire', 'local-child', 'needed by two: neither opens the other’s'],
  ['errors', 'start-commands-local', 'needed by three'],
  ['duck', 'child', 'a child process alone'],
  ['main', null, 'an entry runs when it is opened'],
  ['paging', null, 'commands alone: a noun must not open those of another'],
  ['page', null, 'needed by none'],
])('%s goes to %s: %s', (id, chunk, _why) => {
  expect(chunkOf(id)).toBe(chunk);
});
