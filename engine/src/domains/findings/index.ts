/** Findings: what the rules make of the facts. */
export { readRules } from './read-rules.ts';
export type { Rule, RuleRow, Status } from './rule.ts';
export { type RuleAnswer, type RunOptions, runRule } from './run-rule.ts';
