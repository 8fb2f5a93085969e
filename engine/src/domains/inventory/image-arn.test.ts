import { expect, it } from 'vitest';
import { repositoryArn } from './image-arn.ts';

it.each([
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/cart:42', 'eu-west-1', 'shop/cart'],
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/cart@sha256:0a1b', 'eu-west-1', 'cart'],
  ['111122223333.dkr-ecr.us-east-1.on.aws/cart', 'us-east-1', 'cart'],
  ['111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/cart:1', 'us-east-1', 'cart'],
])('finds the repository of %s', (image, region, name) => {
  expect(repositoryArn('aws', image)).toBe(`arn:aws:ecr:${region}:111122223333:repository/${name}`);
});

it.each(['nginx:1.27', 'public.ecr.aws/docker/library/nginx', 'ghcr.io/acme/cart:42', undefined])(
  'knows none for %s',
  (image) => expect(repositoryArn('aws', image)).toBeNull(),
);
