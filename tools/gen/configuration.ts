/** docs/reference/configuration.md: every setting with its meaning, default and variable, from the schema. */
import { SECTIONS, type Setting } from '../../engine/src/platform/config/settings.ts';
import type { Generator } from './generator.ts';
import { code, MADE, table } from './markdown.ts';

const fallback = ({ default: value, secret }: Setting): string =>
  value === undefined ? (secret ? 'none (secret)' : 'none') : code(JSON.stringify(value));

export const configuration: Generator = {
  name: 'configuration reference',
  make: async () => {
    const sections = SECTIONS.map(({ name, description, settings }) => {
      const rows = settings.map((setting) => [
        code(setting.key),
        setting.description,
        fallback(setting),
        code(setting.variable),
      ]);
      return `## ${name}\n\n${description}\n\n${table(['Setting', 'Meaning', 'Default', 'Variable'], rows)}\n`;
    });
    const intro = `All settings live in \`reeve.yaml\` in the state directory; any value may name \`\${VARIABLES}\`. A variable of the
environment outranks the file. \`reeve config explain\` shows what is in force and where it came from.`;
    const text = `${MADE}\n\n# Configuration\n\n${intro}\n\n${sections.join('\n')}`;
    return [{ file: 'docs/reference/configuration.md', text }];
  },
};
