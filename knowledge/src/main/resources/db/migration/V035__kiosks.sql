-- Devices in halls, and who stands at them now; see V001 for the types.
create table kiosk (
  id text not null primary key,
  municipality text not null,
  name text not null,
  place text not null,
  -- 1 where a printer is attached.
  prints integer not null default 0,
  -- Hash of the code that registers a browser; null once it was used.
  code_hash text unique,
  code_until bigint,
  -- Hash of the token in the browser's cookie; null before a browser is registered.
  token_hash text unique,
  made_at bigint not null,
  registered_at bigint,
  seen_at bigint,
  ended_at bigint
);
create index kiosk_town on kiosk (municipality, made_at);

-- The visit that goes on at a kiosk, one at most; gone when it is over.
create table kiosk_visit (
  conversation text not null primary key references conversation,
  kiosk text not null unique references kiosk,
  begun_at bigint not null,
  -- The last sign of life of whoever stands there.
  seen_at bigint not null
);

-- Where the kiosk stands; empty for a device of one's own.
alter table circumstance add column place text not null default '';
-- 1 when nobody stands there any more.
alter table circumstance add column gone integer not null default 0;
