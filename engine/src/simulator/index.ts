/** The door to the simulated AWS. */
export {
  createSimulator,
  restoreSimulator,
  type Simulator,
  type SimulatorOptions,
} from './create-simulator.ts';
export { type Bill, createBill } from './demo/bill/bill.ts';
export { type BusinessMetric, businessMetrics } from './demo/bill/business-metrics.ts';
export { focusFile } from './demo/bill/focus-file.ts';
export type { CostEffect, CostTruth } from './demo/bill/truths/cost-truth.ts';
export { costTruths } from './demo/bill/truths/planted.ts';
export { demandOn } from './demo/calendar.ts';
export { createDemo, type Demo, type DemoOptions, demoTruth } from './demo/create-demo.ts';
export { createDemoSimulator, type DemoSimulator, type DemoSimulatorOptions } from './demo/demo-simulator.ts';
export type { Incident, StoryEvent } from './demo/happening.ts';
export type { Truth, TruthKind } from './demo/truth.ts';
export type { Fault, FaultRule } from './faults.ts';
export type { OrganizationPlan } from './found-world.ts';
export type { RegionPlan } from './furnish.ts';
export { everyShelf } from './services.generated.ts';
export { loadAt, type Usage } from './usage.ts';
export type { Place, World } from './world.ts';
