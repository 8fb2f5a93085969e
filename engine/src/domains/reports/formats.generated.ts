/** Every unit under formats. Made by `npm run gen`; do not edit. */
import type { Format } from './format.ts';
import { csv } from './formats/csv.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { parquet } from './formats/parquet.ts';
import { pdf } from './formats/pdf.ts';

export const everyFormat: readonly Format[] = [csv, html, json, parquet, pdf];
