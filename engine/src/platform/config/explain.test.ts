/** Every setting is explained, its source is true, and no secret gets out. */
import { describe, expect, it } from 'vitest';
import { explainConfig } from './explain.ts';
import { buildConfig } from './load.ts';
import { SECTIONS, SETTINGS } from './settings.ts';

const text = 'http:\n  port: 9000\naws:\n  externalId: top-secret-id\n';
const config = buildConfig({
  file: { path: '/srv/reeve.yaml', text },
  env: { REEVE_LOG_LEVEL: 'debug', DATABASE_URL: 'postgres://u:top-secret-password@h/db' },
});

describe('explainConfig', () => {
  it('tells value, source, place, default and meaning', () => {
    expect(explainConfig(config, 'http.port')).toEqual([
      {
        key: 'http.port',
        value: 9000,
        source: 'file',
        place: '/srv/reeve.yaml:2',
        default: 8484,
        description: 'The port to listen on; 0 takes any free one.',
        variable: 'REEVE_HTTP_PORT',
      },
    ]);
    expect(explainConfig(config, 'log.level')).toMatchObject([
      { value: 'debug', source: 'environment', place: 'REEVE_LOG_LEVEL', default: 'info' },
    ]);
    expect(explainConfig(config, 'http.host')).toMatchObject([{ source: 'default', place: null }]);
    expect(explainConfig(config, 'http.publicUrl')).toMatchObject([{ value: null, default: null }]);
  });

  it('lists a section or everything', () => {
    expect(explainConfig(config, 'log').map((row) => row.key)).toEqual(['log.level', 'log.format']);
    expect(explainConfig(config).map((row) => row.key)).toEqual(SETTINGS.map((setting) => setting.key));
    expect(SECTIONS.length).toBeGreaterThanOrEqual(9);
  });

  it('never prints a secret', () => {
    expect(explainConfig(config, 'ledger.url')).toMatchObject([
      { value: '(secret, set)', source: 'environment', place: 'DATABASE_URL' },
    ]);
    expect(explainConfig(config, 'aws.externalId')).toMatchObject([{ value: '(secret, set)' }]);
    expect(JSON.stringify(explainConfig(config))).not.toContain('top-secret');
    const unset = buildConfig({ env: {} });
    expect(explainConfig(unset, 'ledger.url')).toMatchObject([
      { value: '(secret, not set)', source: 'default' },
    ]);
  });

  it('offers the nearest names for an unknown one', () => {
    expect(() => explainConfig(config, 'htp.port')).toThrow(/Did you mean http\.port\?/);
    expect(() => explainConfig(config, 'lgo')).toThrow(/Did you mean log\?/);
    expect(() => explainConfig(config, 'retentionDays')).toThrow(/Did you mean lake\.retentionDays\?/);
    expect(() => explainConfig(config, 'constructor')).toThrow(/no setting constructor/);
  });

  it('describes every setting in a sentence', () => {
    for (const setting of SETTINGS) expect(setting.description).toMatch(/^[A-Z`].{15,}\.$/);
    expect(new Set(SETTINGS.map((setting) => setting.variable)).size).toBe(SETTINGS.length);
  });
});
