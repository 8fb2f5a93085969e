-- Files of flow logs that were read: each counts once.
create table inventory.flow_files (
  -- s3://bucket/key, or a path.
  name text primary key,
  size bigint not null,
  -- What changes when its content does: S3's ETag, or when the file was last written.
  version text not null,
  -- Null where it could not be read to its end.
  sha256 text,
  -- duplicate: another file with the same content was read.
  state text not null check (state in ('read', 'duplicate', 'failed')),
  read_at timestamptz not null,
  -- By account and region what was read.
  counts jsonb not null,
  -- The first lines that are no records.
  malformed jsonb not null,
  problem jsonb
);
create unique index on inventory.flow_files (sha256) where state = 'read';
create index on inventory.flow_files (read_at desc, name desc);
