import { describe, expect, it } from 'vitest';
import { isForbidden, isNetwork } from './forbidden-address.ts';

describe('an address', () => {
  it.each([
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isForbidden(address, [])).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(isForbidden(address, [])).toBe(false);
  });

  it('may be allowed by its network, and no other with it', () => {
    expect(isForbidden('10.1.2.3', ['10.1.0.0/16'])).toBe(false);
    expect(isForbidden('10.2.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(isForbidden('::1', ['::1'])).toBe(false);
  });
});

it.each([
  ['10.1.0.0/16', true],
  ['127.0.0.1', true],
  ['fd00::/8', true],
  ['10.1.0.0/33', false],
  ['10.1/16', false],
  ['all', false],
  ['10.0.0.0/8/8', false],
])('%s is a network: %s', (text, is) => {
  expect(isNetwork(text)).toBe(is);
});
