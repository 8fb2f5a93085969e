-- Events that a committed transaction promises to deliver: written with the fact, handed out after it.
create table ledger.outbox (
  id text primary key,
  type text not null,
  subject text,
  event jsonb not null,
  created_at timestamptz not null default now(),
  -- when a delivery was made for every handler of its type
  spread_at timestamptz
);
create index outbox_unspread on ledger.outbox (created_at, id) where spread_at is null;
create index outbox_spread on ledger.outbox (spread_at) where spread_at is not null;

-- One row for each handler that has not had the event yet; removed when it has.
create table ledger.deliveries (
  event_id text not null references ledger.outbox on delete cascade,
  handler text not null,
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  last_error text,
  -- given up; stays visible until somebody retries or drops it
  dead_at timestamptz,
  primary key (event_id, handler)
);
create index deliveries_due on ledger.deliveries (due_at) where dead_at is null;
