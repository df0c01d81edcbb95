-- Solved talks from which an editor has made a question and answer, or which were put aside; see
-- V001 for the types.
create table solved_talk (
  municipality text not null,
  -- A mark of the question, by which likes are found again; no words.
  id text not null,
  decided_at bigint not null,
  primary key (municipality, id)
);
