/** The commands of every domain. Made by `npm run gen`; do not edit. */
import type { MountCommands } from '#platform/cli/index.ts';
import { commands as access } from '#domains/access/commands.ts';
import { commands as audit } from '#domains/audit/commands.ts';
import { commands as operations } from '#domains/operations/commands.ts';
import { commands as accounts } from '#domains/accounts/commands.ts';
import { commands as inventory } from '#domains/inventory/commands.ts';
import { commands as costs } from '#domains/costs/commands.ts';
import { commands as graph } from '#domains/graph/commands.ts';
import { commands as findings } from '#domains/findings/commands.ts';
import { commands as reports } from '#domains/reports/commands.ts';

export const everyCommand: readonly MountCommands[] = [access, audit, operations, accounts, inventory, costs, graph, findings, reports];
