/** The costs: what the estate costs, whose cost it is, and what drives it. */
export { tables } from './tables.ts';
