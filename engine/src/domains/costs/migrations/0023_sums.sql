-- Which tables of sums hold a billing period: a question is only asked of a table that holds all of them.
alter table costs.tag_words
  add column sums text[] not null default '{}',
  -- The lake's snapshot from which on they do.
  add column since bigint;
