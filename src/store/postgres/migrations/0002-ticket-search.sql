-- Searching in words of three letters and more without reading every ticket. The extension comes with PostgreSQL, but
-- not every server has it or lets an ordinary user install it; without it a search reads every ticket.
do $$
begin
  create extension if not exists pg_trgm;
  create index ticket_searched on ticket using gin (search gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'no pg_trgm: a search reads every ticket';
end
$$;
