/** The settings in force: environment over `reeve.yaml` over defaults, each checked, each knowing where it came from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EnvironmentValue, environmentValues, suggestedValues } from './environment.ts';
import { configErrors } from './errors.ts';
import type { Environment } from './home.ts';
import { type FileText, type FileValue, parseConfigFile } from './parse-file.ts';
import { configSchema, type Settings } from './schema.ts';
import { SETTINGS, type Setting } from './settings.ts';

export const CONFIG_FILE = 'reeve.yaml';

/** Where a setting that is not a default came from: `reeve.yaml:12`, `DATABASE_URL`. */
export interface Origin {
  readonly source: 'file' | 'environment';
  readonly place: string;
}

/** Keyed by a symbol so that neither JSON nor a walk over the sections meets it. */
export const ORIGINS: unique symbol = Symbol('where each setting came from');

export interface Config extends Settings {
  readonly [ORIGINS]: ReadonlyMap<string, Origin>;
}

export interface LoadOptions {
  readonly home: string;
  readonly env: Environment;
  /** Another file than `reeve.yaml` in the state directory; it must exist. */
  readonly file?: string | undefined;
}

export async function loadConfig({ home, env, file }: LoadOptions): Promise<Config> {
  const path = file ?? join(home, CONFIG_FILE);
  const text = await readText(path, file !== undefined);
  return buildConfig({ file: text === undefined ? undefined : { path, text }, env });
}

/** The same without reading anything: from a text already at hand, or from defaults alone. */
export function buildConfig(from: { file?: FileText | undefined; env: Environment }): Config {
  const fromFile =
    from.file === undefined ? new Map<string, FileValue>() : parseConfigFile(from.file, from.env);
  const fromEnvironment = environmentValues(from.env);
  const suggested = suggestedValues(from.env);
  const origins = new Map<string, Origin>();
  const sections: Record<string, Record<string, unknown>> = {};
  for (const setting of SETTINGS) {
    const written = fromFile.get(setting.key);
    const outside =
      fromEnvironment.get(setting.key) ?? (written === undefined ? suggested.get(setting.key) : undefined);
    const chosen = choose(setting, outside, written, from.file?.path);
    if (chosen === undefined) continue;
    origins.set(setting.key, chosen.origin);
    sections[setting.section] = { ...sections[setting.section], [setting.name]: chosen.value };
  }
  return Object.freeze({ ...configSchema.parse(sections), [ORIGINS]: origins });
}

function choose(
  setting: Setting,
  fromEnvironment: EnvironmentValue | undefined,
  fromFile: FileValue | undefined,
  file: string | undefined,
): { value: unknown; origin: Origin } | undefined {
  if (fromEnvironment !== undefined) {
    check(setting, fromEnvironment.value, fromEnvironment.variable, {});
    return {
      value: fromEnvironment.value,
      origin: { source: 'environment', place: fromEnvironment.variable },
    };
  }
  if (fromFile === undefined || file === undefined) return undefined;
  const place = `${file}:${fromFile.line}`;
  check(setting, fromFile.value, place, { file, line: fromFile.line });
  return { value: fromFile.value, origin: { source: 'file', place } };
}

function check(setting: Setting, value: unknown, where: string, at: { file?: string; line?: number }): void {
  const result = setting.schema.safeParse(value);
  if (result.success) return;
  const [issue] = result.error.issues;
  const problem = `${placeIn(issue?.path ?? [])} ${issue?.message ?? 'is not what it may be'}`;
  // A secret's wrong value may be a right secret in the wrong place: it is never repeated.
  const shown = setting.secret ? '' : `, not ${JSON.stringify(value)?.slice(0, 60)}`;
  throw configErrors.CONFIG_VALUE(
    { where, key: setting.key, problem: `${problem}${shown}` },
    { at: { ...at, field: setting.key } },
  );
}

/** `it`, or which part of a setting that is made of groups: `entry 2: id`. */
function placeIn(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  if (!path.some((part) => typeof part === 'string')) return 'it';
  const name = rest.map(String).join('.');
  return typeof first === 'number' ? `entry ${first + 1}: ${name}` : [first, ...rest].map(String).join('.');
}

async function readText(path: string, mustExist: boolean): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    if (reason !== 'ENOENT') {
      throw configErrors.CONFIG_FILE_UNREADABLE({ file: path, reason }, { cause, at: { file: path } });
    }
    if (mustExist) throw configErrors.CONFIG_FILE_MISSING({ file: path }, { cause, at: { file: path } });
    return undefined;
  }
}
