/** The command line end to end: on a home of its own, and on a server that serves it. */
import { EventEmitter, once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reeveIn } from '../../test/support/reeve.ts';
import { scratchHomes } from '../../test/support/scratch-homes.ts';
import { serve } from './serve.ts';

const homes = scratchHomes();
const home = homes.make();
const reeve = (...args: string[]) => reeveIn(home, args);
const json = async <T = Record<string, unknown>>(...args: string[]): Promise<T> =>
  JSON.parse((await reeve(...args, '--output', 'json')).out) as T;
const problem = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await reeve(...args, '--output', 'json')).err) as Record<string, unknown>;

afterAll(() => homes.end());

describe('wrong use', () => {
  it.each([
    [['frob'], "unknown command 'frob'"],
    [['keys', 'frob'], "unknown command 'frob'"],
    [['kyes'], "unknown command 'kyes' (Did you mean keys?)"],
    [['status', '--frob'], "unknown option '--frob'"],
    [['keys', 'revoke'], "missing required argument 'id'"],
    [['keys', 'create', 'x', '--role', 'king'], 'Allowed choices are viewer, '],
    [['keys', 'list', '--limit', '0'], 'Give a whole number from 1 to 500.'],
    [['serve', '--port', '99999'], 'whole number from 0 to 65535'],
    [['\u001b[31m'], 'unknown command'],
  ])('%j ends with 2 and says why', async (args, why) => {
    const { code, out, err } = await reeve(...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)]);
    expect(err).not.toContain('\u001b');
    expect(await problem(...args)).toMatchObject({ code: 'USAGE', title: expect.stringContaining(why) });
  });

  it('of a noun without a verb shows its verbs, and is a problem to a program', async () => {
    expect(await reeve('keys')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('revoke <id>'),
    });
    expect(await problem('keys')).toMatchObject({ code: 'USAGE', title: 'a verb is missing' });
  });

  it('is told from the wish to read: help and version end with 0', async () => {
    for (const args of [['--help'], ['help', 'audit'], ['--version'], ['lake', 'query', '--help']])
      expect(await reeve(...args)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/\S/) });
  });
});

describe('an installation', () => {
  it('is made once and kept after that', async () => {
    expect(await json('init', '--organisation', 'Ours')).toMatchObject({ home, wroteConfig: true });
    expect(await json('init', '--organisation', 'Others')).toMatchObject({ home, wroteConfig: false });
    expect(await json('status')).toMatchObject({ organisation: 'Ours', health: { state: 'ok' } });
    expect((await reeve('doctor')).code).toBe(0);
  });

  it('says each fault once: in the words of the message, with the place only where those lack it', async () => {
    const { err } = await reeve('audit', 'list', '--since', 'noon');
    expect(err).toMatch(/^Error REQUEST_INVALID {2}The request is not valid: since: must be a time such as /);
    expect((await reeve('config', 'explain', 'nope')).err).toMatch(/UNKNOWN {2}config explain: there is no/);
  });

  it.each([
    ['a file that is not YAML', 'http: [', {}, 'CONFIG_SYNTAX', 'reeve.yaml:1'],
    ['a key that is not there', 'htp:\n  port: 1\n', {}, 'CONFIG_KEY_UNKNOWN', 'Did you mean http?'],
    ['a value that cannot be', '', { REEVE_HTTP_PORT: 'many' }, 'CONFIG_VALUE', 'http.port'],
  ])('with %s says so, and doctor too', async (_what, text, env, code, where) => {
    const broken = homes.make();
    writeFileSync(path.join(broken, 'reeve.yaml'), text);
    const { err, ...status } = await reeveIn(broken, ['status', '--output', 'json'], env);
    expect([status.code, JSON.parse(err)]).toMatchObject([
      1,
      { code, title: expect.stringContaining(where) },
    ]);
    const doctor = await reeveIn(broken, ['doctor'], env);
    expect([doctor.code, doctor.out]).toEqual([1, expect.stringContaining(where)]);
    // Told once, under settings; what hangs on them was not looked at.
    expect(doctor.out.match(/^✗/gm)).toHaveLength(1);
  });

  it('cannot be where no folder can be made, and every command that needs one says so', async () => {
    const file = path.join(homes.make(), 'file');
    writeFileSync(file, '');
    for (const place of [path.join(file, 'home'), '/proc/reeve-home']) {
      expect((await reeveIn(place, ['init'])).err).toContain('HOME_NOT_MADE');
      expect((await reeveIn(place, ['ledger', 'import', file])).err).toContain('HOME_NOT_MADE');
      expect((await reeveIn(place, ['status'])).code).toBe(1);
    }
  });

  it('that cannot keep its signing key says so, leaves nothing behind, and signs once it can', async () => {
    const full = homes.make();
    expect((await reeveIn(full, ['status'])).code).toBe(0);
    const keys = path.join(full, 'keys');
    symlinkSync('/proc/self/fdinfo', keys); // a folder in which nobody can make a file
    expect(await reeveIn(full, ['audit', 'checkpoint'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('AUDIT_KEY_NOT_WRITTEN'),
    });
    rmSync(keys);
    expect((await reeveIn(full, ['audit', 'checkpoint'])).code).toBe(0);
    expect(readdirSync(keys)).toEqual(['audit-ed25519.pem']);
  });

  it('may have a name with spaces, quotes, other scripts and control characters, which are shown, not obeyed', async () => {
    const odd = path.join(homes.make(), `a b "q" 'ü' 日本 \u001b[31m`);
    mkdirSync(odd);
    const { code, out } = await reeveIn(odd, ['status']);
    expect([code, out]).toEqual([0, expect.stringContaining('日本 \\u001b[31m')]);
    expect(out).not.toContain('\u001b');
    expect(await reeveIn(odd, ['ledger', 'stop'])).toMatchObject({ code: 0 });
  });
});

it.each([
  ['keys', 'list'],
  ['access', 'users', 'list'],
  ['access', 'roles'],
  ['audit', 'list'],
  ['jobs', 'list'],
  ['jobs', 'tasks'],
  ['lake', 'tables'],
  ['lake', 'fsck'],
  ['lake', 'query', 'SELECT 1 AS one'],
  ['config', 'explain'],
])('lists as {items, next}: %s %s %s', async (...words) => {
  expect(await json(...words)).toMatchObject({ items: expect.any(Array), next: null });
});

it('keeps hostile names as they are for programs, and harmless for people and spreadsheets', async () => {
  const hostile = [
    '\u001b[31mred\u001b]0;x\u0007',
    '\u202etxt.exe',
    '=cmd()',
    '<script>x</script>',
    'a\nb',
    '👩‍👩‍👧',
  ];
  for (const name of hostile) expect((await reeve('keys', 'create', name, '--role', 'viewer')).code).toBe(0);
  const { items } = await json<{ items: { name: string }[] }>('keys', 'list');
  expect(items.map(({ name }) => name).reverse()).toEqual(hostile);
  const table = (await reeve('keys', 'list')).out;
  expect(table.trimEnd().split('\n').length).toBe(hostile.length + 1);
  expect(table).toContain('\\u001b[31mred');
  for (const obeyed of ['\u001b', '\u0007', '\u202e']) expect(table).not.toContain(obeyed);
  expect((await reeve('keys', 'list', '--output', 'csv')).out).toContain(",'=cmd(),");
  const asked = await reeve('lake', 'query', `SELECT 1 AS "\u001b[31m"`);
  expect([asked.code, asked.out.split('\n')[0]]).toEqual([0, '\\u001b[31m']);
});

it('keeps the mark of the next page short, whatever the things on this one hold', async () => {
  const teams = Array.from({ length: 40 }, (_, n) => ['--team', `team-${n}`.padEnd(60, '.')]).flat();
  for (const name of ['one', 'two']) await reeve('keys', 'create', name, '--role', 'viewer', ...teams);
  const { next } = await json<{ next: string }>('keys', 'list', '--limit', '1');
  expect(next.length).toBeLessThan(200);
  expect(await json('keys', 'list', '--limit', '1', '--after', next)).toMatchObject({
    items: [{ name: 'one' }],
  });
});

it('does not guess whose rights are meant when two have one name', async () => {
  for (const role of ['viewer', 'admin']) await reeve('keys', 'create', 'twin', '--role', role);
  expect(await problem('access', 'explain', 'twin', 'keys:create')).toMatchObject({
    code: 'PRINCIPAL_AMBIGUOUS',
  });
});

describe('a server', () => {
  const signals = new EventEmitter();
  let url = '';
  let ended: Promise<void>;
  beforeAll(async () => {
    let say: (line: string) => void = () => undefined;
    const said = new Promise<string>((resolve) => {
      say = resolve;
    });
    const env = { REEVE_LOG_LEVEL: 'error' };
    ended = serve({ home, env, port: 0, worker: false, say: (line) => say(line), signals });
    url = (await said).replace(/^Reeve is at /, '');
  });
  afterAll(async () => {
    signals.emit('SIGTERM');
    await ended;
  });

  const key = async (role: string) =>
    (await reeve('--quiet', 'keys', 'create', role, '--role', role)).out.trim();
  const there = (REEVE_API_KEY: string, ...args: string[]) =>
    reeveIn('/nowhere', args, { REEVE_URL: url, REEVE_API_KEY });

  it('answers the same commands the same', async () => {
    const admin = await key('admin');
    for (const args of [
      ['audit', 'key'],
      ['jobs', 'tasks'],
      ['access', 'roles', '--output', 'json'],
      ['lake', 'tables'],
    ])
      expect(await there(admin, ...args)).toEqual(await reeve(...args));
    const made = await there(admin, 'keys', 'create', 'far', '--role', 'viewer', '--output', 'json');
    const { id } = JSON.parse(made.out) as { id: string };
    expect((await reeve('keys', 'revoke', id)).code).toBe(0);
  });

  it('lets nobody do what their key may not, and nobody in without one', async () => {
    expect(await there(await key('viewer'), 'keys', 'list')).toMatchObject({
      code: 1,
      err: expect.stringContaining('NOT_ALLOWED'),
    });
    for (const wrong of ['', 'rv_wrong'])
      expect(await there(wrong, 'status')).toMatchObject({
        code: 1,
        err: expect.stringContaining('NOT_SIGNED_IN'),
      });
  });

  it('that is not there, or is no Reeve, is said to be so', async () => {
    const other = createServer((_request, response) => response.end('Please sign in'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const ask = (REEVE_URL: string) => reeveIn('/nowhere', ['status'], { REEVE_URL });
    expect(await ask(`http://127.0.0.1:${port}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('ANSWER_NOT_UNDERSTOOD'),
    });
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    for (const nobody of [`http://127.0.0.1:${port}`, 'not a url'])
      expect(await ask(nobody)).toMatchObject({ code: 1, err: expect.stringContaining('REEVE_URL') });
  });
});
