-- Every forecast that was made, and how it came out.
create table costs.forecasts (
  id text primary key,
  made_at timestamptz not null,
  made_by text not null,
  measure text not null,
  currency text not null,
  -- As they were written: `service=Amazon EC2`.
  filters text[] not null,
  -- The accounts that it may tell of; null is all.
  accounts text[],
  -- The last day that was known.
  known_until date not null,
  months jsonb not null,
  days jsonb not null,
  accuracy jsonb not null,
  changes jsonb not null,
  notes text[] not null
);
create index on costs.forecasts (made_at desc, id desc);

create table costs.forecast_scores (
  forecast text not null references costs.forecasts on delete cascade,
  month text not null check (month ~ '^\d{4}-\d\d$'),
  amount numeric not null,
  actual numeric not null,
  -- The actual lay between low and high.
  within boolean not null,
  scored_at timestamptz not null,
  primary key (forecast, month)
);
