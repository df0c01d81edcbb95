-- What supporters found wanting while they helped; see V001 for the types.
create table shortfall (
  id text not null primary key,
  municipality text not null,
  ticket text not null references ticket,
  -- 'missing': nothing answers it. 'screen': a screen is not as the step says.
  kind text not null,
  -- Ids of the topic and step at hand; empty when there was none.
  topic text not null,
  step text not null,
  -- The supporter's words, masked.
  words text not null,
  told_at bigint not null,
  -- When an editor had dealt with it; null until then.
  settled_at bigint
);
create index shortfall_open on shortfall (municipality, settled_at);
