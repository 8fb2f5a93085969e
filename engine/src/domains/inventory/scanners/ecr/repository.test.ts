import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { repository } from './repository.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:ecr:eu-west-1:111122223333:repository/cart';

scannerContract(repository, { estate: { 'ecr:repository': 25 }, rows: 25 });

it('tells how images are kept', () => {
  const row = repository.toRow(
    {
      of: {
        repositoryArn: arn,
        repositoryName: 'cart',
        imageScanningConfiguration: { scanOnPush: false },
        imageTagMutability: 'IMMUTABLE',
        encryptionConfiguration: {
          encryptionType: 'KMS',
          kmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/0a',
        },
      },
      tags: {},
      lifecycle: '{"rules":[]}',
    },
    where,
  );
  expect(row).toMatchObject({
    scan_on_push: false,
    tag_mutability: 'IMMUTABLE',
    key: 'arn:aws:kms:eu-west-1:111122223333:key/0a',
    has_lifecycle: true,
  });
});

it.each([
  [null, false],
  [undefined, null],
])('takes rules that are %s for %s', (lifecycle, has_lifecycle) => {
  const row = repository.toRow({ of: { repositoryArn: arn }, tags: null, lifecycle }, where);
  expect(row).toMatchObject({ has_lifecycle, lifecycle: null, scan_on_push: null });
});
