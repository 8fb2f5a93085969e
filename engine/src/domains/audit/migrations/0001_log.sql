-- The audit log: entries, the Merkle tree over them, its checkpoints. Rows are added, never changed or removed.
create schema audit;

-- Which log this is; written once, so that no two ledgers share a name and an imported one keeps its own.
create table audit.origin (
  name text not null,
  single boolean primary key default true check (single)
);

create table audit.entries (
  seq bigint primary key check (seq > 0),
  -- Canonical JSON, the very text that is hashed; the columns below follow from it and cannot disagree.
  body text not null,
  time text collate "C" not null generated always as (body::jsonb ->> 'time') stored,
  action text not null generated always as (body::jsonb ->> 'action') stored,
  outcome text not null generated always as (body::jsonb ->> 'outcome') stored,
  principal text not null generated always as (body::jsonb -> 'principal' ->> 'id') stored,
  resource_type text not null generated always as (body::jsonb -> 'resource' ->> 'type') stored,
  resource_id text not null generated always as (body::jsonb -> 'resource' ->> 'id') stored
);
create index entries_time on audit.entries (time);
create index entries_action on audit.entries (action, seq);
create index entries_principal on audit.entries (principal, seq);
create index entries_resource on audit.entries (resource_type, resource_id, seq);

-- What may have to be erased one day (names, details). The entry holds only a salted commitment to it.
create table audit.payloads (
  seq bigint primary key references audit.entries,
  salt text,
  payload text,
  check ((salt is null) = (payload is null))
);

-- Every complete subtree: (0, i) is the hash of leaf i, (l, i) of the leaves from i * 2^l on.
create table audit.nodes (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

create table audit.checkpoints (
  size bigint not null,
  time text collate "C" not null,
  note text not null,
  primary key (size, time, note)
);

-- Public keys that signed checkpoints of this log.
create table audit.signers (
  line text primary key,
  first_used text not null
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create function audit.only_erase() returns trigger language plpgsql as $$
begin
  if new.seq = old.seq and new.payload is null and new.salt is null then return new; end if;
  raise exception 'an audit payload can be erased, not changed' using errcode = 'insufficient_privilege';
end $$;

do $$
declare name text;
begin
  foreach name in array array['origin', 'entries', 'payloads', 'nodes', 'checkpoints', 'signers'] loop
    execute format('create trigger append_only before delete or truncate on audit.%I
      for each statement execute function audit.refuse()', name);
    execute format('alter table audit.%I enable always trigger append_only', name);
    if name <> 'payloads' then
      execute format('create trigger no_update before update on audit.%I
        for each statement execute function audit.refuse()', name);
      execute format('alter table audit.%I enable always trigger no_update', name);
    end if;
  end loop;
end $$;
create trigger only_erase before update on audit.payloads for each row execute function audit.only_erase();
alter table audit.payloads enable always trigger only_erase;

-- The product's role, where there is one, adds and reads. Erasing is the one exception, and the trigger above bounds it.
do $$ begin
  if exists (select from pg_roles where rolname = 'reeve_app') then
    revoke update, delete, truncate on all tables in schema audit from reeve_app;
    grant update (salt, payload) on audit.payloads to reeve_app;
  end if;
end $$;

-- One writer at a time, until its transaction ends: so entries are gap-free and numbered in commit order.
create function audit.lock_head(out size bigint, out edge bytea[]) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7331002);
  select coalesce(max(seq), 0) into size from audit.entries;
  edge := array(
    select node.hash
    from generate_series(0, 48) as level
    join audit.nodes node on node.level = level.level and node.index = (size >> level.level) - 1
    where (size >> level.level) % 2 = 1
    order by level.level desc);
end $$;
