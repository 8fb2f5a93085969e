import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { type Opened, sourceOpened } from './who-opened.ts';

const flow = (sourcePort: number, targetPort: number, tcpFlags?: number): Opened => ({
  ...{ source: 'a', target: 'b', sourcePort, targetPort, protocol: 6, tcpFlags },
});

describe('who opened a flow', () => {
  it.each([
    ['sent the first SYN, whatever the ports', flow(443, 50_000, 2), true],
    ['got the SYN with an ACK', flow(50_000, 443, 18), false],
    ['talks to a port below 1024', flow(40_000, 443), true],
    ['talks to a port below 1024 from one of a service', flow(8_080, 53), true],
    ['talks to a port of a service from a lower one', flow(2_500, 5_432), true],
    ['talks to a lower port than systems give out', flow(45_000, 12_345), true],
    ['has the higher of two ports that say nothing', flow(50_001, 50_002), false],
    ['has no SYN in this interval: its ports tell', flow(40_000, 5_432, 16), true],
  ])('%s', (_, record, answer) => {
    expect(sourceOpened(record)).toBe(answer);
  });

  it('is the same for both directions of a flow', () => {
    const random = seededRandom(7);
    const port = (): number => Buffer.from(random.bytes(2)).readUInt16BE();
    for (let round = 0; round < 5_000; round++) {
      const [one, other] = round % 10 === 0 ? [123, 123] : [port(), port()];
      const forth = flow(one, other);
      const back = { ...flow(other, one), source: 'b', target: 'a' };
      expect(sourceOpened(forth)).toBe(!sourceOpened(back));
    }
  });
});
