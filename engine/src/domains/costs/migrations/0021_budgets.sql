-- Budgets, how they stand, and which thresholds were crossed.
create table costs.budgets (
  name text primary key,
  period text not null check (period in ('monthly', 'quarterly', 'annual')),
  amount numeric not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  measure text not null,
  -- As they were written: `service=Amazon EC2`.
  filters text[] not null,
  -- [{"kind": "actual", "percent": 80}]
  thresholds jsonb not null,
  -- The accounts that it counts; null is all.
  accounts text[],
  changed_by text not null,
  changed_at timestamptz not null,
  -- How it stood when it was last looked at, and the lake's snapshot and the day of that.
  state jsonb,
  state_snapshot bigint,
  state_day date,
  -- Its twin in AWS Budgets: account, and when it was last written or read.
  twin jsonb
);

create table costs.budget_crossings (
  budget text not null references costs.budgets on delete cascade,
  period_start date not null,
  kind text not null check (kind in ('actual', 'forecast')),
  percent numeric not null,
  -- The day on which it is, or is expected to be, reached.
  on_day date,
  told_at timestamptz not null,
  primary key (budget, period_start, kind, percent)
);
