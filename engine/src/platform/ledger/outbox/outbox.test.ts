/** Events reach every handler at least once, whatever fails in between, and never for a fact that was not. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildEvent, type ReeveEvent } from '#kernel/event.ts';
import { type TestLedger, testLedger } from '../../../../test/ledger.ts';
import { systemClock } from '../../clock/clock.ts';
import { quietLogger } from '../../log/quiet.ts';
import {
  countDeliveries,
  dispatchDue,
  emit,
  listDeadDeliveries,
  retryDelivery,
  startDispatch,
} from '../index.ts';
import type { EventHandler } from './handler.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await testLedger();
});
afterAll(() => ledger.close());
beforeEach(async () => {
  await sql`delete from ledger.outbox`.execute(ledger.db);
});

const event = (id: string, type = 'finding.opened'): ReeveEvent =>
  buildEvent({
    id,
    source: '/reeve',
    type,
    subject: `s-${id}`,
    time: new Date('2026-11-01'),
    data: { n: id },
  });

const emitAll = (...events: ReeveEvent[]) =>
  ledger.transaction(async (tx) => {
    for (const one of events) await emit(tx, one);
  });

function handler(name: string, types: string[], fails: () => boolean = () => false) {
  const seen: string[] = [];
  const self: EventHandler = {
    name,
    types,
    handle: async ({ id }) => {
      seen.push(id);
      if (fails()) throw new Error('not now');
    },
  };
  return { self, seen };
}

const context = (...handlers: { self: EventHandler }[]) => ({
  ledger,
  handlers: handlers.map(({ self }) => self),
  log: quietLogger,
});

const timePasses = () => sql`update ledger.deliveries set due_at = now()`.execute(ledger.db);

describe('emit and dispatch', () => {
  it('gives each event to every handler of its type, once, as it was', async () => {
    const all = handler('a.all', ['finding.*']);
    const closed = handler('b.closed', ['finding.closed']);
    const other = handler('c.other', ['findings.opened']);
    await emitAll(event('1'), event('2', 'finding.closed'), event('1'));
    await dispatchDue(context(all, closed, other));
    await dispatchDue(context(all, closed, other));
    expect(all.seen.sort()).toEqual(['1', '2']);
    expect(closed.seen).toEqual(['2']);
    expect(other.seen).toEqual([]);
    expect(await countDeliveries(ledger.db)).toEqual({ waiting: 0, dead: 0, lagSeconds: 0 });
  });

  it('knows nothing of an event whose transaction was rolled back', async () => {
    const all = handler('a.all', ['finding.*']);
    const undone = ledger.transaction(async (tx) => {
      await emit(tx, event('never'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await dispatchDue(context(all))).toBe(0);
  });

  it('tries again later what failed, without holding up the other handler or keeping half of its writes', async () => {
    let broken = true;
    const fine = handler('a.fine', ['finding.*']);
    const writer: EventHandler = {
      name: 'b.writer',
      types: ['finding.*'],
      handle: async ({ id }, tx) => {
        await sql`insert into ledger.outbox (id, type, event) values (${`${id}-seen`}, 'x.y', '{}')`.execute(
          tx,
        );
        if (broken) throw new Error('half way');
      },
    };
    const written = () => sql`select from ledger.outbox where id = 'e-seen'`.execute(ledger.db);
    await emitAll(event('e'));
    await dispatchDue(context(fine, { self: writer }));
    expect(fine.seen).toEqual(['e']);
    expect((await written()).rows).toHaveLength(0);
    expect(await dispatchDue(context(fine, { self: writer }))).toBe(0);
    const { waiting, lagSeconds } = await countDeliveries(ledger.db);
    expect(waiting).toBe(1);
    expect(lagSeconds).toBeGreaterThan(0);
    broken = false;
    await timePasses();
    await dispatchDue(context(fine, { self: writer }));
    expect((await written()).rows).toHaveLength(1);
    expect(fine.seen).toEqual(['e']);
  });

  it('gives up after a dozen tries, shows it, and delivers it when asked to', async () => {
    let broken = true;
    const stubborn = handler('a.stubborn', ['finding.*'], () => broken);
    await emitAll(event('d'));
    for (let round = 0; round < 15; round += 1) {
      await dispatchDue(context(stubborn));
      await timePasses();
    }
    expect(stubborn.seen).toHaveLength(12);
    expect(await countDeliveries(ledger.db)).toMatchObject({ waiting: 0, dead: 1 });
    const [dead] = await listDeadDeliveries(ledger.db, 10);
    expect(dead).toMatchObject({ eventId: 'd', handler: 'a.stubborn', attempts: 12, lastError: 'not now' });
    broken = false;
    await retryDelivery(ledger.db, 'd', 'a.stubborn');
    await dispatchDue(context(stubborn));
    expect(await listDeadDeliveries(ledger.db, 10)).toEqual([]);
    await expect(retryDelivery(ledger.db, 'd', 'a.stubborn')).rejects.toMatchObject({
      code: 'LEDGER_NO_DELIVERY',
    });
  });
});

describe('several dispatchers', () => {
  it('share the work: each event once, woken by the commit', async () => {
    const seen: string[] = [];
    const self: EventHandler = {
      name: 'a.all',
      types: ['finding.*'],
      handle: async ({ id }) => void seen.push(id),
    };
    const started = [1, 2, 3].map(() => startDispatch(context({ self }), systemClock));
    const dispatchers = await Promise.all(started);
    const ids = Array.from({ length: 250 }, (_, index) => `m-${index}`);
    await emitAll(...ids.map((id) => event(id)));
    await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(250), { timeout: 20_000 });
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
    expect([...seen].sort()).toEqual([...ids].sort());
  });
});
