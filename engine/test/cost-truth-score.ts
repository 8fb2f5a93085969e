/** Asks why costs changed, as somebody does who knows of nothing, and looks whether what was hidden in the bill comes up. */
import type { DriversJson } from '#domains/costs/drivers/contract.ts';
import type { ReportJson } from '#domains/costs/report/contract.ts';
import type { ReconciledJson } from '#domains/costs/sources/contract.ts';
import type { CostTruth } from '#simulator/index.ts';
import { type Hope, hopeOf } from './cost-truth-hopes.ts';

export type Ask = <T>(path: string) => Promise<T>;

export interface Finding {
  readonly truth: CostTruth;
  readonly hope: Hope | undefined;
  /** The question and its answer; undefined: it was missed. */
  readonly said: string | undefined;
  /** No difference of two months: it stands in every month alike, and a report shows it. */
  readonly standing: boolean;
}

/** The pages that anybody opens who wonders about a month; none of them is read further than this. */
const PAGES = ['service', 'account', 'region', 'account,service', 'commitment', 'usage-type', 'tag:Team'];
const READ = 12;

/** The group in which it stands may itself have moved by half as much, either way. */
const TOLERANCE = 0.5;

export async function scoreCostTruths(
  ask: Ask,
  truths: readonly CostTruth[],
  months: readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const remembered = remembering(ask);
  for (const truth of truths) {
    const standing = ['shared', 'untagged'].includes(truth.effect);
    const last = months.at(-1) ?? '';
    const hope = standing ? standingHope(truth, last) : hopeOf(truth, months);
    const look = standing ? inReport : truth.effect === 'restated' ? inVersions : inDrivers;
    findings.push({ truth, hope, standing, said: hope && (await look(remembered, truth, hope)) });
  }
  return findings;
}

/** Many truths are looked for on the same page. */
function remembering(ask: Ask): Ask {
  const known = new Map<string, Promise<unknown>>();
  return async <T>(path: string): Promise<T> => {
    const asked = known.get(path) ?? ask(path);
    known.set(path, asked);
    return (await asked) as T;
  };
}

const standingHope = ({ effective }: CostTruth, month: string): Hope | undefined =>
  effective[month] === undefined ? undefined : { month, amount: Number(effective[month]), effects: [] };

const isNear = (amount: number, hoped: number): boolean =>
  Math.abs(amount - hoped) <= TOLERANCE * Math.abs(hoped);
const dollars = (amount: number): string => `${amount < 0 ? '' : '+'}${Math.round(amount)}`;

async function inDrivers(ask: Ask, truth: CostTruth, { month, amount, effects }: Hope) {
  for (const by of PAGES) {
    const answer = await ask<DriversJson>(
      `/costs/drivers?period=${month}&by=${by}&limit=${READ}&movers=${READ}&resources=5`,
    );
    for (const one of answer.effects) {
      const group = answer.by.map((name) => one[name] ?? null);
      if (!effects.includes(one.effect) || !isNear(Number(one.amount), amount)) continue;
      if (isMeant(truth, answer.by, group)) return `by ${by}: ${one.text}`;
    }
    if (['rate', 'commitment'].includes(truth.effect)) {
      const kind = answer.summary.find(
        (one) => effects.includes(one.effect) && isNear(Number(one.amount), amount),
      );
      if (kind) return `summary: ${kind.text}`;
      continue;
    }
    for (const { group, change, resources } of answer.movers) {
      if (isNear(Number(change), amount) && isMeant(truth, answer.by, group))
        return `by ${by}: ${group.join(' · ')} ${dollars(Number(change))}`;
      const own = resources.find(({ id }) => truth.where.ResourceId?.includes(id));
      if (own && isNear(Number(own.change), amount))
        return `by ${by}: ${own.id} ${dollars(Number(own.change))}`;
    }
  }
  return undefined;
}

/** The group is about those whose lines they are, and about few of them: half the company is no answer. */
function isMeant(truth: CostTruth, by: readonly string[], group: readonly (string | null)[]): boolean {
  const { where, services, accounts, regions } = truth;
  const touched: Readonly<Record<string, readonly string[]>> = {
    ServiceName: services,
    SubAccountId: accounts,
    RegionId: regions,
    CommitmentDiscountId: [where.CommitmentDiscountId ?? ''],
    x_UsageType: where.x_UsageType ?? [],
    'tag:Team': [where.Tags?.Team ?? ''],
  };
  return by.every((name, index) => touched[name]?.includes(group[index] ?? '') ?? false);
}

/** What AWS restated is the difference of two versions of a month. */
async function inVersions(ask: Ask, { services }: CostTruth, { month, amount }: Hope) {
  const { versions } = await ask<ReconciledJson>(`/costs/reconcile?from=${month}&to=${month}`);
  const found = versions
    .flatMap((pair) => pair.services)
    .find(
      ({ service, difference }) => services.includes(service ?? '') && isNear(Number(difference), amount),
    );
  return found && `reconcile: ${found.service} ${dollars(Number(found.difference))}`;
}

/** A report of the groups that it is made of says the same to the coin; of what has no tags, the report by tag. */
async function inReport(ask: Ask, truth: CostTruth, { month, amount }: Hope) {
  const by = truth.effect === 'untagged' ? 'tag:Team' : truth.where.ServiceName ? 'service' : 'account';
  const { rows } = await ask<ReportJson>(`/costs/report?period=${month}&by=${by}&limit=500`);
  const own = rows.filter((row) =>
    truth.effect === 'untagged'
      ? row[by] === null
      : truth.where.ServiceName
        ? row.ServiceName === truth.where.ServiceName
        : truth.accounts.includes(row.SubAccountId ?? ''),
  );
  const sum = own.reduce((total, { cost }) => total + Number(cost), 0);
  return own.length > 0 && isNear(sum, amount) ? `report by ${by}: ${dollars(sum)}` : undefined;
}
