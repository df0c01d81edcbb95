-- The hand-over to a person. One text for SQLite and PostgreSQL; see V001.

-- Whoever may take a ticket. An id, a name that residents see, a town; nothing else of the person.
create table supporter (
  id text not null primary key,
  municipality text not null,
  name text not null,
  -- Ids of teams between blanks, with one at each end; empty for all.
  teams text not null,
  capacity integer not null
);

-- The last sign of life of a supporter's open desk page.
create table presence (
  supporter text not null primary key references supporter,
  municipality text not null,
  seen_at bigint not null,
  accepting integer not null
);

create table ticket (
  id text not null primary key,
  conversation text not null references conversation,
  municipality text not null,
  channel text not null,
  state text not null,
  reason text not null,
  -- 1 for danger: before all others.
  urgent integer not null,
  topic text,
  step text,
  category text not null,
  language text not null,
  -- The team it waits for; empty for everybody.
  team text not null,
  -- The person it was passed on to, until widen_at.
  meant_for text,
  opened_at bigint not null,
  waiting_since bigint not null,
  -- From here on it waits for everybody, and the resident is told what else there is.
  widen_at bigint not null,
  widened integer not null default 0,
  -- From here on nobody waits any more.
  ends_at bigint not null,
  -- The resident's entry that opened it.
  entry bigint,
  owner text references supporter,
  -- One more with each change of owner; a write under an older one is refused.
  fence bigint not null default 0,
  lease_until bigint,
  -- How long the resident waited for the first claim.
  waited bigint,
  claimed_at bigint,
  outcome text,
  -- What the resident said it came to.
  answer text,
  closed_at bigint
);

create unique index ticket_open on ticket (conversation) where state <> 'closed';
create index ticket_queue on ticket (municipality, state, urgent, waiting_since);
create index ticket_owner on ticket (owner) where state = 'claimed';
create index ticket_recent on ticket (municipality, claimed_at) where waited is not null;

create table ticket_history (
  ticket text not null references ticket,
  n bigint not null,
  at bigint not null,
  what text not null,
  who text not null,
  detail text not null,
  primary key (ticket, n)
);

-- What supporters tell each other; residents never see it.
create table ticket_note (
  id text not null primary key,
  ticket text not null references ticket,
  at bigint not null,
  supporter text not null,
  text text not null
);
create index ticket_note_of on ticket_note (ticket, id);

create table callback (
  ticket text not null primary key references ticket,
  -- Sealed; null once it was erased.
  number text,
  from_at bigint not null,
  until_at bigint not null,
  caller text,
  attempts integer not null,
  asked_at bigint not null,
  erased_at bigint
);
create index callback_kept on callback (until_at) where number is not null;

-- On which device and how large somebody reads, as far as it is known.
create table circumstance (
  conversation text not null primary key references conversation,
  device text not null,
  reading text not null
);

create table resume_code (
  id text not null primary key,
  -- The first kana, by which a code is found; the rest is kept as a mark of the key.
  handle text not null,
  code_mark text not null,
  token_hash text not null unique,
  conversation text not null references conversation,
  municipality text not null,
  topic text,
  step text,
  trail text not null,
  tries integer not null default 0,
  expires_at bigint not null,
  used_at bigint
);
create unique index resume_code_handle on resume_code (municipality, handle) where used_at is null;
