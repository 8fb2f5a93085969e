/** Rules and findings over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute } from '#platform/http/index.ts';
import { askErrors, lakeErrors } from '#platform/lake/index.ts';
import { findingsSchema, ruleSchema, STATUSES } from './contract.ts';
import { findingsErrors } from './errors.ts';
import { keyOf, listFindings } from './list-findings.ts';
import { readRules } from './read-rules.ts';
import { rulesFolder } from './rules-folder.ts';

const cursor = defineCursor('findings', z.tuple([z.string(), z.string(), z.string(), z.string()]).readonly());

const ruleErrors = [
  findingsErrors.RULE_HEADER_INVALID,
  findingsErrors.RULE_SQL_INVALID,
  findingsErrors.RULE_ID_TAKEN,
];

export const routes: readonly Route[] = [
  readRoute(
    {
      path: '/findings',
      action: 'findings:read',
      summary: 'What the rules say of the estate',
      description: 'Runs the rules over the lake as it is now. Without `status`: violations and unknowns.',
      query: pageQuery.extend({
        status: z.enum(STATUSES).optional(),
        rule: z.string().min(1).max(200).optional(),
      }),
      answer: findingsSchema,
      errors: [
        ...ruleErrors,
        findingsErrors.RULE_UNKNOWN,
        findingsErrors.RULE_ANSWER_INVALID,
        lakeErrors.LAKE_SQL_REFUSED,
        lakeErrors.LAKE_SQL_INVALID,
        lakeErrors.LAKE_QUERY_TOO_LARGE,
        ...askErrors,
      ],
    },
    async ({ platform, principal, query: { status, rule, limit, after }, signal }) => {
      const found = await listFindings(platform.lake, await readRules(rulesFolder()), {
        rule,
        statuses: status === undefined ? ['violation', 'unknown'] : [status],
        after: cursor.decode(after),
        limit,
        accounts: scopedAccounts(principal),
        now: platform.clock.now(),
        signal,
      });
      return page(found, limit, (last) => cursor.encode(keyOf(last)));
    },
  ),
  readRoute(
    {
      path: '/rules',
      action: 'rules:read',
      summary: 'The rules: what each holds to be good',
      name: 'listRules',
      answer: z.object({ items: z.array(ruleSchema), next: z.null() }),
      errors: ruleErrors,
    },
    async () => {
      const rules = await readRules(rulesFolder());
      const items = rules.map(({ id, title, severity, kind, remedy, needs }) => {
        return { id, title, severity, kind, remedy, needs: [...needs] };
      });
      return { items, next: null };
    },
  ),
];
