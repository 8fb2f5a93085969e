import { expect, test } from 'vitest';
import type { Gate } from './gate.ts';
import { pickGates, runGates } from './run-gates.ts';

const order: string[] = [];
const gate = (name: string, held: boolean, alone?: true): Gate => ({
  name,
  what: name,
  ...(alone ? { alone } : {}),
  run: async () => {
    order.push(name);
    return { held, output: '' };
  },
});

test('all gates run though one fails and one throws, and the lonely one comes last', async () => {
  const thrower: Gate = { name: 'c', what: '', run: () => Promise.reject(new Error('broken gate')) };
  const ran = await runGates(
    [gate('z', true, true), gate('a', false), gate('b', true), thrower],
    2,
    () => {},
  );
  expect(order).toEqual(['a', 'b', 'z']);
  expect(Object.fromEntries(ran.map((one) => [one.gate.name, one.verdict.held]))).toEqual({
    a: false,
    b: true,
    c: false,
    z: true,
  });
  expect(ran.find((one) => one.gate.name === 'c')?.verdict.output).toContain('broken gate');
});

test('gates are picked by name; a name of none is told', () => {
  const gates = [gate('a', true), gate('b', true)];
  expect(pickGates(gates, []).picked).toHaveLength(2);
  expect(pickGates(gates, ['b']).picked.map(({ name }) => name)).toEqual(['b']);
  expect(pickGates(gates, ['b', 'typo']).unknown).toEqual(['typo']);
});
