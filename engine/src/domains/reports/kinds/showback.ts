/** What each team, cost center or business unit costs, what is nobody's, and why. */
import * as z from 'zod';
import { askShowback, type ShowbackAnswer, TARGETS } from '#domains/costs/index.ts';
import { percentOf, spanOf, unknownNote } from '../compare.ts';
import type { Figure, Section, Table } from '../document.ts';
import { defineKind } from '../kind.ts';
import { currencyOption, measureOption } from '../options.ts';

const TITLES = {
  team: 'Team',
  'cost-center': 'Cost center',
  'business-unit': 'Business unit',
  project: 'Project',
  environment: 'Environment',
} as const;

export const showback = defineKind({
  name: 'showback',
  title: 'Showback',
  description: 'What each team, cost center or business unit costs, what is nobody’s, and why.',
  usualPeriod: 'last month',
  options: z.strictObject({
    by: z.enum(TARGETS).default('team').meta({ description: 'Who the costs are shown to.' }),
    measure: measureOption,
    currency: currencyOption,
  }),
  async make({ platform, ...asking }, { by, measure, currency }) {
    const found = await askShowback(platform, asking, { by, measure, currency });
    const title = TITLES[by];
    const main = ownersTable(by, found);
    return {
      title: `Showback by ${title.toLowerCase()}`,
      currency: found.currency,
      snapshot: found.snapshot,
      question: [
        ['Period', spanOf(asking.period)],
        ['Shown to', title],
        ['Measure', measure],
        ['Rules of allocation', found.version === 0 ? 'none' : `version ${found.version}`],
      ],
      main,
      sections: [
        {
          title: 'What it comes to',
          blocks: [{ kind: 'figures', items: figuresOf(found) }, main],
          notes: unknownNote(found.unknownLines),
        },
        reasonsSection(found),
      ],
    };
  },
});

const figuresOf = ({ total, allocated, unallocated }: ShowbackAnswer): Figure[] => [
  { label: 'Total', value: total, kind: 'money' },
  {
    label: 'Allocated',
    value: percentOf(allocated, total),
    kind: 'percent',
    note: 'of the total is somebody’s',
  },
  { label: 'Nobody’s', value: unallocated, kind: 'money' },
];

const ownersTable = (by: keyof typeof TITLES, { rows, total }: ShowbackAnswer): Table => ({
  kind: 'table',
  title: `By ${TITLES[by].toLowerCase()}`,
  columns: [
    { name: by.replace('-', '_'), title: TITLES[by], kind: 'text' },
    { name: 'cost', title: 'Cost', kind: 'money' },
    { name: 'share_percent', title: 'Share %', kind: 'percent' },
    { name: 'direct', title: 'Own', kind: 'money' },
    { name: 'shared', title: 'Shared out to it', kind: 'money' },
  ],
  rows: rows.map(({ value, cost, direct, shared }) => [
    value ?? 'Nobody’s',
    cost,
    percentOf(cost, total),
    direct,
    shared,
  ]),
  total: ['Total', total, null, null, null],
  empty: 'There are no costs in this period.',
});

const reasonsSection = ({ reasons }: ShowbackAnswer): Section => ({
  title: 'Why some are nobody’s',
  blocks: [
    {
      kind: 'table',
      title: 'Reasons',
      columns: [
        { name: 'reason', title: 'Reason', kind: 'text' },
        { name: 'cost', title: 'Cost', kind: 'money' },
      ],
      rows: reasons.map(({ reason, cost }) => [reason, cost]),
      empty: 'Everything is somebody’s.',
    },
  ],
  notes: [],
});
