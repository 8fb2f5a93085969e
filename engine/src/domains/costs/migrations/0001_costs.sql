-- Costs: what was imported, and which parts of the bill the lake holds.
create schema costs;

create table costs.imports (
  id text primary key,
  -- The name under which its lines stand in the lake.
  source text not null,
  -- What was asked for: files or folder, format, and what to do with it.
  wish jsonb not null,
  asked_by text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  progress jsonb,
  -- What came of it: rows, totals, residual, days missing, lines without resource, freshness.
  summary jsonb,
  problem jsonb,
  check ((ended_at is null) = (state in ('queued', 'running')))
);
create index on costs.imports (created_at desc, id desc);

-- One row for each billing period of each source, as the lake holds it now.
create table costs.parts (
  source text not null,
  month text not null check (month ~ '^\d{4}-\d\d$'),
  format text not null,
  billing_accounts text[] not null,
  -- The snapshot that published it; earlier versions stay readable as of before it.
  snapshot bigint not null,
  import text not null references costs.imports,
  lines bigint not null,
  -- By currency: {"USD": {"billed": "12.34", "effective": "12.30"}}, with all digits of the source.
  totals jsonb not null,
  first_day date not null,
  last_day date not null,
  imported_at timestamptz not null,
  primary key (source, month)
);
