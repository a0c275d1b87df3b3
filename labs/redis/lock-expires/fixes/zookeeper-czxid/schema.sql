create table stock (
  item text primary key,
  amount integer not null,
  token bigint not null default 0
);

create table sales (
  n bigint generated always as identity primary key,
  order_id text not null,
  item text not null,
  token bigint not null,
  packed_at timestamptz
);

insert into stock values ('tea', 20);
