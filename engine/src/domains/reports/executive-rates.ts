/** The parts of an executive month that say how well it is managed: commitments, and the KPIs. */
import type { CommitmentsJson, KpisJson } from '#domains/costs/index.ts';
import type { Figure, Section, Table } from './document.ts';

type Kpi = KpisJson['items'][number];

const figureOf = ({ name, value, unknown, formula }: Kpi): Figure => ({
  label: name,
  value,
  kind: 'percent',
  note: unknown === null ? formula : `Unknown: ${unknown.reason}`,
});

const isRate = ({ group }: Kpi): boolean => group === 'rates';

export function commitmentsSection(answer: CommitmentsJson, kpis: KpisJson): Section {
  const { coverage, items, notes } = answer;
  const ending = items.filter(({ warning }) => warning !== null);
  const dateless = items.filter(({ state }) => state === 'unknown').length;
  const table: Table = {
    kind: 'table',
    title: 'Ends within 90 days',
    columns: [
      { name: 'commitment', title: 'Commitment', kind: 'text' },
      { name: 'type', title: 'Type', kind: 'text' },
      { name: 'end', title: 'Ends', kind: 'date' },
      { name: 'days_left', title: 'Days left', kind: 'count' },
      { name: 'lapse_cost', title: '30 days without it cost more', kind: 'change' },
    ],
    rows: ending.map(({ id, name, type, kind, end, daysLeft, lapseCost }) => [
      name ?? id,
      type ?? kind,
      end,
      daysLeft === null ? null : String(daysLeft),
      lapseCost,
    ]),
    empty: emptyWords(items.length, dateless),
  };
  const figures = kpis.items.filter(isRate).map(figureOf);
  const { unknownLines } = coverage;
  const unpriced =
    unknownLines > 0
      ? [`${unknownLines} lines of compute do not say how they are priced, and are in no share.`]
      : [];
  return {
    title: 'Commitments',
    blocks: [{ kind: 'figures', items: figures }, table],
    notes: [...unpriced, ...notes],
  };
}

/** A commitment whose end nobody knows may end tomorrow. */
function emptyWords(all: number, dateless: number): string {
  if (all === 0) return 'The bill names no commitments.';
  return dateless === 0
    ? `None of ${all} does.`
    : `None of those whose end is known; of ${dateless} nobody knows it.`;
}

/** The others: rates stand with the commitments. */
export function kpisSection({ items }: KpisJson): Section {
  const others = items.filter((one) => !isRate(one));
  const table: Table = {
    kind: 'table',
    title: 'KPIs',
    columns: [
      { name: 'kpi', title: 'KPI', kind: 'text' },
      { name: 'value', title: 'Value', kind: 'measure' },
      { name: 'before', title: 'Month before', kind: 'measure' },
      { name: 'unit', title: 'Unit', kind: 'text' },
      { name: 'better', title: 'Better is', kind: 'text' },
    ],
    rows: others.map(({ name, value, previous, unit, currency, direction }) => [
      name,
      value,
      previous,
      currency ?? (unit === 'percent' ? '%' : unit),
      BETTER[direction],
    ]),
    empty: 'No KPI is known.',
  };
  const notes = others.flatMap(({ name, unknown }) => (unknown ? [`${name}: ${unknown.reason}`] : []));
  return { title: 'Further KPIs', blocks: [table], notes };
}

const BETTER = {
  'higher is better': 'higher',
  'lower is better': 'lower',
  'nearer to zero is better': 'nearer to zero',
  'says no better': '',
} as const satisfies Readonly<Record<Kpi['direction'], string>>;
