/** Adds up who talked to whom, by day and by who recorded it, so that what both ends recorded can be counted once. */
import type { Directory, Ends, Place } from './directory.ts';
import type { FlowRecord, Silence } from './record.ts';
import { sourceOpened } from './who-opened.ts';

/** What was read of one account and region; sums of many files add up. */
export interface Counts {
  records: number;
  rejected: number;
  /** Lines by which AWS says that nothing flowed, and that it could not record all. */
  noData: number;
  skipped: number;
  /** Records of protocols without ports, such as ping: no connection, nobody opens them. */
  portless: number;
  /** Records that ended at an address outside of the estate, at a private one of nobody, at one that several have. */
  public: number;
  unknown: number;
  ambiguous: number;
  malformed: number;
  /** Epoch seconds; 0 where there was no record. */
  first: number;
  last: number;
}

export interface Talk {
  /** The same for what adds up. */
  readonly key: string;
  readonly from: Place;
  readonly to: Place;
  readonly protocol: number;
  readonly port: number;
  /** `from` or `to`, or the interface in between that recorded it. */
  readonly recordedBy: string;
  /** Days since 1970. */
  readonly day: number;
  /** From who opened to who serves, and what came back. */
  bytes: number;
  bytesBack: number;
  packets: number;
  packetsBack: number;
  records: number;
  recordsBack: number;
  /** Epoch seconds. */
  first: number;
  last: number;
}

export interface Tally {
  add(record: FlowRecord): void;
  silence(kind: Silence, account: string | undefined, region: string | undefined): void;
  malformed(): void;
  readonly size: number;
  /** Hands over what was added up and begins anew. */
  take(): Talk[];
  /** By `account region`. */
  readonly counts: ReadonlyMap<string, Counts>;
}

const PORTED: ReadonlySet<number> = new Set([6, 17, 33, 132, 136]);
const DAY_S = 86_400;

const noCounts = (): Counts => ({
  ...{ records: 0, rejected: 0, noData: 0, skipped: 0, portless: 0, public: 0, unknown: 0, ambiguous: 0 },
  ...{ malformed: 0, first: 0, last: 0 },
});

/** `place` is what path or caller say of records that do not say it themselves. */
export function createTally(directory: Directory, place: { account: string; region: string }): Tally {
  let talks = new Map<string, Talk>();
  const counts = new Map<string, Counts>();
  const countsOf = (account = place.account, region = place.region): Counts => {
    const key = `${account} ${region}`;
    let known = counts.get(key);
    if (!known) {
      known = noCounts();
      counts.set(key, known);
    }
    return known;
  };
  return {
    add(record) {
      const ends = directory.endsOf(record);
      const count = countsOf(ends.own?.account ?? record.account, ends.own?.region ?? record.region);
      count.records += 1;
      count.first = count.first === 0 ? record.start : Math.min(count.first, record.start);
      count.last = Math.max(count.last, record.end);
      if (!record.accepted) count.rejected += 1;
      else if (!PORTED.has(record.protocol)) count.portless += 1;
      else if (typeof ends.source === 'string') count[ends.source] += 1;
      else if (typeof ends.target === 'string') count[ends.target] += 1;
      else if (ends.source.served.arn !== ends.target.served.arn)
        addTalk(talks, record, { own: ends.own, source: ends.source, target: ends.target });
    },
    silence(kind, account, region) {
      countsOf(account, region)[kind === 'skipped' ? 'skipped' : 'noData'] += 1;
    },
    malformed() {
      countsOf().malformed += 1;
    },
    get size() {
      return talks.size;
    },
    take() {
      const taken = [...talks.values()];
      talks = new Map();
      return taken;
    },
    counts,
  };
}

type Known = { readonly own: Ends['own']; readonly source: Place; readonly target: Place };

function addTalk(talks: Map<string, Talk>, record: FlowRecord, { own, source, target }: Known): void {
  const forth = sourceOpened({
    ...record,
    // The rule must see the same two ends whichever of them recorded it.
    source: source.served.arn,
    target: target.served.arn,
  });
  const [from, to] = forth ? [source, target] : [target, source];
  const port = forth ? record.targetPort : record.sourcePort;
  const day = Math.floor(record.start / DAY_S);
  const recordedBy = recorder(own, from, to);
  const key = `${from.number}|${to.number}|${record.protocol}|${port}|${day}|${recordedBy}`;
  let talk = talks.get(key);
  if (!talk) {
    talk = {
      key,
      ...{ from, to, protocol: record.protocol, port, day, recordedBy },
      ...{ bytes: 0, bytesBack: 0, packets: 0, packetsBack: 0, records: 0, recordsBack: 0 },
      ...{ first: record.start, last: record.end },
    };
    talks.set(key, talk);
  }
  if (forth) {
    talk.bytes += record.bytes;
    talk.packets += record.packets;
    talk.records += 1;
  } else {
    talk.bytesBack += record.bytes;
    talk.packetsBack += record.packets;
    talk.recordsBack += 1;
  }
  talk.first = Math.min(talk.first, record.start);
  talk.last = Math.max(talk.last, record.end);
}

/** One end may have several interfaces that share its traffic; those in between each see all of it. */
function recorder(own: Place | undefined, from: Place, to: Place): string {
  if (own?.served.arn === from.served.arn) return 'from';
  if (own?.served.arn === to.served.arn) return 'to';
  return own?.interfaceId ?? 'unknown';
}
