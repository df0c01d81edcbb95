-- How content the person said to be; null where it was not asked, as in all consultations of before.
alter table visit add column satisfaction text;
