-- Scans: what was wished, how far each got, and what it has read but not yet published.
create schema inventory;

create table inventory.scans (
  id text primary key,
  -- manual, schedule, event or demo.
  cause text not null,
  asked_by text not null,
  wish jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  cancel_asked boolean not null default false,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- How far it is, for whoever watches.
  progress jsonb,
  -- What came of it: counts of cells by status, resources, changes, calls.
  summary jsonb,
  -- Why it failed, as a problem.
  problem jsonb,
  check ((ended_at is null) = (state in ('queued', 'running')))
);
create index on inventory.scans (created_at desc, id desc);
create unique index one_open_scan on inventory.scans ((true)) where ended_at is null;

-- Read and durable, but not published: what a scan that was killed need not read again.
create table inventory.scan_waves (
  scan text not null references inventory.scans on delete cascade,
  number integer not null,
  cells jsonb not null,
  files jsonb not null,
  primary key (scan, number)
);
