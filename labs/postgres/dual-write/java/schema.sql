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
