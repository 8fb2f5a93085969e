-- Files of keyed tables hold changes, removals and past rows, so their rows are not what the table has.
alter table lake.files add column net bigint;
update lake.files set net = rows;
alter table lake.files alter column net set not null;
comment on column lake.files.net is 'by how many rows the table grows with this file';
