/** The price book over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { enqueue } from '#platform/jobs/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import {
  type PriceImportJson,
  priceAnswerSchema,
  priceImportSchema,
  priceImportWishSchema,
  priceListsSchema,
  priceQuestionSchema,
} from './contract.ts';
import { priceErrors } from './errors.ts';
import { priceImportJob } from './jobs.ts';
import { ec2Types, TABLE_REGIONS, TABLE_SOURCE } from './own-table.ts';
import { priceOf } from './price-of.ts';
import { addPriceImport, findPriceImport, listPriceLists, type PriceImportRow } from './store.ts';

const cursor = defineCursor('price lists', z.tuple([z.string(), z.string(), z.string(), z.boolean()]));

export const priceRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/price',
      action: 'costs:read',
      name: 'readPrice',
      summary: 'What something costs in public at a date, and who says so',
      description:
        'From the own bill, the price lists that were taken in, and a table of EC2; where they differ, all are shown.',
      query: priceQuestionSchema,
      answer: priceAnswerSchema,
      errors: askErrors,
    },
    ({ platform, principal, query, signal }) =>
      priceOf(platform, query, { accounts: scopedAccounts(principal), signal }),
  ),
  readRoute(
    {
      path: '/costs/price-lists',
      action: 'costs:read',
      summary: 'Which price lists were taken in, and what Reeve brings along',
      query: pageQuery,
      answer: priceListsSchema,
    },
    async ({ platform, query: { after, limit } }) => {
      const rows = await listPriceLists(platform.ledger.db, { after: cursor.decode(after), limit });
      const { items, next } = page(rows, limit, (one) =>
        cursor.encode([one.service, one.region, one.publishedAt.toISOString(), one.isWhole]),
      );
      const types = ec2Types();
      const priced = (region: string) =>
        [...types.values()].filter(({ prices }) => prices.has(region)).length;
      const regions = TABLE_REGIONS.map((one) => ({ ...one, prices: priced(one.region) }));
      return {
        items: items.map(({ publishedAt, importedAt, ...one }) => ({
          ...one,
          publishedAt: publishedAt.toISOString(),
          importedAt: importedAt.toISOString(),
        })),
        next,
        table: { types: types.size, source: TABLE_SOURCE, regions },
      };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/costs/price-imports',
      action: 'costs:import',
      status: 202,
      name: 'startPriceImport',
      summary: "Take AWS's price lists in, or ask its Price List Query API",
      description:
        'Answers at once. Each list is published as a whole; earlier ones stay readable by their dates.',
      body: priceImportWishSchema,
      answer: priceImportSchema,
    },
    async ({ platform, principal, body, tx }) => {
      const id = platform.newId();
      await addPriceImport(tx, { id, wish: body, askedBy: principal.id, now: platform.clock.now() });
      await enqueue(tx, priceImportJob, { import: id }, { key: `price import ${id}`, maxAttempts: 3 });
      return {
        answer: toJson(await findPriceImport(tx, id)),
        resource: { type: 'price import', id },
        detail: { files: body.files.length, asked: body.query !== undefined },
        location: `/costs/price-imports/${id}`,
      };
    },
  ),
  readRoute(
    {
      path: '/costs/price-imports/{id}',
      action: 'costs:read',
      summary: 'One import of prices: how far it is, or what came of it',
      params: z.object({ id: z.string().max(50) }),
      answer: priceImportSchema,
      errors: [priceErrors.COST_PRICE_IMPORT_UNKNOWN],
    },
    async ({ platform, params }) => toJson(await findPriceImport(platform.ledger.db, params.id)),
  ),
];

const toJson = ({ wish: _, createdAt, endedAt, ...row }: PriceImportRow): PriceImportJson => ({
  ...row,
  createdAt: createdAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
