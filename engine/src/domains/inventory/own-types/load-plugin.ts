/** Loads one plugin file: what it exports as a scanner, or an error that says why not. */
import { pathToFileURL } from 'node:url';
import { ReeveError } from '#kernel/error.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { inventoryErrors } from '../errors.ts';
import { problemOf, type Scanner } from '../scanner.ts';
import { readDeclaration } from './declaration.ts';
import { kit } from './kit.ts';
import { ownScanner } from './own-scanner.ts';
import type { PluginFile } from './plugin-files.ts';

export interface LoadOptions {
  readonly folder: string;
  readonly clock: Clock;
  /** Of one cell. */
  readonly seconds: number;
}

/** A module that waits for something while it is loaded holds up whoever asks for scanners. */
const LOAD_MS = 10_000;

export async function loadPlugin(plugin: PluginFile, options: LoadOptions): Promise<Scanner> {
  const { file } = plugin;
  const at = { file };
  try {
    const declared = readDeclaration(await inTime(exported(plugin), options.clock));
    const problem = typeof declared === 'string' ? declared : problemOf(declared);
    if (typeof declared === 'string' || problem !== undefined)
      throw inventoryErrors.PLUGIN_INVALID({ file, problem: problem ?? '' }, { at });
    return ownScanner(declared, { file, ...options });
  } catch (error) {
    if (!(error instanceof ReeveError))
      throw inventoryErrors.PLUGIN_NOT_LOADED({ file, problem: String(error) }, { at, cause: error });
    // What the lake says of the table made from it is said of the plugin.
    if (error.code.startsWith('PLUGIN_')) throw error;
    throw inventoryErrors.PLUGIN_INVALID({ file, problem: error.message.replace(/\.$/, '') }, { at });
  }
}

/** What it exports by default, or as `scanner`; a function is asked for it. */
async function exported({ file, path, version }: PluginFile): Promise<unknown> {
  if (file.endsWith('.ts') && !readsTypes())
    throw inventoryErrors.PLUGIN_NEEDS_NODE({ file, version: process.versions.node }, { at: { file } });
  // A file that was changed is another module: nothing of the old one stays.
  const url = `${pathToFileURL(path).href}?${version}`;
  const module = (await import(/* @vite-ignore */ url)) as Readonly<Record<string, unknown>>;
  const given = module.default ?? module.scanner;
  if (given === undefined) throw new Error('it exports neither a default nor a scanner');
  return typeof given === 'function' ? await (given as (given: typeof kit) => unknown)(kit) : given;
}

const readsTypes = (): boolean => Boolean(Reflect.get(process.features, 'typescript'));

async function inTime<T>(work: Promise<T>, clock: Clock): Promise<T> {
  const done = new AbortController();
  const late = clock.sleep(LOAD_MS, done.signal).then(
    () => Promise.reject(new Error(`it was not loaded within ${LOAD_MS / 1000} s`)),
    () => work,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
    late.catch(() => undefined);
  }
}
