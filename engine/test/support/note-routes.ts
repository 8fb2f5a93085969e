/** A small noun for tests of HTTP itself: notes in a real table, read and written by routes of every kind. */
import { sql } from 'kysely';
import * as z from 'zod';
import { defineErrors } from '#kernel/error.ts';
import type { Principal, Role } from '#kernel/principal.ts';
import {
  defineCursor,
  eventRoute,
  type HttpPorts,
  page,
  pageQuery,
  pageSchema,
  type Route,
  readRoute,
  streamRoute,
  type Witnessed,
  writeRoute,
} from '#platform/http/index.ts';
import type { TestLedger } from '../ledger.ts';

const noteErrors = defineErrors({
  NOTE_UNKNOWN: { message: 'There is no note {id}.', remedy: 'List the notes.', status: 404 },
  NOTE_TAKEN: { message: 'There is a note {id} already.', remedy: 'Choose another id.', status: 409 },
});

const note = z.object({ id: z.string(), text: z.string(), version: z.number().int() }).meta({ id: 'Note' });
type Note = z.infer<typeof note>;
const idParams = z.object({ id: z.string().regex(/^[\w-]{1,40}$/) });
const cursor = defineCursor('notes', z.string());

/** By the owner, as a migration would: the product itself may not change the schema. */
export async function createNotes(ledger: TestLedger): Promise<void> {
  const owner = await ledger.owner();
  await owner.query(`create schema notes;
    create table notes.note (id text primary key, text text not null, version int not null);
    create table notes.audit (action text not null, principal text not null, resource text not null)`);
  await owner.end();
}

const notes: Route[] = [
  readRoute(
    {
      path: '/notes',
      action: 'notes:read',
      summary: 'Every note',
      query: pageQuery.extend({ tag: z.array(z.string()).optional(), prefix: z.string().optional() }),
      answer: pageSchema(note),
    },
    async ({ platform, query: { limit, after, prefix = '' } }) => {
      const { rows } = await sql<Note>`select id, text, version from notes.note
        where id > ${cursor.decode(after) ?? ''} and starts_with(id, ${prefix})
        order by id limit ${limit + 1}`.execute(platform.ledger.db);
      return page(rows, limit, (last) => cursor.encode(last.id));
    },
  ),
  readRoute(
    {
      path: '/notes/{id}',
      action: 'notes:read',
      summary: 'One note',
      params: idParams,
      answer: note,
      version: (answer) => answer.version,
      errors: [noteErrors.NOTE_UNKNOWN],
    },
    async ({ platform, params: { id } }) => {
      const { rows } = await sql<Note>`select id, text, version from notes.note where id = ${id}`.execute(
        platform.ledger.db,
      );
      if (!rows[0]) throw noteErrors.NOTE_UNKNOWN({ id });
      return rows[0];
    },
  ),
  writeRoute(
    'post',
    {
      path: '/notes',
      action: 'notes:write',
      summary: 'Write a note',
      body: z.object({ id: z.string(), text: z.string(), secret: z.string().optional() }),
      answer: note.extend({ secret: z.string().optional() }).meta({ id: 'NewNote' }),
      status: 201,
      errors: [noteErrors.NOTE_TAKEN],
    },
    async ({ tx, body: { id, text, secret } }) => {
      const { numAffectedRows } =
        await sql`insert into notes.note values (${id}, ${text}, 1) on conflict do nothing`.execute(tx);
      if (numAffectedRows === 0n) throw noteErrors.NOTE_TAKEN({ id });
      const answer = { id, text, version: 1, ...(secret === undefined ? {} : { secret }) };
      return { answer, resource: { type: 'note', id }, location: `/notes/${id}`, version: 1 };
    },
  ),
  writeRoute(
    'put',
    {
      path: '/notes/{id}',
      action: 'notes:write',
      summary: 'Rewrite a note',
      params: idParams,
      body: z.object({ text: z.string() }),
      answer: note,
      versioned: true,
      errors: [noteErrors.NOTE_UNKNOWN],
    },
    async ({ tx, params: { id }, body: { text }, expectVersion }) => {
      const { rows } =
        await sql<Note>`select id, text, version from notes.note where id = ${id} for update`.execute(tx);
      const [before] = rows;
      if (!before) throw noteErrors.NOTE_UNKNOWN({ id });
      expectVersion(before.version);
      const version = before.version + 1;
      await sql`update notes.note set text = ${text}, version = ${version} where id = ${id}`.execute(tx);
      return { answer: { id, text, version }, resource: { type: 'note', id }, version };
    },
  ),
  writeRoute(
    'delete',
    { path: '/notes/{id}', action: 'notes:write', summary: 'Forget a note', params: idParams, status: 204 },
    async ({ tx, params: { id } }) => {
      await sql`delete from notes.note where id = ${id}`.execute(tx);
      return { answer: undefined, resource: { type: 'note', id } };
    },
  ),
];

const odd = (seen: Seen): Route[] => [
  writeRoute(
    'post',
    {
      path: '/visits',
      action: 'public',
      witnessedAs: 'visit:create',
      summary: 'Come in',
      signIn: true,
      answer: z.object({ hello: z.string() }),
      name: 'visit',
    },
    async ({ principal, origin }) => ({
      answer: { hello: principal.name },
      resource: { type: 'visit', id: 'v1' },
      principal: GUEST,
      cookies: [{ name: 'visit', value: 'v1', secure: origin.startsWith('https:'), maxAgeSeconds: 60 }],
    }),
  ),
  writeRoute(
    'post',
    {
      path: '/notes/{id}/slow',
      action: 'notes:write',
      summary: 'Take a while',
      params: idParams,
      status: 204,
    },
    async ({ tx, params: { id } }) => {
      seen.slow += 1;
      await sql`insert into notes.note values (${id}, 'slow', 1)`.execute(tx);
      await seen.hold;
      return { answer: undefined, resource: { type: 'note', id } };
    },
  ),
  readRoute(
    { path: '/broken', action: 'notes:read', summary: 'Always fails', answer: z.object({}) },
    async () => {
      throw new TypeError('the password is hunter2');
    },
  ),
  readRoute(
    { path: '/leaky', action: 'notes:read', summary: 'Says too much', answer: z.object({ a: z.number() }) },
    async () => ({ a: 1, b: 'not declared' }),
  ),
  readRoute(
    {
      path: '/undeclared',
      action: 'notes:read',
      summary: 'Throws what it does not declare',
      answer: z.object({}),
    },
    async () => {
      throw noteErrors.NOTE_UNKNOWN({ id: 'x' });
    },
  ),
  writeRoute(
    'put',
    {
      path: '/careless',
      action: 'notes:write',
      summary: 'Forgets the version',
      status: 204,
      versioned: true,
    },
    async () => ({ answer: undefined, resource: { type: 'note', id: 'n' } }),
  ),
];

const GUEST: Principal = { kind: 'user', id: 'guest', name: 'guest', roles: ['viewer'], scope: {} };

/** What the long-running routes let a test see: how many iterators began and ended. */
export interface Seen {
  began: number;
  ended: number;
  /** Slow requests that have come in. */
  slow: number;
  /** What slow requests wait for. */
  hold: Promise<void>;
}

/** Slow requests wait from now on until the function is called. */
export function holdSlowRequests(seen: Seen): () => void {
  let release = () => {};
  seen.hold = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}

export const nothingSeen = (): Seen => ({ began: 0, ended: 0, slow: 0, hold: Promise.resolve() });

function long(seen: Seen): Route[] {
  async function* count(upTo: number, signal: AbortSignal, everyMs: number) {
    seen.began += 1;
    try {
      for (let n = 0; n < upTo && !signal.aborted; n += 1) {
        if (n > 0 && everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
        if (n === 500) throw new Error('the five hundredth is missing');
        yield n;
      }
    } finally {
      seen.ended += 1;
    }
  }
  const query = z.object({ upTo: z.coerce.number().int().default(3), everyMs: z.coerce.number().default(0) });
  const number = z.object({ n: z.number() });
  return [
    streamRoute(
      {
        path: '/numbers',
        action: 'notes:read',
        summary: 'Numbers',
        media: 'application/x-ndjson',
        query,
        item: number,
      },
      async ({ query: { upTo, everyMs }, signal }) =>
        (async function* () {
          for await (const n of count(upTo, signal, everyMs)) yield { n };
        })(),
    ),
    streamRoute(
      {
        path: '/zeros',
        action: 'notes:read',
        summary: 'Bytes',
        media: 'application/octet-stream',
        filename: 'zeros.bin',
        query,
      },
      async ({ query: { upTo }, signal }) =>
        (async function* () {
          for await (const _ of count(upTo, signal, 0)) yield new Uint8Array(64 * 1024);
        })(),
    ),
    streamRoute(
      {
        path: '/refusing',
        action: 'notes:read',
        summary: 'Fails to begin',
        media: 'text/csv',
        errors: [noteErrors.NOTE_UNKNOWN],
      },
      async () =>
        // biome-ignore lint/correctness/useYield: it is about failing before the first piece
        (async function* (): AsyncGenerator<string> {
          throw noteErrors.NOTE_UNKNOWN({ id: 'none' });
        })(),
    ),
    eventRoute(
      { path: '/ticks', action: 'notes:read', summary: 'Ticks', query, item: number },
      async ({ query: { upTo, everyMs }, signal }) =>
        (async function* () {
          for await (const n of count(upTo, signal, everyMs))
            yield { event: 'tick', id: String(n), data: { n } };
        })(),
    ),
  ];
}

export const noteRoutes = (seen: Seen): Route[] => [...notes, ...odd(seen), ...long(seen)];

/** Credentials by name: `Bearer ann` is Ann's key, the cookie `session=ann` her session. Roles decide by verb. */
export function notePorts(people: Map<string, readonly Role[]>, witnessed: Witnessed[] = []): HttpPorts {
  const named = (name: string, by: 'key' | 'cookie') => {
    const roles = people.get(name);
    return roles && { principal: { kind: 'user' as const, id: `user:${name}`, name, roles, scope: {} }, by };
  };
  return {
    authenticate: async ({ headers }) => {
      const key = /^Bearer (\w+)$/.exec(headers.get('authorization') ?? '')?.[1];
      const session = /\bsession=(\w+)/.exec(headers.get('cookie') ?? '')?.[1];
      return key === undefined ? named(session ?? '', 'cookie') : named(key, 'key');
    },
    authorize: async ({ roles }, action) =>
      action.endsWith(':read') ? roles.length > 0 : roles.includes('operator'),
    witness: async (tx, entry) => {
      await sql`insert into notes.audit values (${entry.action}, ${entry.principal.id}, ${entry.resource.id})`.execute(
        tx,
      );
      witnessed.push(entry);
    },
  };
}
