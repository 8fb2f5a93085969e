/** `reeve costs …`. */
import { type MountCommands, noun } from '#platform/cli/index.ts';
import { mountAllocation } from './allocation/commands.ts';
import { mountBudgets } from './budgets/commands.ts';
import { mountDrivers } from './drivers/commands.ts';
import { mountExport } from './export/commands.ts';
import { mountForecast } from './forecast/commands.ts';
import { mountImports } from './imports/commands.ts';
import { mountKpis } from './kpis/commands.ts';
import { mountPrices } from './prices/commands.ts';
import { mountReport } from './report/commands.ts';
import { mountSources } from './sources/commands.ts';
import { mountUnits } from './units/commands.ts';
import { mountViews } from './views/commands.ts';

export const commands: MountCommands = (program, cli) => {
  const costs = noun(program, 'costs', 'What the estate costs, whose cost it is, and what drives it');
  mountImports(costs, cli);
  mountSources(costs, cli);
  mountReport(costs, cli);
  mountDrivers(costs, cli);
  mountForecast(costs, cli);
  mountBudgets(costs, cli);
  mountAllocation(costs, cli);
  mountExport(costs, cli);
  mountViews(costs, cli);
  mountUnits(costs, cli);
  mountKpis(costs, cli);
  mountPrices(costs, cli);
};
