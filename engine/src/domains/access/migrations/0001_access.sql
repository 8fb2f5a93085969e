-- Who may enter: people, API keys, sessions and sign-in links. Secrets are kept as SHA-256 only.
create schema access;

create table access.users (
  id text primary key,
  name text not null,
  roles text[] not null,
  scope jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  disabled_at timestamptz
);
create unique index users_name on access.users (lower(name));

create table access.api_keys (
  id text primary key,
  name text not null,
  secret_hash bytea not null unique,
  roles text[] not null,
  scope jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);

-- The subject is looked up afresh at every request, so that a change of roles or a disabled user acts at once.
create table access.sessions (
  id_hash bytea primary key,
  subject_kind text not null check (subject_kind in ('local', 'user', 'key')),
  subject_id text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_subject on access.sessions (subject_id);
create index sessions_expiry on access.sessions (expires_at);

create table access.sign_in_links (
  token_hash bytea primary key,
  subject_kind text not null check (subject_kind in ('local', 'user')),
  subject_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
