/** KPIs that are one sum of the bill over another: rates, commitments, generations, storage. */
import { FINOPS } from './asked-kpis.ts';
import { type BillKpi, orZero } from './bill-kpi.ts';
import { RATE_KPIS } from './rate-kpis.ts';

export const BILL_KPIS: readonly BillKpi[] = [
  ...Object.values(RATE_KPIS),
  {
    id: 'legacy-instances',
    name: 'Previous-generation instances',
    group: 'usage',
    direction: 'lower is better',
    definition: 'What EC2 instances cost that AWS lists as of a previous generation, of all EC2 instances.',
    formula:
      'EffectiveCost of instances of previous generations ÷ EffectiveCost of all instances, by usage type',
    source: `${FINOPS}; generations after the EC2 Instance Types guide`,
    share: ({ legacy, machines }) => ({ part: orZero(legacy, machines), whole: machines.amount }),
    facts: { legacy: 'Instances of previous generations', machines: 'All instances' },
    base: 'machines',
    lacking: {
      reason: 'No line of the period has the usage type of an EC2 instance.',
      remedy:
        'There were none, or the source has no usage types: import a bill, or Cost Explorer without a tag.',
    },
    rows: 'by=usage-type&filter=category=Compute',
  },
  {
    id: 'frequent-access-storage',
    name: 'Storage for frequent access',
    group: 'usage',
    direction: 'says no better',
    definition:
      'Of what S3 stores, how much lies in the classes for frequent access: Standard, and that tier of Intelligent-Tiering.',
    formula: 'GB-months for frequent access ÷ all GB-months of TimedStorage',
    source: FINOPS,
    share: ({ frequent, stored }) => ({ part: orZero(frequent, stored), whole: stored.amount }),
    facts: { frequent: 'GB-months for frequent access', stored: 'All GB-months' },
    base: 'stored',
    lacking: {
      reason: 'No line of the period says how much S3 stores.',
      remedy: 'There is nothing stored, or the source has no quantities: import a bill.',
    },
    rows: 'by=usage-type&filter=category=Storage',
  },
];
