/** The tables of every domain. Made by `npm run gen`; do not edit. */
import type { Table } from '#platform/lake/index.ts';
import { tables as inventory } from '#domains/inventory/tables.ts';
import { tables as costs } from '#domains/costs/tables.ts';

export const everyTable: readonly Table[] = [...inventory, ...costs];
