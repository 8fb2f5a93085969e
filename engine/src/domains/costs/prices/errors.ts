/** What can go wrong with prices, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const priceErrors = defineErrors({
  COST_PRICES_FILE: {
    message: 'The prices of {file} cannot be taken in: {problem}.',
    remedy:
      "Give an offer file of AWS's price list as it was published: CSV or JSON, also .gz. Prices are as they were before.",
    status: 422,
  },
  COST_PRICES_REFUSED: {
    message: 'The Price List Query API answered {code}: {message}',
    remedy: 'Allow pricing:GetProducts to the credentials. Prices are as they were before.',
    status: 502,
  },
  COST_PRICES_CAPPED: {
    message: 'There are more than {most} pages of products, which are allowed.',
    remedy: 'Ask for fewer regions or for some instance types, raise --max-pages, or import the offer file.',
    status: 422,
  },
  COST_PRICES_BUSY: {
    message: 'Others take prices in at the same time; those of {service} were not.',
    remedy: 'Start the import again when the others have ended.',
    status: 409,
  },
  COST_PRICE_IMPORT_UNKNOWN: {
    message: 'There is no import of prices {id}.',
    remedy: 'See what was taken in with: reeve costs prices list',
    status: 404,
  },
});
