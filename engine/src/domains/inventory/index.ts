/** The inventory: what stands in the estate, and how completely that is known. */

export { countResources } from './estate/summarize-estate.ts';
export { EVERY_EDGE, edgeTables } from './every-edge.ts';
export { factOf } from './fact.ts';
export { flowCoverage, traffic } from './flow-logs/tables.ts';
export { everyScannerOf, readPlugins } from './plugins.ts';
export { PURPOSE_KEYS, promote } from './promote.ts';
export { RELATION_KINDS, type RelationKind } from './relation-kinds.ts';
export type { Relation, Scanner } from './scanner.ts';
export { everyScanner } from './scanners.generated.ts';
export { rescan } from './scans/rescan.ts';
export { runScan } from './scans/run-scan.ts';
export { startScan } from './scans/start-scan.ts';
export { lastScanAt } from './scans/store.ts';
export { coverage, relations, resources } from './tables.ts';
export { GLOBAL, type Where, whereIs } from './where.ts';
