/** Asks why costs changed, as somebody does who knows of nothing, and looks whether what was hidden in the bill comes up. */
import type { PiecesJson } from '#domains/costs/allocation/contract.ts';
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
/** Whoever looks into one service reads on. */
const READ_ON = 25;
/** And so many resources of each group. */
const RESOURCES = 5;

/** The group in which it stands may itself have moved by a third as much, either way. */
const TOLERANCE = 1 / 3;

export async function scoreCostTruths(
  ask: Ask,
  truths: readonly CostTruth[],
  months: readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const remembered = remembering(ask);
  const credited = new Set(
    truths.filter(({ effect }) => effect === 'credit').flatMap(({ effective }) => Object.keys(effective)),
  );
  for (const truth of truths) {
    const standing = ['shared', 'untagged'].includes(truth.effect);
    const hope = standing ? standingHope(truth, months, credited) : hopeOf(truth, months);
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

/** In the last month that AWS gave no credits for: these have no tags either, and stand on the same list. */
function standingHope({ effective }: CostTruth, months: readonly string[], credited: ReadonlySet<string>) {
  const month = months.findLast((one) => effective[one] !== undefined && !credited.has(one));
  if (month === undefined) return undefined;
  return { month, against: month, amount: Number(effective[month]), effects: [] };
}

const isNear = (amount: number, hoped: number): boolean =>
  Math.abs(amount - hoped) <= TOLERANCE * Math.abs(hoped);
const dollars = (amount: number): string => `${amount < 0 ? '' : '+'}${Math.round(amount)}`;

interface Answer {
  readonly amount: number;
  readonly said: string;
}

async function inDrivers(ask: Ask, truth: CostTruth, hope: Hope) {
  const answers: Answer[] = [];
  for (const page of pagesFor(truth)) {
    const read = page.includes('filter') ? READ_ON : READ;
    const answer = await ask<DriversJson>(
      `/costs/drivers?period=${hope.month}&against=${hope.against}&${page}&limit=${read}&movers=${read}&resources=${RESOURCES}`,
    );
    answers.push(...answersOn(answer, truth, hope).map((one) => ({ ...one, said: `${page}: ${one.said}` })));
  }
  const off = ({ amount }: Answer) => Math.abs(amount - hope.amount);
  return answers.toSorted((a, b) => off(a) - off(b))[0]?.said;
}

/** Whoever sees a service move looks into it. */
const pagesFor = ({ services }: CostTruth): string[] => [
  ...PAGES.map((by) => `by=${by}`),
  ...(services.length === 1
    ? [`by=usage-type&filter=${encodeURIComponent(`service=${(services[0] ?? '').replace(',', '\\,')}`)}`]
    : []),
];

function answersOn(drivers: DriversJson, truth: CostTruth, { amount, effects }: Hope): Answer[] {
  const { by, summary, movers } = drivers;
  const fits = ({ effect, amount: own }: DriversJson['effects'][number]) =>
    effects.includes(effect) && isNear(Number(own), amount);
  const told = (one: DriversJson['effects'][number]): Answer => ({
    amount: Number(one.amount),
    said: one.text,
  });
  const groupOf = (one: DriversJson['effects'][number]) => by.map((name) => one[name] ?? null);
  const meant = movers.filter(({ group }) => isMeant(truth, by, group));
  const together = meant.reduce((total, { change }) => total + Number(change), 0);
  return [
    // Several accounts that came together stand on one page, one below the other.
    ...(by.length === 1 &&
    meant.length > 1 &&
    meant.length === truth.accounts.length &&
    isNear(together, amount)
      ? [{ amount: together, said: `${meant.map(({ group }) => group[0]).join(', ')} ${dollars(together)}` }]
      : []),
    ...(isEverywhere(truth)
      ? summaryOf(
          summary.filter(({ effect }) => effects.includes(effect)),
          amount,
        )
      : []),
    ...drivers.effects.filter((one) => fits(one) && isMeant(truth, by, groupOf(one))).map(told),
    ...movers.flatMap(({ group, change, resources }): Answer[] => {
      const own = resources.filter(({ id }) => truth.where.ResourceId?.includes(id));
      const sum = own.reduce((total, one) => total + Number(one.change), 0);
      const named = `${group.join(' · ')} ${dollars(Number(change))}`;
      // Of hundreds of resources a page names five: these are of those that are meant, and move as they should.
      if (own.length > 0 && (isNear(sum, amount) || (own.length > 1 && Math.sign(sum) === Math.sign(amount))))
        return [
          {
            amount: sum,
            said: `${named}, of it ${own.map(({ name, id }) => name ?? id).join(', ')} ${dollars(sum)}`,
          },
        ];
      const isOther = ['rate', 'commitment', 'credit'].includes(truth.effect);
      if (isOther || !isNear(Number(change), amount) || !isMeant(truth, by, group)) return [];
      return [{ amount: Number(change), said: named }];
    }),
  ];
}

/** A plan that ends takes what it took off with it, and what of it was left unused. */
function summaryOf(effects: DriversJson['summary'], hoped: number): Answer[] {
  const sum = effects.reduce((total, { amount }) => total + Number(amount), 0);
  const each = effects.map(({ amount, text }): Answer => ({ amount: Number(amount), said: text }));
  const all = [...each, { amount: sum, said: effects.map(({ text }) => text).join('; ') }];
  return all.filter(({ amount }) => isNear(amount, hoped));
}

/** No account, tag or resource is what it is about. */
const isEverywhere = ({ where: { SubAccountId, ResourceId, Tags } }: CostTruth): boolean =>
  !SubAccountId && !ResourceId && !Tags;

/** The group is of those whose lines they are, and names what they have in common: an account, a team, a service. */
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
  const isIn = (name: string) => by.includes(name);
  const isNamed =
    (!where.SubAccountId || isIn('SubAccountId') || isIn('RegionId')) && (!where.Tags || isIn('tag:Team'));
  return isNamed && by.every((name, index) => touched[name]?.includes(group[index] ?? '') ?? false);
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

/** A report of the groups that it is made of says the same. */
async function inReport(ask: Ask, truth: CostTruth, { month, amount }: Hope) {
  if (truth.effect === 'untagged') return inWorklist(ask, truth, { month, amount });
  const [by, name, own] = truth.where.ServiceName
    ? (['service', 'ServiceName', truth.services] as const)
    : (['account', 'SubAccountId', truth.accounts] as const);
  const { rows } = await ask<ReportJson>(`/costs/report?period=${month}&by=${by}&limit=500`);
  const sum = rows
    .filter((row) => own.includes(row[name] ?? ''))
    .reduce((total, { cost }) => total + Number(cost), 0);
  return Math.abs(sum - amount) < 0.01 ? `report by ${by}: ${dollars(sum)}` : undefined;
}

/** What has no tags stands in the list of what is nobody's; taxes and the like are none of it. */
async function inWorklist(
  ask: Ask,
  { services }: CostTruth,
  { month, amount }: Pick<Hope, 'month' | 'amount'>,
) {
  const { items } = await ask<PiecesJson>(`/costs/unallocated?by=project&period=${month}&limit=500`);
  const sum = items
    .filter(({ tags, service }) => tags === 'none' && services.includes(service ?? ''))
    .reduce((total, { cost }) => total + Number(cost), 0);
  return isNear(sum, amount) ? `nobody's, without any tags: ${dollars(sum)}` : undefined;
}
