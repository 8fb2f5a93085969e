-- Whose cost it is: every version of the rules that were ever in force, the highest now.
create table costs.allocation_rules (
  version integer primary key check (version > 0),
  rules jsonb not null,
  why text not null,
  made_by text not null,
  made_at timestamptz not null
);
