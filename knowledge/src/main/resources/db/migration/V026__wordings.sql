-- What editors made of the questions that residents really asked; see V001 for the types.
create table wording (
  municipality text not null,
  -- Letters of the question alone, by which likes are told together.
  letters text not null,
  -- Id of the topic that was meant; empty for a question that nothing answers.
  topic text not null,
  -- The question as it was asked, masked; empty unless it is approved.
  question text not null,
  -- 1 when it is another way to ask for the topic, 0 when it was put aside.
  approved integer not null,
  decided_at bigint not null,
  primary key (municipality, letters, topic)
);
