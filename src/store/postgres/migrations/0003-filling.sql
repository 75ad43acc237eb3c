-- Stands here from the first record that a copy puts in. `whole` says that the last one is in; the first server that
-- uses the store takes it out, and from then on no copy may change anything.
create table filling (
  one boolean primary key default true check (one),
  whole boolean not null
);
