-- Who of a town's editors looks after which topic.
create table topic_owner (
  municipality text not null,
  -- Id of the topic.
  topic text not null,
  account text not null references account,
  primary key (municipality, topic)
);

-- What happened in a town over some days.
create index tally_town on tally (municipality, day);
