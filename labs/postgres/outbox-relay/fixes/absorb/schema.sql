create table orders (
  id text primary key,
  item text not null,
  cents integer not null
);

-- What is to be told to shipping, until it was.
create table outbox (
  n bigint generated always as identity primary key,
  order_id text not null references orders (id),
  message text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);

create table shipments (
  n bigint generated always as identity primary key,
  order_id text not null unique,
  item text not null
);
