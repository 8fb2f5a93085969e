-- What the last look at the lake's files found, so that a status page need not look at all of them itself.
create schema operations;

create table operations.lake_check (
  single boolean primary key default true check (single),
  checked_at timestamptz not null,
  files integer not null,
  -- Missing or damaged ones, and the first of them.
  broken integer not null,
  first_broken text check ((broken = 0) = (first_broken is null))
);
