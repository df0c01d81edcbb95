-- Texts that towns write over those that come with the program; see V001 for the types.
create table revision (
  id text not null primary key,
  municipality text not null,
  -- Which text: 'topic/ID' or 'local/ID'.
  text_key text not null,
  -- 'draft', 'in-review', 'scheduled', 'published', 'replaced', 'withdrawn' or 'dropped'.
  state text not null,
  body text not null,
  -- The text of the layer below when this was written.
  ground text not null,
  -- Id of what was published when this was begun; empty for nothing.
  base text not null,
  author text not null,
  author_name text not null,
  why text not null,
  saved_at bigint not null,
  -- Counts the savings.
  version integer not null,
  -- Days such as 2026-12-01; empty for at once, and for no end.
  valid_from text not null,
  valid_until text not null,
  -- Who published it or sent it back; empty for nobody.
  decider text not null,
  decider_name text not null,
  decided_at bigint,
  -- Counts what was published of this text; 0 when it never was.
  number integer not null
);
create index revision_text on revision (municipality, text_key, saved_at);
create index revision_state on revision (municipality, state);
-- One text is published once.
create unique index revision_published on revision (municipality, text_key) where state = 'published';

create table remark (
  id text not null primary key,
  revision text not null,
  said_by text not null,
  said_at bigint not null,
  words text not null
);
create index remark_revision on remark (revision, said_at);

-- How the town works on its texts.
create table editorial (
  municipality text not null primary key,
  -- Counts what was published and taken back.
  edition bigint not null,
  -- Whether somebody else than the author has to publish.
  two_persons integer not null
);
