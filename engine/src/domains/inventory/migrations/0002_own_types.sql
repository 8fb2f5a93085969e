-- The columns of types that plugins declared, as rows of them were first published: a column never changes its type.
create table inventory.own_columns (
  type text not null,
  name text not null,
  column_type text not null,
  primary key (type, name)
);
