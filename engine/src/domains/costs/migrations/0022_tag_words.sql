-- How the tags of each billing period were read when it was added up by the day.
create table costs.tag_words (
  source text not null,
  month text not null check (month ~ '^\d{4}-\d\d$'),
  -- Every key that its lines carry.
  tag_keys text[] not null,
  -- By purpose: the keys that speak of it as the bill spells them, the better one first.
  keys jsonb not null,
  -- What a tag calls an environment, and what we call it.
  environments jsonb not null,
  primary key (source, month)
);
