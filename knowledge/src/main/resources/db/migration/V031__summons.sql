-- Tickets to which somebody was called by mail; see V001 for the types.
create table summons (
  ticket text not null primary key references ticket (id),
  at bigint not null
);
