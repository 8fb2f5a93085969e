/** Whatever a plugin does wrong ends in an error that names its file, and in nothing else. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { type SimulatedOptions, simulatedAws } from '../../../../test/support/simulated-aws.ts';
import { readPlugins } from '../plugins.ts';
import { whereIs } from '../where.ts';
import { loadPlugin } from './load-plugin.ts';
import { pluginFiles } from './plugin-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reeve-plugins-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const WHERE = whereIs('111111111111', 'eu-west-1');
const ARN = 'arn:acme:a:eu-west-1:111111111111:b/1';
let count = 0;

/** A whole plugin, but for what is given. */
const text = (more: string, row = '') => `export default ({ integer }) => ({
  type: 'Acme::A::B', description: 'Bs.', scope: 'region', columns: { size: integer('How large.', 'nullable') },
  list: () => [{ id: 1 }],
  toRow: () => ({ arn: '${ARN}', name: null, tags: null, created_at: null, size: 1 ${row} }),
  ${more}
});`;

async function load(source: string, file = `p${count++}.mjs`, clock = systemClock) {
  await writeFile(path.join(folder, file), source, { mode: 0o600 });
  const { files } = await pluginFiles(folder);
  const found = files.find((one) => one.file === file);
  if (!found) throw new Error(`${file} is no plugin`);
  return loadPlugin(found, { folder, clock, seconds: 5 });
}

const read = async (source: string, options: SimulatedOptions = {}) => {
  const aws = simulatedAws(options);
  return aws.run((await load(source)).read(aws.port, WHERE));
};

describe('what a file says', () => {
  it('is a scanner, by default or by name, made by a function or not', async () => {
    expect(await load(text(''))).toMatchObject({ type: 'Acme::A::B', table: { name: 'resources_acme_a_b' } });
    const named = text('').replace('export default', 'export const scanner =');
    expect(await load(named)).toMatchObject({ plugin: expect.any(String), calls: [], iam: [] });
  });

  it.each([
    ['throw new TypeError("no such thing")', 'PLUGIN_NOT_LOADED', 'no such thing'],
    ['export default {', 'PLUGIN_NOT_LOADED', ''],
    ['export const other = 1', 'PLUGIN_NOT_LOADED', 'neither a default nor a scanner'],
    ['export default 7', 'PLUGIN_INVALID', 'expected object'],
    [text("type: 'acme/b',"), 'PLUGIN_INVALID', 'type (acme/b): must be three words'],
    [text("calls: ['ec2:DescribeNothing'],"), 'PLUGIN_INVALID', 'calls.0 (ec2:DescribeNothing): is no call'],
    [text("calls: ['ec2:DeleteVolume'],"), 'PLUGIN_INVALID', 'only reads'],
    [text("relations: [{ column: 'size', kind: 'uses' }],"), 'PLUGIN_INVALID', 'a varchar or texts column'],
    [
      text("columns: { arn: { type: 'varchar', description: 'Mine.', nullability: 'required' } },"),
      'PLUGIN_INVALID',
      'has the column arn already',
    ],
    [
      text("columns: { 'a b': { type: 'varchar', description: 'Mine.', nullability: 'required' } },"),
      'PLUGIN_INVALID',
      'a b is no column name',
    ],
    [text("list: 'all',"), 'PLUGIN_INVALID', 'list must be a function'],
    [text('colums: {},'), 'PLUGIN_INVALID', 'colums'],
  ])('is refused: %s', async (source, code, words) => {
    const file = `refused${count++}.mjs`;
    const refused = await load(source, file).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code, message: expect.stringContaining(words), at: { file } });
    expect(refused).toMatchObject({ message: expect.stringContaining(file) });
  });

  it('counts anew when it is changed', async () => {
    const file = 'changing.mjs';
    expect((await load(text(''), file)).type).toBe('Acme::A::B');
    expect((await load(text('').replace('Acme::A::B', 'Acme::A::Changed'), file)).type).toBe(
      'Acme::A::Changed',
    );
  });

  it('is not waited for forever', async () => {
    const clock = manualClock(new Date('2026-10-01T00:00:00Z'));
    const loading = load(
      'await new Promise(() => setInterval(() => {}, 1e9).unref()); export default {}',
      undefined,
      clock,
    );
    const refused = expect(loading).rejects.toMatchObject({
      message: expect.stringContaining('within 10 s'),
    });
    while (!clock.nextWake) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(10_000);
    await refused;
  });
});

describe('a cell', () => {
  it('holds the rows', async () => {
    expect(await read(text(''))).toMatchObject({ status: 'ok', output: [{ arn: ARN, size: 1 }] });
  });

  it.each([
    [text("list: () => { throw new Error('gone'); },"), 'PLUGIN_FAILED', /in list: gone \(p\d+\.mjs:5\)/],
    [text('toRow: (raw) => raw.of.id,'), 'PLUGIN_FAILED', /in toRow: Cannot read properties/],
    [text('list: () => ({}),'), 'PLUGIN_FAILED', /neither a list nor/],
    [text('list: () => [1, 2],'), 'PLUGIN_ROW_INVALID', /row 2: .* is there twice/],
    [
      text("list: (ask) => ask.json('absent.json'),"),
      'PLUGIN_SOURCE_FAILED',
      /absent\.json could not be read/,
    ],
    [text('toRow: () => null,'), 'PLUGIN_ROW_INVALID', /row 1: it is no object/],
    [
      text(`toRow: () => ({ arn: '${ARN}', name: null, tags: null, created_at: null }),`),
      'PLUGIN_ROW_INVALID',
      /column size is missing/,
    ],
    [text('', ", size: 'large'"), 'PLUGIN_ROW_INVALID', /column size is no integer: 'large'/],
    [text('', ', weight: 1'), 'PLUGIN_ROW_INVALID', /weight is no column of Acme::A::B/],
    [text('', ", account: '1'"), 'PLUGIN_ROW_INVALID', /account is filled in by Reeve/],
    [text('', ", arn: 'b-1'"), 'PLUGIN_ROW_INVALID', /its arn is none/],
    [text('', ", arn: 'arn:acme:a::222222222222:b/1'"), 'PLUGIN_ROW_INVALID', /stands in another account/],
  ])('ends as an error: %s', async (source, code, words) => {
    await expect(read(source)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });

  it('is not whole where AWS did not answer whole, even if the plugin hands on a bare list', async () => {
    const bare = text(`calls: ['ec2:DescribeVolumes'],
      list: async (ask) => (await ask.list('ec2:DescribeVolumes', {}, (page) => page.Volumes)).output,
      toRow: (volume) => ({ arn: '${ARN}' + volume.VolumeId, name: null, tags: null, created_at: null, size: 1 }),`);
    const perRegion = { volumes: 700 };
    const aws = simulatedAws({ perRegion, faults: [{ fault: { kind: 'denied' }, page: 'later' }] });
    const where = whereIs(aws.target.account, aws.target.region);
    const scanner = await load(bare.replaceAll('111111111111', where.account));
    expect(await aws.run(scanner.read(aws.port, where))).toMatchObject({
      status: 'partial',
      fault: { code: expect.any(String) },
    });
  });

  it('is given up after its time, and the plugin hears of it', async () => {
    const clock = manualClock(new Date('2026-10-01T00:00:00Z'));
    const scanner = await load(
      text(
        'list: (ask) => new Promise((_, no) => ask.signal.addEventListener("abort", () => no(ask.signal.reason))),',
      ),
      undefined,
      clock,
    );
    const reading = expect(scanner.read(simulatedAws().port, WHERE)).rejects.toMatchObject({
      code: 'PLUGIN_TOO_SLOW',
    });
    await clock.advance(5_000);
    await reading;
  });
});

describe('the folder', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform();
  });
  afterAll(() => platform.close());
  const look = (own: string) =>
    readPlugins({ ...platform, config: { ...platform.config, plugins: { folder: own, cellSeconds: 5 } } });

  async function made(files: Readonly<Record<string, string>>): Promise<string> {
    const own = await mkdtemp(path.join(folder, 'own-'));
    for (const [file, source] of Object.entries(files))
      await writeFile(path.join(own, file), source, { mode: 0o600 });
    return own;
  }

  it('may be absent', async () => {
    expect(await look(path.join(folder, 'nowhere'))).toMatchObject({ scanners: [], broken: [] });
  });

  it('holds plugins, and what is none', async () => {
    const own = await made({
      'a.mjs': text(''),
      '_help.mjs': 'throw 1',
      'a.test.mjs': 'throw 1',
      'notes.md': '',
    });
    expect(await look(own)).toMatchObject({
      scanners: [{ type: 'Acme::A::B', plugin: 'a.mjs' }],
      broken: [],
    });
  });

  it('does not hold a type or a table twice; the first one by name counts', async () => {
    const own = await made({
      'a.mjs': text(''),
      'b.mjs': text(''),
      'c.mjs': text("type: 'AWS::EC2::Volume',"),
      'd.mjs': text("type: 'AWS::Acme::AB',"),
      'e.mjs': text("type: 'AWS::AcmeA::B',"),
    });
    const { scanners, broken } = await look(own);
    expect(scanners.map(({ type }) => type)).toEqual(['Acme::A::B', 'AWS::Acme::AB']);
    expect(broken.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^PLUGIN_TAKEN .*b\.mjs declares Acme::A::B, which is of a\.mjs already/),
      expect.stringMatching(/^PLUGIN_TAKEN .*c\.mjs declares AWS::EC2::Volume, which is of Reeve already/),
      expect.stringMatching(
        /^PLUGIN_TAKEN .*e\.mjs declares the table resources_acme_a_b, which is of a\.mjs/,
      ),
    ]);
  });

  it('and its files are not run where anybody may write to them', async () => {
    const own = await made({ 'a.mjs': text('') });
    await chmod(path.join(own, 'a.mjs'), 0o606);
    expect(await look(own)).toMatchObject({
      scanners: [],
      broken: [{ code: 'PLUGIN_UNSAFE', at: { file: 'a.mjs' } }],
    });
    await chmod(own, 0o777);
    const [refused] = (await look(own)).broken;
    expect(refused).toMatchObject({ code: 'PLUGIN_UNSAFE', message: expect.stringContaining(own) });
  });

  it('takes TypeScript where this Node does, and says so where it does not', async () => {
    const own = await made({ 'a.ts': text('').replace('toRow: ()', 'toRow: (_raw: object)') });
    const { scanners, broken } = await look(own);
    if (Reflect.get(process.features, 'typescript')) expect(scanners).toMatchObject([{ type: 'Acme::A::B' }]);
    else
      expect(broken).toMatchObject([
        { code: 'PLUGIN_NEEDS_NODE', message: expect.stringContaining(process.versions.node) },
      ]);
  });
});
