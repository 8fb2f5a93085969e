import { expect, it } from 'vitest';
import { readInstanceType } from './instance-type.ts';

it.each([
  ['m6i.large', { family: 'm6i', generation: 6, burstable: false }],
  ['t4g.nano', { family: 't4g', generation: 4, burstable: true }],
  ['trn1n.32xlarge', { family: 'trn1n', generation: 1, burstable: false }],
  ['mac2-m2pro.metal', { family: 'mac2-m2pro', generation: 2, burstable: false }],
  ['u7i-12tb.224xlarge', { family: 'u7i-12tb', generation: 7, burstable: false }],
  ['u-6tb1.112xlarge', { family: 'u-6tb1', generation: null, burstable: false }],
  ['c5.metal-24xl', { family: 'c5', generation: 5, burstable: false }],
])('reads %s', (name, means) => {
  expect(readInstanceType(name)).toEqual(means);
});

it.each([undefined, '', 'large', 'M5.large'])('makes nothing of %s', (name) => {
  expect(readInstanceType(name)).toBeNull();
});
