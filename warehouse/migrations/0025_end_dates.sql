-- Whether the API includes the last day of the days that sales are asked for, which is not
-- documented: learnt by shop and address of the API. And which windows rest on it, having been
-- asked for without the day that they would share with the next one.

create table if not exists {raw}.end_dates (
    shop text not null,
    base_url text not null,
    is_included boolean,
    doubted_day date,
    learnt_at timestamptz,
    asked_at timestamptz,
    primary key (shop, base_url)
);
alter table {raw}.windows add column if not exists shares_last_day boolean not null default true;
