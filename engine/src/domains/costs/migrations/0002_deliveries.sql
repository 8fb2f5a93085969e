-- Costs: which version of a source's billing period was taken in, what was said of it, and what it replaced.
alter table costs.parts
  -- Another one as soon as anything of the source's files changes; null for what is older than this column.
  add column version text,
  add column summary jsonb,
  -- The snapshot of the version before; null for the first.
  add column previous_snapshot bigint;
