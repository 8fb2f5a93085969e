/** What every executor must do, run against the simulated AWS. */
import { describe, expect, it } from 'vitest';
import type { DefinedExecutor } from '#domains/changes/executor.ts';
import { type Plan, performChange, planChange, undoChange } from '#domains/changes/index.ts';
import type { Operation } from '#platform/aws/index.ts';
import type { FaultRule } from '#simulator/index.ts';
import { type SimulatedAws, simulatedAws } from './support/simulated-aws.ts';

type Arrange = (aws: SimulatedAws) => Promise<string>;

export interface ExecutorCase {
  /** Puts up what may be acted on, and answers with its id. */
  readonly arrange: Arrange;
  /** What must not be acted on, and a word of the reason. */
  readonly refusals: readonly { readonly reason: RegExp; readonly arrange: Arrange }[];
  /** What may happen between plan and execution, and the precondition that it moves. */
  readonly moves: readonly {
    readonly field: string;
    move(aws: SimulatedAws, id: string): Promise<unknown>;
  }[];
}

const context = { change: 'chg-1', token: (step: string) => `token-${step}` };

/** The simulated AWS with one target planned; faults that are added later meet the calls after that. */
async function planned<Observed, Op extends Operation>(
  executor: DefinedExecutor<Observed, Op>,
  arrange: Arrange,
) {
  const faults: FaultRule[] = [];
  const aws = simulatedAws({ perRegion: { instances: 2 }, faults });
  const target = { ...aws.target, id: await aws.run(arrange(aws)) };
  aws.forget();
  const plan = () => aws.run(planChange(executor, aws.port, target, context));
  const perform = (made: Plan<Observed>) =>
    aws.run(performChange(executor, { aws: aws.port, clock: aws.clock }, made));
  const ready = async () => {
    const answer = await plan();
    if (answer.status !== 'planned') throw new Error(`not planned: ${JSON.stringify(answer)}`);
    return answer.plan;
  };
  return { aws, faults, target, plan, ready, perform };
}

const asPlanned = (calls: readonly { readonly operation: Operation; readonly input: object }[]) =>
  calls.map(({ operation, input }) => ({ operation, input }));

export function executorContract<Observed, Op extends Operation>(
  executor: DefinedExecutor<Observed, Op>,
  { arrange, refusals, moves }: ExecutorCase,
): void {
  describe(`the contract of executors, kept by ${executor.action}`, () => {
    it('plans without changing anything', async () => {
      const { aws, ready } = await planned(executor, arrange);
      expect((await ready()).apply.length).toBeGreaterThan(0);
      expect(aws.changes()).toEqual([]);
    });

    it('makes exactly the calls it planned, and the effect is seen', async () => {
      const { aws, target, ready, perform } = await planned(executor, arrange);
      const plan = await ready();
      expect(executor.verify(plan.observed, plan.observed)).toBe(false);
      expect(await perform(plan)).toMatchObject({ status: 'done' });
      expect(asPlanned(aws.changes())).toEqual(asPlanned([...plan.backup, ...plan.apply]));
      const after = await aws.run(executor.observe(aws.port, target));
      expect(after.status === 'ok' && executor.verify(after.output, plan.observed)).toBe(true);
    });

    it('does not do it a second time', async () => {
      const { aws, ready, perform } = await planned(executor, arrange);
      const plan = await ready();
      await perform(plan);
      aws.forget();
      expect(await perform(plan)).toMatchObject({ status: expect.stringMatching(/^(stale|failed)$/) });
      expect(aws.changes()).toEqual([]);
    });

    it('comes back as its class says, with the calls it declares and no other', async () => {
      const { aws, target, ready, perform } = await planned(executor, arrange);
      const plan = await ready();
      const { made } = await perform(plan);
      const outcome = await aws.run(undoChange(executor, { aws: aws.port }, plan, made, context));
      expect(outcome.status).toBe(executor.undo ? 'done' : 'failed');
      expect(new Set(aws.calls.map(({ operation }) => operation))).toEqual(new Set(executor.calls));
      if (!executor.undo) return;
      const id = outcome.restored ?? '';
      expect(id === target.id).toBe(executor.undoClass !== 'recreate');
      await aws.clock.advance(3_600_000);
      const back = await aws.run(executor.observe(aws.port, { ...target, id }));
      const found = back.status === 'ok' ? back.output : undefined;
      expect(found && executor.undo.restores(found)).toEqual(executor.undo.restores(plan.observed));
    });

    it.each(refusals)('refuses what it must: $reason', async (refusal) => {
      const { aws, plan } = await planned(executor, refusal.arrange);
      expect(await plan()).toMatchObject({
        status: 'refused',
        reason: expect.stringMatching(refusal.reason),
      });
      expect(aws.changes()).toEqual([]);
    });

    it.each(moves)('changes nothing when $field has moved since the plan', async ({ field, move }) => {
      const { aws, target, ready, perform } = await planned(executor, arrange);
      const plan = await ready();
      await aws.run(move(aws, target.id));
      aws.forget();
      const outcome = await perform(plan);
      expect(outcome).toMatchObject({ status: 'stale', moved: expect.arrayContaining([field]) });
      expect(aws.changes()).toEqual([]);
    });

    it.each(['denied', 'throttle', 'server-error', 'empty'] as const)(
      'neither plans nor changes anything on an answer that is %s',
      async (kind) => {
        const { aws, faults, plan, ready, perform } = await planned(executor, arrange);
        const good = await ready();
        faults.push({ fault: { kind } });
        expect((await plan()).status).toBe('unreadable');
        expect(await perform(good)).toMatchObject({ status: 'failed', stage: 'precheck' });
        expect(aws.changes()).toEqual([]);
      },
    );

    it('does not call a change failed when its answer was lost', async () => {
      const plan = await (await planned(executor, arrange)).ready();
      for (const { operation } of [...plan.backup, ...plan.apply]) {
        const { faults, ready, perform } = await planned(executor, arrange);
        const again = await ready();
        faults.push({ fault: { kind: 'reset', applied: true }, operation });
        expect((await perform(again)).status, operation).toMatch(/^(done|indeterminate)$/);
      }
    });
  });
}
