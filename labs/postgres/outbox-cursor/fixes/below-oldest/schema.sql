create table orders (
  id text primary key,
  item text not null,
  cents integer not null
);

-- What is to be told to shipping, in the order of tx and n.
create table outbox (
  n bigint generated always as identity primary key,
  order_id text not null references orders (id),
  message text not null,
  created_at timestamptz not null default now(),
  -- The transaction that wrote the row.
  tx xid8 not null default pg_current_xact_id()
);

-- How far the relay has come.
create table relay_position (after_tx xid8 not null, after_n bigint not null);
insert into relay_position values ('0', 0);
