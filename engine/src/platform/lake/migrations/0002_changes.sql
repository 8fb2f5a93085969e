-- Files of keyed tables hold changes, removals and past rows, so their rows are not what the table has.
alter table lake.files add column net bigint;
update lake.files set net = rows;
alter table lake.files alter column net set not null;
comment on column lake.files.net is 'by how many rows the table grows with this file';

-- The snapshots at which keyed tables changed: their files know only these ids, and their times stand here.
create table lake.changes (
  table_name text not null,
  snapshot bigint not null references lake.snapshots (id),
  primary key (table_name, snapshot)
);
