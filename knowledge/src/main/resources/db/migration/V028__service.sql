-- How far the service is switched on, where it is not simply open; see V001 for the types.
create table service (
  -- Id of the town; '*' stands for every town of this database.
  municipality text not null primary key,
  -- 'open', 'people': the bot is off, 'closed': all is off.
  mode text not null,
  -- What residents read; empty for the usual words.
  notice text not null,
  -- Why, for colleagues.
  reason text not null,
  -- Name of who switched.
  switched_by text not null,
  switched_at bigint not null
);
