/** The simulation of a purchase over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { parseDecimal, round } from '#kernel/decimal.ts';
import { readRoute } from '#platform/http/index.ts';
import { costsErrors } from '../errors.ts';
import { linesQuery, wantedLines } from '../report/asked-lines.ts';
import { analysisErrors } from '../report/routes.ts';
import { readBillWords } from '../report/selection.ts';
import { KINDS, LOOK_BACKS, PAYMENTS, simulationSchema } from './contract.ts';
import { readFacts } from './facts.ts';
import { parseDiscount } from './rates.ts';
import { simulate } from './simulate.ts';

const lookBacks = LOOK_BACKS.map(String);

const simulationQuery = z.object({
  kind: z.enum(KINDS).default('compute').meta({
    description:
      'compute: a Compute Savings Plan; ec2-instance: an EC2 Instance Savings Plan, of one family in one region; sagemaker: a SageMaker Savings Plan; database: a Database Savings Plan; reservation: reserved machines.',
  }),
  term: z.enum(['1', '3']).default('1').meta({ description: 'Years.' }),
  payment: z
    .enum(PAYMENTS)
    .default('none')
    .meta({ description: 'How much is paid in advance: none, half or all.' }),
  lookBack: z.enum(lookBacks).default('30').meta({ description: 'Days of usage that it is tried on.' }),
  discount: z.array(z.string().max(60)).max(50).default([]).meta({
    description:
      'Repeatable: `27%` off the on-demand price that is paid now, `fargate=20%` of a class, `m5=31%` of a family. Without it: what the bill shows of commitments of that kind, term and payment; of reservations also what price lists ask that were taken in with --reserved.',
  }),
  pool: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'One of `pools`; without it the one that saves most.' }),
  level: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,8})?$/, 'must be an amount for each hour, such as 12.5')
    .optional()
    .meta({ description: 'For each hour; without it the level that would have been cheapest.' }),
  lapse: z.coerce.number().int().min(0).max(1_200).optional().meta({
    description: 'Commitments that end within so many days count as ended.',
  }),
  ...linesQuery,
});

export const simulationRoute = readRoute(
  {
    path: '/costs/commitments/simulation',
    action: 'costs:read',
    name: 'simulateCommitment',
    summary: 'What a further Savings Plan or reservation would have been worth',
    description:
      'Tried on the hours of usage that no commitment pays for, the greatest discount first, as AWS applies it. Usage of which nobody knows the price under it is left out and named.',
    query: simulationQuery,
    answer: simulationSchema,
    errors: [
      ...analysisErrors,
      costsErrors.COST_COMMITMENT_USAGE,
      costsErrors.COST_COMMITMENT_RATES,
      costsErrors.COST_DISCOUNT_INVALID,
      costsErrors.COST_PLAN_NOT_SOLD,
      costsErrors.COST_POOL_UNKNOWN,
    ],
  },
  async ({ platform, principal, query, signal }) => {
    const { kind, term, payment, lookBack, discount, pool, level, lapse, filter, currency } = query;
    const question = {
      ...wantedLines(principal, { by: '', filter, currency }),
      kind,
      payment,
      termMonths: term === '1' ? (12 as const) : (36 as const),
      lookBack: Number(lookBack),
      discounts: discount.map(parseDiscount),
      pool,
      level: level === undefined ? undefined : round(parseDecimal(level), 8, 'half-even').units,
      lapseWithin: lapse,
      signal,
    };
    const words = await readBillWords(platform.ledger.db, platform.config);
    const facts = await readFacts(platform.lake, scopedAccounts(principal), signal);
    return simulate(platform, question, words, facts);
  },
);
