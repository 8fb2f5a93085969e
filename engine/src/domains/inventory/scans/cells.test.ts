import { expect, it } from 'vitest';
import { volume } from '../scanners/ec2/volume.ts';
import { lambdaFunction } from '../scanners/lambda/lambda-function.ts';
import { cellKey, type KnownCell, planCells } from './cells.ts';

const target = { account: '111122223333', partition: 'aws', regions: ['eu-west-1', 'us-east-1'] };
const seen = (rows: number | null, more: Partial<KnownCell> = {}): KnownCell => ({
  status: 'ok',
  rows,
  startedAt: 900,
  endedAt: 1000,
  ...more,
});

const names = ({ cells }: ReturnType<typeof planCells>) =>
  cells.map(({ scanner, where }) => `${scanner.type.slice(5)} ${where.region}`);

it('reads first what took longest last time', () => {
  const known = new Map([
    [cellKey(lambdaFunction.type, target.account, 'us-east-1'), seen(900, { startedAt: -60_000 })],
  ]);
  const plan = planCells({ targets: [target], scanners: [volume, lambdaFunction], known });
  expect(names(plan)[0]).toBe('Lambda::Function us-east-1');
  expect(plan.cells).toHaveLength(4);
  expect(plan.skipped).toBe(0);
});

it('leaves out, when asked to, only what was lately seen empty and whole', () => {
  const of = (region: string, cell: KnownCell) =>
    [cellKey(volume.type, target.account, region), cell] as const;
  const plan = (cell: KnownCell) =>
    names(
      planCells({
        targets: [target],
        scanners: [volume],
        known: new Map([of('eu-west-1', cell)]),
        emptySince: 500,
      }),
    );
  expect(plan(seen(0))).toEqual(['EC2::Volume us-east-1']);
  for (const cell of [seen(1), seen(0, { startedAt: 400, endedAt: 499 }), seen(null, { status: 'denied' })])
    expect(plan(cell)).toHaveLength(2);
});
