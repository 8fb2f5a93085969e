/** The form of a report says what was filled in, and nothing else. */
import { describe, expect, it } from 'vitest';
import { scheduleOf, wishOf } from './report-wish.ts';

const form = (entries: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe('the wish for a report', () => {
  it('leaves empty fields out and keeps the formats in their order', () => {
    const wish = wishOf(
      { name: 'showback' },
      form([
        ['period', ' 2026-10 '],
        ['by', ''],
        ['formats', 'pdf'],
        ['formats', 'html'],
        ['to', ''],
      ]),
    );
    expect(wish).toEqual({ report: 'showback', options: {}, formats: ['html', 'pdf'], period: '2026-10' });
  });

  it('has what was said of it', () => {
    const wish = wishOf(
      { name: 'cost-report' },
      form([
        ['by', 'team'],
        ['view', 'mine'],
        ['to', 's3://b/x'],
        ['formats', 'csv'],
      ]),
    );
    expect(wish).toEqual({
      report: 'cost-report',
      options: { by: 'team', view: 'mine' },
      formats: ['csv'],
      to: 's3://b/x',
    });
  });

  it('goes by the clocks that were said where it is made again and again', () => {
    const said = form([
      ['name', ' Mondays '],
      ['at', '07:30'],
      ['zone', 'Europe/Berlin'],
      ['formats', 'pdf'],
    ]);
    expect(scheduleOf({ name: 'showback' }, 'week', said)).toEqual({
      report: 'showback',
      options: {},
      formats: ['pdf'],
      name: 'Mondays',
      every: 'week',
      at: '07:30',
      zone: 'Europe/Berlin',
    });
  });
});
