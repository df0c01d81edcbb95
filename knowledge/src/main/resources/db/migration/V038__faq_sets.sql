-- Each change of the questions and answers that the town has brought; see V001 for the types.
create table faq_set (
  -- Counts up from 1. Of two changes at once one finds its number taken.
  number bigint not null primary key,
  made_at bigint not null,
  account text not null,
  name text not null,
  -- file, entry, back or command.
  kind text not null,
  file text not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  total integer not null
);

-- What was before a change, of every entry that it touched; for the last changes only.
create table faq_former (
  number bigint not null,
  id text not null,
  -- Null: the entry was not there.
  place integer,
  -- Null: the words were the same as afterwards.
  question text,
  answer text,
  brought_at bigint not null,
  primary key (number, id)
);

-- Tables that somebody has sent and looks at before they are published; gone after a day.
create table faq_upload (
  id text not null primary key,
  account text not null,
  municipality text not null,
  made_at bigint not null,
  file text not null,
  form text not null,
  -- As CSV, the way it is exported.
  entries text not null
);

create index faq_upload_account on faq_upload (account);
