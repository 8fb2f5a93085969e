-- What was answered to a POST that carried an Idempotency-Key, so that sending it again changes nothing.
create schema http;
create table http.idempotency (
  -- Digest of caller and key: the key itself opens the answer, so it is not kept.
  key_sha256 bytea primary key,
  request_sha256 bytea not null,
  -- Status, headers and body, sealed with the caller's key: an answer may hold a secret that is shown only once.
  answer bytea not null,
  created_at timestamptz not null
);
create index idempotency_created_at on http.idempotency (created_at);
