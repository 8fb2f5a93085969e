-- Reports: when they are made by themselves, and every run with what came of it.
create schema reports;

create table reports.schedules (
  id text primary key,
  name text not null unique,
  report text not null,
  options jsonb not null,
  formats text[] not null,
  -- In words, seen from when it is due: `last month`.
  period text not null,
  -- A folder, a file or s3://bucket/prefix with {period}, {report}, {format}; null keeps the files in Reeve alone.
  destination text,
  every text not null check (every in ('day', 'week', 'month')),
  -- Day of the week (1 is Monday) or of the month.
  on_day int check ((every = 'day') = (on_day is null)),
  -- Minutes after midnight, UTC.
  at_minute int not null check (at_minute between 0 and 1439),
  next_at timestamptz not null,
  -- What it may tell of: the accounts of who scheduled it; null is all.
  accounts text[],
  created_by text not null,
  created_at timestamptz not null
);

create table reports.runs (
  id text primary key,
  report text not null,
  options jsonb not null,
  formats text[] not null,
  period text not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
  destination text,
  accounts text[],
  asked_by text not null,
  schedule text references reports.schedules on delete set null,
  schedule_name text,
  -- When a schedule wanted it; relative words are seen from here.
  due_at timestamptz,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  attempts int not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  snapshot bigint,
  -- [["Period", "2026-10-01 to 2026-10-31"]]
  question jsonb,
  -- [{"format", "name", "bytes", "sha256", "place"}]
  files jsonb,
  problem jsonb,
  -- However often a schedule is looked at, each of its times has one run.
  unique (schedule, due_at),
  check ((ended_at is null) = (state in ('queued', 'running')))
);
create index on reports.runs (created_at desc, id desc);
create index on reports.runs (schedule, created_at desc);
