-- How often each order has been moved on.
create table versions (
  order_id text primary key,
  version integer not null
);

create table shipments (
  n bigint generated always as identity primary key,
  order_id text not null,
  item text not null
);
