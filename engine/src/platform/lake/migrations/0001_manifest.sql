-- The manifest: which files are the lake, at which snapshot. The ledger's commit is the lake's commit.
create schema lake;

-- One row. Publishing updates it first, so snapshots commit in the order of their ids.
create table lake.head (
  only_row boolean primary key default true check (only_row),
  snapshot bigint not null,
  at timestamptz not null
);
insert into lake.head (snapshot, at) values (0, 'epoch');

create table lake.snapshots (
  id bigint primary key,
  at timestamptz not null
);
create index on lake.snapshots (at);
insert into lake.snapshots (id, at) values (0, 'epoch');

create table lake.files (
  path text primary key,
  table_name text not null,
  partition jsonb not null,
  columns text[] not null,
  rows bigint not null,
  bytes bigint not null,
  sha256 text not null,
  -- newest value of the table's retention column; null never ages
  newest timestamptz,
  added_snapshot bigint not null references lake.snapshots (id),
  -- later than added_snapshot in files that compaction merged: rows then carry their own snapshot
  last_snapshot bigint not null references lake.snapshots (id),
  removed_snapshot bigint references lake.snapshots (id),
  -- no reader may start on it any more; its file is deleted after a grace
  retired_at timestamptz,
  -- what is wrong with the file, when it is lost
  lost text,
  check (added_snapshot <= last_snapshot),
  check (removed_snapshot > last_snapshot)
);
create index on lake.files (table_name, added_snapshot) where retired_at is null;
create index on lake.files (retired_at) where retired_at is not null;

-- The oldest snapshot at which a table is still whole.
create table lake.horizons (
  table_name text primary key,
  snapshot bigint not null references lake.snapshots (id)
);
