/** What a process and those it started take of the machine while somebody watches. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Used {
  /** The most that all together held at once, in bytes; what they share counts once. */
  readonly resident: number;
  /** The most that the first of them held. */
  readonly ownResident: number;
  readonly cpuSeconds: number;
}

const LOOK_MS = 500;
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

interface Stat {
  readonly parent: number;
  readonly ticks: number;
  readonly resident: number;
}

/** `without` and what it started do not count; a PostgreSQL that the first one started does. */
export function watchFamily(first: number, without: number): { stop(): Used } {
  const before = cpuTicks(first, without);
  let resident = 0;
  let ownResident = 0;
  const latest = new Map<number, number>();
  const look = () => {
    const all = family(first, without);
    let sum = 0;
    for (const [pid, stat] of all) {
      sum += fairShareOf(pid);
      latest.set(pid, stat.ticks);
      if (pid === first) ownResident = Math.max(ownResident, stat.resident);
    }
    resident = Math.max(resident, sum);
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      let ticks = 0;
      for (const [pid, now] of latest) ticks += now - (before.get(pid) ?? 0);
      return { resident, ownResident, cpuSeconds: ticks / TICKS_PER_SECOND };
    },
  };
}

const cpuTicks = (first: number, without: number): Map<number, number> =>
  new Map([...family(first, without)].map(([pid, { ticks }]) => [pid, ticks]));

function family(first: number, without: number): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) && pid !== without ? statOf(pid) : undefined;
    if (stat) stats.set(pid, stat);
  }
  const members = new Map<number, Stat>();
  const own = stats.get(first);
  if (own) members.set(first, own);
  for (const member of members.keys())
    for (const [pid, stat] of stats) if (stat.parent === member) members.set(pid, stat);
  return members;
}

/** The memory of a process, with its share of the pages that others have too. */
function fairShareOf(pid: number): number {
  try {
    const [, kilobytes = 0] =
      /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return 1024 * Number(kilobytes);
  } catch {
    return 0; // it has ended meanwhile
  }
}

function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const number = (index: number) => Number(fields[index]);
    return { parent: number(1), ticks: number(11) + number(12), resident: number(21) * PAGE_BYTES };
  } catch {
    return undefined; // it has ended meanwhile
  }
}
