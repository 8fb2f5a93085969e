-- Views of the pages of costs that people saved.
create table costs.views (
  id text primary key,
  owner text not null,
  name text not null,
  -- The page it is of.
  page text not null check (page in ('costs')),
  -- The page's part of the address, as checked when it was saved.
  state jsonb not null,
  -- Everybody who may see costs sees it.
  shared boolean not null,
  changed_at timestamptz not null,
  unique (owner, name)
);
-- A shared name means one view.
create unique index on costs.views (name) where shared;
