-- Where raw tables were dropped while the mirror stayed, the mirror alone knows what the API had
-- lost before: an obligation to put that back into raw, kept until it is done.

create table if not exists {raw}.lost_rows (
    shop text not null,
    entity text not null,
    noted_at timestamptz not null,
    primary key (shop, entity)
);
