-- Cells that an event spoke of and that are to be read again; many events of one cell are one row.
create table inventory.pending_cells (
  type text not null,
  account text not null,
  region text not null,
  -- When the latest of its events happened.
  changed_at timestamptz not null,
  due_at timestamptz not null,
  -- How often it was read without an answer.
  tries integer not null default 0,
  primary key (type, account, region)
);
create index on inventory.pending_cells (due_at);

-- What became of the events that came.
create table inventory.event_tallies (
  source text not null,
  outcome text not null,
  events bigint not null,
  last_at timestamptz not null,
  last_reason text,
  primary key (source, outcome)
);
