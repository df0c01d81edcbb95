-- Questions and answers that the town of this installation has brought; see V001 for the types.
create table faq_entry (
  id text not null primary key,
  -- Its place in the town's own table.
  place integer not null,
  question text not null,
  answer text not null,
  brought_at bigint not null
);
