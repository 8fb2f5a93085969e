/** Names that people give, hostile ones too, come out of every format as what they were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeJson, NodeJson } from '../contract.ts';
import { cut, type Drawing, labelOf } from './drawing.ts';
import { formats } from './index.ts';

const node = (id: string, name: string | null = null): NodeJson => ({
  id,
  kind: 'resource',
  type: 'AWS::EC2::Instance',
  name,
  account: '111122223333',
  region: 'eu-west-1',
  environment: null,
  owner: name,
  team: null,
  inInventory: true,
});

const edge = (from: string, to: string, detail: string | null = null): EdgeJson => ({
  from,
  to,
  kind: 'attached-to',
  source: 'configuration',
  detail,
});

const drawing = (names: readonly string[]): Drawing => ({
  nodes: names.map((name, at) => node(`arn:${at}:${name}`, name)),
  edges: names.map((name, at) => edge(`arn:${at}:${name}`, `arn:0:${names[0]}`, name)),
  truncated: false,
});

const HOSTILE = [
  '"]; evil [label="x',
  'line one\nline two\r\n\ttabbed',
  'back\\slash\\"quote\\',
  ']]>--><script>alert(1)</script>&amp;',
  '%%{init: {"theme":"dark"}}%%',
  '`**bold** [link](javascript:alert(1))`',
  'Zahlung 💶 café 支払い',
  'half \ud83d and null \u0000 end',
  'x'.repeat(256),
  '👩‍👩‍👧'.repeat(60),
  '',
  'end',
];

const names = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 80 })), {
  minLength: 1,
  maxLength: 6,
});

describe('Graphviz', () => {
  const STRING = String.raw`"((?:[^"\\]|\\.)*)"`;
  const NODE = new RegExp(String.raw`^  n\d+ \[label=${STRING}, tooltip=${STRING}\];$`, 'u');
  const EDGE = new RegExp(String.raw`^  n\d+ -> n\d+ \[label=${STRING}, tooltip=${STRING}\];$`, 'u');

  it('has one statement a line, and labels that read as they should', () => {
    fc.assert(
      fc.property(names, (given) => {
        const shown = drawing(given);
        const lines = formats.dot.write(shown).trimEnd().split('\n');
        expect(lines.slice(0, 3)).toEqual([
          'digraph estate {',
          '  graph [rankdir=LR];',
          expect.stringMatching(/^ {2}node /),
        ]);
        const nodes = lines.slice(3, 3 + given.length).map((line) => NODE.exec(line)?.[1]);
        expect(nodes.map((text) => text?.replace(/\\(.)/gu, '$1'))).toEqual(shown.nodes.map(labelOf));
        for (const line of lines.slice(3 + given.length, -1)) expect(line).toMatch(EDGE);
        expect(lines.at(-1)).toBe('}');
      }),
    );
  });
});

describe('Mermaid', () => {
  it('shows nothing but plain words and entities between its quotes', () => {
    fc.assert(
      fc.property(names, (given) => {
        const shown = drawing(given);
        const lines = formats.mermaid.write(shown).trimEnd().split('\n');
        expect(lines).toHaveLength(1 + 2 * given.length);
        const labels = lines.slice(1, 1 + given.length).map((line) => {
          const text = /^ {2}n\d+\["((?:[\p{L}\p{N} _.,:/@()-]|#\d+;)*)"\]$/u.exec(line)?.[1];
          return text?.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
        });
        expect(labels).toEqual(shown.nodes.map(labelOf));
      }),
    );
  });
});

describe('GraphML', () => {
  const readable = (text: string) =>
    text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => {
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? '';
    });

  it('is well formed whatever the names are, and keeps all that XML can hold', () => {
    fc.assert(
      fc.property(names, (given) => {
        const text = formats.graphml.write(drawing(given));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that XML forbids
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
        const stripped = text.replaceAll(/<data key="[ne]_\w+">([^<>]*)<\/data>/g, '');
        expect(stripped.match(/<node id="n\d+"><\/node>/g)).toHaveLength(given.length);
        expect(stripped.match(/<edge source="n\d+" target="n0"><\/edge>/g)).toHaveLength(given.length);
        const told = [...text.matchAll(/<data key="n_name">([^<]*)<\/data>/g)].map(([, name = '']) =>
          readable(name),
        );
        const kept = (name: string) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(name);
        for (const [at, name] of given.entries()) if (kept(name)) expect(told[at]).toBe(name);
      }),
    );
  });
});

describe('JSON', () => {
  it('is nodes and links', () => {
    const read = JSON.parse(formats.json.write(drawing(HOSTILE))) as Record<
      string,
      Record<string, unknown>[]
    >;
    expect(read.nodes?.map(({ name }) => name)).toEqual(HOSTILE);
    expect(read.links?.[1]).toEqual({
      source: `arn:1:${HOSTILE[1]}`,
      target: `arn:0:${HOSTILE[0]}`,
      kind: 'attached-to',
      evidence: 'configuration',
      detail: HOSTILE[1],
    });
  });
});

describe('labels and limits', () => {
  it('are short, whole and say what it is', () => {
    expect(labelOf(node('arn:aws:ec2:eu-west-1:1:instance/i-1'))).toBe('i-1 (EC2::Instance)');
    expect(labelOf({ ...node('team:a'), kind: 'team', type: null, name: 'a' })).toBe('a (team)');
    // Sixty characters, none of them cut in two.
    expect(labelOf(node('i', '💶'.repeat(100)))).toBe(`${'💶'.repeat(59)}… (EC2::Instance)`);
  });

  it('cut what a format cannot hold, edges with their nodes, and say so', () => {
    const shown = drawing(Array.from({ length: 200 }, (_, at) => `n${at}`));
    const kept = cut(shown, formats.mermaid);
    expect(kept).toMatchObject({ truncated: true });
    expect([kept.nodes.length, kept.edges.length]).toEqual([150, 150]);
    for (const name of ['dot', 'mermaid', 'graphml'] as const)
      expect(formats[name].write(kept)).toContain('This is a part');
    expect(cut(shown, formats.dot)).toEqual(shown);
  });
});
