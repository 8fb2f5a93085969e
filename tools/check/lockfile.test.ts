import { expect, test } from 'vitest';
import { inexact, missingOptionals } from './lockfile.ts';

test('an optional package that the lockfile leaves out is named', () => {
  const packages = {
    'node_modules/tool': {
      version: '1.0.0',
      optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' },
    },
    'node_modules/tool/node_modules/tool-linux': { version: '1.0.0' },
  };
  expect(missingOptionals({ packages })).toEqual([
    'package-lock.json: tool-mac@1.0.0, optional for node_modules/tool, is not listed',
  ]);
});

test.each(['^1.0.0', '~1.2.3', '1.x', '*', 'latest', 'npm:typescript@^7.0.0'])(
  '%s is no exact version',
  (version) => {
    expect(inexact('package.json', { dependencies: { some: version } })).toHaveLength(1);
  },
);

test.each(['1.0.0', '1.5.6-r.1', '18.4.0-beta.17', 'npm:@typescript/typescript6@6.0.2'])(
  '%s is one',
  (version) => {
    expect(inexact('package.json', { devDependencies: { some: version } })).toEqual([]);
  },
);
