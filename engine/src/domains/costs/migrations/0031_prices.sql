-- Prices: what was imported of AWS's price lists, and how far the imports are.
create table costs.price_imports (
  id text primary key,
  -- Files, or a question to the Price List Query API.
  wish jsonb not null,
  asked_by text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  created_at timestamptz not null,
  ended_at timestamptz,
  progress text,
  summary jsonb,
  problem jsonb,
  check ((ended_at is null) = (state in ('queued', 'running')))
);
create index on costs.price_imports (created_at desc, id desc);

-- Every publication that was taken in, by service and region.
create table costs.price_lists (
  service text not null,
  region text not null,
  published_at timestamptz not null,
  version text not null,
  file text not null,
  terms text[] not null,
  -- A list that is whole shows what is no longer sold; answers to questions do not.
  is_whole boolean not null,
  prices bigint not null,
  import text not null references costs.price_imports,
  imported_at timestamptz not null,
  primary key (service, region, published_at, is_whole)
);
