/** The costs: what the estate costs, whose cost it is, and what drives it. */
export type { ImportsJson } from './contract.ts';
export { runImport } from './imports/run-import.ts';
export { addImport, findImport, readParts } from './imports/store.ts';
export { tables } from './tables.ts';
export { putMetric, putValues } from './units/store.ts';
