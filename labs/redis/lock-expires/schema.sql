create table stock (
  item text primary key,
  amount integer not null
);

create table sales (
  n bigint generated always as identity primary key,
  order_id text not null,
  item text not null,
  packed_at timestamptz
);

insert into stock values ('tea', 20);
