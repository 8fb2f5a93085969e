/** A few of every kind that nothing else in the company has: whatever AWS knows, somebody there has tried. */
import { everyShelf } from '../../services.generated.ts';
import { DAY_MS } from '../calendar.ts';
import { accountPlans } from '../company/accounts.ts';
import type { Estate } from '../estate.ts';

const FEW = 3;
/** Whatever the company bought stands on its bill: nobody tries it out. */
const BOUGHT = /:(savingsplan|ri|reserved-instances?)$/;

/** After all others: what is here already is left alone. */
export function castOddments(estate: Estate): void {
  const known = new Set(estate.cast.map(({ kind }) => kind));
  const rooms = accountPlans.filter(
    ({ environment }) => environment !== 'shared' && environment !== 'staging',
  );
  for (const shelf of everyShelf) {
    if (known.has(shelf.kind) || BOUGHT.test(shelf.kind)) continue;
    const luck = estate.luck(`oddments/${shelf.kind}`);
    for (let index = 1; index <= FEW; index += 1) {
      const plan = rooms[luck.between(0, rooms.length - 1)];
      if (!plan) continue;
      const spot = { account: estate.accountOf(plan.name), region: plan.regions[0] };
      const name = `${plan.name}-${shelf.kind.replace(/^[^:]*:/, '').replaceAll(/[^a-zA-Z]+/g, '-')}-${index}`;
      const bornAt = estate.calendar.daysAgo(luck.between(30, 700)) + DAY_MS / 2;
      estate.add(shelf, spot, {
        name,
        bornAt,
        tags: { Team: plan.tags.Team ?? 'unknown', purpose: 'trial' },
      });
    }
  }
}
