-- All that is kept. What a program reads as a whole rests as JSON in `body`, which is text and no jsonb: it comes back
-- as it was put in, and may hold any character. Columns beside it are what is looked for or sorted by.

create table conversation (
  -- SHA-256 of the key in 40 hexadecimal digits: a key may hold any character, and be of any length.
  id text primary key,
  last_at timestamptz not null,
  -- Count of all activities ever logged.
  mark integer not null,
  -- How far its journey is; figures read nothing else of a conversation.
  journey text not null,
  body text not null
) with (fillfactor = 70);

-- The kept end of each log. `mark` is that after the activity.
create table activity (
  conversation text not null references conversation on delete cascade,
  mark integer not null,
  body text not null,
  primary key (conversation, mark)
);

create table question (
  conversation text not null references conversation on delete cascade,
  id uuid not null,
  asked_at timestamptz not null,
  body text not null,
  primary key (conversation, id)
);
create index question_asked on question (asked_at desc);

-- The last serial of each year: without it the numbers of deleted tickets could come back.
create table ticket_serial (
  year integer primary key,
  last integer not null
);

create table ticket (
  number text primary key,
  -- Idempotency key.
  key text not null unique,
  revision integer not null,
  status text not null,
  kind text not null,
  assignee text,
  -- ISO 8601 as in the body: sorts as text.
  created_at text collate "C" not null,
  -- What it is found by, folded.
  search text not null,
  body text not null
);
create index ticket_listed on ticket (status, created_at, length(number), number collate "C");

-- The schools of open tickets of kind mandaat.
create table open_school (
  code text not null,
  ticket text not null references ticket on delete cascade,
  primary key (code, ticket)
);
create index open_school_ticket on open_school (ticket);

create table delivery (
  id text primary key,
  -- In the order in which they came.
  serial bigint generated always as identity,
  ticket text not null references ticket on delete cascade,
  state text not null,
  next_at timestamptz not null,
  -- Whoever has taken it has it until then.
  leased_until timestamptz,
  -- The process that has taken it, so that it can give back what it has when it stops.
  leased_by uuid,
  -- Of a reply that stands in a conversation: that conversation's id, and the mark after the reply.
  conversation text,
  mark integer,
  body text not null
);
create index delivery_ticket on delivery (ticket);
create index delivery_waiting on delivery (next_at) where state = 'waiting';
create index delivery_unread on delivery (conversation, mark) where state = 'waiting' and mark is not null;

create table question_mark (
  likes text primary key,
  -- In the order in which they were put: the oldest go first.
  serial bigint generated always as identity,
  body text not null
);

create table reply_template (
  id uuid primary key,
  body text not null
);

-- `id` is the hash of what the browser holds.
create table staff_session (
  id text primary key,
  last_seen_at timestamptz not null,
  body text not null
);

create table colleague (
  mail text primary key,
  last_at timestamptz not null,
  body text not null
);

-- Sign-in links that were used.
create table used_link (
  id text primary key,
  expires_at timestamptz not null
);

create table secret (
  name text primary key,
  value bytea not null
);

-- DUO's register: one row. `schools` holds a line of JSON for each.
create table register (
  one boolean primary key default true check (one),
  mark uuid not null,
  head text not null,
  schools text not null
);

-- What somebody may still do, counted by the rate limiter over all processes. It may be lost.
create unlogged table allowance (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

-- What could not be read, kept for whoever wants to mend it.
create table set_aside (
  kind text not null,
  id text not null,
  at timestamptz not null,
  body text not null
);

-- Written to see whether anything can be.
create table heartbeat (
  one boolean primary key default true check (one),
  at timestamptz not null
);
