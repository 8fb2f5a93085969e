/** The file that `reeve init` writes: every setting with its meaning, commented out at its default. */
import { stringify } from 'yaml';
import { configErrors } from './errors.ts';
import { escapeExpansion } from './expand.ts';
import { SECTIONS, SETTINGS, type Setting, type SettingValue } from './settings.ts';

const WIDTH = 100;

/** `chosen` names the settings that are set from the start: `{ 'organisation.name': 'Example' }`. */
export function starterFile(chosen: Readonly<Record<string, SettingValue>> = {}): string {
  for (const key of Object.keys(chosen)) {
    if (SETTINGS.some((setting) => setting.key === key)) continue;
    throw configErrors.CONFIG_KEY_UNKNOWN({ where: 'starter file', key, hint: '' });
  }
  const head = comment(
    'The settings of Reeve. A line without # in front is in force; the others show the default. ' +
      'Any value may hold $' +
      '{NAME} or $' +
      '{NAME:-default} from the environment.',
    '',
  );
  const sections = SECTIONS.map((section) =>
    [
      ...comment(section.description, ''),
      `${section.name}:`,
      ...section.settings.flatMap((setting) => settingLines(setting, chosen[setting.key])),
    ].join('\n'),
  );
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`;
}

function settingLines(setting: Setting, chosen: SettingValue | undefined): string[] {
  const about = comment(`${setting.description} (${setting.variable})`, '  ');
  if (chosen !== undefined) return [...about, `  ${setting.name}: ${yamlValue(chosen)}`];
  // Where nothing is the default, an example shows the form.
  const shown = setting.default === undefined ? (setting.example ?? '') : yamlValue(setting.default);
  return [...about, `  #${setting.name}: ${shown}`];
}

const yamlValue = (value: SettingValue): string =>
  stringify(typeof value === 'string' ? escapeExpansion(value) : value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    // A line break in a value stays inside quotes, so that every setting is one line.
    blockQuote: false,
  }).replace(/\n$/, '');

function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line !== `${indent}#`) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
