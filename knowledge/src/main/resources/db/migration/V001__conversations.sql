-- One text for SQLite and PostgreSQL: ids are text, times are epoch milliseconds in UTC, flags are 0 or 1.

create table conversation (
  id text not null primary key,
  -- Only the hash of the secret that opens the conversation is kept.
  token_hash text not null unique,
  channel text not null,
  municipality text not null,
  floor text not null default 'bot',
  state text not null,
  -- The sequence of the newest event; adding one under the row's lock keeps sequences free of gaps.
  version bigint not null default 0,
  opened_at bigint not null,
  last_at bigint not null,
  closed_at bigint
);

create table event (
  conversation text not null references conversation,
  seq bigint not null,
  at bigint not null,
  actor text not null,
  kind text not null,
  -- JSON.
  body text not null,
  -- The sender's own id of the message: a repeated sending is found by it.
  client_id text,
  reply_to bigint,
  open integer not null default 0,
  primary key (conversation, seq)
);

create unique index event_of_client on event (conversation, client_id) where client_id is not null;
create index event_still_open on event (conversation, seq) where open = 1;
create index event_reply on event (conversation, reply_to) where reply_to is not null;

create table tally (
  day text not null,
  municipality text not null,
  topic text not null,
  step text not null,
  what text not null,
  count bigint not null,
  primary key (day, municipality, topic, step, what)
);

create table setting (
  name text not null primary key,
  value text not null
);
