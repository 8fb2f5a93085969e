/** Checks the lines of an export one after the other against the tree they grow, and stops at the first that does not fit. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel/canonical-json.ts';
import { ReeveError } from '#kernel/error.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { commitmentOf, ERASE_ACTION, ERASED_TYPE } from './entry.ts';
import { type EntryLine, type ExportLine, parseLine } from './export-lines.ts';
import { GrowingTree, leafHash } from './merkle.ts';
import { parseVerifierKey, type VerifierKey } from './signed-note.ts';

export interface VerifyOptions {
  /** Verifier key lines, one each line. Without them the export's own are believed: then only an outside checkpoint shows a rebuilt log. */
  readonly publicKey?: string | undefined;
  /** A checkpoint note kept outside Reeve. */
  readonly checkpoint?: string | undefined;
}

export interface Fault {
  /** The first entry that is not as it was. */
  readonly seq?: number | undefined;
  readonly line: number;
  readonly what: string;
}

export interface Verdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly checkpoints: number;
  /** Entries whose name and details were erased, each excused by an entry of the erasure. */
  readonly erased: number;
  readonly origin: string;
  readonly root: string;
  readonly signedBy: string;
  readonly keyPinned: boolean;
  readonly fault?: Fault | undefined;
}

/** What does not fit, and the first entry it makes doubtful. */
export class Broken extends Error {
  readonly seq: number | undefined;

  constructor(what: string, seq?: number) {
    super(what);
    this.seq = seq;
  }
}

export class ExportVerifier {
  readonly #pinned: readonly VerifierKey[] | undefined;
  readonly #outside: string | undefined;
  readonly #tree = new GrowingTree();
  readonly #digest = createHash('sha256');
  /** Entries without payload whose erasure has not been met yet. */
  readonly #unexcused = new Set<number>();
  #keys: readonly VerifierKey[] = [];
  #origin = '';
  #awaited: (Checkpoint & { by: VerifierKey }) | undefined;
  #checkpoints = 0;
  /** The last size whose root a signature confirmed. */
  #confirmed = 0;
  #erased = 0;
  #signedBy = '';
  #started = false;
  #ended = false;

  constructor({ publicKey, checkpoint }: VerifyOptions) {
    this.#pinned = publicKey
      ?.trim()
      .split(/\s*\n\s*/)
      .map(parseVerifierKey);
    this.#outside = checkpoint;
  }

  take(bytes: Buffer): void {
    const next = this.#tree.size + 1;
    if (this.#ended) throw new Broken('there is more after the end');
    const line = parseLine(bytes);
    if (!line) throw new Broken(`this line is not as it was written; entry ${next} was expected here`, next);
    if (!this.#started) this.#start(line);
    else if (line.type === 'entry') this.#entry(line);
    else if (line.type === 'checkpoint') this.#checkpoint(line.note);
    else if (line.type === 'end') this.#end(line.note);
    else throw new Broken('a second beginning');
    if (!this.#ended) this.#digest.update(bytes).update('\n');
  }

  finish(): void {
    const missing = this.#tree.size + 1;
    if (!this.#ended)
      throw new Broken(
        `the file was cut off: it has no end; entry ${missing} or the end should follow`,
        missing,
      );
  }

  verdict(fault: Fault | undefined): Verdict {
    return {
      ok: fault === undefined,
      entries: this.#tree.size,
      checkpoints: this.#checkpoints,
      erased: this.#erased,
      origin: this.#origin,
      root: this.#tree.root().toString('base64'),
      signedBy: this.#signedBy,
      keyPinned: this.#pinned !== undefined,
      ...(fault ? { fault } : {}),
    };
  }

  #start(line: ExportLine): void {
    if (line.type !== 'log') throw new Broken('the file does not begin with the header of an audit export');
    this.#started = true;
    this.#origin = line.origin;
    this.#keys = [...(this.#pinned ?? []), ...this.#readKeys(line.keys)];
    if (this.#outside !== undefined)
      this.#awaited = this.#open(this.#outside, 'the checkpoint you gave', this.#pinned);
    this.#meetAwaited();
  }

  #readKeys(lines: readonly string[]): VerifierKey[] {
    try {
      return lines.map(parseVerifierKey);
    } catch {
      throw new Broken('the header names a key that is none');
    }
  }

  #entry({ entry, hash, salt, payload }: EntryLine): void {
    const seq = this.#tree.size + 1;
    if (entry.seq > seq)
      throw new Broken(`entry ${seq} is missing: entry ${entry.seq} stands in its place`, seq);
    if (entry.seq < seq) throw new Broken(`entry ${entry.seq} stands where entry ${seq} belongs`, seq);
    const leaf = leafHash(canonicalJson(entry));
    if (leaf.toString('hex') !== hash)
      throw new Broken(`entry ${seq} was altered: it does not have its hash`, seq);
    if (payload === undefined) this.#unexcused.add(seq);
    else if (commitmentOf(salt ?? '', canonicalJson(payload)) !== entry.commitment)
      throw new Broken(`entry ${seq} was altered: its details are not the ones it was committed to`, seq);
    if (entry.action === ERASE_ACTION && entry.resource.type === ERASED_TYPE)
      if (this.#unexcused.delete(Number(entry.resource.id))) this.#erased += 1;
    this.#tree.append(leaf);
    this.#meetAwaited();
  }

  #checkpoint(note: string): void {
    const opened = this.#open(note, `the checkpoint after entry ${this.#tree.size}`);
    this.#compare(opened, `the checkpoint signed at ${opened.time}`);
    this.#checkpoints += 1;
  }

  #end(note: string): void {
    const opened = this.#open(note, 'the end of the file', this.#pinned);
    this.#compare(opened, 'the signature at the end');
    if (opened.exportSha256 !== this.#digest.digest('hex'))
      throw new Broken(
        'a byte outside the entries was altered: the file does not have the hash signed at its end',
      );
    const [bare] = this.#unexcused;
    if (bare !== undefined)
      throw new Broken(`entry ${bare} lacks its details, and no entry tells of their erasure`, bare);
    const { size } = this.#tree;
    if (this.#awaited)
      throw new Broken(
        `the log ends at entry ${size}, but the checkpoint you gave, of ${this.#awaited.time}, covers ${this.#awaited.size}`,
        size + 1,
      );
    this.#signedBy = opened.by.line;
    this.#ended = true;
  }

  #open(note: string, name: string, keys = this.#keys): Checkpoint & { by: VerifierKey } {
    try {
      const opened = openCheckpoint(note, keys);
      if (opened.origin === this.#origin) return opened;
    } catch (thrown) {
      if (!(thrown instanceof ReeveError)) throw thrown;
    }
    const whose = this.#pinned ? 'the public key you gave' : 'a key of this log';
    throw new Broken(`${name} is not signed by ${whose}: it was altered, or the log was rebuilt`);
  }

  #meetAwaited(): void {
    if (this.#awaited?.size !== this.#tree.size) return;
    this.#compare(this.#awaited, `the checkpoint you gave, of ${this.#awaited.time}`);
    this.#awaited = undefined;
  }

  #compare(checkpoint: Checkpoint, name: string): void {
    const { size } = this.#tree;
    const first = this.#confirmed + 1;
    if (checkpoint.size > size)
      throw new Broken(
        `entries ${size + 1} to ${checkpoint.size} are missing: ${name} covers them`,
        size + 1,
      );
    if (checkpoint.size < size) throw new Broken(`${name} belongs after entry ${checkpoint.size}`, size);
    if (!checkpoint.root.equals(this.#tree.root()))
      throw new Broken(`entries ${first} to ${size} are not the ones of ${name}`, first);
    this.#confirmed = size;
  }
}
