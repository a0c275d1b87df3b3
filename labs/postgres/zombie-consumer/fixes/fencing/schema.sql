create table shipments (
  n bigint generated always as identity primary key,
  order_id text not null,
  item text not null
);

-- The newest number that was given out for each partition.
create table owners (
  partition integer primary key,
  token bigint not null
);
