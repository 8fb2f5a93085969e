/** Every format over documents that were made to break it: hostile names, a hundred thousand rows, no rows at all. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import type { ReportDocument, Table } from './document.ts';
import { everyFormat } from './formats.generated.ts';

const { signal } = new AbortController();
let platform: TestPlatform;
let folder: string;
let made = 0;
beforeAll(async () => {
  platform = await testPlatform();
  folder = await mkdtemp(path.join(tmpdir(), 'reeve-formats-'));
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'O\'Reilly, "quoted"',
  '👩‍👩‍👧 family & 東京',
  'مرحبا \u202e gnp.exe',
  'x'.repeat(256),
  'two\r\nlines',
  '(brackets) \\ back',
  '-12.50',
] as const;

const table = (rows: Table['rows']): Table => ({
  kind: 'table',
  title: 'By <b>team</b>',
  columns: [
    { name: 'team', title: 'Team', kind: 'text' },
    { name: 'cost', title: 'Cost', kind: 'money' },
  ],
  rows,
  total: ['Total', '12.30000000'],
  empty: 'There are no costs.',
});

const documentOf = (main: Table): ReportDocument => ({
  report: 'cost-report',
  title: 'Cost report',
  organisation: '<i>ACME</i> 東京',
  from: '2026-10-01',
  to: '2026-11-01',
  madeAt: '2026-11-04T06:00:00.000Z',
  currency: 'USD',
  snapshot: 7,
  question: [
    ['Period', '2026-10-01 to 2026-10-31'],
    ['Filter', 'team=<script>'],
  ],
  main,
  sections: [
    {
      title: 'Everything',
      blocks: [
        {
          kind: 'figures',
          items: [{ label: 'Total', value: '-1234567.895', kind: 'money', note: '& more' }],
        },
        {
          kind: 'series',
          title: 'By day',
          unit: 'day',
          starts: ['2026-10-01', '2026-10-02'],
          lines: HOSTILE.slice(0, 9).map((name) => ({ name, values: ['1.5', null] })),
        },
        main,
      ],
      notes: ['Nobody knows <everything>.'],
    },
  ],
});

async function write(format: string, document: ReportDocument): Promise<{ file: string; bytes: Buffer }> {
  made += 1;
  const file = path.join(folder, `${made}.${format}`);
  const writer = everyFormat.find(({ name }) => name === format);
  await writer?.write(document, { file, lake: platform.lake, signal });
  return { file, bytes: await readFile(file) };
}

const hostile = documentOf(table(HOSTILE.map((name) => [name, '-1.00000001'])));

/** What is drawn on the pages. */
function drawn(pdf: Buffer): string {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('>>\nstream\n', at) + 3) {
    const end = pdf.indexOf('\nendstream', at);
    if (end < 0 || at < 3) break;
    parts.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    at = end;
  }
  return parts.join('');
}

describe('every format', () => {
  it.each(everyFormat.map(({ name }) => [name] as const))(
    '%s writes the same bytes for the same report, and never over a file',
    async (name) => {
      const [first, second] = [await write(name, hostile), await write(name, hostile)];
      if (name !== 'parquet') expect(first.bytes.equals(second.bytes)).toBe(true);
      const writer = everyFormat.find((one) => one.name === name);
      if (name !== 'parquet')
        await expect(
          writer?.write(hostile, { file: first.file, lake: platform.lake, signal }),
        ).rejects.toThrow('EEXIST');
      expect((await readFile(first.file)).length).toBeGreaterThan(100);
    },
  );

  it.each(everyFormat.map(({ name }) => [name] as const))('%s says when there is nothing', async (name) => {
    const { bytes } = await write(name, documentOf(table([])));
    const text = name === 'pdf' ? drawn(bytes) : bytes.toString();
    if (['html', 'pdf', 'json'].includes(name)) expect(text).toContain('There are no costs.');
    else expect(bytes.length).toBeGreaterThan(5);
  });
});

describe('CSV', () => {
  it('keeps numbers, and makes texts of formulas', async () => {
    const lines = (await write('csv', hostile)).bytes.toString().split('\r\n');
    expect(lines[0]).toBe('team,cost');
    expect(lines[1]).toBe('"\'=cmd|""/c calc""!A1",-1.00000001');
    expect(lines.slice(2, 6)).toEqual([
      "'+1+1,-1.00000001",
      "'-2+3,-1.00000001",
      "'@SUM(A1),-1.00000001",
      "'\t=1,-1.00000001",
    ]);
    expect(lines.at(-2)).toBe('-12.50,-1.00000001');
    expect(lines).toContain('"O\'Reilly, ""quoted""",-1.00000001');
  });
});

describe('Parquet', () => {
  it('holds portable types, and every letter', async () => {
    const { file } = await write('parquet', hostile);
    const { rows, columns } = await platform.lake.query({
      sql: `SELECT * FROM read_parquet('${file}')`,
      tables: [],
    });
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['team', 'VARCHAR'],
      ['cost', 'DECIMAL(38,8)'],
    ]);
    expect(rows.map(({ team }) => team)).toEqual([...HOSTILE]);
  });
});

describe('HTML', () => {
  it('asks for nothing, runs nothing, and shows names as they are', async () => {
    const text = (await write('html', hostile)).bytes.toString();
    expect(text).not.toMatch(/<script|<img|<i>|<b>|https?:\/\/|url\(|<[^>]*\s(style|on\w+)=/i);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('👩‍👩‍👧 family &amp; 東京');
    expect(text).not.toContain('\u202e');
    expect(text).toContain('−1,234,567.90');
    expect(text.match(/<svg/g)).toHaveLength(1);
    expect(text).toContain('The same as a table');
  });
});

describe('PDF', () => {
  it('is well formed, cuts long names, and says which letters it lacks', async () => {
    const { bytes } = await write('pdf', hostile);
    const text = drawn(bytes);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1'))?.[1]);
    expect(bytes.subarray(start, start + 4).toString()).toBe('xref');
    const places = [
      ...bytes
        .subarray(start)
        .toString('latin1')
        .matchAll(/^(\d{10}) 00000 n $/gm),
    ];
    for (const [at, [, place]] of places.entries())
      expect(bytes.subarray(Number(place), Number(place) + 12).toString('latin1')).toMatch(`${at + 1} 0 obj`);
    expect(text).toContain('\\(brackets\\) \\\\ back');
    expect(text).toContain(`x${String.fromCharCode(0x85)}`);
    expect(text).not.toContain('x'.repeat(256));
    expect(text).toContain('has no letters beyond those of western Europe');
    expect(text).toContain('? family & ??');
  });

  it('cuts no number, also where a longer one is narrower', async () => {
    const { kind, title, empty } = table([]);
    const rows = ['-11111.11', '+77777.77', '-99.99'].map((change) => [change]);
    const columns = [{ name: 'change', title: 'Change', kind: 'change' }] as const;
    const { bytes } = await write('pdf', documentOf({ kind, title, empty, columns, rows }));
    expect(drawn(bytes)).toContain('+77,777.77');
  });

  it('breaks sentences between words, cuts no word of a title, and tells digits of what is small', async () => {
    const { kind, title, empty } = table([]);
    const sentence = 'No forecast of a month of the period has been compared with its bill so far. '.repeat(
      2,
    );
    const columns = [
      { name: 'why', title: 'Why', kind: 'text' },
      { name: 'unit_cost', title: 'Shared out to it', kind: 'measure' },
    ] as const;
    const rows = [
      [`${sentence}END`, '0.0135805175'],
      ['other', '15469.03'],
    ];
    const document = documentOf({ kind, title, empty, columns, rows });
    const note = 'EffectiveCost of used commitments by EffectiveCost of used and of unused ones: LAST';
    const items = ['A', 'B', 'C', 'D'].map((label) => ({
      label,
      value: '1',
      kind: 'percent' as const,
      note,
    }));
    const sections = [
      { title: 'Figures', blocks: [{ kind: 'figures' as const, items }], notes: [] },
      ...document.sections,
    ];
    const text = drawn((await write('pdf', { ...document, sections })).bytes);
    for (const word of ['END', 'LAST', 'Shared', '0.01358', '15,469.03']) expect(text).toContain(word);
  });
});

describe('a hundred thousand rows', () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => [`team ${at}`, `${at}.12345678`]);

  it.each(everyFormat.map(({ name }) => [name] as const))(
    'are all written as %s',
    async (name) => {
      const document = documentOf(table(rows));
      const { bytes, file } = await write(name, document);
      expect(bytes.length).toBeGreaterThan(300_000);
      if (name === 'pdf') expect(bytes.toString('latin1')).toMatch(/\/Count 2\d\d\d /);
      if (name === 'csv') expect(bytes.toString().split('\r\n')).toHaveLength(100_002);
      await rm(file);
    },
    60_000,
  );
});
