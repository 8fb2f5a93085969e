/** The nouns of the command line and who brings their commands. Made by `npm run gen`; do not edit. */
import type { Noun } from '#platform/cli/index.ts';

const access = async () => (await import('#domains/access/commands.ts')).commands;
const audit = async () => (await import('#domains/audit/commands.ts')).commands;
const operations = async () => (await import('#domains/operations/commands.ts')).commands;
const accounts = async () => (await import('#domains/accounts/commands.ts')).commands;
const inventory = async () => (await import('#domains/inventory/commands.ts')).commands;
const costs = async () => (await import('#domains/costs/commands.ts')).commands;
const graph = async () => (await import('#domains/graph/commands.ts')).commands;
const findings = async () => (await import('#domains/findings/commands.ts')).commands;
const reports = async () => (await import('#domains/reports/commands.ts')).commands;
const demo = async () => (await import('./demo-command.ts')).commands;
const serve = async () => (await import('./serve-command.ts')).commands;

export const nouns: readonly Noun[] = [
  { term: 'keys', description: "API keys for programs", homes: [access] },
  { term: 'access', description: "Who may enter, and what they may do", homes: [access] },
  { term: 'audit', description: "Who did what; provable to a stranger", homes: [audit] },
  { term: 'init [options]', description: "Make a state directory with a described reeve.yaml and a ledger", homes: [operations] },
  { term: 'doctor', description: "Say what is wrong with this installation and how to mend it", homes: [operations] },
  { term: 'status', description: "How the installation is doing", homes: [operations] },
  { term: 'completion <shell>', description: "Print the completion script for a shell", homes: [operations] },
  { term: 'config', description: "The settings of this installation", homes: [operations] },
  { term: 'ledger', description: "The database in which everything decided is kept", homes: [operations] },
  { term: 'lake', description: "The files in which everything observed is kept", homes: [operations] },
  { term: 'jobs', description: "Work in the background", homes: [operations] },
  { term: 'accounts', description: "The AWS accounts, what they are for and whose they are", homes: [accounts] },
  { term: 'resources', description: "Everything that was found", homes: [inventory] },
  { term: 'estate', description: "The estate as a whole", homes: [inventory] },
  { term: 'plugins', description: "Types of resources of your own", homes: [inventory] },
  { term: 'iam', description: "What Reeve needs to be allowed in AWS", homes: [inventory] },
  { term: 'metrics', description: "What CloudWatch measured of the estate", homes: [inventory] },
  { term: 'flows', description: "Who really talks to whom, by VPC flow logs", homes: [inventory] },
  { term: 'scan [options]', description: "Take stock of the estate", homes: [inventory] },
  { term: 'scans', description: "Scans that were made and the one that runs", homes: [inventory] },
  { term: 'costs', description: "What the estate costs, whose cost it is, and what drives it", homes: [costs] },
  { term: 'graph', description: "How everything hangs together", homes: [graph] },
  { term: 'findings', description: "What the rules say of the estate", homes: [findings] },
  { term: 'rules', description: "What the estate is held against", homes: [findings] },
  { term: 'reports', description: "Reports to be kept or sent: made now or by schedule", homes: [reports] },
  { term: 'demo [options]', description: "Prepare the demo where that was not done yet, and open it", homes: [demo] },
  { term: 'serve [options]', description: "Serve the web pages and the API", homes: [serve] },
  { term: 'worker', description: "Run jobs until told to stop", homes: [serve] },
];
