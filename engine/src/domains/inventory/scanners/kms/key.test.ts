import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { key } from './key.ts';

const where = whereIs('111122223333', 'eu-west-1');
const of = { KeyId: '1', KeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' };

scannerContract(key, { estate: { 'kms:key': 25 }, rows: 25 });

it('tells the state of a key and whether it is rotated', () => {
  const more = {
    KeyId: '1',
    KeyState: 'PendingDeletion',
    DeletionDate: new Date('2026-11-01T00:00:00Z'),
    KeySpec: 'SYMMETRIC_DEFAULT',
    Origin: 'AWS_KMS',
    MultiRegion: true,
    MultiRegionConfiguration: {
      MultiRegionKeyType: 'REPLICA',
      PrimaryKey: { Arn: 'arn:aws:kms:us-east-1:111122223333:key/1' },
    },
  } as const;
  const rotation = { KeyRotationEnabled: false };
  expect(key.toRow({ of, more, rotation, aliases: ['alias/orders'], tags: {} }, where)).toMatchObject({
    arn: of.KeyArn,
    name: 'orders',
    aliases: ['orders'],
    state: 'PendingDeletion',
    deletion_at: more.DeletionDate,
    replica_of: 'arn:aws:kms:us-east-1:111122223333:key/1',
    rotatable: true,
    rotated: false,
  });
});

it('knows little of a key that it may not look at', () => {
  const row = key.toRow({ of, more: undefined, rotation: undefined, aliases: null, tags: null }, where);
  expect(row).toMatchObject({ state: null, rotatable: null, rotated: null, aliases: null });
});

it('leaves out what AWS manages, and never asks an asymmetric key for its rotation', async () => {
  const aws = simulatedAws({ perRegion: { 'kms:key': 3 } });
  const { account, region } = aws.target;
  const shelf = aws.simulator.world.places[`${account}/${region}`]?.shelves['kms:key'] ?? {};
  const [managed, asymmetric] = Object.values(shelf);
  if (managed) Object.assign(managed.doc, { aliases: ['aws/ebs'] });
  if (asymmetric) Object.assign(Reflect.get(asymmetric.doc, 'KeyMetadata'), { KeySpec: 'RSA_2048' });
  const result = await aws.run(key.read(aws.port, whereIs(account, region)));
  expect(result).toMatchObject({
    status: 'ok',
    output: [{ rotatable: false, rotated: null }, { rotated: true }],
  });
  const asked = aws.calls.filter(({ operation }) => operation === 'kms:GetKeyRotationStatus');
  expect(asked).toHaveLength(1);
});
