-- The AWS accounts, what they are for and whose they are; all of it can be read again.
create schema accounts;

create table accounts.accounts (
  id text primary key check (id ~ '^\d{12}$'),
  name text,
  email text,
  status text not null check (status in ('active', 'suspended', 'pending-closure', 'unknown')),
  unit_id text,
  unit_path text[] not null,
  tags jsonb,
  joined_at timestamptz,
  delegated_for text[] not null,
  source text not null check (source in ('organizations', 'config', 'own')),
  is_management boolean not null,
  environment text check (environment in ('production', 'staging', 'testing', 'development', 'sandbox')),
  environment_reason text not null,
  owner text,
  team text,
  cost_center text,
  business_unit text,
  contacts jsonb not null,
  -- What people look for them by, in lower case; lists are in this order.
  sort_name text generated always as (lower(coalesce(name, id))) stored
);
create unique index accounts_by_name on accounts.accounts (sort_name, id);

create table accounts.reading (
  single boolean primary key default true check (single),
  organization jsonb,
  own_account text,
  complete boolean not null,
  problem jsonb,
  -- When the list of accounts was last read whole.
  read_at timestamptz,
  attempted_at timestamptz not null,
  -- The last attempt failed in a way that may pass by itself.
  again_soon boolean not null,
  -- What a simulator said is nothing that a real AWS said.
  simulated boolean not null,
  -- The settings that the accounts were put together by.
  settings text not null
);
