create table orders (
  id text primary key,
  item text not null,
  cents integer not null
);

create table payments (
  order_id text primary key references orders (id),
  customer text not null,
  cents integer not null
);

-- What is still to be told to shipping.
create table outbox (
  n bigint generated always as identity primary key,
  order_id text not null references orders (id),
  message text not null,
  sent_at timestamptz
);
