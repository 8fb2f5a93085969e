/** The costs: what the estate costs, whose cost it is, and what drives it. */
export { TARGETS } from './allocation/contract.ts';
export type { CommitmentsJson } from './commitments/contract.ts';
export type { ImportsJson } from './contract.ts';
export type { DriversJson } from './drivers/contract.ts';
export { runImport } from './imports/run-import.ts';
export { addImport, findImport, readParts } from './imports/store.ts';
export type { KpisJson } from './kpis/contract.ts';
export {
  askBudgets,
  askCommitments,
  askDrivers,
  askForecast,
  askKpis,
  askReport,
  askShowback,
  type BudgetAnswer,
  type ForecastAnswer,
  type ShowbackAnswer,
} from './questions.ts';
export { tables } from './tables.ts';
export { putMetric, putValues } from './units/store.ts';
export { findView } from './views/store.ts';
