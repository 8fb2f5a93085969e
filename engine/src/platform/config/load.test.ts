/** Files and variables become settings, and whatever is wrong is named with its file, line and key. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ReeveError } from '#kernel/error.ts';
import { escapeExpansion } from './expand.ts';
import { buildConfig, loadConfig, ORIGINS } from './load.ts';

const build = (text: string, env: Record<string, string> = {}) =>
  buildConfig({ file: { path: 'reeve.yaml', text }, env });

function fault(text: string, env: Record<string, string> = {}): ReeveError {
  try {
    build(text, env);
  } catch (error) {
    if (error instanceof ReeveError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

/** Written apart so that no linter takes it for a template. */
const ref = (inner: string) => `$\{${inner}}`;

describe('buildConfig', () => {
  it.each(['', '\n', '# nothing yet\n', '{}', 'http:\n', 'http:\n  port:\n', '---\n'])(
    'takes every default from %j',
    (text) => {
      expect({ ...build(text) }).toMatchObject({ ...buildConfig({ env: {} }) });
      expect(build(text).http.port).toBe(8484);
      expect(build(text).aws.regions).toEqual([]);
      expect(build(text).ledger.url).toBeUndefined();
    },
  );

  it('goes to AWS where its address is given, unless told otherwise', () => {
    const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:5000' };
    expect(buildConfig({ env }).aws.mode).toBe('environment');
    expect(buildConfig({ env })[ORIGINS].get('aws.mode')?.place).toBe('AWS_ENDPOINT_URL');
    expect(build('aws:\n  regions: [eu-west-1]\n', env).aws.mode).toBe('environment');
    expect(build('aws:\n  mode: simulator\n', env).aws.mode).toBe('simulator');
    expect(buildConfig({ env: { ...env, REEVE_AWS_MODE: 'simulator' } }).aws.mode).toBe('simulator');
  });

  it('reads every kind of value', () => {
    const config = build(
      'organisation: { name: "Ünï: #1" }\nhttp:\n  port: 0\n  trustProxy: true\naws:\n  regions: [eu-west-1, us-gov-east-1]\n',
    );
    expect(config.organisation.name).toBe('Ünï: #1');
    expect(config.http).toMatchObject({ port: 0, trustProxy: true, host: '127.0.0.1' });
    expect(config.aws.regions).toEqual(['eu-west-1', 'us-gov-east-1']);
  });

  it('expands variables inside any value and gives them the type of the setting', () => {
    const config = build(
      [
        'organisation:',
        `  name: "${ref('ORG')} of ${ref('CITY:-Nowhere')} $${ref('x')}"`,
        'http:',
        `  port: ${ref('PORT')}`,
        `  trustProxy: "${ref('PROXY:-true')}"`,
        'aws:',
        `  regions: ${ref('REGIONS')}`,
      ].join('\n'),
      { ORG: 'Acme: {yaml}', PORT: '9000', REGIONS: 'eu-west-1, us-east-1' },
    );
    expect(config.organisation.name).toBe(`Acme: {yaml} of Nowhere ${ref('x')}`);
    expect(config.http).toMatchObject({ port: 9000, trustProxy: true });
    expect(config.aws.regions).toEqual(['eu-west-1', 'us-east-1']);
  });

  it('lets the environment override the file, and ignores empty variables', () => {
    const env = { REEVE_HTTP_PORT: '1234', REEVE_HTTP_HOST: '', REEVE_AWS_REGIONS: 'eu-west-1' };
    const config = build('http:\n  port: 1\n  host: example.com\n', env);
    expect(config.http).toMatchObject({ port: 1234, host: 'example.com' });
    expect(config.aws.regions).toEqual(['eu-west-1']);
  });

  it('takes DATABASE_URL for the ledger, below its own variable', () => {
    const DATABASE_URL = 'postgres://a@h/one';
    expect(build('ledger:\n  url: postgres://f@h/file', { DATABASE_URL }).ledger.url).toBe(DATABASE_URL);
    const env = { DATABASE_URL, REEVE_LEDGER_URL: 'postgres://b@h/two' };
    expect(buildConfig({ env }).ledger.url).toBe('postgres://b@h/two');
  });

  it('keeps any name given through the file or through a variable', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(name, (text) => {
        const quoted = JSON.stringify(escapeExpansion(text)).replace(/[\u007f-\uffff]/g, (unit) => {
          return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
        });
        expect(build(`organisation: { name: ${quoted} }`).organisation.name).toBe(text);
        expect(build(`organisation:\n  name: ${ref('N')}`, { N: text }).organisation.name).toBe(text);
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['http:\n  prot: 1', 'CONFIG_KEY_UNKNOWN', 'http.prot', 2, 'Did you mean port?'],
    ['htpp:\n  port: 1', 'CONFIG_KEY_UNKNOWN', 'htpp', 1, 'Did you mean http?'],
    ['port: 1', 'CONFIG_KEY_UNKNOWN', 'port', 1, 'Did you mean http.port?'],
    ['log:\n  zzzzzzzz: 1', 'CONFIG_KEY_UNKNOWN', 'log.zzzzzzzz', 2, 'no setting log.zzzzzzzz.'],
    ['\n\nhttp:\n  port: "80"', 'CONFIG_VALUE', 'http.port', 4, 'from 0 to 65535, not "80"'],
    ['http:\n  port: 70000', 'CONFIG_VALUE', 'http.port', 2, 'at most 65535'],
    ['http:\n  port: 1.5', 'CONFIG_VALUE', 'http.port', 2, 'whole number'],
    ['http:\n  port: .nan', 'CONFIG_VALUE', 'http.port', 2, 'whole number'],
    ['http:\n  trustProxy: yes', 'CONFIG_VALUE', 'http.trustProxy', 2, 'true or false, not "yes"'],
    ['http:\n  basePath: /a/', 'CONFIG_VALUE', 'http.basePath', 2, 'not end with it'],
    ['aws:\n  mode: real', 'CONFIG_VALUE', 'aws.mode', 2, 'simulator, profile, environment'],
    ['aws:\n  regions: eu-west-1', 'CONFIG_VALUE', 'aws.regions', 2, 'a list of region names'],
    ['aws:\n  regions: [mars]', 'CONFIG_VALUE', 'aws.regions', 2, 'region names'],
    ['log: loud', 'CONFIG_SHAPE', 'log', 1, 'a list of `name: value` lines'],
    ['- a\n- b', 'CONFIG_SHAPE', 'the file', 1, 'name: value'],
    ['log:\n  level:\n    a: 1', 'CONFIG_SHAPE', 'log.level', 3, 'one value, not a group'],
    ['log:\n  level: &l info\n  format: *l', 'CONFIG_SHAPE', 'log.format', 3, 'not an alias'],
    ['log:\n  level: info\n  level: warn', 'CONFIG_KEY_TWICE', 'level', 3, 'set twice'],
    ['log: {}\nlog: {}', 'CONFIG_KEY_TWICE', 'log', 2, 'set twice'],
    ['log: [', 'CONFIG_SYNTAX', undefined, 1, 'not valid YAML'],
    ['a: 1\n---\nb: 2', 'CONFIG_SYNTAX', undefined, 2, 'not valid YAML'],
    [`log:\n  level: ${ref('LVL')}`, 'CONFIG_VARIABLE_MISSING', 'log.level', 2, 'variable LVL'],
    ['log:\n  level: "a ${b"', 'CONFIG_VARIABLE_SYNTAX', 'log.level', 2, 'never closed'],
    [`aws:\n  regions:\n    - a\n    - ${ref('R')}`, 'CONFIG_VARIABLE_MISSING', 'aws.regions', 4, 'R'],
  ])('%j is %s at %s', (text, code, field, line, message) => {
    const error = fault(text);
    expect(error.code).toBe(code);
    expect(error.at).toMatchObject({ file: 'reeve.yaml', line, ...(field === undefined ? {} : { field }) });
    expect(error.message).toContain(`reeve.yaml:${line}: `);
    expect(error.message).toContain(message);
    expect(`${error.message}${error.remedy}`).not.toMatch(/\{(where|key|problem|hint|expected|variable)\}/);
  });

  it('names a wrong or misspelt variable', () => {
    expect(fault('', { REEVE_HTTP_PORT: 'tcp://10.0.0.1:80' })).toMatchObject({
      code: 'CONFIG_VALUE',
      message: expect.stringContaining('REEVE_HTTP_PORT: http.port'),
    });
    expect(fault('', { REEVE_HTTP_PROT: '1' }).message).toContain('Did you mean REEVE_HTTP_PORT?');
    expect(build('', { REEVE_HTTP_SERVICE_HOST: '10.0.0.1', REEVE_URL: 'http://x' }).http.port).toBe(8484);
  });

  it.each([
    ['ledger:\n  url: hunter2-secret', {}],
    ['ledger:\n  url: [hunter2-secret]', {}],
    ['ledger: "hunter2-secret"', {}],
    ['ledger:\n  url: "hunter2-secret', {}],
    ['ledger:\n  url: hunter2-secret: x', {}],
    ['ledger:\n  url: @hunter2-secret', {}],
    ['ledger:\n  url: x\n hunter2-secret', {}],
    ['', { DATABASE_URL: 'hunter2-secret' }],
  ])('never repeats a secret: %j', (text, env) => {
    const error = fault(text, env);
    expect(`${error.message} ${error.remedy} ${JSON.stringify(error.at)}`).not.toContain('hunter2');
    expect(error.cause).toBeUndefined();
  });
});

describe('loadConfig', () => {
  const home = mkdtempSync(join(tmpdir(), 'reeve-config-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('reads reeve.yaml of the state directory, or the file named', async () => {
    expect((await loadConfig({ home: join(home, 'absent'), env: {} })).http.port).toBe(8484);
    writeFileSync(join(home, 'reeve.yaml'), 'http:\n  port: 1\n');
    writeFileSync(join(home, 'other.yaml'), 'http:\n  port: 2\n');
    expect((await loadConfig({ home, env: {} })).http.port).toBe(1);
    expect((await loadConfig({ home, env: {}, file: join(home, 'other.yaml') })).http.port).toBe(2);
  });

  it('says when a named file is not there, or nothing can be read', async () => {
    const file = join(home, 'nowhere.yaml');
    await expect(loadConfig({ home, env: {}, file })).rejects.toMatchObject({ code: 'CONFIG_FILE_MISSING' });
    const folder = join(home, 'folder');
    mkdirSync(join(folder, 'reeve.yaml'), { recursive: true });
    chmodSync(folder, 0o700);
    await expect(loadConfig({ home: folder, env: {} })).rejects.toMatchObject({
      code: 'CONFIG_FILE_UNREADABLE',
      message: expect.stringContaining('EISDIR'),
    });
  });
});

describe('settings made of groups', () => {
  const text = [
    'accounts:',
    '  list:',
    '    - id: "012345678901"',
    `      name: ${ref('NAME')}`,
    '    - { id: "222222222222", unit: Workloads/Prod }',
    '  environments:',
    '    012345678901: sandbox',
    '    payments-*: production',
  ].join('\n');

  it('are read whole, an id that starts with 0 as it is written and a variable as text', () => {
    const { list, environments } = build(text, { NAME: 'one, two' }).accounts;
    expect(list).toEqual([
      { id: '012345678901', name: 'one, two' },
      { id: '222222222222', unit: 'Workloads/Prod' },
    ]);
    expect(environments).toEqual({ '012345678901': 'sandbox', 'payments-*': 'production' });
  });

  it('are JSON in a variable', () => {
    const env = {
      REEVE_ACCOUNTS_LIST: '[{"id": "111111111111"}]',
      REEVE_ACCOUNTS_ENVIRONMENTS: '{"x": "testing"}',
    };
    expect(buildConfig({ env }).accounts).toMatchObject({
      list: [{ id: '111111111111' }],
      environments: { x: 'testing' },
    });
    const broken = () => buildConfig({ env: { REEVE_ACCOUNTS_LIST: '111111111111' } });
    expect(broken).toThrow(/REEVE_ACCOUNTS_LIST: accounts.list is wrong: it must be a list of accounts/);
  });

  it.each([
    ['list: [{ id: 111111111111 }]', 'entry 1: id must be twelve digits in quotes'],
    ['list: [{ id: "111111111111" }, { name: a }]', 'entry 2: id must be twelve digits in quotes'],
    ['list: [{ id: "111111111111", nam: a }]', 'must not have nam, which no account has'],
    ['list: [x]', 'it must be a group of `name: value` lines'],
    ['list: [{ id: "111111111111" }, { id: "111111111111" }]', 'must name each account once'],
    ['environments: { a: prod }', 'a must be one of production, staging'],
    ['environments: [a]', 'it must be a group of `account: environment` lines'],
  ])('are refused with the place: %s', (line, problem) => {
    const { message, at } = fault(`accounts:\n  ${line}\n`);
    expect(message).toContain(problem);
    expect(at).toMatchObject({ file: 'reeve.yaml', line: 2 });
  });
});
