-- Times of schedules are those of a place: its clocks may be put forward and back.
alter table reports.schedules add column zone text not null default 'UTC';
