-- Which shop of the API's a shop's data was read from, so that the keys of another one, which would
-- mix the sales of both, are refused.

alter table {raw}.shop_keys add column if not exists api_shop_id text;
