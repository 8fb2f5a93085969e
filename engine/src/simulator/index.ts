/** The door to the simulated AWS. */
export {
  createSimulator,
  restoreSimulator,
  type Simulator,
  type SimulatorOptions,
} from './create-simulator.ts';
export type { Fault, FaultRule } from './faults.ts';
export type { OrganizationPlan } from './found-world.ts';
export type { RegionPlan } from './furnish.ts';
export type { Place, World } from './world.ts';
