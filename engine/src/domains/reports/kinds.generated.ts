/** Every unit under kinds. Made by `npm run gen`; do not edit. */
import type { AnyKind } from './kind.ts';
import { costReport } from './kinds/cost-report.ts';
import { executiveMonth } from './kinds/executive-month.ts';
import { showback } from './kinds/showback.ts';

export const everyKind: readonly AnyKind[] = [costReport, executiveMonth, showback];
