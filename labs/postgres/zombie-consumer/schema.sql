create table shipments (
  n bigint generated always as identity primary key,
  order_id text not null,
  item text not null
);
