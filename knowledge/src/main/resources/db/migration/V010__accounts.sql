-- Whoever works with the program. Times are epoch milliseconds in UTC, flags are 0 or 1.

create table account (
  id text not null primary key,
  -- What is typed to sign in.
  login text not null,
  name text not null,
  role text not null,
  -- The town; * for operators, who have none.
  municipality text not null,
  -- Argon2id; null until the invitation is taken up.
  password text,
  -- The seed of the one-time codes, sealed; null until the second factor is set.
  seed text,
  -- The newest time step whose code was used; none of it or before is taken again.
  used_step bigint not null default 0,
  -- Of the fictional town; enters without a second factor, and only while that town is shown.
  demo integer not null default 0,
  made_at bigint not null,
  ended_at bigint
);

create unique index account_login on account (login) where ended_at is null;
create index account_town on account (municipality);

create table recovery_code (
  account text not null references account,
  hash text not null,
  primary key (account, hash)
);

-- A link by which the person of an account sets the password.
create table invitation (
  token_hash text not null primary key,
  account text not null references account,
  ends_at bigint not null
);

create index invitation_account on invitation (account);

create table staff_session (
  token_hash text not null primary key,
  account text not null references account,
  -- 0: the password was right, the second factor is still to come.
  complete integer not null,
  -- The seed offered while the second factor is being set, sealed.
  offered_seed text,
  started_at bigint not null,
  seen_at bigint not null
);

create index staff_session_account on staff_session (account);

create table audit (
  id text not null primary key,
  at bigint not null,
  -- The town that it concerns.
  municipality text not null,
  account text not null,
  name text not null,
  deed text not null,
  subject text not null
);

create index audit_town on audit (municipality, id);

-- The one password of before; the next start makes an account instead.
delete from setting where name = 'administrator.password';
