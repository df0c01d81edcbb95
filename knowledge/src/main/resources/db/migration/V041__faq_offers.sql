-- Changes of questions and answers that wait for a second person; see V001 for the types.
alter table faq_upload add column name text not null default '';
alter table faq_upload add column offered integer not null default 0;
-- The one entry that is changed; null: the whole table is replaced.
alter table faq_upload add column former text;
alter table faq_upload add column seen text;
