/** Allocation over HTTP: the rules, what they would do, what they do, and to whom nothing could be given. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { askedPeriod, periodQuery } from '../asked-period.ts';
import { costsErrors } from '../errors.ts';
import {
  piecesSchema,
  rulesHistorySchema,
  rulesSchema,
  rulesVersionSchema,
  showbackSchema,
  TARGETS,
  trialSchema,
  WEIGHING,
} from './contract.ts';
import { readAllocation } from './read-allocation.ts';
import { addRules, listRules, readRules } from './store.ts';
import { piecesOf, showbackOf, trialOf } from './summaries.ts';

const lines = {
  by: z.enum(TARGETS).default('team'),
  measure: z.enum(WEIGHING).default('effective'),
  ...periodQuery,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three letters, such as USD')
    .optional(),
};
const query = {
  ...lines,
  rulesVersion: z.coerce.number().int().min(0).max(2_147_483_647).optional().meta({
    description:
      'By the rules of that version; absent, those in force, whatever the period. 0 is without rules.',
  }),
};
const limit = z.coerce.number().int().min(1).max(10_000).default(100);
const errors = [...askErrors, costsErrors.COST_CURRENCY_MIXED, costsErrors.COST_RULES_VERSION_UNKNOWN];

type Asked = z.infer<z.ZodObject<typeof lines>>;
interface Asking {
  readonly platform: Platform;
  readonly principal: Pick<Principal, 'scope'>;
  readonly signal: AbortSignal;
}

function questionOf({ platform, principal, signal }: Asking, asked: Asked) {
  const { by, measure, currency } = asked;
  const period = askedPeriod(platform, asked);
  return {
    question: { target: by, measure, period, currency, accounts: scopedAccounts(principal), signal },
    told: { by, measure, from: period.start.toISOString(), to: period.end.toISOString() },
  };
}

async function allocated(asking: Asking, asked: Asked & { rulesVersion?: number | undefined }) {
  const { question, told } = questionOf(asking, asked);
  const { version, rules } = await readRules(asking.platform.ledger.db, asked.rulesVersion);
  const found = await readAllocation(asking.platform, question, [rules]);
  return {
    lines: found.lines,
    pieces: found.pieces[0] ?? [],
    told: { ...told, version, currency: found.currency },
  };
}

const ruleRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/allocation/rules',
      action: 'costs:read',
      summary: 'The rules of allocation in force, or those of a version',
      query: z.object({ rulesVersion: query.rulesVersion }),
      answer: rulesVersionSchema,
      errors: [costsErrors.COST_RULES_VERSION_UNKNOWN],
    },
    async ({ platform, query: { rulesVersion } }) => readRules(platform.ledger.db, rulesVersion),
  ),
  readRoute(
    {
      path: '/costs/allocation/history',
      action: 'costs:read',
      summary: 'Every version of the rules of allocation, with who made it and why',
      answer: rulesHistorySchema,
    },
    async ({ platform }) => ({ items: await listRules(platform.ledger.db), next: null }),
  ),
  writeRoute(
    'post',
    {
      path: '/costs/allocation/rules',
      action: 'costs:manage',
      status: 201,
      name: 'setAllocationRules',
      summary: 'Put rules of allocation in force',
      description:
        'As a new version; earlier ones stay. They apply to every period that is asked for from now on.',
      body: z.strictObject({
        rules: rulesSchema,
        why: z.string().trim().min(1).max(1_000),
        basedOn: z.number().int().min(0).meta({ description: 'The version that they were made from.' }),
      }),
      answer: rulesVersionSchema,
      errors: [costsErrors.COST_RULES_CHANGED],
    },
    async ({ platform, principal, body, tx }) => {
      const answer = await addRules(tx, { ...body, by: principal.id, now: platform.clock.now() });
      return {
        answer,
        resource: { type: 'cost allocation rules', id: String(answer.version) },
        detail: { why: body.why, rules: body.rules.rules.length, splits: body.rules.splits.length },
      };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/costs/allocation/trials',
      action: 'costs:read',
      status: 200,
      name: 'tryAllocationRules',
      summary: 'What rules of allocation would change, before they are in force',
      body: z.strictObject({ ...lines, rules: rulesSchema }),
      answer: trialSchema,
      errors: [...askErrors, costsErrors.COST_CURRENCY_MIXED],
    },
    async ({ body, ...asking }) => {
      const { question, told } = questionOf(asking, body);
      const { version, rules } = await readRules(asking.platform.ledger.db);
      const found = await readAllocation(asking.platform, question, [rules, body.rules]);
      const [before = [], after = []] = found.pieces;
      return {
        answer: { ...told, version, currency: found.currency, ...trialOf(before, after, found.lines.length) },
        resource: { type: 'cost allocation rules', id: 'trial' },
      };
    },
  ),
];

export const allocationRoutes: readonly Route[] = [
  ...ruleRoutes,
  readRoute(
    {
      path: '/costs/showback',
      action: 'costs:read',
      summary: 'What each team, cost center or business unit costs, and what is nobody’s',
      query: z.object(query),
      answer: showbackSchema,
      errors,
    },
    async ({ query: asked, ...asking }) => {
      const found = await allocated(asking, asked);
      const unknownLines = found.lines.reduce((sum, { unknown }) => sum + (unknown[asked.measure] ?? 0), 0);
      return { ...found.told, ...showbackOf(found.pieces), unknownLines };
    },
  ),
  readRoute(
    {
      path: '/costs/showback/{value}',
      action: 'costs:read',
      name: 'explainShowback',
      summary: 'Which lines and rules gave somebody their costs',
      params: z.object({ value: z.string().max(256) }),
      query: z.object({ ...query, limit }),
      answer: piecesSchema,
      errors,
    },
    async ({ query: asked, params, ...asking }) => {
      const { pieces, lines: bill, told } = await allocated(asking, asked);
      const theirs = pieces.filter(({ value }) => value === params.value);
      return { ...told, ...piecesOf(theirs, bill, asked.limit), next: null };
    },
  ),
  readRoute(
    {
      path: '/costs/unallocated',
      action: 'costs:read',
      summary: 'Costs that are nobody’s, the greatest first: account, service, tags, and why',
      query: z.object({ ...query, limit }),
      answer: piecesSchema,
      errors,
    },
    async ({ query: asked, ...asking }) => {
      const { pieces, lines: bill, told } = await allocated(asking, asked);
      const nobodys = pieces.filter(({ value }) => value === null);
      return { ...told, ...piecesOf(nobodys, bill, asked.limit), next: null };
    },
  ),
];
