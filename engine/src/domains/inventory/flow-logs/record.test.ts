import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { type Field, formatOf, formatOfFirstLine } from './format.ts';
import { lineReader } from './record.ts';

const V2 = `2 111122223333 eni-1 10.0.0.1 10.0.0.2 40000 443 6 10 840 1790000000 1790000060 ACCEPT OK`;
const read = (line: string, header?: string) => {
  const { format } = formatOfFirstLine(header ?? line);
  return lineReader(format)(line.split(' '));
};

describe('a line', () => {
  it('is read in the default format', () => {
    expect(read(V2)).toEqual({
      kind: 'record',
      record: {
        ...{ account: '111122223333', interfaceId: 'eni-1', source: '10.0.0.1', target: '10.0.0.2' },
        ...{ sourcePort: 40_000, targetPort: 443, protocol: 6, packets: 10, bytes: 840, accepted: true },
        ...{ start: 1_790_000_000, end: 1_790_000_060 },
      },
    });
  });

  it('is read in any order, with names as AWS writes them in formats and in Parquet', () => {
    const header =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: AWS's own notation for a field
      '${end} flow_direction start bytes packets protocol dstport srcport pkt-dstaddr dstaddr srcaddr action vpc-id';
    expect(
      read('1790000060 egress 1790000000 840 10 17 53 40000 10.9.0.1 10.0.0.2 10.0.0.1 REJECT vpc-1', header),
    ).toMatchObject({
      record: {
        packetTarget: '10.9.0.1',
        direction: 'egress',
        accepted: false,
        vpcId: 'vpc-1',
        protocol: 17,
      },
    });
  });

  it('may have the moment before it that CloudWatch adds', () => {
    expect(read(`2026-10-01T00:00:00.000Z ${V2}`)).toMatchObject({ kind: 'record', record: { bytes: 840 } });
  });

  it.each([
    ['- - - - - - - 1790000000 1790000060 - NODATA', 'no-data'],
    ['- - - - - - - 1790000000 1790000060 - SKIPDATA', 'skipped'],
  ])('may say that nothing was recorded: %s', (rest, kind) => {
    expect(read(`2 111122223333 eni-1 ${rest}`)).toMatchObject({ kind, account: '111122223333' });
  });

  it('reads IPv6', () => {
    const six = V2.replace('10.0.0.1 ', '2001:db8::1 ').replace('10.0.0.2 ', '2001:db8::2 ');
    expect(read(six)).toMatchObject({ record: { source: '2001:db8::1' } });
  });

  it.each([
    [V2.replace('443', '70000'), 'dstport cannot be "70000"'],
    [V2.replace('443', '-1'), 'dstport cannot be "-1"'],
    [V2.replace('840', '8.4e2'), 'bytes cannot be "8.4e2"'],
    [V2.replace('10.0.0.2', '10.0.0.256'), 'dstaddr cannot be "10.0.0.256"'],
    [V2.replace('10.0.0.2', '-'), 'dstaddr cannot be "-"'],
    [V2.replace('ACCEPT', 'MAYBE'), 'action cannot be "MAYBE"'],
    [V2.replace('1790000060', '1789999999'), 'end cannot be "1789999999"'],
    [`${V2} more`, 'it has 15 fields instead of 14'],
  ])('that is wrong anywhere is told: %s', (line, problem) => {
    expect(read(line, V2)).toEqual({ kind: 'malformed', problem });
  });
});

it('a format that does not say who talked to whom is refused by name', () => {
  expect(() => formatOf(['srcaddr', 'dstaddr', 'start', 'end', 'action', 'bytes', 'packets'])).toThrow(
    'leaves out srcport, dstport, protocol',
  );
});

/** Whatever was written in whatever order is read back, and a line with any field spoilt is never read at all. */
it('reads back what was written, in a thousand formats', () => {
  const random = seededRandom(42);
  const below = (end: number): number => Buffer.from(random.bytes(4)).readUInt32BE() % end;
  const address = (): string => Array.from({ length: 4 }, () => below(256)).join('.');
  const makers: Readonly<Record<Field, () => string>> = {
    srcaddr: address,
    dstaddr: address,
    srcport: () => String(below(65_536)),
    dstport: () => String(below(65_536)),
    protocol: () => String(below(256)),
    packets: () => String(below(2 ** 31)),
    bytes: () => String(below(2 ** 31) * 1_000),
    start: () => String(1_700_000_000 + below(1_000)),
    end: () => String(1_700_001_000 + below(1_000)),
    action: () => (below(2) ? 'ACCEPT' : 'REJECT'),
    'account-id': () => String(100_000_000_000 + below(2 ** 31)),
    'interface-id': () => `eni-${below(2 ** 31).toString(16)}`,
    'log-status': () => 'OK',
    'vpc-id': () => `vpc-${below(2 ** 31).toString(16)}`,
    'instance-id': () => (below(2) ? '-' : `i-${below(2 ** 31).toString(16)}`),
    region: () => 'eu-west-1',
    'tcp-flags': () => String(below(64)),
    'flow-direction': () => (below(2) ? 'ingress' : 'egress'),
    'pkt-srcaddr': address,
    'pkt-dstaddr': address,
  };
  const NUMBERS = ['srcport', 'dstport', 'protocol', 'packets', 'bytes', 'start', 'end'] as const;
  for (let round = 0; round < 1_000; round++) {
    const all = (Object.keys(makers) as Field[]).map((name) => ({ name, order: below(2 ** 31) }));
    // The first ten are those without which no format is taken; of the others some are left out.
    const names = all
      .filter((_, index) => index < 10 || below(2) === 1)
      .sort((a, b) => a.order - b.order)
      .map(({ name }) => name);
    const words = names.map((name) => makers[name]());
    const of = (name: Field): string | undefined => {
      const word = words[names.indexOf(name)];
      return word === '-' ? undefined : word;
    };
    const line = read(words.join(' '), names.join(' '));
    expect(line).toEqual({
      kind: 'record',
      record: {
        ...{ account: of('account-id'), region: of('region'), interfaceId: of('interface-id') },
        ...{ vpcId: of('vpc-id'), instanceId: of('instance-id'), direction: of('flow-direction') },
        ...{ source: of('srcaddr'), target: of('dstaddr') },
        ...{ packetSource: of('pkt-srcaddr'), packetTarget: of('pkt-dstaddr') },
        ...{ sourcePort: Number(of('srcport')), targetPort: Number(of('dstport')) },
        ...{ protocol: Number(of('protocol')), packets: Number(of('packets')), bytes: Number(of('bytes')) },
        ...{ start: Number(of('start')), end: Number(of('end')), accepted: of('action') === 'ACCEPT' },
        tcpFlags: of('tcp-flags') === undefined ? undefined : Number(of('tcp-flags')),
      },
    });
    const spoilt = NUMBERS[below(NUMBERS.length)] ?? 'bytes';
    words[names.indexOf(spoilt)] = 'x';
    expect(read(words.join(' '), names.join(' '))).toEqual({
      kind: 'malformed',
      problem: `${spoilt} cannot be "x"`,
    });
  }
});
