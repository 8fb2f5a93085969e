/** The costs: what the estate costs, whose cost it is, and what drives it. */
export { runImport } from './imports/run-import.ts';
export { addImport, findImport, readParts } from './imports/store.ts';
export { tables } from './tables.ts';
