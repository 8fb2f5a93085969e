-- Business metrics: what is counted beside the bill, so that costs can be told for each of them.
create table costs.unit_metrics (
  name text primary key,
  -- One of what is counted: order, customer.
  unit text not null,
  grain text not null check (grain in ('day', 'month')),
  description text not null,
  -- The costs that it is set against, as they were written: `service=Amazon EC2`.
  measure text not null,
  filters text[] not null,
  -- The accounts whose costs count; null is all.
  accounts text[],
  changed_by text not null,
  changed_at timestamptz not null
);

create table costs.unit_values (
  metric text not null references costs.unit_metrics on delete cascade,
  -- The day, or the first day of the month.
  on_day date not null,
  -- What it was counted of: {"team": "checkout"}.
  dimensions jsonb not null,
  value numeric not null check (value >= 0),
  primary key (metric, on_day, dimensions)
);
