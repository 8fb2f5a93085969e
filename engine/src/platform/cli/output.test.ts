import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { defineErrors } from '#kernel/error.ts';
import { Output } from './output.ts';
import type { Format } from './words.ts';

const errors = defineErrors({
  BAD_TAG: { message: 'The tag {tag} is bad.', remedy: 'Rename {tag}.', status: 400 },
});

function capture(format: Format, { quiet = false, columns }: { quiet?: boolean; columns?: number } = {}) {
  const text = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof text) =>
    Object.assign(
      new Writable({
        write: (chunk, _encoding, done) => {
          text[name] += String(chunk);
          done();
        },
      }),
      columns === undefined ? {} : { isTTY: true, columns },
    );
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') };
  return { out: new Output({ format, quiet, colour: false, debug: false, streams }), text };
}

interface Thing {
  readonly name: string;
  readonly size: number | null;
}
const columns = [
  { title: 'NAME', value: (thing: Thing) => thing.name },
  { title: 'SIZE', value: (thing: Thing) => thing.size, align: 'right' as const },
];
const things: Thing[] = [
  { name: 'plain', size: 5 },
  { name: '=cmd|"x"', size: null },
];

describe('a list', () => {
  test('is a table for people, with what follows told on stderr', () => {
    const { out, text } = capture('table');
    out.list({ items: things, next: 'abc' }, columns, 'Nothing.');
    expect(text.stdout).toBe('NAME      SIZE\nplain        5\n=cmd|"x"     –\n');
    expect(text.stderr).toContain('--after abc');
  });

  test('is {items, next} as JSON', () => {
    const { out, text } = capture('json');
    out.list({ items: things, next: null }, columns, 'Nothing.');
    expect(JSON.parse(text.stdout)).toEqual({ items: things, next: null });
    expect(text.stderr).toBe('');
  });

  test('is CSV that a spreadsheet takes as text', () => {
    const { out, text } = capture('csv');
    out.list({ items: things, next: null }, columns, 'Nothing.');
    expect(text.stdout).toBe('NAME,SIZE\nplain,5\n"\'=cmd|""x""",\n');
  });

  test('is its first column when quiet', () => {
    const { out, text } = capture('table', { quiet: true });
    out.list({ items: things, next: 'abc' }, columns, 'Nothing.');
    expect(text).toEqual({ stdout: 'plain\n=cmd|"x"\n', stderr: '' });
  });

  test('fits a narrow terminal by cutting the widest column', () => {
    const { out, text } = capture('table', { columns: 20 });
    out.list({ items: [{ name: 'a'.repeat(80), size: 12345 }], next: null }, columns, 'Nothing.');
    for (const line of text.stdout.trimEnd().split('\n')) expect(line.length).toBeLessThanOrEqual(20);
    expect(text.stdout).toContain('12345');
  });

  test('cuts nothing in a file, and lets no very long text push the others apart', () => {
    const { out, text } = capture('table');
    out.list({ items: [{ name: 'a'.repeat(2000), size: 1 }, ...things], next: null }, columns, '');
    const [head = '', long = '', short = ''] = text.stdout.split('\n');
    expect([head.length, long.length, short.length]).toEqual([106, 2006, 106]);
  });

  test('never cuts a figure: its title gives way, and text', () => {
    const { out, text } = capture('table', { columns: 21 });
    const wide = [...columns, { title: 'IN SEPTEMBER', value: () => '1275.79', align: 'right' as const }];
    out.list({ items: [{ name: 'a'.repeat(80), size: 12 }], next: null }, wide, '');
    expect(text.stdout).toBe('NAME      S…  IN SEP…\naaaaaaa…  12  1275.79\n');
  });

  test('is told field by field where columns that one can read do not fit', () => {
    const { out, text } = capture('table', { columns: 12 });
    out.list({ items: [{ name: 'long-enough', size: 12345 }, things[0] as Thing], next: null }, columns, '');
    expect(text.stdout).toBe('NAME  long-enough\nSIZE  12345\n\nNAME  plain\nSIZE  5\n');
  });

  test('measures wide and joined characters by their cells', () => {
    const { out, text } = capture('table');
    out.list(
      {
        items: [
          { name: '日本', size: 1 },
          { name: '👩‍👩‍👧', size: 2 },
        ],
        next: null,
      },
      columns,
      '',
    );
    expect(text.stdout).toBe('NAME  SIZE\n日本     1\n👩‍👩‍👧       2\n');
  });

  test('shows control and direction characters instead of obeying them', () => {
    const { out, text } = capture('table');
    out.list({ items: [{ name: 'a\u001b[31m\u202eb\nc', size: 1 }], next: null }, columns, '');
    expect(text.stdout).toContain('a\\u001b[31m\\u202eb\\u000ac');
  });
});

describe('an error', () => {
  test('is told with place and remedy', () => {
    const { out, text } = capture('table');
    out.error(errors.BAD_TAG({ tag: 'Env' }, { at: { file: 'a.yaml', line: 3, field: 'tags' } }));
    expect(text.stderr).toBe('Error BAD_TAG  a.yaml:3:tags: The tag Env is bad.\nRename Env.\n');
  });

  test('breaks its lines between words', () => {
    const { out, text } = capture('table', { columns: 24 });
    out.error(errors.BAD_TAG({ tag: 'Environment-of-the-account' }));
    out.note('one two three four five six');
    expect(text.stderr.trimEnd().split('\n')).toEqual([
      'Error BAD_TAG  The tag',
      'Environment-of-the-account',
      'is bad.',
      'Rename',
      'Environment-of-the-account.',
      'one two three four five',
      'six',
    ]);
  });

  test('is a problem document when machines read', () => {
    const { out, text } = capture('json');
    out.error(errors.BAD_TAG({ tag: 'Env' }));
    expect(JSON.parse(text.stderr)).toMatchObject({ code: 'BAD_TAG', status: 400, remedy: 'Rename Env.' });
    expect(text.stdout).toBe('');
  });
});
