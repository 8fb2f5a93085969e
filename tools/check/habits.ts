/** Habits that no other tool sees: one opening sentence a file, kebab-case names, time and chance passed in. */
import { isGenerated, isSource, isTest, lineAt, listFiles, readText } from './files.ts';
import { findings, type Gate } from './gate.ts';

const KEBAB = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.[a-z]+$/;

/** Only these may ask the machine for time or chance; everyone else is given a Clock and a Random. */
const SOURCES_OF_CHANCE = /^engine\/src\/platform\/clock\//;
const CHANCE =
  /\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)|\brandomUUID\(|\bcrypto\.getRandomValues\(/g;

export function brokenHabits(file: string, text: string): string[] {
  const broken: string[] = [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  const source = isSource(file) && /\/src\//.test(file);
  if (isSource(file) && !name.startsWith('.') && !KEBAB.test(name))
    broken.push(`${file}: the name is not kebab-case`);
  if (source && !isTest(file) && !text.replace(/^#!.*\n/, '').startsWith('/** '))
    broken.push(`${file}:1: does not open with a sentence in /** … */`);
  if (/^engine\/src\//.test(file) && isSource(file) && !isTest(file) && !SOURCES_OF_CHANCE.test(file))
    for (const match of text.matchAll(CHANCE))
      broken.push(
        `${file}:${lineAt(text, match.index)}: ${match[0]}: take it from the Clock or Random given`,
      );
  return broken;
}

export const habits: Gate = {
  name: 'habits',
  what: 'opening sentence, kebab-case, time and chance passed in',
  run: async () => {
    const files = listFiles().filter((file) => !isGenerated(file));
    return findings(files.flatMap((file) => (isSource(file) ? brokenHabits(file, readText(file)) : [])));
  },
};
