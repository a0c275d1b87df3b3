create table orders (
  id text primary key,
  item text not null,
  cents integer not null
);

-- What is to be told to shipping, in the order of n.
create table outbox (
  n bigint generated always as identity primary key,
  order_id text not null references orders (id),
  message text not null,
  created_at timestamptz not null default now()
);

-- How far the relay has come.
create table relay_position (last_n bigint not null);
insert into relay_position values (0);
