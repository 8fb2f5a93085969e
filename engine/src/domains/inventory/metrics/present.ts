/** How the command line and the log tell of metrics. */
import { decimal } from '#kernel/decimal.ts';
import { formatMoney, money } from '#kernel/money.ts';
import type { ReadType } from './collect.ts';
import type { MetricsCovered } from './contract.ts';

/** Billionths of a dollar for people: `0.12 USD`. */
export const chargeOf = (nanoUsd: number): string => formatMoney(money(decimal(BigInt(nanoUsd), 9), 'USD'));

export const READ_COLUMNS = [
  { title: 'TYPE', value: (read: ReadType) => read.type },
  { title: 'RESOURCES', value: (read: ReadType) => read.resources, align: 'right' as const },
  { title: 'SERIES', value: (read: ReadType) => read.series, align: 'right' as const },
  { title: 'VALUES', value: (read: ReadType) => read.points, align: 'right' as const },
  { title: 'NOT COMPLETE', value: (read: ReadType) => read.failed, align: 'right' as const },
];

export const COVERED_COLUMNS = [
  { title: 'TYPE', value: (cell: MetricsCovered) => cell.type },
  { title: 'ACCOUNT', value: (cell: MetricsCovered) => cell.account },
  { title: 'REGION', value: (cell: MetricsCovered) => cell.region },
  { title: 'STATUS', value: (cell: MetricsCovered) => cell.status },
  { title: 'SERIES', value: (cell: MetricsCovered) => cell.series, align: 'right' as const },
  { title: 'VALUES', value: (cell: MetricsCovered) => cell.points, align: 'right' as const },
  { title: 'REASON', value: (cell: MetricsCovered) => cell.reason },
  { title: 'READ AT', value: (cell: MetricsCovered) => cell.readAt },
];
