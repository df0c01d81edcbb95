-- Signing in by the login of one's organisation (OpenID Connect); see V010 for the types.

-- Which person at the provider an account belongs to.
create table oidc_link (
  account text not null primary key references account,
  issuer text not null,
  subject text not null,
  -- What the provider calls the person; only to be shown.
  shown text not null,
  linked_at bigint not null
);

create unique index oidc_link_subject on oidc_link (issuer, subject);

-- Ways to the provider and back that are not finished; each lasts ten minutes.
create table oidc_errand (
  -- Of the token that the browser keeps.
  token_hash text not null primary key,
  -- 'enter', 'link' or 'join'.
  purpose text not null,
  -- Of 'link' and 'join'.
  account text references account,
  -- By what right: the session of 'link', the invitation of 'join', as hashes.
  warrant text,
  began_at bigint not null,
  -- 1: the browser came back; nobody comes back a second time.
  returned integer not null default 0,
  -- What the provider said, until the person has confirmed it.
  subject text,
  shown text,
  second_factor integer not null default 0
);

create index oidc_errand_began on oidc_errand (began_at);
