-- Consultations at the counter, by telephone, at a class; nothing tells who it was; see V001 for the types.
create table visit (
  id text not null primary key,
  municipality text not null,
  -- Id of the account.
  supporter text not null,
  -- 'counter', 'phone', 'venue' or 'home'.
  channel text not null,
  place text not null,
  device text not null,
  begun_at bigint not null,
  -- Id of a topic; empty for none.
  topic text not null,
  -- All of these are set when it ends.
  age text,
  stage text,
  trouble text,
  result text,
  handed_to text,
  safety text,
  logged_out integer,
  -- Masked, of a supporter.
  note text,
  ended_at bigint
);
create index visit_town on visit (municipality, ended_at);
create index visit_supporter on visit (supporter, begun_at);
