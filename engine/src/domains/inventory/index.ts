/** The inventory: what stands in the estate, and how completely that is known. */
export { factOf } from './fact.ts';
export { type Cell, type ScanMachines, scan } from './scan.ts';
export type { Relation, Scanner } from './scanner.ts';
export { everyScanner } from './scanners.generated.ts';
export { coverage } from './tables.ts';
export { GLOBAL, type Where, whereIs } from './where.ts';
