create table shipments (
  n bigint generated always as identity primary key,
  order_id text not null,
  item text not null
);

-- Who has an order in hand, and until when.
create table leases (
  order_id text primary key,
  holder text not null,
  until timestamptz not null
);
