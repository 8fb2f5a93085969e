/** An audit entry as it is hashed: canonical JSON with a salted commitment in place of what may have to be erased. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Principal } from '#kernel/principal.ts';
import type { Resource } from '#platform/http/index.ts';

/** `denied`: not allowed, nothing happened. `failed`: credentials that are not valid. */
export type Outcome = 'done' | 'denied' | 'failed';

/** The action of an entry that excuses a missing payload; its resource is `audit-entry/<seq>`. */
export const ERASE_ACTION = 'audit:erase';
export const ERASED_TYPE = 'audit-entry';

export interface NewEntry {
  readonly principal: Pick<Principal, 'kind' | 'id' | 'name'>;
  readonly action: string;
  readonly resource: Resource;
  /** What changed, without secrets. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly outcome: Outcome;
}

export interface EntryBody {
  readonly seq: number;
  readonly time: string;
  readonly principal: { readonly kind: string; readonly id: string };
  readonly action: string;
  readonly resource: Resource;
  readonly outcome: Outcome;
  readonly requestId: string;
  readonly commitment: string;
}

export interface SealedEntry {
  readonly body: string;
  readonly salt: string;
  readonly payload: string;
}

/** Ids are pseudonyms and stay; the name behind them and the details can be erased without harm to any proof. */
export function sealEntry(entry: NewEntry, seq: number, time: Date, salt: Uint8Array): SealedEntry {
  const payload = canonicalJson(plain({ name: entry.principal.name, detail: entry.detail }));
  const hexSalt = Buffer.from(salt).toString('hex');
  const body: EntryBody = {
    seq,
    time: time.toISOString(),
    principal: { kind: entry.principal.kind, id: entry.principal.id },
    action: entry.action,
    resource: entry.resource,
    outcome: entry.outcome,
    requestId: entry.requestId,
    commitment: commitmentOf(hexSalt, payload),
  };
  return { body: canonicalJson(plain(body)), salt: hexSalt, payload };
}

export const commitmentOf = (salt: string, payload: string): string =>
  createHash('sha256').update(`${salt}\n${payload}`).digest('hex');

/** As JSON would carry it, without what the ledger's JSON cannot hold: NUL and halves of a surrogate pair. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, field: unknown) =>
    typeof field === 'string' ? Buffer.from(field).toString().replaceAll('\0', '\ufffd') : field,
  );
