/** What each setting is, what it means and where it came from; the value of a secret is never among the answers. */
import { didYouMean } from '#kernel/nearest.ts';
import { configErrors } from './errors.ts';
import { type Config, ORIGINS } from './load.ts';
import type { Settings } from './schema.ts';
import { SECTIONS, SETTINGS, type Setting, type SettingValue } from './settings.ts';

export interface ExplainedSetting {
  readonly key: string;
  /** `null` is not set; a secret reads `(secret, set)` or `(secret, not set)`. */
  readonly value: SettingValue | null;
  readonly source: 'default' | 'file' | 'environment';
  /** `reeve.yaml:12`, `DATABASE_URL`; `null` for a default. */
  readonly place: string | null;
  readonly default: SettingValue | null;
  readonly description: string;
  readonly variable: string;
}

/** Every setting, or those of one section (`http`), or one (`http.port`). */
export function explainConfig(config: Config, key?: string): ExplainedSetting[] {
  const wanted = SETTINGS.filter((setting) => [undefined, setting.key, setting.section].includes(key));
  if (wanted.length > 0 || key === undefined) return wanted.map((setting) => explain(config, setting));
  const keys = SETTINGS.map((setting) => setting.key);
  const lastWord = key.split('.').at(-1);
  const elsewhere = keys.filter((candidate) => candidate.endsWith(`.${lastWord}`));
  const near = didYouMean(key, [...SECTIONS.map((section) => section.name), ...keys]);
  const hint = elsewhere.length > 0 ? ` Did you mean ${elsewhere.join(' or ')}?` : near;
  throw configErrors.CONFIG_KEY_UNKNOWN({ where: 'config explain', key, hint }, { at: { field: key } });
}

function explain(config: Config, setting: Setting): ExplainedSetting {
  const origin = config[ORIGINS].get(setting.key);
  const section: Readonly<Record<string, unknown>> = { ...config[setting.section as keyof Settings] };
  const value = (section[setting.name] as SettingValue | undefined) ?? null;
  return {
    key: setting.key,
    value: setting.secret ? `(secret, ${value === null ? 'not set' : 'set'})` : value,
    source: origin?.source ?? 'default',
    place: origin?.place ?? null,
    default: setting.default ?? null,
    description: setting.description,
    variable: setting.variable,
  };
}
