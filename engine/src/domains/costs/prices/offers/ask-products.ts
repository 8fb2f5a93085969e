/** Asks the Price List Query API for products, page by page, within what was allowed. */

import * as z from 'zod';
import { OWN_ACCOUNT, pages } from '#platform/aws/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { PriceImportWish } from '../contract.ts';
import { priceErrors } from '../errors.ts';
import { openFlattener, productInput, termsInput } from './flatten-json.ts';
import type { Offer } from './offer.ts';

/** It is answered in three regions; this one is everybody's. */
const ENDPOINT = 'us-east-1';
const NAME = 'Price List Query API';

const itemInput = z.object({
  product: productInput,
  terms: z.record(z.string(), termsInput).default({}),
  version: z.string(),
  publicationDate: z.iso.datetime(),
});

/** Of EC2 nobody asks for all: machines with Linux that are shared and in use are a hundredth of it. */
const USUAL = [
  ['operatingSystem', 'Linux'],
  ['tenancy', 'Shared'],
  ['preInstalledSw', 'NA'],
  ['capacitystatus', 'Used'],
] as const;

interface Asking {
  readonly query: NonNullable<PriceImportWish['query']>;
  readonly account: string | undefined;
  readonly terms: readonly string[];
  readonly folder: string;
  readonly tell: (done: string) => Promise<void>;
  readonly signal: AbortSignal;
}

export async function askProducts(platform: Platform, asking: Asking): Promise<Offer> {
  const { query, account, terms, folder, tell, signal } = asking;
  const aws = await platform.aws();
  const target = { account: account ?? OWN_ACCOUNT, region: ENDPOINT };
  const flat = openFlattener(folder);
  let [count, publishedAt, version] = [0, '', ''];
  try {
    for (const filters of questionsOf(query)) {
      const Filters = filters.map(([Field, Value]) => ({ Type: 'TERM_MATCH' as const, Field, Value }));
      const input = { ServiceCode: query.service, Filters, FormatVersion: 'aws_v1' };
      for await (const page of pages(aws, target, 'pricing:GetProducts', input, { signal })) {
        signal.throwIfAborted();
        if (page.status !== 'ok')
          throw priceErrors.COST_PRICES_REFUSED({ code: page.fault.code, message: page.fault.message });
        count += 1;
        if (count > query.maxPages) throw priceErrors.COST_PRICES_CAPPED({ most: query.maxPages });
        for (const text of page.output.PriceList ?? []) {
          const item = itemOf(String(text));
          if (item.publicationDate > publishedAt)
            [publishedAt, version] = [item.publicationDate, item.version];
          await flat.product(item.product);
          for (const term of terms) await flat.terms(term, item.terms[term] ?? {});
        }
        await tell(`${count} pages`);
      }
    }
  } finally {
    await flat.close();
  }
  if (publishedAt === '')
    throw priceErrors.COST_PRICES_FILE({
      file: NAME,
      problem: `it has nothing of ${query.service} in ${query.regions.join(', ')}`,
    });
  const { from, columns } = flat;
  return {
    name: NAME,
    from,
    columns,
    service: query.service,
    publishedAt: new Date(publishedAt).toISOString(),
    version,
    lineOf: () => 0,
  };
}

function questionsOf({ service, regions, instanceTypes }: Asking['query']) {
  const usual = service === 'AmazonEC2' ? USUAL : [];
  return regions.flatMap((region) => {
    const base = [['regionCode', region] as const, ...usual];
    return instanceTypes.length === 0
      ? [base]
      : instanceTypes.map((type) => [...base, ['instanceType', type] as const]);
  });
}

function itemOf(text: string): z.output<typeof itemInput> {
  try {
    return itemInput.parse(JSON.parse(text));
  } catch (error) {
    const problem =
      error instanceof z.ZodError ? (error.issues[0]?.path.map(String).join('.') ?? '') : 'it is no JSON';
    throw priceErrors.COST_PRICES_FILE(
      { file: NAME, problem: `a product cannot be read: ${problem}` },
      { cause: error },
    );
  }
}
