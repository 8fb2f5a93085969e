/** The starter file loads as it is, loads with every line in force, and says what was chosen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from './json-schema.ts';
import { buildConfig } from './load.ts';
import { SECTIONS, SETTINGS } from './settings.ts';
import { starterFile } from './starter.ts';

const build = (text: string, env: Record<string, string> = {}) =>
  buildConfig({ file: { path: 'reeve.yaml', text }, env });

const defaults = buildConfig({ env: {} });

describe('starterFile', () => {
  it('loads as all defaults', () => {
    expect(JSON.stringify(build(starterFile()))).toBe(JSON.stringify(defaults));
  });

  it('loads when every line is put in force, examples included', () => {
    const inForce = starterFile().replace(/^ {2}#(?=\S)/gm, '  ');
    const config = build(inForce, { REEVE_EXTERNAL_ID: 'an-external-id' });
    for (const { section, name, default: fallback } of SETTINGS) {
      const values = config[section as keyof typeof config] as Record<string, unknown>;
      if (fallback === undefined) expect(values[name]).toBeDefined();
      else expect(values[name]).toEqual(fallback);
    }
    expect(config.aws.externalId).toBe('an-external-id');
  });

  it('keeps any chosen name exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        fc.pre(/\S/.test(name));
        expect(build(starterFile({ 'organisation.name': name })).organisation.name).toBe(name);
      }),
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a name that looks like a variable
    for (const name of ['${HOME}', 'ends in \u2028', 'null', 'on: #1', "'", 'a\nb: c', '1']) {
      expect(build(starterFile({ 'organisation.name': name })).organisation.name).toBe(name);
    }
  });

  it('puts several chosen settings in force and refuses unknown ones', () => {
    const text = starterFile({
      'aws.mode': 'profile',
      'aws.regions': ['eu-west-1'],
      'http.trustProxy': true,
    });
    expect(build(text)).toMatchObject({
      aws: { mode: 'profile', regions: ['eu-west-1'] },
      http: { trustProxy: true },
    });
    expect(() => starterFile({ 'aws.mood': 'x' })).toThrow(/no setting aws.mood/);
  });

  it('stays within 100 columns', () => {
    for (const line of starterFile().split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('configJsonSchema', () => {
  it('describes every section and setting, refuses others, allows variables', () => {
    const schema = parse(JSON.stringify(configJsonSchema()));
    expect(Object.keys(schema.properties)).toEqual(SECTIONS.map((section) => section.name));
    expect(schema.additionalProperties).toBe(false);
    const port = schema.properties.http.properties.port;
    expect(port).toMatchObject({ default: 8484, description: expect.stringContaining('port') });
    expect(port.anyOf).toContainEqual(expect.objectContaining({ type: 'integer', maximum: 65535 }));
    expect(port.anyOf).toContainEqual({ type: 'string', pattern: '\\$\\{[A-Za-z_]' });
    expect(schema.properties.ledger.properties.url.writeOnly).toBe(true);
    expect(schema.properties.http.required).toBeUndefined();
  });
});
