/** The settings of one installation: found, read, checked and explained. */
export { configErrors } from './errors.ts';
export { type ExplainedSetting, explainConfig } from './explain.ts';
export { type Environment, type HomeSources, resolveHome } from './home.ts';
export { configJsonSchema } from './json-schema.ts';
export { buildConfig, CONFIG_FILE, type Config, type LoadOptions, loadConfig } from './load.ts';
export type { Settings } from './schema.ts';
export { starterFile } from './starter.ts';
