/** Parquet's hybrid of runs and packed bits, in which levels and dictionary codes are written. */
import type { ByteSink } from './thrift.ts';

export const bitsFor = (most: number): number => (most <= 0 ? 0 : 32 - Math.clz32(most));

/** Runs of the same value as such, all else in groups of eight packed values. */
export function writeHybrid(sink: ByteSink, values: ArrayLike<number>, count: number, bits: number): void {
  let at = 0;
  while (at < count) {
    const run = runAt(values, at, count);
    if (run >= 8) {
      sink.varint(run * 2);
      writeRunValue(sink, values[at] ?? 0, bits);
      at += run;
    } else {
      const until = endOfMixed(values, at, count);
      writePacked(sink, values, at, until, bits);
      at = until;
    }
  }
}

function runAt(values: ArrayLike<number>, at: number, count: number): number {
  const value = values[at];
  let end = at + 1;
  while (end < count && values[end] === value) end += 1;
  return end - at;
}

/** Groups of eight until a run of at least eight begins at the edge of a group. */
function endOfMixed(values: ArrayLike<number>, at: number, count: number): number {
  let end = at + 8;
  while (end < count && runAt(values, end, Math.min(count, end + 8)) < 8) end += 8;
  return Math.min(end, count);
}

function writeRunValue(sink: ByteSink, value: number, bits: number): void {
  for (let written = 0; written < bits; written += 8) sink.byte((value >>> written) & 0xff);
}

/** The last group is filled up with zeros. */
function writePacked(
  sink: ByteSink,
  values: ArrayLike<number>,
  from: number,
  until: number,
  bits: number,
): void {
  const groups = Math.ceil((until - from) / 8);
  sink.varint(groups * 2 + 1);
  let [held, filled] = [0, 0];
  for (let index = from; index < from + groups * 8; index += 1) {
    held += (index < until ? (values[index] ?? 0) : 0) * 2 ** filled;
    filled += bits;
    while (filled >= 8) {
      sink.byte(held % 256);
      held = Math.floor(held / 256);
      filled -= 8;
    }
  }
}
