-- What the language model is asked, what it costs, and where it is off; see V001 for the types.

-- Tokens spent, kept as sums, so that a budget is checked by one conditional update.
create table model_budget (
  -- 'town:' or 'conversation:' and an id.
  scope text not null,
  -- Days since 1970 in Japan; 0 for a conversation, whose budget is for all its life.
  day bigint not null,
  tokens bigint not null,
  primary key (scope, day)
);

-- Each call, without any text.
create table model_call (
  id text not null primary key,
  municipality text not null,
  conversation text not null references conversation (id),
  -- The event that was being answered.
  event bigint not null,
  -- 'understand', 'answer', 'walk' or 'desk'.
  task text not null,
  model text not null,
  -- Name of the prompt text with its version.
  prompt text not null,
  at bigint not null,
  millis bigint not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  -- 'done', or why there was no whole answer.
  ending text not null,
  -- What came of it, in codes.
  note text not null
);
create index model_call_conversation on model_call (conversation);
create index model_call_town on model_call (municipality, at);

-- Whether the model is used where it is configured.
alter table service add column model integer not null default 1;
