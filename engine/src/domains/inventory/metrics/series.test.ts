import { describe, expect, it } from 'vitest';
import { AMOUNT, LEVEL, metricsOf } from './metric.ts';
import { type Measured, seriesKey, seriesOf } from './series.ts';

const HOUR_MS = 3_600_000;
const now = Date.UTC(2026, 5, 15, 10, 20);
const arn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/50dc';
const shop: Measured = {
  arn,
  account: '111122223333',
  region: 'eu-west-1',
  bornAt: undefined,
  columns: { arn, kind: 'application', name: 'shop' },
};
const cpu = metricsOf({ namespace: 'AWS/EC2', dimensions: { Name: 'name' } }, { CPUUtilization: LEVEL });
const none = new Map<string, number>();

describe('the series of a resource', () => {
  it('have levels by the hour, their percentiles by the day, and end with the last whole period', () => {
    const series = seriesOf(shop, cpu, none, now);
    expect(series.map(({ stat, periodS }) => `${stat} ${periodS}`)).toEqual([
      'avg 3600',
      'max 3600',
      'avg 86400',
      'max 86400',
      'p95 86400',
      'p99 86400',
    ]);
    const [hours, , days] = series;
    // What ended less than an hour ago may not be there yet.
    expect(hours?.until).toBe(Date.UTC(2026, 5, 15, 9));
    expect(days?.until).toBe(Date.UTC(2026, 5, 15));
    expect(hours?.from).toBe(Date.UTC(2026, 5, 1, 10));
  });

  it('go on where the last value ended, and not before the resource was made', () => {
    const last = Date.UTC(2026, 5, 15, 7);
    const known = new Map([[seriesKey(arn, 'CPUUtilization', 'avg', 3_600), last]]);
    const [first] = seriesOf(shop, cpu, known, now);
    expect(first?.from).toBe(last + HOUR_MS);
    const young = { ...shop, bornAt: Date.UTC(2026, 5, 14, 12, 30) };
    const born = seriesOf(young, cpu, none, now).map(({ from }) => from);
    expect(new Set(born)).toEqual(new Set([Date.UTC(2026, 5, 14, 12), Date.UTC(2026, 5, 14)]));
  });

  it('are none where everything is known', () => {
    const known = new Map(
      LEVEL.flatMap((stat) => [
        [seriesKey(arn, 'CPUUtilization', stat, 3_600), Date.UTC(2026, 5, 15, 8)] as const,
        [seriesKey(arn, 'CPUUtilization', stat, 86_400), Date.UTC(2026, 5, 14)] as const,
      ]),
    );
    expect(seriesOf(shop, cpu, known, now)).toEqual([]);
  });

  it('are told by the end of an ARN, and only where they are measured', () => {
    const LoadBalancer = { column: 'arn', after: ':loadbalancer/' };
    const shared = { namespace: 'AWS/ApplicationELB', dimensions: { LoadBalancer } } as const;
    const of = (is: string, one = shop) =>
      seriesOf(
        one,
        metricsOf({ ...shared, where: { column: 'kind', is } }, { RequestCount: AMOUNT }),
        none,
        now,
      );
    expect(of('application')[0]?.dimensions).toEqual([{ Name: 'LoadBalancer', Value: 'app/shop/50dc' }]);
    expect(of('network')).toEqual([]);
    expect(seriesOf({ ...shop, columns: { name: null } }, cpu, none, now)).toEqual([]);
  });
});
