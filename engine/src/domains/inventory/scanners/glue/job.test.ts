import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { job } from './job.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(job, { estate: { 'glue:job': 25 }, rows: 25 });

it('tells how a job runs, without its arguments', () => {
  const row = job.toRow(
    {
      of: {
        Name: 'nightly',
        Role: 'service-role/glue',
        Command: { Name: 'glueetl', ScriptLocation: 's3://scripts/nightly.py' },
        DefaultArguments: {
          '--enable-auto-scaling': 'true',
          '--enable-metrics': '',
          '--password': 'hunter2',
        },
      },
      tags: { team: 'atlas' },
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:glue:eu-west-1:111122223333:job/nightly',
    role: 'arn:aws:iam::111122223333:role/service-role/glue',
    script_bucket: 'arn:aws:s3:::scripts',
    auto_scaling: true,
    metrics: true,
    bookmarks: false,
    temp_bucket: null,
  });
  expect(JSON.stringify(row)).not.toContain('hunter2');
});

it('leaves what AWS does not say unknown', () => {
  expect(job.toRow({ of: { Name: 'nightly' }, tags: null }, where)).toMatchObject({
    tags: null,
    auto_scaling: null,
    bookmarks: null,
    role: null,
    workers: null,
  });
});
