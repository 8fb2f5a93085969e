/** Words that have no place in the repository: other machines' paths, promises instead of work, silenced checks. */
import { isTest, lineAt, listFiles, readText } from './files.ts';
import { findings, type Gate } from './gate.ts';

interface Banned {
  readonly pattern: RegExp;
  readonly why: string;
  readonly where?: (file: string) => boolean;
}

const isCode = (file: string): boolean => /\.(tsx?|mjs|js)$/.test(file);

// Spelt in pieces so that this file does not find itself.
const word = (...pieces: string[]): string => pieces.join('');

const BANNED: readonly Banned[] = [
  {
    pattern: new RegExp(word('(?<![\\w.$}/])/(work|Users|home/[a-z]{2,}|tmp', '/brief)/'), 'g'),
    why: 'a path of one machine',
    where: (file) => !/^deploy\/docker\/|Dockerfile$/.test(file),
  },
  {
    pattern: new RegExp(word('\\b(TO', 'DO|FIX', 'ME|HA', 'CK|X', 'XX)\\b'), 'g'),
    why: 'a promise: do it now, or write down in the docs that it is absent',
  },
  {
    pattern: /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)[^"]+"/g,
    why: 'a registry that others cannot reach',
    where: (file) => file === 'package-lock.json',
  },
  {
    pattern: /^[ \t]*(@[\w-]+:)?registry\s*=|_authToken/gm,
    why: 'a registry of one machine',
    where: (file) => file.endsWith('.npmrc'),
  },
  {
    pattern: new RegExp(word('@ts', '-(ignore|nocheck)|(oxlint|eslint)', '-disable'), 'g'),
    why: 'a silenced check',
    where: (file) => isCode(file) && file !== 'sdk/typescript/generate.ts',
  },
  {
    pattern: new RegExp(word('\\b(describe|test|it)\\.(sk', 'ip|on', 'ly|to', 'do|fa', 'ils)\\b'), 'g'),
    why: 'a test that does not test',
    where: isTest,
  },
  { pattern: new RegExp(word('\\bas ', 'any\\b'), 'g'), why: 'a cast to any', where: isCode },
];

const isBinary = (file: string): boolean => /\.(png|jpe?g|ico|woff2?|gz|zst|parquet|wasm|zip)$/.test(file);

export function bannedWords(file: string, text: string): string[] {
  return BANNED.filter(({ where }) => where?.(file) ?? true).flatMap(({ pattern, why }) =>
    [...text.matchAll(pattern)].map(
      (match) => `${file}:${lineAt(text, match.index)}: «${match[0].trim()}»: ${why}`,
    ),
  );
}

export const words: Gate = {
  name: 'words',
  what: 'no machine paths, foreign registries, promises, silenced checks',
  run: async () => {
    const files = listFiles().filter((file) => !isBinary(file) && !/^sdk\/\w+\/src\/generated\//.test(file));
    return findings(files.flatMap((file) => bannedWords(file, readText(file))));
  },
};
