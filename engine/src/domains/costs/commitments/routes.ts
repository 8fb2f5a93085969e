/** Commitments over HTTP: how they do, and what further ones would have been worth. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { type Route, readRoute } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { askedPeriod, periodQuery } from '../asked-period.ts';
import { linesQuery, wantedLines } from '../report/asked-lines.ts';
import { analysisErrors, byInput } from '../report/routes.ts';
import { readBillWords } from '../report/selection.ts';
import { commitmentsSchema, coverageSchema, utilisationSchema } from './contract.ts';
import { readFacts } from './facts.ts';
import { readCommitments, readUtilisation } from './read-commitments.ts';
import { readCoverage } from './read-coverage.ts';
import { simulationRoute } from './simulation-route.ts';

const spanQuery = { ...periodQuery, ...linesQuery };

interface Asked {
  readonly platform: Platform;
  readonly principal: Pick<Principal, 'scope'>;
  readonly query: z.output<z.ZodObject<typeof spanQuery>>;
  readonly signal: AbortSignal;
}

async function questionOf({ platform, principal, query, signal }: Asked, by = '') {
  const { filter, currency } = query;
  return {
    words: await readBillWords(platform.ledger.db, platform.config),
    question: {
      ...wantedLines(principal, { by, filter, currency }),
      period: askedPeriod(platform, query),
      now: platform.clock.now(),
      signal,
    },
  };
}

export const commitmentRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/commitments',
      action: 'costs:read',
      name: 'listCommitments',
      summary: 'Savings Plans and reservations: what they cover and save, what is wasted, when they end',
      description:
        'Every figure stands with the two sums that it is a share of and with its formula. Term, payment and expiry come from AWS, as the last scan read them; what nobody knows is null.',
      query: z.object(spanQuery),
      answer: commitmentsSchema,
      errors: analysisErrors,
    },
    async (asked) => {
      const { question, words } = await questionOf(asked);
      const facts = await readFacts(asked.platform.lake, scopedAccounts(asked.principal), asked.signal);
      return readCommitments(asked.platform, question, words, facts);
    },
  ),
  readRoute(
    {
      path: '/costs/commitments/coverage',
      action: 'costs:read',
      name: 'listCommitmentCoverage',
      summary: 'How much of the usage that commitments can pay for they paid for',
      query: z.object({
        by: byInput('class').meta({
          description:
            'class (EC2, Fargate, Lambda, RDS …), family (m5, db.r5 …), or one dimension such as service, account or region.',
        }),
        ...spanQuery,
      }),
      answer: coverageSchema,
      errors: analysisErrors,
    },
    async (asked) => {
      const { by } = asked.query;
      const group = by === 'class' || by === 'family' ? by : 'dimension';
      const { question, words } = await questionOf(asked, group === 'dimension' ? by.split(',')[0] : '');
      return readCoverage(asked.platform, { ...question, group }, words);
    },
  ),
  readRoute(
    {
      path: '/costs/commitments/utilisation',
      action: 'costs:read',
      name: 'listCommitmentUtilisation',
      summary: 'How much of each commitment was used, by the day',
      query: z.object(spanQuery),
      answer: utilisationSchema,
      errors: analysisErrors,
    },
    async (asked) => {
      const { question, words } = await questionOf(asked);
      return readUtilisation(asked.platform, question, words);
    },
  ),
  simulationRoute,
];
