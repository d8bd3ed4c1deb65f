-- Which address of ALERT_URLS knows of which problem: one that cannot be reached is tried again,
-- and the others are not told twice. What is in raw.alerts without a row here, everybody knows of.

create table if not exists {raw}.alert_deliveries (
    shop text not null,
    problem text not null,
    address text not null,
    told_at timestamptz not null,
    primary key (shop, problem, address)
);
