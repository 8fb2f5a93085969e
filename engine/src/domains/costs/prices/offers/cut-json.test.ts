/** Cutting JSON as it streams gives what reading it whole gives, however it is cut into chunks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cut, cutJson, JsonFault } from './cut-json.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function cut(text: string, wanted: (path: readonly string[]) => boolean, size = 7): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for await (const one of cutJson(inChunks(text, size), wanted)) cuts.push(one);
  return cuts;
}

const secondLevel = (path: readonly string[]) => path.length === 2;

describe('cutting JSON', () => {
  it('keeps what is wanted with its line, and skips the rest', async () => {
    const text = '{\n "a": {"x": [1, {"y": "}\\" ]"}],\n  "z": -1.5e3},\n "b": {"x": null}, "c": 7}';
    expect(await cut(text, secondLevel)).toEqual([
      { path: ['a', 'x'], text: '[1,{"y":"}\\" ]"}]', line: 2 },
      { path: ['a', 'z'], text: '-1.5e3', line: 3 },
      { path: ['b', 'x'], text: 'null', line: 4 },
    ]);
  });

  it('gives every value that reading it whole gives', async () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.dictionary(fc.string(), value)),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(0, 1, 4),
        async (whole, size, indent) => {
          const text = JSON.stringify(whole, null, indent);
          const read: unknown = JSON.parse(text);
          const expected = Object.entries(read as typeof whole).flatMap(([a, inner]) =>
            Object.entries(inner).map(([b, leaf]) => [[a, b], leaf]),
          );
          const cuts = await cut(text, secondLevel, size);
          expect(cuts.map(({ path, text: own }) => [path, JSON.parse(own)])).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses every text that JSON refuses, with a line', async () => {
    const good = JSON.stringify({ a: { x: [1, 'two', true], y: { z: null } }, b: 'c' }, null, 1);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: good.length - 1 }),
        fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', 'x', '1'),
        async (at, sign) => {
          const text = good.slice(0, at) + sign + good.slice(at + 1);
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          // Inside of what is wanted, its reader finds the fault.
          const cuts = cut(text, secondLevel, 5).then((all) => all.map((one) => JSON.parse(one.text)));
          if (isJson) await cuts;
          else
            await cuts.then(
              () => expect.unreachable(text),
              (error: unknown) => {
                if (!(error instanceof SyntaxError)) expect((error as JsonFault).line).toBeGreaterThan(0);
              },
            );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says where a document ends too early', async () => {
    await expect(cut('{"a": {"b": 1},\n', secondLevel)).rejects.toMatchObject({ line: 2 });
    await expect(cut('{"a": "b', secondLevel)).rejects.toBeInstanceOf(JsonFault);
    await expect(cut('', secondLevel)).rejects.toThrow('it ends before its end');
    await expect(cut('{} {}', secondLevel)).rejects.toThrow('text follows after its end');
    await expect(cut('['.repeat(100), secondLevel)).rejects.toThrow('nested too deeply');
  });
});
