-- Events that a committed transaction promises to deliver: written with the fact, handed out after it.
create table ledger.outbox (
  id text primary key,
  type text not null,
  subject text not null,
  event jsonb not null,
  created_at timestamptz not null default now()
);
