--
-- PostgreSQL database dump
--

\restrict ZXO2BEF6SW8PmYccKQL9yxBXJM4aH7GCBZWdUAcJkC1kN5xTAHAgeaQ84CLjBmc

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: parity; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA parity;


--
-- Name: parity_failures; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA parity_failures;


--
-- Name: raw; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA raw;


--
-- Name: raw_staging; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA raw_staging;


--
-- Name: serving; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA serving;


--
-- Name: staging; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA staging;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: transactions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.transactions (
    id integer NOT NULL,
    transaction_id text NOT NULL,
    customer_id text,
    date timestamp with time zone,
    shop_location text,
    staff_name text,
    terminal text,
    payment_type text,
    total_amount numeric(10,2),
    total_tax numeric(10,2),
    discounts numeric(10,2),
    loyalty_points_earned numeric(10,2),
    loyalty_points_spent numeric(10,2),
    created_at timestamp with time zone DEFAULT now()
);


--
-- Name: legacy_transactions; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.legacy_transactions AS
 SELECT NULLIF(btrim(transaction_id, ' 	
 '::text), ''::text) AS parity_key,
    (id)::text AS row_id,
    (date AT TIME ZONE 'UTC'::text) AS date_wall_clock,
    shop_location AS shop_location_none,
    customer_id,
    ((date AT TIME ZONE 'UTC'::text))::date AS date,
    (total_amount)::numeric(14,2) AS total_amount,
    (total_tax)::numeric(14,2) AS total_tax,
    (discounts)::numeric(14,2) AS discounts,
    payment_type,
    (loyalty_points_earned)::numeric(14,4) AS loyalty_points_earned,
    (loyalty_points_spent)::numeric(14,4) AS loyalty_points_spent
   FROM public.transactions;


--
-- Name: VIEW legacy_transactions; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.legacy_transactions IS 'definition afc1eaf571c50dc94387d57cee010560';


--
-- Name: as_of; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.as_of AS
 WITH legacy AS (
         SELECT max(legacy_transactions.date_wall_clock) AS last_sale
           FROM parity.legacy_transactions
        ), ends AS (
         SELECT NULL::timestamp with time zone AS setting,
            (
                CASE
                    WHEN (legacy.last_sale = date_trunc('day'::text, legacy.last_sale)) THEN (legacy.last_sale + '1 day'::interval)
                    WHEN (legacy.last_sale = date_trunc('minute'::text, legacy.last_sale)) THEN (legacy.last_sale + '00:01:00'::interval)
                    WHEN (legacy.last_sale = date_trunc('second'::text, legacy.last_sale)) THEN (legacy.last_sale + '00:00:01'::interval)
                    ELSE (legacy.last_sale + '00:00:00.001'::interval)
                END AT TIME ZONE 'America/Los_Angeles'::text) AS legacy_end
           FROM legacy
        )
 SELECT COALESCE(setting, legacy_end, '2025-07-02 20:00:00.017+00'::timestamp with time zone) AS as_of,
    ((COALESCE(setting, (legacy_end - '00:00:00.001'::interval), '2025-07-02 20:00:00.017+00'::timestamp with time zone) AT TIME ZONE 'America/Los_Angeles'::text))::date AS as_of_day,
        CASE
            WHEN (setting IS NOT NULL) THEN 'setting'::text
            WHEN (legacy_end IS NOT NULL) THEN 'legacy'::text
            ELSE 'now'::text
        END AS origin
   FROM ends;


--
-- Name: VIEW as_of; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.as_of IS 'definition 1ab3c215045b965721cabfa7bc7fbbfb';


--
-- Name: customers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers (
    id integer NOT NULL,
    member_id text NOT NULL,
    name text,
    phone text,
    email text,
    loyalty_points integer,
    total_visits integer,
    total_sales integer,
    total_refunds integer,
    gross_sales numeric(10,2),
    gross_refunds numeric(10,2),
    avg_sale_value numeric(10,2),
    lifetime_value numeric(10,2),
    customer_type text,
    member_group text,
    marketing_source text,
    state text,
    zip_code text,
    date_joined date,
    last_visited date,
    vip_status text,
    churn_risk text,
    days_since_last_visit integer,
    created_at timestamp with time zone DEFAULT now(),
    updated_at timestamp with time zone DEFAULT now()
);


--
-- Name: legacy_customers; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.legacy_customers AS
 SELECT NULLIF(btrim(member_id, ' 	
 '::text), ''::text) AS parity_key,
    (id)::text AS row_id,
    updated_at AS updated_at_instant,
    name,
    phone,
    email,
    state,
    zip_code,
    date_joined,
    last_visited,
    (total_visits)::numeric(14,4) AS total_visits,
    (total_refunds)::numeric(14,4) AS total_refunds,
    (gross_sales)::numeric(14,2) AS gross_sales,
    (gross_refunds)::numeric(14,2) AS gross_refunds,
    (lifetime_value)::numeric(14,2) AS lifetime_value,
    (loyalty_points)::numeric(14,4) AS loyalty_points,
    vip_status,
    churn_risk,
    (days_since_last_visit)::numeric(14,4) AS days_since_last_visit,
    member_group,
    marketing_source
   FROM public.customers;


--
-- Name: VIEW legacy_customers; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.legacy_customers IS 'definition 200ced8cbec1f0d4e7ced4e6b8984663';


--
-- Name: customers_blaze; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers_blaze (
    id integer NOT NULL,
    member_id text NOT NULL,
    name text,
    phone text,
    email text,
    state text,
    zip_code text,
    street_address text,
    city text,
    is_medical boolean,
    text_opt_in boolean,
    email_opt_in boolean,
    member_status text,
    last_visited date,
    date_joined date,
    blaze_created timestamp with time zone,
    blaze_modified timestamp with time zone,
    last_synced_at timestamp with time zone DEFAULT now(),
    sync_status text DEFAULT 'pending'::text,
    loyalty_points numeric(10,2) DEFAULT 0,
    total_visits integer DEFAULT 0,
    lifetime_value numeric(10,2) DEFAULT 0,
    days_since_last_visit integer,
    vip_status text,
    churn_risk text,
    created_at timestamp with time zone DEFAULT now(),
    updated_at timestamp with time zone DEFAULT now(),
    shop_id text,
    member_group text,
    marketing_source text,
    blaze_loyalty_points numeric(10,2),
    gross_sales numeric(10,2),
    gross_refunds numeric(10,2),
    total_refunds integer,
    is_deleted boolean
);


--
-- Name: transactions_blaze; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.transactions_blaze (
    id integer NOT NULL,
    transaction_id text NOT NULL,
    customer_id text,
    date timestamp with time zone,
    total_amount numeric(10,2),
    total_tax numeric(10,2),
    discounts numeric(10,2),
    payment_type text,
    blaze_status text,
    trans_type text,
    shop_id text,
    seller_id text,
    terminal_id text,
    start_time timestamp with time zone,
    end_time timestamp with time zone,
    completed_time timestamp with time zone,
    blaze_created timestamp with time zone,
    blaze_modified timestamp with time zone,
    last_synced_at timestamp with time zone DEFAULT now(),
    sync_status text DEFAULT 'pending'::text,
    created_at timestamp with time zone DEFAULT now(),
    updated_at timestamp with time zone DEFAULT now(),
    trans_no text,
    parent_transaction_id text,
    refund_status text,
    subtotal numeric(10,2),
    fees numeric(10,2),
    points_earned numeric(10,2),
    points_spent numeric(10,2)
);


--
-- Name: members; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.members (
    id text NOT NULL,
    shop_id text,
    first_name text,
    middle_name text,
    last_name text,
    primary_phone text,
    cpn text,
    email text,
    street_address text,
    city text,
    state text,
    zip_code text,
    status text,
    member_group text,
    marketing_source text,
    medical boolean,
    text_opt_in boolean,
    email_opt_in boolean,
    deleted boolean,
    loyalty_points double precision,
    lifetime_points double precision,
    start_date timestamp with time zone,
    last_visit_date timestamp with time zone,
    created timestamp with time zone,
    modified timestamp with time zone,
    _row_errors text,
    _row_hash bigint,
    _batch bigint NOT NULL
);


--
-- Name: stg_blaze__members; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_blaze__members AS
 SELECT id AS member_id,
    shop_id,
    NULLIF(concat_ws(' '::text, NULLIF(btrim(first_name, ' 	
 '::text), ''::text), NULLIF(btrim(middle_name, ' 	
 '::text), ''::text), NULLIF(btrim(last_name, ' 	
 '::text), ''::text)), ''::text) AS name,
    COALESCE(
        CASE
            WHEN (regexp_replace(primary_phone, '[^0-9+]'::text, ''::text, 'g'::text) ~ '^([+]?1)?[2-9][0-9]{2}[2-9][0-9]{6}$'::text) THEN ('+1'::text || "right"(regexp_replace(primary_phone, '[^0-9+]'::text, ''::text, 'g'::text), 10))
            WHEN (regexp_replace(primary_phone, '[^0-9+]'::text, ''::text, 'g'::text) ~ '^[+][2-9][0-9]{6,14}$'::text) THEN regexp_replace(primary_phone, '[^0-9+]'::text, ''::text, 'g'::text)
            ELSE NULL::text
        END,
        CASE
            WHEN (regexp_replace(cpn, '[^0-9+]'::text, ''::text, 'g'::text) ~ '^([+]?1)?[2-9][0-9]{2}[2-9][0-9]{6}$'::text) THEN ('+1'::text || "right"(regexp_replace(cpn, '[^0-9+]'::text, ''::text, 'g'::text), 10))
            WHEN (regexp_replace(cpn, '[^0-9+]'::text, ''::text, 'g'::text) ~ '^[+][2-9][0-9]{6,14}$'::text) THEN regexp_replace(cpn, '[^0-9+]'::text, ''::text, 'g'::text)
            ELSE NULL::text
        END) AS phone,
    NULLIF(btrim(email, ' 	
 '::text), ''::text) AS email,
    state,
    zip_code,
    street_address,
    city,
    status AS member_status,
    member_group,
    marketing_source,
    (
        CASE
            WHEN (abs(round(((loyalty_points)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((loyalty_points)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS blaze_loyalty_points,
    medical AS is_medical,
    text_opt_in,
    email_opt_in,
    deleted AS is_deleted,
    start_date AS joined_at,
    last_visit_date AS last_visited_at,
    created AS blaze_created,
    modified AS blaze_modified,
    _batch AS batch,
    NULLIF(concat_ws('; '::text, NULLIF(_row_errors, ''::text),
        CASE
            WHEN ((loyalty_points IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((loyalty_points)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((loyalty_points)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'loyalty_points: out of range'::text
            ELSE NULL::text
        END), ''::text) AS row_errors
   FROM raw.members;


--
-- Name: VIEW stg_blaze__members; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_blaze__members IS 'definition 7f713a93c86a7305024b89f37b55605d';


--
-- Name: mirror_customers; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.mirror_customers AS
 WITH as_of AS (
         SELECT as_of.as_of,
            as_of.as_of_day,
            as_of.origin
           FROM parity.as_of
        ), customers AS (
         SELECT customers_blaze.id,
            customers_blaze.member_id,
            customers_blaze.name,
            customers_blaze.phone,
            customers_blaze.email,
            customers_blaze.state,
            customers_blaze.zip_code,
            customers_blaze.street_address,
            customers_blaze.city,
            customers_blaze.is_medical,
            customers_blaze.text_opt_in,
            customers_blaze.email_opt_in,
            customers_blaze.member_status,
            customers_blaze.last_visited,
            customers_blaze.date_joined,
            customers_blaze.blaze_created,
            customers_blaze.blaze_modified,
            customers_blaze.last_synced_at,
            customers_blaze.sync_status,
            customers_blaze.loyalty_points,
            customers_blaze.total_visits,
            customers_blaze.lifetime_value,
            customers_blaze.days_since_last_visit,
            customers_blaze.vip_status,
            customers_blaze.churn_risk,
            customers_blaze.created_at,
            customers_blaze.updated_at,
            customers_blaze.shop_id,
            customers_blaze.member_group,
            customers_blaze.marketing_source,
            customers_blaze.blaze_loyalty_points,
            customers_blaze.gross_sales,
            customers_blaze.gross_refunds,
            customers_blaze.total_refunds,
            customers_blaze.is_deleted
           FROM public.customers_blaze
        ), members AS (
         SELECT stg_blaze__members.member_id,
            stg_blaze__members.shop_id,
            stg_blaze__members.name,
            stg_blaze__members.phone,
            stg_blaze__members.email,
            stg_blaze__members.state,
            stg_blaze__members.zip_code,
            stg_blaze__members.street_address,
            stg_blaze__members.city,
            stg_blaze__members.member_status,
            stg_blaze__members.member_group,
            stg_blaze__members.marketing_source,
            stg_blaze__members.blaze_loyalty_points,
            stg_blaze__members.is_medical,
            stg_blaze__members.text_opt_in,
            stg_blaze__members.email_opt_in,
            stg_blaze__members.is_deleted,
            stg_blaze__members.joined_at,
            stg_blaze__members.last_visited_at,
            stg_blaze__members.blaze_created,
            stg_blaze__members.blaze_modified,
            stg_blaze__members.batch,
            stg_blaze__members.row_errors
           FROM staging.stg_blaze__members
        ), transactions AS (
         SELECT transactions_blaze.id,
            transactions_blaze.transaction_id,
            transactions_blaze.customer_id,
            transactions_blaze.date,
            transactions_blaze.total_amount,
            transactions_blaze.total_tax,
            transactions_blaze.discounts,
            transactions_blaze.payment_type,
            transactions_blaze.blaze_status,
            transactions_blaze.trans_type,
            transactions_blaze.shop_id,
            transactions_blaze.seller_id,
            transactions_blaze.terminal_id,
            transactions_blaze.start_time,
            transactions_blaze.end_time,
            transactions_blaze.completed_time,
            transactions_blaze.blaze_created,
            transactions_blaze.blaze_modified,
            transactions_blaze.last_synced_at,
            transactions_blaze.sync_status,
            transactions_blaze.created_at,
            transactions_blaze.updated_at,
            transactions_blaze.trans_no,
            transactions_blaze.parent_transaction_id,
            transactions_blaze.refund_status,
            transactions_blaze.subtotal,
            transactions_blaze.fees,
            transactions_blaze.points_earned,
            transactions_blaze.points_spent,
            transactions_blaze.total_amount AS legacy_amount
           FROM public.transactions_blaze transactions_blaze
        ), legacy_updates AS (
         SELECT legacy_customers.parity_key,
            ((max(legacy_customers.updated_at_instant) AT TIME ZONE 'America/Los_Angeles'::text))::date AS updated_on
           FROM parity.legacy_customers
          GROUP BY legacy_customers.parity_key
        ), sums AS (
         SELECT transactions.customer_id,
            (count(*) FILTER (WHERE ((transactions.trans_type = 'Sale'::text) AND (transactions.blaze_status = 'Completed'::text))))::integer AS total_visits,
            (count(*) FILTER (WHERE ((transactions.trans_type = 'Refund'::text) AND (transactions.blaze_status = ANY (ARRAY['Completed'::text, 'RefundWithInventory'::text, 'RefundWithoutInventory'::text])))))::integer AS total_refunds,
            sum(transactions.legacy_amount) FILTER (WHERE ((transactions.trans_type = 'Sale'::text) AND (transactions.blaze_status = 'Completed'::text))) AS gross_sales,
            sum(abs(transactions.legacy_amount)) FILTER (WHERE ((transactions.trans_type = 'Refund'::text) AND (transactions.blaze_status = ANY (ARRAY['Completed'::text, 'RefundWithInventory'::text, 'RefundWithoutInventory'::text])))) AS gross_refunds,
            sum(transactions.points_earned) FILTER (WHERE ((transactions.trans_type = 'Sale'::text) AND (transactions.blaze_status = 'Completed'::text))) AS points_earned,
            sum(transactions.points_spent) FILTER (WHERE ((transactions.trans_type = 'Sale'::text) AND (transactions.blaze_status = 'Completed'::text))) AS points_spent,
            ((max(transactions.date) FILTER (WHERE ((transactions.trans_type = 'Sale'::text) AND (transactions.blaze_status = 'Completed'::text))) AT TIME ZONE 'America/Los_Angeles'::text))::date AS last_visited
           FROM transactions
          WHERE (transactions.date < ( SELECT as_of.as_of
                   FROM as_of))
          GROUP BY transactions.customer_id
        ), figures AS (
         SELECT customers.id,
            customers.member_id,
            customers.name,
            customers.phone,
            customers.email,
            customers.state,
            customers.zip_code,
            customers.street_address,
            customers.city,
            customers.is_medical,
            customers.date_joined,
            customers.member_group,
            customers.marketing_source,
            customers.blaze_loyalty_points,
            customers.blaze_modified,
            COALESCE((customers.blaze_created < as_of.as_of), true) AS is_in_snapshot,
            COALESCE((customers.blaze_modified >= as_of.as_of), false) AS is_changed_since,
            COALESCE(legacy_updates.updated_on, as_of.as_of_day) AS figures_day,
            COALESCE(sums.total_visits, 0) AS total_visits,
            COALESCE(sums.total_refunds, 0) AS total_refunds,
            COALESCE(sums.gross_sales, (0)::numeric) AS gross_sales,
            COALESCE(sums.gross_refunds, (0)::numeric) AS gross_refunds,
            (COALESCE(sums.gross_sales, (0)::numeric) - COALESCE(sums.gross_refunds, (0)::numeric)) AS lifetime_value,
            (COALESCE(sums.points_earned, (0)::numeric) - COALESCE(sums.points_spent, (0)::numeric)) AS loyalty_points,
            COALESCE(sums.last_visited, ((
                CASE
                    WHEN (members.last_visited_at < as_of.as_of) THEN members.last_visited_at
                    ELSE NULL::timestamp with time zone
                END AT TIME ZONE 'America/Los_Angeles'::text))::date) AS last_visited
           FROM ((((customers
             CROSS JOIN as_of)
             LEFT JOIN members ON ((customers.member_id = members.member_id)))
             LEFT JOIN sums ON ((customers.member_id = sums.customer_id)))
             LEFT JOIN legacy_updates ON ((customers.member_id = legacy_updates.parity_key)))
        ), snapshot AS (
         SELECT figures.id,
            figures.member_id,
            figures.name,
            figures.phone,
            figures.email,
            figures.state,
            figures.zip_code,
            figures.street_address,
            figures.city,
            figures.is_medical,
            figures.date_joined,
            figures.member_group,
            figures.marketing_source,
            figures.blaze_loyalty_points,
            figures.blaze_modified,
            figures.is_in_snapshot,
            figures.is_changed_since,
            figures.figures_day,
            figures.total_visits,
            figures.total_refunds,
            figures.gross_sales,
            figures.gross_refunds,
            figures.lifetime_value,
            figures.loyalty_points,
            figures.last_visited,
                CASE
                    WHEN (figures.total_visits >= 16) THEN 'VIP'::text
                    WHEN (figures.total_visits >= 6) THEN 'Regular'::text
                    WHEN (figures.total_visits >= 2) THEN 'Casual'::text
                    ELSE 'New'::text
                END AS vip_status,
                CASE
                    WHEN ((figures.figures_day - figures.last_visited) >= 61) THEN 'High'::text
                    WHEN ((figures.figures_day - figures.last_visited) >= 30) THEN 'Medium'::text
                    ELSE 'Low'::text
                END AS churn_risk,
            (figures.figures_day - figures.last_visited) AS days_since_last_visit
           FROM figures
        )
 SELECT NULLIF(btrim(member_id, ' 	
 '::text), ''::text) AS parity_key,
    (id)::text AS row_id,
    is_in_snapshot,
    is_changed_since,
    name,
    phone,
    email,
    state,
    zip_code,
    date_joined,
    last_visited,
    (total_visits)::numeric(14,4) AS total_visits,
    (total_refunds)::numeric(14,4) AS total_refunds,
    (gross_sales)::numeric(14,2) AS gross_sales,
    (gross_refunds)::numeric(14,2) AS gross_refunds,
    (lifetime_value)::numeric(14,2) AS lifetime_value,
    (loyalty_points)::numeric(14,4) AS loyalty_points,
    vip_status,
    churn_risk,
    (days_since_last_visit)::numeric(14,4) AS days_since_last_visit,
    member_group,
    marketing_source
   FROM snapshot;


--
-- Name: VIEW mirror_customers; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.mirror_customers IS 'definition 388370a121f3b51d629c1730935c0148';


--
-- Name: customers_comparison; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.customers_comparison AS
 WITH legacy AS (
         SELECT counted.parity_key,
            counted.row_id,
            counted.name,
            counted.phone,
            counted.email,
            counted.state,
            counted.zip_code,
            counted.date_joined,
            counted.last_visited,
            counted.total_visits,
            counted.total_refunds,
            counted.gross_sales,
            counted.gross_refunds,
            counted.lifetime_value,
            counted.loyalty_points,
            counted.vip_status,
            counted.churn_risk,
            counted.days_since_last_visit,
            counted.member_group,
            counted.marketing_source,
            counted.copies
           FROM ( SELECT legacy_customers.parity_key,
                    legacy_customers.row_id,
                    legacy_customers.updated_at_instant,
                    legacy_customers.name,
                    legacy_customers.phone,
                    legacy_customers.email,
                    legacy_customers.state,
                    legacy_customers.zip_code,
                    legacy_customers.date_joined,
                    legacy_customers.last_visited,
                    legacy_customers.total_visits,
                    legacy_customers.total_refunds,
                    legacy_customers.gross_sales,
                    legacy_customers.gross_refunds,
                    legacy_customers.lifetime_value,
                    legacy_customers.loyalty_points,
                    legacy_customers.vip_status,
                    legacy_customers.churn_risk,
                    legacy_customers.days_since_last_visit,
                    legacy_customers.member_group,
                    legacy_customers.marketing_source,
                        CASE
                            WHEN (legacy_customers.parity_key IS NULL) THEN (1)::bigint
                            ELSE count(*) OVER (PARTITION BY legacy_customers.parity_key)
                        END AS copies,
                        CASE
                            WHEN (legacy_customers.parity_key IS NULL) THEN (1)::bigint
                            ELSE row_number() OVER (PARTITION BY legacy_customers.parity_key ORDER BY legacy_customers.row_id)
                        END AS copy
                   FROM parity.legacy_customers) counted
          WHERE (counted.copy = 1)
        ), mirror AS (
         SELECT counted.parity_key,
            counted.row_id,
            counted.is_in_snapshot,
            counted.is_changed_since,
            counted.name,
            counted.phone,
            counted.email,
            counted.state,
            counted.zip_code,
            counted.date_joined,
            counted.last_visited,
            counted.total_visits,
            counted.total_refunds,
            counted.gross_sales,
            counted.gross_refunds,
            counted.lifetime_value,
            counted.loyalty_points,
            counted.vip_status,
            counted.churn_risk,
            counted.days_since_last_visit,
            counted.member_group,
            counted.marketing_source,
            counted.copies
           FROM ( SELECT mirror_customers.parity_key,
                    mirror_customers.row_id,
                    mirror_customers.is_in_snapshot,
                    mirror_customers.is_changed_since,
                    mirror_customers.name,
                    mirror_customers.phone,
                    mirror_customers.email,
                    mirror_customers.state,
                    mirror_customers.zip_code,
                    mirror_customers.date_joined,
                    mirror_customers.last_visited,
                    mirror_customers.total_visits,
                    mirror_customers.total_refunds,
                    mirror_customers.gross_sales,
                    mirror_customers.gross_refunds,
                    mirror_customers.lifetime_value,
                    mirror_customers.loyalty_points,
                    mirror_customers.vip_status,
                    mirror_customers.churn_risk,
                    mirror_customers.days_since_last_visit,
                    mirror_customers.member_group,
                    mirror_customers.marketing_source,
                        CASE
                            WHEN (mirror_customers.parity_key IS NULL) THEN (1)::bigint
                            ELSE count(*) OVER (PARTITION BY mirror_customers.parity_key)
                        END AS copies,
                        CASE
                            WHEN (mirror_customers.parity_key IS NULL) THEN (1)::bigint
                            ELSE row_number() OVER (PARTITION BY mirror_customers.parity_key ORDER BY mirror_customers.row_id)
                        END AS copy
                   FROM parity.mirror_customers) counted
          WHERE (counted.copy = 1)
        ), paired AS (
         SELECT COALESCE(legacy.parity_key, mirror.parity_key) AS key,
            legacy.row_id AS legacy_id,
            mirror.row_id AS mirror_id,
            COALESCE(legacy.copies, (0)::bigint) AS legacy_rows,
            COALESCE(mirror.copies, (0)::bigint) AS mirror_rows,
            mirror.is_in_snapshot,
            mirror.is_changed_since,
            legacy.name AS name_legacy,
            mirror.name AS name_mirror,
            legacy.phone AS phone_legacy,
            mirror.phone AS phone_mirror,
            legacy.email AS email_legacy,
            mirror.email AS email_mirror,
            legacy.state AS state_legacy,
            mirror.state AS state_mirror,
            legacy.zip_code AS zip_code_legacy,
            mirror.zip_code AS zip_code_mirror,
            legacy.date_joined AS date_joined_legacy,
            mirror.date_joined AS date_joined_mirror,
            legacy.last_visited AS last_visited_legacy,
            mirror.last_visited AS last_visited_mirror,
            legacy.total_visits AS total_visits_legacy,
            mirror.total_visits AS total_visits_mirror,
            legacy.total_refunds AS total_refunds_legacy,
            mirror.total_refunds AS total_refunds_mirror,
            legacy.gross_sales AS gross_sales_legacy,
            mirror.gross_sales AS gross_sales_mirror,
            legacy.gross_refunds AS gross_refunds_legacy,
            mirror.gross_refunds AS gross_refunds_mirror,
            legacy.lifetime_value AS lifetime_value_legacy,
            mirror.lifetime_value AS lifetime_value_mirror,
            legacy.loyalty_points AS loyalty_points_legacy,
            mirror.loyalty_points AS loyalty_points_mirror,
            legacy.vip_status AS vip_status_legacy,
            mirror.vip_status AS vip_status_mirror,
            legacy.churn_risk AS churn_risk_legacy,
            mirror.churn_risk AS churn_risk_mirror,
            legacy.days_since_last_visit AS days_since_last_visit_legacy,
            mirror.days_since_last_visit AS days_since_last_visit_mirror,
            legacy.member_group AS member_group_legacy,
            mirror.member_group AS member_group_mirror,
            legacy.marketing_source AS marketing_source_legacy,
            mirror.marketing_source AS marketing_source_mirror
           FROM (legacy
             FULL JOIN mirror ON ((legacy.parity_key = mirror.parity_key)))
        ), judged AS (
         SELECT paired.key,
            paired.legacy_id,
            paired.mirror_id,
            paired.legacy_rows,
            paired.mirror_rows,
            paired.is_in_snapshot,
            paired.is_changed_since,
            paired.name_legacy,
            paired.name_mirror,
            paired.phone_legacy,
            paired.phone_mirror,
            paired.email_legacy,
            paired.email_mirror,
            paired.state_legacy,
            paired.state_mirror,
            paired.zip_code_legacy,
            paired.zip_code_mirror,
            paired.date_joined_legacy,
            paired.date_joined_mirror,
            paired.last_visited_legacy,
            paired.last_visited_mirror,
            paired.total_visits_legacy,
            paired.total_visits_mirror,
            paired.total_refunds_legacy,
            paired.total_refunds_mirror,
            paired.gross_sales_legacy,
            paired.gross_sales_mirror,
            paired.gross_refunds_legacy,
            paired.gross_refunds_mirror,
            paired.lifetime_value_legacy,
            paired.lifetime_value_mirror,
            paired.loyalty_points_legacy,
            paired.loyalty_points_mirror,
            paired.vip_status_legacy,
            paired.vip_status_mirror,
            paired.churn_risk_legacy,
            paired.churn_risk_mirror,
            paired.days_since_last_visit_legacy,
            paired.days_since_last_visit_mirror,
            paired.member_group_legacy,
            paired.member_group_mirror,
            paired.marketing_source_legacy,
            paired.marketing_source_mirror,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.name_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.name_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.name_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.name_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.name_legacy IS NULL) = (paired.name_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.name_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.name_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS name_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (NULLIF("right"(regexp_replace(paired.phone_legacy, '[^0-9]'::text, ''::text, 'g'::text), 10), ''::text) = NULLIF("right"(regexp_replace(paired.phone_mirror, '[^0-9]'::text, ''::text, 'g'::text), 10), ''::text)) THEN 'match'::text
                    WHEN ((NULLIF("right"(regexp_replace(paired.phone_legacy, '[^0-9]'::text, ''::text, 'g'::text), 10), ''::text) IS NULL) AND (NULLIF("right"(regexp_replace(paired.phone_mirror, '[^0-9]'::text, ''::text, 'g'::text), 10), ''::text) IS NULL)) THEN
                    CASE
                        WHEN ((paired.phone_legacy IS NULL) = (paired.phone_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (NULLIF("right"(regexp_replace(paired.phone_legacy, '[^0-9]'::text, ''::text, 'g'::text), 10), ''::text) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (NULLIF("right"(regexp_replace(paired.phone_mirror, '[^0-9]'::text, ''::text, 'g'::text), 10), ''::text) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS phone_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.email_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.email_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.email_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.email_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.email_legacy IS NULL) = (paired.email_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.email_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.email_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS email_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.state_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.state_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.state_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.state_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.state_legacy IS NULL) = (paired.state_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.state_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.state_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS state_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.zip_code_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.zip_code_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.zip_code_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.zip_code_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.zip_code_legacy IS NULL) = (paired.zip_code_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.zip_code_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.zip_code_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS zip_code_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.date_joined_legacy = paired.date_joined_mirror) THEN 'match'::text
                    WHEN ((paired.date_joined_legacy IS NULL) AND (paired.date_joined_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.date_joined_legacy IS NULL) = (paired.date_joined_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.date_joined_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.date_joined_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS date_joined_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.last_visited_legacy = paired.last_visited_mirror) THEN 'match'::text
                    WHEN ((paired.last_visited_legacy IS NULL) AND (paired.last_visited_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.last_visited_legacy IS NULL) = (paired.last_visited_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.last_visited_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.last_visited_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS last_visited_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.total_visits_legacy = paired.total_visits_mirror) THEN 'match'::text
                    WHEN ((paired.total_visits_legacy IS NULL) AND (paired.total_visits_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.total_visits_legacy IS NULL) = (paired.total_visits_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.total_visits_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.total_visits_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS total_visits_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.total_refunds_legacy = paired.total_refunds_mirror) THEN 'match'::text
                    WHEN ((paired.total_refunds_legacy IS NULL) AND (paired.total_refunds_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.total_refunds_legacy IS NULL) = (paired.total_refunds_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.total_refunds_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.total_refunds_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS total_refunds_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.gross_sales_legacy - paired.gross_sales_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.gross_sales_legacy IS NULL) AND (paired.gross_sales_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.gross_sales_legacy IS NULL) = (paired.gross_sales_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.gross_sales_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.gross_sales_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS gross_sales_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.gross_refunds_legacy - paired.gross_refunds_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.gross_refunds_legacy IS NULL) AND (paired.gross_refunds_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.gross_refunds_legacy IS NULL) = (paired.gross_refunds_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.gross_refunds_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.gross_refunds_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS gross_refunds_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.lifetime_value_legacy - paired.lifetime_value_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.lifetime_value_legacy IS NULL) AND (paired.lifetime_value_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.lifetime_value_legacy IS NULL) = (paired.lifetime_value_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.lifetime_value_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.lifetime_value_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS lifetime_value_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.loyalty_points_legacy - paired.loyalty_points_mirror)) <= (1)::numeric) THEN 'match'::text
                    WHEN ((paired.loyalty_points_legacy IS NULL) AND (paired.loyalty_points_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.loyalty_points_legacy IS NULL) = (paired.loyalty_points_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.loyalty_points_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.loyalty_points_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS loyalty_points_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.vip_status_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.vip_status_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.vip_status_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.vip_status_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.vip_status_legacy IS NULL) = (paired.vip_status_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.vip_status_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.vip_status_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS vip_status_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.churn_risk_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.churn_risk_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.churn_risk_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.churn_risk_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.churn_risk_legacy IS NULL) = (paired.churn_risk_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.churn_risk_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.churn_risk_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS churn_risk_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.days_since_last_visit_legacy = paired.days_since_last_visit_mirror) THEN 'match'::text
                    WHEN ((paired.days_since_last_visit_legacy IS NULL) AND (paired.days_since_last_visit_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.days_since_last_visit_legacy IS NULL) = (paired.days_since_last_visit_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.days_since_last_visit_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.days_since_last_visit_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS days_since_last_visit_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.member_group_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.member_group_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.member_group_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.member_group_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.member_group_legacy IS NULL) = (paired.member_group_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.member_group_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.member_group_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS member_group_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.marketing_source_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.marketing_source_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.marketing_source_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.marketing_source_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.marketing_source_legacy IS NULL) = (paired.marketing_source_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.marketing_source_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.marketing_source_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS marketing_source_verdict
           FROM paired
        )
 SELECT key,
    legacy_id,
    mirror_id,
    legacy_rows,
    mirror_rows,
        CASE
            WHEN ((legacy_rows > 1) OR (mirror_rows > 1)) THEN 'duplicate_key'::text
            WHEN (mirror_rows = 0) THEN 'legacy_only'::text
            WHEN ((legacy_rows = 0) AND (NOT is_in_snapshot)) THEN 'not_yet_in_legacy'::text
            WHEN (legacy_rows = 0) THEN 'mirror_only'::text
            WHEN ((name_verdict = 'match'::text) AND (phone_verdict = 'match'::text) AND (email_verdict = 'match'::text) AND (state_verdict = 'match'::text) AND (zip_code_verdict = 'match'::text) AND (date_joined_verdict = 'match'::text) AND (last_visited_verdict = 'match'::text) AND (total_visits_verdict = 'match'::text) AND (total_refunds_verdict = 'match'::text) AND (gross_sales_verdict = 'match'::text) AND (gross_refunds_verdict = 'match'::text) AND (lifetime_value_verdict = 'match'::text) AND (loyalty_points_verdict = 'match'::text) AND (vip_status_verdict = 'match'::text) AND (churn_risk_verdict = 'match'::text) AND (days_since_last_visit_verdict = 'match'::text) AND (member_group_verdict = 'match'::text) AND (marketing_source_verdict = 'match'::text)) THEN 'identical'::text
            ELSE 'modified'::text
        END AS status,
    COALESCE(is_changed_since, false) AS is_changed_since,
    (
        CASE
            WHEN ((legacy_rows = 1) AND (mirror_rows = 1)) THEN ((100.0 * ((((((((((((((((((
            CASE
                WHEN (name_verdict = 'match'::text) THEN 1
                ELSE 0
            END +
            CASE
                WHEN (phone_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (email_verdict = 'match'::text) THEN 2
                ELSE 0
            END) +
            CASE
                WHEN (state_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (zip_code_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (date_joined_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (last_visited_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (total_visits_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (total_refunds_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (gross_sales_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (gross_refunds_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (lifetime_value_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (loyalty_points_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (vip_status_verdict = 'match'::text) THEN 2
                ELSE 0
            END) +
            CASE
                WHEN (churn_risk_verdict = 'match'::text) THEN 2
                ELSE 0
            END) +
            CASE
                WHEN (days_since_last_visit_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (member_group_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (marketing_source_verdict = 'match'::text) THEN 1
                ELSE 0
            END))::numeric) / (29)::numeric)
            ELSE NULL::numeric
        END)::numeric(5,2) AS match_percent,
    name_legacy,
    name_mirror,
    name_verdict,
    phone_legacy,
    phone_mirror,
    phone_verdict,
    email_legacy,
    email_mirror,
    email_verdict,
    state_legacy,
    state_mirror,
    state_verdict,
    zip_code_legacy,
    zip_code_mirror,
    zip_code_verdict,
    date_joined_legacy,
    date_joined_mirror,
    date_joined_verdict,
    last_visited_legacy,
    last_visited_mirror,
    last_visited_verdict,
    total_visits_legacy,
    total_visits_mirror,
    total_visits_verdict,
    total_refunds_legacy,
    total_refunds_mirror,
    total_refunds_verdict,
    gross_sales_legacy,
    gross_sales_mirror,
    gross_sales_verdict,
    gross_refunds_legacy,
    gross_refunds_mirror,
    gross_refunds_verdict,
    lifetime_value_legacy,
    lifetime_value_mirror,
    lifetime_value_verdict,
    loyalty_points_legacy,
    loyalty_points_mirror,
    loyalty_points_verdict,
    vip_status_legacy,
    vip_status_mirror,
    vip_status_verdict,
    churn_risk_legacy,
    churn_risk_mirror,
    churn_risk_verdict,
    days_since_last_visit_legacy,
    days_since_last_visit_mirror,
    days_since_last_visit_verdict,
    member_group_legacy,
    member_group_mirror,
    member_group_verdict,
    marketing_source_legacy,
    marketing_source_mirror,
    marketing_source_verdict
   FROM judged;


--
-- Name: VIEW customers_comparison; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.customers_comparison IS 'definition d131072702e2bbdc89ebe1f9875edaf5';


--
-- Name: gate_history; Type: TABLE; Schema: parity; Owner: -
--

CREATE TABLE parity.gate_history (
    run_id text NOT NULL,
    gate text NOT NULL,
    entity text NOT NULL,
    status text NOT NULL,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    failures bigint,
    judged_at timestamp with time zone NOT NULL,
    id bigint NOT NULL
);


--
-- Name: gate_history_id_seq; Type: SEQUENCE; Schema: parity; Owner: -
--

ALTER TABLE parity.gate_history ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME parity.gate_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: gate_streaks; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.gate_streaks AS
 WITH judgements AS (
         SELECT gate_history.entity,
            gate_history.gate,
            gate_history.status,
            gate_history.judged_at,
            ((gate_history.judged_at AT TIME ZONE 'America/Los_Angeles'::text))::date AS night,
            row_number() OVER (PARTITION BY gate_history.entity, gate_history.gate, (((gate_history.judged_at AT TIME ZONE 'America/Los_Angeles'::text))::date) ORDER BY gate_history.judged_at DESC, gate_history.id DESC) AS recency
           FROM parity.gate_history
        ), nights AS (
         SELECT judgements.entity,
            judgements.gate,
            judgements.status,
            judgements.judged_at,
            judgements.night,
            (max(judgements.night) OVER (PARTITION BY judgements.entity, judgements.gate) - judgements.night) AS age,
            (row_number() OVER (PARTITION BY judgements.entity, judgements.gate ORDER BY judgements.night DESC) - 1) AS place
           FROM judgements
          WHERE (judgements.recency = 1)
        ), rows_of_nights AS (
         SELECT nights.entity,
            nights.gate,
            nights.status,
            nights.judged_at,
            nights.night,
            nights.age,
            nights.place,
            bool_and(((nights.status = ANY (ARRAY['PASS'::text, 'NOT_APPLICABLE'::text])) AND (nights.age = nights.place))) OVER (PARTITION BY nights.entity, nights.gate ORDER BY nights.night DESC) AS is_held
           FROM nights
        )
 SELECT entity,
    gate,
    (
        CASE
            WHEN (max(night) >= ((('2025-07-02 20:00:00.017+00'::timestamp with time zone AT TIME ZONE 'America/Los_Angeles'::text))::date - 1)) THEN count(*) FILTER (WHERE (is_held AND (status = 'PASS'::text)))
            ELSE (0)::bigint
        END)::integer AS nights_held,
    (array_agg(status ORDER BY night DESC))[1] AS last_status,
    max(judged_at) AS last_judged_at
   FROM rows_of_nights
  GROUP BY entity, gate;


--
-- Name: VIEW gate_streaks; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.gate_streaks IS 'definition 90c0b4e7390fbe8cf56421b962e32c9e';


--
-- Name: known_differences; Type: TABLE; Schema: parity; Owner: -
--

CREATE TABLE parity.known_differences (
    entity text,
    key_or_rule text,
    column_name text,
    reason text,
    owner text,
    expires_on date
);


--
-- Name: products; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.products (
    id integer NOT NULL,
    product_id text NOT NULL,
    sku text,
    name text,
    brand text,
    category text,
    strain text,
    flower_type text,
    vendor text,
    thc_content numeric(5,2),
    cbd_content numeric(5,2),
    retail_price numeric(10,2),
    cost numeric(10,2),
    is_active boolean,
    image_url text
);


--
-- Name: legacy_products; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.legacy_products AS
 SELECT NULLIF(btrim(product_id, ' 	
 '::text), ''::text) AS parity_key,
    (id)::text AS row_id,
    name,
    brand,
    category,
    strain,
    flower_type,
    vendor,
    (thc_content)::numeric(14,4) AS thc_content,
    (cbd_content)::numeric(14,4) AS cbd_content,
    (retail_price)::numeric(14,2) AS retail_price,
    is_active,
    image_url
   FROM public.products;


--
-- Name: VIEW legacy_products; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.legacy_products IS 'definition 8c0b9bde4a29b3645de5268920b3cc15';


--
-- Name: transaction_items; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.transaction_items (
    id integer NOT NULL,
    transaction_id text,
    product_sku text,
    product_name text,
    brand text,
    category text,
    strain text,
    flower_type text,
    quantity integer,
    unit_price numeric(10,2),
    total_price numeric(10,2),
    thc_content numeric(5,2),
    cbd_content numeric(5,2),
    created_at timestamp with time zone DEFAULT now()
);


--
-- Name: legacy_transaction_items; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.legacy_transaction_items AS
 SELECT ((NULLIF(btrim(transaction_id, ' 	
 '::text), ''::text) || '/'::text) || COALESCE(NULLIF(btrim(product_sku, ' 	
 '::text), ''::text), ''::text)) AS parity_key,
    (id)::text AS row_id,
    (1)::numeric(14,4) AS lines,
    (quantity)::numeric(14,4) AS quantity,
    (total_price)::numeric(14,2) AS total_price,
    product_name,
    brand,
    category
   FROM public.transaction_items;


--
-- Name: VIEW legacy_transaction_items; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.legacy_transaction_items IS 'definition 7ad3e21d8507e7cc811673337bb74aba';


--
-- Name: products_blaze; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.products_blaze (
    id integer NOT NULL,
    product_id text NOT NULL,
    sku text,
    name text NOT NULL,
    description text,
    category_id text,
    vendor_id text,
    retail_price numeric(10,2),
    unit_value numeric(10,2),
    weight_per_unit text,
    thc_content numeric(5,2),
    cbd_content numeric(5,2),
    thca numeric(5,2),
    cbda numeric(5,2),
    cbg numeric(5,2),
    is_active boolean,
    image_url text,
    blaze_created timestamp with time zone,
    blaze_modified timestamp with time zone,
    last_synced_at timestamp with time zone DEFAULT now(),
    sync_status text DEFAULT 'pending'::text,
    created_at timestamp with time zone DEFAULT now(),
    updated_at timestamp with time zone DEFAULT now(),
    brand text,
    category text,
    vendor text,
    flower_type text,
    strain text,
    is_archived boolean,
    is_deleted boolean
);


--
-- Name: mirror_products; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.mirror_products AS
 WITH as_of AS (
         SELECT as_of_1.as_of,
            as_of_1.as_of_day,
            as_of_1.origin
           FROM parity.as_of as_of_1
        ), products AS (
         SELECT products_blaze.id,
            products_blaze.product_id,
            products_blaze.sku,
            products_blaze.name,
            products_blaze.description,
            products_blaze.category_id,
            products_blaze.vendor_id,
            products_blaze.retail_price,
            products_blaze.unit_value,
            products_blaze.weight_per_unit,
            products_blaze.thc_content,
            products_blaze.cbd_content,
            products_blaze.thca,
            products_blaze.cbda,
            products_blaze.cbg,
            products_blaze.is_active,
            products_blaze.image_url,
            products_blaze.blaze_created,
            products_blaze.blaze_modified,
            products_blaze.last_synced_at,
            products_blaze.sync_status,
            products_blaze.created_at,
            products_blaze.updated_at,
            products_blaze.brand,
            products_blaze.category,
            products_blaze.vendor,
            products_blaze.flower_type,
            products_blaze.strain,
            products_blaze.is_archived,
            products_blaze.is_deleted
           FROM public.products_blaze
        )
 SELECT NULLIF(btrim(products.sku, ' 	
 '::text), ''::text) AS parity_key,
    products.product_id AS row_id,
    COALESCE((products.blaze_created < as_of.as_of), true) AS is_in_snapshot,
    COALESCE((products.blaze_modified >= as_of.as_of), false) AS is_changed_since,
    products.name,
    products.brand,
    products.category,
    products.strain,
    products.flower_type,
    products.vendor,
    (products.thc_content)::numeric(14,4) AS thc_content,
    (products.cbd_content)::numeric(14,4) AS cbd_content,
    (products.retail_price)::numeric(14,2) AS retail_price,
    products.is_active,
    products.image_url
   FROM (products
     CROSS JOIN as_of);


--
-- Name: VIEW mirror_products; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.mirror_products IS 'definition f0e40dd06eb41dd6629a4dea23858b0c';


--
-- Name: transaction_items_blaze; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.transaction_items_blaze (
    id integer NOT NULL,
    transaction_id text NOT NULL,
    product_id text,
    product_sku text,
    product_name text,
    brand text,
    category text,
    quantity numeric(10,2),
    unit_price numeric(10,2),
    total_price numeric(10,2),
    discount numeric(10,2),
    tax numeric(10,2),
    created_at timestamp with time zone DEFAULT now(),
    item_id text,
    item_status text,
    sync_status text,
    last_synced_at timestamp with time zone DEFAULT now(),
    updated_at timestamp with time zone DEFAULT now()
);


--
-- Name: mirror_transaction_items; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.mirror_transaction_items AS
 WITH as_of AS (
         SELECT as_of_1.as_of,
            as_of_1.as_of_day,
            as_of_1.origin
           FROM parity.as_of as_of_1
        ), transactions AS (
         SELECT transactions_blaze.id,
            transactions_blaze.transaction_id,
            transactions_blaze.customer_id,
            transactions_blaze.date,
            transactions_blaze.total_amount,
            transactions_blaze.total_tax,
            transactions_blaze.discounts,
            transactions_blaze.payment_type,
            transactions_blaze.blaze_status,
            transactions_blaze.trans_type,
            transactions_blaze.shop_id,
            transactions_blaze.seller_id,
            transactions_blaze.terminal_id,
            transactions_blaze.start_time,
            transactions_blaze.end_time,
            transactions_blaze.completed_time,
            transactions_blaze.blaze_created,
            transactions_blaze.blaze_modified,
            transactions_blaze.last_synced_at,
            transactions_blaze.sync_status,
            transactions_blaze.created_at,
            transactions_blaze.updated_at,
            transactions_blaze.trans_no,
            transactions_blaze.parent_transaction_id,
            transactions_blaze.refund_status,
            transactions_blaze.subtotal,
            transactions_blaze.fees,
            transactions_blaze.points_earned,
            transactions_blaze.points_spent
           FROM public.transactions_blaze
        ), items AS (
         SELECT transaction_items_blaze.id,
            transaction_items_blaze.transaction_id,
            transaction_items_blaze.product_id,
            transaction_items_blaze.product_sku,
            transaction_items_blaze.product_name,
            transaction_items_blaze.brand,
            transaction_items_blaze.category,
            transaction_items_blaze.quantity,
            transaction_items_blaze.unit_price,
            transaction_items_blaze.total_price,
            transaction_items_blaze.discount,
            transaction_items_blaze.tax,
            transaction_items_blaze.created_at,
            transaction_items_blaze.item_id,
            transaction_items_blaze.item_status,
            transaction_items_blaze.sync_status,
            transaction_items_blaze.last_synced_at,
            transaction_items_blaze.updated_at
           FROM public.transaction_items_blaze
        ), sold AS (
         SELECT items.id,
            items.transaction_id,
            items.product_id,
            items.product_sku,
            items.product_name,
            items.brand,
            items.category,
            items.quantity,
            items.unit_price,
            items.total_price,
            items.discount,
            items.tax,
            items.created_at,
            items.item_id,
            items.item_status,
            items.sync_status,
            items.last_synced_at,
            items.updated_at,
            transactions.trans_no AS transaction_key,
            transactions.date,
            transactions.blaze_modified
           FROM (items
             LEFT JOIN transactions ON ((items.transaction_id = transactions.transaction_id)))
        )
 SELECT ((NULLIF(btrim(sold.transaction_key, ' 	
 '::text), ''::text) || '/'::text) || COALESCE(NULLIF(btrim(sold.product_sku, ' 	
 '::text), ''::text), ''::text)) AS parity_key,
    ((sold.transaction_id || '/'::text) || COALESCE(sold.item_id, ''::text)) AS row_id,
    COALESCE((sold.date < as_of.as_of), true) AS is_in_snapshot,
    COALESCE((sold.blaze_modified >= as_of.as_of), false) AS is_changed_since,
    (1)::numeric(14,4) AS lines,
    (sold.quantity)::numeric(14,4) AS quantity,
    (sold.total_price)::numeric(14,2) AS total_price,
    sold.product_name,
    sold.brand,
    sold.category
   FROM (sold
     CROSS JOIN as_of);


--
-- Name: VIEW mirror_transaction_items; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.mirror_transaction_items IS 'definition fa36923fcee4393a63cb46b7f046e4f6';


--
-- Name: mirror_transactions; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.mirror_transactions AS
 WITH as_of AS (
         SELECT as_of_1.as_of,
            as_of_1.as_of_day,
            as_of_1.origin
           FROM parity.as_of as_of_1
        ), transactions AS (
         SELECT transactions_blaze.id,
            transactions_blaze.transaction_id,
            transactions_blaze.customer_id,
            transactions_blaze.date,
            transactions_blaze.total_amount,
            transactions_blaze.total_tax,
            transactions_blaze.discounts,
            transactions_blaze.payment_type,
            transactions_blaze.blaze_status,
            transactions_blaze.trans_type,
            transactions_blaze.shop_id,
            transactions_blaze.seller_id,
            transactions_blaze.terminal_id,
            transactions_blaze.start_time,
            transactions_blaze.end_time,
            transactions_blaze.completed_time,
            transactions_blaze.blaze_created,
            transactions_blaze.blaze_modified,
            transactions_blaze.last_synced_at,
            transactions_blaze.sync_status,
            transactions_blaze.created_at,
            transactions_blaze.updated_at,
            transactions_blaze.trans_no,
            transactions_blaze.parent_transaction_id,
            transactions_blaze.refund_status,
            transactions_blaze.subtotal,
            transactions_blaze.fees,
            transactions_blaze.points_earned,
            transactions_blaze.points_spent,
            transactions_blaze.total_amount AS legacy_amount
           FROM public.transactions_blaze transactions_blaze
        )
 SELECT NULLIF(btrim(transactions.trans_no, ' 	
 '::text), ''::text) AS parity_key,
    transactions.transaction_id AS row_id,
    COALESCE((transactions.date < as_of.as_of), true) AS is_in_snapshot,
    COALESCE((transactions.blaze_modified >= as_of.as_of), false) AS is_changed_since,
    transactions.shop_id,
    transactions.date AS sold_at,
    transactions.customer_id,
    ((transactions.date AT TIME ZONE 'America/Los_Angeles'::text))::date AS date,
    (transactions.legacy_amount)::numeric(14,2) AS total_amount,
    (transactions.total_tax)::numeric(14,2) AS total_tax,
    (transactions.discounts)::numeric(14,2) AS discounts,
    transactions.payment_type,
    (transactions.points_earned)::numeric(14,4) AS loyalty_points_earned,
    (transactions.points_spent)::numeric(14,4) AS loyalty_points_spent
   FROM (transactions
     CROSS JOIN as_of);


--
-- Name: VIEW mirror_transactions; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.mirror_transactions IS 'definition ab0644982e5a08406ff99cf3d5eacf2b';


--
-- Name: odd_carts; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.odd_carts AS
 WITH carts AS (
         SELECT transactions_blaze.id,
            transactions_blaze.transaction_id,
            transactions_blaze.customer_id,
            transactions_blaze.date,
            transactions_blaze.total_amount,
            transactions_blaze.total_tax,
            transactions_blaze.discounts,
            transactions_blaze.payment_type,
            transactions_blaze.blaze_status,
            transactions_blaze.trans_type,
            transactions_blaze.shop_id,
            transactions_blaze.seller_id,
            transactions_blaze.terminal_id,
            transactions_blaze.start_time,
            transactions_blaze.end_time,
            transactions_blaze.completed_time,
            transactions_blaze.blaze_created,
            transactions_blaze.blaze_modified,
            transactions_blaze.last_synced_at,
            transactions_blaze.sync_status,
            transactions_blaze.created_at,
            transactions_blaze.updated_at,
            transactions_blaze.trans_no,
            transactions_blaze.parent_transaction_id,
            transactions_blaze.refund_status,
            transactions_blaze.subtotal,
            transactions_blaze.fees,
            transactions_blaze.points_earned,
            transactions_blaze.points_spent
           FROM public.transactions_blaze
        ), lines AS (
         SELECT transaction_items_blaze.transaction_id,
            count(*) AS line_count,
            sum(transaction_items_blaze.total_price) AS line_total
           FROM public.transaction_items_blaze
          GROUP BY transaction_items_blaze.transaction_id
        )
 SELECT carts.transaction_id,
    (carts.subtotal)::numeric(14,2) AS subtotal,
    (COALESCE(lines.line_total, (0)::numeric))::numeric(14,2) AS line_total,
    ((COALESCE(lines.line_total, (0)::numeric) - carts.subtotal))::numeric(14,2) AS difference
   FROM (carts
     LEFT JOIN lines ON ((carts.transaction_id = lines.transaction_id)))
  WHERE (abs((COALESCE(lines.line_total, (0)::numeric) - carts.subtotal)) > (0.005 * ((COALESCE(lines.line_count, (0)::bigint) + 1))::numeric));


--
-- Name: VIEW odd_carts; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.odd_carts IS 'definition b91af81b9b4f8d43ef06217a2c82a9af';


--
-- Name: products_comparison; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.products_comparison AS
 WITH legacy AS (
         SELECT counted.parity_key,
            counted.row_id,
            counted.name,
            counted.brand,
            counted.category,
            counted.strain,
            counted.flower_type,
            counted.vendor,
            counted.thc_content,
            counted.cbd_content,
            counted.retail_price,
            counted.is_active,
            counted.image_url,
            counted.copies
           FROM ( SELECT legacy_products.parity_key,
                    legacy_products.row_id,
                    legacy_products.name,
                    legacy_products.brand,
                    legacy_products.category,
                    legacy_products.strain,
                    legacy_products.flower_type,
                    legacy_products.vendor,
                    legacy_products.thc_content,
                    legacy_products.cbd_content,
                    legacy_products.retail_price,
                    legacy_products.is_active,
                    legacy_products.image_url,
                        CASE
                            WHEN (legacy_products.parity_key IS NULL) THEN (1)::bigint
                            ELSE count(*) OVER (PARTITION BY legacy_products.parity_key)
                        END AS copies,
                        CASE
                            WHEN (legacy_products.parity_key IS NULL) THEN (1)::bigint
                            ELSE row_number() OVER (PARTITION BY legacy_products.parity_key ORDER BY legacy_products.row_id)
                        END AS copy
                   FROM parity.legacy_products) counted
          WHERE (counted.copy = 1)
        ), mirror AS (
         SELECT counted.parity_key,
            counted.row_id,
            counted.is_in_snapshot,
            counted.is_changed_since,
            counted.name,
            counted.brand,
            counted.category,
            counted.strain,
            counted.flower_type,
            counted.vendor,
            counted.thc_content,
            counted.cbd_content,
            counted.retail_price,
            counted.is_active,
            counted.image_url,
            counted.copies
           FROM ( SELECT mirror_products.parity_key,
                    mirror_products.row_id,
                    mirror_products.is_in_snapshot,
                    mirror_products.is_changed_since,
                    mirror_products.name,
                    mirror_products.brand,
                    mirror_products.category,
                    mirror_products.strain,
                    mirror_products.flower_type,
                    mirror_products.vendor,
                    mirror_products.thc_content,
                    mirror_products.cbd_content,
                    mirror_products.retail_price,
                    mirror_products.is_active,
                    mirror_products.image_url,
                        CASE
                            WHEN (mirror_products.parity_key IS NULL) THEN (1)::bigint
                            ELSE count(*) OVER (PARTITION BY mirror_products.parity_key)
                        END AS copies,
                        CASE
                            WHEN (mirror_products.parity_key IS NULL) THEN (1)::bigint
                            ELSE row_number() OVER (PARTITION BY mirror_products.parity_key ORDER BY mirror_products.row_id)
                        END AS copy
                   FROM parity.mirror_products) counted
          WHERE (counted.copy = 1)
        ), paired AS (
         SELECT COALESCE(legacy.parity_key, mirror.parity_key) AS key,
            legacy.row_id AS legacy_id,
            mirror.row_id AS mirror_id,
            COALESCE(legacy.copies, (0)::bigint) AS legacy_rows,
            COALESCE(mirror.copies, (0)::bigint) AS mirror_rows,
            mirror.is_in_snapshot,
            mirror.is_changed_since,
            legacy.name AS name_legacy,
            mirror.name AS name_mirror,
            legacy.brand AS brand_legacy,
            mirror.brand AS brand_mirror,
            legacy.category AS category_legacy,
            mirror.category AS category_mirror,
            legacy.strain AS strain_legacy,
            mirror.strain AS strain_mirror,
            legacy.flower_type AS flower_type_legacy,
            mirror.flower_type AS flower_type_mirror,
            legacy.vendor AS vendor_legacy,
            mirror.vendor AS vendor_mirror,
            legacy.thc_content AS thc_content_legacy,
            mirror.thc_content AS thc_content_mirror,
            legacy.cbd_content AS cbd_content_legacy,
            mirror.cbd_content AS cbd_content_mirror,
            legacy.retail_price AS retail_price_legacy,
            mirror.retail_price AS retail_price_mirror,
            legacy.is_active AS is_active_legacy,
            mirror.is_active AS is_active_mirror,
            legacy.image_url AS image_url_legacy,
            mirror.image_url AS image_url_mirror
           FROM (legacy
             FULL JOIN mirror ON ((legacy.parity_key = mirror.parity_key)))
        ), judged AS (
         SELECT paired.key,
            paired.legacy_id,
            paired.mirror_id,
            paired.legacy_rows,
            paired.mirror_rows,
            paired.is_in_snapshot,
            paired.is_changed_since,
            paired.name_legacy,
            paired.name_mirror,
            paired.brand_legacy,
            paired.brand_mirror,
            paired.category_legacy,
            paired.category_mirror,
            paired.strain_legacy,
            paired.strain_mirror,
            paired.flower_type_legacy,
            paired.flower_type_mirror,
            paired.vendor_legacy,
            paired.vendor_mirror,
            paired.thc_content_legacy,
            paired.thc_content_mirror,
            paired.cbd_content_legacy,
            paired.cbd_content_mirror,
            paired.retail_price_legacy,
            paired.retail_price_mirror,
            paired.is_active_legacy,
            paired.is_active_mirror,
            paired.image_url_legacy,
            paired.image_url_mirror,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.name_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.name_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.name_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.name_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.name_legacy IS NULL) = (paired.name_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.name_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.name_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS name_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.brand_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.brand_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.brand_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.brand_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.brand_legacy IS NULL) = (paired.brand_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.brand_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.brand_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS brand_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.category_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.category_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.category_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.category_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.category_legacy IS NULL) = (paired.category_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.category_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.category_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS category_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.strain_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.strain_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.strain_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.strain_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.strain_legacy IS NULL) = (paired.strain_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.strain_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.strain_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS strain_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.flower_type_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.flower_type_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.flower_type_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.flower_type_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.flower_type_legacy IS NULL) = (paired.flower_type_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.flower_type_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.flower_type_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS flower_type_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.vendor_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.vendor_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.vendor_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.vendor_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.vendor_legacy IS NULL) = (paired.vendor_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.vendor_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.vendor_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS vendor_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.thc_content_legacy - paired.thc_content_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.thc_content_legacy IS NULL) AND (paired.thc_content_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.thc_content_legacy IS NULL) = (paired.thc_content_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.thc_content_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.thc_content_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS thc_content_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.cbd_content_legacy - paired.cbd_content_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.cbd_content_legacy IS NULL) AND (paired.cbd_content_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.cbd_content_legacy IS NULL) = (paired.cbd_content_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.cbd_content_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.cbd_content_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS cbd_content_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.retail_price_legacy - paired.retail_price_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.retail_price_legacy IS NULL) AND (paired.retail_price_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.retail_price_legacy IS NULL) = (paired.retail_price_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.retail_price_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.retail_price_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS retail_price_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.is_active_legacy = paired.is_active_mirror) THEN 'match'::text
                    WHEN ((paired.is_active_legacy IS NULL) AND (paired.is_active_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.is_active_legacy IS NULL) = (paired.is_active_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.is_active_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.is_active_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS is_active_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (NULLIF(paired.image_url_legacy, ''::text) = NULLIF(paired.image_url_mirror, ''::text)) THEN 'match'::text
                    WHEN ((NULLIF(paired.image_url_legacy, ''::text) IS NULL) AND (NULLIF(paired.image_url_mirror, ''::text) IS NULL)) THEN
                    CASE
                        WHEN ((paired.image_url_legacy IS NULL) = (paired.image_url_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (NULLIF(paired.image_url_legacy, ''::text) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (NULLIF(paired.image_url_mirror, ''::text) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS image_url_verdict
           FROM paired
        )
 SELECT key,
    legacy_id,
    mirror_id,
    legacy_rows,
    mirror_rows,
        CASE
            WHEN ((legacy_rows > 1) OR (mirror_rows > 1)) THEN 'duplicate_key'::text
            WHEN (mirror_rows = 0) THEN 'legacy_only'::text
            WHEN ((legacy_rows = 0) AND (NOT is_in_snapshot)) THEN 'not_yet_in_legacy'::text
            WHEN (legacy_rows = 0) THEN 'mirror_only'::text
            WHEN ((name_verdict = 'match'::text) AND (brand_verdict = 'match'::text) AND (category_verdict = 'match'::text) AND (strain_verdict = 'match'::text) AND (flower_type_verdict = 'match'::text) AND (vendor_verdict = 'match'::text) AND (thc_content_verdict = 'match'::text) AND (cbd_content_verdict = 'match'::text) AND (retail_price_verdict = 'match'::text) AND (is_active_verdict = 'match'::text) AND (image_url_verdict = 'match'::text)) THEN 'identical'::text
            ELSE 'modified'::text
        END AS status,
    COALESCE(is_changed_since, false) AS is_changed_since,
    (
        CASE
            WHEN ((legacy_rows = 1) AND (mirror_rows = 1)) THEN ((100.0 * (((((((((((
            CASE
                WHEN (name_verdict = 'match'::text) THEN 2
                ELSE 0
            END +
            CASE
                WHEN (brand_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (category_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (strain_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (flower_type_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (vendor_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (thc_content_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (cbd_content_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (retail_price_verdict = 'match'::text) THEN 2
                ELSE 0
            END) +
            CASE
                WHEN (is_active_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (image_url_verdict = 'match'::text) THEN 1
                ELSE 0
            END))::numeric) / (13)::numeric)
            ELSE NULL::numeric
        END)::numeric(5,2) AS match_percent,
    name_legacy,
    name_mirror,
    name_verdict,
    brand_legacy,
    brand_mirror,
    brand_verdict,
    category_legacy,
    category_mirror,
    category_verdict,
    strain_legacy,
    strain_mirror,
    strain_verdict,
    flower_type_legacy,
    flower_type_mirror,
    flower_type_verdict,
    vendor_legacy,
    vendor_mirror,
    vendor_verdict,
    thc_content_legacy,
    thc_content_mirror,
    thc_content_verdict,
    cbd_content_legacy,
    cbd_content_mirror,
    cbd_content_verdict,
    retail_price_legacy,
    retail_price_mirror,
    retail_price_verdict,
    is_active_legacy,
    is_active_mirror,
    is_active_verdict,
    image_url_legacy,
    image_url_mirror,
    image_url_verdict
   FROM judged;


--
-- Name: VIEW products_comparison; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.products_comparison IS 'definition 1adb0e82bf0e6db267394ef44d2abb45';


--
-- Name: transaction_items_comparison; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.transaction_items_comparison AS
 WITH legacy AS (
         SELECT legacy_transaction_items.parity_key,
            min(legacy_transaction_items.row_id) AS row_id,
            sum(legacy_transaction_items.lines) AS lines,
            sum(legacy_transaction_items.quantity) AS quantity,
            sum(legacy_transaction_items.total_price) AS total_price,
            min(legacy_transaction_items.product_name) AS product_name,
            min(legacy_transaction_items.brand) AS brand,
            min(legacy_transaction_items.category) AS category,
            (1)::bigint AS copies
           FROM parity.legacy_transaction_items
          GROUP BY legacy_transaction_items.parity_key,
                CASE
                    WHEN (legacy_transaction_items.parity_key IS NULL) THEN legacy_transaction_items.row_id
                    ELSE NULL::text
                END
        ), mirror AS (
         SELECT mirror_transaction_items.parity_key,
            min(mirror_transaction_items.row_id) AS row_id,
            bool_or(mirror_transaction_items.is_in_snapshot) AS is_in_snapshot,
            bool_or(mirror_transaction_items.is_changed_since) AS is_changed_since,
            sum(mirror_transaction_items.lines) AS lines,
            sum(mirror_transaction_items.quantity) AS quantity,
            sum(mirror_transaction_items.total_price) AS total_price,
            min(mirror_transaction_items.product_name) AS product_name,
            min(mirror_transaction_items.brand) AS brand,
            min(mirror_transaction_items.category) AS category,
            (1)::bigint AS copies
           FROM parity.mirror_transaction_items
          GROUP BY mirror_transaction_items.parity_key,
                CASE
                    WHEN (mirror_transaction_items.parity_key IS NULL) THEN mirror_transaction_items.row_id
                    ELSE NULL::text
                END
        ), paired AS (
         SELECT COALESCE(legacy.parity_key, mirror.parity_key) AS key,
            legacy.row_id AS legacy_id,
            mirror.row_id AS mirror_id,
            COALESCE(legacy.copies, (0)::bigint) AS legacy_rows,
            COALESCE(mirror.copies, (0)::bigint) AS mirror_rows,
            mirror.is_in_snapshot,
            mirror.is_changed_since,
            legacy.lines AS lines_legacy,
            mirror.lines AS lines_mirror,
            legacy.quantity AS quantity_legacy,
            mirror.quantity AS quantity_mirror,
            legacy.total_price AS total_price_legacy,
            mirror.total_price AS total_price_mirror,
            legacy.product_name AS product_name_legacy,
            mirror.product_name AS product_name_mirror,
            legacy.brand AS brand_legacy,
            mirror.brand AS brand_mirror,
            legacy.category AS category_legacy,
            mirror.category AS category_mirror
           FROM (legacy
             FULL JOIN mirror ON ((legacy.parity_key = mirror.parity_key)))
        ), judged AS (
         SELECT paired.key,
            paired.legacy_id,
            paired.mirror_id,
            paired.legacy_rows,
            paired.mirror_rows,
            paired.is_in_snapshot,
            paired.is_changed_since,
            paired.lines_legacy,
            paired.lines_mirror,
            paired.quantity_legacy,
            paired.quantity_mirror,
            paired.total_price_legacy,
            paired.total_price_mirror,
            paired.product_name_legacy,
            paired.product_name_mirror,
            paired.brand_legacy,
            paired.brand_mirror,
            paired.category_legacy,
            paired.category_mirror,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.lines_legacy = paired.lines_mirror) THEN 'match'::text
                    WHEN ((paired.lines_legacy IS NULL) AND (paired.lines_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.lines_legacy IS NULL) = (paired.lines_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.lines_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.lines_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS lines_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.quantity_legacy = paired.quantity_mirror) THEN 'match'::text
                    WHEN ((paired.quantity_legacy IS NULL) AND (paired.quantity_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.quantity_legacy IS NULL) = (paired.quantity_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.quantity_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.quantity_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS quantity_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.total_price_legacy - paired.total_price_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.total_price_legacy IS NULL) AND (paired.total_price_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.total_price_legacy IS NULL) = (paired.total_price_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.total_price_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.total_price_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS total_price_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.product_name_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.product_name_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.product_name_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.product_name_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.product_name_legacy IS NULL) = (paired.product_name_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.product_name_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.product_name_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS product_name_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.brand_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.brand_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.brand_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.brand_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.brand_legacy IS NULL) = (paired.brand_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.brand_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.brand_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS brand_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.category_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.category_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.category_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.category_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.category_legacy IS NULL) = (paired.category_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.category_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.category_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS category_verdict
           FROM paired
        )
 SELECT key,
    legacy_id,
    mirror_id,
    legacy_rows,
    mirror_rows,
        CASE
            WHEN ((legacy_rows > 1) OR (mirror_rows > 1)) THEN 'duplicate_key'::text
            WHEN (mirror_rows = 0) THEN 'legacy_only'::text
            WHEN ((legacy_rows = 0) AND (NOT is_in_snapshot)) THEN 'not_yet_in_legacy'::text
            WHEN (legacy_rows = 0) THEN 'mirror_only'::text
            WHEN ((lines_verdict = 'match'::text) AND (quantity_verdict = 'match'::text) AND (total_price_verdict = 'match'::text) AND (product_name_verdict = 'match'::text) AND (brand_verdict = 'match'::text) AND (category_verdict = 'match'::text)) THEN 'identical'::text
            ELSE 'modified'::text
        END AS status,
    COALESCE(is_changed_since, false) AS is_changed_since,
    (
        CASE
            WHEN ((legacy_rows = 1) AND (mirror_rows = 1)) THEN ((100.0 * ((((((
            CASE
                WHEN (lines_verdict = 'match'::text) THEN 3
                ELSE 0
            END +
            CASE
                WHEN (quantity_verdict = 'match'::text) THEN 2
                ELSE 0
            END) +
            CASE
                WHEN (total_price_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (product_name_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (brand_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (category_verdict = 'match'::text) THEN 1
                ELSE 0
            END))::numeric) / (11)::numeric)
            ELSE NULL::numeric
        END)::numeric(5,2) AS match_percent,
    lines_legacy,
    lines_mirror,
    lines_verdict,
    quantity_legacy,
    quantity_mirror,
    quantity_verdict,
    total_price_legacy,
    total_price_mirror,
    total_price_verdict,
    product_name_legacy,
    product_name_mirror,
    product_name_verdict,
    brand_legacy,
    brand_mirror,
    brand_verdict,
    category_legacy,
    category_mirror,
    category_verdict
   FROM judged;


--
-- Name: VIEW transaction_items_comparison; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.transaction_items_comparison IS 'definition 45f6e0acbb7c4996e531fdc500076347';


--
-- Name: transactions_comparison; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.transactions_comparison AS
 WITH legacy AS (
         SELECT counted.parity_key,
            counted.row_id,
            counted.customer_id,
            counted.date,
            counted.total_amount,
            counted.total_tax,
            counted.discounts,
            counted.payment_type,
            counted.loyalty_points_earned,
            counted.loyalty_points_spent,
            counted.copies
           FROM ( SELECT legacy_transactions.parity_key,
                    legacy_transactions.row_id,
                    legacy_transactions.date_wall_clock,
                    legacy_transactions.shop_location_none,
                    legacy_transactions.customer_id,
                    legacy_transactions.date,
                    legacy_transactions.total_amount,
                    legacy_transactions.total_tax,
                    legacy_transactions.discounts,
                    legacy_transactions.payment_type,
                    legacy_transactions.loyalty_points_earned,
                    legacy_transactions.loyalty_points_spent,
                        CASE
                            WHEN (legacy_transactions.parity_key IS NULL) THEN (1)::bigint
                            ELSE count(*) OVER (PARTITION BY legacy_transactions.parity_key)
                        END AS copies,
                        CASE
                            WHEN (legacy_transactions.parity_key IS NULL) THEN (1)::bigint
                            ELSE row_number() OVER (PARTITION BY legacy_transactions.parity_key ORDER BY legacy_transactions.row_id)
                        END AS copy
                   FROM parity.legacy_transactions) counted
          WHERE (counted.copy = 1)
        ), mirror AS (
         SELECT counted.parity_key,
            counted.row_id,
            counted.is_in_snapshot,
            counted.is_changed_since,
            counted.customer_id,
            counted.date,
            counted.total_amount,
            counted.total_tax,
            counted.discounts,
            counted.payment_type,
            counted.loyalty_points_earned,
            counted.loyalty_points_spent,
            counted.copies
           FROM ( SELECT mirror_transactions.parity_key,
                    mirror_transactions.row_id,
                    mirror_transactions.is_in_snapshot,
                    mirror_transactions.is_changed_since,
                    mirror_transactions.shop_id,
                    mirror_transactions.sold_at,
                    mirror_transactions.customer_id,
                    mirror_transactions.date,
                    mirror_transactions.total_amount,
                    mirror_transactions.total_tax,
                    mirror_transactions.discounts,
                    mirror_transactions.payment_type,
                    mirror_transactions.loyalty_points_earned,
                    mirror_transactions.loyalty_points_spent,
                        CASE
                            WHEN (mirror_transactions.parity_key IS NULL) THEN (1)::bigint
                            ELSE count(*) OVER (PARTITION BY mirror_transactions.parity_key)
                        END AS copies,
                        CASE
                            WHEN (mirror_transactions.parity_key IS NULL) THEN (1)::bigint
                            ELSE row_number() OVER (PARTITION BY mirror_transactions.parity_key ORDER BY mirror_transactions.row_id)
                        END AS copy
                   FROM parity.mirror_transactions) counted
          WHERE (counted.copy = 1)
        ), paired AS (
         SELECT COALESCE(legacy.parity_key, mirror.parity_key) AS key,
            legacy.row_id AS legacy_id,
            mirror.row_id AS mirror_id,
            COALESCE(legacy.copies, (0)::bigint) AS legacy_rows,
            COALESCE(mirror.copies, (0)::bigint) AS mirror_rows,
            mirror.is_in_snapshot,
            mirror.is_changed_since,
            legacy.customer_id AS customer_id_legacy,
            mirror.customer_id AS customer_id_mirror,
            legacy.date AS date_legacy,
            mirror.date AS date_mirror,
            legacy.total_amount AS total_amount_legacy,
            mirror.total_amount AS total_amount_mirror,
            legacy.total_tax AS total_tax_legacy,
            mirror.total_tax AS total_tax_mirror,
            legacy.discounts AS discounts_legacy,
            mirror.discounts AS discounts_mirror,
            legacy.payment_type AS payment_type_legacy,
            mirror.payment_type AS payment_type_mirror,
            legacy.loyalty_points_earned AS loyalty_points_earned_legacy,
            mirror.loyalty_points_earned AS loyalty_points_earned_mirror,
            legacy.loyalty_points_spent AS loyalty_points_spent_legacy,
            mirror.loyalty_points_spent AS loyalty_points_spent_mirror
           FROM (legacy
             FULL JOIN mirror ON ((legacy.parity_key = mirror.parity_key)))
        ), judged AS (
         SELECT paired.key,
            paired.legacy_id,
            paired.mirror_id,
            paired.legacy_rows,
            paired.mirror_rows,
            paired.is_in_snapshot,
            paired.is_changed_since,
            paired.customer_id_legacy,
            paired.customer_id_mirror,
            paired.date_legacy,
            paired.date_mirror,
            paired.total_amount_legacy,
            paired.total_amount_mirror,
            paired.total_tax_legacy,
            paired.total_tax_mirror,
            paired.discounts_legacy,
            paired.discounts_mirror,
            paired.payment_type_legacy,
            paired.payment_type_mirror,
            paired.loyalty_points_earned_legacy,
            paired.loyalty_points_earned_mirror,
            paired.loyalty_points_spent_legacy,
            paired.loyalty_points_spent_mirror,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (NULLIF(paired.customer_id_legacy, ''::text) = NULLIF(paired.customer_id_mirror, ''::text)) THEN 'match'::text
                    WHEN ((NULLIF(paired.customer_id_legacy, ''::text) IS NULL) AND (NULLIF(paired.customer_id_mirror, ''::text) IS NULL)) THEN
                    CASE
                        WHEN ((paired.customer_id_legacy IS NULL) = (paired.customer_id_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (NULLIF(paired.customer_id_legacy, ''::text) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (NULLIF(paired.customer_id_mirror, ''::text) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS customer_id_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.date_legacy = paired.date_mirror) THEN 'match'::text
                    WHEN ((paired.date_legacy IS NULL) AND (paired.date_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.date_legacy IS NULL) = (paired.date_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.date_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.date_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS date_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.total_amount_legacy - paired.total_amount_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.total_amount_legacy IS NULL) AND (paired.total_amount_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.total_amount_legacy IS NULL) = (paired.total_amount_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.total_amount_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.total_amount_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS total_amount_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.total_tax_legacy - paired.total_tax_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.total_tax_legacy IS NULL) AND (paired.total_tax_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.total_tax_legacy IS NULL) = (paired.total_tax_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.total_tax_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.total_tax_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS total_tax_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (abs((paired.discounts_legacy - paired.discounts_mirror)) <= 0.01) THEN 'match'::text
                    WHEN ((paired.discounts_legacy IS NULL) AND (paired.discounts_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.discounts_legacy IS NULL) = (paired.discounts_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.discounts_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.discounts_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS discounts_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (lower(NULLIF(btrim(paired.payment_type_legacy, ' 	
 '::text), ''::text)) = lower(NULLIF(btrim(paired.payment_type_mirror, ' 	
 '::text), ''::text))) THEN 'match'::text
                    WHEN ((lower(NULLIF(btrim(paired.payment_type_legacy, ' 	
 '::text), ''::text)) IS NULL) AND (lower(NULLIF(btrim(paired.payment_type_mirror, ' 	
 '::text), ''::text)) IS NULL)) THEN
                    CASE
                        WHEN ((paired.payment_type_legacy IS NULL) = (paired.payment_type_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (lower(NULLIF(btrim(paired.payment_type_legacy, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_legacy'::text
                    WHEN (lower(NULLIF(btrim(paired.payment_type_mirror, ' 	
 '::text), ''::text)) IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS payment_type_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.loyalty_points_earned_legacy = paired.loyalty_points_earned_mirror) THEN 'match'::text
                    WHEN ((paired.loyalty_points_earned_legacy IS NULL) AND (paired.loyalty_points_earned_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.loyalty_points_earned_legacy IS NULL) = (paired.loyalty_points_earned_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.loyalty_points_earned_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.loyalty_points_earned_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS loyalty_points_earned_verdict,
                CASE
                    WHEN ((paired.legacy_rows <> 1) OR (paired.mirror_rows <> 1)) THEN NULL::text
                    WHEN (paired.loyalty_points_spent_legacy = paired.loyalty_points_spent_mirror) THEN 'match'::text
                    WHEN ((paired.loyalty_points_spent_legacy IS NULL) AND (paired.loyalty_points_spent_mirror IS NULL)) THEN
                    CASE
                        WHEN ((paired.loyalty_points_spent_legacy IS NULL) = (paired.loyalty_points_spent_mirror IS NULL)) THEN 'match'::text
                        ELSE 'empty_vs_null'::text
                    END
                    WHEN (paired.loyalty_points_spent_legacy IS NULL) THEN 'null_in_legacy'::text
                    WHEN (paired.loyalty_points_spent_mirror IS NULL) THEN 'null_in_mirror'::text
                    ELSE 'differs'::text
                END AS loyalty_points_spent_verdict
           FROM paired
        )
 SELECT key,
    legacy_id,
    mirror_id,
    legacy_rows,
    mirror_rows,
        CASE
            WHEN ((legacy_rows > 1) OR (mirror_rows > 1)) THEN 'duplicate_key'::text
            WHEN (mirror_rows = 0) THEN 'legacy_only'::text
            WHEN ((legacy_rows = 0) AND (NOT is_in_snapshot)) THEN 'not_yet_in_legacy'::text
            WHEN (legacy_rows = 0) THEN 'mirror_only'::text
            WHEN ((customer_id_verdict = 'match'::text) AND (date_verdict = 'match'::text) AND (total_amount_verdict = 'match'::text) AND (total_tax_verdict = 'match'::text) AND (discounts_verdict = 'match'::text) AND (payment_type_verdict = 'match'::text) AND (loyalty_points_earned_verdict = 'match'::text) AND (loyalty_points_spent_verdict = 'match'::text)) THEN 'identical'::text
            ELSE 'modified'::text
        END AS status,
    COALESCE(is_changed_since, false) AS is_changed_since,
    (
        CASE
            WHEN ((legacy_rows = 1) AND (mirror_rows = 1)) THEN ((100.0 * ((((((((
            CASE
                WHEN (customer_id_verdict = 'match'::text) THEN 3
                ELSE 0
            END +
            CASE
                WHEN (date_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (total_amount_verdict = 'match'::text) THEN 3
                ELSE 0
            END) +
            CASE
                WHEN (total_tax_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (discounts_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (payment_type_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (loyalty_points_earned_verdict = 'match'::text) THEN 1
                ELSE 0
            END) +
            CASE
                WHEN (loyalty_points_spent_verdict = 'match'::text) THEN 1
                ELSE 0
            END))::numeric) / (14)::numeric)
            ELSE NULL::numeric
        END)::numeric(5,2) AS match_percent,
    customer_id_legacy,
    customer_id_mirror,
    customer_id_verdict,
    date_legacy,
    date_mirror,
    date_verdict,
    total_amount_legacy,
    total_amount_mirror,
    total_amount_verdict,
    total_tax_legacy,
    total_tax_mirror,
    total_tax_verdict,
    discounts_legacy,
    discounts_mirror,
    discounts_verdict,
    payment_type_legacy,
    payment_type_mirror,
    payment_type_verdict,
    loyalty_points_earned_legacy,
    loyalty_points_earned_mirror,
    loyalty_points_earned_verdict,
    loyalty_points_spent_legacy,
    loyalty_points_spent_mirror,
    loyalty_points_spent_verdict
   FROM judged;


--
-- Name: VIEW transactions_comparison; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.transactions_comparison IS 'definition a432f809521852df324082f17360b623';


--
-- Name: parity_verdicts; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.parity_verdicts AS
 WITH verdicts AS (
         SELECT 'customers'::text AS entity,
            compared.key,
            compared.status,
            compared.is_changed_since,
            each.column_name,
            each.verdict,
            each.legacy_value,
            each.mirror_value,
                CASE each.judged
                    WHEN 'where_both_have'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    WHEN 'where_legacy_has'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text, 'null_in_mirror'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    ELSE true
                END AS is_judged
           FROM (parity.customers_comparison compared
             CROSS JOIN LATERAL ( VALUES ('name'::text,'all'::text,compared.name_verdict,compared.name_legacy,compared.name_mirror), ('phone'::text,'where_legacy_has'::text,compared.phone_verdict,compared.phone_legacy,compared.phone_mirror), ('email'::text,'where_both_have'::text,compared.email_verdict,compared.email_legacy,compared.email_mirror), ('state'::text,'all'::text,compared.state_verdict,compared.state_legacy,compared.state_mirror), ('zip_code'::text,'all'::text,compared.zip_code_verdict,compared.zip_code_legacy,compared.zip_code_mirror), ('date_joined'::text,'all'::text,compared.date_joined_verdict,(compared.date_joined_legacy)::text,(compared.date_joined_mirror)::text), ('last_visited'::text,'all'::text,compared.last_visited_verdict,(compared.last_visited_legacy)::text,(compared.last_visited_mirror)::text), ('total_visits'::text,'all'::text,compared.total_visits_verdict,(compared.total_visits_legacy)::text,(compared.total_visits_mirror)::text), ('total_refunds'::text,'all'::text,compared.total_refunds_verdict,(compared.total_refunds_legacy)::text,(compared.total_refunds_mirror)::text), ('gross_sales'::text,'all'::text,compared.gross_sales_verdict,(compared.gross_sales_legacy)::text,(compared.gross_sales_mirror)::text), ('gross_refunds'::text,'all'::text,compared.gross_refunds_verdict,(compared.gross_refunds_legacy)::text,(compared.gross_refunds_mirror)::text), ('lifetime_value'::text,'all'::text,compared.lifetime_value_verdict,(compared.lifetime_value_legacy)::text,(compared.lifetime_value_mirror)::text), ('loyalty_points'::text,'all'::text,compared.loyalty_points_verdict,(compared.loyalty_points_legacy)::text,(compared.loyalty_points_mirror)::text), ('vip_status'::text,'all'::text,compared.vip_status_verdict,compared.vip_status_legacy,compared.vip_status_mirror), ('churn_risk'::text,'all'::text,compared.churn_risk_verdict,compared.churn_risk_legacy,compared.churn_risk_mirror), ('days_since_last_visit'::text,'all'::text,compared.days_since_last_visit_verdict,(compared.days_since_last_visit_legacy)::text,(compared.days_since_last_visit_mirror)::text), ('member_group'::text,'all'::text,compared.member_group_verdict,compared.member_group_legacy,compared.member_group_mirror), ('marketing_source'::text,'all'::text,compared.marketing_source_verdict,compared.marketing_source_legacy,compared.marketing_source_mirror)) each(column_name, judged, verdict, legacy_value, mirror_value))
          WHERE (each.verdict IS NOT NULL)
        UNION ALL
         SELECT 'transactions'::text AS entity,
            compared.key,
            compared.status,
            compared.is_changed_since,
            each.column_name,
            each.verdict,
            each.legacy_value,
            each.mirror_value,
                CASE each.judged
                    WHEN 'where_both_have'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    WHEN 'where_legacy_has'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text, 'null_in_mirror'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    ELSE true
                END AS is_judged
           FROM (parity.transactions_comparison compared
             CROSS JOIN LATERAL ( VALUES ('customer_id'::text,'all'::text,compared.customer_id_verdict,compared.customer_id_legacy,compared.customer_id_mirror), ('date'::text,'all'::text,compared.date_verdict,(compared.date_legacy)::text,(compared.date_mirror)::text), ('total_amount'::text,'all'::text,compared.total_amount_verdict,(compared.total_amount_legacy)::text,(compared.total_amount_mirror)::text), ('total_tax'::text,'all'::text,compared.total_tax_verdict,(compared.total_tax_legacy)::text,(compared.total_tax_mirror)::text), ('discounts'::text,'all'::text,compared.discounts_verdict,(compared.discounts_legacy)::text,(compared.discounts_mirror)::text), ('payment_type'::text,'all'::text,compared.payment_type_verdict,compared.payment_type_legacy,compared.payment_type_mirror), ('loyalty_points_earned'::text,'all'::text,compared.loyalty_points_earned_verdict,(compared.loyalty_points_earned_legacy)::text,(compared.loyalty_points_earned_mirror)::text), ('loyalty_points_spent'::text,'all'::text,compared.loyalty_points_spent_verdict,(compared.loyalty_points_spent_legacy)::text,(compared.loyalty_points_spent_mirror)::text)) each(column_name, judged, verdict, legacy_value, mirror_value))
          WHERE (each.verdict IS NOT NULL)
        UNION ALL
         SELECT 'transaction_items'::text AS entity,
            compared.key,
            compared.status,
            compared.is_changed_since,
            each.column_name,
            each.verdict,
            each.legacy_value,
            each.mirror_value,
                CASE each.judged
                    WHEN 'where_both_have'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    WHEN 'where_legacy_has'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text, 'null_in_mirror'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    ELSE true
                END AS is_judged
           FROM (parity.transaction_items_comparison compared
             CROSS JOIN LATERAL ( VALUES ('lines'::text,'all'::text,compared.lines_verdict,(compared.lines_legacy)::text,(compared.lines_mirror)::text), ('quantity'::text,'all'::text,compared.quantity_verdict,(compared.quantity_legacy)::text,(compared.quantity_mirror)::text), ('total_price'::text,'all'::text,compared.total_price_verdict,(compared.total_price_legacy)::text,(compared.total_price_mirror)::text), ('product_name'::text,'all'::text,compared.product_name_verdict,compared.product_name_legacy,compared.product_name_mirror), ('brand'::text,'all'::text,compared.brand_verdict,compared.brand_legacy,compared.brand_mirror), ('category'::text,'all'::text,compared.category_verdict,compared.category_legacy,compared.category_mirror)) each(column_name, judged, verdict, legacy_value, mirror_value))
          WHERE (each.verdict IS NOT NULL)
        UNION ALL
         SELECT 'products'::text AS entity,
            compared.key,
            compared.status,
            compared.is_changed_since,
            each.column_name,
            each.verdict,
            each.legacy_value,
            each.mirror_value,
                CASE each.judged
                    WHEN 'where_both_have'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    WHEN 'where_legacy_has'::text THEN ((each.verdict = ANY (ARRAY['match'::text, 'differs'::text, 'null_in_mirror'::text])) AND (NULLIF(each.legacy_value, ''::text) IS NOT NULL))
                    ELSE true
                END AS is_judged
           FROM (parity.products_comparison compared
             CROSS JOIN LATERAL ( VALUES ('name'::text,'all'::text,compared.name_verdict,compared.name_legacy,compared.name_mirror), ('brand'::text,'all'::text,compared.brand_verdict,compared.brand_legacy,compared.brand_mirror), ('category'::text,'all'::text,compared.category_verdict,compared.category_legacy,compared.category_mirror), ('strain'::text,'all'::text,compared.strain_verdict,compared.strain_legacy,compared.strain_mirror), ('flower_type'::text,'all'::text,compared.flower_type_verdict,compared.flower_type_legacy,compared.flower_type_mirror), ('vendor'::text,'all'::text,compared.vendor_verdict,compared.vendor_legacy,compared.vendor_mirror), ('thc_content'::text,'all'::text,compared.thc_content_verdict,(compared.thc_content_legacy)::text,(compared.thc_content_mirror)::text), ('cbd_content'::text,'all'::text,compared.cbd_content_verdict,(compared.cbd_content_legacy)::text,(compared.cbd_content_mirror)::text), ('retail_price'::text,'all'::text,compared.retail_price_verdict,(compared.retail_price_legacy)::text,(compared.retail_price_mirror)::text), ('is_active'::text,'all'::text,compared.is_active_verdict,(compared.is_active_legacy)::text,(compared.is_active_mirror)::text), ('image_url'::text,'all'::text,compared.image_url_verdict,compared.image_url_legacy,compared.image_url_mirror)) each(column_name, judged, verdict, legacy_value, mirror_value))
          WHERE (each.verdict IS NOT NULL)
        )
 SELECT entity,
    key,
    column_name,
    status,
    verdict,
    legacy_value,
    mirror_value,
    is_judged,
    is_changed_since,
    ((verdict <> 'match'::text) AND (EXISTS ( SELECT 1
           FROM parity.known_differences known
          WHERE ((known.entity = verdicts.entity) AND (known.column_name = verdicts.column_name) AND (known.key_or_rule = ANY (ARRAY['*'::text, verdicts.key, ('verdict:'::text || verdicts.verdict), ('status:'::text || verdicts.verdict)])) AND COALESCE((known.expires_on >= (('2025-07-02 20:00:00.017+00'::timestamp with time zone AT TIME ZONE 'America/Los_Angeles'::text))::date), false))))) AS is_known
   FROM verdicts;


--
-- Name: VIEW parity_verdicts; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.parity_verdicts IS 'definition 00d2c9dd29a000847e9e7d6477eb88c1';


--
-- Name: parity_differences; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.parity_differences AS
 WITH column_differences AS (
         SELECT parity_verdicts.entity,
            parity_verdicts.key,
            parity_verdicts.column_name,
            parity_verdicts.status,
            parity_verdicts.verdict,
            parity_verdicts.legacy_value,
            parity_verdicts.mirror_value,
            parity_verdicts.is_judged,
            parity_verdicts.is_changed_since,
            parity_verdicts.is_known
           FROM parity.parity_verdicts
        ), row_differences AS (
         SELECT 'customers'::text AS entity,
            COALESCE(customers_comparison.key, customers_comparison.mirror_id, customers_comparison.legacy_id) AS key,
            customers_comparison.status,
            customers_comparison.is_changed_since
           FROM parity.customers_comparison
          WHERE ((customers_comparison.status = ANY (ARRAY['legacy_only'::text, 'mirror_only'::text, 'duplicate_key'::text])) AND true)
        UNION ALL
         SELECT 'transactions'::text AS entity,
            COALESCE(transactions_comparison.key, transactions_comparison.mirror_id, transactions_comparison.legacy_id) AS key,
            transactions_comparison.status,
            transactions_comparison.is_changed_since
           FROM parity.transactions_comparison
          WHERE ((transactions_comparison.status = ANY (ARRAY['legacy_only'::text, 'mirror_only'::text, 'duplicate_key'::text])) AND true)
        UNION ALL
         SELECT 'transaction_items'::text AS entity,
            COALESCE(transaction_items_comparison.key, transaction_items_comparison.mirror_id, transaction_items_comparison.legacy_id) AS key,
            transaction_items_comparison.status,
            transaction_items_comparison.is_changed_since
           FROM parity.transaction_items_comparison
          WHERE ((transaction_items_comparison.status = ANY (ARRAY['legacy_only'::text, 'mirror_only'::text, 'duplicate_key'::text])) AND true)
        UNION ALL
         SELECT 'products'::text AS entity,
            COALESCE(products_comparison.key, products_comparison.mirror_id, products_comparison.legacy_id) AS key,
            products_comparison.status,
            products_comparison.is_changed_since
           FROM parity.products_comparison
          WHERE ((products_comparison.status = ANY (ARRAY['legacy_only'::text, 'mirror_only'::text, 'duplicate_key'::text])) AND true)
        )
 SELECT column_differences.entity,
    column_differences.key,
    column_differences.column_name,
    column_differences.status,
    column_differences.verdict,
    column_differences.legacy_value,
    column_differences.mirror_value,
    column_differences.is_changed_since,
    column_differences.is_known
   FROM column_differences
  WHERE (column_differences.verdict <> 'match'::text)
UNION ALL
 SELECT row_differences.entity,
    row_differences.key,
    '*'::text AS column_name,
    row_differences.status,
    row_differences.status AS verdict,
    NULL::text AS legacy_value,
    NULL::text AS mirror_value,
    row_differences.is_changed_since,
        CASE
            WHEN (EXISTS ( SELECT 1
               FROM parity.known_differences known
              WHERE ((known.entity = row_differences.entity) AND (known.column_name = '*'::text) AND (known.key_or_rule = ANY (ARRAY['*'::text, row_differences.key, ('verdict:'::text || row_differences.status), ('status:'::text || row_differences.status)])) AND COALESCE((known.expires_on >= (('2025-07-02 20:00:00.017+00'::timestamp with time zone AT TIME ZONE 'America/Los_Angeles'::text))::date), false)))) THEN true
            ELSE false
        END AS is_known
   FROM row_differences;


--
-- Name: VIEW parity_differences; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.parity_differences IS 'definition b2388bfb3f951884a7d28d38a22e8904';


--
-- Name: known_differences_in_use; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.known_differences_in_use AS
 WITH known AS (
         SELECT known_differences.entity,
            known_differences.key_or_rule,
            known_differences.column_name,
            known_differences.reason,
            known_differences.owner,
            known_differences.expires_on
           FROM parity.known_differences
        ), differences AS (
         SELECT parity_differences.entity,
            parity_differences.key,
            parity_differences.column_name,
            parity_differences.status,
            parity_differences.verdict,
            parity_differences.legacy_value,
            parity_differences.mirror_value,
            parity_differences.is_changed_since,
            parity_differences.is_known
           FROM parity.parity_differences
        ), odd_carts AS (
         SELECT odd_carts.transaction_id,
            odd_carts.subtotal,
            odd_carts.line_total,
            odd_carts.difference
           FROM parity.odd_carts
        ), uses AS (
         SELECT known_1.entity,
            known_1.key_or_rule,
            known_1.column_name
           FROM (known known_1
             JOIN differences ON (((known_1.entity = differences.entity) AND (known_1.column_name = differences.column_name) AND ((((known_1.key_or_rule = '*'::text) OR (known_1.key_or_rule = differences.key)) OR (known_1.key_or_rule = ('verdict:'::text || differences.verdict))) OR (known_1.key_or_rule = ('status:'::text || differences.verdict))))))
        UNION ALL
         SELECT known_1.entity,
            known_1.key_or_rule,
            known_1.column_name
           FROM (known known_1
             JOIN odd_carts ON (((known_1.entity = 'transaction_items'::text) AND (known_1.column_name = 'cart_sum'::text) AND ((known_1.key_or_rule = ANY (ARRAY['*'::text, ('verdict:'::text || 'differs'::text), ('status:'::text || 'differs'::text)])) OR (known_1.key_or_rule = odd_carts.transaction_id)))))
        ), counted AS (
         SELECT uses.entity,
            uses.key_or_rule,
            uses.column_name,
            count(*) AS differences
           FROM uses
          GROUP BY uses.entity, uses.key_or_rule, uses.column_name
        )
 SELECT known.entity,
    known.key_or_rule,
    known.column_name,
    known.reason,
    known.owner,
    known.expires_on,
    COALESCE(counted.differences, (0)::bigint) AS differences,
        CASE
            WHEN (NOT COALESCE((known.expires_on >= (('2025-07-02 20:00:00.017+00'::timestamp with time zone AT TIME ZONE 'America/Los_Angeles'::text))::date), false)) THEN 'expired'::text
            WHEN (counted.differences IS NULL) THEN 'unused'::text
            ELSE 'in use'::text
        END AS state
   FROM (known
     LEFT JOIN counted ON (((known.entity = counted.entity) AND (known.key_or_rule = counted.key_or_rule) AND (known.column_name = counted.column_name))));


--
-- Name: VIEW known_differences_in_use; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.known_differences_in_use IS 'definition b1baf38db1aec8ee3849a9302de1451e';


--
-- Name: transactions; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.transactions (
    id text NOT NULL,
    trans_no text,
    member_id text,
    parent_transaction_id text,
    shop_id text,
    seller_id text,
    seller_terminal_id text,
    terminal_id text,
    status text,
    trans_type text,
    refund_status text,
    time_zone text,
    payment_option text,
    deleted boolean,
    points_earned double precision,
    points_spent double precision,
    sub_total double precision,
    total_discount double precision,
    sub_total_discount double precision,
    total_calc_tax double precision,
    total_before_tax_rounding double precision,
    round_amount double precision,
    total_after_tax_rounding double precision,
    credit_card_fee double precision,
    total_fees double precision,
    total double precision,
    start_time timestamp with time zone,
    end_time timestamp with time zone,
    processed_time timestamp with time zone,
    completed_time timestamp with time zone,
    created timestamp with time zone,
    modified timestamp with time zone,
    _row_errors text,
    _row_hash bigint,
    _batch bigint NOT NULL
);


--
-- Name: windows; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.windows (
    shop text NOT NULL,
    entity text NOT NULL,
    window_start timestamp with time zone NOT NULL,
    window_end timestamp with time zone NOT NULL,
    status text NOT NULL,
    records integer,
    reason text,
    verified_at timestamp with time zone,
    backfill bigint,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT windows_status_check CHECK ((status = ANY (ARRAY['done'::text, 'unsettled'::text, 'failed'::text])))
);


--
-- Name: missing_records; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.missing_records AS
 WITH windows AS (
         SELECT windows.shop,
            windows.entity,
            windows.window_start,
            windows.window_end,
            windows.status,
            windows.records,
            windows.reason,
            windows.verified_at,
            windows.backfill,
            windows.updated_at
           FROM raw.windows
        ), sales AS (
         SELECT ((COALESCE(transactions.processed_time, transactions.completed_time, transactions.created) AT TIME ZONE 'America/Los_Angeles'::text))::date AS day
           FROM raw.transactions
        ), days AS (
         SELECT sales.day,
            count(*) AS records
           FROM sales
          GROUP BY sales.day
        ), history AS (
         SELECT min(days.day) AS first_day,
            max(days.day) AS last_day
           FROM days
        ), days_of_windows AS (
         SELECT windows.shop,
            windows.window_start,
            windows.window_end,
            (generate_series((GREATEST(((windows.window_start AT TIME ZONE 'America/Los_Angeles'::text))::date, history.first_day))::timestamp without time zone, (LEAST(((windows.window_end AT TIME ZONE 'America/Los_Angeles'::text))::date, history.last_day))::timestamp without time zone, '1 day'::interval))::date AS window_day
           FROM (windows
             CROSS JOIN history)
          WHERE (windows.entity = 'transactions'::text)
        ), landed AS (
         SELECT days_of_windows.shop,
            days_of_windows.window_start,
            days_of_windows.window_end,
            sum(days.records) AS records
           FROM (days_of_windows
             JOIN days ON ((days_of_windows.window_day = days.day)))
          GROUP BY days_of_windows.shop, days_of_windows.window_start, days_of_windows.window_end
        ), counted AS (
         SELECT windows.shop,
            windows.entity,
            windows.window_start,
            windows.window_end,
            windows.status,
            windows.records,
            windows.reason,
            windows.verified_at,
            windows.backfill,
            windows.updated_at,
            COALESCE(landed.records, (0)::numeric) AS landed
           FROM (windows
             LEFT JOIN landed ON (((windows.shop = landed.shop) AND (windows.window_start = landed.window_start) AND (windows.window_end = landed.window_end) AND (windows.entity = 'transactions'::text))))
        )
 SELECT shop,
    entity,
    window_start,
    window_end,
    status,
    records,
    (
        CASE
            WHEN (entity = 'transactions'::text) THEN landed
            ELSE NULL::numeric
        END)::bigint AS landed,
    (
        CASE
            WHEN (entity = 'transactions'::text) THEN GREATEST(((COALESCE(records, 0))::numeric - landed), (0)::numeric)
            ELSE (0)::numeric
        END)::bigint AS missing
   FROM counted
  WHERE ((status <> 'done'::text) OR ((entity = 'transactions'::text) AND ((records)::numeric > landed)));


--
-- Name: VIEW missing_records; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.missing_records IS 'definition e9134f7c6dd7c57099b682753dd51d84';


--
-- Name: parity_columns; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.parity_columns AS
 WITH columns AS (
         SELECT mapped.entity,
            mapped.column_name,
            mapped.weight,
            mapped.not_compared_because
           FROM ( VALUES ('customers'::text,'name'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'phone'::text,(3)::numeric(6,2),NULL::text), ('customers'::text,'email'::text,(2)::numeric(6,2),NULL::text), ('customers'::text,'state'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'zip_code'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'date_joined'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'last_visited'::text,(3)::numeric(6,2),NULL::text), ('customers'::text,'total_visits'::text,(3)::numeric(6,2),NULL::text), ('customers'::text,'total_refunds'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'gross_sales'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'gross_refunds'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'lifetime_value'::text,(3)::numeric(6,2),NULL::text), ('customers'::text,'loyalty_points'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'vip_status'::text,(2)::numeric(6,2),NULL::text), ('customers'::text,'churn_risk'::text,(2)::numeric(6,2),NULL::text), ('customers'::text,'days_since_last_visit'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'member_group'::text,(1)::numeric(6,2),NULL::text), ('customers'::text,'marketing_source'::text,(1)::numeric(6,2),NULL::text), ('transactions'::text,'customer_id'::text,(3)::numeric(6,2),NULL::text), ('transactions'::text,'date'::text,(3)::numeric(6,2),NULL::text), ('transactions'::text,'total_amount'::text,(3)::numeric(6,2),NULL::text), ('transactions'::text,'total_tax'::text,(1)::numeric(6,2),NULL::text), ('transactions'::text,'discounts'::text,(1)::numeric(6,2),NULL::text), ('transactions'::text,'payment_type'::text,(1)::numeric(6,2),NULL::text), ('transactions'::text,'loyalty_points_earned'::text,(1)::numeric(6,2),NULL::text), ('transactions'::text,'loyalty_points_spent'::text,(1)::numeric(6,2),NULL::text), ('transaction_items'::text,'lines'::text,(3)::numeric(6,2),NULL::text), ('transaction_items'::text,'quantity'::text,(2)::numeric(6,2),NULL::text), ('transaction_items'::text,'total_price'::text,(3)::numeric(6,2),NULL::text), ('transaction_items'::text,'product_name'::text,(1)::numeric(6,2),NULL::text), ('transaction_items'::text,'brand'::text,(1)::numeric(6,2),NULL::text), ('transaction_items'::text,'category'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'name'::text,(2)::numeric(6,2),NULL::text), ('products'::text,'brand'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'category'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'strain'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'flower_type'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'vendor'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'thc_content'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'cbd_content'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'retail_price'::text,(2)::numeric(6,2),NULL::text), ('products'::text,'is_active'::text,(1)::numeric(6,2),NULL::text), ('products'::text,'image_url'::text,(1)::numeric(6,2),NULL::text)) mapped(entity, column_name, weight, not_compared_because)
        ), counts AS (
         SELECT parity_verdicts.entity,
            parity_verdicts.column_name,
            count(*) AS rows_compared,
            count(*) FILTER (WHERE (parity_verdicts.verdict = 'match'::text)) AS matches,
            count(*) FILTER (WHERE ((parity_verdicts.verdict = 'differs'::text) AND (NOT parity_verdicts.is_known))) AS differs,
            count(*) FILTER (WHERE ((parity_verdicts.verdict = 'null_in_legacy'::text) AND (NOT parity_verdicts.is_known))) AS null_in_legacy,
            count(*) FILTER (WHERE ((parity_verdicts.verdict = 'null_in_mirror'::text) AND (NOT parity_verdicts.is_known))) AS null_in_mirror,
            count(*) FILTER (WHERE ((parity_verdicts.verdict = 'empty_vs_null'::text) AND (NOT parity_verdicts.is_known))) AS empty_vs_null,
            count(*) FILTER (WHERE parity_verdicts.is_known) AS known_differences,
            count(*) FILTER (WHERE (parity_verdicts.is_judged AND (NOT parity_verdicts.is_known))) AS rows_judged,
            count(*) FILTER (WHERE (parity_verdicts.is_judged AND (parity_verdicts.verdict = 'match'::text))) AS judged_matches
           FROM parity.parity_verdicts
          GROUP BY parity_verdicts.entity, parity_verdicts.column_name
        )
 SELECT columns.entity,
    columns.column_name,
    columns.weight,
    columns.not_compared_because,
    COALESCE(counts.rows_compared, (0)::bigint) AS rows_compared,
    COALESCE(counts.matches, (0)::bigint) AS matches,
    COALESCE(counts.differs, (0)::bigint) AS differs,
    COALESCE(counts.null_in_legacy, (0)::bigint) AS null_in_legacy,
    COALESCE(counts.null_in_mirror, (0)::bigint) AS null_in_mirror,
    COALESCE(counts.empty_vs_null, (0)::bigint) AS empty_vs_null,
    COALESCE(counts.known_differences, (0)::bigint) AS known_differences,
    COALESCE(counts.rows_judged, (0)::bigint) AS rows_judged,
    COALESCE(counts.judged_matches, (0)::bigint) AS judged_matches,
    (((100.0 * (counts.judged_matches)::numeric) / (NULLIF(counts.rows_judged, 0))::numeric))::numeric(7,4) AS match_percent
   FROM (columns
     LEFT JOIN counts ON (((columns.entity = counts.entity) AND (columns.column_name = counts.column_name))));


--
-- Name: VIEW parity_columns; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.parity_columns IS 'definition 929e8351d72db3960c740f0fd4d8afff';


--
-- Name: parity_monthly; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.parity_monthly AS
 WITH legacy AS (
         SELECT legacy_transactions.parity_key,
            legacy_transactions.row_id,
            legacy_transactions.date_wall_clock,
            legacy_transactions.shop_location_none,
            legacy_transactions.customer_id,
            legacy_transactions.date,
            legacy_transactions.total_amount,
            legacy_transactions.total_tax,
            legacy_transactions.discounts,
            legacy_transactions.payment_type,
            legacy_transactions.loyalty_points_earned,
            legacy_transactions.loyalty_points_spent
           FROM parity.legacy_transactions
        ), mirror AS (
         SELECT mirror_transactions.parity_key,
            mirror_transactions.row_id,
            mirror_transactions.is_in_snapshot,
            mirror_transactions.is_changed_since,
            mirror_transactions.shop_id,
            mirror_transactions.sold_at,
            mirror_transactions.customer_id,
            mirror_transactions.date,
            mirror_transactions.total_amount,
            mirror_transactions.total_tax,
            mirror_transactions.discounts,
            mirror_transactions.payment_type,
            mirror_transactions.loyalty_points_earned,
            mirror_transactions.loyalty_points_spent
           FROM parity.mirror_transactions
          WHERE mirror_transactions.is_in_snapshot
        ), shop_names AS (
         SELECT mirror.shop_id,
            mode() WITHIN GROUP (ORDER BY legacy.shop_location_none) AS shop
           FROM (mirror
             JOIN legacy ON ((mirror.parity_key = legacy.parity_key)))
          GROUP BY mirror.shop_id
        ), legacy_sales AS (
         SELECT (date_trunc('month'::text, (legacy.date)::timestamp with time zone))::date AS month,
            COALESCE(legacy.shop_location_none, ''::text) AS shop,
            legacy.total_amount
           FROM legacy
        ), legacy_months AS (
         SELECT legacy_sales.month,
            legacy_sales.shop,
            count(*) AS transaction_count,
            COALESCE(sum(legacy_sales.total_amount), (0)::numeric) AS revenue
           FROM legacy_sales
          GROUP BY legacy_sales.month, legacy_sales.shop
        ), mirror_sales AS (
         SELECT (date_trunc('month'::text, (mirror.date)::timestamp with time zone))::date AS month,
            COALESCE(shop_names.shop, mirror.shop_id, ''::text) AS shop,
            mirror.total_amount
           FROM (mirror
             LEFT JOIN shop_names ON ((mirror.shop_id = shop_names.shop_id)))
        ), mirror_months AS (
         SELECT mirror_sales.month,
            mirror_sales.shop,
            count(*) AS transaction_count,
            COALESCE(sum(mirror_sales.total_amount), (0)::numeric) AS revenue
           FROM mirror_sales
          GROUP BY mirror_sales.month, mirror_sales.shop
        )
 SELECT COALESCE(legacy_months.month, mirror_months.month) AS month,
    COALESCE(legacy_months.shop, mirror_months.shop) AS shop,
    COALESCE(legacy_months.transaction_count, (0)::bigint) AS legacy_transactions,
    COALESCE(mirror_months.transaction_count, (0)::bigint) AS mirror_transactions,
    (COALESCE(mirror_months.transaction_count, (0)::bigint) - COALESCE(legacy_months.transaction_count, (0)::bigint)) AS transactions_difference,
    (COALESCE(legacy_months.revenue, (0)::numeric))::numeric(18,2) AS legacy_revenue,
    (COALESCE(mirror_months.revenue, (0)::numeric))::numeric(18,2) AS mirror_revenue,
    ((COALESCE(mirror_months.revenue, (0)::numeric) - COALESCE(legacy_months.revenue, (0)::numeric)))::numeric(18,2) AS revenue_difference
   FROM (legacy_months
     FULL JOIN mirror_months ON (((COALESCE(legacy_months.month, '-infinity'::date) = COALESCE(mirror_months.month, '-infinity'::date)) AND (legacy_months.shop = mirror_months.shop))));


--
-- Name: VIEW parity_monthly; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.parity_monthly IS 'definition 1e1c04351edf6a08d2e932b5e0f8d3d1';


--
-- Name: blaze_sync_state; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blaze_sync_state (
    id integer NOT NULL,
    entity_type text NOT NULL,
    last_sync_start timestamp with time zone,
    last_sync_end timestamp with time zone,
    last_sync_window_start timestamp with time zone,
    last_sync_window_end timestamp with time zone,
    records_synced integer DEFAULT 0,
    records_failed integer DEFAULT 0,
    sync_status text DEFAULT 'idle'::text,
    error_message text,
    created_at timestamp with time zone DEFAULT now(),
    updated_at timestamp with time zone DEFAULT now()
);


--
-- Name: parity_summary; Type: VIEW; Schema: parity; Owner: -
--

CREATE VIEW parity.parity_summary AS
 WITH measured AS (
         SELECT 'customers'::text AS entity,
            'count'::text AS check_name,
            counts.legacy_value,
            counts.mirror_value,
            (counts.mirror_value - counts.legacy_value) AS difference,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) / NULLIF(counts.legacy_value, (0)::numeric)) AS percent,
            5 AS threshold,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) <= ((5)::numeric * counts.legacy_value)) AS holds,
            abs((counts.mirror_value - counts.legacy_value)) AS samples,
                CASE
                    WHEN (counts.legacy_value = (0)::numeric) THEN 'legacy customers is empty'::text
                    ELSE NULL::text
                END AS not_applicable_because
           FROM ( SELECT (( SELECT count(*) AS count
                           FROM parity.legacy_customers))::numeric(18,4) AS legacy_value,
                    (( SELECT count(*) AS count
                           FROM parity.mirror_customers mirror
                          WHERE mirror.is_in_snapshot))::numeric(18,4) AS mirror_value) counts
        UNION ALL
         SELECT 'customers'::text AS entity,
            'duplicate_keys'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.duplicates AS mirror_value,
            counts.duplicates AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.duplicates <= 0) AS holds,
            counts.duplicates AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS duplicates
                   FROM ( SELECT 'member_id'::text AS column_name,
                            customers_blaze.member_id AS key,
                            (count(*))::text AS occurrences
                           FROM public.customers_blaze
                          WHERE (customers_blaze.member_id IS NOT NULL)
                          GROUP BY customers_blaze.member_id
                         HAVING (count(*) > 1)) repeated) counts
        UNION ALL
         SELECT 'transactions'::text AS entity,
            'count'::text AS check_name,
            counts.legacy_value,
            counts.mirror_value,
            (counts.mirror_value - counts.legacy_value) AS difference,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) / NULLIF(counts.legacy_value, (0)::numeric)) AS percent,
            5 AS threshold,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) <= ((5)::numeric * counts.legacy_value)) AS holds,
            abs((counts.mirror_value - counts.legacy_value)) AS samples,
                CASE
                    WHEN (counts.legacy_value = (0)::numeric) THEN 'legacy transactions is empty'::text
                    ELSE NULL::text
                END AS not_applicable_because
           FROM ( SELECT (( SELECT count(*) AS count
                           FROM parity.legacy_transactions))::numeric(18,4) AS legacy_value,
                    (( SELECT count(*) AS count
                           FROM parity.mirror_transactions mirror
                          WHERE mirror.is_in_snapshot))::numeric(18,4) AS mirror_value) counts
        UNION ALL
         SELECT 'transactions'::text AS entity,
            'duplicate_keys'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.duplicates AS mirror_value,
            counts.duplicates AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.duplicates <= 0) AS holds,
            counts.duplicates AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS duplicates
                   FROM ( SELECT 'transaction_id'::text AS column_name,
                            transactions_blaze.transaction_id AS key,
                            (count(*))::text AS occurrences
                           FROM public.transactions_blaze
                          WHERE (transactions_blaze.transaction_id IS NOT NULL)
                          GROUP BY transactions_blaze.transaction_id
                         HAVING (count(*) > 1)
                        UNION ALL
                         SELECT 'trans_no'::text AS column_name,
                            transactions_blaze.trans_no AS key,
                            (count(*))::text AS occurrences
                           FROM public.transactions_blaze
                          WHERE (transactions_blaze.trans_no IS NOT NULL)
                          GROUP BY transactions_blaze.trans_no
                         HAVING (count(*) > 1)) repeated) counts
        UNION ALL
         SELECT 'transaction_items'::text AS entity,
            'count'::text AS check_name,
            counts.legacy_value,
            counts.mirror_value,
            (counts.mirror_value - counts.legacy_value) AS difference,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) / NULLIF(counts.legacy_value, (0)::numeric)) AS percent,
            5 AS threshold,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) <= ((5)::numeric * counts.legacy_value)) AS holds,
            abs((counts.mirror_value - counts.legacy_value)) AS samples,
                CASE
                    WHEN (counts.legacy_value = (0)::numeric) THEN 'legacy transaction_items is empty'::text
                    ELSE NULL::text
                END AS not_applicable_because
           FROM ( SELECT (( SELECT count(*) AS count
                           FROM parity.legacy_transaction_items))::numeric(18,4) AS legacy_value,
                    (( SELECT count(*) AS count
                           FROM parity.mirror_transaction_items mirror
                          WHERE mirror.is_in_snapshot))::numeric(18,4) AS mirror_value) counts
        UNION ALL
         SELECT 'transaction_items'::text AS entity,
            'duplicate_keys'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.duplicates AS mirror_value,
            counts.duplicates AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.duplicates <= 0) AS holds,
            counts.duplicates AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS duplicates
                   FROM ( SELECT 'transaction_id, item_id'::text AS column_name,
                            ((transaction_items_blaze.transaction_id || '/'::text) || transaction_items_blaze.item_id) AS key,
                            (count(*))::text AS occurrences
                           FROM public.transaction_items_blaze
                          WHERE ((transaction_items_blaze.transaction_id IS NOT NULL) AND (transaction_items_blaze.item_id IS NOT NULL))
                          GROUP BY transaction_items_blaze.transaction_id, transaction_items_blaze.item_id
                         HAVING (count(*) > 1)) repeated) counts
        UNION ALL
         SELECT 'products'::text AS entity,
            'count'::text AS check_name,
            counts.legacy_value,
            counts.mirror_value,
            (counts.mirror_value - counts.legacy_value) AS difference,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) / NULLIF(counts.legacy_value, (0)::numeric)) AS percent,
            5 AS threshold,
            ((100.0 * abs((counts.mirror_value - counts.legacy_value))) <= ((5)::numeric * counts.legacy_value)) AS holds,
            abs((counts.mirror_value - counts.legacy_value)) AS samples,
                CASE
                    WHEN (counts.legacy_value = (0)::numeric) THEN 'legacy products is empty'::text
                    ELSE NULL::text
                END AS not_applicable_because
           FROM ( SELECT (( SELECT count(*) AS count
                           FROM parity.legacy_products))::numeric(18,4) AS legacy_value,
                    (( SELECT count(*) AS count
                           FROM parity.mirror_products mirror
                          WHERE mirror.is_in_snapshot))::numeric(18,4) AS mirror_value) counts
        UNION ALL
         SELECT 'products'::text AS entity,
            'duplicate_keys'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.duplicates AS mirror_value,
            counts.duplicates AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.duplicates <= 0) AS holds,
            counts.duplicates AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS duplicates
                   FROM ( SELECT 'product_id'::text AS column_name,
                            products_blaze.product_id AS key,
                            (count(*))::text AS occurrences
                           FROM public.products_blaze
                          WHERE (products_blaze.product_id IS NOT NULL)
                          GROUP BY products_blaze.product_id
                         HAVING (count(*) > 1)
                        UNION ALL
                         SELECT 'sku'::text AS column_name,
                            products_blaze.sku AS key,
                            (count(*))::text AS occurrences
                           FROM public.products_blaze
                          WHERE (products_blaze.sku IS NOT NULL)
                          GROUP BY products_blaze.sku
                         HAVING (count(*) > 1)) repeated) counts
        UNION ALL
         SELECT 'customers'::text AS entity,
            'phone_match'::text AS check_name,
            parity_columns.rows_judged AS legacy_value,
            parity_columns.judged_matches AS mirror_value,
            (parity_columns.judged_matches - parity_columns.rows_judged) AS difference,
            (100.0 - parity_columns.match_percent) AS percent,
            5 AS threshold,
            ((100.0 - parity_columns.match_percent) <= (5)::numeric) AS holds,
            (parity_columns.rows_judged - parity_columns.judged_matches) AS samples,
            COALESCE(parity_columns.not_compared_because,
                CASE
                    WHEN (parity_columns.rows_judged = 0) THEN 'no row has a phone to judge in legacy'::text
                    ELSE NULL::text
                END) AS not_applicable_because
           FROM parity.parity_columns
          WHERE ((parity_columns.entity = 'customers'::text) AND (parity_columns.column_name = 'phone'::text))
        UNION ALL
         SELECT 'customers'::text AS entity,
            'email_match'::text AS check_name,
            parity_columns.rows_judged AS legacy_value,
            parity_columns.judged_matches AS mirror_value,
            (parity_columns.judged_matches - parity_columns.rows_judged) AS difference,
            (100.0 - parity_columns.match_percent) AS percent,
            5 AS threshold,
            ((100.0 - parity_columns.match_percent) <= (5)::numeric) AS holds,
            (parity_columns.rows_judged - parity_columns.judged_matches) AS samples,
            COALESCE(parity_columns.not_compared_because,
                CASE
                    WHEN (parity_columns.rows_judged = 0) THEN 'no row has a email to judge on both sides'::text
                    ELSE NULL::text
                END) AS not_applicable_because
           FROM parity.parity_columns
          WHERE ((parity_columns.entity = 'customers'::text) AND (parity_columns.column_name = 'email'::text))
        UNION ALL
         SELECT 'customers'::text AS entity,
            'last_visited_match'::text AS check_name,
            parity_columns.rows_judged AS legacy_value,
            parity_columns.judged_matches AS mirror_value,
            (parity_columns.judged_matches - parity_columns.rows_judged) AS difference,
            (100.0 - parity_columns.match_percent) AS percent,
            5 AS threshold,
            ((100.0 - parity_columns.match_percent) <= (5)::numeric) AS holds,
            (parity_columns.rows_judged - parity_columns.judged_matches) AS samples,
            COALESCE(parity_columns.not_compared_because,
                CASE
                    WHEN (parity_columns.rows_judged = 0) THEN 'no row has a last_visited to judge'::text
                    ELSE NULL::text
                END) AS not_applicable_because
           FROM parity.parity_columns
          WHERE ((parity_columns.entity = 'customers'::text) AND (parity_columns.column_name = 'last_visited'::text))
        UNION ALL
         SELECT 'customers'::text AS entity,
            'lifetime_value_match'::text AS check_name,
            parity_columns.rows_judged AS legacy_value,
            parity_columns.judged_matches AS mirror_value,
            (parity_columns.judged_matches - parity_columns.rows_judged) AS difference,
            (100.0 - parity_columns.match_percent) AS percent,
            5 AS threshold,
            ((100.0 - parity_columns.match_percent) <= (5)::numeric) AS holds,
            (parity_columns.rows_judged - parity_columns.judged_matches) AS samples,
            COALESCE(parity_columns.not_compared_because,
                CASE
                    WHEN (parity_columns.rows_judged = 0) THEN 'no row has a lifetime_value to judge'::text
                    ELSE NULL::text
                END) AS not_applicable_because
           FROM parity.parity_columns
          WHERE ((parity_columns.entity = 'customers'::text) AND (parity_columns.column_name = 'lifetime_value'::text))
        UNION ALL
         SELECT 'customers'::text AS entity,
            'total_visits_match'::text AS check_name,
            parity_columns.rows_judged AS legacy_value,
            parity_columns.judged_matches AS mirror_value,
            (parity_columns.judged_matches - parity_columns.rows_judged) AS difference,
            (100.0 - parity_columns.match_percent) AS percent,
            5 AS threshold,
            ((100.0 - parity_columns.match_percent) <= (5)::numeric) AS holds,
            (parity_columns.rows_judged - parity_columns.judged_matches) AS samples,
            COALESCE(parity_columns.not_compared_because,
                CASE
                    WHEN (parity_columns.rows_judged = 0) THEN 'no row has a total_visits to judge'::text
                    ELSE NULL::text
                END) AS not_applicable_because
           FROM parity.parity_columns
          WHERE ((parity_columns.entity = 'customers'::text) AND (parity_columns.column_name = 'total_visits'::text))
        UNION ALL
         SELECT 'transactions'::text AS entity,
            'total_amount'::text AS check_name,
            totals.legacy_value,
            totals.mirror_value,
            (totals.mirror_value - totals.legacy_value) AS difference,
            ((100.0 * abs((totals.mirror_value - totals.legacy_value))) / NULLIF(abs(totals.legacy_value), (0)::numeric)) AS percent,
            5 AS threshold,
            ((100.0 * abs((totals.mirror_value - totals.legacy_value))) <= ((5)::numeric * abs(totals.legacy_value))) AS holds,
            NULL::numeric AS samples,
                CASE
                    WHEN (totals.legacy_value IS NULL) THEN 'legacy transactions has no amounts'::text
                    ELSE NULL::text
                END AS not_applicable_because
           FROM ( SELECT ( SELECT sum(legacy_transactions.total_amount) AS sum
                           FROM parity.legacy_transactions) AS legacy_value,
                    ( SELECT COALESCE(sum(mirror.total_amount), (0)::numeric) AS "coalesce"
                           FROM parity.mirror_transactions mirror
                          WHERE mirror.is_in_snapshot) AS mirror_value) totals
        UNION ALL
         SELECT 'transaction_items'::text AS entity,
            'cart_sums'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.odd_carts AS mirror_value,
            counts.odd_carts AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.odd_carts <= 0) AS holds,
            counts.odd_carts AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS odd_carts
                   FROM parity.odd_carts odd
                  WHERE (NOT (EXISTS ( SELECT 1
                           FROM parity.known_differences known
                          WHERE ((known.entity = 'transaction_items'::text) AND (known.column_name = 'cart_sum'::text) AND (known.key_or_rule = ANY (ARRAY['*'::text, odd.transaction_id, ('verdict:'::text || 'differs'::text), ('status:'::text || 'differs'::text)])) AND COALESCE((known.expires_on >= (('2025-07-02 20:00:00.017+00'::timestamp with time zone AT TIME ZONE 'America/Los_Angeles'::text))::date), false)))))) counts
        UNION ALL
         SELECT 'all'::text AS entity,
            'raw_complete'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.missing AS mirror_value,
            counts.missing AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.missing <= (0)::numeric) AS holds,
            counts.missing AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT COALESCE(sum(missing_records.missing), (0)::numeric) AS missing
                   FROM parity.missing_records) counts
        UNION ALL
         SELECT 'all'::text AS entity,
            'windows_read'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.undone AS mirror_value,
            counts.undone AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.undone = 0) AS holds,
            counts.undone AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS undone
                   FROM raw.windows
                  WHERE (windows.status <> 'done'::text)) counts
        UNION ALL
         SELECT 'all'::text AS entity,
            'freshness'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.hours AS mirror_value,
            (counts.hours - (26)::numeric) AS difference,
            NULL::numeric AS percent,
            26 AS threshold,
            ((counts.stale = 0) AND (counts.synced = 3)) AS holds,
            GREATEST(counts.stale, (3 - counts.synced)) AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) AS synced,
                    max(ages.hours) AS hours,
                    count(*) FILTER (WHERE ((ages.hours IS NULL) OR (ages.hours > (26)::numeric) OR (ages.sync_status = 'error'::text))) AS stale
                   FROM ( SELECT blaze_sync_state.sync_status,
                            (EXTRACT(epoch FROM ('2025-07-02 20:00:00.017+00'::timestamp with time zone - blaze_sync_state.last_sync_end)) / (3600)::numeric) AS hours
                           FROM public.blaze_sync_state
                          WHERE (blaze_sync_state.entity_type = ANY (ARRAY['members'::text, 'transactions'::text, 'products'::text]))) ages) counts
        UNION ALL
         SELECT 'all'::text AS entity,
            'known_differences'::text AS check_name,
            NULL::numeric AS legacy_value,
            counts.failed AS mirror_value,
            counts.failed AS difference,
            NULL::numeric AS percent,
            0 AS threshold,
            (counts.failed = 0) AS holds,
            counts.failed AS samples,
            NULL::text AS not_applicable_because
           FROM ( SELECT count(*) FILTER (WHERE (known_differences_in_use.state <> 'in use'::text)) AS failed
                   FROM parity.known_differences_in_use) counts
        )
 SELECT entity,
    check_name,
    (legacy_value)::numeric(18,4) AS legacy_value,
    (mirror_value)::numeric(18,4) AS mirror_value,
    (difference)::numeric(18,4) AS difference,
    (percent)::numeric(18,4) AS percent,
    (threshold)::numeric(18,4) AS threshold,
        CASE
            WHEN (not_applicable_because IS NOT NULL) THEN 'NOT_APPLICABLE'::text
            WHEN holds THEN 'PASS'::text
            WHEN (NOT holds) THEN 'FAIL'::text
            ELSE 'ERROR'::text
        END AS status,
    (samples)::bigint AS samples,
    not_applicable_because
   FROM measured;


--
-- Name: VIEW parity_summary; Type: COMMENT; Schema: parity; Owner: -
--

COMMENT ON VIEW parity.parity_summary IS 'definition 33e21615b677955eca4d893495c7ac6a';


--
-- Name: customers_count; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_count (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: customers_duplicate_keys; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_duplicate_keys (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: customers_email_match; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_email_match (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: customers_last_visited_match; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_last_visited_match (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: customers_lifetime_value_match; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_lifetime_value_match (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: customers_phone_match; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_phone_match (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: customers_total_visits_match; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.customers_total_visits_match (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: freshness; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.freshness (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: known_differences_hold; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.known_differences_hold (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: products_count; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.products_count (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: products_duplicate_keys; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.products_duplicate_keys (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: raw_complete; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.raw_complete (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: transaction_items_cart_sums; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.transaction_items_cart_sums (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: transaction_items_count; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.transaction_items_count (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: transaction_items_duplicate_keys; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.transaction_items_duplicate_keys (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: transactions_count; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.transactions_count (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: transactions_duplicate_keys; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.transactions_duplicate_keys (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: transactions_total_amount; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.transactions_total_amount (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: windows_read; Type: TABLE; Schema: parity_failures; Owner: -
--

CREATE TABLE parity_failures.windows_read (
    run_id text,
    entity text,
    check_name text,
    status text,
    legacy_value numeric(18,4),
    mirror_value numeric(18,4),
    difference numeric(18,4),
    percent numeric(18,4),
    threshold numeric(18,4),
    samples bigint,
    not_applicable_because text,
    key text,
    column_name text,
    finding text,
    legacy_row_value text,
    mirror_row_value text
);


--
-- Name: blaze_sync_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blaze_sync_history (
    id bigint NOT NULL,
    run_id text NOT NULL,
    command text NOT NULL,
    shop text NOT NULL,
    entity_type text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    sync_status text NOT NULL,
    error_message text,
    window_start timestamp with time zone,
    window_end timestamp with time zone,
    rows_read integer DEFAULT 0 NOT NULL,
    rows_written integer DEFAULT 0 NOT NULL,
    rows_failed integer DEFAULT 0 NOT NULL,
    calls integer DEFAULT 0 NOT NULL,
    waited_seconds numeric(12,1) DEFAULT 0 NOT NULL
);


--
-- Name: blaze_sync_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.blaze_sync_history ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.blaze_sync_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: blaze_sync_state_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.blaze_sync_state_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: blaze_sync_state_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.blaze_sync_state_id_seq OWNED BY public.blaze_sync_state.id;


--
-- Name: customers_blaze_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.customers_blaze_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: customers_blaze_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.customers_blaze_id_seq OWNED BY public.customers_blaze.id;


--
-- Name: customers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.customers_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: customers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.customers_id_seq OWNED BY public.customers.id;


--
-- Name: products_blaze_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.products_blaze_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: products_blaze_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.products_blaze_id_seq OWNED BY public.products_blaze.id;


--
-- Name: products_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.products_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: products_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.products_id_seq OWNED BY public.products.id;


--
-- Name: sales_by_customer; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.sales_by_customer AS
 SELECT c.member_id,
    c.name,
    count(t.id) AS sales,
    sum(t.total_amount) AS revenue
   FROM (public.customers c
     LEFT JOIN public.transactions t ON ((t.customer_id = c.member_id)))
  GROUP BY c.member_id, c.name;


--
-- Name: transaction_items_blaze_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.transaction_items_blaze_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: transaction_items_blaze_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.transaction_items_blaze_id_seq OWNED BY public.transaction_items_blaze.id;


--
-- Name: transaction_items_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.transaction_items_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: transaction_items_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.transaction_items_id_seq OWNED BY public.transaction_items.id;


--
-- Name: transactions_blaze_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.transactions_blaze_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: transactions_blaze_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.transactions_blaze_id_seq OWNED BY public.transactions_blaze.id;


--
-- Name: transactions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.transactions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: transactions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.transactions_id_seq OWNED BY public.transactions.id;


--
-- Name: _dlt_loads; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw._dlt_loads (
    load_id character varying(64) NOT NULL,
    schema_name character varying,
    status bigint NOT NULL,
    inserted_at timestamp with time zone NOT NULL,
    schema_version_hash character varying
);


--
-- Name: _dlt_pipeline_state; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw._dlt_pipeline_state (
    version bigint NOT NULL,
    engine_version bigint NOT NULL,
    pipeline_name character varying NOT NULL,
    state character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version_hash character varying,
    _dlt_load_id character varying(64) NOT NULL,
    _dlt_id character varying NOT NULL
);


--
-- Name: _dlt_version; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw._dlt_version (
    version bigint NOT NULL,
    engine_version bigint NOT NULL,
    inserted_at timestamp with time zone NOT NULL,
    schema_name character varying NOT NULL,
    version_hash character varying NOT NULL,
    schema character varying NOT NULL
);


--
-- Name: alerts; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.alerts (
    shop text NOT NULL,
    problem text NOT NULL,
    told_at timestamp with time zone NOT NULL
);


--
-- Name: api_fields; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.api_fields (
    shop text NOT NULL,
    entity text NOT NULL,
    path text NOT NULL,
    holders bigint NOT NULL,
    present bigint NOT NULL,
    types text[] NOT NULL,
    first_seen_at timestamp with time zone NOT NULL
);


--
-- Name: backfills; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.backfills (
    id bigint NOT NULL,
    shop text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    history_start date NOT NULL,
    counts_earlier boolean NOT NULL,
    completed_at timestamp with time zone
);


--
-- Name: backfills_id_seq; Type: SEQUENCE; Schema: raw; Owner: -
--

ALTER TABLE raw.backfills ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME raw.backfills_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: batches; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.batches (
    batch bigint NOT NULL,
    shop text NOT NULL,
    entity text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    rows_loaded integer DEFAULT 0 NOT NULL,
    transformed_at timestamp with time zone
);


--
-- Name: batches_batch_seq; Type: SEQUENCE; Schema: raw; Owner: -
--

ALTER TABLE raw.batches ALTER COLUMN batch ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME raw.batches_batch_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: boot_clock; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.boot_clock (
    boot_id text NOT NULL,
    offset_ms bigint NOT NULL
);


--
-- Name: calls_by_month; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.calls_by_month (
    key_id text NOT NULL,
    month date NOT NULL,
    calls bigint NOT NULL
);


--
-- Name: cursors; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.cursors (
    shop text NOT NULL,
    entity text NOT NULL,
    cursor_at timestamp with time zone NOT NULL
);


--
-- Name: ignored_date_filters; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.ignored_date_filters (
    shop text NOT NULL,
    entity text NOT NULL,
    seen_at timestamp with time zone NOT NULL
);


--
-- Name: products; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.products (
    id text NOT NULL,
    sku text,
    name text,
    description text,
    category_id text,
    category_name text,
    vendor_id text,
    vendor_name text,
    brand_id text,
    brand_name text,
    weight_per_unit text,
    flower_type text,
    strain text,
    image_url text,
    active boolean,
    archived boolean,
    deleted boolean,
    unit_price double precision,
    unit_value double precision,
    thc double precision,
    cbd double precision,
    thca double precision,
    cbda double precision,
    cbg double precision,
    potency_thc double precision,
    potency_cbd double precision,
    potency_thca double precision,
    potency_cbda double precision,
    potency_cbg double precision,
    created timestamp with time zone,
    modified timestamp with time zone,
    _row_errors text,
    _row_hash bigint,
    _batch bigint NOT NULL
);


--
-- Name: quarantine; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.quarantine (
    id bigint NOT NULL,
    shop text NOT NULL,
    entity text NOT NULL,
    record_id text DEFAULT ''::text NOT NULL,
    reason text NOT NULL,
    window_start timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    occurrences integer NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL
);


--
-- Name: quarantine_id_seq; Type: SEQUENCE; Schema: raw; Owner: -
--

ALTER TABLE raw.quarantine ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME raw.quarantine_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ratelimit___calls_bb07d4ad3a82; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.ratelimit___calls_bb07d4ad3a82 (
    name character varying,
    weight smallint,
    item_timestamp timestamp without time zone
);


--
-- Name: schema_drift; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.schema_drift (
    shop text NOT NULL,
    entity text NOT NULL,
    path text NOT NULL,
    change text NOT NULL,
    detail text NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    CONSTRAINT schema_drift_change_check CHECK ((change = ANY (ARRAY['appeared'::text, 'vanished'::text, 'changed type'::text])))
);


--
-- Name: sweeps; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.sweeps (
    shop text NOT NULL,
    entity text NOT NULL,
    swept_at timestamp with time zone NOT NULL,
    still_missing bigint NOT NULL
);


--
-- Name: transaction_items; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.transaction_items (
    transaction_id text NOT NULL,
    "position" bigint,
    item_id text,
    product_id text,
    product_sku text,
    product_name text,
    brand_name text,
    category_name text,
    status text,
    quantity double precision,
    unit_price double precision,
    cost double precision,
    calc_discount double precision,
    final_price double precision,
    calc_tax double precision,
    _row_errors text,
    _deleted boolean,
    _batch bigint NOT NULL
);


--
-- Name: _dlt_version; Type: TABLE; Schema: raw_staging; Owner: -
--

CREATE TABLE raw_staging._dlt_version (
    version bigint NOT NULL,
    engine_version bigint NOT NULL,
    inserted_at timestamp with time zone NOT NULL,
    schema_name character varying NOT NULL,
    version_hash character varying NOT NULL,
    schema character varying NOT NULL
);


--
-- Name: members; Type: TABLE; Schema: raw_staging; Owner: -
--

CREATE TABLE raw_staging.members (
    id character varying NOT NULL,
    shop_id character varying,
    first_name character varying,
    middle_name character varying,
    last_name character varying,
    primary_phone character varying,
    cpn character varying,
    email character varying,
    street_address character varying,
    city character varying,
    state character varying,
    zip_code character varying,
    status character varying,
    member_group character varying,
    marketing_source character varying,
    medical boolean,
    text_opt_in boolean,
    email_opt_in boolean,
    deleted boolean,
    loyalty_points double precision,
    lifetime_points double precision,
    start_date timestamp with time zone,
    last_visit_date timestamp with time zone,
    created timestamp with time zone,
    modified timestamp with time zone,
    _row_errors character varying,
    _row_hash bigint,
    _batch bigint NOT NULL
);


--
-- Name: products; Type: TABLE; Schema: raw_staging; Owner: -
--

CREATE TABLE raw_staging.products (
    id character varying NOT NULL,
    sku character varying,
    name character varying,
    description character varying,
    category_id character varying,
    category_name character varying,
    vendor_id character varying,
    vendor_name character varying,
    brand_id character varying,
    brand_name character varying,
    weight_per_unit character varying,
    flower_type character varying,
    strain character varying,
    image_url character varying,
    active boolean,
    archived boolean,
    deleted boolean,
    unit_price double precision,
    unit_value double precision,
    thc double precision,
    cbd double precision,
    thca double precision,
    cbda double precision,
    cbg double precision,
    potency_thc double precision,
    potency_cbd double precision,
    potency_thca double precision,
    potency_cbda double precision,
    potency_cbg double precision,
    created timestamp with time zone,
    modified timestamp with time zone,
    _row_errors character varying,
    _row_hash bigint,
    _batch bigint NOT NULL
);


--
-- Name: transaction_items; Type: TABLE; Schema: raw_staging; Owner: -
--

CREATE TABLE raw_staging.transaction_items (
    transaction_id character varying NOT NULL,
    "position" bigint,
    item_id character varying,
    product_id character varying,
    product_sku character varying,
    product_name character varying,
    brand_name character varying,
    category_name character varying,
    status character varying,
    quantity double precision,
    unit_price double precision,
    cost double precision,
    calc_discount double precision,
    final_price double precision,
    calc_tax double precision,
    _row_errors character varying,
    _deleted boolean,
    _batch bigint NOT NULL
);


--
-- Name: transactions; Type: TABLE; Schema: raw_staging; Owner: -
--

CREATE TABLE raw_staging.transactions (
    id character varying NOT NULL,
    trans_no character varying,
    member_id character varying,
    parent_transaction_id character varying,
    shop_id character varying,
    seller_id character varying,
    seller_terminal_id character varying,
    terminal_id character varying,
    status character varying,
    trans_type character varying,
    refund_status character varying,
    time_zone character varying,
    payment_option character varying,
    deleted boolean,
    points_earned double precision,
    points_spent double precision,
    sub_total double precision,
    total_discount double precision,
    sub_total_discount double precision,
    total_calc_tax double precision,
    total_before_tax_rounding double precision,
    round_amount double precision,
    total_after_tax_rounding double precision,
    credit_card_fee double precision,
    total_fees double precision,
    total double precision,
    start_time timestamp with time zone,
    end_time timestamp with time zone,
    processed_time timestamp with time zone,
    completed_time timestamp with time zone,
    created timestamp with time zone,
    modified timestamp with time zone,
    _row_errors character varying,
    _row_hash bigint,
    _batch bigint NOT NULL
);


--
-- Name: cutover; Type: TABLE; Schema: serving; Owner: -
--

CREATE TABLE serving.cutover (
    entity text NOT NULL,
    source text NOT NULL,
    switched_at timestamp with time zone NOT NULL,
    switched_by text NOT NULL,
    CONSTRAINT cutover_source_check CHECK ((source = ANY (ARRAY['legacy'::text, 'mirror'::text])))
);


--
-- Name: customers; Type: VIEW; Schema: serving; Owner: -
--

CREATE VIEW serving.customers AS
 SELECT id,
    member_id,
    name,
    phone,
    email,
    loyalty_points,
    total_visits,
    total_sales,
    total_refunds,
    gross_sales,
    gross_refunds,
    avg_sale_value,
    lifetime_value,
    customer_type,
    member_group,
    marketing_source,
    state,
    zip_code,
    date_joined,
    last_visited,
    vip_status,
    churn_risk,
    days_since_last_visit,
    created_at,
    updated_at,
    street_address,
    city,
    is_medical,
    text_opt_in,
    email_opt_in,
    member_status,
    blaze_created,
    blaze_modified,
    last_synced_at,
    sync_status,
    shop_id,
    blaze_loyalty_points,
    is_deleted,
    served_from
   FROM ( SELECT customers.id,
            customers.member_id,
            customers.name,
            customers.phone,
            customers.email,
            customers.loyalty_points,
            customers.total_visits,
            customers.total_sales,
            customers.total_refunds,
            customers.gross_sales,
            customers.gross_refunds,
            customers.avg_sale_value,
            customers.lifetime_value,
            customers.customer_type,
            customers.member_group,
            customers.marketing_source,
            customers.state,
            customers.zip_code,
            customers.date_joined,
            customers.last_visited,
            customers.vip_status,
            customers.churn_risk,
            customers.days_since_last_visit,
            customers.created_at,
            customers.updated_at,
            NULL::text AS street_address,
            NULL::text AS city,
            NULL::boolean AS is_medical,
            NULL::boolean AS text_opt_in,
            NULL::boolean AS email_opt_in,
            NULL::text AS member_status,
            NULL::timestamp with time zone AS blaze_created,
            NULL::timestamp with time zone AS blaze_modified,
            NULL::timestamp with time zone AS last_synced_at,
            NULL::text AS sync_status,
            NULL::text AS shop_id,
            NULL::numeric(10,2) AS blaze_loyalty_points,
            NULL::boolean AS is_deleted,
            'legacy'::text AS served_from
           FROM public.customers
        UNION ALL
         SELECT c.id,
            c.member_id,
            c.name,
            c.phone,
            c.email,
            (c.loyalty_points)::integer AS loyalty_points,
            c.total_visits,
            c.total_visits AS total_sales,
            c.total_refunds,
            c.gross_sales,
            c.gross_refunds,
            ((c.gross_sales / (NULLIF(c.total_visits, 0))::numeric))::numeric(10,2) AS avg_sale_value,
            c.lifetime_value,
                CASE
                    WHEN c.is_medical THEN 'Medical'::text
                    ELSE 'Adult Use'::text
                END AS customer_type,
            c.member_group,
            c.marketing_source,
            c.state,
            c.zip_code,
            c.date_joined,
            c.last_visited,
            c.vip_status,
            c.churn_risk,
            c.days_since_last_visit,
            c.created_at,
            c.updated_at,
            c.street_address,
            c.city,
            c.is_medical,
            c.text_opt_in,
            c.email_opt_in,
            c.member_status,
            c.blaze_created,
            c.blaze_modified,
            c.last_synced_at,
            c.sync_status,
            c.shop_id,
            c.blaze_loyalty_points,
            c.is_deleted,
            'mirror'::text AS served_from
           FROM public.customers_blaze c) sides
  WHERE (served_from = ( SELECT cutover.source
           FROM serving.cutover
          WHERE (cutover.entity = 'customers'::text)));


--
-- Name: VIEW customers; Type: COMMENT; Schema: serving; Owner: -
--

COMMENT ON VIEW serving.customers IS 'definition 965b7570115424e58991556d48b8e8f2';


--
-- Name: cutover_audit; Type: TABLE; Schema: serving; Owner: -
--

CREATE TABLE serving.cutover_audit (
    id bigint NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by text NOT NULL,
    action text NOT NULL,
    entity text NOT NULL,
    source_before text,
    source_after text,
    reason text,
    was_forced boolean NOT NULL,
    gates jsonb NOT NULL,
    CONSTRAINT cutover_audit_action_check CHECK ((action = ANY (ARRAY['switch'::text, 'rollback'::text, 'finalize'::text, 'unfinalize'::text])))
);


--
-- Name: cutover_audit_id_seq; Type: SEQUENCE; Schema: serving; Owner: -
--

ALTER TABLE serving.cutover_audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME serving.cutover_audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: finalizations; Type: TABLE; Schema: serving; Owner: -
--

CREATE TABLE serving.finalizations (
    id bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    applied_by text NOT NULL,
    statements text[] NOT NULL,
    undo_statements text[] NOT NULL,
    undone_at timestamp with time zone
);


--
-- Name: finalizations_id_seq; Type: SEQUENCE; Schema: serving; Owner: -
--

ALTER TABLE serving.finalizations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME serving.finalizations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: names; Type: TABLE; Schema: serving; Owner: -
--

CREATE TABLE serving.names (
    kind text,
    blaze_id text,
    name text
);


--
-- Name: products; Type: VIEW; Schema: serving; Owner: -
--

CREATE VIEW serving.products AS
 SELECT id,
    product_id,
    sku,
    name,
    brand,
    category,
    strain,
    flower_type,
    vendor,
    thc_content,
    cbd_content,
    retail_price,
    cost,
    is_active,
    image_url,
    description,
    category_id,
    vendor_id,
    unit_value,
    weight_per_unit,
    thca,
    cbda,
    cbg,
    blaze_created,
    blaze_modified,
    last_synced_at,
    sync_status,
    created_at,
    updated_at,
    is_archived,
    is_deleted,
    served_from
   FROM ( SELECT products.id,
            products.product_id,
            products.sku,
            products.name,
            products.brand,
            products.category,
            products.strain,
            products.flower_type,
            products.vendor,
            products.thc_content,
            products.cbd_content,
            products.retail_price,
            products.cost,
            products.is_active,
            products.image_url,
            NULL::text AS description,
            NULL::text AS category_id,
            NULL::text AS vendor_id,
            NULL::numeric(10,2) AS unit_value,
            NULL::text AS weight_per_unit,
            NULL::numeric(5,2) AS thca,
            NULL::numeric(5,2) AS cbda,
            NULL::numeric(5,2) AS cbg,
            NULL::timestamp with time zone AS blaze_created,
            NULL::timestamp with time zone AS blaze_modified,
            NULL::timestamp with time zone AS last_synced_at,
            NULL::text AS sync_status,
            NULL::timestamp with time zone AS created_at,
            NULL::timestamp with time zone AS updated_at,
            NULL::boolean AS is_archived,
            NULL::boolean AS is_deleted,
            'legacy'::text AS served_from
           FROM public.products
        UNION ALL
         SELECT p.id,
            COALESCE(p.sku, p.product_id) AS product_id,
            p.sku,
            p.name,
            p.brand,
            p.category,
            p.strain,
            p.flower_type,
            p.vendor,
            p.thc_content,
            p.cbd_content,
            p.retail_price,
            NULL::numeric(10,2) AS cost,
            p.is_active,
            p.image_url,
            p.description,
            p.category_id,
            p.vendor_id,
            p.unit_value,
            p.weight_per_unit,
            p.thca,
            p.cbda,
            p.cbg,
            p.blaze_created,
            p.blaze_modified,
            p.last_synced_at,
            p.sync_status,
            p.created_at,
            p.updated_at,
            p.is_archived,
            p.is_deleted,
            'mirror'::text AS served_from
           FROM public.products_blaze p) sides
  WHERE (served_from = ( SELECT cutover.source
           FROM serving.cutover
          WHERE (cutover.entity = 'products'::text)));


--
-- Name: VIEW products; Type: COMMENT; Schema: serving; Owner: -
--

COMMENT ON VIEW serving.products IS 'definition 03eebdede3a2e4fa5ee44e9e0209730d';


--
-- Name: transaction_items; Type: VIEW; Schema: serving; Owner: -
--

CREATE VIEW serving.transaction_items AS
 SELECT id,
    transaction_id,
    product_sku,
    product_name,
    brand,
    category,
    strain,
    flower_type,
    quantity,
    unit_price,
    total_price,
    thc_content,
    cbd_content,
    created_at,
    product_id,
    discount,
    tax,
    item_id,
    item_status,
    sync_status,
    last_synced_at,
    updated_at,
    served_from
   FROM ( SELECT transaction_items.id,
            transaction_items.transaction_id,
            transaction_items.product_sku,
            transaction_items.product_name,
            transaction_items.brand,
            transaction_items.category,
            transaction_items.strain,
            transaction_items.flower_type,
            transaction_items.quantity,
            transaction_items.unit_price,
            transaction_items.total_price,
            transaction_items.thc_content,
            transaction_items.cbd_content,
            transaction_items.created_at,
            NULL::text AS product_id,
            NULL::numeric(10,2) AS discount,
            NULL::numeric(10,2) AS tax,
            NULL::text AS item_id,
            NULL::text AS item_status,
            NULL::text AS sync_status,
            NULL::timestamp with time zone AS last_synced_at,
            NULL::timestamp with time zone AS updated_at,
            'legacy'::text AS served_from
           FROM public.transaction_items
        UNION ALL
         SELECT i.id,
            COALESCE(t.trans_no, t.transaction_id) AS transaction_id,
            i.product_sku,
            i.product_name,
            i.brand,
            i.category,
            p.strain,
            p.flower_type,
            (i.quantity)::integer AS quantity,
            i.unit_price,
            i.total_price,
            p.thc_content,
            p.cbd_content,
            i.created_at,
            i.product_id,
            i.discount,
            i.tax,
            i.item_id,
            i.item_status,
            i.sync_status,
            i.last_synced_at,
            i.updated_at,
            'mirror'::text AS served_from
           FROM ((public.transaction_items_blaze i
             JOIN public.transactions_blaze t ON ((i.transaction_id = t.transaction_id)))
             LEFT JOIN public.products_blaze p ON ((i.product_id = p.product_id)))) sides
  WHERE (served_from = ( SELECT cutover.source
           FROM serving.cutover
          WHERE (cutover.entity = 'transaction_items'::text)));


--
-- Name: VIEW transaction_items; Type: COMMENT; Schema: serving; Owner: -
--

COMMENT ON VIEW serving.transaction_items IS 'definition cd0464c0bce8cd3197a117c331186e22';


--
-- Name: transactions; Type: VIEW; Schema: serving; Owner: -
--

CREATE VIEW serving.transactions AS
 SELECT id,
    transaction_id,
    customer_id,
    date,
    shop_location,
    staff_name,
    terminal,
    payment_type,
    total_amount,
    total_tax,
    discounts,
    loyalty_points_earned,
    loyalty_points_spent,
    created_at,
    blaze_status,
    trans_type,
    shop_id,
    seller_id,
    terminal_id,
    start_time,
    end_time,
    completed_time,
    blaze_created,
    blaze_modified,
    last_synced_at,
    sync_status,
    updated_at,
    trans_no,
    parent_transaction_id,
    refund_status,
    subtotal,
    fees,
    served_from
   FROM ( SELECT transactions.id,
            transactions.transaction_id,
            transactions.customer_id,
            transactions.date,
            transactions.shop_location,
            transactions.staff_name,
            transactions.terminal,
            transactions.payment_type,
            transactions.total_amount,
            transactions.total_tax,
            transactions.discounts,
            transactions.loyalty_points_earned,
            transactions.loyalty_points_spent,
            transactions.created_at,
            NULL::text AS blaze_status,
            NULL::text AS trans_type,
            NULL::text AS shop_id,
            NULL::text AS seller_id,
            NULL::text AS terminal_id,
            NULL::timestamp with time zone AS start_time,
            NULL::timestamp with time zone AS end_time,
            NULL::timestamp with time zone AS completed_time,
            NULL::timestamp with time zone AS blaze_created,
            NULL::timestamp with time zone AS blaze_modified,
            NULL::timestamp with time zone AS last_synced_at,
            NULL::text AS sync_status,
            NULL::timestamp with time zone AS updated_at,
            NULL::text AS trans_no,
            NULL::text AS parent_transaction_id,
            NULL::text AS refund_status,
            NULL::numeric(10,2) AS subtotal,
            NULL::numeric(10,2) AS fees,
            'legacy'::text AS served_from
           FROM public.transactions
        UNION ALL
         SELECT t.id,
            COALESCE(t.trans_no, t.transaction_id) AS transaction_id,
            t.customer_id,
            timezone('UTC'::text, timezone('America/Los_Angeles'::text, t.date)) AS date,
            COALESCE(( SELECT names.name
                   FROM serving.names names
                  WHERE ((names.kind = 'shop'::text) AND (names.blaze_id = t.shop_id))
                 LIMIT 1), t.shop_id) AS shop_location,
            COALESCE(( SELECT names.name
                   FROM serving.names names
                  WHERE ((names.kind = 'staff'::text) AND (names.blaze_id = t.seller_id))
                 LIMIT 1), t.seller_id) AS staff_name,
            COALESCE(( SELECT names.name
                   FROM serving.names names
                  WHERE ((names.kind = 'terminal'::text) AND (names.blaze_id = t.terminal_id))
                 LIMIT 1), t.terminal_id) AS terminal,
            t.payment_type,
            t.total_amount,
            t.total_tax,
            t.discounts,
            t.points_earned AS loyalty_points_earned,
            t.points_spent AS loyalty_points_spent,
            t.created_at,
            t.blaze_status,
            t.trans_type,
            t.shop_id,
            t.seller_id,
            t.terminal_id,
            t.start_time,
            t.end_time,
            t.completed_time,
            t.blaze_created,
            t.blaze_modified,
            t.last_synced_at,
            t.sync_status,
            t.updated_at,
            t.trans_no,
            t.parent_transaction_id,
            t.refund_status,
            t.subtotal,
            t.fees,
            'mirror'::text AS served_from
           FROM public.transactions_blaze t) sides
  WHERE (served_from = ( SELECT cutover.source
           FROM serving.cutover
          WHERE (cutover.entity = 'transactions'::text)));


--
-- Name: VIEW transactions; Type: COMMENT; Schema: serving; Owner: -
--

COMMENT ON VIEW serving.transactions IS 'definition 9534860210147bee46bf51110c95a81f';


--
-- Name: processed_batches; Type: TABLE; Schema: staging; Owner: -
--

CREATE TABLE staging.processed_batches (
    model text NOT NULL,
    batch bigint NOT NULL
);


--
-- Name: standing_verdicts; Type: TABLE; Schema: staging; Owner: -
--

CREATE TABLE staging.standing_verdicts (
    test text NOT NULL,
    inputs text NOT NULL,
    failures bigint,
    judged_at timestamp with time zone NOT NULL
);


--
-- Name: stg_blaze__products; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_blaze__products AS
 SELECT id AS product_id,
    NULLIF(btrim(sku, ' 	
 '::text), ''::text) AS sku,
    category_id,
    vendor_id,
    brand_id,
        CASE
            WHEN (NULLIF(btrim(name, ' 	
 '::text), ''::text) IS NOT NULL) THEN name
            ELSE NULL::text
        END AS name,
    description,
        CASE
            WHEN (NULLIF(btrim(category_name, ' 	
 '::text), ''::text) IS NOT NULL) THEN category_name
            ELSE NULL::text
        END AS category,
        CASE
            WHEN (NULLIF(btrim(vendor_name, ' 	
 '::text), ''::text) IS NOT NULL) THEN vendor_name
            ELSE NULL::text
        END AS vendor,
        CASE
            WHEN (NULLIF(btrim(brand_name, ' 	
 '::text), ''::text) IS NOT NULL) THEN brand_name
            ELSE NULL::text
        END AS brand,
    weight_per_unit,
    flower_type,
    strain,
    image_url,
    (
        CASE
            WHEN (abs(round(((unit_price)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((unit_price)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS retail_price,
    (
        CASE
            WHEN (abs(round(((unit_value)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((unit_value)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS unit_value,
    (
        CASE
            WHEN (abs(round(((COALESCE(NULLIF(thc, (0)::double precision), potency_thc, thc))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(thc, (0)::double precision), potency_thc, thc))::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(5,2) AS thc_content,
    (
        CASE
            WHEN (abs(round(((COALESCE(NULLIF(cbd, (0)::double precision), potency_cbd, cbd))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(cbd, (0)::double precision), potency_cbd, cbd))::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(5,2) AS cbd_content,
    (
        CASE
            WHEN (abs(round(((COALESCE(NULLIF(thca, (0)::double precision), potency_thca, thca))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(thca, (0)::double precision), potency_thca, thca))::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(5,2) AS thca,
    (
        CASE
            WHEN (abs(round(((COALESCE(NULLIF(cbda, (0)::double precision), potency_cbda, cbda))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(cbda, (0)::double precision), potency_cbda, cbda))::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(5,2) AS cbda,
    (
        CASE
            WHEN (abs(round(((COALESCE(NULLIF(cbg, (0)::double precision), potency_cbg, cbg))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(cbg, (0)::double precision), potency_cbg, cbg))::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(5,2) AS cbg,
    active AS is_active,
    archived AS is_archived,
    deleted AS is_deleted,
    created AS blaze_created,
    modified AS blaze_modified,
    _batch AS batch,
    NULLIF(concat_ws('; '::text, NULLIF(_row_errors, ''::text),
        CASE
            WHEN ((unit_price IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((unit_price)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((unit_price)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'unit_price: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((unit_value IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((unit_value)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((unit_value)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'unit_value: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((COALESCE(NULLIF(thc, (0)::double precision), potency_thc, thc) IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((COALESCE(NULLIF(thc, (0)::double precision), potency_thc, thc))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(thc, (0)::double precision), potency_thc, thc))::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(5,2) IS NULL)) THEN 'thc: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((COALESCE(NULLIF(cbd, (0)::double precision), potency_cbd, cbd) IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((COALESCE(NULLIF(cbd, (0)::double precision), potency_cbd, cbd))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(cbd, (0)::double precision), potency_cbd, cbd))::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(5,2) IS NULL)) THEN 'cbd: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((COALESCE(NULLIF(thca, (0)::double precision), potency_thca, thca) IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((COALESCE(NULLIF(thca, (0)::double precision), potency_thca, thca))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(thca, (0)::double precision), potency_thca, thca))::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(5,2) IS NULL)) THEN 'thca: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((COALESCE(NULLIF(cbda, (0)::double precision), potency_cbda, cbda) IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((COALESCE(NULLIF(cbda, (0)::double precision), potency_cbda, cbda))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(cbda, (0)::double precision), potency_cbda, cbda))::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(5,2) IS NULL)) THEN 'cbda: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((COALESCE(NULLIF(cbg, (0)::double precision), potency_cbg, cbg) IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((COALESCE(NULLIF(cbg, (0)::double precision), potency_cbg, cbg))::text)::numeric, 2)) < (1000)::numeric) THEN round(((COALESCE(NULLIF(cbg, (0)::double precision), potency_cbg, cbg))::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(5,2) IS NULL)) THEN 'cbg: out of range'::text
            ELSE NULL::text
        END), ''::text) AS row_errors
   FROM raw.products;


--
-- Name: VIEW stg_blaze__products; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_blaze__products IS 'definition 85e071866c3916c455ee78e5bad21790';


--
-- Name: stg_blaze__transaction_items; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_blaze__transaction_items AS
 SELECT transaction_id,
    COALESCE(NULLIF(item_id, ''::text), ('line '::text || "position")) AS item_id,
    product_id,
    NULLIF(btrim(product_sku, ' 	
 '::text), ''::text) AS product_sku,
        CASE
            WHEN (NULLIF(btrim(product_name, ' 	
 '::text), ''::text) IS NOT NULL) THEN product_name
            ELSE NULL::text
        END AS product_name,
        CASE
            WHEN (NULLIF(btrim(brand_name, ' 	
 '::text), ''::text) IS NOT NULL) THEN brand_name
            ELSE NULL::text
        END AS brand,
        CASE
            WHEN (NULLIF(btrim(category_name, ' 	
 '::text), ''::text) IS NOT NULL) THEN category_name
            ELSE NULL::text
        END AS category,
    status AS item_status,
    "position",
    (
        CASE
            WHEN (abs(round(((quantity)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((quantity)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS quantity,
    (
        CASE
            WHEN (abs(round(((unit_price)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((unit_price)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS unit_price,
    (
        CASE
            WHEN (abs(round(((cost)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((cost)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS gross_price,
    (
        CASE
            WHEN (abs(round(((calc_discount)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((calc_discount)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS discount,
    (
        CASE
            WHEN (abs(round(((final_price)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((final_price)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS total_price,
    (
        CASE
            WHEN (abs(round(((calc_tax)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((calc_tax)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS tax,
    _batch AS batch,
    NULLIF(concat_ws('; '::text, NULLIF(_row_errors, ''::text),
        CASE
            WHEN ((quantity IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((quantity)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((quantity)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'quantity: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((unit_price IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((unit_price)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((unit_price)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'unit_price: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((cost IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((cost)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((cost)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'cost: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((calc_discount IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((calc_discount)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((calc_discount)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'calc_discount: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((final_price IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((final_price)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((final_price)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'final_price: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((calc_tax IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((calc_tax)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((calc_tax)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'calc_tax: out of range'::text
            ELSE NULL::text
        END), ''::text) AS row_errors
   FROM raw.transaction_items
  WHERE (_deleted IS NOT TRUE);


--
-- Name: VIEW stg_blaze__transaction_items; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_blaze__transaction_items IS 'definition 44f8043300250a46bd65dca4ce1c6ee4';


--
-- Name: stg_blaze__transactions; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_blaze__transactions AS
 SELECT id AS transaction_id,
    trans_no,
    NULLIF(parent_transaction_id, ''::text) AS parent_transaction_id,
    NULLIF(member_id, ''::text) AS customer_id,
    shop_id,
    seller_id,
    COALESCE(NULLIF(seller_terminal_id, ''::text), terminal_id) AS terminal_id,
    payment_option AS payment_type,
    status AS blaze_status,
    trans_type,
    refund_status,
    (
        CASE
            WHEN (abs(round(((sub_total)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((sub_total)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS gross_amount,
    (
        CASE
            WHEN (abs(round(((total_discount)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total_discount)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS discounts,
    (
        CASE
            WHEN (abs(round(((sub_total_discount)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((sub_total_discount)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS subtotal,
    (
        CASE
            WHEN (abs(round(((total_calc_tax)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total_calc_tax)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS total_tax,
    (
        CASE
            WHEN (abs(round(((COALESCE(NULLIF(credit_card_fee, (0)::double precision), total_fees, credit_card_fee))::text)::numeric, 2)) < (100000000)::numeric) THEN round(((COALESCE(NULLIF(credit_card_fee, (0)::double precision), total_fees, credit_card_fee))::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS fees,
    (
        CASE
            WHEN (abs(round(((total)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS total_amount,
    (
        CASE
            WHEN (abs(round(((points_earned)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((points_earned)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS points_earned,
    (
        CASE
            WHEN (abs(round(((points_spent)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((points_spent)::text)::numeric, 2)
            ELSE NULL::numeric
        END)::numeric(10,2) AS points_spent,
    deleted AS is_deleted,
    COALESCE(completed_time, processed_time, created) AS date,
    start_time,
    end_time,
    completed_time,
    created AS blaze_created,
    modified AS blaze_modified,
    _batch AS batch,
    NULLIF(concat_ws('; '::text, NULLIF(_row_errors, ''::text),
        CASE
            WHEN ((sub_total IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((sub_total)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((sub_total)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'sub_total: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((total_discount IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((total_discount)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total_discount)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'total_discount: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((sub_total_discount IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((sub_total_discount)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((sub_total_discount)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'sub_total_discount: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((total_calc_tax IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((total_calc_tax)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total_calc_tax)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'total_calc_tax: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((credit_card_fee IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((credit_card_fee)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((credit_card_fee)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'credit_card_fee: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((total_fees IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((total_fees)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total_fees)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'total_fees: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((total IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((total)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((total)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'total: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((points_earned IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((points_earned)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((points_earned)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'points_earned: out of range'::text
            ELSE NULL::text
        END,
        CASE
            WHEN ((points_spent IS NOT NULL) AND ((
            CASE
                WHEN (abs(round(((points_spent)::text)::numeric, 2)) < (100000000)::numeric) THEN round(((points_spent)::text)::numeric, 2)
                ELSE NULL::numeric
            END)::numeric(10,2) IS NULL)) THEN 'points_spent: out of range'::text
            ELSE NULL::text
        END), ''::text) AS row_errors
   FROM raw.transactions;


--
-- Name: VIEW stg_blaze__transactions; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_blaze__transactions IS 'definition f4fdbec587e32777bc1ff07a26aa2b65';


--
-- Name: touched_customers; Type: TABLE; Schema: staging; Owner: -
--

CREATE TABLE staging.touched_customers (
    customer_id text NOT NULL
);


--
-- Name: blaze_sync_state id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blaze_sync_state ALTER COLUMN id SET DEFAULT nextval('public.blaze_sync_state_id_seq'::regclass);


--
-- Name: customers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers ALTER COLUMN id SET DEFAULT nextval('public.customers_id_seq'::regclass);


--
-- Name: customers_blaze id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers_blaze ALTER COLUMN id SET DEFAULT nextval('public.customers_blaze_id_seq'::regclass);


--
-- Name: products id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products ALTER COLUMN id SET DEFAULT nextval('public.products_id_seq'::regclass);


--
-- Name: products_blaze id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products_blaze ALTER COLUMN id SET DEFAULT nextval('public.products_blaze_id_seq'::regclass);


--
-- Name: transaction_items id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transaction_items ALTER COLUMN id SET DEFAULT nextval('public.transaction_items_id_seq'::regclass);


--
-- Name: transaction_items_blaze id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transaction_items_blaze ALTER COLUMN id SET DEFAULT nextval('public.transaction_items_blaze_id_seq'::regclass);


--
-- Name: transactions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions ALTER COLUMN id SET DEFAULT nextval('public.transactions_id_seq'::regclass);


--
-- Name: transactions_blaze id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions_blaze ALTER COLUMN id SET DEFAULT nextval('public.transactions_blaze_id_seq'::regclass);


--
-- Data for Name: gate_history; Type: TABLE DATA; Schema: parity; Owner: -
--

COPY parity.gate_history (run_id, gate, entity, status, legacy_value, mirror_value, difference, percent, threshold, failures, judged_at, id) FROM stdin;
6bd48239-74bf-4362-a90a-ad40a3827836	customers_duplicate_keys	customers	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	1
6bd48239-74bf-4362-a90a-ad40a3827836	customers_email_match	customers	NOT_APPLICABLE	0.0000	0.0000	0.0000	\N	5.0000	\N	2025-06-30 20:00:00+00	2
6bd48239-74bf-4362-a90a-ad40a3827836	customers_last_visited_match	customers	FAIL	26.0000	23.0000	-3.0000	11.5385	5.0000	3	2025-06-30 20:00:00+00	3
6bd48239-74bf-4362-a90a-ad40a3827836	customers_lifetime_value_match	customers	PASS	26.0000	26.0000	0.0000	0.0000	5.0000	0	2025-06-30 20:00:00+00	4
6bd48239-74bf-4362-a90a-ad40a3827836	customers_count	customers	PASS	27.0000	28.0000	1.0000	3.7037	5.0000	0	2025-06-30 20:00:00+00	5
6bd48239-74bf-4362-a90a-ad40a3827836	customers_total_visits_match	customers	PASS	26.0000	26.0000	0.0000	0.0000	5.0000	0	2025-06-30 20:00:00+00	6
6bd48239-74bf-4362-a90a-ad40a3827836	customers_phone_match	customers	PASS	5.0000	5.0000	0.0000	0.0000	5.0000	0	2025-06-30 20:00:00+00	7
6bd48239-74bf-4362-a90a-ad40a3827836	freshness	all	PASS	\N	0.0000	-26.0000	\N	26.0000	0	2025-06-30 20:00:00+00	8
6bd48239-74bf-4362-a90a-ad40a3827836	products_duplicate_keys	products	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	9
6bd48239-74bf-4362-a90a-ad40a3827836	raw_complete	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	10
6bd48239-74bf-4362-a90a-ad40a3827836	transaction_items_cart_sums	transaction_items	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	11
6bd48239-74bf-4362-a90a-ad40a3827836	transaction_items_duplicate_keys	transaction_items	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	12
6bd48239-74bf-4362-a90a-ad40a3827836	known_differences_hold	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	13
6bd48239-74bf-4362-a90a-ad40a3827836	products_count	products	FAIL	13.0000	15.0000	2.0000	15.3846	5.0000	2	2025-06-30 20:00:00+00	14
6bd48239-74bf-4362-a90a-ad40a3827836	transactions_duplicate_keys	transactions	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	15
6bd48239-74bf-4362-a90a-ad40a3827836	transaction_items_count	transaction_items	PASS	225.0000	222.0000	-3.0000	1.3333	5.0000	0	2025-06-30 20:00:00+00	16
6bd48239-74bf-4362-a90a-ad40a3827836	windows_read	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-06-30 20:00:00+00	17
6bd48239-74bf-4362-a90a-ad40a3827836	transactions_count	transactions	PASS	82.0000	81.0000	-1.0000	1.2195	5.0000	0	2025-06-30 20:00:00+00	18
6bd48239-74bf-4362-a90a-ad40a3827836	transactions_total_amount	transactions	PASS	15922.0700	15740.9400	-181.1300	1.1376	5.0000	0	2025-06-30 20:00:00+00	19
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_duplicate_keys	customers	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	20
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_last_visited_match	customers	FAIL	26.0000	23.0000	-3.0000	11.5385	5.0000	3	2025-07-01 20:00:00.009+00	21
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_email_match	customers	NOT_APPLICABLE	0.0000	0.0000	0.0000	\N	5.0000	\N	2025-07-01 20:00:00.009+00	22
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_lifetime_value_match	customers	PASS	26.0000	26.0000	0.0000	0.0000	5.0000	0	2025-07-01 20:00:00.009+00	23
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_count	customers	PASS	27.0000	28.0000	1.0000	3.7037	5.0000	0	2025-07-01 20:00:00.009+00	24
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_phone_match	customers	PASS	5.0000	5.0000	0.0000	0.0000	5.0000	0	2025-07-01 20:00:00.009+00	25
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	freshness	all	FAIL	\N	0.0000	-26.0000	\N	26.0000	3	2025-07-01 20:00:00.009+00	26
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	customers_total_visits_match	customers	PASS	26.0000	26.0000	0.0000	0.0000	5.0000	0	2025-07-01 20:00:00.009+00	27
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	products_duplicate_keys	products	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	28
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	raw_complete	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	29
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	transaction_items_cart_sums	transaction_items	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	30
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	known_differences_hold	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	31
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	products_count	products	FAIL	13.0000	15.0000	2.0000	15.3846	5.0000	2	2025-07-01 20:00:00.009+00	32
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	transactions_duplicate_keys	transactions	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	33
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	transaction_items_duplicate_keys	transaction_items	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-01 20:00:00.009+00	34
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	windows_read	all	FAIL	\N	1.0000	1.0000	\N	0.0000	1	2025-07-01 20:00:00.009+00	35
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	transaction_items_count	transaction_items	PASS	225.0000	222.0000	-3.0000	1.3333	5.0000	0	2025-07-01 20:00:00.009+00	36
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	transactions_count	transactions	PASS	82.0000	81.0000	-1.0000	1.2195	5.0000	0	2025-07-01 20:00:00.009+00	37
b1e9e601-6f5d-4129-a733-e4f8211eeb2d	transactions_total_amount	transactions	PASS	15922.0700	15740.9400	-181.1300	1.1376	5.0000	0	2025-07-01 20:00:00.009+00	38
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_duplicate_keys	customers	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	39
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_last_visited_match	customers	FAIL	26.0000	22.0000	-4.0000	15.3846	5.0000	4	2025-07-02 20:00:00.017+00	40
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_email_match	customers	NOT_APPLICABLE	0.0000	0.0000	0.0000	\N	5.0000	\N	2025-07-02 20:00:00.017+00	41
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_count	customers	PASS	27.0000	28.0000	1.0000	3.7037	5.0000	0	2025-07-02 20:00:00.017+00	42
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_lifetime_value_match	customers	PASS	26.0000	25.0000	-1.0000	3.8462	5.0000	0	2025-07-02 20:00:00.017+00	43
dfd9d1d9-4982-4807-806e-caa4535e253d	freshness	all	PASS	\N	0.0000	-26.0000	\N	26.0000	0	2025-07-02 20:00:00.017+00	44
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_total_visits_match	customers	PASS	26.0000	25.0000	-1.0000	3.8462	5.0000	0	2025-07-02 20:00:00.017+00	45
dfd9d1d9-4982-4807-806e-caa4535e253d	customers_phone_match	customers	PASS	5.0000	5.0000	0.0000	0.0000	5.0000	0	2025-07-02 20:00:00.017+00	46
dfd9d1d9-4982-4807-806e-caa4535e253d	raw_complete	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	47
dfd9d1d9-4982-4807-806e-caa4535e253d	products_duplicate_keys	products	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	48
dfd9d1d9-4982-4807-806e-caa4535e253d	transaction_items_cart_sums	transaction_items	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	49
dfd9d1d9-4982-4807-806e-caa4535e253d	known_differences_hold	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	50
dfd9d1d9-4982-4807-806e-caa4535e253d	transaction_items_duplicate_keys	transaction_items	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	51
dfd9d1d9-4982-4807-806e-caa4535e253d	products_count	products	FAIL	13.0000	15.0000	2.0000	15.3846	5.0000	2	2025-07-02 20:00:00.017+00	52
dfd9d1d9-4982-4807-806e-caa4535e253d	transaction_items_count	transaction_items	PASS	225.0000	222.0000	-3.0000	1.3333	5.0000	0	2025-07-02 20:00:00.017+00	53
dfd9d1d9-4982-4807-806e-caa4535e253d	transactions_duplicate_keys	transactions	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	54
dfd9d1d9-4982-4807-806e-caa4535e253d	windows_read	all	PASS	\N	0.0000	0.0000	\N	0.0000	0	2025-07-02 20:00:00.017+00	55
dfd9d1d9-4982-4807-806e-caa4535e253d	transactions_count	transactions	PASS	82.0000	81.0000	-1.0000	1.2195	5.0000	0	2025-07-02 20:00:00.017+00	56
dfd9d1d9-4982-4807-806e-caa4535e253d	transactions_total_amount	transactions	PASS	15922.0700	15740.9400	-181.1300	1.1376	5.0000	0	2025-07-02 20:00:00.017+00	57
\.


--
-- Data for Name: known_differences; Type: TABLE DATA; Schema: parity; Owner: -
--

COPY parity.known_differences (entity, key_or_rule, column_name, reason, owner, expires_on) FROM stdin;
\.


--
-- Data for Name: customers_count; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_count (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	count	PASS	27.0000	28.0000	1.0000	3.7037	5.0000	1	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: customers_duplicate_keys; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_duplicate_keys (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	duplicate_keys	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: customers_email_match; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_email_match (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	email_match	NOT_APPLICABLE	0.0000	0.0000	0.0000	\N	5.0000	0	no row has a email to judge on both sides	\N	\N	\N	\N	\N
\.


--
-- Data for Name: customers_last_visited_match; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_last_visited_match (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	last_visited_match	FAIL	26.0000	22.0000	-4.0000	15.3846	5.0000	4	\N	1794db5f8f1319d424000024	last_visited	differs	2025-04-27	2025-04-28
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	last_visited_match	FAIL	26.0000	22.0000	-4.0000	15.3846	5.0000	4	\N	3bd375eff10635afef000033	last_visited	differs	2025-04-12	2025-04-13
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	last_visited_match	FAIL	26.0000	22.0000	-4.0000	15.3846	5.0000	4	\N	d60dec6823fb5c9d5600001d	last_visited	differs	2025-06-26	2025-06-02
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	last_visited_match	FAIL	26.0000	22.0000	-4.0000	15.3846	5.0000	4	\N	e545619fc017b4834c00002a	last_visited	differs	2025-04-16	2025-04-17
\.


--
-- Data for Name: customers_lifetime_value_match; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_lifetime_value_match (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	lifetime_value_match	PASS	26.0000	25.0000	-1.0000	3.8462	5.0000	1	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: customers_phone_match; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_phone_match (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	phone_match	PASS	5.0000	5.0000	0.0000	0.0000	5.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: customers_total_visits_match; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.customers_total_visits_match (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	customers	total_visits_match	PASS	26.0000	25.0000	-1.0000	3.8462	5.0000	1	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: freshness; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.freshness (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	all	freshness	PASS	\N	0.0000	-26.0000	\N	26.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: known_differences_hold; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.known_differences_hold (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	all	known_differences	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: products_count; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.products_count (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	products	count	FAIL	13.0000	15.0000	2.0000	15.3846	5.0000	2	\N	154fd58dbe7bdc968b000011	*	mirror_only	\N	\N
dfd9d1d9-4982-4807-806e-caa4535e253d	products	count	FAIL	13.0000	15.0000	2.0000	15.3846	5.0000	2	\N	56325b55dd78572976000013	*	mirror_only	\N	\N
\.


--
-- Data for Name: products_duplicate_keys; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.products_duplicate_keys (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	products	duplicate_keys	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: raw_complete; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.raw_complete (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	all	raw_complete	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: transaction_items_cart_sums; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.transaction_items_cart_sums (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	transaction_items	cart_sums	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: transaction_items_count; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.transaction_items_count (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	transaction_items	count	PASS	225.0000	222.0000	-3.0000	1.3333	5.0000	3	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: transaction_items_duplicate_keys; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.transaction_items_duplicate_keys (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	transaction_items	duplicate_keys	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: transactions_count; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.transactions_count (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	transactions	count	PASS	82.0000	81.0000	-1.0000	1.2195	5.0000	1	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: transactions_duplicate_keys; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.transactions_duplicate_keys (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	transactions	duplicate_keys	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: transactions_total_amount; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.transactions_total_amount (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	transactions	total_amount	PASS	15922.0700	15740.9400	-181.1300	1.1376	5.0000	\N	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: windows_read; Type: TABLE DATA; Schema: parity_failures; Owner: -
--

COPY parity_failures.windows_read (run_id, entity, check_name, status, legacy_value, mirror_value, difference, percent, threshold, samples, not_applicable_because, key, column_name, finding, legacy_row_value, mirror_row_value) FROM stdin;
dfd9d1d9-4982-4807-806e-caa4535e253d	all	windows_read	PASS	\N	0.0000	0.0000	\N	0.0000	0	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: blaze_sync_history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.blaze_sync_history (id, run_id, command, shop, entity_type, started_at, ended_at, sync_status, error_message, window_start, window_end, rows_read, rows_written, rows_failed, calls, waited_seconds) FROM stdin;
1	845e5e03be17	backfill	main	members	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	completed	\N	2025-03-01 08:00:00+00	2025-06-30 20:00:00+00	30	30	0	34	0.0
2	845e5e03be17	backfill	main	transactions	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	completed	\N	2025-03-01 08:00:00+00	2025-07-03 07:00:00+00	94	84	0	21	0.0
3	845e5e03be17	backfill	main	products	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	completed	\N	\N	\N	15	15	0	2	0.0
4	691a945acb5c	sync	main	members	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00	completed	\N	2025-06-30 19:00:00+00	2025-07-01 20:00:00.009+00	4	3	0	3	0.0
5	691a945acb5c	sync	main	transactions	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00	completed	\N	2025-03-01 08:00:00+00	2025-07-03 07:00:00+00	14	6	0	4	0.0
6	691a945acb5c	sync	main	products	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00	error	the list did not settle: the API counts 15 records, but 16 came	\N	\N	42	1	6	8	0.0
7	2d8545203ba6	sync	main	members	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	completed	\N	2025-07-01 19:00:00.009+00	2025-07-02 20:00:00.017+00	5	5	0	3	0.0
8	2d8545203ba6	sync	main	transactions	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	completed	\N	2025-03-06 08:00:00+00	2025-07-03 07:00:00+00	16	5	0	5	0.0
9	2d8545203ba6	sync	main	products	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	completed	\N	\N	\N	15	2	0	2	0.0
\.


--
-- Data for Name: blaze_sync_state; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.blaze_sync_state (id, entity_type, last_sync_start, last_sync_end, last_sync_window_start, last_sync_window_end, records_synced, records_failed, sync_status, error_message, created_at, updated_at) FROM stdin;
1	members	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	2025-07-01 19:00:00.009+00	2025-07-02 20:00:00.017+00	5	0	completed	\N	2026-11-25 03:47:25.073218+00	2026-11-25 03:48:22.703373+00
2	transactions	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	2025-03-06 08:00:00+00	2025-07-03 07:00:00+00	16	0	completed	\N	2026-11-25 03:47:25.367266+00	2026-11-25 03:48:24.417892+00
3	products	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	\N	\N	15	7	completed	\N	2026-11-25 03:47:28.274957+00	2026-11-25 03:48:25.945798+00
\.


--
-- Data for Name: customers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customers (id, member_id, name, phone, email, loyalty_points, total_visits, total_sales, total_refunds, gross_sales, gross_refunds, avg_sale_value, lifetime_value, customer_type, member_group, marketing_source, state, zip_code, date_joined, last_visited, vip_status, churn_risk, days_since_last_visit, created_at, updated_at) FROM stdin;
1	b0ccb1c51d0eba0ea800001a	Kaya Sample	\N	\N	239	15	15	1	3713.63	179.02	247.58	3534.61	Adult Use	\N	Walk-in	NV	89501	2025-04-23	2025-06-22	Regular	Low	5	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
2	b586e3e7260b0f873b00001b	Ines Mustermann	\N	\N	98	9	9	2	1182.64	412.52	131.40	770.12	Medical	\N	Web search	NV	89501	2025-06-16	2025-06-16	Regular	Low	11	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
3	8d81728a07bbab27f600001c	Bo Example	\N	\N	60	6	6	0	1076.94	0.00	179.49	1076.94	Adult Use	Adult Use	\N	CA	90001	2025-05-15	2025-06-19	Regular	Low	8	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
4	8d81728a07bbab27f600old2	Bo Example	\N	\N	60	6	6	0	1076.94	0.00	179.49	1076.94	Adult Use	Adult Use	\N	CA	90001	2025-05-15	2025-06-19	Regular	Low	8	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
5	d60dec6823fb5c9d5600001d	Élodie Doe	\N	\N	21	5	5	0	877.70	0.00	175.54	877.70	Adult Use	Veteran	Friend	NV	89501	1967-04-07	2025-06-26	Casual	Low	1	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
6	f708d180113e940bb400001e	Liam Testa	+12135550123	\N	17	1	1	0	518.61	0.00	518.61	518.61	Adult Use	\N	Friend	CA	92101	2025-04-04	2025-06-05	New	Low	22	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
7	153b996870a1320b9d00001f	Ada Núñez-Example	\N	\N	115	5	5	1	965.88	118.83	193.18	847.05	Adult Use	Veteran	\N	NV	89501	2025-04-08	2025-06-23	Casual	Low	4	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
8	cfb3783a7cbbddbb9b000020	Quinn X. Sansnom	+12135550179	\N	40	3	3	0	667.61	0.00	222.54	667.61	Adult Use	\N	Walk-in	CA	90001	2025-04-25	2025-06-21	Casual	Low	6	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
9	a004d2be09a0b55864000021	Óscar Muster	\N	\N	8	1	1	0	10.00	0.00	10.00	10.00	Adult Use	\N	Walk-in	CA	90001	2025-04-04	2025-05-16	New	Medium	42	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
10	84b578909c4a7591f2000023	Grace Sansnom	\N	\N	94	5	5	0	675.64	0.00	135.13	675.64	Adult Use	Employee	Walk-in	NV	89501	2025-04-01	2025-06-25	Casual	Low	2	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
11	1794db5f8f1319d424000024	Mei Fixture	\N	\N	43	3	3	0	577.05	0.00	192.35	577.05	Medical	\N	\N	CA	92101	2025-05-11	2025-04-27	Casual	Medium	60	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
12	60580dc5ab6a8ad9cb000025	Mei Núñez-Example	\N	\N	12	1	1	0	166.20	0.00	166.20	166.20	Medical	\N	Web search	CA	92101	2025-05-05	2025-05-14	New	Medium	44	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
13	470c5b4c59dab07929000026	Noor Ipsum	+12135550150	\N	2	1	1	0	199.24	0.00	199.24	199.24	Adult Use	Veteran	Friend	NV	89501	2025-05-03	2025-04-28	New	Medium	60	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
14	0c14a0b00bb835e8a5000027	Rosa X. Muster	\N	\N	0	0	0	0	0.00	0.00	\N	0.00	Medical	\N	Friend	NV	89501	2025-06-09	\N	New	Low	\N	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
15	8e7bb1d1244d039b72000028	Ines Doe	\N	\N	20	3	3	0	542.78	0.00	180.93	542.78	Medical	\N	\N	NV	89501	2025-05-07	2025-06-21	Casual	Low	6	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
16	e545619fc017b4834c00002a	 LIAM PLACEHOLDER 	+12135550196	\N	3	1	1	0	531.45	0.00	531.45	531.45	Medical	\N	Walk-in	CA	92101	2025-04-24	2025-04-16	New	High	71	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
17	3f72ee6a2ef8e4cb5c00002b	Mei O'Sample	\N	\N	0	0	0	0	0.00	0.00	\N	0.00	Adult Use	\N	Walk-in	CA	92101	2025-06-02	2025-04-08	New	High	80	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
18	6fa2e3f93a873b990300002c	Jun Placeholder	\N	\N	0	0	0	0	0.00	0.00	\N	0.00	Adult Use	\N	Walk-in	CA	90001	2025-06-09	2025-05-21	New	Medium	37	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
19	073f3f37ea8c0856a400002d	Håkon Roe	\N	\N	2	2	2	0	173.08	0.00	86.54	173.08	Medical	\N	Web search	CA	92101	2025-05-18	2025-06-10	Casual	Low	17	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
20	cc01ba985a32b558fd00002e	Noor Testa	+12135550147	\N	75	4	4	0	923.59	0.00	230.90	923.59	Adult Use	\N	\N	CA	90001	2025-05-29	2025-05-06	Casual	Medium	52	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
21	e96ac26ae07c2c6a8700002f	Finn O'Sample	\N	\N	0	0	0	0	0.00	0.00	\N	0.00	Medical	\N	\N	NV	89501	2025-04-23	\N	New	Low	\N	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
22	2f30d0a2b8544940e1000030	Dario Sample	\N	\N	31	2	2	0	326.46	0.00	163.23	326.46	Medical	Medical	\N	NV	89501	2025-06-02	2025-06-23	Casual	Low	4	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
23	c45b4c0d7361502dee000031	 DARIO MUSTER 	\N	\N	25	1	1	0	161.80	0.00	161.80	161.80	Medical	Medical	Friend	CA	92101	2025-04-10	2025-04-23	New	High	65	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
24	1076cc057308ec379a000032	Mei Example	\N	\N	8	1	1	0	580.89	0.00	580.89	580.89	Adult Use	Employee	Walk-in	CA	92101	2025-05-02	2025-04-14	New	High	74	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
25	3bd375eff10635afef000033	Tao O'Sample	\N	\N	10	1	1	0	219.00	0.00	219.00	219.00	Adult Use	Adult Use	Friend	CA	92101	2025-06-06	2025-04-12	New	High	75	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
26	7551cdf2f9dc7a615d000034	Tao Fixture	\N	\N	12	1	1	0	157.66	0.00	157.66	157.66	Adult Use	\N	Walk-in	NV	89501	2025-04-16	2025-05-12	New	Medium	46	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
27	6b18af266c3555d6ae000035	Cleo Núñez-Example	\N	\N	0	0	0	0	0.00	0.00	\N	0.00	Adult Use	\N	Web search	CA	92101	2025-05-19	\N	New	Low	\N	2026-11-25 03:47:22.445407+00	2025-06-27 20:00:00+00
\.


--
-- Data for Name: customers_blaze; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customers_blaze (id, member_id, name, phone, email, state, zip_code, street_address, city, is_medical, text_opt_in, email_opt_in, member_status, last_visited, date_joined, blaze_created, blaze_modified, last_synced_at, sync_status, loyalty_points, total_visits, lifetime_value, days_since_last_visit, vip_status, churn_risk, created_at, updated_at, shop_id, member_group, marketing_source, blaze_loyalty_points, gross_sales, gross_refunds, total_refunds, is_deleted) FROM stdin;
1	e96ac26ae07c2c6a8700002f	Finn O'Sample	+12135550137	\N	NV	89501	47 Example St	Reno	t	t	t	Inactive	\N	2025-04-23	2025-04-24 06:47:24.436+00	2025-04-24 06:47:24.436+00	2025-06-30 20:00:00+00	synced	0.00	0	0.00	\N	New	Low	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	26f2a74de452e6b438000001	\N	\N	0.00	0.00	0.00	0	f
5	6b18af266c3555d6ae000035	Cleo Núñez-Example	+12135550141	m53@example.com	CA	92101	53 Example St	San Diego	f	t	f	Active	\N	2025-05-19	2025-05-19 23:58:43.045+00	2025-05-19 23:58:43.045+00	2025-06-30 20:00:00+00	synced	0.00	0	0.00	\N	New	Low	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	26f2a74de452e6b438000001	\N	Web search	0.00	0.00	0.00	0	f
8	273c49fdbd3ece9f2c000036	Óscar Fixture	+12135550134	\N	NV	89501	54 Example St	Reno	t	t	f	Inactive	\N	2025-04-25	2025-04-25 13:38:29.939+00	2025-04-25 13:38:29.939+00	2025-06-30 20:00:00+00	synced	0.00	0	0.00	\N	New	Low	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	26f2a74de452e6b438000001	\N	Walk-in	0.00	0.00	0.00	0	f
23	0c14a0b00bb835e8a5000027	Rosa X. Muster	\N	\N	NV	89501	39 Example St	Reno	t	t	f	Inactive	\N	2025-06-09	2025-06-09 19:04:23.55+00	2025-06-09 19:04:23.55+00	2025-06-30 20:00:00+00	synced	0.00	0	0.00	\N	New	Low	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	0ca6a3a4506513270e000002	\N	Friend	0.00	0.00	0.00	0	f
26	0c1e84fb363b9edacb000037	Liam X. Example	+12135550113	m55@example.com	CA	90001	55 Example St	Los Angeles	f	t	f	Active	\N	2025-06-27	2025-06-28 04:47:20.466+00	2025-06-28 04:47:20.466+00	2025-06-30 20:00:00+00	synced	0.00	0	0.00	\N	New	Low	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	26f2a74de452e6b438000001	Veteran	Web search	0.00	0.00	0.00	0	f
31	10e3ee1d952d1d7e57000185	Noor X. Doe	+12135550172	\N	CA	92101	389 Example St	San Diego	f	t	t	Active	\N	2025-06-30	2025-06-30 22:35:14.665+00	2025-06-30 22:35:14.665+00	2025-07-01 20:00:00.009+00	synced	0.00	0	0.00	\N	New	Low	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00	26f2a74de452e6b438000001	Employee	Walk-in	0.00	0.00	0.00	0	f
3	6fa2e3f93a873b990300002c	Jun Placeholder	+12135550129	\N	CA	90001	44 Example St	Los Angeles	f	f	t	Active	2025-07-01	2025-06-09	2025-06-09 12:58:09.458+00	2025-06-09 12:58:09.458+00	2025-07-02 20:00:00.017+00	synced	29.00	1	249.51	1	New	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	23.00	249.51	0.00	0	f
7	511751f5798e4dc3a3000029	Cleo X. Placeholder	+12135550157	\N	NV	89501	41 Example St	Reno	f	t	f	Pending	2025-07-01	2025-06-28	2025-06-28 16:38:05.599+00	2025-07-01 19:00:03.01+00	2025-07-02 20:00:00.017+00	synced	0.00	0	0.00	1	New	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Veteran	Friend	29.00	0.00	0.00	0	f
9	d60dec6823fb5c9d5600001d	Élodie Doe	+12135550129	\N	NV	89501	29 Example St	Reno	f	t	f	Pending	2025-06-02	1967-04-07	2025-06-01 02:01:52.727+00	2025-06-26 21:35:24.701+00	2025-07-02 20:00:00.017+00	synced	27.00	4	674.96	30	Casual	Medium	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Veteran	Friend	31.00	776.33	101.37	1	f
19	cfb3783a7cbbddbb9b000020	Quinn X. Mustermann	+12135550179	\N	CA	90001	32 Example St	Los Angeles	f	f	t	Inactive	2025-06-28	2025-04-25	2025-04-25 23:53:59.182+00	2025-07-01 20:00:00.007+00	2025-07-02 20:00:00.017+00	synced	56.00	4	667.61	4	Casual	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	87.00	1011.61	344.00	1	f
10	8d81728a07bbab27f600001c	Bo Example	+12135550122	\N	CA	90001	28 Example St	Los Angeles	f	t	f	Pending	2025-06-19	2025-05-15	2025-05-15 07:17:24.55+00	2025-07-02 15:46:33.072+00	2025-07-02 20:00:00.017+00	synced	60.00	6	1076.94	13	Regular	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	0ca6a3a4506513270e000002	Adult Use	\N	102.00	1076.94	0.00	0	f
21	3bd375eff10635afef000033	Tao Mustermann	+12135550188	\N	CA	92101	51 Example St	San Diego	f	t	t	Pending	2025-04-13	2025-06-06	2025-06-06 08:00:17.999+00	2025-07-02 20:00:00.015+00	2025-07-02 20:00:00.017+00	synced	10.00	1	219.00	80	New	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Adult Use	Friend	20.00	219.00	0.00	0	f
32	0d21ba617a33b6c07c00018c	Rosa Núñez-Example	+12135550139	\N	CA	92101	396 Example St	San Diego	f	f	t	Active	\N	2025-07-02	2025-07-02 12:20:43.841+00	2025-07-02 12:20:43.841+00	2025-07-02 20:00:00.017+00	synced	0.00	0	0.00	\N	New	Low	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	\N	0.00	0.00	0.00	0	f
27	b0ccb1c51d0eba0ea800001a	Kaya Sample	+12135550119	\N	NV	89501	26 Example St	Reno	f	f	f	Active	2025-06-22	2025-04-23	2025-04-23 17:01:36.003+00	2025-06-30 19:55:00.04+00	2025-07-02 20:00:00.017+00	synced	239.00	15	3534.61	10	Regular	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	237.00	3713.63	179.02	1	f
30	61d874bc797e736d5f000022	\N	\N	\N	CA	90001	34 Example St	Los Angeles	f	t	f	Active	2025-06-27	2025-04-22	2025-04-23 03:15:27.926+00	2025-06-28 01:21:38.853+00	2025-07-02 20:00:00.017+00	synced	0.00	0	0.00	5	New	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Employee	Web search	15.00	0.00	0.00	0	f
2	f708d180113e940bb400001e	Liam Testa	+12135550123	m30@example.com	CA	92101	30 Example St	San Diego	f	t	f	Inactive	2025-06-05	2025-04-04	2025-04-04 15:05:19.342+00	2025-06-05 17:11:48.054+00	2025-07-02 20:00:00.017+00	synced	17.00	1	518.61	27	New	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Friend	17.00	518.61	0.00	0	f
4	470c5b4c59dab07929000026	Noor Ipsum	+12135550150	\N	NV	89501	38 Example St	Reno	f	t	f	Pending	2025-04-28	2025-05-03	2025-05-03 20:51:46.278+00	2025-05-03 20:51:46.278+00	2025-07-02 20:00:00.017+00	synced	2.00	1	199.24	65	New	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Veteran	Friend	2.00	199.24	0.00	0	f
6	e545619fc017b4834c00002a	Liam Placeholder	+12135550196	\N	CA	92101	42 Example St	San Diego	t	t	f	Active	2025-04-17	2025-04-24	2025-04-24 17:59:19.538+00	2025-04-24 17:59:19.538+00	2025-07-02 20:00:00.017+00	synced	3.00	1	531.45	76	New	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	13.00	531.45	0.00	0	f
11	1794db5f8f1319d424000024	Mei Fixture	\N	\N	CA	92101	36 Example St	San Diego	t	f	f	Active	2025-04-28	2025-05-11	2025-05-11 15:02:35.448+00	2025-05-11 15:02:35.448+00	2025-07-02 20:00:00.017+00	synced	43.00	3	577.05	65	Casual	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	\N	43.00	577.05	0.00	0	f
12	a004d2be09a0b55864000021	Óscar Muster	+12135550181	m33@example.com	CA	90001	33 Example St	Los Angeles	f	f	f	Inactive	2025-05-16	2025-04-04	2025-04-04 07:50:39.99+00	2025-05-16 18:45:38.008+00	2025-07-02 20:00:00.017+00	synced	8.00	1	10.00	47	New	Medium	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	8.00	10.00	0.00	0	f
13	153b996870a1320b9d00001f	Ada Núñez-Example	+12135550111	\N	NV	89501	31 Example St	Reno	f	f	f	Pending	2025-06-23	2025-04-08	2025-04-08 16:59:09.278+00	2025-06-24 05:45:00.161+00	2025-07-02 20:00:00.017+00	synced	115.00	5	847.05	9	Casual	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Veteran	\N	115.00	965.88	118.83	1	f
14	3f72ee6a2ef8e4cb5c00002b	Mei O'Sample	\N	m43@example.com	CA	92101	43 Example St	San Diego	f	f	f	Pending	2025-04-08	2025-06-02	2025-06-03 00:45:15.094+00	2025-06-03 00:45:15.094+00	2025-07-02 20:00:00.017+00	synced	0.00	0	0.00	85	New	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	28.00	0.00	0.00	0	f
15	2f30d0a2b8544940e1000030	Dario Sample	+12135550123	m48@example.com	NV	89501	48 Example St	Reno	t	f	f	Active	2025-06-23	2025-06-02	2025-06-03 01:29:54.615+00	2025-06-23 17:16:14.741+00	2025-07-02 20:00:00.017+00	synced	31.00	2	326.46	9	Casual	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Medical	\N	41.00	326.46	0.00	0	f
16	073f3f37ea8c0856a400002d	Håkon Roe	+12135550158	m45@example.com	CA	92101	45 Example St	San Diego	t	t	f	Pending	2025-06-10	2025-05-18	2025-05-18 15:31:54.027+00	2025-06-10 23:40:53.786+00	2025-07-02 20:00:00.017+00	synced	2.00	2	173.08	22	Casual	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	0ca6a3a4506513270e000002	\N	Web search	12.00	173.08	0.00	0	f
17	8e7bb1d1244d039b72000028	Ines Doe	+12135550136	m40@example.com	NV	89501	40 Example St	Reno	t	f	f	Inactive	2025-06-21	2025-05-07	2025-05-07 16:23:12.504+00	2025-06-22 05:51:49.266+00	2025-07-02 20:00:00.017+00	synced	20.00	3	542.78	11	Casual	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	\N	20.00	542.78	0.00	0	f
18	c45b4c0d7361502dee000031	Dario Muster	+12135550110	m49@example.com	CA	92101	49 Example St	San Diego	t	f	t	Inactive	2025-04-23	2025-04-10	2025-04-10 07:50:41.542+00	2025-05-27 19:56:32.978+00	2025-07-02 20:00:00.017+00	synced	25.00	1	161.80	70	New	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Medical	Friend	38.00	161.80	0.00	0	f
20	84b578909c4a7591f2000023	Grace Sansnom	+12135550107	\N	NV	89501	35 Example St	Reno	f	f	f	Active	2025-06-25	2025-04-01	2025-04-01 16:45:41.132+00	2025-06-25 19:08:14.112+00	2025-07-02 20:00:00.017+00	synced	94.00	5	675.64	7	Casual	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Employee	Walk-in	116.00	675.64	0.00	0	f
22	60580dc5ab6a8ad9cb000025	Mei Núñez-Example	+12135550120	\N	CA	92101	37 Example St	San Diego	t	t	f	Active	2025-05-14	2025-05-05	2025-05-05 19:46:32.202+00	2025-05-05 19:46:32.202+00	2025-07-02 20:00:00.017+00	synced	12.00	1	166.20	49	New	Medium	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Web search	0.00	166.20	0.00	0	t
24	cc01ba985a32b558fd00002e	Noor Testa	+12135550147	\N	CA	90001	46 Example St	Los Angeles	f	f	f	Active	2025-05-06	2025-05-29	2025-05-30 06:16:38.66+00	2025-05-30 06:16:38.66+00	2025-07-02 20:00:00.017+00	synced	75.00	4	923.59	57	Casual	Medium	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	\N	85.00	923.59	0.00	0	f
25	1076cc057308ec379a000032	Mei Example	+12135550160	\N	CA	92101	50 Example St	San Diego	f	f	f	Active	2025-04-14	2025-05-02	2025-05-03 03:45:03.27+00	2025-05-03 03:45:03.27+00	2025-07-02 20:00:00.017+00	synced	8.00	1	580.89	79	New	High	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	Employee	Walk-in	8.00	580.89	0.00	0	f
28	7551cdf2f9dc7a615d000034	Tao Fixture	+12135550194	\N	NV	89501	52 Example St	Reno	f	t	t	Pending	2025-05-12	2025-04-16	2025-04-16 22:37:27.042+00	2025-05-12 16:05:45.606+00	2025-07-02 20:00:00.017+00	synced	12.00	1	157.66	51	New	Medium	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Walk-in	12.00	157.66	0.00	0	f
29	b586e3e7260b0f873b00001b	Ines Mustermann	+12135550158	\N	NV	89501	27 Example St	Reno	t	t	f	Active	2025-06-16	2025-06-16	2025-06-16 17:41:15.498+00	2025-06-16 22:14:48.434+00	2025-07-02 20:00:00.017+00	synced	98.00	9	770.12	16	Regular	Low	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	26f2a74de452e6b438000001	\N	Web search	108.00	1182.64	412.52	2	f
\.


--
-- Data for Name: products; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.products (id, product_id, sku, name, brand, category, strain, flower_type, vendor, thc_content, cbd_content, retail_price, cost, is_active, image_url) FROM stdin;
1	SKU-000011	SKU-000011	Recycling fee	\N	FEES	Piña Placeholder	Sativa	Sample Distribution	20.40	2.17	0.25	\N	t	https://cdn.example.com/10.jpg
2	SKU-000012	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	Sample Kush	Hybrid	Sample Distribution	21.67	17.37	10.58	\N	t	https://cdn.example.com/11-large.jpg
3	SKU-000013	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	Hybrid	Sample Distribution	33.67	2.72	55.27	\N	t	\N
4	SKU-000014	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	Piña Placeholder	Hybrid	Sample Distribution	16.16	5.88	40.39	\N	f	https://cdn.example.com/13.jpg
5	SKU-000015	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	Piña Placeholder	Hybrid	Sample Distribution	33.52	5.28	75.59	\N	t	https://cdn.example.com/14.jpg
6	SKU-000016	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	Piña Placeholder		Sample Distribution	13.93	13.79	87.66	\N	t	https://cdn.example.com/15.jpg
7	SKU-000018	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	Sample Kush	Hybrid	Sample Distribution	9.14	12.83	13.54	\N	t	\N
8	SKU-000020	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	Sample Kush	Hybrid	Sample Distribution	3.04	33.12	86.75	\N	t	https://cdn.example.com/19.jpg
9	SKU-000021	SKU-000021	Example Haze Concentrates 0009	\N	\N	Lorem Diesel	Sativa	Sample Distribution	6.82	30.59	49.49	\N	t	https://cdn.example.com/20.jpg
10	SKU-000022	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	Example Haze	\N	Sample Distribution	27.18	21.30	5.96	\N	t	https://cdn.example.com/21-large.jpg
11	SKU-000023	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	Lorem Diesel		Sample Distribution	6.98	9.70	57.01	\N	t	https://cdn.example.com/22.jpg
12	SKU-000024	SKU-000024	Sample Kush Topicals 0012	\N	Flower	Piña Placeholder	Hybrid	Sample Distribution	25.06	23.11	85.47	\N	t	https://cdn.example.com/23.jpg
13	SKU-000025	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	Example Haze	Sativa	Sample Distribution	13.45	18.11	50.19	\N	t	https://cdn.example.com/24.jpg
\.


--
-- Data for Name: products_blaze; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.products_blaze (id, product_id, sku, name, description, category_id, vendor_id, retail_price, unit_value, weight_per_unit, thc_content, cbd_content, thca, cbda, cbg, is_active, image_url, blaze_created, blaze_modified, last_synced_at, sync_status, created_at, updated_at, brand, category, vendor, flower_type, strain, is_archived, is_deleted) FROM stdin;
1	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011		436f6e63656e747261746573	76656e646f72000000000000	57.01	4.00	EIGHTH	6.98	9.70	17.79	0.00	1.61	t	https://cdn.example.com/22.jpg	2025-05-06 23:38:33.301+00	2025-05-30 11:29:21.761+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	北極星	Concentrates	Sample Distribution	\N	Lorem Diesel	f	f
2	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001		456469626c65730000000000	76656e646f72000000000000	55.27	1.00	FULL_GRAM	33.67	2.72	19.53	0.00	1.58	t	\N	2025-06-01 18:19:29.179+00	2025-06-18 13:32:36.745+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	\N	Edibles	Sample Distribution	Hybrid	\N	f	f
3	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002		546f706963616c7300000000	76656e646f72000000000000	40.39	3.00	EIGHTH	16.16	5.88	4.10	0.00	0.12	f	https://cdn.example.com/13.jpg	2025-05-29 10:28:24.177+00	2025-06-26 10:14:39.497+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	\N	Topicals	Sample Distribution	Hybrid	Piña Placeholder	f	f
4	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	\N	546f706963616c7300000000	76656e646f72000000000000	87.66	2.00	EACH	13.93	13.79	16.85	0.00	0.80	t	https://cdn.example.com/15.jpg	2025-06-13 10:58:46.426+00	2025-06-24 02:55:13.96+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Sample Farms	Topicals	Sample Distribution	\N	Piña Placeholder	f	f
5	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012		466c6f776572000000000000	76656e646f72000000000000	85.47	4.00	HALF_GRAM	25.06	23.11	5.00	0.00	1.77	t	https://cdn.example.com/23.jpg	2025-04-25 10:46:46.301+00	2025-05-16 14:15:39.544+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	\N	Flower	Sample Distribution	Hybrid	Piña Placeholder	f	f
6	154fd58dbe7bdc968b000011	\N	Example Haze Edibles 0005	\N	456469626c65730000000000	76656e646f72000000000000	70.52	1.00	EIGHTH	12.16	12.75	4.30	0.00	1.70	t	https://cdn.example.com/16-large.jpg	2025-05-21 00:19:47.909+00	2025-06-04 18:43:40.855+00	2025-06-30 20:00:00+00	error	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Placeholder Co	Edibles	Sample Distribution	Indica	Piña Placeholder	f	f
8	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	\N	5072652d526f6c6c73000000	76656e646f72000000000000	75.59	3.00	HALF_GRAM	33.52	5.28	6.17	0.00	0.46	t	https://cdn.example.com/14.jpg	2025-05-04 16:32:57.967+00	2025-05-11 20:39:17.427+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Sample Farms	Pre-Rolls	Sample Distribution	Hybrid	Piña Placeholder	f	f
9	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009		456469626c65730000000000	76656e646f72000000000000	49.49	6.00	CUSTOM_GRAMS	6.82	30.59	0.98	0.00	0.43	t	https://cdn.example.com/20.jpg	2025-06-01 03:15:25.438+00	2025-06-13 15:03:24.818+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	\N	\N	Sample Distribution	Sativa	Lorem Diesel	f	f
11	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	\N	566170657300000000000000	76656e646f72000000000000	50.19	7.00	HALF_GRAM	13.45	18.11	10.34	0.00	1.92	t	https://cdn.example.com/24.jpg	2025-04-28 08:09:28.659+00	2025-06-19 08:09:09.213+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Green Fixture	Vapes	Sample Distribution	Sativa	Example Haze	f	f
13	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	\N	5072652d526f6c6c73000000	76656e646f72000000000000	50.90	7.00	CUSTOM_GRAMS	25.31	12.23	34.11	0.00	0.16	t	https://cdn.example.com/18.jpg	2025-05-27 10:57:38.689+00	2025-06-23 08:23:28.802+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Green Fixture	Pre-Rolls	Sample Distribution	Sativa	\N	f	f
14	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Kush Concentrates 0010, for the demo. Nobody grows it.	436f6e63656e747261746573	76656e646f72000000000000	5.96	2.00	EACH	27.18	21.30	27.16	0.00	0.30	t	https://cdn.example.com/21-large.jpg	2025-04-13 01:16:10.248+00	2025-05-23 01:13:11.41+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Sample Farms	Concentrates	Sample Distribution	\N	Example Haze	f	f
15	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	546f706963616c7300000000	76656e646f72000000000000	10.58	6.00	OUNCE	21.67	17.37	18.61	0.00	1.55	t	https://cdn.example.com/11-large.jpg	2025-04-08 14:02:08.395+00	2025-04-14 16:17:18.195+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	Placeholder Co	Topicals	Sample Distribution	Hybrid	Sample Kush	f	f
10	ffffffffffffffffffffffff	SKU-000011	Recycling fee		464545530000000000000000	76656e646f72000000000000	0.75	7.00	OUNCE	20.40	2.17	20.49	0.00	0.10	t	https://cdn.example.com/10.jpg	2025-03-31 14:00:00+00	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00	synced	2025-06-30 20:00:00+00	2025-07-01 20:00:00.009+00	\N	FEES	Sample Distribution	Sativa	Piña Placeholder	f	f
7	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	\N	566170657300000000000000	76656e646f72000000000000	87.25	2.00	OUNCE	3.04	33.12	25.26	0.00	0.93	t	https://cdn.example.com/19.jpg	2025-06-12 14:14:26.482+00	2025-07-02 20:00:00.016+00	2025-07-02 20:00:00.017+00	synced	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	Green Fixture	Vapes	Sample Distribution	Hybrid	Sample Kush	f	f
12	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	\N	546f706963616c7300000000	76656e646f72000000000000	14.54	6.00	HALF_GRAM	9.14	12.83	5.85	0.00	1.54	t	\N	2025-04-25 01:32:05.206+00	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	synced	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	北極星	Topicals	Sample Distribution	Hybrid	Sample Kush	t	f
\.


--
-- Data for Name: transaction_items; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.transaction_items (id, transaction_id, product_sku, product_name, brand, category, strain, flower_type, quantity, unit_price, total_price, thc_content, cbd_content, created_at) FROM stdin;
1	100056	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	2	49.49	98.98	\N	\N	2026-11-25 03:47:22.445407+00
2	100056	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	3	87.66	262.98	\N	\N	2026-11-25 03:47:22.445407+00
3	100056	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
4	100056	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
5	100061	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	2	50.90	101.80	\N	\N	2026-11-25 03:47:22.445407+00
6	100061	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	3	49.49	148.47	\N	\N	2026-11-25 03:47:22.445407+00
7	100061	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	2	50.90	101.80	\N	\N	2026-11-25 03:47:22.445407+00
8	100061	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
9	100067	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	2	75.59	151.18	\N	\N	2026-11-25 03:47:22.445407+00
10	100067	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	3	50.90	152.70	\N	\N	2026-11-25 03:47:22.445407+00
11	100067	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	2	13.54	27.08	\N	\N	2026-11-25 03:47:22.445407+00
12	100071	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	3	70.52	211.56	\N	\N	2026-11-25 03:47:22.445407+00
13	100071	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
14	100071	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
15	100071	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	2	86.75	173.50	\N	\N	2026-11-25 03:47:22.445407+00
16	100075	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
17	100075	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	2	75.59	151.18	\N	\N	2026-11-25 03:47:22.445407+00
18	100075	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
19	100075	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
20	100080	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	1	50.90	50.90	\N	\N	2026-11-25 03:47:22.445407+00
21	100080	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
22	100083	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
23	100083	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
24	100083	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	2	10.58	21.16	\N	\N	2026-11-25 03:47:22.445407+00
25	100083	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	3	5.96	17.88	\N	\N	2026-11-25 03:47:22.445407+00
26	100088	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
27	100088	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
28	100088	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
29	100088	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
30	100088	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
31	100088	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
32	100099	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
33	100101	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
34	100103	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
35	100103	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
36	100106	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
37	100106	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
38	100109	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
39	100109	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
40	100109	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
41	100113	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
42	100113	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	3	75.59	226.77	\N	\N	2026-11-25 03:47:22.445407+00
43	100113	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	3	5.96	17.88	\N	\N	2026-11-25 03:47:22.445407+00
44	100113	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	2	85.47	170.94	\N	\N	2026-11-25 03:47:22.445407+00
45	100113	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
46	100113	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
47	100121	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	3	87.66	262.98	\N	\N	2026-11-25 03:47:22.445407+00
48	100123	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
49	100123	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	1	55.27	55.27	\N	\N	2026-11-25 03:47:22.445407+00
50	100123	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	3	5.96	17.88	\N	\N	2026-11-25 03:47:22.445407+00
51	100123	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
52	100128	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	3	75.59	226.77	\N	\N	2026-11-25 03:47:22.445407+00
53	100128	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
54	100131	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	3	57.01	171.03	\N	\N	2026-11-25 03:47:22.445407+00
55	100131	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	2	85.47	170.94	\N	\N	2026-11-25 03:47:22.445407+00
56	100131	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	2	40.39	80.78	\N	\N	2026-11-25 03:47:22.445407+00
57	100131	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
58	100136	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	3	75.59	226.77	\N	\N	2026-11-25 03:47:22.445407+00
59	100136	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	3	86.75	260.25	\N	\N	2026-11-25 03:47:22.445407+00
60	100139	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
61	100139	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	3	85.47	256.41	\N	\N	2026-11-25 03:47:22.445407+00
62	100139	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	1	55.27	55.27	\N	\N	2026-11-25 03:47:22.445407+00
63	100139	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
64	100144	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	2	40.39	80.78	\N	\N	2026-11-25 03:47:22.445407+00
65	100144	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
66	100147	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
67	100147	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
68	100147	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
69	100151	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
70	100153	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	3	13.54	40.62	\N	\N	2026-11-25 03:47:22.445407+00
71	100153	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
72	100156	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	2	49.49	98.98	\N	\N	2026-11-25 03:47:22.445407+00
73	100158	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
74	100158	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	3	50.19	150.57	\N	\N	2026-11-25 03:47:22.445407+00
75	100158	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	1	86.75	86.75	\N	\N	2026-11-25 03:47:22.445407+00
76	100158	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
77	100163	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	2	85.47	170.94	\N	\N	2026-11-25 03:47:22.445407+00
78	100163	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	2	85.47	170.94	\N	\N	2026-11-25 03:47:22.445407+00
79	100163	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
80	100166	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
81	100166	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
82	100166	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	3	50.90	152.70	\N	\N	2026-11-25 03:47:22.445407+00
83	100166	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	2	49.49	98.98	\N	\N	2026-11-25 03:47:22.445407+00
84	100171	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
85	100171	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
86	100171	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	1	50.90	50.90	\N	\N	2026-11-25 03:47:22.445407+00
87	100171	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
88	100176	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
89	100176	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	2	87.66	175.32	\N	\N	2026-11-25 03:47:22.445407+00
90	100176	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
91	100180	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	2	40.39	80.78	\N	\N	2026-11-25 03:47:22.445407+00
92	100182	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
93	100182	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	2	85.47	170.94	\N	\N	2026-11-25 03:47:22.445407+00
94	100185	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	2	86.75	173.50	\N	\N	2026-11-25 03:47:22.445407+00
95	100187	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
96	100189	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	2	40.39	80.78	\N	\N	2026-11-25 03:47:22.445407+00
97	100189	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	3	55.27	165.81	\N	\N	2026-11-25 03:47:22.445407+00
98	100189	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
99	100193	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	1	55.27	55.27	\N	\N	2026-11-25 03:47:22.445407+00
100	100193	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
101	100193	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
102	100197	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
103	100197	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	1	40.39	40.39	\N	\N	2026-11-25 03:47:22.445407+00
104	100200	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	1	86.75	86.75	\N	\N	2026-11-25 03:47:22.445407+00
105	100200	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	2	50.19	100.38	\N	\N	2026-11-25 03:47:22.445407+00
106	100200	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
107	100204	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
108	100204	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	3	5.96	17.88	\N	\N	2026-11-25 03:47:22.445407+00
109	100204	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
110	100208	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
111	100208	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
112	100208	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	2	5.96	11.92	\N	\N	2026-11-25 03:47:22.445407+00
113	100212	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	3	10.58	31.74	\N	\N	2026-11-25 03:47:22.445407+00
114	100214	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
115	100214	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
116	100214	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
117	100219	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	2	40.39	80.78	\N	\N	2026-11-25 03:47:22.445407+00
118	100219	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
119	100219	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
120	100223	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
121	100223	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
122	100223	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
123	100227	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	2	86.75	173.50	\N	\N	2026-11-25 03:47:22.445407+00
124	100227	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	3	10.58	31.74	\N	\N	2026-11-25 03:47:22.445407+00
125	100227	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
126	100231	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
127	100231	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
128	100234	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	1	50.90	50.90	\N	\N	2026-11-25 03:47:22.445407+00
129	100234	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
130	100234	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
131	100238	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	1	50.90	50.90	\N	\N	2026-11-25 03:47:22.445407+00
132	100238	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
133	100238	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	1	50.90	50.90	\N	\N	2026-11-25 03:47:22.445407+00
134	100243	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
135	100245	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
136	100250	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	1	40.39	40.39	\N	\N	2026-11-25 03:47:22.445407+00
137	100250	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
138	100250	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
139	100253	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	2	40.39	80.78	\N	\N	2026-11-25 03:47:22.445407+00
140	100253	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
141	100256	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
142	100256	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
143	100256	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
144	100256	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
145	100261	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
146	100261	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
147	100261	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
148	100265	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
149	100265	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
150	100265	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	2	49.49	98.98	\N	\N	2026-11-25 03:47:22.445407+00
151	100269	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	1	40.39	40.39	\N	\N	2026-11-25 03:47:22.445407+00
152	100269	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
153	100269	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
154	100273	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
155	100273	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	1	55.27	55.27	\N	\N	2026-11-25 03:47:22.445407+00
156	100276	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
157	100276	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	3	50.19	150.57	\N	\N	2026-11-25 03:47:22.445407+00
158	100276	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	1	86.75	86.75	\N	\N	2026-11-25 03:47:22.445407+00
159	100280	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
160	100280	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	2	70.52	141.04	\N	\N	2026-11-25 03:47:22.445407+00
161	100280	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
162	100280	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
163	100285	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
164	100287	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	1	50.90	50.90	\N	\N	2026-11-25 03:47:22.445407+00
165	100287	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
166	100290	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	1	86.75	86.75	\N	\N	2026-11-25 03:47:22.445407+00
167	100290	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
168	100290	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	3	75.59	226.77	\N	\N	2026-11-25 03:47:22.445407+00
169	100290	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	2	50.19	100.38	\N	\N	2026-11-25 03:47:22.445407+00
170	100290	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	2	50.19	100.38	\N	\N	2026-11-25 03:47:22.445407+00
171	100290	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
172	100296	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
173	100298	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	1	40.39	40.39	\N	\N	2026-11-25 03:47:22.445407+00
174	100298	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	1	86.75	86.75	\N	\N	2026-11-25 03:47:22.445407+00
175	100301	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
176	100301	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
177	100301	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	2	49.49	98.98	\N	\N	2026-11-25 03:47:22.445407+00
178	100301	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
179	100307	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
180	100307	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
181	100307	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
182	100307	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
183	100312	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
184	100312	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
185	100312	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
186	100312	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
187	100317	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
188	100317	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	1	55.27	55.27	\N	\N	2026-11-25 03:47:22.445407+00
189	100317	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
190	100321	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	3	87.66	262.98	\N	\N	2026-11-25 03:47:22.445407+00
191	100321	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	2	50.90	101.80	\N	\N	2026-11-25 03:47:22.445407+00
192	100321	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
193	100321	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
194	100326	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
195	100328	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
196	100328	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	\N	\N	1	13.54	13.54	\N	\N	2026-11-25 03:47:22.445407+00
197	100328	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	1	40.39	40.39	\N	\N	2026-11-25 03:47:22.445407+00
198	100328	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
199	100333	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	\N	\N	1	10.58	10.58	\N	\N	2026-11-25 03:47:22.445407+00
200	100333	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
201	100333	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	2	86.75	173.50	\N	\N	2026-11-25 03:47:22.445407+00
202	100337	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	\N	\N	2	50.90	101.80	\N	\N	2026-11-25 03:47:22.445407+00
203	100337	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
204	100337	SKU-000021	Example Haze Concentrates 0009	\N	\N	\N	\N	1	49.49	49.49	\N	\N	2026-11-25 03:47:22.445407+00
205	100337	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
206	100342	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	\N	\N	1	57.01	57.01	\N	\N	2026-11-25 03:47:22.445407+00
207	100342	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	1	55.27	55.27	\N	\N	2026-11-25 03:47:22.445407+00
208	100342	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	\N	\N	1	75.59	75.59	\N	\N	2026-11-25 03:47:22.445407+00
209	100346	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	2	50.19	100.38	\N	\N	2026-11-25 03:47:22.445407+00
210	100346	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	\N	\N	1	70.52	70.52	\N	\N	2026-11-25 03:47:22.445407+00
211	100349	SKU-000024	Sample Kush Topicals 0012	\N	Flower	\N	\N	1	85.47	85.47	\N	\N	2026-11-25 03:47:22.445407+00
212	100349	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	3	40.39	121.17	\N	\N	2026-11-25 03:47:22.445407+00
213	100349	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
214	100349	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
215	100349	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	\N	\N	1	87.66	87.66	\N	\N	2026-11-25 03:47:22.445407+00
216	100349	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
217	100355	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	1	50.19	50.19	\N	\N	2026-11-25 03:47:22.445407+00
218	100355	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	\N	\N	2	55.27	110.54	\N	\N	2026-11-25 03:47:22.445407+00
219	100355	SKU-000011	Recycling fee	\N	FEES	\N	\N	1	0.25	0.25	\N	\N	2026-11-25 03:47:22.445407+00
220	100359	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	2	50.19	100.38	\N	\N	2026-11-25 03:47:22.445407+00
221	100359	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	\N	\N	1	40.39	40.39	\N	\N	2026-11-25 03:47:22.445407+00
222	100359	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	2	5.96	11.92	\N	\N	2026-11-25 03:47:22.445407+00
223	100359	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	\N	\N	2	50.19	100.38	\N	\N	2026-11-25 03:47:22.445407+00
224	100365	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	\N	\N	1	5.96	5.96	\N	\N	2026-11-25 03:47:22.445407+00
225	100365	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	\N	\N	1	86.75	86.75	\N	\N	2026-11-25 03:47:22.445407+00
\.


--
-- Data for Name: transaction_items_blaze; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.transaction_items_blaze (id, transaction_id, product_id, product_sku, product_name, brand, category, quantity, unit_price, total_price, discount, tax, created_at, item_id, item_status, sync_status, last_synced_at, updated_at) FROM stdin;
1	058be66eec41ee1761000148	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	13.54	0.00	1.08	2025-06-30 20:00:00+00	0ebbe02c433de2633d00014a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
2	058be66eec41ee1761000148	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	a48974dce445482e5e00014c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
3	058be66eec41ee1761000148	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	1.00	70.52	70.52	0.00	5.64	2025-06-30 20:00:00+00	a5807d93dddd33cf9d000149	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
4	058be66eec41ee1761000148	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	0.50	40.39	18.17	2.02	1.45	2025-06-30 20:00:00+00	cf12cd4650144d8e2c00014b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
5	086bfa15352f4d8051000099	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	979807633c631bcb0900009b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
6	086bfa15352f4d8051000099	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	3.50	13.54	41.48	5.93	3.32	2025-06-30 20:00:00+00	c61e6cc084d32339ae00009a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
7	09cc81635631f251c20000bb	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.96	0.00	0.48	2025-06-30 20:00:00+00	62edc46fb9ed0a656a0000bc	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
8	0a5b93046e76d8fc8f0000ea	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	0.50	50.90	25.45	0.00	2.04	2025-06-30 20:00:00+00	a666a0f7da803b8f4d0000eb	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
9	0a5b93046e76d8fc8f0000ea	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	0.50	10.58	4.76	0.53	0.38	2025-06-30 20:00:00+00	c470ae8c0166d1eec90000ed	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
10	0a5b93046e76d8fc8f0000ea	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	123.68	17.67	9.89	2025-06-30 20:00:00+00	f6302ece3fe13cdf920000ec	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
11	111b69567e667cd60b00003d	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	3.50	49.49	173.21	0.00	13.86	2025-06-30 20:00:00+00	81c086ee530de44e6500003f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
12	111b69567e667cd60b00003d	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	2.00	50.90	101.79	0.00	8.14	2025-06-30 20:00:00+00	9dff01fe8010fe52d4000040	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
13	111b69567e667cd60b00003d	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	2.00	50.90	101.79	0.00	8.14	2025-06-30 20:00:00+00	bbec1072ee150dbf6a00003e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
14	111b69567e667cd60b00003d	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	e2fb52882f21b1aed2000042	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
15	1487e23671368dc5bf00008b	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	3.50	85.47	299.14	0.00	23.93	2025-06-30 20:00:00+00	3f7dca9202b34ed4fa00008d	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
16	1487e23671368dc5bf00008b	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	0.50	13.54	5.93	0.85	0.47	2025-06-30 20:00:00+00	77521858f4d73c8a3600008f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
17	1487e23671368dc5bf00008b	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	141.35	0.00	11.31	2025-06-30 20:00:00+00	7b0ef6df4f8ea4dc6600008c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
18	1487e23671368dc5bf00008b	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	1.00	55.27	55.27	0.00	4.42	2025-06-30 20:00:00+00	dc997f7df08a1f788300008e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
19	183cf74354ecd2073d0000c1	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	43.30	6.19	3.46	2025-06-30 20:00:00+00	6f5c2f76262f91f0c50000c3	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
20	183cf74354ecd2073d0000c1	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	1.00	55.27	49.74	5.53	3.98	2025-06-30 20:00:00+00	7123e0709e82c2c4ba0000c2	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
21	183cf74354ecd2073d0000c1	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	13.54	0.00	1.08	2025-06-30 20:00:00+00	9246df761b37e035bc0000c4	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
22	1cfe4ec000802fc309000167	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	2.00	50.19	90.33	10.04	7.23	2025-06-30 20:00:00+00	032d5e449eb41dfe5e000168	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
23	1cfe4ec000802fc309000167	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	1.00	40.39	40.39	0.00	3.23	2025-06-30 20:00:00+00	0bf761201b11a4cb7a000169	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
24	1cfe4ec000802fc309000167	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	2.00	5.96	10.73	1.19	0.86	2025-06-30 20:00:00+00	8eca1de763687ab5cb00016a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
25	1cfe4ec000802fc309000167	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	2.00	50.19	90.33	10.04	7.23	2025-06-30 20:00:00+00	a70a99b2ddb02a3b2700016b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
26	1d901e1930339c02a100012d	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	0.50	5.96	2.68	0.30	0.21	2025-06-30 20:00:00+00	0b7d2e51d5b8c6828600012f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
27	1d901e1930339c02a100012d	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	0.50	57.01	25.65	2.85	2.05	2025-06-30 20:00:00+00	3eacdb1397e904c133000131	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
28	1d901e1930339c02a100012d	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	0.50	57.01	25.65	2.85	2.05	2025-06-30 20:00:00+00	5f3d42c2e51f6abac100012e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
29	1d901e1930339c02a100012d	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	98.98	0.00	7.92	2025-06-30 20:00:00+00	8c5b11cb3519825a91000130	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
30	2410fab18896380ea0000146	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	0.50	49.49	22.27	2.47	1.78	2025-06-30 20:00:00+00	4d2dc220d395bd82a0000147	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
31	2519dedb490e46ccb30000b9	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	2.00	86.75	151.81	21.69	12.14	2025-06-30 20:00:00+00	5f52ec5127788175480000ba	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
32	261f80a4e85bf508a0000038	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	3.50	87.66	268.47	38.35	21.48	2025-06-30 20:00:00+00	3f9526e3d04ee6f4ff00003a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
33	261f80a4e85bf508a0000038	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	0.50	10.58	4.63	0.66	0.37	2025-06-30 20:00:00+00	725e113423a8a9ea6200003b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
34	261f80a4e85bf508a0000038	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	777d4ffa0ffc7383bf00003c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
35	261f80a4e85bf508a0000038	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	86.60	12.37	6.93	2025-06-30 20:00:00+00	8c74aaf340997a20be000039	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
36	262f6dc6a64227ef62000133	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.22	0.75	0.42	2025-06-30 20:00:00+00	5706568c8203887155000134	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
37	262f6dc6a64227ef62000133	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	37.39	5.34	2.99	2025-06-30 20:00:00+00	9e2eaa3de513193d6a000136	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
38	262f6dc6a64227ef62000133	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	57.01	0.00	4.56	2025-06-30 20:00:00+00	df7be56be38074514c000135	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
39	262f6dc6a64227ef62000133	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	66.14	9.45	5.29	2025-06-30 20:00:00+00	f779cb35abd7cc2577000137	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
40	28f1d7b8aa33e92723000058	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	0a07e7166b075b058b00005f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
41	28f1d7b8aa33e92723000058	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.96	0.00	0.48	2025-06-30 20:00:00+00	2be929840090b13f3000005c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
42	28f1d7b8aa33e92723000058	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	0.50	49.49	24.74	0.00	1.98	2025-06-30 20:00:00+00	6436436924ca092b1800005b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
43	28f1d7b8aa33e92723000058	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	50.19	0.00	4.01	2025-06-30 20:00:00+00	87d6f7515178de3361000059	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
44	28f1d7b8aa33e92723000058	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	1.00	85.47	76.92	8.55	6.15	2025-06-30 20:00:00+00	b9f4a887536fed41d700005a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
45	28f1d7b8aa33e92723000058	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	50.19	0.00	4.01	2025-06-30 20:00:00+00	ed9f395ef11b4f463f00005d	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
46	2b4683beba5a9592b10000f5	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	0.50	13.54	6.77	0.00	0.54	2025-06-30 20:00:00+00	65e3fa79a938550f640000f6	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
47	2d46ca151eefce3323000105	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	141.35	0.00	11.31	2025-06-30 20:00:00+00	0aad6b4d7fb66c1b49000108	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
48	2d46ca151eefce3323000105	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.37	0.60	0.43	2025-06-30 20:00:00+00	19a0fad25ae7f29ab1000106	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
49	2d46ca151eefce3323000105	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	0.50	13.54	6.77	0.00	0.54	2025-06-30 20:00:00+00	e94558ee161d7fd35e000107	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
50	2e9e7bf788394456290000cc	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	1.00	85.47	85.47	0.00	6.84	2025-06-30 20:00:00+00	18de9943a659c775be0000cf	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
51	2e9e7bf788394456290000cc	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	0.50	10.58	4.63	0.66	0.37	2025-06-30 20:00:00+00	99d65b6171048728630000cd	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
52	2e9e7bf788394456290000cc	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	3.50	5.96	20.86	0.00	1.67	2025-06-30 20:00:00+00	b33d05a4cb85dd83580000ce	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
53	2f4cce4a5071ac02780000e7	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	141.35	0.00	11.31	2025-06-30 20:00:00+00	345368de8bf57181a70000e8	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
54	2f4cce4a5071ac02780000e7	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	0.50	10.58	4.63	0.66	0.37	2025-06-30 20:00:00+00	410c252a09068c19350000e9	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
55	30184f9ba2a6510ba3000128	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	0.50	13.54	6.77	0.00	0.54	2025-06-30 20:00:00+00	e883600d24bc4f68f7000129	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
56	324dcca0e647e7f3cb000114	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	13.54	0.00	1.08	2025-06-30 20:00:00+00	128eba65142b084bd9000115	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
57	324dcca0e647e7f3cb000114	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	0.50	86.75	39.04	4.34	3.12	2025-06-30 20:00:00+00	54b79692bbbf4e72cb000117	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
58	324dcca0e647e7f3cb000114	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	3.50	50.19	175.65	0.00	14.05	2025-06-30 20:00:00+00	fafdfc191e77f06139000116	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
59	335d082eeac3034515000060	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	a5c1e299a3cabe5e52000062	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
60	335d082eeac3034515000060	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	1.00	40.39	36.35	4.04	2.91	2025-06-30 20:00:00+00	d9f30224c508d0323c000061	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
61	37873c0308544b316a000138	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	57.01	0.00	4.56	2025-06-30 20:00:00+00	360b2d0a2f9fe70a1300013a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
62	37873c0308544b316a000138	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	66.14	9.45	5.29	2025-06-30 20:00:00+00	5477bf1bbaba2cc5ac00013c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
63	37873c0308544b316a000138	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	37.39	5.34	2.99	2025-06-30 20:00:00+00	5cd1b5c55f2b73481800013b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
64	37873c0308544b316a000138	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.22	0.75	0.42	2025-06-30 20:00:00+00	96218408e5e4dc2b23000139	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
65	3a7d076c0b21cc475100004b	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	1.00	10.58	10.58	0.00	0.85	2025-06-30 20:00:00+00	03227ee409289b8ba900004e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
66	3a7d076c0b21cc475100004b	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	2.00	75.59	132.28	18.90	10.58	2025-06-30 20:00:00+00	34223be9e796ceb52500004d	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
67	3a7d076c0b21cc475100004b	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	0.50	87.66	39.45	4.38	3.16	2025-06-30 20:00:00+00	693969091988bba31700004c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
68	3a7d076c0b21cc475100004b	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	aadf0c92b9250a82a200004f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
69	3ad6e733f8908656cc000109	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	98.98	0.00	7.92	2025-06-30 20:00:00+00	35518c959fca9ba76d00010c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
70	3ad6e733f8908656cc000109	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	1.00	10.58	10.58	0.00	0.85	2025-06-30 20:00:00+00	ae3e94bd1bf9607af300010b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
71	3ad6e733f8908656cc000109	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	0.50	87.66	43.83	0.00	3.51	2025-06-30 20:00:00+00	e00aff6975e6ac933f00010a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
72	3b100899d1c5acb0680000ab	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	98.98	0.00	7.92	2025-06-30 20:00:00+00	3396de3dda8194455d0000af	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
73	3b100899d1c5acb0680000ab	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	3.50	50.90	155.87	22.27	12.47	2025-06-30 20:00:00+00	7a522c95838598853a0000ae	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
74	3b100899d1c5acb0680000ab	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	45.17	5.02	3.61	2025-06-30 20:00:00+00	d5e2958512427150460000ad	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
75	3b100899d1c5acb0680000ab	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	0.50	57.01	24.94	3.56	2.00	2025-06-30 20:00:00+00	e58562da19946009c10000ac	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
76	3ccb99c882cb04ce6d000141	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	2.00	50.90	89.07	12.72	7.13	2025-06-30 20:00:00+00	56b44817f20f799649000143	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
77	3ccb99c882cb04ce6d000141	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	3.50	87.66	276.14	30.68	22.09	2025-06-30 20:00:00+00	b78cfd4ef3df73e055000142	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
78	3ccb99c882cb04ce6d000141	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	e301d9fd0534929c98000145	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
79	3ccb99c882cb04ce6d000141	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	49.49	0.00	3.96	2025-06-30 20:00:00+00	e45e066b6b80f4a9f6000144	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
80	3db4a395943ce53892000111	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	1.00	55.27	48.36	6.91	3.87	2025-06-30 20:00:00+00	2bf0f396b2c2b13eac000113	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
81	3db4a395943ce53892000111	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	66.14	9.45	5.29	2025-06-30 20:00:00+00	d0a12077c65564f44a000112	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
82	3f442995faaa5d0b4b0000c8	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	1.00	86.75	78.07	8.67	6.25	2025-06-30 20:00:00+00	1284000732f7ff04260000c9	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
83	3f442995faaa5d0b4b0000c8	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	2.00	50.19	87.82	12.55	7.03	2025-06-30 20:00:00+00	d13ea65dd8b6ef5dfc0000ca	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
84	3f442995faaa5d0b4b0000c8	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	1.00	87.66	78.90	8.77	6.31	2025-06-30 20:00:00+00	e5c0563eed93892b390000cb	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
85	3f5a79b902ef3073070000d4	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	3.50	10.58	32.41	4.63	2.59	2025-06-30 20:00:00+00	6b23b0284539b8f4a70000d5	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
86	44c4ea6574de881f0f00015d	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	1.00	85.47	76.92	8.55	6.15	2025-06-30 20:00:00+00	0d94480a06364a109300015e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
87	44c4ea6574de881f0f00015d	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	185a077da7bc6b8b46000162	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
88	44c4ea6574de881f0f00015d	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	110.54	0.00	8.84	2025-06-30 20:00:00+00	23dd2cefb86f4f9cbd000160	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
89	44c4ea6574de881f0f00015d	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	1.00	87.66	87.66	0.00	7.01	2025-06-30 20:00:00+00	261c8f1931ce15d210000161	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
90	44c4ea6574de881f0f00015d	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	141.35	0.00	11.31	2025-06-30 20:00:00+00	c6c7a1f2640bd30ece00015f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
91	46c2e339437ed7cc990000c5	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	0.50	57.01	24.94	3.56	2.00	2025-06-30 20:00:00+00	b110d168240291be020000c6	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
92	46c2e339437ed7cc990000c5	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	1.00	40.39	36.35	4.04	2.91	2025-06-30 20:00:00+00	eab8be7212d75037b10000c7	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
93	4b375504a5fccd7d530000df	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	1.00	87.66	87.66	0.00	7.01	2025-06-30 20:00:00+00	5a709d198ad596a7030000e0	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
94	4b375504a5fccd7d530000df	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	49.49	0.00	3.96	2025-06-30 20:00:00+00	5aab11f5e05646aa7a0000e2	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
95	4b375504a5fccd7d530000df	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	11.85	1.69	0.95	2025-06-30 20:00:00+00	adf594ff78fd43345c0000e1	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
96	4bff02f2b177d5759d000083	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	2.00	40.39	70.68	10.10	5.65	2025-06-30 20:00:00+00	4da786effc3eb62c1c000086	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
97	4bff02f2b177d5759d000083	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	68.03	7.56	5.44	2025-06-30 20:00:00+00	9f6db1bc287c23aa42000087	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
98	4bff02f2b177d5759d000083	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	2.00	85.47	153.84	17.09	12.31	2025-06-30 20:00:00+00	ce00b09f637b481ae2000085	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
99	4bff02f2b177d5759d000083	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	3.50	57.01	199.54	0.00	15.96	2025-06-30 20:00:00+00	fb40e898f2affcd247000084	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
100	55911ae38dc13897b40000a3	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	60af507de36329cfd30000a5	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
101	55911ae38dc13897b40000a3	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	2.00	85.47	149.57	21.37	11.97	2025-06-30 20:00:00+00	9926afd434d4cf50a70000a4	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
102	55e1c78fc4658c8035000163	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	22f87873857cc34d65000166	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
103	55e1c78fc4658c8035000163	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	50.19	0.00	4.01	2025-06-30 20:00:00+00	b26e3500f093296b9a000164	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
104	55e1c78fc4658c8035000163	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	110.54	0.00	8.84	2025-06-30 20:00:00+00	e4fda3b9780c5e9c7a000165	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
105	57ee2227bb714b6caa00010d	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	1.00	70.52	63.47	7.05	5.08	2025-06-30 20:00:00+00	298be119592cae0c4500010f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
106	57ee2227bb714b6caa00010d	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	1.00	40.39	36.35	4.04	2.91	2025-06-30 20:00:00+00	30c30d575f7d50881b00010e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
107	57ee2227bb714b6caa00010d	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	6958e400455b9a78bc000110	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
108	5dd037e73e2b4c4a87000175	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	38.46	4.27	3.08	2025-06-30 20:00:00+00	5b5d61d9171a514b4d000178	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
109	5dd037e73e2b4c4a87000175	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	86.60	12.37	6.93	2025-06-30 20:00:00+00	b3276258c768f77840000177	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
110	5dd037e73e2b4c4a87000175	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	3.50	55.27	193.45	0.00	15.48	2025-06-30 20:00:00+00	d55c9c7e25619a6461000176	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
112	62c2ce247e631784f700016d	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.96	0.00	0.48	2025-06-30 20:00:00+00	a932cbb279d3579eb400016e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
113	62c2ce247e631784f700016d	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	1.00	86.75	86.75	0.00	6.94	2025-06-30 20:00:00+00	c89eeee2fed7d29ac400016f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
114	62c3cac55ec5910954000100	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	4866231401b779220f000104	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
115	62c3cac55ec5910954000100	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	0.50	5.96	2.68	0.30	0.21	2025-06-30 20:00:00+00	5ce9f216828fde9ebe000102	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
116	62c3cac55ec5910954000100	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	110.54	0.00	8.84	2025-06-30 20:00:00+00	b710df8af2315cefd1000103	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
117	62c3cac55ec5910954000100	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	1.00	10.58	10.58	0.00	0.85	2025-06-30 20:00:00+00	e4a9a9e7cc30355fd2000101	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
118	67b4a07ee1fff89bea00011d	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	75.59	0.00	6.05	2025-06-30 20:00:00+00	3ab01fb83c2452c03800011e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
119	6b133f524303682cec000080	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.96	0.00	0.48	2025-06-30 20:00:00+00	212a1edb8c36467838000082	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
120	6b133f524303682cec000080	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	3.50	75.59	231.49	33.07	18.52	2025-06-30 20:00:00+00	f5cd2e4676fe85dfb1000081	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
121	73b6b6a4d22e242fc80000bd	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	2.00	40.39	70.68	10.10	5.65	2025-06-30 20:00:00+00	2acddc68d655a25f590000be	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
122	73b6b6a4d22e242fc80000bd	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	3.50	55.27	193.45	0.00	15.48	2025-06-30 20:00:00+00	74516cd45d1bf702d80000bf	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
123	73b6b6a4d22e242fc80000bd	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	75.59	0.00	6.05	2025-06-30 20:00:00+00	83fa86f4df2743314b0000c0	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
124	75f1a4bf3b3bcb9bce00006d	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	110.54	0.00	8.84	2025-06-30 20:00:00+00	70769177522b67a9fd00006e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
125	75f1a4bf3b3bcb9bce00006d	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	1.00	85.47	85.47	0.00	6.84	2025-06-30 20:00:00+00	7655848bff2045464300006f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
126	75f1a4bf3b3bcb9bce00006d	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	0.50	13.54	6.77	0.00	0.54	2025-06-30 20:00:00+00	c14d2f9bba4479c074000070	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
127	7b9443efe955e3aa7e00013d	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	44.54	4.95	3.56	2025-06-30 20:00:00+00	45626a149545cd7f0800013e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
128	7b9443efe955e3aa7e00013d	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	0.50	55.27	27.64	0.00	2.21	2025-06-30 20:00:00+00	9291a76acc5b5974aa00013f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
129	7b9443efe955e3aa7e00013d	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	c5e71363538f855845000140	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
130	7ca6207b2806ef053200014d	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	49.49	0.00	3.96	2025-06-30 20:00:00+00	76f0b3815841cbe3fd00014f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
131	7ca6207b2806ef053200014d	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	2.00	86.75	173.49	0.00	13.88	2025-06-30 20:00:00+00	90511fd02eecdfbd22000150	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
132	7ca6207b2806ef053200014d	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	0.50	10.58	4.63	0.66	0.37	2025-06-30 20:00:00+00	fc7e8e5f15c6a55eb800014e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
133	86005522936fa176ac000065	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	57.01	0.00	4.56	2025-06-30 20:00:00+00	c0c31e4b9749d04ce5000066	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
134	8aa0d4f2e345ffb65d0000d6	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	1.00	70.52	70.52	0.00	5.64	2025-06-30 20:00:00+00	a558f945ca4e2f76c20000d7	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
135	8aa0d4f2e345ffb65d0000d6	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	1.00	70.52	70.52	0.00	5.64	2025-06-30 20:00:00+00	ebf4c1f93ef58664030000d8	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
136	8aa0d4f2e345ffb65d0000d6	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	ee88a92e3c971a80e90000da	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
137	905197044a41d772530000b6	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	13.54	0.00	1.08	2025-06-30 20:00:00+00	38b8808c83fde115760000b7	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
138	905197044a41d772530000b6	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	2.00	85.47	170.93	0.00	13.67	2025-06-30 20:00:00+00	f041802f2ff11425e40000b8	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
139	935ce226574a30189b0000b0	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	1.00	10.58	10.58	0.00	0.85	2025-06-30 20:00:00+00	059b6d4eb584fb1f3f0000b3	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
140	935ce226574a30189b0000b0	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	2.00	87.66	157.79	17.53	12.62	2025-06-30 20:00:00+00	0798e2e95450d7941d0000b2	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
141	935ce226574a30189b0000b0	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	13.54	0.00	1.08	2025-06-30 20:00:00+00	c976a399f8a1fb68f10000b1	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
142	95a216ed03585bc3ad000088	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	3.50	75.59	238.10	26.46	19.05	2025-06-30 20:00:00+00	2f3bcfecf9daab2302000089	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
143	95a216ed03585bc3ad000088	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	3.50	86.75	303.61	0.00	24.29	2025-06-30 20:00:00+00	352715818dc8ee3c6e00008a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
144	9f0727d012efdbfb75000156	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	1.00	55.27	48.36	6.91	3.87	2025-06-30 20:00:00+00	59076f5c3c874ba543000158	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
145	9f0727d012efdbfb75000156	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	68.03	7.56	5.44	2025-06-30 20:00:00+00	7fdc1e2282fb7a0e0c000159	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
146	9f0727d012efdbfb75000156	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	57.01	0.00	4.56	2025-06-30 20:00:00+00	e726398809bcd32198000157	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
147	a1c8f1f9c144c862cf0000e3	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	3.50	10.58	33.34	3.70	2.67	2025-06-30 20:00:00+00	73da080c92612aff070000e5	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
148	a1c8f1f9c144c862cf0000e3	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	8e86afe7df6403e5710000e6	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
149	a1c8f1f9c144c862cf0000e3	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	2.00	86.75	173.49	0.00	13.88	2025-06-30 20:00:00+00	c8d99619cd6afc289a0000e4	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
150	a5983fd97359af6769000050	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	1.00	50.90	50.90	0.00	4.07	2025-06-30 20:00:00+00	0e28c26bb23cd7dcef000051	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
151	a5983fd97359af6769000050	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	50.19	0.00	4.01	2025-06-30 20:00:00+00	a88d0949799cd5f2bb000052	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
152	a5e371613e6c10b60100006a	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	66.14	9.45	5.29	2025-06-30 20:00:00+00	4d34c411c35f381d7900006b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
153	a5e371613e6c10b60100006a	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	42.73	0.00	3.42	2025-06-30 20:00:00+00	e66d9565634360c66a00006c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
154	a66737db9055fc410d0000fa	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	13.54	0.00	1.08	2025-06-30 20:00:00+00	3d27e8a103ce0c07010000fc	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
155	a66737db9055fc410d0000fa	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	1.00	40.39	36.35	4.04	2.91	2025-06-30 20:00:00+00	4708f03e7b6f81f00a0000fb	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
156	ab75e88d7e7f83453300009e	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	1.00	10.58	10.58	0.00	0.85	2025-06-30 20:00:00+00	2aad47f8fa7844f2400000a2	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
157	ab75e88d7e7f83453300009e	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	0.50	49.49	24.74	0.00	1.98	2025-06-30 20:00:00+00	ba4fffa8e14fa1cc6f00009f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
158	ab75e88d7e7f83453300009e	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	3.50	50.19	175.65	0.00	14.05	2025-06-30 20:00:00+00	d5dc685e91f52bc6550000a0	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
159	ab75e88d7e7f83453300009e	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	0.50	86.75	37.95	5.42	3.04	2025-06-30 20:00:00+00	f25e18c71250f7b1680000a1	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
160	ac66dfe31ee9e55ffa00015a	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	2.00	50.19	87.82	12.55	7.03	2025-06-30 20:00:00+00	05407e676707dc63c800015b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
161	ac66dfe31ee9e55ffa00015a	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	1.00	70.52	63.47	7.05	5.08	2025-06-30 20:00:00+00	5a3b3bc3643de8845200015c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
162	aca076e64b25a52d39000097	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	11.85	1.69	0.95	2025-06-30 20:00:00+00	de2e698e5fa9e2fa40000098	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
163	ae0183f138265e91f400017a	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	2.00	50.90	91.61	10.18	7.33	2025-06-30 20:00:00+00	2d9730ff8c0ec7b2e300017c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
164	ae0183f138265e91f400017a	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	1.00	87.66	78.90	8.77	6.31	2025-06-30 20:00:00+00	338e6326ba048c5c5800017b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
165	ae0183f138265e91f400017a	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	45.17	5.02	3.61	2025-06-30 20:00:00+00	4152f2935ceabb98b900017d	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
166	ae0183f138265e91f400017a	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	db7e4ee40fa2da43a000017e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
167	ae0bbe27a89c13aef3000090	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	0.50	5.96	2.98	0.00	0.24	2025-06-30 20:00:00+00	86c74d5921797b0779000092	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
168	ae0bbe27a89c13aef3000090	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	2.00	40.39	72.70	8.08	5.82	2025-06-30 20:00:00+00	dc182ee0e556aeeb42000091	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
169	b0947dbe2d857de96d000047	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	3.50	70.52	246.83	0.00	19.75	2025-06-30 20:00:00+00	14c3bf64e954b13301000048	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
170	b0947dbe2d857de96d000047	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	2.00	86.75	156.14	17.35	12.49	2025-06-30 20:00:00+00	40841f92cad1e0014e00004a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
171	b0947dbe2d857de96d000047	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	1.00	87.66	78.90	8.77	6.31	2025-06-30 20:00:00+00	be9d8920982d3fe297000049	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
172	b3a445f305c628087d000079	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	3.50	87.66	306.82	0.00	24.55	2025-06-30 20:00:00+00	3e6b699f07e50df52300007a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
173	b8376afb435a58e0c10000fd	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	42.73	0.00	3.42	2025-06-30 20:00:00+00	5efd6edc91966a93e10000ff	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
174	b8376afb435a58e0c10000fd	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	2.00	40.39	70.68	10.10	5.65	2025-06-30 20:00:00+00	ffb4db6cf0f12ca00d0000fe	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
175	baf478d090f9a3500b000071	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	51.31	5.70	4.10	2025-06-30 20:00:00+00	1b323991af46191aa0000072	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
176	baf478d090f9a3500b000071	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	3.50	75.59	264.56	0.00	21.16	2025-06-30 20:00:00+00	63e29f9ecb34d982fb000073	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
177	baf478d090f9a3500b000071	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	2.00	85.47	149.57	21.37	11.97	2025-06-30 20:00:00+00	a1fb1b0902801fe30b000075	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
178	baf478d090f9a3500b000071	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	b36e1656d0da5715e4000078	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
179	baf478d090f9a3500b000071	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	51.31	5.70	4.10	2025-06-30 20:00:00+00	bc9a8ca89141d8bf61000076	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
180	baf478d090f9a3500b000071	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	3.50	5.96	20.86	0.00	1.67	2025-06-30 20:00:00+00	da66263f9f033ae330000074	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
181	bc3e4f81fc462c34760000db	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	0.50	70.52	30.85	4.41	2.47	2025-06-30 20:00:00+00	3038b98187556b29dd0000de	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
182	bc3e4f81fc462c34760000db	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	49.49	0.00	3.96	2025-06-30 20:00:00+00	4fd19e2a95780e21040000dd	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
183	bc3e4f81fc462c34760000db	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	2.00	40.39	70.68	10.10	5.65	2025-06-30 20:00:00+00	8ce44d9ef075fc74c40000dc	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
184	c19c46199259d4697f000043	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	3.50	50.90	178.13	0.00	14.25	2025-06-30 20:00:00+00	2e32eddf6f096de421000045	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
185	c19c46199259d4697f000043	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	2.00	75.59	136.06	15.12	10.88	2025-06-30 20:00:00+00	3c8189ac459da968f2000044	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
186	c19c46199259d4697f000043	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	2.00	13.54	23.70	3.39	1.90	2025-06-30 20:00:00+00	47efb82825a2f65e36000046	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
187	c2b73c30c80c647801000063	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	57.01	0.00	4.56	2025-06-30 20:00:00+00	b4780c8fb058c6aeea000064	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
188	c472658833f24dcbf10000b4	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	2.00	40.39	70.68	10.10	5.65	2025-06-30 20:00:00+00	8e08e9500c0d0e2c330000b5	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
189	c753fb51b9a78ca31e00007b	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	3.50	5.96	20.86	0.00	1.67	2025-06-30 20:00:00+00	6957c52302858d5cd200007e	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
190	c753fb51b9a78ca31e00007b	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	1.00	55.27	49.74	5.53	3.98	2025-06-30 20:00:00+00	8379c9cdb6b7a0b78500007d	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
191	c753fb51b9a78ca31e00007b	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	141.35	0.00	11.31	2025-06-30 20:00:00+00	93d8df71f419e0d64a00007c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
192	c753fb51b9a78ca31e00007b	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	eec3406a1a8387e0e400007f	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
193	d05b9bb6b7170196eb000151	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	0.50	49.49	22.27	2.47	1.78	2025-06-30 20:00:00+00	5c473c3adc8f2e4942000154	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
194	d05b9bb6b7170196eb000151	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	2.00	50.90	89.07	12.72	7.13	2025-06-30 20:00:00+00	9ebdb79e573ae17b88000152	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
195	d05b9bb6b7170196eb000151	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	a7198be25079cba469000155	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
196	d05b9bb6b7170196eb000151	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	96.73	13.82	7.74	2025-06-30 20:00:00+00	c608191ecbc3683031000153	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
197	d3cbf93e3fb1f925cb000067	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	66.14	9.45	5.29	2025-06-30 20:00:00+00	1c2a7147ea7f919c89000068	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
198	d3cbf93e3fb1f925cb000067	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	42.73	0.00	3.42	2025-06-30 20:00:00+00	b2fdb9ba32c9b4bc96000069	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
199	da9c597af8d7402ecc00011f	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	1.00	50.90	50.90	0.00	4.07	2025-06-30 20:00:00+00	aa02409484704e3636000120	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
200	da9c597af8d7402ecc00011f	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	ac90393d58cddda66c000121	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
201	daa5b74b73bf0762fe000170	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	3.50	85.47	269.22	29.91	21.54	2025-06-30 20:00:00+00	10b650f7735aee96d0000171	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
202	daa5b74b73bf0762fe000170	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	1.00	57.01	51.31	5.70	4.10	2025-06-30 20:00:00+00	8bcc1cf866a0ffa121000173	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
203	daa5b74b73bf0762fe000170	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	98.98	0.00	7.92	2025-06-30 20:00:00+00	ada8db9bd09ce15cf9000172	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
204	daa5b74b73bf0762fe000170	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	3.50	5.96	18.78	2.09	1.50	2025-06-30 20:00:00+00	d7e8a3a5704324a42f000174	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
205	dc3a390eea9780ff200000d0	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	2.00	5.96	10.43	1.49	0.83	2025-06-30 20:00:00+00	3d6694b89e56ab1e510000d3	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
206	dc3a390eea9780ff200000d0	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	0.50	49.49	24.74	0.00	1.98	2025-06-30 20:00:00+00	9ad6f8112998d7a0c10000d1	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
207	dc3a390eea9780ff200000d0	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	1.00	70.52	63.47	7.05	5.08	2025-06-30 20:00:00+00	f0f872266665483c3c0000d2	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
208	dda02f6772e8a0fe71000122	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	426576be3970fd7c45000127	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
209	dda02f6772e8a0fe71000122	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	1.00	86.75	78.07	8.67	6.25	2025-06-30 20:00:00+00	7b5e5f1a0ff3eb5ef5000123	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
210	dda02f6772e8a0fe71000122	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	49.49	0.00	3.96	2025-06-30 20:00:00+00	8757e9a372dd81d987000124	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
211	dda02f6772e8a0fe71000122	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	2.00	50.19	87.82	12.55	7.03	2025-06-30 20:00:00+00	94a9155bbc259c6be5000126	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
212	dda02f6772e8a0fe71000122	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	3.50	75.59	264.56	0.00	21.16	2025-06-30 20:00:00+00	bdadbe36b538f4aa22000125	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
213	df458dff2dfbfa3797000093	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	50.19	0.00	4.01	2025-06-30 20:00:00+00	1b4ce76f146602ec12000096	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
214	df458dff2dfbfa3797000093	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	3.50	40.39	141.35	0.00	11.31	2025-06-30 20:00:00+00	8db9015459661ce41c000095	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
215	df458dff2dfbfa3797000093	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	Topicals	1.00	87.66	87.66	0.00	7.01	2025-06-30 20:00:00+00	f99621a9d320a87932000094	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
216	e4a7eac1c81c4a7f300000ee	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	0.50	50.90	25.45	0.00	2.04	2025-06-30 20:00:00+00	0f2eb26aa76989d89e0000ef	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
217	e4a7eac1c81c4a7f300000ee	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	0.50	50.90	25.45	0.00	2.04	2025-06-30 20:00:00+00	b54e868ac300b620520000f1	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
218	e4a7eac1c81c4a7f300000ee	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	Pre-Rolls	1.00	75.59	66.14	9.45	5.29	2025-06-30 20:00:00+00	fe91e2cd455a6a48210000f0	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
219	e53657c7bb78e19be600009c	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	98.98	0.00	7.92	2025-06-30 20:00:00+00	0478eabc3a2104142800009d	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
220	e5a5956e2bdf02eac30000f3	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	1.00	10.58	9.26	1.32	0.74	2025-06-30 20:00:00+00	1319a06408076ec8480000f4	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
221	eb962e3c84284387ee0000a6	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	0.50	57.01	24.94	3.56	2.00	2025-06-30 20:00:00+00	1588d8c0a558cb5fde0000a7	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
222	eb962e3c84284387ee0000a6	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	45.17	5.02	3.61	2025-06-30 20:00:00+00	3361b99161cc21a87a0000a8	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
223	eb962e3c84284387ee0000a6	56325b55dd78572976000013	\N	Lorem Diesel Edibles 0007	Green Fixture	Pre-Rolls	3.50	50.90	155.87	22.27	12.47	2025-06-30 20:00:00+00	ad0ebc4be59b5dae4e0000a9	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
224	eb962e3c84284387ee0000a6	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	98.98	0.00	7.92	2025-06-30 20:00:00+00	ed34e2d3b9b555b9fa0000aa	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
225	ef9d04e3c4a0b3d934000118	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	99.49	11.05	7.96	2025-06-30 20:00:00+00	a52f3e3319611ec19f00011b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
226	ef9d04e3c4a0b3d934000118	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	2.00	70.52	126.94	14.10	10.16	2025-06-30 20:00:00+00	b8c8dca8951a2846ff00011a	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
227	ef9d04e3c4a0b3d934000118	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	1.00	0.25	0.25	0.00	0.02	2025-06-30 20:00:00+00	d65e88df9beb7249b200011c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
228	ef9d04e3c4a0b3d934000118	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	Concentrates	0.50	57.01	28.51	0.00	2.28	2025-06-30 20:00:00+00	f62f8c4faf5e2de4d1000119	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
229	f5fd9bbbbea06882b000012a	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	1.00	86.75	86.75	0.00	6.94	2025-06-30 20:00:00+00	5f0c16bf543ca59efd00012c	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
230	f5fd9bbbbea06882b000012a	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	Topicals	1.00	40.39	35.34	5.05	2.83	2025-06-30 20:00:00+00	9ec6b2ada65f94cc1400012b	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
231	fe0c69e424a03f2a2b000053	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	Topicals	1.00	13.54	12.19	1.35	0.98	2025-06-30 20:00:00+00	09a4de7a8d3b77cbb4000055	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
232	fe0c69e424a03f2a2b000053	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	3.50	5.96	18.78	2.09	1.50	2025-06-30 20:00:00+00	8da2c81c324417c530000057	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
233	fe0c69e424a03f2a2b000053	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	Placeholder Co	Topicals	2.00	10.58	21.17	0.00	1.69	2025-06-30 20:00:00+00	ecbfe95413e42a872f000056	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
234	fe0c69e424a03f2a2b000053	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	Vapes	1.00	50.19	45.17	5.02	3.61	2025-06-30 20:00:00+00	ff39d7c1402ce678fe000054	Active	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00
235	71b7a7cc170b3d0a1d00017f	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	2.00	86.75	173.49	0.00	13.88	2025-07-01 20:00:00.009+00	34aa64da7d10381d14000182	Active	synced	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
236	38170da6a51e3d0f5d000186	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	Concentrates	1.00	5.96	5.96	0.00	0.48	2025-07-01 20:00:00.009+00	03d1465c1e922eb8ff000187	Active	synced	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
237	71b7a7cc170b3d0a1d00017f	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	0.50	49.49	22.27	2.47	1.78	2025-07-01 20:00:00.009+00	319e59aaddecc0cfde000181	Active	synced	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
238	71b7a7cc170b3d0a1d00017f	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	Edibles	0.50	70.52	35.26	0.00	2.82	2025-07-01 20:00:00.009+00	d962a6c5953d16964f000180	Active	synced	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
240	38170da6a51e3d0f5d000186	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	Vapes	1.00	86.75	86.75	0.00	6.94	2025-07-01 20:00:00.009+00	167f37a9b31a096f21000188	Active	synced	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
241	90f39003e368af8bb900018d	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	2.00	49.49	86.60	12.37	6.93	2025-07-02 20:00:00.017+00	4a7069588ecbcc740900018f	Active	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
242	b08ce586710e05f3ca000189	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	1.00	49.49	44.54	4.95	3.56	2025-07-02 20:00:00.017+00	01fb736a2a84aa024f00018a	Active	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
243	90f39003e368af8bb900018d	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	Flower	0.50	85.47	38.46	4.27	3.08	2025-07-02 20:00:00.017+00	35b5e701d533574200000190	Active	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
244	90f39003e368af8bb900018d	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	3.50	55.27	193.45	0.00	15.48	2025-07-02 20:00:00.017+00	384607d625090a5b5800018e	Active	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
245	b08ce586710e05f3ca000189	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	Edibles	2.00	55.27	96.73	13.82	7.74	2025-07-02 20:00:00.017+00	164328ec4e851f6c6500018b	Active	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: transactions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.transactions (id, transaction_id, customer_id, date, shop_location, staff_name, terminal, payment_type, total_amount, total_tax, discounts, loyalty_points_earned, loyalty_points_spent, created_at) FROM stdin;
1	100056	cfb3783a7cbbddbb9b000020	2025-03-31 12:03:25.76+00	Main Street	Clerk 04	Till 0a	GiftCard	388.75	28.80	51.39	12.00	10.00	2026-11-25 03:47:22.445407+00
2	100061	b0ccb1c51d0eba0ea800001a	2025-04-01 19:55:29.459+00	Main Street	Clerk 04	Till 09	GiftCard	407.20	30.16	0.00	15.00	0.00	2026-11-25 03:47:22.445407+00
3	100067	b0ccb1c51d0eba0ea800001a	2025-04-01 18:36:35.641+00	Main Street	Clerk 05	Till 08	CashlessATM	364.92	27.03	18.50	26.00	0.00	2026-11-25 03:47:22.445407+00
4	100071	cc01ba985a32b558fd00002e	2025-04-05 17:54:56.216+00	Main Street	Clerk 03	Till 09	Cash	520.42	38.55	26.12	17.00	10.00	2026-11-25 03:47:22.445407+00
5	100075	8d81728a07bbab27f600001c	2025-04-06 17:46:20.385+00	Main Street	Clerk 07	Till 0a	Credit	198.42	14.61	23.28	1.00	0.00	2026-11-25 03:47:22.445407+00
6	100080	3f72ee6a2ef8e4cb5c00002b	2025-04-08 22:33:05.08+00	Main Street	Clerk 07	Till 09	Split	109.17	8.09	0.00	28.00	0.00	2026-11-25 03:47:22.445407+00
7	100083	8d81728a07bbab27f600001c	2025-04-08 20:23:42.342+00	Main Street	Clerk 06	Till 0a	Cash	105.09	7.78	8.46	9.00	10.00	2026-11-25 03:47:22.445407+00
8	100088	b586e3e7260b0f873b00001b	2025-04-09 09:13:09.25+00	Main Street	Clerk 05	Till 08	Split	224.91	16.66	8.55	23.00	0.00	2026-11-25 03:47:22.445407+00
9	100099	b586e3e7260b0f873b00001b	2025-04-11 14:56:49.803+00	Main Street	Clerk 05	Till 09	Cash	61.57	4.56	0.00	9.00	0.00	2026-11-25 03:47:22.445407+00
10	100101	b586e3e7260b0f873b00001b	2025-04-11 15:26:49.17+00	Main Street	Clerk 05	Till 09	Cash	61.57	4.56	0.00	0.00	0.00	2026-11-25 03:47:22.445407+00
11	100103	153b996870a1320b9d00001f	2025-04-13 22:42:21.714+00	Main Street	Clerk 04	Till 09	Credit	118.83	8.71	9.45	15.00	0.00	2026-11-25 03:47:22.445407+00
12	100106	153b996870a1320b9d00001f	2025-04-13 23:12:21.448+00	Main Street	Clerk 04	Till 09	Credit	118.83	8.71	9.45	0.00	0.00	2026-11-25 03:47:22.445407+00
13	100109	3bd375eff10635afef000033	2025-04-13 16:38:17.155+00	Main Street	Clerk 04	Till 0a	CashlessATM	219.00	16.22	0.00	20.00	10.00	2026-11-25 03:47:22.445407+00
14	100113	1076cc057308ec379a000032	2025-04-14 13:53:08.612+00	Main Street	Clerk 03	Till 08	Split	580.89	43.03	32.77	8.00	0.00	2026-11-25 03:47:22.445407+00
15	100121	1794db5f8f1319d424000024	2025-04-15 20:50:59.664+00	Main Street	Clerk 07	Till 08	CashlessATM	331.37	24.55	0.00	28.00	0.00	2026-11-25 03:47:22.445407+00
16	100123	cc01ba985a32b558fd00002e	2025-04-15 16:16:06.538+00	Main Street	Clerk 03	Till 09	CashlessATM	229.19	16.98	5.53	28.00	0.00	2026-11-25 03:47:22.445407+00
17	100128	d60dec6823fb5c9d5600001d	2025-04-16 17:56:14.084+00	Main Street	Clerk 06	Till 0a	Cash	256.45	19.00	33.07	1.00	0.00	2026-11-25 03:47:22.445407+00
18	100131	e545619fc017b4834c00002a	2025-04-17 18:19:33.122+00	Main Street	Clerk 07	Till 0a	Cash	531.45	39.37	34.75	13.00	10.00	2026-11-25 03:47:22.445407+00
19	100136	b0ccb1c51d0eba0ea800001a	2025-04-18 21:41:10.029+00	Main Street	Clerk 03	Till 0a	Cash	585.06	43.34	26.46	26.00	10.00	2026-11-25 03:47:22.445407+00
20	100139	b0ccb1c51d0eba0ea800001a	2025-04-18 20:02:41.045+00	Main Street	Clerk 06	Till 0a	Credit	543.07	40.13	0.85	22.00	0.00	2026-11-25 03:47:22.445407+00
21	100144	1794db5f8f1319d424000024	2025-04-18 11:32:25.806+00	Main Street	Clerk 05	Till 08	Cash	81.73	6.05	8.08	0.00	0.00	2026-11-25 03:47:22.445407+00
22	100147	d60dec6823fb5c9d5600001d	2025-04-18 13:06:16.869+00	Main Street	Clerk 07	Till 09	Split	301.54	22.34	0.00	16.00	0.00	2026-11-25 03:47:22.445407+00
23	100151	84b578909c4a7591f2000023	2025-04-18 20:03:38.975+00	Main Street	Clerk 07	Till 0a	Cash	12.80	0.95	1.69	19.00	0.00	2026-11-25 03:47:22.445407+00
24	100153	b586e3e7260b0f873b00001b	2025-04-18 20:01:12.508+00	Main Street	Clerk 05	Till 08	Split	45.06	3.34	5.93	9.00	0.00	2026-11-25 03:47:22.445407+00
25	100156	b0ccb1c51d0eba0ea800001a	2025-04-20 15:39:59.11+00	Main Street	Clerk 04	Till 0a	Cash	106.89	7.92	0.00	20.00	0.00	2026-11-25 03:47:22.445407+00
26	100158	84b578909c4a7591f2000023	2025-04-20 19:12:22.518+00	Main Street	Clerk 05	Till 08	Credit	270.09	19.91	5.42	22.00	0.00	2026-11-25 03:47:22.445407+00
27	100163	c45b4c0d7361502dee000031	2025-04-23 14:24:41.233+00	Main Street	Clerk 05	Till 09	Cash	161.80	11.99	21.37	25.00	0.00	2026-11-25 03:47:22.445407+00
28	100166	b586e3e7260b0f873b00001b	2025-04-26 12:58:56.772+00	Main Street	Clerk 03	Till 09	GiftCard	350.95	26.00	30.85	13.00	0.00	2026-11-25 03:47:22.445407+00
29	100171	b586e3e7260b0f873b00001b	2025-04-26 13:28:56.622+00	Main Street	Clerk 03	Till 09	GiftCard	350.95	26.00	30.85	0.00	0.00	2026-11-25 03:47:22.445407+00
30	100176	b0ccb1c51d0eba0ea800001a	2025-04-26 11:39:40.378+00	Main Street	Clerk 07	Till 09	CashlessATM	196.47	14.55	17.53	22.00	10.00	2026-11-25 03:47:22.445407+00
31	100180	b586e3e7260b0f873b00001b	2025-04-28 11:59:30.444+00	Main Street	Clerk 07	Till 0a	GiftCard	76.33	5.65	10.10	3.00	10.00	2026-11-25 03:47:22.445407+00
32	100182	470c5b4c59dab07929000026	2025-04-28 17:57:59.723+00	Main Street	Clerk 04	Till 0a	Cash	199.24	14.76	0.00	2.00	0.00	2026-11-25 03:47:22.445407+00
33	100185	1794db5f8f1319d424000024	2025-04-28 20:00:55.091+00	Main Street	Clerk 05	Till 08	Cash	163.95	12.14	21.69	15.00	0.00	2026-11-25 03:47:22.445407+00
34	100187	153b996870a1320b9d00001f	2025-04-30 21:48:34.475+00	Main Street	Clerk 04	Till 08	Credit	7.69	0.48	0.00	29.00	0.00	2026-11-25 03:47:22.445407+00
35	100189	b0ccb1c51d0eba0ea800001a	2025-05-02 17:48:21.352+00	Main Street	Clerk 07	Till 08	GiftCard	366.89	27.18	10.10	1.00	0.00	2026-11-25 03:47:22.445407+00
36	100193	b586e3e7260b0f873b00001b	2025-05-03 22:36:15.71+00	Main Street	Clerk 06	Till 09	Cash	49.74	8.53	11.71	7.00	0.00	2026-11-25 03:47:22.445407+00
37	100197	cc01ba985a32b558fd00002e	2025-05-03 17:24:51.779+00	Main Street	Clerk 04	Till 08	Credit	67.44	4.90	7.60	23.00	0.00	2026-11-25 03:47:22.445407+00
38	100200	153b996870a1320b9d00001f	2025-05-04 09:13:49.738+00	Main Street	Clerk 04	Till 0a	CashlessATM	264.38	19.58	29.99	27.00	0.00	2026-11-25 03:47:22.445407+00
39	100204	b0ccb1c51d0eba0ea800001a	2025-05-05 16:26:03.915+00	Main Street	Clerk 04	Till 08	GiftCard	119.84	8.88	0.66	2.00	0.00	2026-11-25 03:47:22.445407+00
40	9100204	b0ccb1c51d0eba0ea800001a	2025-05-05 16:26:03.915+00	Main Street	Clerk 04	Till 08	GiftCard	119.84	8.88	0.66	2.00	0.00	2026-11-25 03:47:22.445407+00
41	100208	cc01ba985a32b558fd00002e	2025-05-06 10:33:25.705+00	Main Street	Clerk 04	Till 08	Cash	106.54	7.89	8.54	17.00	0.00	2026-11-25 03:47:22.445407+00
42	100212	cfb3783a7cbbddbb9b000020	2025-05-07 20:52:16.907+00	Main Street	Clerk 06	Till 0a	Cash	35.01	2.59	4.63	21.00	0.00	2026-11-25 03:47:22.445407+00
43	100214	2f30d0a2b8544940e1000030	2025-05-07 21:07:06.918+00	Main Street	Clerk 03	Till 0a	Cash	152.60	11.30	0.00	19.00	10.00	2026-11-25 03:47:22.445407+00
44	100219	d60dec6823fb5c9d5600001d	2025-05-07 10:50:37.492+00	Main Street	Clerk 03	Till 0a	Cash	163.10	12.08	14.50	9.00	0.00	2026-11-25 03:47:22.445407+00
45	100223	b586e3e7260b0f873b00001b	2025-05-08 13:33:02.667+00	Main Street	Clerk 03	Till 08	CashlessATM	160.92	11.92	1.69	28.00	0.00	2026-11-25 03:47:22.445407+00
46	100227	8e7bb1d1244d039b72000028	2025-05-08 19:20:57.137+00	Main Street	Clerk 04	Till 09	Split	223.65	16.57	3.70	15.00	0.00	2026-11-25 03:47:22.445407+00
47	100231	7551cdf2f9dc7a615d000034	2025-05-12 09:05:46.155+00	Main Street	Clerk 07	Till 09	CashlessATM	157.66	11.68	0.66	12.00	0.00	2026-11-25 03:47:22.445407+00
48	100234	60580dc5ab6a8ad9cb000025	2025-05-14 16:15:13.837+00	Main Street	Clerk 07	Till 0a	Cash	166.20	12.31	18.20	12.00	0.00	2026-11-25 03:47:22.445407+00
49	9100234	60580dc5ab6a8ad9cb000025	2025-05-14 16:15:13.837+00	Main Street	Clerk 07	Till 0a	Cash	166.20	12.31	18.20	12.00	0.00	2026-11-25 03:47:22.445407+00
50	100238	8d81728a07bbab27f600001c	2025-05-15 14:08:57.627+00	Main Street	Clerk 05	Till 0a	Cash	126.40	9.36	9.45	5.00	10.00	2026-11-25 03:47:22.445407+00
51	100243	a004d2be09a0b55864000021	2025-05-16 11:45:38.171+00	Main Street	Clerk 07	Till 0a	Cash	10.00	0.74	1.32	8.00	0.00	2026-11-25 03:47:22.445407+00
52	100245	b0ccb1c51d0eba0ea800001a	2025-05-17 18:35:18.693+00	Main Street	Clerk 03	Till 09	Cash	7.31	0.54	0.00	7.00	0.00	2026-11-25 03:47:22.445407+00
53	100247	8d81728a07bbab27f600001c	2025-05-20 22:01:59.032+00	Main Street	Clerk 05	Till 09	Cash	0.00	0.00	0.00	28.00	0.00	2026-11-25 03:47:22.445407+00
54	100250	cfb3783a7cbbddbb9b000020	2025-05-20 16:51:46.802+00	Main Street	Clerk 03	Till 08	CashlessATM	53.88	3.99	4.04	12.00	0.00	2026-11-25 03:47:22.445407+00
55	100253	b586e3e7260b0f873b00001b	2025-05-20 15:32:43.247+00	Main Street	Clerk 06	Till 09	GiftCard	122.48	9.07	10.10	11.00	0.00	2026-11-25 03:47:22.445407+00
56	100256	6fa2e3f93a873b990300002c	2025-05-21 18:22:19.194+00	Main Street	Clerk 03	Till 0a	GiftCard	133.98	9.92	0.30	23.00	0.00	2026-11-25 03:47:22.445407+00
57	100261	073f3f37ea8c0856a400002d	2025-05-24 19:51:13.707+00	Main Street	Clerk 03	Till 09	Cash	165.77	12.28	0.60	4.00	0.00	2026-11-25 03:47:22.445407+00
58	100265	84b578909c4a7591f2000023	2025-05-26 19:20:16.146+00	Main Street	Clerk 07	Till 09	CashlessATM	165.66	12.27	\N	5.00	0.00	2026-11-25 03:47:22.445407+00
59	100269	c45b4c0d7361502dee000031	2025-05-27 12:43:43.485+00	Main Street	Clerk 07	Till 0a	Split	108.07	8.01	11.09	13.00	0.00	2026-11-25 03:47:22.445407+00
60	100273	153b996870a1320b9d00001f	2025-05-28 10:55:45.513+00	Main Street	Clerk 03	Till 0a	Split	123.66	9.16	16.36	15.00	0.00	2026-11-25 03:47:22.445407+00
61	100276	b0ccb1c51d0eba0ea800001a	2025-05-28 09:10:59.828+00	Main Street	Clerk 03	Till 0a	Cash	246.49	18.26	4.34	28.00	10.00	2026-11-25 03:47:22.445407+00
62	100280	b0ccb1c51d0eba0ea800001a	2025-05-29 13:31:11.519+00	Main Street	Clerk 05	Till 0a	Cash	275.60	20.41	25.16	9.00	0.00	2026-11-25 03:47:22.445407+00
63	100285	84b578909c4a7591f2000023	2025-06-01 09:34:52.492+00	Main Street	Clerk 03	Till 08	Cash	81.64	6.05	0.00	26.00	0.00	2026-11-25 03:47:22.445407+00
64	100287	d60dec6823fb5c9d5600001d	2025-06-02 15:43:01.921+00	Main Street	Clerk 07	Till 09	Cash	55.24	4.09	0.00	1.00	0.00	2026-11-25 03:47:22.445407+00
65	100290	f708d180113e940bb400001e	2025-06-05 10:11:48.754+00	Main Street	Clerk 04	Till 09	Cash	518.61	38.42	21.22	17.00	0.00	2026-11-25 03:47:22.445407+00
66	100296	073f3f37ea8c0856a400002d	2025-06-10 16:40:54.247+00	Main Street	Clerk 07	Till 0a	Cash	7.31	0.54	0.00	8.00	10.00	2026-11-25 03:47:22.445407+00
67	100298	8e7bb1d1244d039b72000028	2025-06-11 16:43:25.495+00	Main Street	Clerk 07	Till 08	Cash	131.85	9.77	5.05	3.00	0.00	2026-11-25 03:47:22.445407+00
68	100301	84b578909c4a7591f2000023	2025-06-12 14:58:20.558+00	Main Street	Clerk 05	Till 08	CashlessATM	165.21	12.24	6.00	27.00	0.00	2026-11-25 03:47:22.445407+00
69	100307	b0ccb1c51d0eba0ea800001a	2025-06-14 10:35:50.735+00	Main Street	Clerk 07	Till 09	Cash	179.02	13.26	15.54	25.00	0.00	2026-11-25 03:47:22.445407+00
70	100312	b0ccb1c51d0eba0ea800001a	2025-06-14 11:05:50.133+00	Main Street	Clerk 07	Till 09	Cash	179.02	13.26	15.54	0.00	0.00	2026-11-25 03:47:22.445407+00
71	100317	8d81728a07bbab27f600001c	2025-06-14 17:05:20.972+00	Main Street	Clerk 05	Till 08	Cash	78.22	5.79	4.95	0.00	0.00	2026-11-25 03:47:22.445407+00
72	100321	8d81728a07bbab27f600001c	2025-06-14 17:52:04.956+00	Main Street	Clerk 04	Till 0a	Credit	449.39	33.20	43.41	9.00	0.00	2026-11-25 03:47:22.445407+00
73	100326	b586e3e7260b0f873b00001b	2025-06-16 15:14:49.138+00	Main Street	Clerk 05	Till 0a	Credit	25.30	1.78	2.47	5.00	0.00	2026-11-25 03:47:22.445407+00
74	100328	b0ccb1c51d0eba0ea800001a	2025-06-18 20:45:23.924+00	Main Street	Clerk 04	Till 0a	Split	110.69	8.20	2.02	28.00	0.00	2026-11-25 03:47:22.445407+00
75	100333	8d81728a07bbab27f600001c	2025-06-19 21:56:07.972+00	Main Street	Clerk 06	Till 0a	Cash	245.82	18.21	0.66	23.00	0.00	2026-11-25 03:47:22.445407+00
76	100337	cfb3783a7cbbddbb9b000020	2025-06-21 09:15:53.709+00	Main Street	Clerk 05	Till 09	Cash	224.98	16.66	29.02	26.00	0.00	2026-11-25 03:47:22.445407+00
77	100342	8e7bb1d1244d039b72000028	2025-06-21 22:51:49.739+00	Main Street	Clerk 04	Till 08	GiftCard	187.28	13.87	14.47	2.00	0.00	2026-11-25 03:47:22.445407+00
78	100346	b0ccb1c51d0eba0ea800001a	2025-06-22 10:31:33.655+00	Main Street	Clerk 05	Till 08	Credit	164.65	12.10	19.60	20.00	0.00	2026-11-25 03:47:22.445407+00
79	100349	153b996870a1320b9d00001f	2025-06-23 22:45:00.46+00	Main Street	Clerk 04	Till 09	Credit	451.32	33.34	8.55	29.00	0.00	2026-11-25 03:47:22.445407+00
80	100355	2f30d0a2b8544940e1000030	2025-06-23 10:16:15.512+00	Main Street	Clerk 03	Till 0a	Cash	173.86	12.88	0.00	22.00	0.00	2026-11-25 03:47:22.445407+00
81	100359	84b578909c4a7591f2000023	2025-06-25 12:08:14.429+00	Main Street	Clerk 07	Till 09	GiftCard	250.33	18.54	21.27	17.00	0.00	2026-11-25 03:47:22.445407+00
82	100365	d60dec6823fb5c9d5600001d	2025-06-26 14:35:25.283+00	Main Street	Clerk 06	Till 08	Credit	101.37	7.42	0.00	4.00	10.00	2026-11-25 03:47:22.445407+00
\.


--
-- Data for Name: transactions_blaze; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.transactions_blaze (id, transaction_id, customer_id, date, total_amount, total_tax, discounts, payment_type, blaze_status, trans_type, shop_id, seller_id, terminal_id, start_time, end_time, completed_time, blaze_created, blaze_modified, last_synced_at, sync_status, created_at, updated_at, trans_no, parent_transaction_id, refund_status, subtotal, fees, points_earned, points_spent) FROM stdin;
1	058be66eec41ee1761000148	b0ccb1c51d0eba0ea800001a	2025-06-19 03:45:23.924+00	110.69	8.20	2.02	Split	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-06-19 03:40:14.794+00	2025-06-19 03:45:23.203+00	2025-06-19 03:45:23.924+00	2025-06-19 03:44:02.163+00	2025-06-19 03:45:32.356+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100328	\N	None	102.49	0.00	28.00	0.00
2	086bfa15352f4d8051000099	b586e3e7260b0f873b00001b	2025-04-19 03:01:12.508+00	45.06	3.34	5.93	Split	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-04-19 02:50:18.009+00	2025-04-19 03:01:11.851+00	2025-04-19 03:01:12.508+00	2025-04-19 02:50:05.482+00	2025-04-19 03:01:43.795+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100153	\N	None	41.73	0.00	9.00	0.00
3	09cc81635631f251c20000bb	153b996870a1320b9d00001f	2025-05-01 04:48:34.475+00	7.69	0.48	0.00	Credit	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	2025-05-01 04:36:44.883+00	2025-05-01 04:48:33.588+00	2025-05-01 04:48:34.475+00	2025-05-01 04:41:02.37+00	2025-05-01 04:49:04.709+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100187	\N	None	5.96	1.25	29.00	0.00
4	0a5b93046e76d8fc8f0000ea	60580dc5ab6a8ad9cb000025	2025-05-14 23:15:13.837+00	166.20	12.31	18.20	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-05-14 23:06:18.754+00	2025-05-14 23:15:13.827+00	2025-05-14 23:15:13.837+00	2025-05-14 23:02:24.49+00	2025-05-14 23:15:18.064+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100234	\N	None	153.89	0.00	12.00	0.00
5	111b69567e667cd60b00003d	b0ccb1c51d0eba0ea800001a	2025-04-02 02:55:29.459+00	407.20	30.16	0.00	GiftCard	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-04-02 02:48:06.288+00	2025-04-02 02:55:29.366+00	2025-04-02 02:55:29.459+00	2025-04-02 02:46:45.93+00	2025-04-02 02:55:47.892+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100061	\N	None	377.04	0.00	15.00	0.00
6	1487e23671368dc5bf00008b	b0ccb1c51d0eba0ea800001a	2025-04-19 03:02:41.045+00	543.07	40.13	0.85	Credit	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-04-19 02:51:58.898+00	2025-04-19 03:02:40.924+00	2025-04-19 03:02:41.045+00	2025-04-19 02:57:03.582+00	2025-04-19 03:02:56.655+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100139	\N	None	501.68	1.25	22.00	0.00
7	183cf74354ecd2073d0000c1	b586e3e7260b0f873b00001b	2025-05-04 05:36:15.71+00	115.12	8.53	11.71	Cash	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	d30f21ddb66cad4a26000009	2025-05-04 05:32:25.58+00	2025-05-04 05:36:15.652+00	2025-05-04 05:36:15.71+00	2025-05-04 05:22:33.89+00	2025-05-04 05:36:27.27+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100193	\N	None	106.59	0.00	7.00	0.00
8	1cfe4ec000802fc309000167	84b578909c4a7591f2000023	2025-06-25 19:08:14.429+00	250.33	18.54	21.27	GiftCard	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-06-25 19:05:52.989+00	2025-06-25 19:08:14.072+00	2025-06-25 19:08:14.429+00	2025-06-25 19:03:28.485+00	2025-06-25 19:08:44.028+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100359	\N	None	231.78	0.00	17.00	0.00
9	1d901e1930339c02a100012d	84b578909c4a7591f2000023	2025-06-12 21:58:20.558+00	165.21	12.24	6.00	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-06-12 21:44:18.053+00	2025-06-12 21:58:19.697+00	2025-06-12 21:58:20.558+00	2025-06-12 21:51:21.719+00	2025-06-12 21:58:48.046+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100301	\N	None	152.97	0.00	27.00	0.00
10	2410fab18896380ea0000146	b586e3e7260b0f873b00001b	2025-06-16 22:14:49.138+00	25.30	1.78	2.47	Credit	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	f21fb17c2390c192cf00000a	2025-06-16 22:09:24.03+00	2025-06-16 22:14:48.394+00	2025-06-16 22:14:49.138+00	2025-06-16 22:03:48.715+00	2025-06-16 22:15:08.458+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100326	\N	None	22.27	1.25	5.00	0.00
11	2519dedb490e46ccb30000b9	1794db5f8f1319d424000024	2025-04-29 03:00:55.091+00	163.95	12.14	21.69	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-04-29 02:48:04.556+00	2025-04-29 03:00:54.325+00	2025-04-29 03:00:55.091+00	2025-04-29 02:54:41.019+00	2025-04-29 03:01:15.651+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100185	\N	None	151.81	0.00	15.00	0.00
12	261f80a4e85bf508a0000038	cfb3783a7cbbddbb9b000020	2025-03-31 19:03:25.76+00	388.75	28.80	51.39	GiftCard	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-03-31 19:01:42.09+00	2025-03-31 19:03:25.185+00	2025-03-31 19:03:25.76+00	2025-03-31 18:49:10.93+00	2025-03-31 19:03:49.213+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100056	\N	None	359.95	0.00	12.00	10.00
13	262f6dc6a64227ef62000133	b0ccb1c51d0eba0ea800001a	2025-06-14 17:35:50.735+00	179.02	13.26	15.54	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-06-14 17:32:18.885+00	2025-06-14 17:35:50.133+00	2025-06-14 17:35:50.735+00	2025-06-14 17:30:27.714+00	2025-06-14 17:36:09.776+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100307	\N	Complete_Refund	165.76	0.00	25.00	0.00
14	28f1d7b8aa33e92723000058	b586e3e7260b0f873b00001b	2025-04-09 16:13:09.25+00	224.91	16.66	8.55	Split	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-04-09 16:06:24.122+00	2025-04-09 16:13:08.635+00	2025-04-09 16:13:09.25+00	2025-04-09 16:07:57.85+00	2025-04-09 16:13:23.068+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100088	\N	None	208.25	0.00	23.00	0.00
15	2b4683beba5a9592b10000f5	b0ccb1c51d0eba0ea800001a	2025-05-18 01:35:18.693+00	7.31	0.54	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	2025-05-18 01:24:08.087+00	2025-05-18 01:35:18.629+00	2025-05-18 01:35:18.693+00	2025-05-18 01:28:12.788+00	2025-05-18 01:35:26.909+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100245	\N	None	6.77	0.00	7.00	0.00
16	2d46ca151eefce3323000105	073f3f37ea8c0856a400002d	2025-05-25 02:51:13.707+00	165.77	12.28	0.60	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	2025-05-25 02:43:01.071+00	2025-05-25 02:51:13.682+00	2025-05-25 02:51:13.707+00	2025-05-25 02:38:42.604+00	2025-05-25 02:51:38.743+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100261	\N	None	153.49	0.00	4.00	0.00
17	2e9e7bf788394456290000cc	b0ccb1c51d0eba0ea800001a	2025-05-05 23:26:03.915+00	119.84	8.88	0.66	GiftCard	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	2025-05-05 23:20:40.723+00	2025-05-05 23:26:03.347+00	2025-05-05 23:26:03.915+00	2025-05-05 23:24:31.813+00	2025-05-05 23:26:05.984+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100204	\N	None	110.96	0.00	2.00	0.00
18	2f4cce4a5071ac02780000e7	7551cdf2f9dc7a615d000034	2025-05-12 16:05:46.155+00	157.66	11.68	0.66	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-05-12 15:57:08.759+00	2025-05-12 16:05:45.566+00	2025-05-12 16:05:46.155+00	2025-05-12 15:58:10.254+00	2025-05-12 16:06:06.623+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100231	\N	None	145.98	0.00	12.00	0.00
19	30184f9ba2a6510ba3000128	073f3f37ea8c0856a400002d	2025-06-10 23:40:54.247+00	7.31	0.54	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-06-10 23:27:30.203+00	2025-06-10 23:40:53.746+00	2025-06-10 23:40:54.247+00	2025-06-10 23:35:55.73+00	2025-06-10 23:41:13.9+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100296	\N	None	6.77	0.00	8.00	10.00
20	324dcca0e647e7f3cb000114	b0ccb1c51d0eba0ea800001a	2025-05-28 16:10:59.828+00	246.49	18.26	4.34	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-05-28 16:02:09.932+00	2025-05-28 16:10:59.713+00	2025-05-28 16:10:59.828+00	2025-05-28 16:07:10.558+00	2025-05-28 16:11:12.345+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100276	\N	None	228.23	0.00	28.00	10.00
21	335d082eeac3034515000060	b0ccb1c51d0eba0ea800001a	2025-04-11 01:45:52.701+00	39.53	2.93	4.04	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-04-11 01:31:39.489+00	2025-04-11 01:45:51.973+00	2025-04-11 01:45:52.701+00	2025-04-11 01:38:09.485+00	2025-04-11 01:45:57.482+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100096	\N	None	36.60	0.00	18.00	0.00
22	37873c0308544b316a000138	b0ccb1c51d0eba0ea800001a	2025-06-14 18:05:50.133+00	179.02	13.26	15.54	Cash	RefundWithInventory	Refund	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100312	262f6dc6a64227ef62000133	None	165.76	0.00	0.00	0.00
23	3a7d076c0b21cc475100004b	8d81728a07bbab27f600001c	2025-04-07 00:46:20.385+00	198.42	14.61	23.28	Credit	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-04-07 00:44:56.958+00	2025-04-07 00:46:20.33+00	2025-04-07 00:46:20.385+00	2025-04-07 00:45:17.588+00	2025-04-07 00:46:40.913+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100075	\N	None	182.56	1.25	1.00	0.00
24	3ad6e733f8908656cc000109	84b578909c4a7591f2000023	2025-05-27 02:20:16.146+00	165.66	12.27	0.00	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-05-27 02:11:39.401+00	2025-05-27 02:20:15.46+00	2025-05-27 02:20:16.146+00	2025-05-27 02:07:17.891+00	2025-05-27 02:20:36.31+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100265	\N	None	153.39	0.00	5.00	0.00
25	3b100899d1c5acb0680000ab	b586e3e7260b0f873b00001b	2025-04-26 20:28:56.622+00	350.95	26.00	30.85	GiftCard	RefundWithInventory	Refund	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100171	eb962e3c84284387ee0000a6	None	324.95	0.00	0.00	0.00
26	3ccb99c882cb04ce6d000141	8d81728a07bbab27f600001c	2025-06-15 00:52:04.956+00	449.39	33.20	43.41	Credit	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-06-15 00:45:45.413+00	2025-06-15 00:52:04.175+00	2025-06-15 00:52:04.956+00	2025-06-15 00:45:06.086+00	2025-06-15 00:52:30.407+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100321	\N	None	414.94	1.25	9.00	0.00
27	3db4a395943ce53892000111	153b996870a1320b9d00001f	2025-05-28 17:55:45.513+00	123.66	9.16	16.36	Split	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-05-28 17:52:25.29+00	2025-05-28 17:55:44.857+00	2025-05-28 17:55:45.513+00	2025-05-28 17:48:36.324+00	2025-05-28 17:56:09.73+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100273	\N	None	114.50	0.00	15.00	0.00
28	3f442995faaa5d0b4b0000c8	153b996870a1320b9d00001f	2025-05-04 16:13:49.738+00	264.38	19.58	29.99	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-05-04 16:12:11.119+00	2025-05-04 16:13:49.571+00	2025-05-04 16:13:49.738+00	2025-05-04 16:00:33.201+00	2025-05-04 16:14:03.733+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100200	\N	None	244.79	0.00	27.00	0.00
29	3f5a79b902ef3073070000d4	cfb3783a7cbbddbb9b000020	2025-05-08 03:52:16.907+00	35.01	2.59	4.63	Cash	Completed	Exchange	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-05-08 03:44:54.662+00	2025-05-08 03:52:16.796+00	2025-05-08 03:52:16.907+00	2025-05-08 03:42:00.214+00	2025-05-08 03:52:24.939+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100212	\N	None	32.41	0.00	21.00	0.00
30	44c4ea6574de881f0f00015d	153b996870a1320b9d00001f	2025-06-24 05:45:00.46+00	451.32	33.34	8.55	Credit	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-06-24 05:42:27.393+00	2025-06-24 05:45:00.121+00	2025-06-24 05:45:00.46+00	2025-06-24 05:43:55.998+00	2025-06-24 05:45:18.031+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100349	\N	None	416.73	1.25	29.00	0.00
31	46c2e339437ed7cc990000c5	cc01ba985a32b558fd00002e	2025-05-04 00:24:51.779+00	67.44	4.90	7.60	Credit	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	2025-05-04 00:13:08.912+00	2025-05-04 00:24:51.094+00	2025-05-04 00:24:51.779+00	2025-05-04 00:11:28.957+00	2025-05-04 00:25:13.686+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100197	\N	None	61.29	1.25	23.00	0.00
32	4b375504a5fccd7d530000df	b586e3e7260b0f873b00001b	2025-05-08 20:33:02.667+00	160.92	11.92	1.69	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	2025-05-08 20:22:24.699+00	2025-05-08 20:33:02.599+00	2025-05-08 20:33:02.667+00	2025-05-08 20:21:27.242+00	2025-05-08 20:33:33.148+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100223	\N	None	149.00	0.00	28.00	0.00
33	4bff02f2b177d5759d000083	e545619fc017b4834c00002a	2025-04-18 01:19:33.122+00	531.45	39.37	34.75	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-04-18 01:04:54.541+00	2025-04-18 01:19:32.269+00	2025-04-18 01:19:33.122+00	2025-04-18 01:10:20.066+00	2025-04-18 01:19:45.893+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100131	\N	None	492.09	0.00	13.00	10.00
34	55911ae38dc13897b40000a3	c45b4c0d7361502dee000031	2025-04-23 21:24:41.233+00	161.80	11.99	21.37	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	2025-04-23 21:12:48.513+00	2025-04-23 21:24:40.567+00	2025-04-23 21:24:41.233+00	2025-04-23 21:11:23.14+00	2025-04-23 21:25:08.844+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100163	\N	None	149.82	0.00	25.00	0.00
35	55e1c78fc4658c8035000163	2f30d0a2b8544940e1000030	2025-06-23 17:16:15.512+00	173.86	12.88	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-06-23 17:11:43.541+00	2025-06-23 17:16:14.701+00	2025-06-23 17:16:15.512+00	2025-06-23 17:04:16.882+00	2025-06-23 17:16:39.293+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100355	\N	None	160.98	0.00	22.00	0.00
36	57ee2227bb714b6caa00010d	c45b4c0d7361502dee000031	2025-05-27 19:43:43.485+00	108.07	8.01	11.09	Split	Canceled	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-05-27 19:46:39.572+00	2025-05-27 19:56:32.938+00	\N	2025-05-27 19:43:43.485+00	2025-05-27 19:56:57.818+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100269	\N	None	100.07	0.00	13.00	0.00
39	62c3cac55ec5910954000100	6fa2e3f93a873b990300002c	2025-05-22 01:22:19.194+00	133.98	9.92	0.30	GiftCard	Canceled	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-05-22 01:23:42.185+00	2025-05-22 01:30:08.07+00	\N	2025-05-22 01:22:19.194+00	2025-05-22 01:30:33.358+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100256	\N	None	124.06	0.00	23.00	0.00
40	67b4a07ee1fff89bea00011d	84b578909c4a7591f2000023	2025-06-01 16:34:52.492+00	81.64	6.05	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	2025-06-01 16:26:28.455+00	2025-06-01 16:34:51.981+00	2025-06-01 16:34:52.492+00	2025-06-01 16:21:05.724+00	2025-06-01 16:34:59.141+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100285	\N	None	75.59	0.00	26.00	0.00
41	6b133f524303682cec000080	d60dec6823fb5c9d5600001d	2025-04-17 00:56:14.084+00	256.45	19.00	33.07	Cash	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-04-17 00:45:05.456+00	2025-04-17 00:56:13.813+00	2025-04-17 00:56:14.084+00	2025-04-17 00:53:19.248+00	2025-04-17 00:56:23.167+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100128	\N	None	237.45	0.00	1.00	0.00
42	73b6b6a4d22e242fc80000bd	b0ccb1c51d0eba0ea800001a	2025-05-03 00:48:21.352+00	366.89	27.18	10.10	GiftCard	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	8d1738f7d93d9c1724000008	2025-05-03 00:44:44.432+00	2025-05-03 00:48:21.08+00	2025-05-03 00:48:21.352+00	2025-05-03 00:40:02.5+00	2025-05-03 00:48:36.573+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100189	\N	None	339.71	0.00	1.00	0.00
43	74d0debe09ddf2d7090000f7	8d81728a07bbab27f600001c	2025-05-21 05:01:59.032+00	0.00	0.00	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	2025-05-21 04:52:19.34+00	2025-05-21 05:01:58.963+00	2025-05-21 05:01:59.032+00	2025-05-21 04:56:44.235+00	2025-05-21 05:02:23.156+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100247	\N	None	0.00	0.00	28.00	0.00
44	75f1a4bf3b3bcb9bce00006d	3bd375eff10635afef000033	2025-04-13 23:38:17.155+00	219.00	16.22	0.00	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-04-13 23:31:11.147+00	2025-04-13 23:38:16.56+00	2025-04-13 23:38:17.155+00	2025-04-13 23:31:34.032+00	2025-04-13 23:38:35.656+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100109	\N	None	202.78	0.00	20.00	10.00
45	7b9443efe955e3aa7e00013d	8d81728a07bbab27f600001c	2025-06-15 00:05:20.972+00	78.22	5.79	4.95	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-06-14 23:59:59.68+00	2025-06-15 00:05:20.502+00	2025-06-15 00:05:20.972+00	2025-06-14 23:53:42.271+00	2025-06-15 00:05:23.989+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100317	\N	None	72.43	0.00	0.00	0.00
46	7ca6207b2806ef053200014d	8d81728a07bbab27f600001c	2025-06-20 04:56:07.972+00	245.82	18.21	0.66	Cash	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-06-20 04:52:04.933+00	2025-06-20 04:56:07.914+00	2025-06-20 04:56:07.972+00	2025-06-20 04:47:53.519+00	2025-06-20 04:56:36.005+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100333	\N	None	227.61	0.00	23.00	0.00
47	86005522936fa176ac000065	b586e3e7260b0f873b00001b	2025-04-11 22:26:49.17+00	61.57	4.56	0.00	Cash	Completed	Refund	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100101	c2b73c30c80c647801000063	None	57.01	0.00	0.00	0.00
48	8aa0d4f2e345ffb65d0000d6	2f30d0a2b8544940e1000030	2025-05-08 04:07:06.918+00	152.60	11.30	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-05-08 04:01:44.041+00	2025-05-08 04:07:06.794+00	2025-05-08 04:07:06.918+00	2025-05-08 03:57:01.215+00	2025-05-08 04:07:09.241+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100214	\N	None	141.30	0.00	19.00	10.00
49	905197044a41d772530000b6	470c5b4c59dab07929000026	2025-04-29 00:57:59.723+00	199.24	14.76	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-04-29 00:45:16.952+00	2025-04-29 00:57:59.205+00	2025-04-29 00:57:59.723+00	2025-04-29 00:50:06.991+00	2025-04-29 00:58:07.19+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100182	\N	None	184.48	0.00	2.00	0.00
50	935ce226574a30189b0000b0	b0ccb1c51d0eba0ea800001a	2025-04-26 18:39:40.378+00	196.47	14.55	17.53	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-04-26 18:25:02.339+00	2025-04-26 18:39:39.849+00	2025-04-26 18:39:40.378+00	2025-04-26 18:36:03.602+00	2025-04-26 18:39:49.919+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100176	\N	None	181.92	0.00	22.00	10.00
51	95a216ed03585bc3ad000088	b0ccb1c51d0eba0ea800001a	2025-04-19 04:41:10.029+00	585.06	43.34	26.46	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-04-19 04:36:30.018+00	2025-04-19 04:41:09.956+00	2025-04-19 04:41:10.029+00	2025-04-19 04:28:42.136+00	2025-04-19 04:41:21.556+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100136	\N	None	541.72	0.00	26.00	10.00
52	9f0727d012efdbfb75000156	8e7bb1d1244d039b72000028	2025-06-22 05:51:49.739+00	187.28	13.87	14.47	GiftCard	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	2025-06-22 05:41:19.565+00	2025-06-22 05:51:49.226+00	2025-06-22 05:51:49.739+00	2025-06-22 05:47:14.333+00	2025-06-22 05:52:09.42+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100342	\N	None	173.40	0.00	2.00	0.00
53	a1c8f1f9c144c862cf0000e3	8e7bb1d1244d039b72000028	2025-05-09 02:20:57.137+00	223.65	16.57	3.70	Split	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-05-09 02:19:52.184+00	2025-05-09 02:20:56.717+00	2025-05-09 02:20:57.137+00	2025-05-09 02:06:33.847+00	2025-05-09 02:21:16.737+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100227	\N	None	207.08	0.00	15.00	0.00
54	a5983fd97359af6769000050	3f72ee6a2ef8e4cb5c00002b	2025-04-09 05:33:05.08+00	109.17	8.09	0.00	Split	Completed	Exchange	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-04-09 05:27:44.343+00	2025-04-09 05:33:04.911+00	2025-04-09 05:33:05.08+00	2025-04-09 05:32:04.493+00	2025-04-09 05:33:08.352+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100080	\N	None	101.08	0.00	28.00	0.00
55	a5e371613e6c10b60100006a	153b996870a1320b9d00001f	2025-04-14 06:12:21.448+00	118.83	8.71	9.45	Credit	Completed	Refund	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100106	d3cbf93e3fb1f925cb000067	None	108.87	1.25	0.00	0.00
56	a66737db9055fc410d0000fa	cfb3783a7cbbddbb9b000020	2025-05-20 23:51:46.802+00	53.88	3.99	4.04	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	2025-05-20 23:44:37.926+00	2025-05-20 23:51:46.235+00	2025-05-20 23:51:46.802+00	2025-05-20 23:46:29.401+00	2025-05-20 23:52:00.928+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100250	\N	None	49.89	0.00	12.00	0.00
57	ab75e88d7e7f83453300009e	84b578909c4a7591f2000023	2025-04-21 02:12:22.518+00	270.09	19.91	5.42	Credit	Canceled	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-04-21 02:12:26.009+00	2025-04-21 02:13:37.963+00	\N	2025-04-21 02:12:22.518+00	2025-04-21 02:14:08.908+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100158	\N	None	248.93	1.25	22.00	0.00
58	ac66dfe31ee9e55ffa00015a	b0ccb1c51d0eba0ea800001a	2025-06-22 17:31:33.655+00	164.65	12.10	19.60	Credit	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-06-22 17:20:41.663+00	2025-06-22 17:31:33.27+00	2025-06-22 17:31:33.655+00	2025-06-22 17:23:23.43+00	2025-06-22 17:32:04.991+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100346	\N	None	151.29	1.25	20.00	0.00
59	aca076e64b25a52d39000097	84b578909c4a7591f2000023	2025-04-19 03:03:38.975+00	12.80	0.95	1.69	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-04-19 02:58:56.112+00	2025-04-19 03:03:38.935+00	2025-04-19 03:03:38.975+00	2025-04-19 02:50:59.533+00	2025-04-19 03:04:01.696+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100151	\N	None	11.85	0.00	19.00	0.00
61	ae0bbe27a89c13aef3000090	1794db5f8f1319d424000024	2025-04-18 18:32:25.806+00	81.73	6.05	8.08	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-04-18 18:22:56.812+00	2025-04-18 18:32:25.031+00	2025-04-18 18:32:25.806+00	2025-04-18 18:28:53.523+00	2025-04-18 18:32:28.141+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100144	\N	None	75.68	0.00	0.00	0.00
62	b0947dbe2d857de96d000047	cc01ba985a32b558fd00002e	2025-04-06 00:54:56.216+00	520.42	38.55	26.12	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	2025-04-06 00:41:01.632+00	2025-04-06 00:54:55.4+00	2025-04-06 00:54:56.216+00	2025-04-06 00:47:25.89+00	2025-04-06 00:55:06.075+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100071	\N	None	481.87	0.00	17.00	10.00
63	b3a445f305c628087d000079	1794db5f8f1319d424000024	2025-04-16 03:50:59.664+00	331.37	24.55	0.00	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	8d1738f7d93d9c1724000008	2025-04-16 03:38:46.835+00	2025-04-16 03:50:59.537+00	2025-04-16 03:50:59.664+00	2025-04-16 03:42:03.586+00	2025-04-16 03:51:15.71+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100121	\N	None	306.82	0.00	28.00	0.00
64	b8376afb435a58e0c10000fd	b586e3e7260b0f873b00001b	2025-05-20 22:32:43.247+00	122.48	9.07	10.10	GiftCard	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	d30f21ddb66cad4a26000009	2025-05-20 22:26:31.067+00	2025-05-20 22:32:42.76+00	2025-05-20 22:32:43.247+00	2025-05-20 22:22:53.408+00	2025-05-20 22:32:51.459+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100253	\N	None	113.41	0.00	11.00	0.00
65	baf478d090f9a3500b000071	1076cc057308ec379a000032	2025-04-14 20:53:08.612+00	580.89	43.03	32.77	Split	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	2025-04-14 20:48:43.294+00	2025-04-14 20:53:08.219+00	2025-04-14 20:53:08.612+00	2025-04-14 20:49:29.926+00	2025-04-14 20:53:15.079+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100113	\N	None	537.86	0.00	8.00	0.00
66	bc3e4f81fc462c34760000db	d60dec6823fb5c9d5600001d	2025-05-07 17:50:37.492+00	163.10	12.08	14.50	Cash	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	2025-05-07 17:41:40.667+00	2025-05-07 17:50:36.868+00	2025-05-07 17:50:37.492+00	2025-05-07 17:37:28.282+00	2025-05-07 17:50:57.551+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100219	\N	None	151.02	0.00	9.00	0.00
67	c19c46199259d4697f000043	b0ccb1c51d0eba0ea800001a	2025-04-02 01:36:35.641+00	364.92	27.03	18.50	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	2025-04-02 01:24:52.026+00	2025-04-02 01:36:35.36+00	2025-04-02 01:36:35.641+00	2025-04-02 01:27:36.787+00	2025-04-02 01:36:42.064+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100067	\N	None	337.89	0.00	26.00	0.00
68	c2b73c30c80c647801000063	b586e3e7260b0f873b00001b	2025-04-11 21:56:49.803+00	61.57	4.56	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	2025-04-11 21:50:47.549+00	2025-04-11 21:56:49.17+00	2025-04-11 21:56:49.803+00	2025-04-11 21:42:47.295+00	2025-04-11 21:56:52.185+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100099	\N	Complete_Refund	57.01	0.00	9.00	0.00
69	c472658833f24dcbf10000b4	b586e3e7260b0f873b00001b	2025-04-28 18:59:30.444+00	76.33	5.65	10.10	GiftCard	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-04-28 18:54:03.248+00	2025-04-28 18:59:29.581+00	2025-04-28 18:59:30.444+00	2025-04-28 18:57:49.871+00	2025-04-28 18:59:42.684+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100180	\N	None	70.68	0.00	3.00	10.00
70	c753fb51b9a78ca31e00007b	cc01ba985a32b558fd00002e	2025-04-15 23:16:06.538+00	229.19	16.98	5.53	CashlessATM	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	2025-04-15 23:13:14.952+00	2025-04-15 23:16:06.499+00	2025-04-15 23:16:06.538+00	2025-04-15 23:10:43.073+00	2025-04-15 23:16:26.303+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100123	\N	None	212.21	0.00	28.00	0.00
71	d05b9bb6b7170196eb000151	cfb3783a7cbbddbb9b000020	2025-06-21 16:15:53.709+00	224.98	16.66	29.02	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	2025-06-21 16:05:28.187+00	2025-06-21 16:15:53.013+00	2025-06-21 16:15:53.709+00	2025-06-21 16:04:35.938+00	2025-06-21 16:16:23.386+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100337	\N	None	208.31	0.00	26.00	0.00
72	d3cbf93e3fb1f925cb000067	153b996870a1320b9d00001f	2025-04-14 05:42:21.714+00	118.83	8.71	9.45	Credit	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-04-14 05:32:21.285+00	2025-04-14 05:42:21.448+00	2025-04-14 05:42:21.714+00	2025-04-14 05:31:15.364+00	2025-04-14 05:42:28.654+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100103	\N	Complete_Refund	108.87	1.25	15.00	0.00
73	da9c597af8d7402ecc00011f	d60dec6823fb5c9d5600001d	2025-06-02 22:43:01.921+00	55.24	4.09	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-06-02 22:37:04.832+00	2025-06-02 22:43:01.848+00	2025-06-02 22:43:01.921+00	2025-06-02 22:30:28.084+00	2025-06-02 22:43:05.66+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100287	\N	None	51.15	0.00	1.00	0.00
75	dc3a390eea9780ff200000d0	cc01ba985a32b558fd00002e	2025-05-06 17:33:25.705+00	106.54	7.89	8.54	Cash	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	2025-05-06 17:19:22.455+00	2025-05-06 17:33:25.299+00	2025-05-06 17:33:25.705+00	2025-05-06 17:29:32.994+00	2025-05-06 17:33:54.365+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100208	\N	None	98.65	0.00	17.00	0.00
76	dda02f6772e8a0fe71000122	f708d180113e940bb400001e	2025-06-05 17:11:48.754+00	518.61	38.42	21.22	Cash	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-06-05 17:09:45.091+00	2025-06-05 17:11:48.014+00	2025-06-05 17:11:48.754+00	2025-06-05 16:58:58.709+00	2025-06-05 17:12:00.877+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100290	\N	None	480.20	0.00	17.00	0.00
77	df458dff2dfbfa3797000093	d60dec6823fb5c9d5600001d	2025-04-18 20:06:16.869+00	301.54	22.34	0.00	Split	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	2025-04-18 19:53:50.01+00	2025-04-18 20:06:16.365+00	2025-04-18 20:06:16.869+00	2025-04-18 19:51:25.945+00	2025-04-18 20:06:22.229+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100147	\N	None	279.20	0.00	16.00	0.00
78	e4a7eac1c81c4a7f300000ee	8d81728a07bbab27f600001c	2025-05-15 21:08:57.627+00	126.40	9.36	9.45	Cash	Queued	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	f21fb17c2390c192cf00000a	2025-05-15 20:59:04.028+00	2025-05-15 21:08:57.627+00	\N	2025-05-15 20:56:55.87+00	2025-05-15 21:09:04.751+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100238	\N	None	117.04	0.00	5.00	10.00
79	e53657c7bb78e19be600009c	b0ccb1c51d0eba0ea800001a	2025-04-20 22:39:59.11+00	106.89	7.92	0.00	Cash	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-04-20 22:31:31.365+00	2025-04-20 22:39:59.106+00	2025-04-20 22:39:59.11+00	2025-04-20 22:38:49.326+00	2025-04-20 22:40:23.511+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100156	\N	None	98.98	0.00	20.00	0.00
80	e5a5956e2bdf02eac30000f3	a004d2be09a0b55864000021	2025-05-16 18:45:38.171+00	10.00	0.74	1.32	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	2025-05-16 18:34:35.595+00	2025-05-16 18:45:37.968+00	2025-05-16 18:45:38.171+00	2025-05-16 18:37:26.898+00	2025-05-16 18:45:59.685+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100243	\N	None	9.26	0.00	8.00	0.00
81	eb962e3c84284387ee0000a6	b586e3e7260b0f873b00001b	2025-04-26 19:58:56.772+00	350.95	26.00	30.85	GiftCard	Completed	Sale	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	2025-04-26 19:47:56.933+00	2025-04-26 19:58:56.622+00	2025-04-26 19:58:56.772+00	2025-04-26 19:53:09.471+00	2025-04-26 19:59:26.513+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100166	\N	Complete_Refund	324.95	0.00	13.00	0.00
82	ef9d04e3c4a0b3d934000118	b0ccb1c51d0eba0ea800001a	2025-05-29 20:31:11.519+00	275.60	20.41	25.16	Cash	Completed	Sale	26f2a74de452e6b438000001	81e8e25d940ed90475000005	f21fb17c2390c192cf00000a	2025-05-29 20:28:49.438+00	2025-05-29 20:31:11.378+00	2025-05-29 20:31:11.519+00	2025-05-29 20:17:07.622+00	2025-05-29 20:31:14.284+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100280	\N	None	255.18	0.00	9.00	0.00
83	f5fd9bbbbea06882b000012a	8e7bb1d1244d039b72000028	2025-06-11 23:43:25.495+00	131.85	9.77	5.05	Cash	Completed	Sale	26f2a74de452e6b438000001	116b0d549b6f03675a000007	8d1738f7d93d9c1724000008	2025-06-11 23:30:25.812+00	2025-06-11 23:43:25.094+00	2025-06-11 23:43:25.495+00	2025-06-11 23:32:54.355+00	2025-06-11 23:43:32.705+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100298	\N	None	122.08	0.00	3.00	0.00
84	fe0c69e424a03f2a2b000053	8d81728a07bbab27f600001c	2025-04-09 03:23:42.342+00	105.09	7.78	8.46	Cash	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-04-09 03:16:08.096+00	2025-04-09 03:23:41.478+00	2025-04-09 03:23:42.342+00	2025-04-09 03:15:03.62+00	2025-04-09 03:24:07.896+00	2025-06-30 20:00:00+00	synced	2025-06-30 20:00:00+00	2025-06-30 20:00:00+00	100083	\N	None	97.30	0.00	9.00	10.00
74	daa5b74b73bf0762fe000170	61d874bc797e736d5f000022	2025-06-28 01:21:39.372+00	473.35	35.06	37.70	Cash	RefundWithInventory	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-06-28 01:10:17.748+00	2025-06-28 01:21:38.813+00	2025-06-28 01:21:39.372+00	2025-06-28 01:14:00.467+00	2025-07-01 20:00:00.004+00	2025-07-01 20:00:00.009+00	synced	2025-06-30 20:00:00+00	2025-07-01 20:00:00.009+00	100368	\N	None	438.29	0.00	15.00	0.00
60	ae0183f138265e91f400017a	b0ccb1c51d0eba0ea800001a	2025-06-30 19:55:00.676+00	233.20	17.27	23.96	Cash	Void	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	2025-06-30 19:44:54.014+00	2025-06-30 19:55:00+00	2025-06-30 19:55:00.676+00	2025-06-30 19:49:50.828+00	2025-07-01 20:00:00.003+00	2025-07-01 20:00:00.009+00	synced	2025-06-30 20:00:00+00	2025-07-01 20:00:00.009+00	100378	\N	None	215.92	0.00	16.00	0.00
85	38170da6a51e3d0f5d000186	d60dec6823fb5c9d5600001d	2025-07-01 20:00:00+00	101.37	7.42	0.00	Credit	Completed	Refund	26f2a74de452e6b438000001	16099950d836f675cc000006	8d1738f7d93d9c1724000008	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00.001+00	2025-07-01 20:00:00.009+00	synced	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00	100390	62c2ce247e631784f700016d	None	92.71	1.25	0.00	0.00
37	5dd037e73e2b4c4a87000175	cfb3783a7cbbddbb9b000020	2025-06-29 04:59:47.466+00	344.00	25.48	16.65	Cash	Completed	Sale	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-06-29 04:56:06.763+00	2025-06-29 04:59:46.625+00	2025-06-29 04:59:47.466+00	2025-06-29 04:47:12.662+00	2025-07-02 20:00:00.011+00	2025-07-02 20:00:00.017+00	synced	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	100373	\N	Complete_Refund	318.51	0.00	16.00	0.00
38	62c2ce247e631784f700016d	d60dec6823fb5c9d5600001d	2025-06-26 21:35:25.283+00	101.37	7.42	0.00	Credit	RefundWithInventory	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	8d1738f7d93d9c1724000008	2025-06-26 21:30:13.956+00	2025-06-26 21:35:24.661+00	2025-06-26 21:35:25.283+00	2025-06-26 21:25:39.271+00	2025-07-02 20:00:00.013+00	2025-07-02 20:00:00.017+00	synced	2025-06-30 20:00:00+00	2025-07-02 20:00:00.017+00	100365	\N	Complete_Refund	92.71	1.25	4.00	10.00
86	71b7a7cc170b3d0a1d00017f	6fa2e3f93a873b990300002c	2025-07-01 19:00:03.741+00	249.51	18.48	2.47	GiftCard	Completed	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	d30f21ddb66cad4a26000009	2025-07-01 18:46:35.822+00	2025-07-01 19:00:02.97+00	2025-07-01 19:00:03.741+00	2025-07-01 18:53:53.382+00	2025-07-02 20:00:00.014+00	2025-07-02 20:00:00.017+00	synced	2025-07-01 20:00:00.009+00	2025-07-02 20:00:00.017+00	100383	\N	None	231.02	0.00	29.00	0.00
87	90f39003e368af8bb900018d	cfb3783a7cbbddbb9b000020	2025-07-02 20:00:00.009+00	344.00	25.48	16.65	Cash	RefundWithInventory	Refund	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.01+00	2025-07-02 20:00:00.017+00	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	100397	5dd037e73e2b4c4a87000175	None	318.51	0.00	0.00	0.00
88	b08ce586710e05f3ca000189	8d81728a07bbab27f600001c	2025-07-02 15:46:33.868+00	152.57	11.30	18.77	CashlessATM	Void	Sale	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	2025-07-02 15:38:26.315+00	2025-07-02 15:46:33.032+00	2025-07-02 15:46:33.868+00	2025-07-02 15:44:40.504+00	2025-07-02 20:00:00.012+00	2025-07-02 20:00:00.017+00	synced	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00	100393	\N	None	141.26	0.00	27.00	0.00
\.


--
-- Data for Name: _dlt_loads; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw._dlt_loads (load_id, schema_name, status, inserted_at, schema_version_hash) FROM stdin;
1795578446.665879	blaze_mirror	0	2026-11-25 03:47:27.963006+00	DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=
1795578448.720025	blaze_mirror	0	2026-11-25 03:47:30.295851+00	unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=
1795578450.7821357	blaze_mirror	0	2026-11-25 03:47:31.758664+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
1795578479.9007168	blaze_mirror	0	2026-11-25 03:48:01.177199+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
1795578481.6271963	blaze_mirror	0	2026-11-25 03:48:02.687122+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
1795578483.1628706	blaze_mirror	0	2026-11-25 03:48:04.007614+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
1795578501.392047	blaze_mirror	0	2026-11-25 03:48:22.514727+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
1795578503.114914	blaze_mirror	0	2026-11-25 03:48:24.138566+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
1795578504.838832	blaze_mirror	0	2026-11-25 03:48:25.658728+00	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=
\.


--
-- Data for Name: _dlt_pipeline_state; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw._dlt_pipeline_state (version, engine_version, pipeline_name, state, created_at, version_hash, _dlt_load_id, _dlt_id) FROM stdin;
1	4	blaze_mirror	eNptj8uKwkAQRf+ltgniqLgIzGaCzix0E1/IIE2plaSxuxO6SmUU/33aF0Rwe+vcw60zKBYUUgfyrCsHyUf8jMgV2jUuvRh4U5JF5dASQ/ILa4MnUlZ7X3lYxbBFQSa5AZCAxyPEUOuazNX0SF9KoUM57o2ohvsdxKIdShii5K++ElsjrUbMrbpiKXwY9orfhW5vTPjs8YwqkcvgWOx2nXHePuWZ/T7wIhqkM8mKr3Y07M/T0XJQTqb2Z5J2XXf5CZd/sRBsAw==	2026-11-25 03:47:26.963986+00	Wkk2Mf0zfRmGvsW+ECUtRgB0+F6VCLYEhSTmHSC3n3Y=	1795578446.665879	P9SFccQV5tC+PQ
\.


--
-- Data for Name: _dlt_version; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw._dlt_version (version, engine_version, inserted_at, schema_name, version_hash, schema) FROM stdin;
2	11	2026-11-25 03:47:27.39001+00	blaze_mirror	DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=	{"version":2,"version_hash":"DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=","engine_version":11,"name":"blaze_mirror","tables":{"_dlt_version":{"name":"_dlt_version","columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the schema, incremented on each schema change"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt schema engine that created this schema"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this schema version was stored"},"schema_name":{"name":"schema_name","data_type":"text","nullable":false,"description":"Name of the schema"},"version_hash":{"name":"version_hash","data_type":"text","nullable":false,"description":"Unique hash of the schema content, used to detect changes"},"schema":{"name":"schema","data_type":"text","nullable":false,"description":"JSON representation of the complete schema definition"}},"write_disposition":"skip","resource":"_dlt_version","description":"Created by DLT. Tracks schema updates"},"_dlt_loads":{"name":"_dlt_loads","columns":{"load_id":{"name":"load_id","data_type":"text","nullable":false,"precision":64,"description":"Unique identifier of the load operation"},"schema_name":{"name":"schema_name","data_type":"text","nullable":true,"description":"Name of the schema associated with this load"},"status":{"name":"status","data_type":"bigint","nullable":false,"description":"Status of the load operation (0 = success)"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when the load was completed"},"schema_version_hash":{"name":"schema_version_hash","data_type":"text","nullable":true,"description":"Hash of the schema version used during this load"}},"write_disposition":"skip","resource":"_dlt_loads","description":"Created by DLT. Tracks completed loads"},"members":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"first_name":{"name":"first_name","nullable":true,"data_type":"text"},"middle_name":{"name":"middle_name","nullable":true,"data_type":"text"},"last_name":{"name":"last_name","nullable":true,"data_type":"text"},"primary_phone":{"name":"primary_phone","nullable":true,"data_type":"text"},"cpn":{"name":"cpn","nullable":true,"data_type":"text"},"email":{"name":"email","nullable":true,"data_type":"text"},"street_address":{"name":"street_address","nullable":true,"data_type":"text"},"city":{"name":"city","nullable":true,"data_type":"text"},"state":{"name":"state","nullable":true,"data_type":"text"},"zip_code":{"name":"zip_code","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"member_group":{"name":"member_group","nullable":true,"data_type":"text"},"marketing_source":{"name":"marketing_source","nullable":true,"data_type":"text"},"medical":{"name":"medical","nullable":true,"data_type":"bool"},"text_opt_in":{"name":"text_opt_in","nullable":true,"data_type":"bool"},"email_opt_in":{"name":"email_opt_in","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"loyalty_points":{"name":"loyalty_points","nullable":true,"data_type":"double"},"lifetime_points":{"name":"lifetime_points","nullable":true,"data_type":"double"},"start_date":{"name":"start_date","nullable":true,"data_type":"timestamp"},"last_visit_date":{"name":"last_visit_date","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"members","resource":"members","x-normalizer":{"seen-data":true}},"_dlt_pipeline_state":{"columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the pipeline state"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt state engine"},"pipeline_name":{"name":"pipeline_name","data_type":"text","nullable":false,"description":"Name of the pipeline this state belongs to"},"state":{"name":"state","data_type":"text","nullable":false,"description":"Compressed JSON representation of the pipeline state"},"created_at":{"name":"created_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this state was created"},"version_hash":{"name":"version_hash","data_type":"text","nullable":true,"description":"Hash of the state content, used to detect changes"},"_dlt_load_id":{"name":"_dlt_load_id","data_type":"text","nullable":false,"precision":64,"description":"Load identifier linking this row to its load operation"},"_dlt_id":{"name":"_dlt_id","data_type":"text","nullable":false,"unique":true,"row_key":true}},"write_disposition":"append","file_format":"preferred","name":"_dlt_pipeline_state","resource":"_dlt_pipeline_state","x-normalizer":{"seen-data":true}}},"settings":{"detections":["iso_timestamp"],"default_hints":{"not_null":["_dlt_id","_dlt_root_id","_dlt_parent_id","_dlt_list_idx","_dlt_load_id"],"parent_key":["_dlt_parent_id"],"root_key":["_dlt_root_id"],"unique":["_dlt_id"],"row_key":["_dlt_id"]}},"normalizers":{"names":"snake_case","json":{"module":"dlt.common.normalizers.json.relational","config":{"propagation":{"tables":{"members":{"_dlt_id":"_dlt_root_id"}}}}}},"previous_hashes":["DMb8DenrO4ZuKS6BUgW5bDwKqB5CiYfd28Tfo3AZv+Q=","0LOaA9Euf3JYnfXuyP9B7lxRjfl4ZANCPffaxY7c8FY="]}
4	11	2026-11-25 03:47:29.770644+00	blaze_mirror	unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=	{"version":4,"version_hash":"unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=","engine_version":11,"name":"blaze_mirror","tables":{"_dlt_version":{"name":"_dlt_version","columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the schema, incremented on each schema change"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt schema engine that created this schema"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this schema version was stored"},"schema_name":{"name":"schema_name","data_type":"text","nullable":false,"description":"Name of the schema"},"version_hash":{"name":"version_hash","data_type":"text","nullable":false,"description":"Unique hash of the schema content, used to detect changes"},"schema":{"name":"schema","data_type":"text","nullable":false,"description":"JSON representation of the complete schema definition"}},"write_disposition":"skip","resource":"_dlt_version","description":"Created by DLT. Tracks schema updates"},"_dlt_loads":{"name":"_dlt_loads","columns":{"load_id":{"name":"load_id","data_type":"text","nullable":false,"precision":64,"description":"Unique identifier of the load operation"},"schema_name":{"name":"schema_name","data_type":"text","nullable":true,"description":"Name of the schema associated with this load"},"status":{"name":"status","data_type":"bigint","nullable":false,"description":"Status of the load operation (0 = success)"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when the load was completed"},"schema_version_hash":{"name":"schema_version_hash","data_type":"text","nullable":true,"description":"Hash of the schema version used during this load"}},"write_disposition":"skip","resource":"_dlt_loads","description":"Created by DLT. Tracks completed loads"},"members":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"first_name":{"name":"first_name","nullable":true,"data_type":"text"},"middle_name":{"name":"middle_name","nullable":true,"data_type":"text"},"last_name":{"name":"last_name","nullable":true,"data_type":"text"},"primary_phone":{"name":"primary_phone","nullable":true,"data_type":"text"},"cpn":{"name":"cpn","nullable":true,"data_type":"text"},"email":{"name":"email","nullable":true,"data_type":"text"},"street_address":{"name":"street_address","nullable":true,"data_type":"text"},"city":{"name":"city","nullable":true,"data_type":"text"},"state":{"name":"state","nullable":true,"data_type":"text"},"zip_code":{"name":"zip_code","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"member_group":{"name":"member_group","nullable":true,"data_type":"text"},"marketing_source":{"name":"marketing_source","nullable":true,"data_type":"text"},"medical":{"name":"medical","nullable":true,"data_type":"bool"},"text_opt_in":{"name":"text_opt_in","nullable":true,"data_type":"bool"},"email_opt_in":{"name":"email_opt_in","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"loyalty_points":{"name":"loyalty_points","nullable":true,"data_type":"double"},"lifetime_points":{"name":"lifetime_points","nullable":true,"data_type":"double"},"start_date":{"name":"start_date","nullable":true,"data_type":"timestamp"},"last_visit_date":{"name":"last_visit_date","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"members","resource":"members","x-normalizer":{"seen-data":true}},"_dlt_pipeline_state":{"columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the pipeline state"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt state engine"},"pipeline_name":{"name":"pipeline_name","data_type":"text","nullable":false,"description":"Name of the pipeline this state belongs to"},"state":{"name":"state","data_type":"text","nullable":false,"description":"Compressed JSON representation of the pipeline state"},"created_at":{"name":"created_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this state was created"},"version_hash":{"name":"version_hash","data_type":"text","nullable":true,"description":"Hash of the state content, used to detect changes"},"_dlt_load_id":{"name":"_dlt_load_id","data_type":"text","nullable":false,"precision":64,"description":"Load identifier linking this row to its load operation"},"_dlt_id":{"name":"_dlt_id","data_type":"text","nullable":false,"unique":true,"row_key":true}},"write_disposition":"append","file_format":"preferred","name":"_dlt_pipeline_state","resource":"_dlt_pipeline_state","x-normalizer":{"seen-data":true}},"transactions":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"trans_no":{"name":"trans_no","nullable":true,"data_type":"text"},"member_id":{"name":"member_id","nullable":true,"data_type":"text"},"parent_transaction_id":{"name":"parent_transaction_id","nullable":true,"data_type":"text"},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"seller_id":{"name":"seller_id","nullable":true,"data_type":"text"},"seller_terminal_id":{"name":"seller_terminal_id","nullable":true,"data_type":"text"},"terminal_id":{"name":"terminal_id","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"trans_type":{"name":"trans_type","nullable":true,"data_type":"text"},"refund_status":{"name":"refund_status","nullable":true,"data_type":"text"},"time_zone":{"name":"time_zone","nullable":true,"data_type":"text"},"payment_option":{"name":"payment_option","nullable":true,"data_type":"text"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"points_earned":{"name":"points_earned","nullable":true,"data_type":"double"},"points_spent":{"name":"points_spent","nullable":true,"data_type":"double"},"sub_total":{"name":"sub_total","nullable":true,"data_type":"double"},"total_discount":{"name":"total_discount","nullable":true,"data_type":"double"},"sub_total_discount":{"name":"sub_total_discount","nullable":true,"data_type":"double"},"total_calc_tax":{"name":"total_calc_tax","nullable":true,"data_type":"double"},"total_before_tax_rounding":{"name":"total_before_tax_rounding","nullable":true,"data_type":"double"},"round_amount":{"name":"round_amount","nullable":true,"data_type":"double"},"total_after_tax_rounding":{"name":"total_after_tax_rounding","nullable":true,"data_type":"double"},"credit_card_fee":{"name":"credit_card_fee","nullable":true,"data_type":"double"},"total_fees":{"name":"total_fees","nullable":true,"data_type":"double"},"total":{"name":"total","nullable":true,"data_type":"double"},"start_time":{"name":"start_time","nullable":true,"data_type":"timestamp"},"end_time":{"name":"end_time","nullable":true,"data_type":"timestamp"},"processed_time":{"name":"processed_time","nullable":true,"data_type":"timestamp"},"completed_time":{"name":"completed_time","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transactions","resource":"transactions","x-normalizer":{"seen-data":true}},"transaction_items":{"columns":{"transaction_id":{"name":"transaction_id","nullable":false,"data_type":"text","merge_key":true},"position":{"name":"position","nullable":true,"data_type":"bigint"},"item_id":{"name":"item_id","nullable":true,"data_type":"text"},"product_id":{"name":"product_id","nullable":true,"data_type":"text"},"product_sku":{"name":"product_sku","nullable":true,"data_type":"text"},"product_name":{"name":"product_name","nullable":true,"data_type":"text"},"brand_name":{"name":"brand_name","nullable":true,"data_type":"text"},"category_name":{"name":"category_name","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"quantity":{"name":"quantity","nullable":true,"data_type":"double"},"unit_price":{"name":"unit_price","nullable":true,"data_type":"double"},"cost":{"name":"cost","nullable":true,"data_type":"double"},"calc_discount":{"name":"calc_discount","nullable":true,"data_type":"double"},"final_price":{"name":"final_price","nullable":true,"data_type":"double"},"calc_tax":{"name":"calc_tax","nullable":true,"data_type":"double"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_deleted":{"name":"_deleted","nullable":true,"data_type":"bool","hard_delete":true},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transaction_items","resource":"transaction_items","x-normalizer":{"seen-data":true}}},"settings":{"detections":["iso_timestamp"],"default_hints":{"not_null":["_dlt_id","_dlt_root_id","_dlt_parent_id","_dlt_list_idx","_dlt_load_id"],"parent_key":["_dlt_parent_id"],"root_key":["_dlt_root_id"],"unique":["_dlt_id"],"row_key":["_dlt_id"]}},"normalizers":{"names":"snake_case","json":{"module":"dlt.common.normalizers.json.relational","config":{"propagation":{"tables":{"members":{"_dlt_id":"_dlt_root_id"},"transactions":{"_dlt_id":"_dlt_root_id"},"transaction_items":{"_dlt_id":"_dlt_root_id"}}}}}},"previous_hashes":["MEPMPtT8v5YoMOxiyIvRfMVLVQXobnLB6GHb3Kn90tk=","DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=","DMb8DenrO4ZuKS6BUgW5bDwKqB5CiYfd28Tfo3AZv+Q=","0LOaA9Euf3JYnfXuyP9B7lxRjfl4ZANCPffaxY7c8FY="]}
6	11	2026-11-25 03:47:31.212423+00	blaze_mirror	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=	{"version":6,"version_hash":"ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=","engine_version":11,"name":"blaze_mirror","tables":{"_dlt_version":{"name":"_dlt_version","columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the schema, incremented on each schema change"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt schema engine that created this schema"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this schema version was stored"},"schema_name":{"name":"schema_name","data_type":"text","nullable":false,"description":"Name of the schema"},"version_hash":{"name":"version_hash","data_type":"text","nullable":false,"description":"Unique hash of the schema content, used to detect changes"},"schema":{"name":"schema","data_type":"text","nullable":false,"description":"JSON representation of the complete schema definition"}},"write_disposition":"skip","resource":"_dlt_version","description":"Created by DLT. Tracks schema updates"},"_dlt_loads":{"name":"_dlt_loads","columns":{"load_id":{"name":"load_id","data_type":"text","nullable":false,"precision":64,"description":"Unique identifier of the load operation"},"schema_name":{"name":"schema_name","data_type":"text","nullable":true,"description":"Name of the schema associated with this load"},"status":{"name":"status","data_type":"bigint","nullable":false,"description":"Status of the load operation (0 = success)"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when the load was completed"},"schema_version_hash":{"name":"schema_version_hash","data_type":"text","nullable":true,"description":"Hash of the schema version used during this load"}},"write_disposition":"skip","resource":"_dlt_loads","description":"Created by DLT. Tracks completed loads"},"members":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"first_name":{"name":"first_name","nullable":true,"data_type":"text"},"middle_name":{"name":"middle_name","nullable":true,"data_type":"text"},"last_name":{"name":"last_name","nullable":true,"data_type":"text"},"primary_phone":{"name":"primary_phone","nullable":true,"data_type":"text"},"cpn":{"name":"cpn","nullable":true,"data_type":"text"},"email":{"name":"email","nullable":true,"data_type":"text"},"street_address":{"name":"street_address","nullable":true,"data_type":"text"},"city":{"name":"city","nullable":true,"data_type":"text"},"state":{"name":"state","nullable":true,"data_type":"text"},"zip_code":{"name":"zip_code","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"member_group":{"name":"member_group","nullable":true,"data_type":"text"},"marketing_source":{"name":"marketing_source","nullable":true,"data_type":"text"},"medical":{"name":"medical","nullable":true,"data_type":"bool"},"text_opt_in":{"name":"text_opt_in","nullable":true,"data_type":"bool"},"email_opt_in":{"name":"email_opt_in","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"loyalty_points":{"name":"loyalty_points","nullable":true,"data_type":"double"},"lifetime_points":{"name":"lifetime_points","nullable":true,"data_type":"double"},"start_date":{"name":"start_date","nullable":true,"data_type":"timestamp"},"last_visit_date":{"name":"last_visit_date","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"members","resource":"members","x-normalizer":{"seen-data":true}},"_dlt_pipeline_state":{"columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the pipeline state"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt state engine"},"pipeline_name":{"name":"pipeline_name","data_type":"text","nullable":false,"description":"Name of the pipeline this state belongs to"},"state":{"name":"state","data_type":"text","nullable":false,"description":"Compressed JSON representation of the pipeline state"},"created_at":{"name":"created_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this state was created"},"version_hash":{"name":"version_hash","data_type":"text","nullable":true,"description":"Hash of the state content, used to detect changes"},"_dlt_load_id":{"name":"_dlt_load_id","data_type":"text","nullable":false,"precision":64,"description":"Load identifier linking this row to its load operation"},"_dlt_id":{"name":"_dlt_id","data_type":"text","nullable":false,"unique":true,"row_key":true}},"write_disposition":"append","file_format":"preferred","name":"_dlt_pipeline_state","resource":"_dlt_pipeline_state","x-normalizer":{"seen-data":true}},"transactions":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"trans_no":{"name":"trans_no","nullable":true,"data_type":"text"},"member_id":{"name":"member_id","nullable":true,"data_type":"text"},"parent_transaction_id":{"name":"parent_transaction_id","nullable":true,"data_type":"text"},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"seller_id":{"name":"seller_id","nullable":true,"data_type":"text"},"seller_terminal_id":{"name":"seller_terminal_id","nullable":true,"data_type":"text"},"terminal_id":{"name":"terminal_id","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"trans_type":{"name":"trans_type","nullable":true,"data_type":"text"},"refund_status":{"name":"refund_status","nullable":true,"data_type":"text"},"time_zone":{"name":"time_zone","nullable":true,"data_type":"text"},"payment_option":{"name":"payment_option","nullable":true,"data_type":"text"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"points_earned":{"name":"points_earned","nullable":true,"data_type":"double"},"points_spent":{"name":"points_spent","nullable":true,"data_type":"double"},"sub_total":{"name":"sub_total","nullable":true,"data_type":"double"},"total_discount":{"name":"total_discount","nullable":true,"data_type":"double"},"sub_total_discount":{"name":"sub_total_discount","nullable":true,"data_type":"double"},"total_calc_tax":{"name":"total_calc_tax","nullable":true,"data_type":"double"},"total_before_tax_rounding":{"name":"total_before_tax_rounding","nullable":true,"data_type":"double"},"round_amount":{"name":"round_amount","nullable":true,"data_type":"double"},"total_after_tax_rounding":{"name":"total_after_tax_rounding","nullable":true,"data_type":"double"},"credit_card_fee":{"name":"credit_card_fee","nullable":true,"data_type":"double"},"total_fees":{"name":"total_fees","nullable":true,"data_type":"double"},"total":{"name":"total","nullable":true,"data_type":"double"},"start_time":{"name":"start_time","nullable":true,"data_type":"timestamp"},"end_time":{"name":"end_time","nullable":true,"data_type":"timestamp"},"processed_time":{"name":"processed_time","nullable":true,"data_type":"timestamp"},"completed_time":{"name":"completed_time","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transactions","resource":"transactions","x-normalizer":{"seen-data":true}},"transaction_items":{"columns":{"transaction_id":{"name":"transaction_id","nullable":false,"data_type":"text","merge_key":true},"position":{"name":"position","nullable":true,"data_type":"bigint"},"item_id":{"name":"item_id","nullable":true,"data_type":"text"},"product_id":{"name":"product_id","nullable":true,"data_type":"text"},"product_sku":{"name":"product_sku","nullable":true,"data_type":"text"},"product_name":{"name":"product_name","nullable":true,"data_type":"text"},"brand_name":{"name":"brand_name","nullable":true,"data_type":"text"},"category_name":{"name":"category_name","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"quantity":{"name":"quantity","nullable":true,"data_type":"double"},"unit_price":{"name":"unit_price","nullable":true,"data_type":"double"},"cost":{"name":"cost","nullable":true,"data_type":"double"},"calc_discount":{"name":"calc_discount","nullable":true,"data_type":"double"},"final_price":{"name":"final_price","nullable":true,"data_type":"double"},"calc_tax":{"name":"calc_tax","nullable":true,"data_type":"double"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_deleted":{"name":"_deleted","nullable":true,"data_type":"bool","hard_delete":true},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transaction_items","resource":"transaction_items","x-normalizer":{"seen-data":true}},"products":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"sku":{"name":"sku","nullable":true,"data_type":"text"},"name":{"name":"name","nullable":true,"data_type":"text"},"description":{"name":"description","nullable":true,"data_type":"text"},"category_id":{"name":"category_id","nullable":true,"data_type":"text"},"category_name":{"name":"category_name","nullable":true,"data_type":"text"},"vendor_id":{"name":"vendor_id","nullable":true,"data_type":"text"},"vendor_name":{"name":"vendor_name","nullable":true,"data_type":"text"},"brand_id":{"name":"brand_id","nullable":true,"data_type":"text"},"brand_name":{"name":"brand_name","nullable":true,"data_type":"text"},"weight_per_unit":{"name":"weight_per_unit","nullable":true,"data_type":"text"},"flower_type":{"name":"flower_type","nullable":true,"data_type":"text"},"strain":{"name":"strain","nullable":true,"data_type":"text"},"image_url":{"name":"image_url","nullable":true,"data_type":"text"},"active":{"name":"active","nullable":true,"data_type":"bool"},"archived":{"name":"archived","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"unit_price":{"name":"unit_price","nullable":true,"data_type":"double"},"unit_value":{"name":"unit_value","nullable":true,"data_type":"double"},"thc":{"name":"thc","nullable":true,"data_type":"double"},"cbd":{"name":"cbd","nullable":true,"data_type":"double"},"thca":{"name":"thca","nullable":true,"data_type":"double"},"cbda":{"name":"cbda","nullable":true,"data_type":"double"},"cbg":{"name":"cbg","nullable":true,"data_type":"double"},"potency_thc":{"name":"potency_thc","nullable":true,"data_type":"double"},"potency_cbd":{"name":"potency_cbd","nullable":true,"data_type":"double"},"potency_thca":{"name":"potency_thca","nullable":true,"data_type":"double"},"potency_cbda":{"name":"potency_cbda","nullable":true,"data_type":"double"},"potency_cbg":{"name":"potency_cbg","nullable":true,"data_type":"double"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"products","resource":"products","x-normalizer":{"seen-data":true}}},"settings":{"detections":["iso_timestamp"],"default_hints":{"not_null":["_dlt_id","_dlt_root_id","_dlt_parent_id","_dlt_list_idx","_dlt_load_id"],"parent_key":["_dlt_parent_id"],"root_key":["_dlt_root_id"],"unique":["_dlt_id"],"row_key":["_dlt_id"]}},"normalizers":{"names":"snake_case","json":{"module":"dlt.common.normalizers.json.relational","config":{"propagation":{"tables":{"members":{"_dlt_id":"_dlt_root_id"},"transactions":{"_dlt_id":"_dlt_root_id"},"transaction_items":{"_dlt_id":"_dlt_root_id"},"products":{"_dlt_id":"_dlt_root_id"}}}}}},"previous_hashes":["AJ9Kkh4oxHV3AZKeunU943Ut9N3Ieq14dBsseYGhCGM=","unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=","MEPMPtT8v5YoMOxiyIvRfMVLVQXobnLB6GHb3Kn90tk=","DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=","DMb8DenrO4ZuKS6BUgW5bDwKqB5CiYfd28Tfo3AZv+Q=","0LOaA9Euf3JYnfXuyP9B7lxRjfl4ZANCPffaxY7c8FY="]}
\.


--
-- Data for Name: alerts; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.alerts (shop, problem, told_at) FROM stdin;
main	dbt customers_last_visited_match	2025-07-02 20:00:00.017+00
main	dbt products_count	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: api_fields; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.api_fields (shop, entity, path, holders, present, types, first_seen_at) FROM stdin;
main	members	address.state	30	30	{text}	2025-06-30 20:00:00+00
main	members	address.updated	30	30	{"true or false"}	2025-06-30 20:00:00+00
main	members	address.zipCode	30	30	{text}	2025-06-30 20:00:00+00
main	members	addresses	38	38	{list}	2025-06-30 20:00:00+00
main	members	medical	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	textOptIn	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	emailOptIn	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	status	38	38	{text}	2025-06-30 20:00:00+00
main	members	memberGroup	38	38	{object}	2025-06-30 20:00:00+00
main	members	memberGroup.active	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	members	memberGroup.companyId	16	16	{text}	2025-06-30 20:00:00+00
main	members	memberGroup.created	16	16	{number}	2025-06-30 20:00:00+00
main	members	memberGroup.defaultGroup	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	members	memberGroup.deleted	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	members	memberGroup.dirty	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	members	memberGroup.discount	16	16	{number}	2025-06-30 20:00:00+00
main	members	memberGroup.discountType	16	16	{text}	2025-06-30 20:00:00+00
main	members	memberGroup.enablePromotion	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	members	memberGroup.id	16	16	{text}	2025-06-30 20:00:00+00
main	members	memberGroup.memberCount	16	16	{number}	2025-06-30 20:00:00+00
main	members	memberGroup.memberCountEmailOptIn	16	16	{number}	2025-06-30 20:00:00+00
main	members	memberGroup.memberCountTextOptIn	16	16	{number}	2025-06-30 20:00:00+00
main	members	memberGroup.modified	16	16	{number}	2025-06-30 20:00:00+00
main	members	memberGroup.name	16	16	{text}	2025-06-30 20:00:00+00
main	members	memberGroup.promotionId	16	16	{text}	2025-06-30 20:00:00+00
main	members	memberGroup.promotionShopMap	16	16	{object}	2025-06-30 20:00:00+00
main	members	memberGroup.shopId	16	16	{text}	2025-06-30 20:00:00+00
main	members	memberGroup.updated	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	members	marketingSource	38	38	{text}	2025-06-30 20:00:00+00
main	members	loyaltyPoints	38	38	{number}	2025-06-30 20:00:00+00
main	members	pointsOfALife	5	5	{number}	2025-07-02 20:00:00.017+00
main	members	startDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	lastVisitDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	created	38	38	{number}	2025-06-30 20:00:00+00
main	members	modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	nickname	38	38	{text}	2025-06-30 20:00:00+00
main	members	agreementExpired	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	allotmentOverride	38	38	{object}	2025-06-30 20:00:00+00
main	members	allotmentOverride.currentAllotment	38	38	{number}	2025-06-30 20:00:00+00
main	members	allotmentOverride.expirationDate	38	38	{text}	2025-06-30 20:00:00+00
main	members	allotmentOverride.externalDispense	38	38	{number}	2025-06-30 20:00:00+00
main	members	allotmentOverride.updateDate	38	38	{}	2025-06-30 20:00:00+00
main	members	anonymous	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	banPatient	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	birthdate	38	38	{}	2025-06-30 20:00:00+00
main	members	careGivers	38	38	{list}	2025-06-30 20:00:00+00
main	members	companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	complianceCardSessionId	38	38	{text}	2025-06-30 20:00:00+00
main	members	consumerType	38	38	{text}	2025-06-30 20:00:00+00
main	members	consumerUserId	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts	38	38	{list}	2025-06-30 20:00:00+00
main	members	contracts[].companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].consumerId	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].contractId	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].created	38	38	{number}	2025-06-30 20:00:00+00
main	members	contracts[].deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	contracts[].dirty	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	contracts[].employeeName	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].employeeSignaturePhoto	38	38	{}	2025-06-30 20:00:00+00
main	members	contracts[].id	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].memberName	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].membershipId	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	contracts[].shopId	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].signaturePhoto	38	38	{}	2025-06-30 20:00:00+00
main	members	contracts[].signedDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	contracts[].signedDigitally	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	contracts[].updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	contracts[].witnessName	38	38	{text}	2025-06-30 20:00:00+00
main	members	contracts[].witnessSignaturePhoto	38	38	{}	2025-06-30 20:00:00+00
main	members	dirty	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	dlExpired	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	dob	38	38	{number}	2025-06-30 20:00:00+00
main	members	eligibleForFTMPromos	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	emailVerified	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	enableLoyalty	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	enabledCareGiver	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	exemptFromLimits	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	expStatuses	38	38	{list}	2025-06-30 20:00:00+00
main	members	identifications	38	38	{list}	2025-06-30 20:00:00+00
main	members	identifications[].assets	38	38	{list}	2025-06-30 20:00:00+00
main	members	identifications[].companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	identifications[].created	38	38	{number}	2025-06-30 20:00:00+00
main	members	identifications[].deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	identifications[].expirationDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	identifications[].frontPhoto	38	38	{}	2025-06-30 20:00:00+00
main	members	identifications[].id	38	38	{text}	2025-06-30 20:00:00+00
main	members	identifications[].licenseNumber	38	38	{text}	2025-06-30 20:00:00+00
main	members	identifications[].localExpirationDate	38	38	{text}	2025-06-30 20:00:00+00
main	members	identifications[].modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	identifications[].state	38	38	{}	2025-06-30 20:00:00+00
main	members	identifications[].type	38	38	{text}	2025-06-30 20:00:00+00
main	members	identifications[].updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	identifications[].verified	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	importId	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation	38	38	{object}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.assets	38	38	{list}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.created	38	38	{number}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.directions	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.doctor	38	38	{}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.doctorId	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.expirationDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.frontPhoto	38	38	{}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.id	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.issueDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.limitExemption	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.recommendationNumber	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.refillsAuthorized	38	38	{number}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.state	38	38	{}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.temporary	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.verified	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.verifyMethod	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.verifyPhoneNumber	38	38	{}	2025-06-30 20:00:00+00
main	members	lastestRecommendation.verifyWebsite	38	38	{text}	2025-06-30 20:00:00+00
main	members	listedByElastic	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	localDob	38	38	{text}	2025-06-30 20:00:00+00
main	members	localDobUTC	38	38	{number}	2025-06-30 20:00:00+00
main	members	memberGroupId	38	38	{text}	2025-06-30 20:00:00+00
main	members	metadata	38	38	{list}	2025-06-30 20:00:00+00
main	members	metadata[].companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	metadata[].created	38	38	{number}	2025-06-30 20:00:00+00
main	members	metadata[].dataType	38	38	{text}	2025-06-30 20:00:00+00
main	members	metadata[].deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	metadata[].dirty	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	metadata[].id	38	38	{text}	2025-06-30 20:00:00+00
main	members	metadata[].modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	metadata[].name	38	38	{}	2025-06-30 20:00:00+00
main	members	metadata[].shopId	38	38	{text}	2025-06-30 20:00:00+00
main	members	metadata[].updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	metadata[].value	38	38	{}	2025-06-30 20:00:00+00
main	members	notes	38	38	{list}	2025-06-30 20:00:00+00
main	members	notes[].created	38	38	{number}	2025-06-30 20:00:00+00
main	members	notes[].deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	notes[].enableOnFleet	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	notes[].id	38	38	{text}	2025-06-30 20:00:00+00
main	members	notes[].message	38	38	{}	2025-06-30 20:00:00+00
main	members	notes[].modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	notes[].updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	notes[].writerId	38	38	{text}	2025-06-30 20:00:00+00
main	members	notes[].writerName	38	38	{text}	2025-06-30 20:00:00+00
main	members	preferences	38	38	{list}	2025-06-30 20:00:00+00
main	members	preferences[].companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	preferences[].created	38	38	{number}	2025-06-30 20:00:00+00
main	members	preferences[].deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	preferences[].id	38	38	{text}	2025-06-30 20:00:00+00
main	members	preferences[].modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	preferences[].name	38	38	{}	2025-06-30 20:00:00+00
main	members	preferences[].updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	qbCustomerRef	38	38	{list}	2025-06-30 20:00:00+00
main	members	recentProducts	38	38	{list}	2025-06-30 20:00:00+00
main	members	recommendationExpired	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	recommendationExpiryLeft	38	38	{number}	2025-06-30 20:00:00+00
main	members	recommendations	38	38	{list}	2025-06-30 20:00:00+00
main	members	recommendations[].assets	38	38	{list}	2025-06-30 20:00:00+00
main	members	recommendations[].companyId	38	38	{text}	2025-06-30 20:00:00+00
main	members	recommendations[].created	38	38	{number}	2025-06-30 20:00:00+00
main	members	recommendations[].deleted	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	recommendations[].directions	38	38	{text}	2025-06-30 20:00:00+00
main	members	recommendations[].doctor	38	38	{}	2025-06-30 20:00:00+00
main	members	recommendations[].doctorId	38	38	{text}	2025-06-30 20:00:00+00
main	members	recommendations[].expirationDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	recommendations[].frontPhoto	38	38	{}	2025-06-30 20:00:00+00
main	members	recommendations[].id	38	38	{text}	2025-06-30 20:00:00+00
main	members	recommendations[].issueDate	38	38	{number}	2025-06-30 20:00:00+00
main	members	recommendations[].limitExemption	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	recommendations[].modified	38	38	{number}	2025-06-30 20:00:00+00
main	members	recommendations[].recommendationNumber	38	38	{text}	2025-06-30 20:00:00+00
main	members	recommendations[].refillsAuthorized	38	38	{number}	2025-06-30 20:00:00+00
main	members	recommendations[].state	38	38	{}	2025-06-30 20:00:00+00
main	members	recommendations[].temporary	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	recommendations[].updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	recommendations[].verified	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	recommendations[].verifyMethod	38	38	{text}	2025-06-30 20:00:00+00
main	members	recommendations[].verifyPhoneNumber	38	38	{}	2025-06-30 20:00:00+00
main	members	recommendations[].verifyWebsite	38	38	{text}	2025-06-30 20:00:00+00
main	members	referralCode	38	38	{text}	2025-06-30 20:00:00+00
main	members	regionId	38	38	{text}	2025-06-30 20:00:00+00
main	members	sbid	38	38	{number}	2025-06-30 20:00:00+00
main	members	searchText	38	38	{text}	2025-06-30 20:00:00+00
main	members	sex	38	38	{text}	2025-06-30 20:00:00+00
main	members	strongholdCustomerId	38	38	{text}	2025-06-30 20:00:00+00
main	members	tags	38	38	{list}	2025-06-30 20:00:00+00
main	members	updated	38	38	{"true or false"}	2025-06-30 20:00:00+00
main	members	uppercaseCity	38	38	{text}	2025-06-30 20:00:00+00
main	members	addresses[].address	8	8	{text}	2025-06-30 20:00:00+00
main	members	addresses[].addressLine2	8	8	{}	2025-06-30 20:00:00+00
main	members	addresses[].city	8	8	{text}	2025-06-30 20:00:00+00
main	members	addresses[].companyId	8	8	{text}	2025-06-30 20:00:00+00
main	members	addresses[].completeTransaction	8	8	{"true or false"}	2025-06-30 20:00:00+00
main	members	addresses[].country	8	8	{}	2025-06-30 20:00:00+00
main	members	addresses[].created	8	8	{number}	2025-06-30 20:00:00+00
main	members	addresses[].deleted	8	8	{"true or false"}	2025-06-30 20:00:00+00
main	members	addresses[].id	8	8	{text}	2025-06-30 20:00:00+00
main	members	addresses[].latitude	8	8	{number}	2025-06-30 20:00:00+00
main	members	addresses[].longitude	8	8	{number}	2025-06-30 20:00:00+00
main	members	addresses[].modified	8	8	{number}	2025-06-30 20:00:00+00
main	members	addresses[].state	8	8	{text}	2025-06-30 20:00:00+00
main	members	addresses[].updated	8	8	{"true or false"}	2025-06-30 20:00:00+00
main	members	addresses[].zipCode	8	8	{text}	2025-06-30 20:00:00+00
main	transactions	id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transNo	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	parentTransactionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	sellerId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	sellerTerminalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	terminalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	status	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transactionRefundStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	timeZone	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	pointsEarned	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	startTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	endTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	processedTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	completedTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	metrcSaleTime	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	timeCollected	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	activeInventoryIds	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	addressUpdate	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assets	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assets[].active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assets[].assetType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].priority	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assets[].publicURL	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].secured	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assets[].thumbURL	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assigned	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.address	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.appAccessList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.assignedInventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.assignedTerminalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.biotrack	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.biotrackTransId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.biotrackTransIdOriginal	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.birthDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.blazeAdmin	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.canApplyCustomDiscount	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.cashDrawerStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.defaultVehicleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.disabled	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.dlExpirationDate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.driver	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.driversLicense	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.email	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.employeeOnFleetInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.externalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.firstName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.hireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.importId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.insuranceCompanyName	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.insuranceExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.internal	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.inventoryName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.lastLoggedInShopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.lastLoginTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.lastName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.lastPasswordChangedOn	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.metrcRetailerDeliveryId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.notes	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.occupationLicenseNumber	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.organizationIds	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.packer	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.password	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.phoneNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.pin	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.platformCognitoId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.platformUserId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.policyNumber	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.recentLocation	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.registrationExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.role	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.roleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.sessionTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.shops	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.terminalName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.timeCard	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.timecardId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.tookanInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.tripId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.vehicleLicensePlate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.vehicleMake	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.vehicleModel	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.vehiclePin	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.vinNo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assignedEmployee.yellowfinRoleCode	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assignedEmployeeId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	associateCaregiver	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	autoAccepted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	balance	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	blazeCashBack	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	blazeFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	blazeTip	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	blazeTotalCharged	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	canAutoApplyPromo	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cardComplianceId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	caregiver.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	caregiver.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	caregiver.dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	caregiver.dob	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	caregiver.firstName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.lastName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.license	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.licenseExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	caregiver.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	caregiver.phoneNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.sex	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	caregiver.textOptIn	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	caregiver.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	caregiverId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	checkinTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	checkoutType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	completeAfter	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	completeBy	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	compliance	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	complianceDeliveryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	complianceDeliverySaleType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	complianceDeliveryTransactionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	complianceId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	complianceLedgerId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	complianceSaleTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	complianceSubmitStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	complianceValidItems	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	consumerCartId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	consumerOrderNo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	consumerType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	createOnfleetTask	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	createTookanTask	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	createdByEmployee	85	85	{}	2025-06-30 20:00:00+00
main	transactions	createdById	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	currentPaymentAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	defaultRegionByAddress	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deferred	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deferredNote	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	deferredNote.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deferredNote.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deferredNote.enableOnFleet	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deferredNote.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deferredNote.message	85	85	{}	2025-06-30 20:00:00+00
main	transactions	deferredNote.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deferredNote.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deferredNote.writerId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deferredNote.writerName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deferredTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.authKey	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.enabled	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.manual	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.online	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.processors	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.registerId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.serialNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.terminalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dejavooTerminalConfig.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deleteNote	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	deleteNote.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deleteNote.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deleteNote.enableOnFleet	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deleteNote.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deleteNote.message	85	85	{}	2025-06-30 20:00:00+00
main	transactions	deleteNote.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deleteNote.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deleteNote.writerId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deleteNote.writerName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deletingPayment	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.address	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.addressLine2	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.city	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.completeTransaction	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.country	85	85	{}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.latitude	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.longitude	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.state	85	85	{}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	deliveryAddress.zipCode	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	deliveryStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	deliveryTraceMessage	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchCreatedTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.allowedConsumerTypes	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.closeAt	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.closeAtNumeric	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.daysClose	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.daysOperation	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.deliveryCharge	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.deliveryFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.drivers	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.fileZone	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.freeDeliveryAfter	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.inventories	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.inventoryTerminalDriverResult	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.kmlColor	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.kmlEdges	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.latitude	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.longitude	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.minOrderAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.openAt	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.openAtNumeric	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.regionDefault	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.shopName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.taxRuleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.terminals	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.zipCodes	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchRegion.zoneType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchRegionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.achFeeList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.address	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.ageLimit	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.alExciseOnZeroPrice	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.aliasQueueTypeName	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.allowAnonymousOrders	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.allowDelivery	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.appTarget	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.appendBrandNameWM	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.assets	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.autoCashDrawer	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.autoOnFleetTeam	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.bccEmailAddress	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.billable	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.blazeConnections	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.blazePayFeeList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.canAssignLocationsToPackages	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.canUpdateLocationsOnPackages	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.cartMinimums	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.checkDuplicateDl	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.checkoutType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.colorBeyondNextDay	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.colorNextDay	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.colorSameDay	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.creditCardFeeList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.creditFefundType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deaNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.defaultCountry	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.defaultHandOverMin	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.defaultMetrcLocation	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.defaultPinTimeout	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deliveryFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deliveryFees	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deliveryMaxOrders	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deliveryQueueDOV	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.deliveryRefundType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.disableMedicalProductsForAdultUse	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.dispatchConfiguration	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.emailAdress	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.emailAttachment	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.emailList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.emailMessage	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableAfterTaxDiscountNotes	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableAgeLimit	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableAutoPrintAtFulfillment	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableBCCReceipt	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableCannabisLimit	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableCartDiscountNotes	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableCashInOut	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableColorPin	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableCommittedValidation	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableComplianceTesting	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableCustomerIdentification	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableDOBNameUniqueness	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableDailySummaryEmail	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableDeferTransactions	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableDeliveryFee	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableDeliverySignature	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableDiscountNotes	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableExciseTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableExciseTaxWarning	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableGPSTracking	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableHarvestTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableIncomingOrders	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableLimitOnNetWeight	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableLowInventoryEmail	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableMedicinalAge	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableMfg	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableOnFleet	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enablePinForCashDrawer	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableQtyFlattening	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableRefundNote	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableSaleLogout	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableSkipAssignValidation	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableSpringBig	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableTip	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableTipsBlazePay	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableTookan	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableUnAssignedOnfleetOrder	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableWaive	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enableWooCommerce	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.enforceCashDrawers	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.exciseTaxType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.exciseTaxWarning	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.flowerType	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.getdraftOrderTimeout	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.hubId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.hubName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.invoiceNote	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.invoiceTermCondition	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.latitude	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.legalLanguage	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.license	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.logo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.longitude	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.marketingSources	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.medicinalAge	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.memberAddressRequired	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.membersCountSyncDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.membersTag	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.nalExciseAfterCityTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.nalExciseFromRetailCost	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.nalTaxesOnly	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.nextSnapshotTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.nonCannabisTaxes	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.numAllowActiveTrans	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetAllowEmptyOrders	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetApiKey	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetOrganizationId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetOrganizationName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetRequired	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetTwoAutoPack	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetTwoWay	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetTwoWayRevert	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onFleetTwoWayUpdateSchedule	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onfleetOverrideUrl	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.onlineStoreInfo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.orderTags	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.overrideMemberLimits	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.pennyTransactionOption	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.phoneNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.platformLocationId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.poNote	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.poTermCondition	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.productPriceIncludeExciseTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.productsTag	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.receiptInfo	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.receivingInventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.requirePhoneNumber	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.requireValidRecDate	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.requiredComplianceLabel	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.requiredMemberPhone	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.restrictIncomingOrderNotifications	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.restrictedNotificationTerminals	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.restrictedViews	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.rollingCashDrawer	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.roundOffType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.roundUpMessage	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.shopType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.shortIdentifier	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.showDeliveryQueue	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.showOnlineQueue	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.showProductByAvailableQuantity	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.showSpecialQueue	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.showWalkInQueue	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.snapshopTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.specialQueueDOV	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.strongholdFeeList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.taxInfo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.taxOrder	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.taxRoundOffType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.taxTables	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.termSalesOption	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.testShop	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.timeZone	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.timezoneOffsetInMinutes	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.tookanRequired	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.twilioNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.useAssignedEmployee	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.useComplexTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.validateRegion	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.walkInQueueDOV	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatchShop.website	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	dispatched	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	dispatchedProcessor	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	draftCreatedTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	enableBlazePayTips	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	endRouteDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	endRouteLocation	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	entityISN	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	estimatedLoyaltyPoints	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	eta	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	externalPaymentContext	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	externalPaymentContext.memberCpn	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	externalPaymentContext.paymentTypes	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	fulfillingFulfillment	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	fulfillmentStep	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	hypurCheckinISN	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	hypurPin	85	85	{}	2025-06-30 20:00:00+00
main	transactions	identifications	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	identifications[].assets	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	identifications[].companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	identifications[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	identifications[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	identifications[].expirationDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	identifications[].frontPhoto	85	85	{}	2025-06-30 20:00:00+00
main	transactions	identifications[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	identifications[].licenseNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	identifications[].localExpirationDate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	identifications[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	identifications[].state	85	85	{}	2025-06-30 20:00:00+00
main	transactions	identifications[].type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	identifications[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	identifications[].verified	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	integrationData	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	internalSalesChannel	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	inventory.active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	inventory.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory.complianceInvRoomId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	inventory.complianceInvRoomName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	inventory.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	inventory.dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	inventory.dryRoom	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	inventory.externalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	inventory.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	inventory.numTerminals	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	inventory.quantity	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	inventory.regionIds	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	inventory.shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory.type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventory.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	inventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	inventoryProcessed	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	lastHoldTimestamp	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	lastStartTimestamp	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	listedByElastic	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	loc	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	locked	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	member	85	85	{}	2025-06-30 20:00:00+00
main	transactions	memberSignature	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	memberSignature.active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	memberSignature.assetType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	memberSignature.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	memberSignature.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.key	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.largeURL	85	85	{}	2025-06-30 20:00:00+00
main	transactions	memberSignature.largeX2URL	85	85	{}	2025-06-30 20:00:00+00
main	transactions	memberSignature.mediumURL	85	85	{}	2025-06-30 20:00:00+00
main	transactions	memberSignature.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	memberSignature.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	memberSignature.origURL	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.platformFileUrl	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.priority	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	memberSignature.publicURL	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.secured	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	memberSignature.thumbURL	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	memberSignature.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	memo	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	message	85	85	{}	2025-06-30 20:00:00+00
main	transactions	metrcDeliveryId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	metrcDeliveryLedgerId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	metrcDeliverySubmitStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	metrcDeliverySubmitTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	metrcId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	metrcSubmissionCompleteTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	metrcSubmissionDeleteTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	mileage	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	mileageCalculated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	mtracTxnId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	note	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	note.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	note.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	note.enableOnFleet	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	note.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	note.message	85	85	{}	2025-06-30 20:00:00+00
main	transactions	note.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	note.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	note.writerId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	note.writerName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	onFleetError	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	onFleetTaskId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	onFleetTaskStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	onFleetTeamId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	onfleetTwoWaySuccess	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	onlineInventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	orderMenuType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	orderTags	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	overrideInventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedBy	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.address	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.appAccessList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.assignedInventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.assignedTerminalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.biotrack	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.biotrackTransId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.biotrackTransIdOriginal	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.birthDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.blazeAdmin	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.canApplyCustomDiscount	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.cashDrawerStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.defaultVehicleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.disabled	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.dlExpirationDate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.driver	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.driversLicense	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.email	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.employeeOnFleetInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.externalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.firstName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.hireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.importId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.insuranceCompanyName	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.insuranceExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.internal	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.inventoryName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.lastLoggedInShopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.lastLoginTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.lastName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.lastPasswordChangedOn	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.metrcRetailerDeliveryId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.notes	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.occupationLicenseNumber	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.organizationIds	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.packer	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.password	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.phoneNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.pin	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.platformCognitoId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.platformUserId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.policyNumber	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.recentLocation	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.registrationExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.role	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.roleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.sessionTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.shops	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.terminalName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.timeCard	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.timecardId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.tookanInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.tripId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.vehicleLicensePlate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.vehicleMake	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.vehicleModel	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.vehiclePin	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.vinNo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	packedByEmployee.yellowfinRoleCode	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	packedDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paid	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	paidAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paidTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payingWithPaymentCard	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].amount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].balance	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].cardEncrypted	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].currency	85	85	{}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].cvv	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].email	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].expMonth	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].expYear	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].exp_date	85	85	{}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].first6	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].first_name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].last4	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].last_name	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].paymentCardNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].paymentId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].phone_number	85	85	{}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].processedTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].status	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].statusMessage	85	85	{}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentCardPayments[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	paymentEditedBy	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	paymentEditedTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	paymentReceived	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	payments[].amount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].balance	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].batchNum	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].calculatedAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].cardFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].cardFeesLog	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].cardMaskedPan	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].cardReaderId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].cashBack	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].changeDue	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].creditAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].deferredCapture	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].deletedBy	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].externalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].externalStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].feeAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].fromIncomingOrder	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].invNum	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].isBlazePay	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].manual	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].merchantDisplayName	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].paymentFlowType	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].paymentOption	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].paymentProcessor	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].paymentReceived	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].posDisplayName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].posTerminal	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].processor	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].provider	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].refID	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].refundedAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].requestId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].split	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].surchargeTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].terminal	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].tips	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].total	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].transNo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	payments[].transactionFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	payments[].transactionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	payments[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	payments[].voidT	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	pickUpDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedBy	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.address	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.appAccessList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.assignedInventoryId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.assignedTerminalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.biotrack	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.biotrackTransId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.biotrackTransIdOriginal	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.birthDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.blazeAdmin	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.canApplyCustomDiscount	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.cashDrawerStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.defaultVehicleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.disabled	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.dlExpirationDate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.driver	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.driversLicense	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.email	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.employeeOnFleetInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.externalId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.firstName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.hireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.importId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.insuranceCompanyName	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.insuranceExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.internal	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.inventoryName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.lastLoggedInShopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.lastLoginTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.lastName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.lastPasswordChangedOn	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.metrcRetailerDeliveryId	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.notes	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.occupationLicenseNumber	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.organizationIds	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.packer	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.password	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.phoneNumber	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.pin	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.platformCognitoId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.platformUserId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.policyNumber	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.recentLocation	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.registrationExpireDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.role	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.roleId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.sessionTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.shops	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.terminalName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.timeCard	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.timecardId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.tookanInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.tripId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.vehicleLicensePlate	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.vehicleMake	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.vehicleModel	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.vehiclePin	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.vinNo	85	85	{}	2025-06-30 20:00:00+00
main	transactions	preparedByEmployee.yellowfinRoleCode	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	preparedDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	preparingFulfillment	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	previousBalance	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	priority	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	processTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	processingTimeMs	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	purchaseType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	qbJournalEntryRef	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	qbRefundReceipt	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	qbSalesReceiptRef	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	queueBlazePayId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	queueType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	refundComplianceId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	refundPaymentOptions	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	refundVersion	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	requestId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	roundUpEnabled	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	routing	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	salesChannel	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	seller	85	85	{}	2025-06-30 20:00:00+00
main	transactions	sellerTerminal	85	85	{}	2025-06-30 20:00:00+00
main	transactions	sessionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	shortId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	source	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	startRouteDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	startRouteLocation	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	state	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	summaryPaymentInfo	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	summaryPaymentInfo.cashBack	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	summaryPaymentInfo.changeDue	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	summaryPaymentInfo.feeSummary	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	summaryPaymentInfo.total	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	summaryPaymentInfo.totalFees	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	temporary	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	terminal	85	85	{}	2025-06-30 20:00:00+00
main	transactions	tookanTaskId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	traceMessage	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	traceSubmitStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	traceSubmitTime	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	trackingStatus	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transferId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transferRequest	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	transferRequest.fromShopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transferRequest.toShopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	transferRequest.transfers	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	transferShopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	tripId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	voidDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	voidedByEmployeeId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	waitingTimeMs	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	waivedDate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	waivedStatus	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.paymentOption	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.pointSpent	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.tax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.discount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.subTotal	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalDiscount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.subTotalDiscount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalCalcTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalBeforeTaxRounding	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.roundAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalAfterTaxRounding	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.creditCardFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalFees	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.total	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.activeCDTFATax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.adjustmentAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.adjustmentInfoList	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.adjustmentInfoList[].adjustmentId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.adjustmentInfoList[].amount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.adjustmentInfoList[].negative	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.afterTaxDiscount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.afterTaxDiscountNotes	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.appliedAfterTaxDiscount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.balanceDue	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.blazePayRequest	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.blazePayRequest.cashBack	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.blazePayRequest.fee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.blazePayRequest.tip	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.blazePayRequest.totalCharged	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.calcCartDiscount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].enabled	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].fee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].feeAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].feeName	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].feeType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].subTotalThreshold	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.cardFeesLogs[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.cartDiscountNotes	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.cashReceived	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.cdtfaTaxRate	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.changeDue	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.consumerType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.currentAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.currentSurchargeFeeTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.deliveryDiscount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.deliveryDiscountAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.deliveryDiscountType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.deliveryFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.deliveryPromotionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.discountType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.enableCreditCardFee	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.enableDeliveryFee	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.externalPaymentProvider	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.feeTotal	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.feeTotalRefunded	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.finalRefundAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.lastCreditCardFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.cityTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.consumerType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.countyTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.enableSurchargeFeeTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.federalTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.stateTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.taxOrder	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.taxType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.nonCannabisTaxTable.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.origDeliveryFee	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.paymentType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promoCode	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].amount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].appliedCount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].assigned	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].autoApplied	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].finalizedDiscountId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].pointsUsed	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].promotionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].promotionType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].referralCode	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].referralMemberId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].rewardId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].rewardSystem	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].stackable	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqLogs[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].assigned	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].finalizedDiscountId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].promotionId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].referralCode	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].referralMemberId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].rewardId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].type	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.promotionReqs[].updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.refundAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundLog	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.refundLog.pointsRefunded	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundLog.pointsUsed	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundLog.promotionReqLogs	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.refundLog.rewardSystem	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundLog.totalAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundOption	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].categoryType	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].createdById	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].createdUser	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].note	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].orderItemId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].productName	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].quantity	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].refundAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].refundAs	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].refundDiscountAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].refundType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.refundOrderItemRequests[].withInventory	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.requestRefundAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.shopType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.achAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.cashAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.cashlessAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.checkAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.creditDebitAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.giftCardAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.spenceAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.storeCreditAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.strongholdAmt	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.totalSplits	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.splitPayment.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.storageLocation	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails[].exciseTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails[].preTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails[].taxRateAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails[].taxRateId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails[].taxRateName	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateDetails[].taxType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxRateTotalRefunded	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.cultivationTaxResult	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.surchargeFeeExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.surchargeFeeTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.taxMappingInfo	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalALExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalALPostExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalCityPreTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalCityTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalCountyPreTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalCountyTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalDeliveryFeeTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalFedPreTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalFedTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalNALPreExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalPostCalcTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalPreCalcTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalStatePreTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalStateTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.totalSurchargeFeeTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxResult.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxRoundOffType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable	85	85	{object}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.active	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.cityTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.companyId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.consumerType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.countyTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.dirty	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.enableSurchargeFeeTax	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.federalTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.id	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.shopId	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.stateTax	85	85	{}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.taxOrder	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.taxType	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	cart.taxTable.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.tipAmount	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalALExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalExciseTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.totalPreCalcTax	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	cart.updated	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items	85	85	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].id	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].orderItemId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].productId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].productSku	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].productName	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].brandName	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].categoryName	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantity	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].unitPrice	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].cost	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].calcDiscount	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].finalPrice	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].calcTax	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].status	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].activeDiscountQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].autoApplyRequested	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].availableDiscountQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].batchId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].batchSku	253	253	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].batchUniId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundle	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.active	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.archived	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.armsLengthType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.assets	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.automaticReOrder	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.brand	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.brandId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.brandName	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.bundleItems	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.byGram	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.byPrepackage	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.cannabis	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.cannabisType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.category	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.categoryId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.categoryName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.cbd	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.cbda	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.cbg	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.cbn	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.checkSum	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.childProduct	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.committedQuantities	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.companyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.companyLinkId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.complianceId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.complianceInfo	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.component	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.customGramType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.customTaxInfo	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.customWeight	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.description	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.dirty	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.discountEnabled	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.discountable	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.dispatchPrepackageItemId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.enableExciseTax	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.enableMixMatch	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.enableWeedmap	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.externalId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.flowerType	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.genetics	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.giftCard	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.globalProductId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.importId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.importSrc	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.instock	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.item	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.lastLeaflySyncStatus	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.lastLeaflySyncTime	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.lastWMSyncTime	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.listedByElastic	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.lowInventoryNotification	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.lowThreshold	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.loyaltyAccrual	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.masterId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.maxCbd	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.maxCbda	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.maxCbn	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.maxThc	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.maxThca	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.medicalConditions	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.medicinal	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.menuApiBrandId	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.menuApiBrandName	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.menuApiProductId	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.menuApiProductName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.metadata	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.metadataMap	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.name	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.notes	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.overrideMetrcCategoryId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.parentId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.platformProductId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.potency	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.potencyAmount	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.prepackageQuantities	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.priceBreaks	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.priceIncludesALExcise	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.priceIncludesExcise	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.priceRanges	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.pricingTemplateId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.producerAddress	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.producerLicense	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.producerMfg	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.productFamilyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.productSaleType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.productType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.provider	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.qbItemRef	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.quantities	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.reOrderLevel	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.salesPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.secondaryShopIds	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.secondaryVendors	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.secondaryVendorsIds	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.secondaryVendorsName	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.selectedInventories	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.sellable	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.sellableQuantities	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.shop	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.shopId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.shopName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.shopsList	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.showInWidget	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.sku	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.sourceMap	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.syncToThirdPartyMenus	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.tags	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.taxOrder	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.taxTables	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.taxType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.thc	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.thca	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.toleranceId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.totalCommittedQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.totalConsumerOrderQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.totalInventory	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.totalRemaining	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.totalSellableQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.trackPackageLabels	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.unitPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.unitValue	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.usableMarijuana	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.vendor	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.vendorId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.vendorIds	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.vendorName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.weightPerUnit	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.wmBrandId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.wmOnlineSellable	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.wmProductId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.wmTags	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParent.wmThreshold	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParentId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleParentQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].bundleDiscount	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].cultivationTaxResult	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].finalPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].finalUnitPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].origPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].processed	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].productId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].quantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].surchargeFeeExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].surchargeFeeTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].taxMappingInfo	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalALExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalALPostExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalCityPreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalCityTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalCountyPreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalCountyTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalDeliveryFeeTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalFedPreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalFedTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalNALPreExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalPostCalcTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalPreCalcTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalStatePreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalStateTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].totalSurchargeFeeTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].bundleTaxResults[].updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].byGram	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].calcCultivationTax	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].calcPreTax	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].cogs	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].companyId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].created	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].deleted	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].discount	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].discountEnabled	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].discountNotes	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].discountType	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].discountedQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].exchangeAmount	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].exchangeQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].exciseTax	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].externalId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeDetails	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeDetails[].feeAmount	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeDetails[].feeId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeDetails[].feeName	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotal	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefunded	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefundedDetails	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefundedDetails[].childTransactionId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefundedDetails[].feeAmount	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefundedDetails[].feeId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefundedDetails[].feeName	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].feeTotalRefundedDetails[].quantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].finalized	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].finalizedProductId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].fulfilled	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].ignoreMixMatch	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].inventoryDeducted	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].inventoryId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].loyaltyAccrual	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].mixMatched	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].modified	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].orderItemIdFlattened	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].origOrderItemId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].origQuantity	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].overridePrice	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].parentId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].perUnitRefundAmt	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.active	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.companyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.customWeight	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.dirty	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.name	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.price	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.productId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.runningQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.shopId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.sku	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.toleranceId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.unitValue	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackage.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageItemId	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.active	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.batchId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.batchSKU	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.companyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.dirty	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.prepackageId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.productId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.runningQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.shopId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.sku	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.totalCommittedQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.totalSellableQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].prepackageProductItem.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].preparedQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.active	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.archived	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.armsLengthType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.assets	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.automaticReOrder	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.brand	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.brandId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.brandName	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.bundleItems	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.byGram	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.byPrepackage	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.cannabis	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.cannabisType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.category	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.categoryId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.categoryName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.cbd	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.cbda	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.cbg	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.cbn	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.checkSum	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.childProduct	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.committedQuantities	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.companyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.companyLinkId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.complianceId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.complianceInfo	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.component	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.customGramType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.customTaxInfo	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.customWeight	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.description	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.dirty	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.discountEnabled	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.discountable	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.dispatchPrepackageItemId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.enableExciseTax	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.enableMixMatch	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.enableWeedmap	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.externalId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.flowerType	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.genetics	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.giftCard	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.globalProductId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.importId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.importSrc	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.instock	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.item	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.lastLeaflySyncStatus	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.lastLeaflySyncTime	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.lastWMSyncTime	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.listedByElastic	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.lowInventoryNotification	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.lowThreshold	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.loyaltyAccrual	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.masterId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.maxCbd	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.maxCbda	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.maxCbn	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.maxThc	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.maxThca	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.medicalConditions	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.medicinal	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.menuApiBrandId	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.menuApiBrandName	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.menuApiProductId	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.menuApiProductName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.metadata	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.metadataMap	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.name	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.notes	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.overrideMetrcCategoryId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.parentId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.platformProductId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.potency	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.potencyAmount	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.prepackageQuantities	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.priceBreaks	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.priceIncludesALExcise	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.priceIncludesExcise	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.priceRanges	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.pricingTemplateId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.producerAddress	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.producerLicense	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.producerMfg	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.productFamilyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.productSaleType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.productType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.provider	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.qbItemRef	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.quantities	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.reOrderLevel	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.salesPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.secondaryShopIds	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.secondaryVendors	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.secondaryVendorsIds	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.secondaryVendorsName	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.selectedInventories	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.sellable	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.sellableQuantities	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.shop	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.shopId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.shopName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.shopsList	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.showInWidget	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.sku	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.sourceMap	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.syncToThirdPartyMenus	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.tags	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.taxOrder	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.taxTables	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.taxType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.thc	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.thca	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.toleranceId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.totalCommittedQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.totalConsumerOrderQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.totalInventory	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.totalRemaining	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.totalSellableQuantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.trackPackageLabels	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.unitPrice	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.unitValue	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.usableMarijuana	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.vendor	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.vendorId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.vendorIds	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.vendorName	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.weightPerUnit	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.wmBrandId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.wmOnlineSellable	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.wmProductId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.wmTags	118	118	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].product.wmThreshold	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].productType	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].assigned	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].companyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].finalizedDiscountId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].name	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].promotionId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].referralCode	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].referralMemberId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].rewardId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].type	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].promotionReqs[].updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].propCartDiscount	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].qtyFlattened	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].batchId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].cannabisUsage	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].inventoryId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].packageLabel	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].prepackageItemId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].quantityLogs[].quantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].remarks	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxEntityType	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.activeCDTFATax	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.cityTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.federalTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.stateTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxInfo.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxOrder	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateDetails	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateDetails[].preTax	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateDetails[].taxRateAmount	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateDetails[].taxRateId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefunded	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefundedDetails	253	253	{list}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefundedDetails[].childTransactionId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefundedDetails[].preTax	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefundedDetails[].quantity	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefundedDetails[].taxRateAmount	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxRateTotalRefundedDetails[].taxRateId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.cultivationTaxResult	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.surchargeFeeExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.surchargeFeeTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.taxMappingInfo	118	118	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalALExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalALPostExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalCityPreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalCityTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalCountyPreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalCountyTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalDeliveryFeeTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalFedPreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalFedTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalNALPreExciseTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalPostCalcTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalPreCalcTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalStatePreTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalStateTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.totalSurchargeFeeTax	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxResult.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.active	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.cityTax	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.companyId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.consumerType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.countyTax	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.created	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.deleted	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.dirty	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.enableSurchargeFeeTax	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.federalTax	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.id	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.modified	118	118	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.name	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.shopId	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.stateTax	118	118	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.taxOrder	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.taxType	118	118	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxTable.updated	118	118	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].taxType	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].totalRefundAmount	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].totalRefundQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].txnLineID	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].txnLineIDMap	253	253	{object}	2025-06-30 20:00:00+00
main	transactions	cart.items[].unitQty	253	253	{number}	2025-06-30 20:00:00+00
main	transactions	cart.items[].uomSelected	253	253	{}	2025-06-30 20:00:00+00
main	transactions	cart.items[].updated	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].useUnitQty	253	253	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	cart.items[].weightKey	253	253	{text}	2025-06-30 20:00:00+00
main	transactions	cart.items[].weightPerUnit	253	253	{text}	2025-06-30 20:00:00+00
main	products	sku	20	20	{text}	2025-06-30 20:00:00+00
main	products	name	20	20	{text}	2025-06-30 20:00:00+00
main	products	description	20	20	{text}	2025-06-30 20:00:00+00
main	products	categoryId	20	20	{text}	2025-06-30 20:00:00+00
main	products	category	20	20	{object}	2025-06-30 20:00:00+00
main	products	category.active	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.archived	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.blazeCategoryId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.cannabis	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.cannabisType	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.categoryApp	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.companyId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.complianceId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.created	16	16	{number}	2025-06-30 20:00:00+00
main	products	category.unitType	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.updated	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.wmCategory	16	16	{}	2025-06-30 20:00:00+00
main	products	category.wmCategoryName	16	16	{}	2025-06-30 20:00:00+00
main	products	categoryName	20	20	{}	2025-06-30 20:00:00+00
main	products	vendorId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendorName	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor	20	20	{object}	2025-06-30 20:00:00+00
main	products	vendor.accountOwnerId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.additionalAddressList	20	20	{list}	2025-06-30 20:00:00+00
main	products	vendor.address	20	20	{}	2025-06-30 20:00:00+00
main	products	vendor.armsLengthType	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.assets	20	20	{list}	2025-06-30 20:00:00+00
main	products	vendor.backOrderEnabled	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.brands	20	20	{list}	2025-06-30 20:00:00+00
main	products	vendor.companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.companyLicenses	20	20	{list}	2025-06-30 20:00:00+00
main	products	vendor.companyType	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.contactPerson	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.created	20	20	{number}	2025-06-30 20:00:00+00
main	products	vendor.credits	20	20	{number}	2025-06-30 20:00:00+00
main	products	vendor.dbaName	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.defaultContactId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.defaultPaymentTerm	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.description	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.email	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.externalId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.fax	20	20	{}	2025-06-30 20:00:00+00
main	products	vendor.firstName	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.giftCard	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.id	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.importId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.lastName	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.licenceType	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.licenseExpirationDate	20	20	{number}	2025-06-30 20:00:00+00
main	products	vendor.licenseNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.mobileNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	vendor.name	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.notes	20	20	{list}	2025-06-30 20:00:00+00
main	products	vendor.phone	20	20	{}	2025-06-30 20:00:00+00
main	products	vendor.platformVendorId	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.qbVendorRef	20	20	{list}	2025-06-30 20:00:00+00
main	products	vendor.relatedEntity	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.salesPerson	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.toDefault	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.vendorKey	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.vendorType	20	20	{text}	2025-06-30 20:00:00+00
main	products	vendor.website	20	20	{text}	2025-06-30 20:00:00+00
main	products	brandId	20	20	{text}	2025-06-30 20:00:00+00
main	products	brandName	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand	20	20	{object}	2025-06-30 20:00:00+00
main	products	brand.active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	brand.brandLogo	20	20	{}	2025-06-30 20:00:00+00
main	products	brand.companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.created	20	20	{number}	2025-06-30 20:00:00+00
main	products	brand.default	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	brand.deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	brand.externalId	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.globalBrandId	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.id	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	brand.name	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.phoneNo	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.platformBrandId	20	20	{text}	2025-06-30 20:00:00+00
main	products	brand.updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	brand.vendorList	20	20	{list}	2025-06-30 20:00:00+00
main	products	brand.website	20	20	{text}	2025-06-30 20:00:00+00
main	products	weightPerUnit	20	20	{text}	2025-06-30 20:00:00+00
main	products	flowerType	20	20	{text}	2025-06-30 20:00:00+00
main	products	genetics	20	20	{text}	2025-06-30 20:00:00+00
main	products	unitPrice	20	20	{number}	2025-06-30 20:00:00+00
main	products	unitValue	20	20	{number}	2025-06-30 20:00:00+00
main	products	thc	20	20	{number}	2025-06-30 20:00:00+00
main	products	cbd	20	20	{number}	2025-06-30 20:00:00+00
main	products	thca	20	20	{number}	2025-06-30 20:00:00+00
main	products	cbda	20	20	{number}	2025-06-30 20:00:00+00
main	products	cbg	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount	20	20	{object}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbd	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbdBatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbda	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbdaBatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbg	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbgBatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbn	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.cbnBatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.maxCbd	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.maxCbda	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.maxCbn	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.maxThc	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.maxThca	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.mgPotency	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.thc	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.thcBatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.thca	20	20	{number}	2025-06-30 20:00:00+00
main	products	potencyAmount.thcaBatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	potencyAmount.totalPotency	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	archived	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	assets	20	20	{list}	2025-06-30 20:00:00+00
main	products	created	20	20	{number}	2025-06-30 20:00:00+00
main	products	modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	armsLengthType	20	20	{text}	2025-06-30 20:00:00+00
main	products	automaticReOrder	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	bundleItems	20	20	{list}	2025-06-30 20:00:00+00
main	products	bundleItems[].productId	20	20	{text}	2025-06-30 20:00:00+00
main	products	bundleItems[].productIdBSON	20	20	{}	2025-06-30 20:00:00+00
main	products	bundleItems[].quantity	20	20	{number}	2025-06-30 20:00:00+00
main	products	byGram	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	byPrepackage	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	cannabis	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	cannabisType	20	20	{text}	2025-06-30 20:00:00+00
main	products	cbn	20	20	{number}	2025-06-30 20:00:00+00
main	products	checkSum	20	20	{number}	2025-06-30 20:00:00+00
main	products	childProduct	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	committedQuantities	20	20	{object}	2025-06-30 20:00:00+00
main	products	companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	companyLinkId	20	20	{text}	2025-06-30 20:00:00+00
main	products	complianceId	20	20	{text}	2025-06-30 20:00:00+00
main	products	complianceInfo	20	20	{object}	2025-06-30 20:00:00+00
main	products	complianceInfo.form	20	20	{text}	2025-06-30 20:00:00+00
main	products	complianceInfo.ingredients	20	20	{}	2025-06-30 20:00:00+00
main	products	complianceInfo.refrigeration	20	20	{}	2025-06-30 20:00:00+00
main	products	complianceInfo.servingsPerContainer	20	20	{number}	2025-06-30 20:00:00+00
main	products	complianceInfo.statementIntendedUse	20	20	{list}	2025-06-30 20:00:00+00
main	products	complianceInfo.strain	20	20	{text}	2025-06-30 20:00:00+00
main	products	component	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	customGramType	20	20	{text}	2025-06-30 20:00:00+00
main	products	customTaxInfo	20	20	{object}	2025-06-30 20:00:00+00
main	products	customTaxInfo.activeCDTFATax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	customTaxInfo.cityTax	20	20	{number}	2025-06-30 20:00:00+00
main	products	customTaxInfo.created	20	20	{number}	2025-06-30 20:00:00+00
main	products	customTaxInfo.deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	customTaxInfo.federalTax	20	20	{number}	2025-06-30 20:00:00+00
main	products	customTaxInfo.id	20	20	{text}	2025-06-30 20:00:00+00
main	products	customTaxInfo.modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	customTaxInfo.stateTax	20	20	{number}	2025-06-30 20:00:00+00
main	products	customTaxInfo.updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	customWeight	20	20	{number}	2025-06-30 20:00:00+00
main	products	dirty	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	discountEnabled	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	discountable	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	dispatchPrepackageItemId	20	20	{text}	2025-06-30 20:00:00+00
main	products	enableExciseTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	enableMixMatch	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	enableWeedmap	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	externalId	20	20	{text}	2025-06-30 20:00:00+00
main	products	giftCard	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	globalProductId	20	20	{text}	2025-06-30 20:00:00+00
main	products	importId	20	20	{text}	2025-06-30 20:00:00+00
main	products	importSrc	20	20	{text}	2025-06-30 20:00:00+00
main	products	instock	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	item	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	lastLeaflySyncStatus	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	lastLeaflySyncTime	20	20	{number}	2025-06-30 20:00:00+00
main	products	lastWMSyncTime	20	20	{number}	2025-06-30 20:00:00+00
main	products	listedByElastic	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	lowInventoryNotification	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	lowThreshold	20	20	{number}	2025-06-30 20:00:00+00
main	products	loyaltyAccrual	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	masterId	20	20	{text}	2025-06-30 20:00:00+00
main	products	maxCbd	20	20	{number}	2025-06-30 20:00:00+00
main	products	maxCbda	20	20	{number}	2025-06-30 20:00:00+00
main	products	maxCbn	20	20	{number}	2025-06-30 20:00:00+00
main	products	maxThc	20	20	{number}	2025-06-30 20:00:00+00
main	products	maxThca	20	20	{number}	2025-06-30 20:00:00+00
main	products	medicalConditions	20	20	{list}	2025-06-30 20:00:00+00
main	products	medicalConditions[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	medicalConditions[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	medicalConditions[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	medicalConditions[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	medicalConditions[].name	20	20	{}	2025-06-30 20:00:00+00
main	products	medicalConditions[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	medicinal	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	menuApiBrandId	20	20	{number}	2025-06-30 20:00:00+00
main	products	menuApiBrandName	20	20	{}	2025-06-30 20:00:00+00
main	products	menuApiProductId	20	20	{number}	2025-06-30 20:00:00+00
main	products	menuApiProductName	20	20	{text}	2025-06-30 20:00:00+00
main	products	metadata	20	20	{list}	2025-06-30 20:00:00+00
main	products	metadata[].companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	metadata[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	metadata[].dataType	20	20	{text}	2025-06-30 20:00:00+00
main	products	metadata[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	metadata[].dirty	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	metadata[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	metadata[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	metadata[].name	20	20	{}	2025-06-30 20:00:00+00
main	products	metadata[].shopId	20	20	{text}	2025-06-30 20:00:00+00
main	products	metadata[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	metadata[].value	20	20	{}	2025-06-30 20:00:00+00
main	products	metadataMap	20	20	{object}	2025-06-30 20:00:00+00
main	products	notes	20	20	{list}	2025-06-30 20:00:00+00
main	products	notes[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	notes[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	notes[].enableOnFleet	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	notes[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	notes[].message	20	20	{}	2025-06-30 20:00:00+00
main	products	notes[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	notes[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	notes[].writerId	20	20	{text}	2025-06-30 20:00:00+00
main	products	notes[].writerName	20	20	{text}	2025-06-30 20:00:00+00
main	products	overrideMetrcCategoryId	20	20	{text}	2025-06-30 20:00:00+00
main	products	parentId	20	20	{text}	2025-06-30 20:00:00+00
main	products	platformProductId	20	20	{text}	2025-06-30 20:00:00+00
main	products	potency	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	prepackageQuantities	20	20	{object}	2025-06-30 20:00:00+00
main	products	priceBreaks	20	20	{list}	2025-06-30 20:00:00+00
main	products	priceBreaks[].active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	priceBreaks[].assignedPrice	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	priceBreaks[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	priceBreaks[].displayName	20	20	{text}	2025-06-30 20:00:00+00
main	products	priceBreaks[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	priceBreaks[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].name	20	20	{}	2025-06-30 20:00:00+00
main	products	priceBreaks[].price	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].priceBreakType	20	20	{text}	2025-06-30 20:00:00+00
main	products	priceBreaks[].priority	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].quantity	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].salePrice	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceBreaks[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	priceIncludesALExcise	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	priceIncludesExcise	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	priceRanges	20	20	{list}	2025-06-30 20:00:00+00
main	products	priceRanges[].assignedPrice	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceRanges[].enabled	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	priceRanges[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	priceRanges[].price	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceRanges[].priority	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceRanges[].salePrice	20	20	{number}	2025-06-30 20:00:00+00
main	products	priceRanges[].weightTolerance	20	20	{}	2025-06-30 20:00:00+00
main	products	priceRanges[].weightToleranceId	20	20	{text}	2025-06-30 20:00:00+00
main	products	pricingTemplateId	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerAddress	20	20	{object}	2025-06-30 20:00:00+00
main	products	producerAddress.address	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerAddress.addressLine2	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerAddress.city	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerAddress.companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerAddress.completeTransaction	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	producerAddress.country	20	20	{}	2025-06-30 20:00:00+00
main	products	producerAddress.created	20	20	{number}	2025-06-30 20:00:00+00
main	products	producerAddress.deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	producerAddress.id	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerAddress.latitude	20	20	{number}	2025-06-30 20:00:00+00
main	products	producerAddress.longitude	20	20	{number}	2025-06-30 20:00:00+00
main	products	producerAddress.modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	producerAddress.state	20	20	{}	2025-06-30 20:00:00+00
main	products	producerAddress.updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	producerAddress.zipCode	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerLicense	20	20	{text}	2025-06-30 20:00:00+00
main	products	producerMfg	20	20	{}	2025-06-30 20:00:00+00
main	products	productFamilyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	productSaleType	20	20	{text}	2025-06-30 20:00:00+00
main	products	productType	20	20	{text}	2025-06-30 20:00:00+00
main	products	provider	20	20	{text}	2025-06-30 20:00:00+00
main	products	qbItemRef	20	20	{text}	2025-06-30 20:00:00+00
main	products	quantities	20	20	{list}	2025-06-30 20:00:00+00
main	products	quantities[].companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	quantities[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	quantities[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	quantities[].dirty	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	quantities[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	quantities[].inventoryId	20	20	{text}	2025-06-30 20:00:00+00
main	products	quantities[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	quantities[].quantity	20	20	{number}	2025-06-30 20:00:00+00
main	products	quantities[].shopId	20	20	{text}	2025-06-30 20:00:00+00
main	products	quantities[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	reOrderLevel	20	20	{number}	2025-06-30 20:00:00+00
main	products	salesPrice	20	20	{number}	2025-06-30 20:00:00+00
main	products	secondaryShopIds	20	20	{list}	2025-06-30 20:00:00+00
main	products	secondaryVendors	20	20	{list}	2025-06-30 20:00:00+00
main	products	secondaryVendorsIds	20	20	{text}	2025-06-30 20:00:00+00
main	products	secondaryVendorsName	20	20	{list}	2025-06-30 20:00:00+00
main	products	selectedInventories	20	20	{list}	2025-06-30 20:00:00+00
main	products	sellable	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	sellableQuantities	20	20	{object}	2025-06-30 20:00:00+00
main	products	shop	20	20	{object}	2025-06-30 20:00:00+00
main	products	shop.achFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.address	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.ageLimit	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.alExciseOnZeroPrice	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.aliasQueueTypeName	20	20	{object}	2025-06-30 20:00:00+00
main	products	shop.allowAnonymousOrders	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.allowDelivery	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.appTarget	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.appendBrandNameWM	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.assets	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.autoCashDrawer	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.autoOnFleetTeam	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.bccEmailAddress	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.billable	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.blazeConnections	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.blazePayFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.canAssignLocationsToPackages	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.canUpdateLocationsOnPackages	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.cartMinimums	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.checkDuplicateDl	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.checkoutType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.colorBeyondNextDay	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.colorNextDay	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.colorSameDay	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.created	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.creditCardFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.creditFefundType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.deaNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.defaultCountry	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.defaultHandOverMin	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.defaultMetrcLocation	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.defaultPinTimeout	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.deliveryFee	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.deliveryFees	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.deliveryMaxOrders	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.deliveryQueueDOV	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.deliveryRefundType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.disableMedicalProductsForAdultUse	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.dispatchConfiguration	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.emailAdress	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.emailAttachment	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.emailList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.emailMessage	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.enableAfterTaxDiscountNotes	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableAgeLimit	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableAutoPrintAtFulfillment	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableBCCReceipt	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableCannabisLimit	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableCartDiscountNotes	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableCashInOut	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableColorPin	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableCommittedValidation	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableComplianceTesting	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableCustomerIdentification	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableDOBNameUniqueness	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableDailySummaryEmail	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableDeferTransactions	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableDeliveryFee	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableDeliverySignature	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableDiscountNotes	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableExciseTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableExciseTaxWarning	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableGPSTracking	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableHarvestTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableIncomingOrders	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableLimitOnNetWeight	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableLowInventoryEmail	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableMedicinalAge	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableMfg	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableOnFleet	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enablePinForCashDrawer	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableQtyFlattening	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableRefundNote	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableSaleLogout	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableSkipAssignValidation	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableSpringBig	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableTip	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableTipsBlazePay	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableTookan	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableUnAssignedOnfleetOrder	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableWaive	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enableWooCommerce	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.enforceCashDrawers	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.exciseTaxType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.exciseTaxWarning	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.getdraftOrderTimeout	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.hubId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.hubName	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.id	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.invoiceNote	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.invoiceTermCondition	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.latitude	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.legalLanguage	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.license	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.logo	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.longitude	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.marketingSources	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.medicinalAge	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.memberAddressRequired	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.membersCountSyncDate	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.membersTag	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.nalExciseAfterCityTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.nalExciseFromRetailCost	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.nalTaxesOnly	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.name	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.nextSnapshotTime	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.nonCannabisTaxes	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.numAllowActiveTrans	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.onFleetAllowEmptyOrders	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.onFleetApiKey	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.onFleetOrganizationId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.onFleetOrganizationName	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.onFleetRequired	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.onFleetTwoAutoPack	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.onFleetTwoWay	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.onFleetTwoWayRevert	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.onFleetTwoWayUpdateSchedule	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.onfleetOverrideUrl	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.onlineStoreInfo	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.orderTags	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.overrideMemberLimits	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.pennyTransactionOption	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.phoneNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.platformLocationId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.poNote	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.poTermCondition	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.productPriceIncludeExciseTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.productsTag	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.receiptInfo	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.receivingInventoryId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.requirePhoneNumber	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.requireValidRecDate	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.requiredComplianceLabel	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.requiredMemberPhone	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.restrictIncomingOrderNotifications	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.restrictedNotificationTerminals	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.restrictedViews	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.rollingCashDrawer	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.roundOffType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.roundUpMessage	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.shopType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.shortIdentifier	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.showDeliveryQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.showOnlineQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.showProductByAvailableQuantity	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.showSpecialQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.showWalkInQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.snapshopTime	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.specialQueueDOV	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.strongholdFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.taxInfo	20	20	{}	2025-06-30 20:00:00+00
main	products	shop.taxOrder	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.taxRoundOffType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.taxTables	20	20	{list}	2025-06-30 20:00:00+00
main	products	shop.termSalesOption	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.testShop	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.timeZone	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.timezoneOffsetInMinutes	20	20	{number}	2025-06-30 20:00:00+00
main	products	shop.tookanRequired	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.twilioNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.useAssignedEmployee	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.useComplexTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.validateRegion	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shop.walkInQueueDOV	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.website	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopName	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].achFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].address	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].ageLimit	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].alExciseOnZeroPrice	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].aliasQueueTypeName	20	20	{object}	2025-06-30 20:00:00+00
main	products	shopsList[].allowAnonymousOrders	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].allowDelivery	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].appTarget	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].appendBrandNameWM	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].assets	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].autoCashDrawer	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].autoOnFleetTeam	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].billable	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].blazeConnections	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].blazePayFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].canAssignLocationsToPackages	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].canUpdateLocationsOnPackages	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].cartMinimums	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].checkDuplicateDl	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].checkoutType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].colorBeyondNextDay	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].colorNextDay	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].colorSameDay	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].creditCardFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].creditFefundType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].deaNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].defaultCountry	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].defaultHandOverMin	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].defaultMetrcLocation	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].defaultPinTimeout	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].deliveryFee	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].deliveryFees	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].deliveryMaxOrders	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].deliveryQueueDOV	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].deliveryRefundType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].disableMedicalProductsForAdultUse	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].dispatchConfiguration	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].emailAdress	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].emailAttachment	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].emailList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].emailMessage	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].enableAfterTaxDiscountNotes	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableAgeLimit	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableAutoPrintAtFulfillment	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableBCCReceipt	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableCannabisLimit	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableCartDiscountNotes	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableCashInOut	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableColorPin	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableCommittedValidation	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableComplianceTesting	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableCustomerIdentification	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableDOBNameUniqueness	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableDailySummaryEmail	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableDeferTransactions	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableDeliveryFee	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableDeliverySignature	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableDiscountNotes	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableExciseTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableExciseTaxWarning	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableGPSTracking	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableHarvestTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableIncomingOrders	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableLimitOnNetWeight	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableLowInventoryEmail	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableMedicinalAge	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableMfg	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableOnFleet	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enablePinForCashDrawer	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableQtyFlattening	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableRefundNote	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableSaleLogout	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableSkipAssignValidation	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableSpringBig	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableTip	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableTipsBlazePay	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableTookan	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableUnAssignedOnfleetOrder	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableWaive	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enableWooCommerce	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].enforceCashDrawers	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].exciseTaxType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].exciseTaxWarning	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].flowerType	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].getdraftOrderTimeout	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].hubId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].hubName	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].invoiceNote	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].invoiceTermCondition	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].latitude	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].legalLanguage	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].license	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].logo	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].longitude	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].marketingSources	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].medicinalAge	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].memberAddressRequired	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].membersCountSyncDate	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].membersTag	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].nalExciseAfterCityTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].nalExciseFromRetailCost	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].nalTaxesOnly	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].name	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].nextSnapshotTime	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].nonCannabisTaxes	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].numAllowActiveTrans	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetAllowEmptyOrders	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetApiKey	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetOrganizationId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetOrganizationName	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetRequired	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetTwoAutoPack	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetTwoWay	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetTwoWayRevert	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].onFleetTwoWayUpdateSchedule	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].onfleetOverrideUrl	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].onlineStoreInfo	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].orderTags	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].overrideMemberLimits	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].pennyTransactionOption	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].phoneNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].platformLocationId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].poNote	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].poTermCondition	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].productPriceIncludeExciseTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].productsTag	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].receiptInfo	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].receivingInventoryId	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].requirePhoneNumber	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].requireValidRecDate	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].requiredComplianceLabel	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].requiredMemberPhone	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].restrictIncomingOrderNotifications	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].restrictedNotificationTerminals	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].restrictedViews	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].rollingCashDrawer	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].roundOffType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].roundUpMessage	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].shopType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].shortIdentifier	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].showDeliveryQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].showOnlineQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].showProductByAvailableQuantity	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].showSpecialQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].showWalkInQueue	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].snapshopTime	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].specialQueueDOV	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].strongholdFeeList	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].taxInfo	20	20	{}	2025-06-30 20:00:00+00
main	products	shopsList[].taxOrder	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].taxRoundOffType	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].taxTables	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].termSalesOption	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].testShop	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].timeZone	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].timezoneOffsetInMinutes	20	20	{number}	2025-06-30 20:00:00+00
main	products	shopsList[].tookanRequired	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].twilioNumber	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].useAssignedEmployee	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].useComplexTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].validateRegion	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	shopsList[].walkInQueueDOV	20	20	{text}	2025-06-30 20:00:00+00
main	products	shopsList[].website	20	20	{text}	2025-06-30 20:00:00+00
main	products	showInWidget	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	sourceMap	20	20	{object}	2025-06-30 20:00:00+00
main	products	syncToThirdPartyMenus	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	tags	20	20	{list}	2025-06-30 20:00:00+00
main	products	taxOrder	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables	20	20	{list}	2025-06-30 20:00:00+00
main	products	taxTables[].active	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	taxTables[].cityTax	20	20	{}	2025-06-30 20:00:00+00
main	products	taxTables[].companyId	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].consumerType	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].countyTax	20	20	{}	2025-06-30 20:00:00+00
main	products	taxTables[].created	20	20	{number}	2025-06-30 20:00:00+00
main	products	taxTables[].deleted	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	taxTables[].dirty	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	members	id	38	38	{text}	2025-06-30 20:00:00+00
main	members	shopId	38	38	{text}	2025-06-30 20:00:00+00
main	members	firstName	38	38	{text}	2025-06-30 20:00:00+00
main	members	middleName	38	38	{text}	2025-06-30 20:00:00+00
main	members	lastName	38	38	{text}	2025-06-30 20:00:00+00
main	members	primaryPhone	38	38	{text}	2025-06-30 20:00:00+00
main	members	cpn	38	38	{text}	2025-06-30 20:00:00+00
main	members	email	38	38	{text}	2025-06-30 20:00:00+00
main	members	address	38	38	{object}	2025-06-30 20:00:00+00
main	members	address.address	30	30	{text}	2025-06-30 20:00:00+00
main	members	address.addressLine2	30	30	{}	2025-06-30 20:00:00+00
main	members	address.city	30	30	{text}	2025-06-30 20:00:00+00
main	members	address.companyId	30	30	{text}	2025-06-30 20:00:00+00
main	members	address.completeTransaction	30	30	{"true or false"}	2025-06-30 20:00:00+00
main	members	address.country	30	30	{}	2025-06-30 20:00:00+00
main	members	address.created	30	30	{number}	2025-06-30 20:00:00+00
main	members	address.deleted	30	30	{"true or false"}	2025-06-30 20:00:00+00
main	members	address.id	30	30	{text}	2025-06-30 20:00:00+00
main	members	address.latitude	30	30	{number}	2025-06-30 20:00:00+00
main	members	address.longitude	30	30	{number}	2025-06-30 20:00:00+00
main	members	address.modified	30	30	{number}	2025-06-30 20:00:00+00
main	products	taxTables[].enableSurchargeFeeTax	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	taxTables[].federalTax	20	20	{}	2025-06-30 20:00:00+00
main	products	taxTables[].id	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].modified	20	20	{number}	2025-06-30 20:00:00+00
main	products	assets[].created	24	24	{number}	2025-06-30 20:00:00+00
main	products	assets[].deleted	24	24	{"true or false"}	2025-06-30 20:00:00+00
main	products	assets[].id	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].key	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].largeURL	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].largeX2URL	24	24	{}	2025-06-30 20:00:00+00
main	products	assets[].mediumURL	24	24	{}	2025-06-30 20:00:00+00
main	products	assets[].modified	24	24	{number}	2025-06-30 20:00:00+00
main	products	assets[].name	24	24	{}	2025-06-30 20:00:00+00
main	products	assets[].origURL	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].platformFileUrl	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].priority	24	24	{number}	2025-06-30 20:00:00+00
main	products	assets[].publicURL	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].secured	24	24	{"true or false"}	2025-06-30 20:00:00+00
main	products	assets[].thumbURL	24	24	{}	2025-06-30 20:00:00+00
main	products	assets[].type	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].updated	24	24	{"true or false"}	2025-06-30 20:00:00+00
main	products	idd	15	2	{text}	2025-07-01 20:00:00.009+00
main	members	lifetimePoints	33	33	{number}	2025-06-30 20:00:00+00
main	transactions	assets[].created	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assets[].deleted	85	85	{"true or false"}	2025-06-30 20:00:00+00
main	transactions	assets[].key	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].largeURL	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assets[].largeX2URL	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assets[].mediumURL	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assets[].modified	85	85	{number}	2025-06-30 20:00:00+00
main	transactions	assets[].name	85	85	{}	2025-06-30 20:00:00+00
main	transactions	assets[].origURL	85	85	{text}	2025-06-30 20:00:00+00
main	transactions	assets[].platformFileUrl	85	85	{text}	2025-06-30 20:00:00+00
main	products	vendor.connectedShop	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].name	20	20	{}	2025-06-30 20:00:00+00
main	products	category.deleted	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.dirty	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.externalId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.giftCard	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	category.id	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.labelTemplateId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.lowThreshold	16	16	{number}	2025-06-30 20:00:00+00
main	products	category.masterCategory	16	16	{}	2025-06-30 20:00:00+00
main	products	category.masterId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.modified	16	16	{number}	2025-06-30 20:00:00+00
main	products	category.name	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.parentCategoryId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.photo	16	16	{}	2025-06-30 20:00:00+00
main	products	category.platformCategoryId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.platformParentCategoryId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.priority	16	16	{number}	2025-06-30 20:00:00+00
main	products	category.shop	16	16	{}	2025-06-30 20:00:00+00
main	products	category.shopId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.shopIds	16	16	{list}	2025-06-30 20:00:00+00
main	products	category.sourceMap	16	16	{object}	2025-06-30 20:00:00+00
main	products	category.topLevelCategoryId	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.topLevelCategoryName	16	16	{text}	2025-06-30 20:00:00+00
main	products	category.unitTrackingEnabled	16	16	{"true or false"}	2025-06-30 20:00:00+00
main	products	vendor.createdBy	20	20	{text}	2025-06-30 20:00:00+00
main	products	shop.flowerType	20	20	{list}	2025-06-30 20:00:00+00
main	products	shopsList[].bccEmailAddress	20	20	{}	2025-06-30 20:00:00+00
main	products	id	20	18	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].shopId	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].stateTax	20	20	{}	2025-06-30 20:00:00+00
main	products	taxTables[].taxOrder	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].taxType	20	20	{text}	2025-06-30 20:00:00+00
main	products	taxTables[].updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	taxType	20	20	{text}	2025-06-30 20:00:00+00
main	products	toleranceId	20	20	{text}	2025-06-30 20:00:00+00
main	products	totalCommittedQuantity	20	20	{number}	2025-06-30 20:00:00+00
main	products	totalConsumerOrderQuantity	20	20	{number}	2025-06-30 20:00:00+00
main	products	totalInventory	20	20	{number}	2025-06-30 20:00:00+00
main	products	totalRemaining	20	20	{number}	2025-06-30 20:00:00+00
main	products	totalSellableQuantity	20	20	{number}	2025-06-30 20:00:00+00
main	products	trackPackageLabels	20	20	{list}	2025-06-30 20:00:00+00
main	products	updated	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	usableMarijuana	20	20	{number}	2025-06-30 20:00:00+00
main	products	vendorIds	20	20	{list}	2025-06-30 20:00:00+00
main	products	wmBrandId	20	20	{text}	2025-06-30 20:00:00+00
main	products	wmOnlineSellable	20	20	{"true or false"}	2025-06-30 20:00:00+00
main	products	wmProductId	20	20	{text}	2025-06-30 20:00:00+00
main	products	wmTags	20	20	{list}	2025-06-30 20:00:00+00
main	products	wmThreshold	20	20	{number}	2025-06-30 20:00:00+00
main	products	assets[].active	24	24	{"true or false"}	2025-06-30 20:00:00+00
main	products	assets[].assetType	24	24	{text}	2025-06-30 20:00:00+00
main	products	assets[].companyId	24	24	{text}	2025-06-30 20:00:00+00
\.


--
-- Data for Name: backfills; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.backfills (id, shop, started_at, history_start, counts_earlier, completed_at) FROM stdin;
1	main	2025-06-30 20:00:00+00	2025-03-01	t	2025-06-30 20:00:00+00
\.


--
-- Data for Name: batches; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.batches (batch, shop, entity, started_at, completed_at, rows_loaded, transformed_at) FROM stdin;
1	main	members	2025-06-30 20:00:00+00	2026-11-25 03:47:28.029148+00	30	2025-06-30 20:00:00+00
2	main	transactions	2025-06-30 20:00:00+00	2026-11-25 03:47:30.35859+00	84	2025-06-30 20:00:00+00
3	main	products	2025-06-30 20:00:00+00	2026-11-25 03:47:32.096738+00	15	2025-06-30 20:00:00+00
4	main	members	2025-07-01 20:00:00.009+00	2026-11-25 03:48:01.27138+00	3	2025-07-01 20:00:00.009+00
5	main	transactions	2025-07-01 20:00:00.009+00	2026-11-25 03:48:02.740601+00	6	2025-07-01 20:00:00.009+00
6	main	products	2025-07-01 20:00:00.009+00	2026-11-25 03:48:04.061699+00	1	2025-07-01 20:00:00.009+00
7	main	members	2025-07-02 20:00:00.017+00	2026-11-25 03:48:22.579413+00	5	2025-07-02 20:00:00.017+00
8	main	transactions	2025-07-02 20:00:00.017+00	2026-11-25 03:48:24.177306+00	5	2025-07-02 20:00:00.017+00
9	main	products	2025-07-02 20:00:00.017+00	2026-11-25 03:48:25.732579+00	2	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: boot_clock; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.boot_clock (boot_id, offset_ms) FROM stdin;
9e469340-06e2-426e-ade9-b9b6f0c42fe9	1795577510930
\.


--
-- Data for Name: calls_by_month; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.calls_by_month (key_id, month, calls) FROM stdin;
bb07d4ad3a82	2026-11-01	88
\.


--
-- Data for Name: cursors; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.cursors (shop, entity, cursor_at) FROM stdin;
main	products	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: ignored_date_filters; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.ignored_date_filters (shop, entity, seen_at) FROM stdin;
another	members	2025-07-01 00:00:00+00
\.


--
-- Data for Name: members; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.members (id, shop_id, first_name, middle_name, last_name, primary_phone, cpn, email, street_address, city, state, zip_code, status, member_group, marketing_source, medical, text_opt_in, email_opt_in, deleted, loyalty_points, lifetime_points, start_date, last_visit_date, created, modified, _row_errors, _row_hash, _batch) FROM stdin;
073f3f37ea8c0856a400002d	0ca6a3a4506513270e000002	Håkon	\N	Roe	(213) 555-0158	\N	m45@example.com	45 Example St	San Diego	CA	92101	Pending	\N	Web search	t	t	f	f	12	0	2025-05-18 15:31:54.027+00	2025-06-10 23:40:53.746+00	2025-05-18 15:31:54.027+00	2025-06-10 23:40:53.786+00	\N	-9157719586282406272	1
0c14a0b00bb835e8a5000027	0ca6a3a4506513270e000002	Rosa	X.	Muster			\N	39 Example St	Reno	NV	89501	Inactive	\N	Friend	t	t	f	f	0	0	2025-06-09 19:04:23.55+00	\N	2025-06-09 19:04:23.55+00	2025-06-09 19:04:23.55+00	\N	4059496128697478352	1
0c1e84fb363b9edacb000037	26f2a74de452e6b438000001	Liam	X.	Example	(213) 555-0113	\N	m55@example.com	55 Example St	Los Angeles	CA	90001	Active	Veteran	Web search	f	t	f	f	0	0	2025-06-28 04:47:20.466+00	\N	2025-06-28 04:47:20.466+00	2025-06-28 04:47:20.466+00	\N	6539986306521583419	1
1076cc057308ec379a000032	26f2a74de452e6b438000001	Mei	\N	Example	(213) 555-0160	\N	\N	50 Example St	San Diego	CA	92101	Active	Employee	Walk-in	f	f	f	f	8	0	2025-05-03 03:45:03.27+00	2025-04-14 20:53:08.219+00	2025-05-03 03:45:03.27+00	2025-05-03 03:45:03.27+00	\N	8966462909789197265	1
153b996870a1320b9d00001f	26f2a74de452e6b438000001	Ada	\N	Núñez-Example	(213) 555-0111	\N	\N	31 Example St	Reno	NV	89501	Pending	Veteran	\N	f	f	f	f	115	0	2025-04-08 16:59:09.278+00	2025-06-24 05:45:00.121+00	2025-04-08 16:59:09.278+00	2025-06-24 05:45:00.161+00	\N	-7517952439966179306	1
1794db5f8f1319d424000024	26f2a74de452e6b438000001	Mei	\N	Fixture			\N	36 Example St	San Diego	CA	92101	Active	\N	\N	t	f	f	f	43	0	2025-05-11 15:02:35.448+00	2025-04-29 03:00:54.325+00	2025-05-11 15:02:35.448+00	2025-05-11 15:02:35.448+00	\N	-49749255753586630	1
273c49fdbd3ece9f2c000036	26f2a74de452e6b438000001	Óscar	\N	Fixture	(213) 555-0134	\N	\N	54 Example St	Reno	NV	89501	Inactive	\N	Walk-in	t	t	f	f	0	0	2025-04-25 13:38:29.939+00	\N	2025-04-25 13:38:29.939+00	2025-04-25 13:38:29.939+00	\N	6827703197494973730	1
2f30d0a2b8544940e1000030	26f2a74de452e6b438000001	Dario		Sample	(213) 555-0123	\N	m48@example.com	48 Example St	Reno	NV	89501	Active	Medical	\N	t	f	f	f	41	0	2025-06-03 01:29:54.615+00	2025-06-23 17:16:14.701+00	2025-06-03 01:29:54.615+00	2025-06-23 17:16:14.741+00	\N	8198115218737332250	1
3f72ee6a2ef8e4cb5c00002b	26f2a74de452e6b438000001	Mei	\N	O'Sample	n/a		m43@example.com	43 Example St	San Diego	CA	92101	Pending	\N	Walk-in	f	f	f	f	28	0	2025-06-03 00:45:15.094+00	2025-04-09 05:33:04.911+00	2025-06-03 00:45:15.094+00	2025-06-03 00:45:15.094+00	\N	-7992690183190682996	1
470c5b4c59dab07929000026	26f2a74de452e6b438000001	Noor	\N	Ipsum	(213) 555-0150	\N	\N	38 Example St	Reno	NV	89501	Pending	Veteran	Friend	f	t	f	f	2	0	2025-05-03 20:51:46.278+00	2025-04-29 00:57:59.205+00	2025-05-03 20:51:46.278+00	2025-05-03 20:51:46.278+00	\N	4519176123384868395	1
60580dc5ab6a8ad9cb000025	26f2a74de452e6b438000001	Mei	\N	Núñez-Example	(213) 555-0120	\N	\N	37 Example St	San Diego	CA	92101	Active	\N	Web search	t	t	f	t	0	0	2025-05-05 19:46:32.202+00	\N	2025-05-05 19:46:32.202+00	2025-05-05 19:46:32.202+00	\N	-1580538295005351823	1
61d874bc797e736d5f000022	26f2a74de452e6b438000001	\N	\N	\N			\N	34 Example St	Los Angeles	CA	90001	Active	Employee	Web search	f	t	f	f	15	0	2025-04-23 03:15:27.926+00	2025-06-28 01:21:38.813+00	2025-04-23 03:15:27.926+00	2025-06-28 01:21:38.853+00	\N	-7533573139775619846	1
6b18af266c3555d6ae000035	26f2a74de452e6b438000001	Cleo		Núñez-Example	(213) 555-0141	\N	m53@example.com	53 Example St	San Diego	CA	92101	Active	\N	Web search	f	t	f	f	0	0	2025-05-19 23:58:43.045+00	\N	2025-05-19 23:58:43.045+00	2025-05-19 23:58:43.045+00	\N	586126568010598514	1
6fa2e3f93a873b990300002c	26f2a74de452e6b438000001	Jun	\N	Placeholder	(213) 555-0129	\N	\N	44 Example St	Los Angeles	CA	90001	Active	\N	Walk-in	f	f	t	f	23	0	2025-06-09 12:58:09.458+00	2025-05-22 01:30:08.07+00	2025-06-09 12:58:09.458+00	2025-06-09 12:58:09.458+00	\N	1009744514730556251	1
7551cdf2f9dc7a615d000034	26f2a74de452e6b438000001	Tao	\N	Fixture	(213) 555-0194	\N	\N	52 Example St	Reno	NV	89501	Pending	\N	Walk-in	f	t	t	f	12	0	2025-04-16 22:37:27.042+00	2025-05-12 16:05:45.566+00	2025-04-16 22:37:27.042+00	2025-05-12 16:05:45.606+00	\N	-592264625535640989	1
84b578909c4a7591f2000023	26f2a74de452e6b438000001	Grace	\N	Sansnom	(213) 555-0107	\N	\N	35 Example St	Reno	NV	89501	Active	Employee	Walk-in	f	f	f	f	116	0	2025-04-01 16:45:41.132+00	2025-06-25 19:08:14.072+00	2025-04-01 16:45:41.132+00	2025-06-25 19:08:14.112+00	\N	1784351663673443779	1
8e7bb1d1244d039b72000028	26f2a74de452e6b438000001	Ines	\N	Doe	(213) 555-0136	\N	m40@example.com	40 Example St	Reno	NV	89501	Inactive	\N	\N	t	f	f	f	20	0	2025-05-07 16:23:12.504+00	2025-06-22 05:51:49.226+00	2025-05-07 16:23:12.504+00	2025-06-22 05:51:49.266+00	\N	3977116117929741748	1
a004d2be09a0b55864000021	26f2a74de452e6b438000001	Óscar	\N	Muster	(213) 555-0181	\N	m33@example.com	33 Example St	Los Angeles	CA	90001	Inactive	\N	Walk-in	f	f	f	f	8	0	2025-04-04 07:50:39.99+00	2025-05-16 18:45:37.968+00	2025-04-04 07:50:39.99+00	2025-05-16 18:45:38.008+00	\N	3013924662551586721	1
b0ccb1c51d0eba0ea800001a	26f2a74de452e6b438000001	Kaya	\N	Sample	(213) 555-0119	\N	\N	26 Example St	Reno	NV	89501	Active	\N	Walk-in	f	f	f	f	237	0	2025-04-23 17:01:36.003+00	2025-06-30 19:55:00+00	2025-04-23 17:01:36.003+00	2025-06-30 19:55:00.04+00	\N	-6499245623615152050	1
b586e3e7260b0f873b00001b	26f2a74de452e6b438000001	Ines	\N	Mustermann	(213) 555-0158	\N	\N	27 Example St	Reno	NV	89501	Active	\N	Web search	t	t	f	f	108	0	2025-06-16 17:41:15.498+00	2025-06-16 22:14:48.394+00	2025-06-16 17:41:15.498+00	2025-06-16 22:14:48.434+00	\N	3017733983287545542	1
c45b4c0d7361502dee000031	26f2a74de452e6b438000001	Dario		Muster	(213) 555-0110	\N	m49@example.com	49 Example St	San Diego	CA	92101	Inactive	Medical	Friend	t	f	t	f	38	0	2025-04-10 07:50:41.542+00	2025-05-27 19:56:32.938+00	2025-04-10 07:50:41.542+00	2025-05-27 19:56:32.978+00	\N	-4390845151577133455	1
cc01ba985a32b558fd00002e	26f2a74de452e6b438000001	Noor	\N	Testa	(213) 555-0147	\N	\N	46 Example St	Los Angeles	CA	90001	Active	\N	\N	f	f	f	f	85	0	2025-05-30 06:16:38.66+00	2025-05-06 17:33:25.299+00	2025-05-30 06:16:38.66+00	2025-05-30 06:16:38.66+00	\N	-2960651787731358871	1
d60dec6823fb5c9d5600001d	26f2a74de452e6b438000001	Élodie	\N	Doe	(213) 555-0129	\N	\N	29 Example St	Reno	NV	89501	Pending	Veteran	Friend	f	t	f	f	31	0	1967-04-07 12:52:12.169+00	2025-06-26 21:35:24.661+00	2025-06-01 02:01:52.727+00	2025-06-26 21:35:24.701+00	\N	9058197807799332444	1
e545619fc017b4834c00002a	26f2a74de452e6b438000001	Liam		Placeholder	(213) 555-0196	\N	\N	42 Example St	San Diego	CA	92101	Active	\N	Walk-in	t	t	f	f	13	0	2025-04-24 17:59:19.538+00	2025-04-18 01:19:32.269+00	2025-04-24 17:59:19.538+00	2025-04-24 17:59:19.538+00	\N	3935461403650051479	1
e96ac26ae07c2c6a8700002f	26f2a74de452e6b438000001	Finn	\N	O'Sample	(213) 555-0137	\N	\N	47 Example St	Reno	NV	89501	Inactive	\N	\N	t	t	t	f	0	0	2025-04-24 06:47:24.436+00	\N	2025-04-24 06:47:24.436+00	2025-04-24 06:47:24.436+00	\N	485620805243197653	1
f708d180113e940bb400001e	26f2a74de452e6b438000001	Liam	\N	Testa	(213) 555-0123	\N	m30@example.com	30 Example St	San Diego	CA	92101	Inactive	\N	Friend	f	t	f	f	17	0	\N	2025-06-05 17:11:48.014+00	2025-04-04 15:05:19.342+00	2025-06-05 17:11:48.054+00	\N	-8601988116338421001	1
10e3ee1d952d1d7e57000185	26f2a74de452e6b438000001	Noor	X.	Doe	(213) 555-0172	\N	\N	389 Example St	San Diego	CA	92101	Active	Employee	Walk-in	f	t	t	f	0	0	2025-06-30 22:35:14.665+00	\N	2025-06-30 22:35:14.665+00	2025-06-30 22:35:14.665+00	\N	-1803275131535481530	4
0d21ba617a33b6c07c00018c	26f2a74de452e6b438000001	Rosa		Núñez-Example	(213) 555-0139	\N	\N	396 Example St	San Diego	CA	92101	Active	\N	\N	f	f	t	f	0	\N	2025-07-02 12:20:43.841+00	\N	2025-07-02 12:20:43.841+00	2025-07-02 12:20:43.841+00	\N	2550450847225397108	7
3bd375eff10635afef000033	26f2a74de452e6b438000001	Tao		Mustermann	(213) 555-0188	\N	\N	51 Example St	San Diego	CA	92101	Pending	Adult Use	Friend	f	t	t	f	20	\N	2025-06-06 08:00:17.999+00	2025-04-13 23:38:16.56+00	2025-06-06 08:00:17.999+00	2025-07-02 20:00:00.015+00	\N	4531822851732484303	7
511751f5798e4dc3a3000029	26f2a74de452e6b438000001	Cleo	X.	Placeholder	(213) 555-0157	\N	\N	41 Example St	Reno	NV	89501	Pending	Veteran	Friend	f	t	f	f	29	\N	2025-06-28 16:38:05.599+00	2025-07-01 19:00:02.97+00	2025-06-28 16:38:05.599+00	2025-07-01 19:00:03.01+00	\N	6962902070996778529	7
8d81728a07bbab27f600001c	0ca6a3a4506513270e000002	Bo	\N	Example	(213) 555-0122	\N	\N	28 Example St	Los Angeles	CA	90001	Pending	Adult Use	\N	f	t	f	f	102	\N	2025-05-15 07:17:24.55+00	2025-07-02 15:46:33.032+00	2025-05-15 07:17:24.55+00	2025-07-02 15:46:33.072+00	\N	4788440580718354186	7
cfb3783a7cbbddbb9b000020	26f2a74de452e6b438000001	Quinn	X.	Mustermann	(213) 555-0179	\N	\N	32 Example St	Los Angeles	CA	90001	Inactive	\N	Walk-in	f	f	t	f	87	\N	2025-04-25 23:53:59.182+00	2025-06-29 04:59:46.625+00	2025-04-25 23:53:59.182+00	2025-07-01 20:00:00.007+00	\N	-7860308799501325508	7
\.


--
-- Data for Name: products; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.products (id, sku, name, description, category_id, category_name, vendor_id, vendor_name, brand_id, brand_name, weight_per_unit, flower_type, strain, image_url, active, archived, deleted, unit_price, unit_value, thc, cbd, thca, cbda, cbg, potency_thc, potency_cbd, potency_thca, potency_cbda, potency_cbg, created, modified, _row_errors, _row_hash, _batch) FROM stdin;
154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	\N	456469626c65730000000000	Edibles	76656e646f72000000000000	Sample Distribution	506c616365686f6c64657220	Placeholder Co	EIGHTH	Indica	Piña Placeholder	https://cdn.example.com/16-large.jpg	t	f	f	70.5226	1	12.16	12.75	4.3	0	1.7	0	0	0	0	0	2025-05-21 00:19:47.909+00	2025-06-04 18:43:40.855+00	\N	1112200050194504652	3
18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012		466c6f776572000000000000	Flower	76656e646f72000000000000	Sample Distribution	506c616365686f6c64657220	\N	HALF_GRAM	Hybrid	Piña Placeholder	https://cdn.example.com/23.jpg	t	f	f	85.4672	4	25.06	23.11	5	0	1.77	0	0	0	0	0	2025-04-25 10:46:46.301+00	2025-05-16 14:15:39.544+00	\N	-5447321394529056516	3
1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	\N	566170657300000000000000	Vapes	76656e646f72000000000000	Sample Distribution	477265656e20466978747572	Green Fixture	HALF_GRAM	Sativa	Example Haze	https://cdn.example.com/24.jpg	t	f	f	50.1853	7	0	0	0	0	0	13.45	18.11	10.34	0	1.92	2025-04-28 08:09:28.659+00	2025-06-19 08:09:09.213+00	\N	8893181055203651599	3
1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Kush Concentrates 0010, for the demo. Nobody grows it.	436f6e63656e747261746573	Concentrates	76656e646f72000000000000	Sample Distribution	53616d706c65204661726d73	Sample Farms	EACH	\N	Example Haze	https://cdn.example.com/21-large.jpg	t	f	f	5.9613	2	0	0	0	0	0	27.18	21.3	27.16	0	0.3	2025-04-13 01:16:10.248+00	2025-05-23 01:13:11.41+00	\N	-2924136396312404334	3
3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	546f706963616c7300000000	Topicals	76656e646f72000000000000	Sample Distribution	506c616365686f6c64657220	Placeholder Co	OUNCE	Hybrid	Sample Kush	https://cdn.example.com/11-large.jpg	t	f	f	10.5839	6	21.67	17.37	18.61	0	1.55	0	0	0	0	0	2025-04-08 14:02:08.395+00	2025-04-14 16:17:18.195+00	\N	-7678992866420862130	3
539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009		456469626c65730000000000	\N	76656e646f72000000000000	Sample Distribution	e58c97e6a5b5e6989f000000	\N	CUSTOM_GRAMS	Sativa	Lorem Diesel	https://cdn.example.com/20.jpg	t	f	f	49.4882	6	0	0	0	0	0	6.82	30.59	0.98	0	0.43	2025-06-01 03:15:25.438+00	2025-06-13 15:03:24.818+00	\N	4867883444561034583	3
56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	5072652d526f6c6c73000000	Pre-Rolls	76656e646f72000000000000	Sample Distribution	477265656e20466978747572	Green Fixture	CUSTOM_GRAMS	Sativa	\N	https://cdn.example.com/18.jpg	t	f	f	50.8952	7	0	0	0	0	0	25.31	12.23	34.11	0	0.16	2025-05-27 10:57:38.689+00	2025-06-23 08:23:28.802+00	\N	1648171558211508361	3
653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002		546f706963616c7300000000	Topicals	76656e646f72000000000000	Sample Distribution	436166c3a9204578656d706c	\N	EIGHTH	Hybrid	Piña Placeholder	https://cdn.example.com/13.jpg	f	f	f	40.3861	3	16.16	5.88	4.1	0	0.12	0	0	0	0	0	2025-05-29 10:28:24.177+00	2025-06-26 10:14:39.497+00	\N	6807500207096456514	3
703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	\N	546f706963616c7300000000	Topicals	76656e646f72000000000000	Sample Distribution	53616d706c65204661726d73	Sample Farms	EACH	\N	Piña Placeholder	https://cdn.example.com/15.jpg	t	f	f	87.663	2	13.93	13.79	16.85	0	0.8	0	0	0	0	0	2025-06-13 10:58:46.426+00	2025-06-24 02:55:13.96+00	\N	-4111258307034250609	3
96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	\N	5072652d526f6c6c73000000	Pre-Rolls	76656e646f72000000000000	Sample Distribution	53616d706c65204661726d73	Sample Farms	HALF_GRAM	Hybrid	Piña Placeholder	https://cdn.example.com/14.jpg	t	f	f	75.5887	3	0	0	0	0	0	33.52	5.28	6.17	0	0.46	2025-05-04 16:32:57.967+00	2025-05-11 20:39:17.427+00	\N	3066476332367589576	3
9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001		456469626c65730000000000	Edibles	76656e646f72000000000000	Sample Distribution	436166c3a9204578656d706c	\N	FULL_GRAM	Hybrid	\N	\N	t	f	f	55.2714	1	33.67	2.72	19.53	0	1.58	0	0	0	0	0	2025-06-01 18:19:29.179+00	2025-06-18 13:32:36.745+00	\N	7568438074879633564	3
e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011		436f6e63656e747261746573	Concentrates	76656e646f72000000000000	Sample Distribution	e58c97e6a5b5e6989f000000	北極星	EIGHTH	\N	Lorem Diesel	https://cdn.example.com/22.jpg	t	f	f	57.011	4	0	0	0	0	0	6.98	9.7	17.79	0	1.61	2025-05-06 23:38:33.301+00	2025-05-30 11:29:21.761+00	\N	3397689051248714360	3
ffffffffffffffffffffffff	SKU-000011	Recycling fee		464545530000000000000000	FEES	76656e646f72000000000000	Sample Distribution	53616d706c65204661726d73	\N	OUNCE	Sativa	Piña Placeholder	https://cdn.example.com/10.jpg	t	f	f	0.75	7	0	0	0	0	0	20.4	2.17	20.49	0	0.1	2025-03-31 14:00:00+00	2025-07-01 20:00:00.009+00	\N	-8888249307880120334	6
20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	\N	566170657300000000000000	Vapes	76656e646f72000000000000	Sample Distribution	477265656e20466978747572	Green Fixture	OUNCE	Hybrid	Sample Kush	https://cdn.example.com/19.jpg	t	f	f	87.2468	2	0	0	0	0	0	3.04	33.12	25.26	0	0.93	2025-06-12 14:14:26.482+00	2025-07-02 20:00:00.016+00	\N	-6709257552183785833	9
9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	\N	546f706963616c7300000000	Topicals	76656e646f72000000000000	Sample Distribution	e58c97e6a5b5e6989f000000	北極星	HALF_GRAM	Hybrid	Sample Kush	\N	t	t	f	14.5431	6	0	0	0	0	0	9.14	12.83	5.85	0	1.54	2025-04-25 01:32:05.206+00	2025-07-02 20:00:00.017+00	\N	-7723672727050685911	9
\.


--
-- Data for Name: quarantine; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.quarantine (id, shop, entity, record_id, reason, window_start, occurrences, first_seen_at, last_seen_at) FROM stdin;
1	main	products		id: missing	-infinity	6	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
\.


--
-- Data for Name: ratelimit___calls_bb07d4ad3a82; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.ratelimit___calls_bb07d4ad3a82 (name, weight, item_timestamp) FROM stdin;
call	1	2026-11-25 03:47:24.655
call	1	2026-11-25 03:47:24.878
call	1	2026-11-25 03:47:24.922
call	1	2026-11-25 03:47:24.99
call	1	2026-11-25 03:47:25.098
call	1	2026-11-25 03:47:25.163
call	1	2026-11-25 03:47:25.197
call	1	2026-11-25 03:47:25.208
call	1	2026-11-25 03:47:25.238
call	1	2026-11-25 03:47:25.264
call	1	2026-11-25 03:47:25.299
call	1	2026-11-25 03:47:25.306
call	1	2026-11-25 03:47:25.345
call	1	2026-11-25 03:47:25.381
call	1	2026-11-25 03:47:25.404
call	1	2026-11-25 03:47:25.447
call	1	2026-11-25 03:47:25.462
call	1	2026-11-25 03:47:25.48
call	1	2026-11-25 03:47:25.488
call	1	2026-11-25 03:47:25.504
call	1	2026-11-25 03:47:25.559
call	1	2026-11-25 03:47:25.566
call	1	2026-11-25 03:47:25.706
call	1	2026-11-25 03:47:25.711
call	1	2026-11-25 03:47:25.72
call	1	2026-11-25 03:47:25.723
call	1	2026-11-25 03:47:25.726
call	1	2026-11-25 03:47:25.738
call	1	2026-11-25 03:47:25.757
call	1	2026-11-25 03:47:25.761
call	1	2026-11-25 03:47:25.772
call	1	2026-11-25 03:47:25.78
call	1	2026-11-25 03:47:25.787
call	1	2026-11-25 03:47:25.792
call	1	2026-11-25 03:47:25.795
call	1	2026-11-25 03:47:25.799
call	1	2026-11-25 03:47:25.82
call	1	2026-11-25 03:47:25.825
call	1	2026-11-25 03:47:25.854
call	1	2026-11-25 03:47:25.859
call	1	2026-11-25 03:47:25.881
call	1	2026-11-25 03:47:25.922
call	1	2026-11-25 03:47:25.959
call	1	2026-11-25 03:47:25.998
call	1	2026-11-25 03:47:26.031
call	1	2026-11-25 03:47:26.077
call	1	2026-11-25 03:47:26.107
call	1	2026-11-25 03:47:26.175
call	1	2026-11-25 03:47:26.193
call	1	2026-11-25 03:47:26.212
call	1	2026-11-25 03:47:26.251
call	1	2026-11-25 03:47:26.265
call	1	2026-11-25 03:47:26.275
call	1	2026-11-25 03:47:26.306
call	1	2026-11-25 03:47:26.339
call	1	2026-11-25 03:47:26.346
call	1	2026-11-25 03:47:26.363
call	1	2026-11-25 03:47:26.412
call	1	2026-11-25 03:47:28.135
call	1	2026-11-25 03:47:28.387
call	1	2026-11-25 03:47:28.523
call	1	2026-11-25 03:47:58.96
call	1	2026-11-25 03:47:59.027
call	1	2026-11-25 03:47:59.047
call	1	2026-11-25 03:47:59.121
call	1	2026-11-25 03:47:59.221
call	1	2026-11-25 03:47:59.31
call	1	2026-11-25 03:47:59.351
call	1	2026-11-25 03:47:59.587
call	1	2026-11-25 03:48:01.361
call	1	2026-11-25 03:48:01.461
call	1	2026-11-25 03:48:01.484
call	1	2026-11-25 03:48:01.573
call	1	2026-11-25 03:48:01.637
call	1	2026-11-25 03:48:01.764
call	1	2026-11-25 03:48:01.796
call	1	2026-11-25 03:48:01.87
call	1	2026-11-25 03:48:20.393
call	1	2026-11-25 03:48:20.595
call	1	2026-11-25 03:48:20.627
call	1	2026-11-25 03:48:20.692
call	1	2026-11-25 03:48:20.761
call	1	2026-11-25 03:48:20.829
call	1	2026-11-25 03:48:20.914
call	1	2026-11-25 03:48:20.973
call	1	2026-11-25 03:48:21.192
call	1	2026-11-25 03:48:22.799
call	1	2026-11-25 03:48:22.839
\.


--
-- Data for Name: schema_drift; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.schema_drift (shop, entity, path, change, detail, first_seen_at, last_seen_at) FROM stdin;
main	products	idd	appeared	text	2025-07-01 20:00:00.009+00	2025-07-01 20:00:00.009+00
main	members	pointsOfALife	appeared	number	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
main	members	lifetimePoints	vanished	so far in 97% of the records	2025-07-02 20:00:00.017+00	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: sweeps; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.sweeps (shop, entity, swept_at, still_missing) FROM stdin;
another	members	2025-07-01 00:00:00+00	2
\.


--
-- Data for Name: transaction_items; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.transaction_items (transaction_id, "position", item_id, product_id, product_sku, product_name, brand_name, category_name, status, quantity, unit_price, cost, calc_discount, final_price, calc_tax, _row_errors, _deleted, _batch) FROM stdin;
67b4a07ee1fff89bea00011d	0	3ab01fb83c2452c03800011e	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	0	75.5887	6.0471	\N	f	2
da9c597af8d7402ecc00011f	0	aa02409484704e3636000120	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	1	50.8952	50.8952	0	50.8952	4.0716	\N	f	2
da9c597af8d7402ecc00011f	1	ac90393d58cddda66c000121	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
c2b73c30c80c647801000063	0	b4780c8fb058c6aeea000064	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	0	57.011	4.5609	\N	f	2
86005522936fa176ac000065	0	c0c31e4b9749d04ce5000066	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	0	57.011	4.5609	\N	f	2
75f1a4bf3b3bcb9bce00006d	0	70769177522b67a9fd00006e	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	0	110.5428	8.8434	\N	f	2
75f1a4bf3b3bcb9bce00006d	1	7655848bff2045464300006f	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	1	85.4672	85.4672	0	85.4672	6.8374	\N	f	2
75f1a4bf3b3bcb9bce00006d	2	c14d2f9bba4479c074000070	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	0.5	13.5431	6.7716	0	6.7716	0.5417	\N	f	2
d3cbf93e3fb1f925cb000067	0	1c2a7147ea7f919c89000068	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	9.4486	66.1401	5.2912	\N	f	2
d3cbf93e3fb1f925cb000067	1	b2fdb9ba32c9b4bc96000069	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	0	42.7336	3.4187	\N	f	2
a5e371613e6c10b60100006a	0	4d34c411c35f381d7900006b	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	9.4486	66.1401	5.2912	\N	f	2
a5e371613e6c10b60100006a	1	e66d9565634360c66a00006c	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	0	42.7336	3.4187	\N	f	2
baf478d090f9a3500b000071	0	1b323991af46191aa0000072	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	5.7011	51.3099	4.1048	\N	f	2
baf478d090f9a3500b000071	1	63e29f9ecb34d982fb000073	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	3.5	75.5887	264.5604	0	264.5604	21.1648	\N	f	2
baf478d090f9a3500b000071	2	da66263f9f033ae330000074	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	3.5	5.9613	20.8646	0	20.8646	1.6692	\N	f	2
baf478d090f9a3500b000071	3	a1fb1b0902801fe30b000075	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	2	85.4672	170.9344	21.3668	149.5676	11.9654	\N	f	2
baf478d090f9a3500b000071	4	bc9a8ca89141d8bf61000076	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	5.7011	51.3099	4.1048	\N	f	2
baf478d090f9a3500b000071	5	b36e1656d0da5715e4000078	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
c753fb51b9a78ca31e00007b	0	93d8df71f419e0d64a00007c	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	0	141.3514	11.3081	\N	f	2
c753fb51b9a78ca31e00007b	1	8379c9cdb6b7a0b78500007d	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	1	55.2714	55.2714	5.5271	49.7443	3.9795	\N	f	2
c753fb51b9a78ca31e00007b	2	6957c52302858d5cd200007e	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	3.5	5.9613	20.8646	0	20.8646	1.6692	\N	f	2
c753fb51b9a78ca31e00007b	3	eec3406a1a8387e0e400007f	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
b3a445f305c628087d000079	0	3e6b699f07e50df52300007a	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	3.5	87.663	306.8205	0	306.8205	24.5456	\N	f	2
6b133f524303682cec000080	0	f5cd2e4676fe85dfb1000081	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	3.5	75.5887	264.5604	33.07	231.4904	18.5192	\N	f	2
6b133f524303682cec000080	1	212a1edb8c36467838000082	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0	5.9613	0.4769	\N	f	2
261f80a4e85bf508a0000038	0	8c74aaf340997a20be000039	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	12.372	86.6044	6.9284	\N	f	2
261f80a4e85bf508a0000038	1	3f9526e3d04ee6f4ff00003a	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	3.5	87.663	306.8205	38.3526	268.4679	21.4774	\N	f	2
261f80a4e85bf508a0000038	2	725e113423a8a9ea6200003b	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	0.5	10.5839	5.292	0.6615	4.6305	0.3704	\N	f	2
261f80a4e85bf508a0000038	3	777d4ffa0ffc7383bf00003c	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
c19c46199259d4697f000043	0	3c8189ac459da968f2000044	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	2	75.5887	151.1774	15.1177	136.0597	10.8848	\N	f	2
c19c46199259d4697f000043	1	2e32eddf6f096de421000045	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	3.5	50.8952	178.1332	0	178.1332	14.2507	\N	f	2
c19c46199259d4697f000043	2	47efb82825a2f65e36000046	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	2	13.5431	27.0862	3.3858	23.7004	1.896	\N	f	2
111b69567e667cd60b00003d	0	bbec1072ee150dbf6a00003e	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	2	50.8952	101.7904	0	101.7904	8.1432	\N	f	2
111b69567e667cd60b00003d	1	81c086ee530de44e6500003f	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	3.5	49.4882	173.2087	0	173.2087	13.8567	\N	f	2
111b69567e667cd60b00003d	2	9dff01fe8010fe52d4000040	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	2	50.8952	101.7904	0	101.7904	8.1432	\N	f	2
111b69567e667cd60b00003d	3	e2fb52882f21b1aed2000042	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
4bff02f2b177d5759d000083	0	fb40e898f2affcd247000084	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	3.5	57.011	199.5385	0	199.5385	15.9631	\N	f	2
4bff02f2b177d5759d000083	1	ce00b09f637b481ae2000085	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	2	85.4672	170.9344	17.0934	153.841	12.3073	\N	f	2
4bff02f2b177d5759d000083	2	4da786effc3eb62c1c000086	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	2	40.3861	80.7722	10.0965	70.6757	5.6541	\N	f	2
4bff02f2b177d5759d000083	3	9f6db1bc287c23aa42000087	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	7.5589	68.0298	5.4424	\N	f	2
ae0bbe27a89c13aef3000090	0	dc182ee0e556aeeb42000091	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	2	40.3861	80.7722	8.0772	72.695	5.8156	\N	f	2
ae0bbe27a89c13aef3000090	1	86c74d5921797b0779000092	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	0.5	5.9613	2.9806	0	2.9806	0.2384	\N	f	2
df458dff2dfbfa3797000093	0	f99621a9d320a87932000094	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	1	87.663	87.663	0	87.663	7.013	\N	f	2
df458dff2dfbfa3797000093	1	8db9015459661ce41c000095	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	0	141.3514	11.3081	\N	f	2
df458dff2dfbfa3797000093	2	1b4ce76f146602ec12000096	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	0	50.1853	4.0148	\N	f	2
086bfa15352f4d8051000099	0	c61e6cc084d32339ae00009a	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	3.5	13.5431	47.4008	5.9251	41.4757	3.3181	\N	f	2
086bfa15352f4d8051000099	1	979807633c631bcb0900009b	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
1487e23671368dc5bf00008b	0	7b0ef6df4f8ea4dc6600008c	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	0	141.3514	11.3081	\N	f	2
1487e23671368dc5bf00008b	1	3f7dca9202b34ed4fa00008d	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	3.5	85.4672	299.1352	0	299.1352	23.9308	\N	f	2
1487e23671368dc5bf00008b	2	dc997f7df08a1f788300008e	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	1	55.2714	55.2714	0	55.2714	4.4217	\N	f	2
1487e23671368dc5bf00008b	3	77521858f4d73c8a3600008f	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	0.5	13.5431	6.7716	0.8464	5.9252	0.474	\N	f	2
aca076e64b25a52d39000097	0	de2e698e5fa9e2fa40000098	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	1.6929	11.8502	0.948	\N	f	2
95a216ed03585bc3ad000088	0	2f3bcfecf9daab2302000089	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	3.5	75.5887	264.5604	26.456	238.1044	19.0484	\N	f	2
95a216ed03585bc3ad000088	1	352715818dc8ee3c6e00008a	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	3.5	86.7468	303.6138	0	303.6138	24.2891	\N	f	2
e53657c7bb78e19be600009c	0	0478eabc3a2104142800009d	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	0	98.9764	7.9181	\N	f	2
ab75e88d7e7f83453300009e	0	ba4fffa8e14fa1cc6f00009f	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	0.5	49.4882	24.7441	0	24.7441	1.9795	\N	f	2
ab75e88d7e7f83453300009e	1	d5dc685e91f52bc6550000a0	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	3.5	50.1853	175.6486	0	175.6486	14.0519	\N	f	2
ab75e88d7e7f83453300009e	2	f25e18c71250f7b1680000a1	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	0.5	86.7468	43.3734	5.4217	37.9517	3.0361	\N	f	2
ab75e88d7e7f83453300009e	3	2aad47f8fa7844f2400000a2	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	1	10.5839	10.5839	0	10.5839	0.8467	\N	f	2
55911ae38dc13897b40000a3	0	9926afd434d4cf50a70000a4	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	2	85.4672	170.9344	21.3668	149.5676	11.9654	\N	f	2
55911ae38dc13897b40000a3	1	60af507de36329cfd30000a5	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
935ce226574a30189b0000b0	0	c976a399f8a1fb68f10000b1	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	0	13.5431	1.0834	\N	f	2
935ce226574a30189b0000b0	1	0798e2e95450d7941d0000b2	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	2	87.663	175.326	17.5326	157.7934	12.6235	\N	f	2
935ce226574a30189b0000b0	2	059b6d4eb584fb1f3f0000b3	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	1	10.5839	10.5839	0	10.5839	0.8467	\N	f	2
eb962e3c84284387ee0000a6	0	1588d8c0a558cb5fde0000a7	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	0.5	57.011	28.5055	3.5632	24.9423	1.9954	\N	f	2
eb962e3c84284387ee0000a6	1	3361b99161cc21a87a0000a8	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	5.0185	45.1668	3.6133	\N	f	2
eb962e3c84284387ee0000a6	2	ad0ebc4be59b5dae4e0000a9	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	3.5	50.8952	178.1332	22.2666	155.8666	12.4693	\N	f	2
eb962e3c84284387ee0000a6	3	ed34e2d3b9b555b9fa0000aa	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	0	98.9764	7.9181	\N	f	2
3b100899d1c5acb0680000ab	0	e58562da19946009c10000ac	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	0.5	57.011	28.5055	3.5632	24.9423	1.9954	\N	f	2
3b100899d1c5acb0680000ab	1	d5e2958512427150460000ad	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	5.0185	45.1668	3.6133	\N	f	2
3b100899d1c5acb0680000ab	2	7a522c95838598853a0000ae	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	3.5	50.8952	178.1332	22.2666	155.8666	12.4693	\N	f	2
3b100899d1c5acb0680000ab	3	3396de3dda8194455d0000af	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	0	98.9764	7.9181	\N	f	2
c472658833f24dcbf10000b4	0	8e08e9500c0d0e2c330000b5	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	2	40.3861	80.7722	10.0965	70.6757	5.6541	\N	f	2
905197044a41d772530000b6	0	38b8808c83fde115760000b7	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	0	13.5431	1.0834	\N	f	2
905197044a41d772530000b6	1	f041802f2ff11425e40000b8	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	2	85.4672	170.9344	0	170.9344	13.6748	\N	f	2
2519dedb490e46ccb30000b9	0	5f52ec5127788175480000ba	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	2	86.7468	173.4936	21.6867	151.8069	12.1446	\N	f	2
09cc81635631f251c20000bb	0	62edc46fb9ed0a656a0000bc	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0	5.9613	0.4769	\N	f	2
73b6b6a4d22e242fc80000bd	0	2acddc68d655a25f590000be	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	2	40.3861	80.7722	10.0965	70.6757	5.6541	\N	f	2
73b6b6a4d22e242fc80000bd	1	74516cd45d1bf702d80000bf	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	3.5	55.2714	193.4499	0	193.4499	15.476	\N	f	2
73b6b6a4d22e242fc80000bd	2	83fa86f4df2743314b0000c0	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	0	75.5887	6.0471	\N	f	2
46c2e339437ed7cc990000c5	0	b110d168240291be020000c6	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	0.5	57.011	28.5055	3.5632	24.9423	1.9954	\N	f	2
46c2e339437ed7cc990000c5	1	eab8be7212d75037b10000c7	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	1	40.3861	40.3861	4.0386	36.3475	2.9078	\N	f	2
183cf74354ecd2073d0000c1	0	7123e0709e82c2c4ba0000c2	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	1	55.2714	55.2714	5.5271	49.7443	3.9795	\N	f	2
183cf74354ecd2073d0000c1	1	6f5c2f76262f91f0c50000c3	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	6.186	43.3022	3.4642	\N	f	2
183cf74354ecd2073d0000c1	2	9246df761b37e035bc0000c4	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	0	13.5431	1.0834	\N	f	2
3f442995faaa5d0b4b0000c8	0	1284000732f7ff04260000c9	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	1	86.7468	86.7468	8.6747	78.0721	6.2458	\N	f	2
3f442995faaa5d0b4b0000c8	1	d13ea65dd8b6ef5dfc0000ca	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	2	50.1853	100.3706	12.5463	87.8243	7.0259	\N	f	2
3f442995faaa5d0b4b0000c8	2	e5c0563eed93892b390000cb	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	1	87.663	87.663	8.7663	78.8967	6.3117	\N	f	2
2e9e7bf788394456290000cc	0	99d65b6171048728630000cd	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	0.5	10.5839	5.292	0.6615	4.6305	0.3704	\N	f	2
2e9e7bf788394456290000cc	1	b33d05a4cb85dd83580000ce	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	3.5	5.9613	20.8646	0	20.8646	1.6692	\N	f	2
2e9e7bf788394456290000cc	2	18de9943a659c775be0000cf	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	1	85.4672	85.4672	0	85.4672	6.8374	\N	f	2
dc3a390eea9780ff200000d0	0	9ad6f8112998d7a0c10000d1	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	0.5	49.4882	24.7441	0	24.7441	1.9795	\N	f	2
dc3a390eea9780ff200000d0	1	f0f872266665483c3c0000d2	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	1	70.5226	70.5226	7.0523	63.4703	5.0776	\N	f	2
dc3a390eea9780ff200000d0	2	3d6694b89e56ab1e510000d3	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	2	5.9613	11.9226	1.4903	10.4323	0.8346	\N	f	2
bc3e4f81fc462c34760000db	0	8ce44d9ef075fc74c40000dc	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	2	40.3861	80.7722	10.0965	70.6757	5.6541	\N	f	2
bc3e4f81fc462c34760000db	1	4fd19e2a95780e21040000dd	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	0	49.4882	3.9591	\N	f	2
bc3e4f81fc462c34760000db	2	3038b98187556b29dd0000de	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	0.5	70.5226	35.2613	4.4077	30.8536	2.4683	\N	f	2
3f5a79b902ef3073070000d4	0	6b23b0284539b8f4a70000d5	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	3.5	10.5839	37.0436	4.6304	32.4132	2.5931	\N	f	2
8aa0d4f2e345ffb65d0000d6	0	a558f945ca4e2f76c20000d7	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	1	70.5226	70.5226	0	70.5226	5.6418	\N	f	2
8aa0d4f2e345ffb65d0000d6	1	ebf4c1f93ef58664030000d8	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	1	70.5226	70.5226	0	70.5226	5.6418	\N	f	2
8aa0d4f2e345ffb65d0000d6	2	ee88a92e3c971a80e90000da	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
4b375504a5fccd7d530000df	0	5a709d198ad596a7030000e0	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	1	87.663	87.663	0	87.663	7.013	\N	f	2
4b375504a5fccd7d530000df	1	adf594ff78fd43345c0000e1	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	1.6929	11.8502	0.948	\N	f	2
4b375504a5fccd7d530000df	2	5aab11f5e05646aa7a0000e2	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	0	49.4882	3.9591	\N	f	2
a1c8f1f9c144c862cf0000e3	0	c8d99619cd6afc289a0000e4	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	2	86.7468	173.4936	0	173.4936	13.8795	\N	f	2
a1c8f1f9c144c862cf0000e3	1	73da080c92612aff070000e5	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	3.5	10.5839	37.0436	3.7044	33.3392	2.6671	\N	f	2
a1c8f1f9c144c862cf0000e3	2	8e86afe7df6403e5710000e6	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
2f4cce4a5071ac02780000e7	0	345368de8bf57181a70000e8	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	0	141.3514	11.3081	\N	f	2
2f4cce4a5071ac02780000e7	1	410c252a09068c19350000e9	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	0.5	10.5839	5.292	0.6615	4.6305	0.3704	\N	f	2
0a5b93046e76d8fc8f0000ea	0	a666a0f7da803b8f4d0000eb	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	0.5	50.8952	25.4476	0	25.4476	2.0358	\N	f	2
0a5b93046e76d8fc8f0000ea	1	f6302ece3fe13cdf920000ec	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	17.6689	123.6825	9.8946	\N	f	2
0a5b93046e76d8fc8f0000ea	2	c470ae8c0166d1eec90000ed	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	0.5	10.5839	5.292	0.5292	4.7628	0.381	\N	f	2
e4a7eac1c81c4a7f300000ee	0	0f2eb26aa76989d89e0000ef	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	0.5	50.8952	25.4476	0	25.4476	2.0358	\N	f	2
e4a7eac1c81c4a7f300000ee	1	fe91e2cd455a6a48210000f0	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	9.4486	66.1401	5.2912	\N	f	2
e4a7eac1c81c4a7f300000ee	2	b54e868ac300b620520000f1	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	0.5	50.8952	25.4476	0	25.4476	2.0358	\N	f	2
e5a5956e2bdf02eac30000f3	0	1319a06408076ec8480000f4	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	1	10.5839	10.5839	1.323	9.2609	0.7409	\N	f	2
2b4683beba5a9592b10000f5	0	65e3fa79a938550f640000f6	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	0.5	13.5431	6.7716	0	6.7716	0.5417	\N	f	2
b8376afb435a58e0c10000fd	0	ffb4db6cf0f12ca00d0000fe	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	2	40.3861	80.7722	10.0965	70.6757	5.6541	\N	f	2
b8376afb435a58e0c10000fd	1	5efd6edc91966a93e10000ff	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	0	42.7336	3.4187	\N	f	2
a66737db9055fc410d0000fa	0	4708f03e7b6f81f00a0000fb	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	1	40.3861	40.3861	4.0386	36.3475	2.9078	\N	f	2
a66737db9055fc410d0000fa	1	3d27e8a103ce0c07010000fc	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	0	13.5431	1.0834	\N	f	2
62c3cac55ec5910954000100	0	e4a9a9e7cc30355fd2000101	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	1	10.5839	10.5839	0	10.5839	0.8467	\N	f	2
62c3cac55ec5910954000100	1	5ce9f216828fde9ebe000102	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	0.5	5.9613	2.9806	0.2981	2.6825	0.2146	\N	f	2
62c3cac55ec5910954000100	2	b710df8af2315cefd1000103	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	0	110.5428	8.8434	\N	f	2
62c3cac55ec5910954000100	3	4866231401b779220f000104	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
2d46ca151eefce3323000105	0	19a0fad25ae7f29ab1000106	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0.5961	5.3652	0.4292	\N	f	2
2d46ca151eefce3323000105	1	e94558ee161d7fd35e000107	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	0.5	13.5431	6.7716	0	6.7716	0.5417	\N	f	2
2d46ca151eefce3323000105	2	0aad6b4d7fb66c1b49000108	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	0	141.3514	11.3081	\N	f	2
3ad6e733f8908656cc000109	0	e00aff6975e6ac933f00010a	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	0.5	87.663	43.8315	0	43.8315	3.5065	\N	f	2
3ad6e733f8908656cc000109	1	ae3e94bd1bf9607af300010b	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	1	10.5839	10.5839	0	10.5839	0.8467	\N	f	2
3ad6e733f8908656cc000109	2	35518c959fca9ba76d00010c	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	0	98.9764	7.9181	\N	f	2
57ee2227bb714b6caa00010d	0	30c30d575f7d50881b00010e	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	1	40.3861	40.3861	4.0386	36.3475	2.9078	\N	f	2
57ee2227bb714b6caa00010d	1	298be119592cae0c4500010f	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	1	70.5226	70.5226	7.0523	63.4703	5.0776	\N	f	2
57ee2227bb714b6caa00010d	2	6958e400455b9a78bc000110	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
324dcca0e647e7f3cb000114	0	128eba65142b084bd9000115	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	0	13.5431	1.0834	\N	f	2
324dcca0e647e7f3cb000114	1	fafdfc191e77f06139000116	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	3.5	50.1853	175.6486	0	175.6486	14.0519	\N	f	2
324dcca0e647e7f3cb000114	2	54b79692bbbf4e72cb000117	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	0.5	86.7468	43.3734	4.3373	39.0361	3.1229	\N	f	2
3db4a395943ce53892000111	0	d0a12077c65564f44a000112	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	9.4486	66.1401	5.2912	\N	f	2
3db4a395943ce53892000111	1	2bf0f396b2c2b13eac000113	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	1	55.2714	55.2714	6.9089	48.3625	3.869	\N	f	2
ef9d04e3c4a0b3d934000118	0	f62f8c4faf5e2de4d1000119	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	0.5	57.011	28.5055	0	28.5055	2.2804	\N	f	2
ef9d04e3c4a0b3d934000118	1	b8c8dca8951a2846ff00011a	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	2	70.5226	141.0452	14.1045	126.9407	10.1553	\N	f	2
ef9d04e3c4a0b3d934000118	2	a52f3e3319611ec19f00011b	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	11.0543	99.4885	7.9591	\N	f	2
ef9d04e3c4a0b3d934000118	3	d65e88df9beb7249b200011c	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
b0947dbe2d857de96d000047	0	14c3bf64e954b13301000048	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	3.5	70.5226	246.8291	0	246.8291	19.7463	\N	f	2
b0947dbe2d857de96d000047	1	be9d8920982d3fe297000049	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	1	87.663	87.663	8.7663	78.8967	6.3117	\N	f	2
b0947dbe2d857de96d000047	2	40841f92cad1e0014e00004a	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	2	86.7468	173.4936	17.3494	156.1442	12.4915	\N	f	2
3a7d076c0b21cc475100004b	0	693969091988bba31700004c	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	0.5	87.663	43.8315	4.3832	39.4483	3.1559	\N	f	2
3a7d076c0b21cc475100004b	1	34223be9e796ceb52500004d	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	2	75.5887	151.1774	18.8972	132.2802	10.5824	\N	f	2
3a7d076c0b21cc475100004b	2	03227ee409289b8ba900004e	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	1	10.5839	10.5839	0	10.5839	0.8467	\N	f	2
3a7d076c0b21cc475100004b	3	aadf0c92b9250a82a200004f	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
fe0c69e424a03f2a2b000053	0	ff39d7c1402ce678fe000054	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	5.0185	45.1668	3.6133	\N	f	2
fe0c69e424a03f2a2b000053	1	09a4de7a8d3b77cbb4000055	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	1.3543	12.1888	0.9751	\N	f	2
fe0c69e424a03f2a2b000053	2	ecbfe95413e42a872f000056	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	2	10.5839	21.1678	0	21.1678	1.6934	\N	f	2
fe0c69e424a03f2a2b000053	3	8da2c81c324417c530000057	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	3.5	5.9613	20.8646	2.0865	18.7781	1.5022	\N	f	2
a5983fd97359af6769000050	0	0e28c26bb23cd7dcef000051	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	1	50.8952	50.8952	0	50.8952	4.0716	\N	f	2
a5983fd97359af6769000050	1	a88d0949799cd5f2bb000052	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	0	50.1853	4.0148	\N	f	2
28f1d7b8aa33e92723000058	0	87d6f7515178de3361000059	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	0	50.1853	4.0148	\N	f	2
28f1d7b8aa33e92723000058	1	b9f4a887536fed41d700005a	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	1	85.4672	85.4672	8.5467	76.9205	6.1536	\N	f	2
28f1d7b8aa33e92723000058	2	6436436924ca092b1800005b	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	0.5	49.4882	24.7441	0	24.7441	1.9795	\N	f	2
28f1d7b8aa33e92723000058	3	2be929840090b13f3000005c	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0	5.9613	0.4769	\N	f	2
28f1d7b8aa33e92723000058	4	ed9f395ef11b4f463f00005d	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	0	50.1853	4.0148	\N	f	2
28f1d7b8aa33e92723000058	5	0a07e7166b075b058b00005f	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
335d082eeac3034515000060	0	d9f30224c508d0323c000061	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	1	40.3861	40.3861	4.0386	36.3475	2.9078	\N	f	2
335d082eeac3034515000060	1	a5c1e299a3cabe5e52000062	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
262f6dc6a64227ef62000133	0	5706568c8203887155000134	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0.7452	5.2161	0.4173	\N	f	2
262f6dc6a64227ef62000133	1	df7be56be38074514c000135	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	0	57.011	4.5609	\N	f	2
262f6dc6a64227ef62000133	2	9e2eaa3de513193d6a000136	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	5.3417	37.3919	2.9914	\N	f	2
262f6dc6a64227ef62000133	3	f779cb35abd7cc2577000137	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	9.4486	66.1401	5.2912	\N	f	2
37873c0308544b316a000138	0	96218408e5e4dc2b23000139	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0.7452	5.2161	0.4173	\N	f	2
37873c0308544b316a000138	1	360b2d0a2f9fe70a1300013a	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	0	57.011	4.5609	\N	f	2
37873c0308544b316a000138	2	5cd1b5c55f2b73481800013b	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	5.3417	37.3919	2.9914	\N	f	2
37873c0308544b316a000138	3	5477bf1bbaba2cc5ac00013c	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	9.4486	66.1401	5.2912	\N	f	2
7b9443efe955e3aa7e00013d	0	45626a149545cd7f0800013e	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	4.9488	44.5394	3.5632	\N	f	2
7b9443efe955e3aa7e00013d	1	9291a76acc5b5974aa00013f	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	0.5	55.2714	27.6357	0	27.6357	2.2109	\N	f	2
7b9443efe955e3aa7e00013d	2	c5e71363538f855845000140	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
3ccb99c882cb04ce6d000141	0	b78cfd4ef3df73e055000142	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	3.5	87.663	306.8205	30.682	276.1385	22.0911	\N	f	2
3ccb99c882cb04ce6d000141	1	56b44817f20f799649000143	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	2	50.8952	101.7904	12.7238	89.0666	7.1253	\N	f	2
3ccb99c882cb04ce6d000141	2	e45e066b6b80f4a9f6000144	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	0	49.4882	3.9591	\N	f	2
3ccb99c882cb04ce6d000141	3	e301d9fd0534929c98000145	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
2410fab18896380ea0000146	0	4d2dc220d395bd82a0000147	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	0.5	49.4882	24.7441	2.4744	22.2697	1.7816	\N	f	2
058be66eec41ee1761000148	0	a5807d93dddd33cf9d000149	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	1	70.5226	70.5226	0	70.5226	5.6418	\N	f	2
058be66eec41ee1761000148	1	0ebbe02c433de2633d00014a	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	1	13.5431	13.5431	0	13.5431	1.0834	\N	f	2
058be66eec41ee1761000148	2	cf12cd4650144d8e2c00014b	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	0.5	40.3861	20.193	2.0193	18.1737	1.4539	\N	f	2
058be66eec41ee1761000148	3	a48974dce445482e5e00014c	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
7ca6207b2806ef053200014d	0	fc7e8e5f15c6a55eb800014e	3f4cbd87ad5c90a95800000c	SKU-000012	Sample Kush Pre-Rolls 0000	\N	\N	Active	0.5	10.5839	5.292	0.6615	4.6305	0.3704	\N	f	2
7ca6207b2806ef053200014d	1	76f0b3815841cbe3fd00014f	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	0	49.4882	3.9591	\N	f	2
7ca6207b2806ef053200014d	2	90511fd02eecdfbd22000150	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	2	86.7468	173.4936	0	173.4936	13.8795	\N	f	2
d05b9bb6b7170196eb000151	0	9ebdb79e573ae17b88000152	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	2	50.8952	101.7904	12.7238	89.0666	7.1253	\N	f	2
d05b9bb6b7170196eb000151	1	c608191ecbc3683031000153	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	13.8178	96.725	7.738	\N	f	2
d05b9bb6b7170196eb000151	2	5c473c3adc8f2e4942000154	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	0.5	49.4882	24.7441	2.4744	22.2697	1.7816	\N	f	2
d05b9bb6b7170196eb000151	3	a7198be25079cba469000155	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
9f0727d012efdbfb75000156	0	e726398809bcd32198000157	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	0	57.011	4.5609	\N	f	2
9f0727d012efdbfb75000156	1	59076f5c3c874ba543000158	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	1	55.2714	55.2714	6.9089	48.3625	3.869	\N	f	2
9f0727d012efdbfb75000156	2	7fdc1e2282fb7a0e0c000159	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	1	75.5887	75.5887	7.5589	68.0298	5.4424	\N	f	2
ac66dfe31ee9e55ffa00015a	0	05407e676707dc63c800015b	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	2	50.1853	100.3706	12.5463	87.8243	7.0259	\N	f	2
ac66dfe31ee9e55ffa00015a	1	5a3b3bc3643de8845200015c	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	1	70.5226	70.5226	7.0523	63.4703	5.0776	\N	f	2
55e1c78fc4658c8035000163	0	b26e3500f093296b9a000164	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	0	50.1853	4.0148	\N	f	2
55e1c78fc4658c8035000163	1	e4fda3b9780c5e9c7a000165	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	0	110.5428	8.8434	\N	f	2
55e1c78fc4658c8035000163	2	22f87873857cc34d65000166	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
44c4ea6574de881f0f00015d	0	0d94480a06364a109300015e	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	1	85.4672	85.4672	8.5467	76.9205	6.1536	\N	f	2
44c4ea6574de881f0f00015d	1	c6c7a1f2640bd30ece00015f	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	3.5	40.3861	141.3514	0	141.3514	11.3081	\N	f	2
44c4ea6574de881f0f00015d	2	23dd2cefb86f4f9cbd000160	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	0	110.5428	8.8434	\N	f	2
44c4ea6574de881f0f00015d	3	261c8f1931ce15d210000161	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	1	87.663	87.663	0	87.663	7.013	\N	f	2
44c4ea6574de881f0f00015d	4	185a077da7bc6b8b46000162	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
1cfe4ec000802fc309000167	0	032d5e449eb41dfe5e000168	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	2	50.1853	100.3706	10.0371	90.3335	7.2267	\N	f	2
1cfe4ec000802fc309000167	1	0bf761201b11a4cb7a000169	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	1	40.3861	40.3861	0	40.3861	3.2309	\N	f	2
1cfe4ec000802fc309000167	2	8eca1de763687ab5cb00016a	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	2	5.9613	11.9226	1.1923	10.7303	0.8584	\N	f	2
1cfe4ec000802fc309000167	3	a70a99b2ddb02a3b2700016b	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	2	50.1853	100.3706	10.0371	90.3335	7.2267	\N	f	2
dda02f6772e8a0fe71000122	0	7b5e5f1a0ff3eb5ef5000123	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	1	86.7468	86.7468	8.6747	78.0721	6.2458	\N	f	2
dda02f6772e8a0fe71000122	1	8757e9a372dd81d987000124	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	0	49.4882	3.9591	\N	f	2
dda02f6772e8a0fe71000122	2	bdadbe36b538f4aa22000125	96d4c28c2e7c26847f00000f	SKU-000015	Lorem Diesel Topicals 0003	Sample Farms	\N	Active	3.5	75.5887	264.5604	0	264.5604	21.1648	\N	f	2
dda02f6772e8a0fe71000122	3	94a9155bbc259c6be5000126	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	2	50.1853	100.3706	12.5463	87.8243	7.0259	\N	f	2
dda02f6772e8a0fe71000122	4	426576be3970fd7c45000127	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	2
30184f9ba2a6510ba3000128	0	e883600d24bc4f68f7000129	9c39194242a2eddbbd000012	SKU-000018	Example Haze Concentrates 0006	北極星	\N	Active	0.5	13.5431	6.7716	0	6.7716	0.5417	\N	f	2
f5fd9bbbbea06882b000012a	0	9ec6b2ada65f94cc1400012b	653f63af83bd0561e600000e	SKU-000014	Piña Placeholder Pre-Rolls 0002	\N	\N	Active	1	40.3861	40.3861	5.0483	35.3378	2.827	\N	f	2
f5fd9bbbbea06882b000012a	1	5f0c16bf543ca59efd00012c	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	1	86.7468	86.7468	0	86.7468	6.9397	\N	f	2
1d901e1930339c02a100012d	0	5f3d42c2e51f6abac100012e	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	0.5	57.011	28.5055	2.8506	25.6549	2.0524	\N	f	2
1d901e1930339c02a100012d	1	0b7d2e51d5b8c6828600012f	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	0.5	5.9613	2.9806	0.2981	2.6825	0.2146	\N	f	2
1d901e1930339c02a100012d	2	8c5b11cb3519825a91000130	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	0	98.9764	7.9181	\N	f	2
1d901e1930339c02a100012d	3	3eacdb1397e904c133000131	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	0.5	57.011	28.5055	2.8506	25.6549	2.0524	\N	f	2
daa5b74b73bf0762fe000170	0	10b650f7735aee96d0000171	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	3.5	85.4672	299.1352	29.9135	269.2217	21.5377	\N	f	5
daa5b74b73bf0762fe000170	1	ada8db9bd09ce15cf9000172	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	0	98.9764	7.9181	\N	f	5
daa5b74b73bf0762fe000170	2	8bcc1cf866a0ffa121000173	e085f1115bb2fff17b000017	SKU-000023	Example Haze Flower 0011	北極星	\N	Active	1	57.011	57.011	5.7011	51.3099	4.1048	\N	f	5
daa5b74b73bf0762fe000170	3	d7e8a3a5704324a42f000174	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	3.5	5.9613	20.8646	2.0865	18.7781	1.5022	\N	f	5
ae0183f138265e91f400017a	0	338e6326ba048c5c5800017b	703571810afc132d0d000010	SKU-000016	Example Haze Vapes 0004	Sample Farms	\N	Active	1	87.663	87.663	8.7663	78.8967	6.3117	\N	f	5
ae0183f138265e91f400017a	1	2d9730ff8c0ec7b2e300017c	56325b55dd78572976000013		Lorem Diesel Edibles 0007	\N	\N	Active	2	50.8952	101.7904	10.179	91.6114	7.3289	\N	f	5
ae0183f138265e91f400017a	2	4152f2935ceabb98b900017d	1ae05b3e13f8c110fb000019	SKU-000025	Lorem Diesel Flower 0013	Green Fixture	\N	Active	1	50.1853	50.1853	5.0185	45.1668	3.6133	\N	f	5
ae0183f138265e91f400017a	3	db7e4ee40fa2da43a000017e	ffffffffffffffffffffffff	SKU-000011	Recycling fee	\N	FEES	Active	1	0.25	0.25	0	0.25	0.02	\N	f	5
38170da6a51e3d0f5d000186	0	03d1465c1e922eb8ff000187	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0	5.9613	0.4769	\N	f	5
38170da6a51e3d0f5d000186	1	167f37a9b31a096f21000188	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	1	86.7468	86.7468	0	86.7468	6.9397	\N	f	5
62c2ce247e631784f700016d	0	a932cbb279d3579eb400016e	1eb9a6442e9e7d6b37000016	SKU-000022	Sample Kush Concentrates 0010	Sample Farms	\N	Active	1	5.9613	5.9613	0	5.9613	0.4769	\N	f	8
62c2ce247e631784f700016d	1	c89eeee2fed7d29ac400016f	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	1	86.7468	86.7468	0	86.7468	6.9397	\N	f	8
5dd037e73e2b4c4a87000175	0	d55c9c7e25619a6461000176	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	3.5	55.2714	193.4499	0	193.4499	15.476	\N	f	8
5dd037e73e2b4c4a87000175	1	b3276258c768f77840000177	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	12.372	86.6044	6.9284	\N	f	8
5dd037e73e2b4c4a87000175	2	5b5d61d9171a514b4d000178	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	4.2734	38.4602	3.0768	\N	f	8
71b7a7cc170b3d0a1d00017f	0	d962a6c5953d16964f000180	154fd58dbe7bdc968b000011	SKU-000018	Example Haze Edibles 0005	Placeholder Co	\N	Active	0.5	70.5226	35.2613	0	35.2613	2.8209	\N	f	8
71b7a7cc170b3d0a1d00017f	1	319e59aaddecc0cfde000181	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	0.5	49.4882	24.7441	2.4744	22.2697	1.7816	\N	f	8
71b7a7cc170b3d0a1d00017f	2	34aa64da7d10381d14000182	20fe3c9c8f2b855c1f000014	SKU-000020	Sample Kush Vapes 0008	Green Fixture	\N	Active	2	86.7468	173.4936	0	173.4936	13.8795	\N	f	8
b08ce586710e05f3ca000189	0	01fb736a2a84aa024f00018a	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	1	49.4882	49.4882	4.9488	44.5394	3.5632	\N	f	8
b08ce586710e05f3ca000189	1	164328ec4e851f6c6500018b	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	2	55.2714	110.5428	13.8178	96.725	7.738	\N	f	8
90f39003e368af8bb900018d	0	384607d625090a5b5800018e	9859a54a7bb1fee08f00000d	SKU-000013	Piña Placeholder Edibles 0001	\N	\N	Active	3.5	55.2714	193.4499	0	193.4499	15.476	\N	f	8
90f39003e368af8bb900018d	1	4a7069588ecbcc740900018f	539620bf0dc38084a0000015	SKU-000021	Example Haze Concentrates 0009	\N	\N	Active	2	49.4882	98.9764	12.372	86.6044	6.9284	\N	f	8
90f39003e368af8bb900018d	2	35b5e701d533574200000190	18f3d74f82bf268ea0000018	SKU-000024	Sample Kush Topicals 0012	\N	\N	Active	0.5	85.4672	42.7336	4.2734	38.4602	3.0768	\N	f	8
\.


--
-- Data for Name: transactions; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.transactions (id, trans_no, member_id, parent_transaction_id, shop_id, seller_id, seller_terminal_id, terminal_id, status, trans_type, refund_status, time_zone, payment_option, deleted, points_earned, points_spent, sub_total, total_discount, sub_total_discount, total_calc_tax, total_before_tax_rounding, round_amount, total_after_tax_rounding, credit_card_fee, total_fees, total, start_time, end_time, processed_time, completed_time, created, modified, _row_errors, _row_hash, _batch) FROM stdin;
058be66eec41ee1761000148	100328	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Split	f	28	0	104.5087	2.0193	102.4894	8.1991	110.6885	0.0015	110.69	0	0	110.69	2025-06-19 03:40:14.794+00	2025-06-19 03:45:23.203+00	2025-06-19 03:45:23.203+00	2025-06-19 03:45:23.924+00	2025-06-19 03:44:02.163+00	2025-06-19 03:45:32.356+00	\N	2320160137847443241	2
086bfa15352f4d8051000099	100153	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Split	f	9	0	47.6508	5.9251	41.7257	3.3381	45.0638	-0.0038	45.06	0	0	45.06	2025-04-19 02:50:18.009+00	2025-04-19 03:01:11.851+00	2025-04-19 03:01:11.851+00	2025-04-19 03:01:12.508+00	2025-04-19 02:50:05.482+00	2025-04-19 03:01:43.795+00	\N	4623181577173321144	2
09cc81635631f251c20000bb	100187	153b996870a1320b9d00001f	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	Credit	f	29	0	5.9613	0	5.9613	0.4769	6.4382	0.0018	6.44	1.25	1.25	7.69	2025-05-01 04:36:44.883+00	2025-05-01 04:48:33.588+00	2025-05-01 04:48:33.588+00	2025-05-01 04:48:34.475+00	2025-05-01 04:41:02.37+00	2025-05-01 04:49:04.709+00	\N	-8362257034768707868	2
0a5b93046e76d8fc8f0000ea	100234	60580dc5ab6a8ad9cb000025	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	12	0	172.091	18.1981	153.8929	12.3114	166.2043	-0.0043	166.2	0	0	166.2	2025-05-14 23:06:18.754+00	2025-05-14 23:15:13.827+00	2025-05-14 23:15:13.827+00	2025-05-14 23:15:13.837+00	2025-05-14 23:02:24.49+00	2025-05-14 23:15:18.064+00	\N	-6483438260162738079	2
111b69567e667cd60b00003d	100061	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	GiftCard	f	15	0	377.0395	0	377.0395	30.1631	407.2026	-0.0026	407.2	0	0	407.2	2025-04-02 02:48:06.288+00	2025-04-02 02:55:29.366+00	2025-04-02 02:55:29.366+00	2025-04-02 02:55:29.459+00	2025-04-02 02:46:45.93+00	2025-04-02 02:55:47.892+00	\N	-3075523029660988844	2
1487e23671368dc5bf00008b	100139	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Credit	f	22	0	502.5296	0.8464	501.6832	40.1346	541.8178	0.0022	541.82	1.25	1.25	543.07	2025-04-19 02:51:58.898+00	2025-04-19 03:02:40.924+00	2025-04-19 03:02:40.924+00	2025-04-19 03:02:41.045+00	2025-04-19 02:57:03.582+00	2025-04-19 03:02:56.655+00	\N	-3755362915560509550	2
183cf74354ecd2073d0000c1	100193	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	7	0	118.3027	11.7131	106.5896	8.5271	115.1167	0.0033	115.12	0	0	115.12	2025-05-04 05:32:25.58+00	2025-05-04 05:36:15.652+00	2025-05-04 05:36:15.652+00	2025-05-04 05:36:15.71+00	2025-05-04 05:22:33.89+00	2025-05-04 05:36:27.27+00	\N	-5832369214474868755	2
1cfe4ec000802fc309000167	100359	84b578909c4a7591f2000023	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	GiftCard	f	17	0	253.0499	21.2665	231.7834	18.5427	250.3261	0.0039	250.33	0	0	250.33	2025-06-25 19:05:52.989+00	2025-06-25 19:08:14.072+00	2025-06-25 19:08:14.072+00	2025-06-25 19:08:14.429+00	2025-06-25 19:03:28.485+00	2025-06-25 19:08:44.028+00	\N	2005956777083553872	2
1d901e1930339c02a100012d	100301	84b578909c4a7591f2000023	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	27	0	158.968	5.9993	152.9687	12.2375	165.2062	0.0038	165.21	0	0	165.21	2025-06-12 21:44:18.053+00	2025-06-12 21:58:19.697+00	2025-06-12 21:58:19.697+00	2025-06-12 21:58:20.558+00	2025-06-12 21:51:21.719+00	2025-06-12 21:58:48.046+00	\N	7207604933172862199	2
2410fab18896380ea0000146	100326	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Credit	f	5	0	24.7441	2.4744	22.2697	1.7816	24.0513	-0.0013	24.05	1.25	1.25	25.3	2025-06-16 22:09:24.03+00	2025-06-16 22:14:48.394+00	2025-06-16 22:14:48.394+00	2025-06-16 22:14:49.138+00	2025-06-16 22:03:48.715+00	2025-06-16 22:15:08.458+00	\N	-4078384828237661463	2
2519dedb490e46ccb30000b9	100185	1794db5f8f1319d424000024	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	15	0	173.4936	21.6867	151.8069	12.1446	163.9515	-0.0015	163.95	0	0	163.95	2025-04-29 02:48:04.556+00	2025-04-29 03:00:54.325+00	2025-04-29 03:00:54.325+00	2025-04-29 03:00:55.091+00	2025-04-29 02:54:41.019+00	2025-04-29 03:01:15.651+00	\N	-3456168793618166965	2
261f80a4e85bf508a0000038	100056	cfb3783a7cbbddbb9b000020	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	GiftCard	f	12	10	411.3389	51.3861	359.9528	28.7962	388.749	0.001	388.75	0	0	388.75	2025-03-31 19:01:42.09+00	2025-03-31 19:03:25.185+00	2025-03-31 19:03:25.185+00	2025-03-31 19:03:25.76+00	2025-03-31 18:49:10.93+00	2025-03-31 19:03:49.213+00	\N	-3087825988504648722	2
262f6dc6a64227ef62000133	100307	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	Complete_Refund	America/Los_Angeles	Cash	f	25	0	181.2946	15.5355	165.7591	13.2608	179.0199	0.0001	179.02	0	0	179.02	2025-06-14 17:32:18.885+00	2025-06-14 17:35:50.133+00	2025-06-14 17:35:50.133+00	2025-06-14 17:35:50.735+00	2025-06-14 17:30:27.714+00	2025-06-14 17:36:09.776+00	\N	3900743160017153698	2
28f1d7b8aa33e92723000058	100088	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Split	f	23	0	216.7932	8.5467	208.2465	16.6596	224.9061	0.0039	224.91	0	0	224.91	2025-04-09 16:06:24.122+00	2025-04-09 16:13:08.635+00	2025-04-09 16:13:08.635+00	2025-04-09 16:13:09.25+00	2025-04-09 16:07:57.85+00	2025-04-09 16:13:23.068+00	\N	-3538731775489011180	2
2b4683beba5a9592b10000f5	100245	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	7	0	6.7716	0	6.7716	0.5417	7.3133	-0.0033	7.31	0	0	7.31	2025-05-18 01:24:08.087+00	2025-05-18 01:35:18.629+00	2025-05-18 01:35:18.629+00	2025-05-18 01:35:18.693+00	2025-05-18 01:28:12.788+00	2025-05-18 01:35:26.909+00	\N	4755698440746872239	2
2d46ca151eefce3323000105	100261	073f3f37ea8c0856a400002d	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	4	0	154.0843	0.5961	153.4882	12.279	165.7672	0.0028	165.77	0	0	165.77	2025-05-25 02:43:01.071+00	2025-05-25 02:51:13.682+00	2025-05-25 02:51:13.682+00	2025-05-25 02:51:13.707+00	2025-05-25 02:38:42.604+00	2025-05-25 02:51:38.743+00	\N	662511150990573681	2
2e9e7bf788394456290000cc	100204	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	GiftCard	f	2	0	111.6238	0.6615	110.9623	8.877	119.8393	0.0007	119.84	0	0	119.84	2025-05-05 23:20:40.723+00	2025-05-05 23:26:03.347+00	2025-05-05 23:26:03.347+00	2025-05-05 23:26:03.915+00	2025-05-05 23:24:31.813+00	2025-05-05 23:26:05.984+00	\N	8388242324842771735	2
2f4cce4a5071ac02780000e7	100231	7551cdf2f9dc7a615d000034	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	12	0	146.6434	0.6615	145.9819	11.6785	157.6604	-0.0004	157.66	0	0	157.66	2025-05-12 15:57:08.759+00	2025-05-12 16:05:45.566+00	2025-05-12 16:05:45.566+00	2025-05-12 16:05:46.155+00	2025-05-12 15:58:10.254+00	2025-05-12 16:06:06.623+00	\N	2990407672909583801	2
30184f9ba2a6510ba3000128	100296	073f3f37ea8c0856a400002d	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	8	10	6.7716	0	6.7716	0.5417	7.3133	-0.0033	7.31	0	0	7.31	2025-06-10 23:27:30.203+00	2025-06-10 23:40:53.746+00	2025-06-10 23:40:53.746+00	2025-06-10 23:40:54.247+00	2025-06-10 23:35:55.73+00	2025-06-10 23:41:13.9+00	\N	-1492668655890154024	2
324dcca0e647e7f3cb000114	100276	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	28	10	232.5651	4.3373	228.2278	18.2582	246.486	0.004	246.49	0	0	246.49	2025-05-28 16:02:09.932+00	2025-05-28 16:10:59.713+00	2025-05-28 16:10:59.713+00	2025-05-28 16:10:59.828+00	2025-05-28 16:07:10.558+00	2025-05-28 16:11:12.345+00	\N	-107358566896835806	2
335d082eeac3034515000060	100096	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	18	0	40.6361	4.0386	36.5975	2.9278	39.5253	0.0047	39.53	0	0	39.53	2025-04-11 01:31:39.489+00	2025-04-11 01:45:51.973+00	2025-04-11 01:45:51.973+00	2025-04-11 01:45:52.701+00	2025-04-11 01:38:09.485+00	2025-04-11 01:45:57.482+00	\N	9200486421964304031	2
37873c0308544b316a000138	100312	b0ccb1c51d0eba0ea800001a	262f6dc6a64227ef62000133	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	RefundWithInventory	Refund	None	America/Los_Angeles	Cash	f	0	0	181.2946	15.5355	165.7591	13.2608	179.0199	0.0001	179.02	0	0	179.02	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	2025-06-14 18:05:50.133+00	\N	-6722188557627164119	2
3a7d076c0b21cc475100004b	100075	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Credit	f	1	0	205.8428	23.2804	182.5624	14.605	197.1674	0.0026	197.17	1.25	1.25	198.42	2025-04-07 00:44:56.958+00	2025-04-07 00:46:20.33+00	2025-04-07 00:46:20.33+00	2025-04-07 00:46:20.385+00	2025-04-07 00:45:17.588+00	2025-04-07 00:46:40.913+00	\N	-1115038880370477818	2
3ad6e733f8908656cc000109	100265	84b578909c4a7591f2000023	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	5	0	153.3918	0	153.3918	12.2713	165.6631	-0.0031	165.66	0	0	165.66	2025-05-27 02:11:39.401+00	2025-05-27 02:20:15.46+00	2025-05-27 02:20:15.46+00	2025-05-27 02:20:16.146+00	2025-05-27 02:07:17.891+00	2025-05-27 02:20:36.31+00	\N	-3964882177662170681	2
3b100899d1c5acb0680000ab	100171	b586e3e7260b0f873b00001b	eb962e3c84284387ee0000a6	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	\N	RefundWithInventory	Refund	None	America/Los_Angeles	GiftCard	f	0	0	355.8004	30.8483	324.9521	25.9961	350.9482	0.0018	350.95	0	0	350.95	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	2025-04-26 20:28:56.622+00	\N	6008143038259576373	2
3ccb99c882cb04ce6d000141	100321	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Credit	f	9	0	458.3491	43.4058	414.9433	33.1955	448.1388	0.0012	448.14	1.25	1.25	449.39	2025-06-15 00:45:45.413+00	2025-06-15 00:52:04.175+00	2025-06-15 00:52:04.175+00	2025-06-15 00:52:04.956+00	2025-06-15 00:45:06.086+00	2025-06-15 00:52:30.407+00	\N	-5159366522511670388	2
3db4a395943ce53892000111	100273	153b996870a1320b9d00001f	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Split	f	15	0	130.8601	16.3575	114.5026	9.1602	123.6628	-0.0028	123.66	0	0	123.66	2025-05-28 17:52:25.29+00	2025-05-28 17:55:44.857+00	2025-05-28 17:55:44.857+00	2025-05-28 17:55:45.513+00	2025-05-28 17:48:36.324+00	2025-05-28 17:56:09.73+00	\N	-8476142461648035096	2
3f442995faaa5d0b4b0000c8	100200	153b996870a1320b9d00001f	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	27	0	274.7804	29.9873	244.7931	19.5834	264.3765	0.0035	264.38	0	0	264.38	2025-05-04 16:12:11.119+00	2025-05-04 16:13:49.571+00	2025-05-04 16:13:49.571+00	2025-05-04 16:13:49.738+00	2025-05-04 16:00:33.201+00	2025-05-04 16:14:03.733+00	\N	-2173194773168034139	2
3f5a79b902ef3073070000d4	100212	cfb3783a7cbbddbb9b000020	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	\N	Completed	Exchange	None	America/Los_Angeles	Cash	f	21	0	37.0436	4.6304	32.4132	2.5931	35.0063	0.0037	35.01	0	0	35.01	2025-05-08 03:44:54.662+00	2025-05-08 03:52:16.796+00	2025-05-08 03:52:16.796+00	2025-05-08 03:52:16.907+00	2025-05-08 03:42:00.214+00	2025-05-08 03:52:24.939+00	\N	2964053849881181548	2
44c4ea6574de881f0f00015d	100349	153b996870a1320b9d00001f	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Credit	f	29	0	425.2744	8.5467	416.7277	33.3381	450.0658	0.0042	450.07	1.25	1.25	451.32	2025-06-24 05:42:27.393+00	2025-06-24 05:45:00.121+00	2025-06-24 05:45:00.121+00	2025-06-24 05:45:00.46+00	2025-06-24 05:43:55.998+00	2025-06-24 05:45:18.031+00	\N	8795301279250673233	2
46c2e339437ed7cc990000c5	100197	cc01ba985a32b558fd00002e	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	Credit	f	23	0	68.8916	7.6018	61.2898	4.9032	66.193	-0.003	66.19	1.25	1.25	67.44	2025-05-04 00:13:08.912+00	2025-05-04 00:24:51.094+00	2025-05-04 00:24:51.094+00	2025-05-04 00:24:51.779+00	2025-05-04 00:11:28.957+00	2025-05-04 00:25:13.686+00	\N	-2413148623174159122	2
4b375504a5fccd7d530000df	100223	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	28	0	150.6943	1.6929	149.0014	11.9201	160.9215	-0.0015	160.92	0	0	160.92	2025-05-08 20:22:24.699+00	2025-05-08 20:33:02.599+00	2025-05-08 20:33:02.599+00	2025-05-08 20:33:02.667+00	2025-05-08 20:21:27.242+00	2025-05-08 20:33:33.148+00	\N	-3919386331395265808	2
4bff02f2b177d5759d000083	100131	e545619fc017b4834c00002a	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	13	10	526.8338	34.7488	492.085	39.3669	531.4519	-0.0019	531.45	0	0	531.45	2025-04-18 01:04:54.541+00	2025-04-18 01:19:32.269+00	2025-04-18 01:19:32.269+00	2025-04-18 01:19:33.122+00	2025-04-18 01:10:20.066+00	2025-04-18 01:19:45.893+00	\N	289552900991264620	2
55911ae38dc13897b40000a3	100163	c45b4c0d7361502dee000031	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	25	0	171.1844	21.3668	149.8176	11.9854	161.803	-0.003	161.8	0	0	161.8	2025-04-23 21:12:48.513+00	2025-04-23 21:24:40.567+00	2025-04-23 21:24:40.567+00	2025-04-23 21:24:41.233+00	2025-04-23 21:11:23.14+00	2025-04-23 21:25:08.844+00	\N	-7571663353585563922	2
55e1c78fc4658c8035000163	100355	2f30d0a2b8544940e1000030	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	22	0	160.9781	0	160.9781	12.8782	173.8563	0.0037	173.86	0	0	173.86	2025-06-23 17:11:43.541+00	2025-06-23 17:16:14.701+00	2025-06-23 17:16:14.701+00	2025-06-23 17:16:15.512+00	2025-06-23 17:04:16.882+00	2025-06-23 17:16:39.293+00	\N	-5977352503707295173	2
57ee2227bb714b6caa00010d	100269	c45b4c0d7361502dee000031	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Canceled	Sale	None	America/Los_Angeles	Split	f	13	0	111.1587	11.0909	100.0678	8.0054	108.0732	-0.0032	108.07	0	0	108.07	2025-05-27 19:46:39.572+00	2025-05-27 19:56:32.938+00	2025-05-27 19:43:43.485+00	\N	2025-05-27 19:43:43.485+00	2025-05-27 19:56:57.818+00	\N	2356006864812853611	2
62c3cac55ec5910954000100	100256	6fa2e3f93a873b990300002c	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	\N	Canceled	Sale	None	America/Los_Angeles	GiftCard	f	23	0	124.3573	0.2981	124.0592	9.9247	133.9839	-0.0039	133.98	0	0	133.98	2025-05-22 01:23:42.185+00	2025-05-22 01:30:08.07+00	2025-05-22 01:22:19.194+00	\N	2025-05-22 01:22:19.194+00	2025-05-22 01:30:33.358+00	\N	6703449414171466961	2
67b4a07ee1fff89bea00011d	100285	84b578909c4a7591f2000023	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	26	0	75.5887	0	75.5887	6.0471	81.6358	0.0042	81.64	0	0	81.64	2025-06-01 16:26:28.455+00	2025-06-01 16:34:51.981+00	2025-06-01 16:34:51.981+00	2025-06-01 16:34:52.492+00	2025-06-01 16:21:05.724+00	2025-06-01 16:34:59.141+00	\N	4955708673231881057	2
6b133f524303682cec000080	100128	d60dec6823fb5c9d5600001d	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	1	0	270.5217	33.07	237.4517	18.9961	256.4478	0.0022	256.45	0	0	256.45	2025-04-17 00:45:05.456+00	2025-04-17 00:56:13.813+00	2025-04-17 00:56:13.813+00	2025-04-17 00:56:14.084+00	2025-04-17 00:53:19.248+00	2025-04-17 00:56:23.167+00	\N	2126624846064399607	2
73b6b6a4d22e242fc80000bd	100189	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	GiftCard	f	1	0	349.8108	10.0965	339.7143	27.1772	366.8915	-0.0015	366.89	0	0	366.89	2025-05-03 00:44:44.432+00	2025-05-03 00:48:21.08+00	2025-05-03 00:48:21.08+00	2025-05-03 00:48:21.352+00	2025-05-03 00:40:02.5+00	2025-05-03 00:48:36.573+00	\N	4914071299613066931	2
74d0debe09ddf2d7090000f7	100247	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	28	0	0	0	0	0	0	0	0	0	0	0	2025-05-21 04:52:19.34+00	2025-05-21 05:01:58.963+00	2025-05-21 05:01:58.963+00	2025-05-21 05:01:59.032+00	2025-05-21 04:56:44.235+00	2025-05-21 05:02:23.156+00	\N	-2362479152794520989	2
75f1a4bf3b3bcb9bce00006d	100109	3bd375eff10635afef000033	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	20	10	202.7816	0	202.7816	16.2225	219.0041	-0.0041	219	0	0	219	2025-04-13 23:31:11.147+00	2025-04-13 23:38:16.56+00	2025-04-13 23:38:16.56+00	2025-04-13 23:38:17.155+00	2025-04-13 23:31:34.032+00	2025-04-13 23:38:35.656+00	\N	2177368442822434275	2
7b9443efe955e3aa7e00013d	100317	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	0	0	77.3739	4.9488	72.4251	5.7941	78.2192	0.0008	78.22	0	0	78.22	2025-06-14 23:59:59.68+00	2025-06-15 00:05:20.502+00	2025-06-15 00:05:20.502+00	2025-06-15 00:05:20.972+00	2025-06-14 23:53:42.271+00	2025-06-15 00:05:23.989+00	\N	7482010715947381478	2
7ca6207b2806ef053200014d	100333	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	23	0	228.2738	0.6615	227.6123	18.209	245.8213	-0.0013	245.82	0	0	245.82	2025-06-20 04:52:04.933+00	2025-06-20 04:56:07.914+00	2025-06-20 04:56:07.914+00	2025-06-20 04:56:07.972+00	2025-06-20 04:47:53.519+00	2025-06-20 04:56:36.005+00	\N	9209671047877377462	2
86005522936fa176ac000065	100101	b586e3e7260b0f873b00001b	c2b73c30c80c647801000063	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Refund	None	America/Los_Angeles	Cash	f	0	0	57.011	0	57.011	4.5609	61.5719	-0.0019	61.57	0	0	61.57	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	2025-04-11 22:26:49.17+00	\N	2331122754906960973	2
8aa0d4f2e345ffb65d0000d6	100214	2f30d0a2b8544940e1000030	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	19	10	141.2952	0	141.2952	11.3036	152.5988	0.0012	152.6	0	0	152.6	2025-05-08 04:01:44.041+00	2025-05-08 04:07:06.794+00	2025-05-08 04:07:06.794+00	2025-05-08 04:07:06.918+00	2025-05-08 03:57:01.215+00	2025-05-08 04:07:09.241+00	\N	2532550291841856922	2
905197044a41d772530000b6	100182	470c5b4c59dab07929000026	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	2	0	184.4775	0	184.4775	14.7582	199.2357	0.0043	199.24	0	0	199.24	2025-04-29 00:45:16.952+00	2025-04-29 00:57:59.205+00	2025-04-29 00:57:59.205+00	2025-04-29 00:57:59.723+00	2025-04-29 00:50:06.991+00	2025-04-29 00:58:07.19+00	\N	642344689863353707	2
935ce226574a30189b0000b0	100176	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	22	10	199.453	17.5326	181.9204	14.5536	196.474	-0.004	196.47	0	0	196.47	2025-04-26 18:25:02.339+00	2025-04-26 18:39:39.849+00	2025-04-26 18:39:39.849+00	2025-04-26 18:39:40.378+00	2025-04-26 18:36:03.602+00	2025-04-26 18:39:49.919+00	\N	8492345458287146179	2
95a216ed03585bc3ad000088	100136	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	26	10	568.1742	26.456	541.7182	43.3375	585.0557	0.0043	585.06	0	0	585.06	2025-04-19 04:36:30.018+00	2025-04-19 04:41:09.956+00	2025-04-19 04:41:09.956+00	2025-04-19 04:41:10.029+00	2025-04-19 04:28:42.136+00	2025-04-19 04:41:21.556+00	\N	153657073927728304	2
9f0727d012efdbfb75000156	100342	8e7bb1d1244d039b72000028	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	GiftCard	f	2	0	187.8711	14.4678	173.4033	13.8723	187.2756	0.0044	187.28	0	0	187.28	2025-06-22 05:41:19.565+00	2025-06-22 05:51:49.226+00	2025-06-22 05:51:49.226+00	2025-06-22 05:51:49.739+00	2025-06-22 05:47:14.333+00	2025-06-22 05:52:09.42+00	\N	7751869223158379145	2
a1c8f1f9c144c862cf0000e3	100227	8e7bb1d1244d039b72000028	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	Split	f	15	0	210.7872	3.7044	207.0828	16.5666	223.6494	0.0006	223.65	0	0	223.65	2025-05-09 02:19:52.184+00	2025-05-09 02:20:56.717+00	2025-05-09 02:20:56.717+00	2025-05-09 02:20:57.137+00	2025-05-09 02:06:33.847+00	2025-05-09 02:21:16.737+00	\N	343161542425377040	2
a5983fd97359af6769000050	100080	3f72ee6a2ef8e4cb5c00002b	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Exchange	None	America/Los_Angeles	Split	f	28	0	101.0805	0	101.0805	8.0864	109.1669	0.0031	109.17	0	0	109.17	2025-04-09 05:27:44.343+00	2025-04-09 05:33:04.911+00	2025-04-09 05:33:04.911+00	2025-04-09 05:33:05.08+00	2025-04-09 05:32:04.493+00	2025-04-09 05:33:08.352+00	\N	7528466142898884135	2
a5e371613e6c10b60100006a	100106	153b996870a1320b9d00001f	d3cbf93e3fb1f925cb000067	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Refund	None	America/Los_Angeles	Credit	f	0	0	118.3223	9.4486	108.8737	8.7099	117.5836	-0.0036	117.58	1.25	1.25	118.83	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	2025-04-14 06:12:21.448+00	\N	4329692900441842907	2
a66737db9055fc410d0000fa	100250	cfb3783a7cbbddbb9b000020	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	12	0	53.9292	4.0386	49.8906	3.9912	53.8818	-0.0018	53.88	0	0	53.88	2025-05-20 23:44:37.926+00	2025-05-20 23:51:46.235+00	2025-05-20 23:51:46.235+00	2025-05-20 23:51:46.802+00	2025-05-20 23:46:29.401+00	2025-05-20 23:52:00.928+00	\N	5336735942833213936	2
ab75e88d7e7f83453300009e	100158	84b578909c4a7591f2000023	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	\N	Canceled	Sale	None	America/Los_Angeles	Credit	f	22	0	254.35	5.4217	248.9283	19.9142	268.8425	-0.0025	268.84	1.25	1.25	270.09	2025-04-21 02:12:26.009+00	2025-04-21 02:13:37.963+00	2025-04-21 02:12:22.518+00	\N	2025-04-21 02:12:22.518+00	2025-04-21 02:14:08.908+00	\N	-4258633045288562311	2
ac66dfe31ee9e55ffa00015a	100346	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	Credit	f	20	0	170.8932	19.5986	151.2946	12.1035	163.3981	0.0019	163.4	1.25	1.25	164.65	2025-06-22 17:20:41.663+00	2025-06-22 17:31:33.27+00	2025-06-22 17:31:33.27+00	2025-06-22 17:31:33.655+00	2025-06-22 17:23:23.43+00	2025-06-22 17:32:04.991+00	\N	-6871147232883730307	2
aca076e64b25a52d39000097	100151	84b578909c4a7591f2000023	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	19	0	13.5431	1.6929	11.8502	0.948	12.7982	0.0018	12.8	0	0	12.8	2025-04-19 02:58:56.112+00	2025-04-19 03:03:38.935+00	2025-04-19 03:03:38.935+00	2025-04-19 03:03:38.975+00	2025-04-19 02:50:59.533+00	2025-04-19 03:04:01.696+00	\N	1012629740878107111	2
ae0bbe27a89c13aef3000090	100144	1794db5f8f1319d424000024	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	0	0	83.7528	8.0772	75.6756	6.054	81.7296	0.0004	81.73	0	0	81.73	2025-04-18 18:22:56.812+00	2025-04-18 18:32:25.031+00	2025-04-18 18:32:25.031+00	2025-04-18 18:32:25.806+00	2025-04-18 18:28:53.523+00	2025-04-18 18:32:28.141+00	\N	530615169665047545	2
b0947dbe2d857de96d000047	100071	cc01ba985a32b558fd00002e	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	17	10	507.9857	26.1157	481.87	38.5495	520.4195	0.0005	520.42	0	0	520.42	2025-04-06 00:41:01.632+00	2025-04-06 00:54:55.4+00	2025-04-06 00:54:55.4+00	2025-04-06 00:54:56.216+00	2025-04-06 00:47:25.89+00	2025-04-06 00:55:06.075+00	\N	1766364930815485488	2
b3a445f305c628087d000079	100121	1794db5f8f1319d424000024	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	28	0	306.8205	0	306.8205	24.5456	331.3661	0.0039	331.37	0	0	331.37	2025-04-16 03:38:46.835+00	2025-04-16 03:50:59.537+00	2025-04-16 03:50:59.537+00	2025-04-16 03:50:59.664+00	2025-04-16 03:42:03.586+00	2025-04-16 03:51:15.71+00	\N	-5335204082101706884	2
b8376afb435a58e0c10000fd	100253	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	GiftCard	f	11	0	123.5058	10.0965	113.4093	9.0728	122.4821	-0.0021	122.48	0	0	122.48	2025-05-20 22:26:31.067+00	2025-05-20 22:32:42.76+00	2025-05-20 22:32:42.76+00	2025-05-20 22:32:43.247+00	2025-05-20 22:22:53.408+00	2025-05-20 22:32:51.459+00	\N	2017086800581322837	2
baf478d090f9a3500b000071	100113	1076cc057308ec379a000032	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	8d1738f7d93d9c1724000008	\N	Completed	Sale	None	America/Los_Angeles	Split	f	8	0	570.6314	32.769	537.8624	43.029	580.8914	-0.0014	580.89	0	0	580.89	2025-04-14 20:48:43.294+00	2025-04-14 20:53:08.219+00	2025-04-14 20:53:08.219+00	2025-04-14 20:53:08.612+00	2025-04-14 20:49:29.926+00	2025-04-14 20:53:15.079+00	\N	6277155949369003008	2
bc3e4f81fc462c34760000db	100219	d60dec6823fb5c9d5600001d	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	9	0	165.5217	14.5042	151.0175	12.0815	163.099	0.001	163.1	0	0	163.1	2025-05-07 17:41:40.667+00	2025-05-07 17:50:36.868+00	2025-05-07 17:50:36.868+00	2025-05-07 17:50:37.492+00	2025-05-07 17:37:28.282+00	2025-05-07 17:50:57.551+00	\N	8969508965840660922	2
c19c46199259d4697f000043	100067	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	26	0	356.3968	18.5035	337.8933	27.0315	364.9248	-0.0048	364.92	0	0	364.92	2025-04-02 01:24:52.026+00	2025-04-02 01:36:35.36+00	2025-04-02 01:36:35.36+00	2025-04-02 01:36:35.641+00	2025-04-02 01:27:36.787+00	2025-04-02 01:36:42.064+00	\N	-6039730828668805465	2
c2b73c30c80c647801000063	100099	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	Complete_Refund	America/Los_Angeles	Cash	f	9	0	57.011	0	57.011	4.5609	61.5719	-0.0019	61.57	0	0	61.57	2025-04-11 21:50:47.549+00	2025-04-11 21:56:49.17+00	2025-04-11 21:56:49.17+00	2025-04-11 21:56:49.803+00	2025-04-11 21:42:47.295+00	2025-04-11 21:56:52.185+00	\N	-7247198816905260756	2
c472658833f24dcbf10000b4	100180	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	GiftCard	f	3	10	80.7722	10.0965	70.6757	5.6541	76.3298	0.0002	76.33	0	0	76.33	2025-04-28 18:54:03.248+00	2025-04-28 18:59:29.581+00	2025-04-28 18:59:29.581+00	2025-04-28 18:59:30.444+00	2025-04-28 18:57:49.871+00	2025-04-28 18:59:42.684+00	\N	3056727944977742705	2
c753fb51b9a78ca31e00007b	100123	cc01ba985a32b558fd00002e	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	CashlessATM	f	28	0	217.7374	5.5271	212.2103	16.9768	229.1871	0.0029	229.19	0	0	229.19	2025-04-15 23:13:14.952+00	2025-04-15 23:16:06.499+00	2025-04-15 23:16:06.499+00	2025-04-15 23:16:06.538+00	2025-04-15 23:10:43.073+00	2025-04-15 23:16:26.303+00	\N	-1879892671012175491	2
d05b9bb6b7170196eb000151	100337	cfb3783a7cbbddbb9b000020	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	26	0	237.3273	29.016	208.3113	16.6649	224.9762	0.0038	224.98	0	0	224.98	2025-06-21 16:05:28.187+00	2025-06-21 16:15:53.013+00	2025-06-21 16:15:53.013+00	2025-06-21 16:15:53.709+00	2025-06-21 16:04:35.938+00	2025-06-21 16:16:23.386+00	\N	-5524377772047622370	2
d3cbf93e3fb1f925cb000067	100103	153b996870a1320b9d00001f	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Completed	Sale	Complete_Refund	America/Los_Angeles	Credit	f	15	0	118.3223	9.4486	108.8737	8.7099	117.5836	-0.0036	117.58	1.25	1.25	118.83	2025-04-14 05:32:21.285+00	2025-04-14 05:42:21.448+00	2025-04-14 05:42:21.448+00	2025-04-14 05:42:21.714+00	2025-04-14 05:31:15.364+00	2025-04-14 05:42:28.654+00	\N	-1735600379315485659	2
da9c597af8d7402ecc00011f	100287	d60dec6823fb5c9d5600001d	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	1	0	51.1452	0	51.1452	4.0916	55.2368	0.0032	55.24	0	0	55.24	2025-06-02 22:37:04.832+00	2025-06-02 22:43:01.848+00	2025-06-02 22:43:01.848+00	2025-06-02 22:43:01.921+00	2025-06-02 22:30:28.084+00	2025-06-02 22:43:05.66+00	\N	7660158218781839507	2
dc3a390eea9780ff200000d0	100208	cc01ba985a32b558fd00002e	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	17	0	107.1893	8.5426	98.6467	7.8917	106.5384	0.0016	106.54	0	0	106.54	2025-05-06 17:19:22.455+00	2025-05-06 17:33:25.299+00	2025-05-06 17:33:25.299+00	2025-05-06 17:33:25.705+00	2025-05-06 17:29:32.994+00	2025-05-06 17:33:54.365+00	\N	640239604450477590	2
dda02f6772e8a0fe71000122	100290	f708d180113e940bb400001e	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	17	0	501.416	21.221	480.195	38.4156	518.6106	-0.0006	518.61	0	0	518.61	2025-06-05 17:09:45.091+00	2025-06-05 17:11:48.014+00	2025-06-05 17:11:48.014+00	2025-06-05 17:11:48.754+00	2025-06-05 16:58:58.709+00	2025-06-05 17:12:00.877+00	\N	1312357573511819574	2
df458dff2dfbfa3797000093	100147	d60dec6823fb5c9d5600001d	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	Split	f	16	0	279.1997	0	279.1997	22.3359	301.5356	0.0044	301.54	0	0	301.54	2025-04-18 19:53:50.01+00	2025-04-18 20:06:16.365+00	2025-04-18 20:06:16.365+00	2025-04-18 20:06:16.869+00	2025-04-18 19:51:25.945+00	2025-04-18 20:06:22.229+00	\N	-1924731166589195084	2
e4a7eac1c81c4a7f300000ee	100238	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	Queued	Sale	None	America/Los_Angeles	Cash	f	5	10	126.4839	9.4486	117.0353	9.3628	126.3981	0.0019	126.4	0	0	126.4	2025-05-15 20:59:04.028+00	2025-05-15 21:08:57.627+00	2025-05-15 21:08:57.627+00	\N	2025-05-15 20:56:55.87+00	2025-05-15 21:09:04.751+00	\N	-5800919010419888949	2
e53657c7bb78e19be600009c	100156	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	20	0	98.9764	0	98.9764	7.9181	106.8945	-0.0045	106.89	0	0	106.89	2025-04-20 22:31:31.365+00	2025-04-20 22:39:59.106+00	2025-04-20 22:39:59.106+00	2025-04-20 22:39:59.11+00	2025-04-20 22:38:49.326+00	2025-04-20 22:40:23.511+00	\N	2168028682605879571	2
e5a5956e2bdf02eac30000f3	100243	a004d2be09a0b55864000021	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	8	0	10.5839	1.323	9.2609	0.7409	10.0018	-0.0018	10	0	0	10	2025-05-16 18:34:35.595+00	2025-05-16 18:45:37.968+00	2025-05-16 18:45:37.968+00	2025-05-16 18:45:38.171+00	2025-05-16 18:37:26.898+00	2025-05-16 18:45:59.685+00	\N	2965608211471770958	2
eb962e3c84284387ee0000a6	100166	b586e3e7260b0f873b00001b	\N	26f2a74de452e6b438000001	89d23f0824128b2f33000003	d30f21ddb66cad4a26000009	\N	Completed	Sale	Complete_Refund	America/Los_Angeles	GiftCard	f	13	0	355.8004	30.8483	324.9521	25.9961	350.9482	0.0018	350.95	0	0	350.95	2025-04-26 19:47:56.933+00	2025-04-26 19:58:56.622+00	2025-04-26 19:58:56.622+00	2025-04-26 19:58:56.772+00	2025-04-26 19:53:09.471+00	2025-04-26 19:59:26.513+00	\N	2897441255178467812	2
ef9d04e3c4a0b3d934000118	100280	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	81e8e25d940ed90475000005	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	9	0	280.3435	25.1588	255.1847	20.4148	275.5995	0.0005	275.6	0	0	275.6	2025-05-29 20:28:49.438+00	2025-05-29 20:31:11.378+00	2025-05-29 20:31:11.378+00	2025-05-29 20:31:11.519+00	2025-05-29 20:17:07.622+00	2025-05-29 20:31:14.284+00	\N	2629409823644963086	2
f5fd9bbbbea06882b000012a	100298	8e7bb1d1244d039b72000028	\N	26f2a74de452e6b438000001	116b0d549b6f03675a000007	8d1738f7d93d9c1724000008	8d1738f7d93d9c1724000008	Completed	Sale	None	America/Los_Angeles	Cash	f	3	0	127.1329	5.0483	122.0846	9.7667	131.8513	-0.0013	131.85	0	0	131.85	2025-06-11 23:30:25.812+00	2025-06-11 23:43:25.094+00	2025-06-11 23:43:25.094+00	2025-06-11 23:43:25.495+00	2025-06-11 23:32:54.355+00	2025-06-11 23:43:32.705+00	\N	1709611993592671793	2
fe0c69e424a03f2a2b000053	100083	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	\N	Completed	Sale	None	America/Los_Angeles	Cash	f	9	10	105.7608	8.4593	97.3015	7.784	105.0855	0.0045	105.09	0	0	105.09	2025-04-09 03:16:08.096+00	2025-04-09 03:23:41.478+00	2025-04-09 03:23:41.478+00	2025-04-09 03:23:42.342+00	2025-04-09 03:15:03.62+00	2025-04-09 03:24:07.896+00	\N	8065072304535831092	2
38170da6a51e3d0f5d000186	100390	d60dec6823fb5c9d5600001d	62c2ce247e631784f700016d	26f2a74de452e6b438000001	16099950d836f675cc000006	8d1738f7d93d9c1724000008	\N	Completed	Refund	None	America/Los_Angeles	Credit	f	0	0	92.7081	0	92.7081	7.4166	100.1247	-0.0047	100.12	1.25	1.25	101.37	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00+00	2025-07-01 20:00:00.001+00	\N	2671760667648776288	5
ae0183f138265e91f400017a	100378	b0ccb1c51d0eba0ea800001a	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	d30f21ddb66cad4a26000009	8d1738f7d93d9c1724000008	Void	Sale	None	America/Los_Angeles	Cash	f	16	0	239.8887	23.9638	215.9249	17.2739	233.1988	0.0012	233.2	0	0	233.2	2025-06-30 19:44:54.014+00	2025-06-30 19:55:00+00	2025-06-30 19:55:00+00	2025-06-30 19:55:00.676+00	2025-06-30 19:49:50.828+00	2025-07-01 20:00:00.003+00	\N	9024841610617061389	5
daa5b74b73bf0762fe000170	100368	61d874bc797e736d5f000022	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	8d1738f7d93d9c1724000008	RefundWithInventory	Sale	None	America/Los_Angeles	Cash	f	15	0	475.9872	37.7011	438.2861	35.0628	473.3489	0.0011	473.35	0	0	473.35	2025-06-28 01:10:17.748+00	2025-06-28 01:21:38.813+00	2025-06-28 01:21:38.813+00	2025-06-28 01:21:39.372+00	2025-06-28 01:14:00.467+00	2025-07-01 20:00:00.004+00	\N	-3160279468713487276	5
5dd037e73e2b4c4a87000175	100373	cfb3783a7cbbddbb9b000020	\N	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	Completed	Sale	Complete_Refund	America/Los_Angeles	Cash	f	16	0	335.1599	16.6454	318.5145	25.4812	343.9957	0.0043	344	0	0	344	2025-06-29 04:56:06.763+00	2025-06-29 04:59:46.625+00	2025-06-29 04:59:46.625+00	2025-06-29 04:59:47.466+00	2025-06-29 04:47:12.662+00	2025-07-02 20:00:00.011+00	\N	-5274544498189460603	8
62c2ce247e631784f700016d	100365	d60dec6823fb5c9d5600001d	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	8d1738f7d93d9c1724000008	\N	RefundWithInventory	Sale	Complete_Refund	America/Los_Angeles	Credit	f	4	10	92.7081	0	92.7081	7.4166	100.1247	-0.0047	100.12	1.25	1.25	101.37	2025-06-26 21:30:13.956+00	2025-06-26 21:35:24.661+00	2025-06-26 21:35:24.661+00	2025-06-26 21:35:25.283+00	2025-06-26 21:25:39.271+00	2025-07-02 20:00:00.013+00	\N	-4012304706048815852	8
71b7a7cc170b3d0a1d00017f	100383	6fa2e3f93a873b990300002c	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	d30f21ddb66cad4a26000009	\N	Completed	Sale	None	America/Los_Angeles	GiftCard	f	29	0	233.499	2.4744	231.0246	18.482	249.5066	0.0034	249.51	0	0	249.51	2025-07-01 18:46:35.822+00	2025-07-01 19:00:02.97+00	2025-07-01 19:00:02.97+00	2025-07-01 19:00:03.741+00	2025-07-01 18:53:53.382+00	2025-07-02 20:00:00.014+00	\N	5812356085973483735	8
90f39003e368af8bb900018d	100397	cfb3783a7cbbddbb9b000020	5dd037e73e2b4c4a87000175	26f2a74de452e6b438000001	955d9dc9f81818e811000004	f21fb17c2390c192cf00000a	\N	RefundWithInventory	Refund	None	America/Los_Angeles	Cash	f	0	0	335.1599	16.6454	318.5145	25.4812	343.9957	0.0043	344	0	0	344	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.009+00	2025-07-02 20:00:00.01+00	\N	-2646870266708471640	8
b08ce586710e05f3ca000189	100393	8d81728a07bbab27f600001c	\N	26f2a74de452e6b438000001	16099950d836f675cc000006	f21fb17c2390c192cf00000a	\N	Void	Sale	None	America/Los_Angeles	CashlessATM	f	27	0	160.031	18.7666	141.2644	11.3012	152.5656	0.0044	152.57	0	0	152.57	2025-07-02 15:38:26.315+00	2025-07-02 15:46:33.032+00	2025-07-02 15:46:33.032+00	2025-07-02 15:46:33.868+00	2025-07-02 15:44:40.504+00	2025-07-02 20:00:00.012+00	\N	2503748571004808591	8
\.


--
-- Data for Name: windows; Type: TABLE DATA; Schema: raw; Owner: -
--

COPY raw.windows (shop, entity, window_start, window_end, status, records, reason, verified_at, backfill, updated_at) FROM stdin;
main	members	2025-03-01 08:00:00+00	2025-03-06 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-03-13 00:00:00+00	2025-03-20 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-03-20 00:00:00+00	2025-03-27 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-03-27 00:00:00+00	2025-04-03 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-03-06 00:00:00+00	2025-03-13 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-04-10 00:00:00+00	2025-04-17 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-04-03 00:00:00+00	2025-04-10 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-04-17 00:00:00+00	2025-04-24 00:00:00+00	done	0	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-04-24 00:00:00+00	2025-05-01 00:00:00+00	done	3	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-05-22 00:00:00+00	2025-05-29 00:00:00+00	done	1	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-05-29 00:00:00+00	2025-06-05 00:00:00+00	done	2	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-05-15 00:00:00+00	2025-05-22 00:00:00+00	done	2	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-05-08 00:00:00+00	2025-05-15 00:00:00+00	done	2	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-06-12 00:00:00+00	2025-06-19 00:00:00+00	done	1	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-05-01 00:00:00+00	2025-05-08 00:00:00+00	done	3	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-06-26 00:00:00+00	2025-06-30 20:00:00+00	done	6	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-06-19 00:00:00+00	2025-06-26 00:00:00+00	done	5	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-06-05 00:00:00+00	2025-06-12 00:00:00+00	done	5	the API's total does not count the rows of this list	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-03-20 07:00:00+00	2025-03-27 07:00:00+00	done	0	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-03-13 07:00:00+00	2025-03-20 07:00:00+00	done	0	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-03-27 07:00:00+00	2025-04-03 07:00:00+00	done	3	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-04-17 07:00:00+00	2025-04-24 07:00:00+00	done	10	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-04-24 07:00:00+00	2025-05-01 07:00:00+00	done	7	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-05-08 07:00:00+00	2025-05-15 07:00:00+00	done	5	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-05-15 07:00:00+00	2025-05-22 07:00:00+00	done	7	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-05-22 07:00:00+00	2025-05-29 07:00:00+00	done	6	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-04-03 07:00:00+00	2025-04-10 07:00:00+00	done	6	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-05-01 07:00:00+00	2025-05-08 07:00:00+00	done	11	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-04-10 07:00:00+00	2025-04-17 07:00:00+00	done	11	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-05-29 07:00:00+00	2025-06-05 07:00:00+00	done	4	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-06-12 07:00:00+00	2025-06-19 07:00:00+00	done	8	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	transactions	2025-06-05 07:00:00+00	2025-06-12 07:00:00+00	done	4	\N	2025-06-30 20:00:00+00	1	2025-06-30 20:00:00+00
main	members	2025-06-30 19:00:00+00	2025-07-01 20:00:00.009+00	done	4	the API's total does not count the rows of this list	2025-07-01 20:00:00.009+00	\N	2025-07-01 20:00:00.009+00
main	transactions	2025-03-01 08:00:00+00	2025-03-06 08:00:00+00	done	0	\N	2025-07-01 20:00:00.009+00	1	2025-07-01 20:00:00.009+00
main	members	2025-07-01 19:00:00.009+00	2025-07-02 20:00:00.017+00	done	5	the API's total does not count the rows of this list	2025-07-02 20:00:00.017+00	\N	2025-07-02 20:00:00.017+00
main	transactions	2025-03-06 08:00:00+00	2025-03-13 07:00:00+00	done	0	\N	2025-07-02 20:00:00.017+00	1	2025-07-02 20:00:00.017+00
main	transactions	2025-06-19 07:00:00+00	2025-06-26 07:00:00+00	done	8	\N	2025-07-02 20:00:00.017+00	1	2025-07-02 20:00:00.017+00
main	transactions	2025-06-26 07:00:00+00	2025-07-03 07:00:00+00	done	8	\N	2025-07-02 20:00:00.017+00	1	2025-07-02 20:00:00.017+00
main	products	1970-01-01 00:00:00+00	9999-12-31 00:00:00+00	done	15	\N	2025-07-02 20:00:00.017+00	\N	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: _dlt_version; Type: TABLE DATA; Schema: raw_staging; Owner: -
--

COPY raw_staging._dlt_version (version, engine_version, inserted_at, schema_name, version_hash, schema) FROM stdin;
2	11	2026-11-25 03:47:27.423147+00	blaze_mirror	DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=	{"version":2,"version_hash":"DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=","engine_version":11,"name":"blaze_mirror","tables":{"_dlt_version":{"name":"_dlt_version","columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the schema, incremented on each schema change"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt schema engine that created this schema"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this schema version was stored"},"schema_name":{"name":"schema_name","data_type":"text","nullable":false,"description":"Name of the schema"},"version_hash":{"name":"version_hash","data_type":"text","nullable":false,"description":"Unique hash of the schema content, used to detect changes"},"schema":{"name":"schema","data_type":"text","nullable":false,"description":"JSON representation of the complete schema definition"}},"write_disposition":"skip","resource":"_dlt_version","description":"Created by DLT. Tracks schema updates"},"_dlt_loads":{"name":"_dlt_loads","columns":{"load_id":{"name":"load_id","data_type":"text","nullable":false,"precision":64,"description":"Unique identifier of the load operation"},"schema_name":{"name":"schema_name","data_type":"text","nullable":true,"description":"Name of the schema associated with this load"},"status":{"name":"status","data_type":"bigint","nullable":false,"description":"Status of the load operation (0 = success)"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when the load was completed"},"schema_version_hash":{"name":"schema_version_hash","data_type":"text","nullable":true,"description":"Hash of the schema version used during this load"}},"write_disposition":"skip","resource":"_dlt_loads","description":"Created by DLT. Tracks completed loads"},"members":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"first_name":{"name":"first_name","nullable":true,"data_type":"text"},"middle_name":{"name":"middle_name","nullable":true,"data_type":"text"},"last_name":{"name":"last_name","nullable":true,"data_type":"text"},"primary_phone":{"name":"primary_phone","nullable":true,"data_type":"text"},"cpn":{"name":"cpn","nullable":true,"data_type":"text"},"email":{"name":"email","nullable":true,"data_type":"text"},"street_address":{"name":"street_address","nullable":true,"data_type":"text"},"city":{"name":"city","nullable":true,"data_type":"text"},"state":{"name":"state","nullable":true,"data_type":"text"},"zip_code":{"name":"zip_code","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"member_group":{"name":"member_group","nullable":true,"data_type":"text"},"marketing_source":{"name":"marketing_source","nullable":true,"data_type":"text"},"medical":{"name":"medical","nullable":true,"data_type":"bool"},"text_opt_in":{"name":"text_opt_in","nullable":true,"data_type":"bool"},"email_opt_in":{"name":"email_opt_in","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"loyalty_points":{"name":"loyalty_points","nullable":true,"data_type":"double"},"lifetime_points":{"name":"lifetime_points","nullable":true,"data_type":"double"},"start_date":{"name":"start_date","nullable":true,"data_type":"timestamp"},"last_visit_date":{"name":"last_visit_date","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"members","resource":"members","x-normalizer":{"seen-data":true}},"_dlt_pipeline_state":{"columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the pipeline state"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt state engine"},"pipeline_name":{"name":"pipeline_name","data_type":"text","nullable":false,"description":"Name of the pipeline this state belongs to"},"state":{"name":"state","data_type":"text","nullable":false,"description":"Compressed JSON representation of the pipeline state"},"created_at":{"name":"created_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this state was created"},"version_hash":{"name":"version_hash","data_type":"text","nullable":true,"description":"Hash of the state content, used to detect changes"},"_dlt_load_id":{"name":"_dlt_load_id","data_type":"text","nullable":false,"precision":64,"description":"Load identifier linking this row to its load operation"},"_dlt_id":{"name":"_dlt_id","data_type":"text","nullable":false,"unique":true,"row_key":true}},"write_disposition":"append","file_format":"preferred","name":"_dlt_pipeline_state","resource":"_dlt_pipeline_state","x-normalizer":{"seen-data":true}}},"settings":{"detections":["iso_timestamp"],"default_hints":{"not_null":["_dlt_id","_dlt_root_id","_dlt_parent_id","_dlt_list_idx","_dlt_load_id"],"parent_key":["_dlt_parent_id"],"root_key":["_dlt_root_id"],"unique":["_dlt_id"],"row_key":["_dlt_id"]}},"normalizers":{"names":"snake_case","json":{"module":"dlt.common.normalizers.json.relational","config":{"propagation":{"tables":{"members":{"_dlt_id":"_dlt_root_id"}}}}}},"previous_hashes":["DMb8DenrO4ZuKS6BUgW5bDwKqB5CiYfd28Tfo3AZv+Q=","0LOaA9Euf3JYnfXuyP9B7lxRjfl4ZANCPffaxY7c8FY="]}
4	11	2026-11-25 03:47:29.806869+00	blaze_mirror	unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=	{"version":4,"version_hash":"unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=","engine_version":11,"name":"blaze_mirror","tables":{"_dlt_version":{"name":"_dlt_version","columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the schema, incremented on each schema change"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt schema engine that created this schema"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this schema version was stored"},"schema_name":{"name":"schema_name","data_type":"text","nullable":false,"description":"Name of the schema"},"version_hash":{"name":"version_hash","data_type":"text","nullable":false,"description":"Unique hash of the schema content, used to detect changes"},"schema":{"name":"schema","data_type":"text","nullable":false,"description":"JSON representation of the complete schema definition"}},"write_disposition":"skip","resource":"_dlt_version","description":"Created by DLT. Tracks schema updates"},"_dlt_loads":{"name":"_dlt_loads","columns":{"load_id":{"name":"load_id","data_type":"text","nullable":false,"precision":64,"description":"Unique identifier of the load operation"},"schema_name":{"name":"schema_name","data_type":"text","nullable":true,"description":"Name of the schema associated with this load"},"status":{"name":"status","data_type":"bigint","nullable":false,"description":"Status of the load operation (0 = success)"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when the load was completed"},"schema_version_hash":{"name":"schema_version_hash","data_type":"text","nullable":true,"description":"Hash of the schema version used during this load"}},"write_disposition":"skip","resource":"_dlt_loads","description":"Created by DLT. Tracks completed loads"},"members":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"first_name":{"name":"first_name","nullable":true,"data_type":"text"},"middle_name":{"name":"middle_name","nullable":true,"data_type":"text"},"last_name":{"name":"last_name","nullable":true,"data_type":"text"},"primary_phone":{"name":"primary_phone","nullable":true,"data_type":"text"},"cpn":{"name":"cpn","nullable":true,"data_type":"text"},"email":{"name":"email","nullable":true,"data_type":"text"},"street_address":{"name":"street_address","nullable":true,"data_type":"text"},"city":{"name":"city","nullable":true,"data_type":"text"},"state":{"name":"state","nullable":true,"data_type":"text"},"zip_code":{"name":"zip_code","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"member_group":{"name":"member_group","nullable":true,"data_type":"text"},"marketing_source":{"name":"marketing_source","nullable":true,"data_type":"text"},"medical":{"name":"medical","nullable":true,"data_type":"bool"},"text_opt_in":{"name":"text_opt_in","nullable":true,"data_type":"bool"},"email_opt_in":{"name":"email_opt_in","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"loyalty_points":{"name":"loyalty_points","nullable":true,"data_type":"double"},"lifetime_points":{"name":"lifetime_points","nullable":true,"data_type":"double"},"start_date":{"name":"start_date","nullable":true,"data_type":"timestamp"},"last_visit_date":{"name":"last_visit_date","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"members","resource":"members","x-normalizer":{"seen-data":true}},"_dlt_pipeline_state":{"columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the pipeline state"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt state engine"},"pipeline_name":{"name":"pipeline_name","data_type":"text","nullable":false,"description":"Name of the pipeline this state belongs to"},"state":{"name":"state","data_type":"text","nullable":false,"description":"Compressed JSON representation of the pipeline state"},"created_at":{"name":"created_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this state was created"},"version_hash":{"name":"version_hash","data_type":"text","nullable":true,"description":"Hash of the state content, used to detect changes"},"_dlt_load_id":{"name":"_dlt_load_id","data_type":"text","nullable":false,"precision":64,"description":"Load identifier linking this row to its load operation"},"_dlt_id":{"name":"_dlt_id","data_type":"text","nullable":false,"unique":true,"row_key":true}},"write_disposition":"append","file_format":"preferred","name":"_dlt_pipeline_state","resource":"_dlt_pipeline_state","x-normalizer":{"seen-data":true}},"transactions":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"trans_no":{"name":"trans_no","nullable":true,"data_type":"text"},"member_id":{"name":"member_id","nullable":true,"data_type":"text"},"parent_transaction_id":{"name":"parent_transaction_id","nullable":true,"data_type":"text"},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"seller_id":{"name":"seller_id","nullable":true,"data_type":"text"},"seller_terminal_id":{"name":"seller_terminal_id","nullable":true,"data_type":"text"},"terminal_id":{"name":"terminal_id","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"trans_type":{"name":"trans_type","nullable":true,"data_type":"text"},"refund_status":{"name":"refund_status","nullable":true,"data_type":"text"},"time_zone":{"name":"time_zone","nullable":true,"data_type":"text"},"payment_option":{"name":"payment_option","nullable":true,"data_type":"text"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"points_earned":{"name":"points_earned","nullable":true,"data_type":"double"},"points_spent":{"name":"points_spent","nullable":true,"data_type":"double"},"sub_total":{"name":"sub_total","nullable":true,"data_type":"double"},"total_discount":{"name":"total_discount","nullable":true,"data_type":"double"},"sub_total_discount":{"name":"sub_total_discount","nullable":true,"data_type":"double"},"total_calc_tax":{"name":"total_calc_tax","nullable":true,"data_type":"double"},"total_before_tax_rounding":{"name":"total_before_tax_rounding","nullable":true,"data_type":"double"},"round_amount":{"name":"round_amount","nullable":true,"data_type":"double"},"total_after_tax_rounding":{"name":"total_after_tax_rounding","nullable":true,"data_type":"double"},"credit_card_fee":{"name":"credit_card_fee","nullable":true,"data_type":"double"},"total_fees":{"name":"total_fees","nullable":true,"data_type":"double"},"total":{"name":"total","nullable":true,"data_type":"double"},"start_time":{"name":"start_time","nullable":true,"data_type":"timestamp"},"end_time":{"name":"end_time","nullable":true,"data_type":"timestamp"},"processed_time":{"name":"processed_time","nullable":true,"data_type":"timestamp"},"completed_time":{"name":"completed_time","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transactions","resource":"transactions","x-normalizer":{"seen-data":true}},"transaction_items":{"columns":{"transaction_id":{"name":"transaction_id","nullable":false,"data_type":"text","merge_key":true},"position":{"name":"position","nullable":true,"data_type":"bigint"},"item_id":{"name":"item_id","nullable":true,"data_type":"text"},"product_id":{"name":"product_id","nullable":true,"data_type":"text"},"product_sku":{"name":"product_sku","nullable":true,"data_type":"text"},"product_name":{"name":"product_name","nullable":true,"data_type":"text"},"brand_name":{"name":"brand_name","nullable":true,"data_type":"text"},"category_name":{"name":"category_name","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"quantity":{"name":"quantity","nullable":true,"data_type":"double"},"unit_price":{"name":"unit_price","nullable":true,"data_type":"double"},"cost":{"name":"cost","nullable":true,"data_type":"double"},"calc_discount":{"name":"calc_discount","nullable":true,"data_type":"double"},"final_price":{"name":"final_price","nullable":true,"data_type":"double"},"calc_tax":{"name":"calc_tax","nullable":true,"data_type":"double"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_deleted":{"name":"_deleted","nullable":true,"data_type":"bool","hard_delete":true},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transaction_items","resource":"transaction_items","x-normalizer":{"seen-data":true}}},"settings":{"detections":["iso_timestamp"],"default_hints":{"not_null":["_dlt_id","_dlt_root_id","_dlt_parent_id","_dlt_list_idx","_dlt_load_id"],"parent_key":["_dlt_parent_id"],"root_key":["_dlt_root_id"],"unique":["_dlt_id"],"row_key":["_dlt_id"]}},"normalizers":{"names":"snake_case","json":{"module":"dlt.common.normalizers.json.relational","config":{"propagation":{"tables":{"members":{"_dlt_id":"_dlt_root_id"},"transactions":{"_dlt_id":"_dlt_root_id"},"transaction_items":{"_dlt_id":"_dlt_root_id"}}}}}},"previous_hashes":["MEPMPtT8v5YoMOxiyIvRfMVLVQXobnLB6GHb3Kn90tk=","DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=","DMb8DenrO4ZuKS6BUgW5bDwKqB5CiYfd28Tfo3AZv+Q=","0LOaA9Euf3JYnfXuyP9B7lxRjfl4ZANCPffaxY7c8FY="]}
6	11	2026-11-25 03:47:31.249928+00	blaze_mirror	ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=	{"version":6,"version_hash":"ntljgW41DFTVL9TOd8MiOIID5HEEauMAxPHuyS8ToNg=","engine_version":11,"name":"blaze_mirror","tables":{"_dlt_version":{"name":"_dlt_version","columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the schema, incremented on each schema change"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt schema engine that created this schema"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this schema version was stored"},"schema_name":{"name":"schema_name","data_type":"text","nullable":false,"description":"Name of the schema"},"version_hash":{"name":"version_hash","data_type":"text","nullable":false,"description":"Unique hash of the schema content, used to detect changes"},"schema":{"name":"schema","data_type":"text","nullable":false,"description":"JSON representation of the complete schema definition"}},"write_disposition":"skip","resource":"_dlt_version","description":"Created by DLT. Tracks schema updates"},"_dlt_loads":{"name":"_dlt_loads","columns":{"load_id":{"name":"load_id","data_type":"text","nullable":false,"precision":64,"description":"Unique identifier of the load operation"},"schema_name":{"name":"schema_name","data_type":"text","nullable":true,"description":"Name of the schema associated with this load"},"status":{"name":"status","data_type":"bigint","nullable":false,"description":"Status of the load operation (0 = success)"},"inserted_at":{"name":"inserted_at","data_type":"timestamp","nullable":false,"description":"Timestamp when the load was completed"},"schema_version_hash":{"name":"schema_version_hash","data_type":"text","nullable":true,"description":"Hash of the schema version used during this load"}},"write_disposition":"skip","resource":"_dlt_loads","description":"Created by DLT. Tracks completed loads"},"members":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"first_name":{"name":"first_name","nullable":true,"data_type":"text"},"middle_name":{"name":"middle_name","nullable":true,"data_type":"text"},"last_name":{"name":"last_name","nullable":true,"data_type":"text"},"primary_phone":{"name":"primary_phone","nullable":true,"data_type":"text"},"cpn":{"name":"cpn","nullable":true,"data_type":"text"},"email":{"name":"email","nullable":true,"data_type":"text"},"street_address":{"name":"street_address","nullable":true,"data_type":"text"},"city":{"name":"city","nullable":true,"data_type":"text"},"state":{"name":"state","nullable":true,"data_type":"text"},"zip_code":{"name":"zip_code","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"member_group":{"name":"member_group","nullable":true,"data_type":"text"},"marketing_source":{"name":"marketing_source","nullable":true,"data_type":"text"},"medical":{"name":"medical","nullable":true,"data_type":"bool"},"text_opt_in":{"name":"text_opt_in","nullable":true,"data_type":"bool"},"email_opt_in":{"name":"email_opt_in","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"loyalty_points":{"name":"loyalty_points","nullable":true,"data_type":"double"},"lifetime_points":{"name":"lifetime_points","nullable":true,"data_type":"double"},"start_date":{"name":"start_date","nullable":true,"data_type":"timestamp"},"last_visit_date":{"name":"last_visit_date","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"members","resource":"members","x-normalizer":{"seen-data":true}},"_dlt_pipeline_state":{"columns":{"version":{"name":"version","data_type":"bigint","nullable":false,"description":"Numeric version of the pipeline state"},"engine_version":{"name":"engine_version","data_type":"bigint","nullable":false,"description":"Version of the dlt state engine"},"pipeline_name":{"name":"pipeline_name","data_type":"text","nullable":false,"description":"Name of the pipeline this state belongs to"},"state":{"name":"state","data_type":"text","nullable":false,"description":"Compressed JSON representation of the pipeline state"},"created_at":{"name":"created_at","data_type":"timestamp","nullable":false,"description":"Timestamp when this state was created"},"version_hash":{"name":"version_hash","data_type":"text","nullable":true,"description":"Hash of the state content, used to detect changes"},"_dlt_load_id":{"name":"_dlt_load_id","data_type":"text","nullable":false,"precision":64,"description":"Load identifier linking this row to its load operation"},"_dlt_id":{"name":"_dlt_id","data_type":"text","nullable":false,"unique":true,"row_key":true}},"write_disposition":"append","file_format":"preferred","name":"_dlt_pipeline_state","resource":"_dlt_pipeline_state","x-normalizer":{"seen-data":true}},"transactions":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"trans_no":{"name":"trans_no","nullable":true,"data_type":"text"},"member_id":{"name":"member_id","nullable":true,"data_type":"text"},"parent_transaction_id":{"name":"parent_transaction_id","nullable":true,"data_type":"text"},"shop_id":{"name":"shop_id","nullable":true,"data_type":"text"},"seller_id":{"name":"seller_id","nullable":true,"data_type":"text"},"seller_terminal_id":{"name":"seller_terminal_id","nullable":true,"data_type":"text"},"terminal_id":{"name":"terminal_id","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"trans_type":{"name":"trans_type","nullable":true,"data_type":"text"},"refund_status":{"name":"refund_status","nullable":true,"data_type":"text"},"time_zone":{"name":"time_zone","nullable":true,"data_type":"text"},"payment_option":{"name":"payment_option","nullable":true,"data_type":"text"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"points_earned":{"name":"points_earned","nullable":true,"data_type":"double"},"points_spent":{"name":"points_spent","nullable":true,"data_type":"double"},"sub_total":{"name":"sub_total","nullable":true,"data_type":"double"},"total_discount":{"name":"total_discount","nullable":true,"data_type":"double"},"sub_total_discount":{"name":"sub_total_discount","nullable":true,"data_type":"double"},"total_calc_tax":{"name":"total_calc_tax","nullable":true,"data_type":"double"},"total_before_tax_rounding":{"name":"total_before_tax_rounding","nullable":true,"data_type":"double"},"round_amount":{"name":"round_amount","nullable":true,"data_type":"double"},"total_after_tax_rounding":{"name":"total_after_tax_rounding","nullable":true,"data_type":"double"},"credit_card_fee":{"name":"credit_card_fee","nullable":true,"data_type":"double"},"total_fees":{"name":"total_fees","nullable":true,"data_type":"double"},"total":{"name":"total","nullable":true,"data_type":"double"},"start_time":{"name":"start_time","nullable":true,"data_type":"timestamp"},"end_time":{"name":"end_time","nullable":true,"data_type":"timestamp"},"processed_time":{"name":"processed_time","nullable":true,"data_type":"timestamp"},"completed_time":{"name":"completed_time","nullable":true,"data_type":"timestamp"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transactions","resource":"transactions","x-normalizer":{"seen-data":true}},"transaction_items":{"columns":{"transaction_id":{"name":"transaction_id","nullable":false,"data_type":"text","merge_key":true},"position":{"name":"position","nullable":true,"data_type":"bigint"},"item_id":{"name":"item_id","nullable":true,"data_type":"text"},"product_id":{"name":"product_id","nullable":true,"data_type":"text"},"product_sku":{"name":"product_sku","nullable":true,"data_type":"text"},"product_name":{"name":"product_name","nullable":true,"data_type":"text"},"brand_name":{"name":"brand_name","nullable":true,"data_type":"text"},"category_name":{"name":"category_name","nullable":true,"data_type":"text"},"status":{"name":"status","nullable":true,"data_type":"text"},"quantity":{"name":"quantity","nullable":true,"data_type":"double"},"unit_price":{"name":"unit_price","nullable":true,"data_type":"double"},"cost":{"name":"cost","nullable":true,"data_type":"double"},"calc_discount":{"name":"calc_discount","nullable":true,"data_type":"double"},"final_price":{"name":"final_price","nullable":true,"data_type":"double"},"calc_tax":{"name":"calc_tax","nullable":true,"data_type":"double"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_deleted":{"name":"_deleted","nullable":true,"data_type":"bool","hard_delete":true},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"transaction_items","resource":"transaction_items","x-normalizer":{"seen-data":true}},"products":{"columns":{"id":{"name":"id","nullable":false,"data_type":"text","primary_key":true},"sku":{"name":"sku","nullable":true,"data_type":"text"},"name":{"name":"name","nullable":true,"data_type":"text"},"description":{"name":"description","nullable":true,"data_type":"text"},"category_id":{"name":"category_id","nullable":true,"data_type":"text"},"category_name":{"name":"category_name","nullable":true,"data_type":"text"},"vendor_id":{"name":"vendor_id","nullable":true,"data_type":"text"},"vendor_name":{"name":"vendor_name","nullable":true,"data_type":"text"},"brand_id":{"name":"brand_id","nullable":true,"data_type":"text"},"brand_name":{"name":"brand_name","nullable":true,"data_type":"text"},"weight_per_unit":{"name":"weight_per_unit","nullable":true,"data_type":"text"},"flower_type":{"name":"flower_type","nullable":true,"data_type":"text"},"strain":{"name":"strain","nullable":true,"data_type":"text"},"image_url":{"name":"image_url","nullable":true,"data_type":"text"},"active":{"name":"active","nullable":true,"data_type":"bool"},"archived":{"name":"archived","nullable":true,"data_type":"bool"},"deleted":{"name":"deleted","nullable":true,"data_type":"bool"},"unit_price":{"name":"unit_price","nullable":true,"data_type":"double"},"unit_value":{"name":"unit_value","nullable":true,"data_type":"double"},"thc":{"name":"thc","nullable":true,"data_type":"double"},"cbd":{"name":"cbd","nullable":true,"data_type":"double"},"thca":{"name":"thca","nullable":true,"data_type":"double"},"cbda":{"name":"cbda","nullable":true,"data_type":"double"},"cbg":{"name":"cbg","nullable":true,"data_type":"double"},"potency_thc":{"name":"potency_thc","nullable":true,"data_type":"double"},"potency_cbd":{"name":"potency_cbd","nullable":true,"data_type":"double"},"potency_thca":{"name":"potency_thca","nullable":true,"data_type":"double"},"potency_cbda":{"name":"potency_cbda","nullable":true,"data_type":"double"},"potency_cbg":{"name":"potency_cbg","nullable":true,"data_type":"double"},"created":{"name":"created","nullable":true,"data_type":"timestamp"},"modified":{"name":"modified","nullable":true,"data_type":"timestamp"},"_row_errors":{"name":"_row_errors","nullable":true,"data_type":"text"},"_row_hash":{"name":"_row_hash","nullable":true,"data_type":"bigint"},"_batch":{"name":"_batch","nullable":false,"data_type":"bigint"}},"file_format":"parquet","x-merge-strategy":"delete-insert","write_disposition":"merge","name":"products","resource":"products","x-normalizer":{"seen-data":true}}},"settings":{"detections":["iso_timestamp"],"default_hints":{"not_null":["_dlt_id","_dlt_root_id","_dlt_parent_id","_dlt_list_idx","_dlt_load_id"],"parent_key":["_dlt_parent_id"],"root_key":["_dlt_root_id"],"unique":["_dlt_id"],"row_key":["_dlt_id"]}},"normalizers":{"names":"snake_case","json":{"module":"dlt.common.normalizers.json.relational","config":{"propagation":{"tables":{"members":{"_dlt_id":"_dlt_root_id"},"transactions":{"_dlt_id":"_dlt_root_id"},"transaction_items":{"_dlt_id":"_dlt_root_id"},"products":{"_dlt_id":"_dlt_root_id"}}}}}},"previous_hashes":["AJ9Kkh4oxHV3AZKeunU943Ut9N3Ieq14dBsseYGhCGM=","unVEsLysWlUr68Csf9kt/dYDVsVvxfg96kgyb5dw9i0=","MEPMPtT8v5YoMOxiyIvRfMVLVQXobnLB6GHb3Kn90tk=","DzzJrvpfUyrmvmTDB5pcDLANCW0+fafo2Tzx32TDTX0=","DMb8DenrO4ZuKS6BUgW5bDwKqB5CiYfd28Tfo3AZv+Q=","0LOaA9Euf3JYnfXuyP9B7lxRjfl4ZANCPffaxY7c8FY="]}
\.


--
-- Data for Name: members; Type: TABLE DATA; Schema: raw_staging; Owner: -
--

COPY raw_staging.members (id, shop_id, first_name, middle_name, last_name, primary_phone, cpn, email, street_address, city, state, zip_code, status, member_group, marketing_source, medical, text_opt_in, email_opt_in, deleted, loyalty_points, lifetime_points, start_date, last_visit_date, created, modified, _row_errors, _row_hash, _batch) FROM stdin;
\.


--
-- Data for Name: products; Type: TABLE DATA; Schema: raw_staging; Owner: -
--

COPY raw_staging.products (id, sku, name, description, category_id, category_name, vendor_id, vendor_name, brand_id, brand_name, weight_per_unit, flower_type, strain, image_url, active, archived, deleted, unit_price, unit_value, thc, cbd, thca, cbda, cbg, potency_thc, potency_cbd, potency_thca, potency_cbda, potency_cbg, created, modified, _row_errors, _row_hash, _batch) FROM stdin;
\.


--
-- Data for Name: transaction_items; Type: TABLE DATA; Schema: raw_staging; Owner: -
--

COPY raw_staging.transaction_items (transaction_id, "position", item_id, product_id, product_sku, product_name, brand_name, category_name, status, quantity, unit_price, cost, calc_discount, final_price, calc_tax, _row_errors, _deleted, _batch) FROM stdin;
\.


--
-- Data for Name: transactions; Type: TABLE DATA; Schema: raw_staging; Owner: -
--

COPY raw_staging.transactions (id, trans_no, member_id, parent_transaction_id, shop_id, seller_id, seller_terminal_id, terminal_id, status, trans_type, refund_status, time_zone, payment_option, deleted, points_earned, points_spent, sub_total, total_discount, sub_total_discount, total_calc_tax, total_before_tax_rounding, round_amount, total_after_tax_rounding, credit_card_fee, total_fees, total, start_time, end_time, processed_time, completed_time, created, modified, _row_errors, _row_hash, _batch) FROM stdin;
\.


--
-- Data for Name: cutover; Type: TABLE DATA; Schema: serving; Owner: -
--

COPY serving.cutover (entity, source, switched_at, switched_by) FROM stdin;
transactions	legacy	2025-06-30 20:00:00+00	first build
transaction_items	legacy	2025-06-30 20:00:00+00	first build
customers	legacy	2025-06-30 20:00:00+00	first build
products	mirror	2025-07-02 20:00:00.017+00	operator@example.com
\.


--
-- Data for Name: cutover_audit; Type: TABLE DATA; Schema: serving; Owner: -
--

COPY serving.cutover_audit (id, changed_at, changed_by, action, entity, source_before, source_after, reason, was_forced, gates) FROM stdin;
1	2025-07-02 20:00:00.017+00	operator@example.com	switch	products	legacy	mirror	a synthetic shop	t	[{"gate": "freshness", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "known_differences_hold", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "raw_complete", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "windows_read", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "products_count", "entity": "products", "last_status": "FAIL", "nights_held": 0, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "products_duplicate_keys", "entity": "products", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}]
2	2025-07-02 20:00:00.017+00	operator@example.com	finalize	customers	mirror	mirror	a synthetic shop	t	[{"gate": "freshness", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "known_differences_hold", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "raw_complete", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "windows_read", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_count", "entity": "customers", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_duplicate_keys", "entity": "customers", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_email_match", "entity": "customers", "last_status": "NOT_APPLICABLE", "nights_held": 0, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_last_visited_match", "entity": "customers", "last_status": "FAIL", "nights_held": 0, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_lifetime_value_match", "entity": "customers", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_phone_match", "entity": "customers", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "customers_total_visits_match", "entity": "customers", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}]
3	2025-07-02 20:00:00.017+00	operator@example.com	finalize	transactions	mirror	mirror	a synthetic shop	t	[{"gate": "freshness", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "known_differences_hold", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "raw_complete", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "windows_read", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "transactions_count", "entity": "transactions", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "transactions_duplicate_keys", "entity": "transactions", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "transactions_total_amount", "entity": "transactions", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}]
4	2025-07-02 20:00:00.017+00	operator@example.com	finalize	transaction_items	mirror	mirror	a synthetic shop	t	[{"gate": "freshness", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "known_differences_hold", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "raw_complete", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "windows_read", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "transaction_items_cart_sums", "entity": "transaction_items", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "transaction_items_count", "entity": "transaction_items", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "transaction_items_duplicate_keys", "entity": "transaction_items", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}]
5	2025-07-02 20:00:00.017+00	operator@example.com	finalize	products	mirror	mirror	a synthetic shop	t	[{"gate": "freshness", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "known_differences_hold", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "raw_complete", "entity": "all", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "windows_read", "entity": "all", "last_status": "PASS", "nights_held": 1, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "products_count", "entity": "products", "last_status": "FAIL", "nights_held": 0, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}, {"gate": "products_duplicate_keys", "entity": "products", "last_status": "PASS", "nights_held": 3, "last_judged_at": "2025-07-02T20:00:00.017000+00:00"}]
6	2025-07-02 20:00:00.017+00	operator@example.com	unfinalize	customers	mirror	mirror	a synthetic shop	f	[]
7	2025-07-02 20:00:00.017+00	operator@example.com	unfinalize	transactions	mirror	mirror	a synthetic shop	f	[]
8	2025-07-02 20:00:00.017+00	operator@example.com	unfinalize	transaction_items	mirror	mirror	a synthetic shop	f	[]
9	2025-07-02 20:00:00.017+00	operator@example.com	unfinalize	products	mirror	mirror	a synthetic shop	f	[]
\.


--
-- Data for Name: finalizations; Type: TABLE DATA; Schema: serving; Owner: -
--

COPY serving.finalizations (id, applied_at, applied_by, statements, undo_statements, undone_at) FROM stdin;
1	2025-07-02 20:00:00.017+00	operator@example.com	{"alter table public.customers rename to customers_legacy","alter table public.customers_legacy rename constraint customers_member_id_key to customers_legacy_member_id_key","alter table public.customers_legacy rename constraint customers_pkey to customers_legacy_pkey","alter sequence public.customers_id_seq rename to customers_legacy_id_seq","alter table public.transactions rename to transactions_legacy","alter table public.transactions_legacy rename constraint transactions_customer_id_fkey to transactions_legacy_customer_id_fkey","alter table public.transactions_legacy rename constraint transactions_pkey to transactions_legacy_pkey","alter table public.transactions_legacy rename constraint transactions_transaction_id_key to transactions_legacy_transaction_id_key","alter sequence public.transactions_id_seq rename to transactions_legacy_id_seq","alter table public.transaction_items rename to transaction_items_legacy","alter table public.transaction_items_legacy rename constraint transaction_items_pkey to transaction_items_legacy_pkey","alter sequence public.transaction_items_id_seq rename to transaction_items_legacy_id_seq","alter table public.products rename to products_legacy","alter table public.products_legacy rename constraint products_pkey to products_legacy_pkey","alter table public.products_legacy rename constraint products_product_id_key to products_legacy_product_id_key","alter sequence public.products_id_seq rename to products_legacy_id_seq","alter table public.customers_blaze rename to customers","alter table public.customers rename constraint customers_blaze_member_id_key to customers_member_id_key","alter table public.customers rename constraint customers_blaze_pkey to customers_pkey","alter index public.idx_customers_blaze_member_id rename to idx_customers_member_id","alter index public.idx_customers_blaze_modified rename to idx_customers_modified","alter index public.idx_customers_blaze_phone rename to idx_customers_phone","alter index public.idx_customers_blaze_phone_digits rename to idx_customers_phone_digits","alter index public.idx_customers_blaze_phone_last_ten rename to idx_customers_phone_last_ten","alter index public.idx_customers_blaze_sync_status rename to idx_customers_sync_status","alter sequence public.customers_blaze_id_seq rename to customers_id_seq","alter table public.transactions_blaze rename to transactions","alter table public.transactions rename constraint transactions_blaze_pkey to transactions_pkey","alter table public.transactions rename constraint transactions_blaze_transaction_id_key to transactions_transaction_id_key","alter index public.idx_transactions_blaze_customer_date rename to idx_transactions_customer_date","alter index public.idx_transactions_blaze_customer_id rename to idx_transactions_customer_id","alter index public.idx_transactions_blaze_date rename to idx_transactions_date","alter index public.idx_transactions_blaze_legacy_id rename to idx_transactions_legacy_id","alter index public.idx_transactions_blaze_modified rename to idx_transactions_modified","alter index public.idx_transactions_blaze_served_date rename to idx_transactions_served_date","alter index public.idx_transactions_blaze_trans_no rename to idx_transactions_trans_no","alter index public.idx_transactions_blaze_transaction_id rename to idx_transactions_transaction_id","alter sequence public.transactions_blaze_id_seq rename to transactions_id_seq","alter table public.transaction_items_blaze rename to transaction_items","alter table public.transaction_items rename constraint transaction_items_blaze_pkey to transaction_items_pkey","alter table public.transaction_items rename constraint transaction_items_blaze_transaction_id_item_id_key to transaction_items_transaction_id_item_id_key","alter index public.idx_items_blaze_product_id rename to idx_items_product_id","alter index public.idx_items_blaze_transaction_id rename to idx_items_transaction_id","alter sequence public.transaction_items_blaze_id_seq rename to transaction_items_id_seq","alter table public.products_blaze rename to products","alter table public.products rename constraint products_blaze_pkey to products_pkey","alter table public.products rename constraint products_blaze_product_id_key to products_product_id_key","alter table public.products rename constraint products_blaze_sku_key to products_sku_key","alter index public.idx_products_blaze_modified rename to idx_products_modified","alter index public.idx_products_blaze_name rename to idx_products_name","alter index public.idx_products_blaze_product_id rename to idx_products_product_id","alter index public.idx_products_blaze_sku rename to idx_products_sku","alter sequence public.products_blaze_id_seq rename to products_id_seq","create or replace view public.sales_by_customer as\n SELECT c.member_id,\n    c.name,\n    count(t.id) AS sales,\n    sum(t.total_amount) AS revenue\n   FROM (public.customers c\n     LEFT JOIN public.transactions t ON ((t.customer_id = c.member_id)))\n  GROUP BY c.member_id, c.name"}	{"alter sequence public.products_id_seq rename to products_blaze_id_seq","alter index public.idx_products_sku rename to idx_products_blaze_sku","alter index public.idx_products_product_id rename to idx_products_blaze_product_id","alter index public.idx_products_name rename to idx_products_blaze_name","alter index public.idx_products_modified rename to idx_products_blaze_modified","alter table public.products rename constraint products_sku_key to products_blaze_sku_key","alter table public.products rename constraint products_product_id_key to products_blaze_product_id_key","alter table public.products rename constraint products_pkey to products_blaze_pkey","alter table public.products rename to products_blaze","alter sequence public.transaction_items_id_seq rename to transaction_items_blaze_id_seq","alter index public.idx_items_transaction_id rename to idx_items_blaze_transaction_id","alter index public.idx_items_product_id rename to idx_items_blaze_product_id","alter table public.transaction_items rename constraint transaction_items_transaction_id_item_id_key to transaction_items_blaze_transaction_id_item_id_key","alter table public.transaction_items rename constraint transaction_items_pkey to transaction_items_blaze_pkey","alter table public.transaction_items rename to transaction_items_blaze","alter sequence public.transactions_id_seq rename to transactions_blaze_id_seq","alter index public.idx_transactions_transaction_id rename to idx_transactions_blaze_transaction_id","alter index public.idx_transactions_trans_no rename to idx_transactions_blaze_trans_no","alter index public.idx_transactions_served_date rename to idx_transactions_blaze_served_date","alter index public.idx_transactions_modified rename to idx_transactions_blaze_modified","alter index public.idx_transactions_legacy_id rename to idx_transactions_blaze_legacy_id","alter index public.idx_transactions_date rename to idx_transactions_blaze_date","alter index public.idx_transactions_customer_id rename to idx_transactions_blaze_customer_id","alter index public.idx_transactions_customer_date rename to idx_transactions_blaze_customer_date","alter table public.transactions rename constraint transactions_transaction_id_key to transactions_blaze_transaction_id_key","alter table public.transactions rename constraint transactions_pkey to transactions_blaze_pkey","alter table public.transactions rename to transactions_blaze","alter sequence public.customers_id_seq rename to customers_blaze_id_seq","alter index public.idx_customers_sync_status rename to idx_customers_blaze_sync_status","alter index public.idx_customers_phone_last_ten rename to idx_customers_blaze_phone_last_ten","alter index public.idx_customers_phone_digits rename to idx_customers_blaze_phone_digits","alter index public.idx_customers_phone rename to idx_customers_blaze_phone","alter index public.idx_customers_modified rename to idx_customers_blaze_modified","alter index public.idx_customers_member_id rename to idx_customers_blaze_member_id","alter table public.customers rename constraint customers_pkey to customers_blaze_pkey","alter table public.customers rename constraint customers_member_id_key to customers_blaze_member_id_key","alter table public.customers rename to customers_blaze","alter sequence public.products_legacy_id_seq rename to products_id_seq","alter table public.products_legacy rename constraint products_legacy_product_id_key to products_product_id_key","alter table public.products_legacy rename constraint products_legacy_pkey to products_pkey","alter table public.products_legacy rename to products","alter sequence public.transaction_items_legacy_id_seq rename to transaction_items_id_seq","alter table public.transaction_items_legacy rename constraint transaction_items_legacy_pkey to transaction_items_pkey","alter table public.transaction_items_legacy rename to transaction_items","alter sequence public.transactions_legacy_id_seq rename to transactions_id_seq","alter table public.transactions_legacy rename constraint transactions_legacy_transaction_id_key to transactions_transaction_id_key","alter table public.transactions_legacy rename constraint transactions_legacy_pkey to transactions_pkey","alter table public.transactions_legacy rename constraint transactions_legacy_customer_id_fkey to transactions_customer_id_fkey","alter table public.transactions_legacy rename to transactions","alter sequence public.customers_legacy_id_seq rename to customers_id_seq","alter table public.customers_legacy rename constraint customers_legacy_pkey to customers_pkey","alter table public.customers_legacy rename constraint customers_legacy_member_id_key to customers_member_id_key","alter table public.customers_legacy rename to customers","create or replace view public.sales_by_customer as\n SELECT c.member_id,\n    c.name,\n    count(t.id) AS sales,\n    sum(t.total_amount) AS revenue\n   FROM (public.customers c\n     LEFT JOIN public.transactions t ON ((t.customer_id = c.member_id)))\n  GROUP BY c.member_id, c.name"}	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: names; Type: TABLE DATA; Schema: serving; Owner: -
--

COPY serving.names (kind, blaze_id, name) FROM stdin;
\.


--
-- Data for Name: processed_batches; Type: TABLE DATA; Schema: staging; Owner: -
--

COPY staging.processed_batches (model, batch) FROM stdin;
products_blaze	9
transactions_blaze	9
customers_blaze	9
transaction_items_blaze	9
\.


--
-- Data for Name: standing_verdicts; Type: TABLE DATA; Schema: staging; Owner: -
--

COPY staging.standing_verdicts (test, inputs, failures, judged_at) FROM stdin;
test.blaze_mirror.item_sums_equal_their_carts	d360b7e24618bd5d9609db36cd2e65d5	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__members_batch.674857925a	6966dcf13fb45a97aea2c7ba992bb321	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.phones_are_e164.7bd1ce8175	179f423ac003e9c8c60d0ca71cddba09	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__transaction_items_transaction_id.64c5118340	2793606b25db0e31012f70421c7c0f0e	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_stg_blaze__members_member_id.f7235a38e6	fb19a5c9619ea4811bb92465b0f8d64d	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__products_batch.b9fc947ee3	36cf778efe30544d49334a8a021f3c9e	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__products_product_id.c1e901f2b5	af4965dafd3cb34f7dbb5f1e65028e35	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__transaction_items_batch.e627de171f	e3d36416fb79813c88ea106a7a180992	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__transaction_items_item_id.4f79b89db5	2a3be1921f1f1d2a144a5de689ee3c2f	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.accepted_values_names_kind__shop__staff__terminal.7f8731eb1f	995f3b277b1e2267ca170592cbfeab95	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.names_are_told_apart.64f5388f5c	a12bf2eb77ee14f4bc621017b792ca88	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_stg_blaze__transactions_transaction_id.0834314122	499b1eb66b17d17aa179106239dec73f	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__transactions_transaction_id.dff8494fe3	d2abfc5514b10d865f72df3a37fbc39c	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_products_blaze_name.5296a35aca	40373e0de2d2b0fdd1aa1e101e74aceb	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.accepted_values_products_blaze_sync_status__synced__error.350caf5a09	60832fcfb01f578926c79e4f536209ee	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_weights.cb7c9e5797	169b91a47c56bb3c6ca73a3919a3d0fd	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_products_blaze_product_id.ab7ce9ffc2	bd601b035cb37866c48eb3efe4961fee	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_products_blaze_sku.a981a59094	8289f10d0eed8835a3fece5e820f7689	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.products_mirror_raw.2ff108cf7b	d64309d3dc8ea51c6c776879451ff2d4	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.accepted_values_transactions_blaze_sync_status__synced__error.b4b61eef26	bec1846d865528da38cf32aa99c9aa2e	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_products_blaze_product_id.67e2a33c19	75b2e85e8956e78e979fa0477a795aff	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_payment_types.53c5bc0e73	51a3fe4ba9a06ed3510fc8ead84ca0c8	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_refund_statuses.cfe845e3f3	6f3e0f533c7303871f8cc79f2b777abf	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_statuses.3d99ce546c	1d2fd11d1f34517c1ab7de5a1ea791ef	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_transactions_blaze_transaction_id.81765a284b	858bb65b201c3ba4d795a0b45fc34382	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_transactions_blaze_transaction_id.d55e8230b7	504fbb52b2e97512dcfee2817ac934cd	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_transaction_types.87ce68dd71	ec06b7ff393b05167ae208ff6e1b268a	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.transactions_mirror_raw.fbca682651	00423c63bfe55ce415f1844cf8af794d	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.accepted_values_transaction_items_blaze_sync_status__synced__error.8d543d21ab	8a254228b729084d501400ebdbd38e87	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_item_statuses.c2dd1e666d	42ef756d0900e1162bb6fdae907b1e92	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.lines_of_known_transactions.c245d26945	04f7ce783a8abe6e940f43f268ca7b00	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_transaction_items_blaze_transaction_id.20059d6d4c	23d8f6c042712d31f14bd058b1670145	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.lifetime_value_is_sales_less_refunds.40f267ace2	3da98dcfb4a6947f36ae7c3eb3aeae87	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.members_mirror_raw.bb93ef4add	6eed58c1e5b0305283d8a625cc0b88c9	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_customers_blaze_member_id.6376650570	a94e0cffb1f280617bd0c2706f5478c9	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_customers_blaze_total_visits.0fb5c38865	8c03717b4becdb73f2b5c716b968975a	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_customers_blaze_vip_status.4b83841350	98bec51d14f528957c52523105a39b11	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_customers_blaze_churn_risk.7de876b0d4	a6637209ec67af2997562b4b450176e7	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_customers_blaze_member_id.066d2f0178	afe3f4db96f57a45f4f6985e1c453db9	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_duplicate_keys.3518ce48d2	91ce5fb3e8c1e9979b18a0c1499051e0	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.sales_of_known_members.eea213760f	c796b9f6f1294a11cbd463504edc6b4d	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_last_visited_match.cbb25d2b60	421b07d6703ad64ea12ac62a2028e992	4	2025-07-02 20:00:00.017+00
test.blaze_mirror.lines_of_known_products.ad8af184e1	1e007f25f5ed1b060fc80b373585f11d	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.lines_mirror_raw.4580baecb4	ae7bee64f7890b59724da364830d5f7b	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_transaction_items_blaze_item_id.48ca3ff4bd	c1109d3f86d416331d2938219737b711	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customer_figures_equal_their_transactions	bdb059ac9ee40dd1de40213be54c6f6f	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.accepted_values_customers_blaze_sync_status__synced__error.e70802108c	58e6fe953c61e8f6c2d1e5eb11431970	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_member_statuses.f71d141b59	27e08dbac4cb6ba0259a57845a3d6891	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_email_match.bb5bf793fe	2307c1f9e6a98279ebc7ce3a8b4c77f0	-1	2025-07-02 20:00:00.017+00
test.blaze_mirror.cart_identities_hold	94757dc28e00e9fff0e76c24d36bb5b8	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__members_member_id.d41f329f46	f5d427df211a88b57495eb41e4b8ff08	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.not_null_stg_blaze__transactions_batch.a2ac0fa9c5	8b87c04c637744e7c2b36ccce3520c92	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.transactions_total_amount.bc27a6b76d	9e2f502a1e640e3c94dc23eb643f1a5d	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.source_not_null_blaze_blaze_sync_state_entity_type.35aa0efb7f	904755de943d3cde84a33bb26df799f2	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.source_unique_blaze_blaze_sync_state_entity_type.e2d62f451a	2e37363487a6010a612b1e0e07201d06	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.unique_stg_blaze__products_product_id.e4bacb4cbe	bc1307046fff5929d91216edf89594bf	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.line_ids_are_unique_within_carts.8091695b91	25b9bcb0b76212aa6fa1268e63696ff5	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_count.27dee6fdb4	aeed8b99ca3e8ae73b1a8aeee3c97702	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_lifetime_value_match.8ca7f06bd6	9efd4d149b0f5c78a19a91d3746f6ef3	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.freshness.5f1ea51e64	618bd4baeb3ec555429af8d6c0b06a5c	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_total_visits_match.cb35e874d9	e2ac2a6a9fc76344726542b8b964452d	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.customers_phone_match.e034d15209	bfd4a8eb7b02a8bc938f278c43bd989e	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.raw_complete.73be8967bd	a2b1e3b2930fd108922c38b0782fe249	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.products_duplicate_keys.00d5c21ce1	44c0ca17b6c4486fdcff83915325e24a	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.transaction_items_cart_sums.ea11e37569	144c83a705365ba70973bf0bc9e9a1aa	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.known_differences_hold.d4b74e6c8d	ecb95cce45be62145cc7959d8bec67f0	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.products_count.02c62a8012	3135e4400b53a5f687c1f1ef88bb6612	2	2025-07-02 20:00:00.017+00
test.blaze_mirror.transaction_items_duplicate_keys.7dae9fad5a	11a91e20bc94297faefc2e9a8b818875	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.transaction_items_count.adcaec2878	4d57525b392af2ad5d5d42e6e0adc6a6	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.transactions_duplicate_keys.9c247ae9cc	af5aa7e274c0a09b6710851f89687791	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.windows_read.f2ec8d9d91	a068e253fd2de108b4b1b87b9034d8a7	0	2025-07-02 20:00:00.017+00
test.blaze_mirror.transactions_count.a3c62c0abd	8a99cb2fec63cbbd34d42d1651fce243	0	2025-07-02 20:00:00.017+00
\.


--
-- Data for Name: touched_customers; Type: TABLE DATA; Schema: staging; Owner: -
--

COPY staging.touched_customers (customer_id) FROM stdin;
073f3f37ea8c0856a400002d
\.


--
-- Name: gate_history_id_seq; Type: SEQUENCE SET; Schema: parity; Owner: -
--

SELECT pg_catalog.setval('parity.gate_history_id_seq', 57, true);


--
-- Name: blaze_sync_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.blaze_sync_history_id_seq', 9, true);


--
-- Name: blaze_sync_state_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.blaze_sync_state_id_seq', 9, true);


--
-- Name: customers_blaze_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.customers_blaze_id_seq', 32, true);


--
-- Name: customers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.customers_id_seq', 27, true);


--
-- Name: products_blaze_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.products_blaze_id_seq', 15, true);


--
-- Name: products_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.products_id_seq', 13, true);


--
-- Name: transaction_items_blaze_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.transaction_items_blaze_id_seq', 245, true);


--
-- Name: transaction_items_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.transaction_items_id_seq', 225, true);


--
-- Name: transactions_blaze_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.transactions_blaze_id_seq', 88, true);


--
-- Name: transactions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.transactions_id_seq', 82, true);


--
-- Name: backfills_id_seq; Type: SEQUENCE SET; Schema: raw; Owner: -
--

SELECT pg_catalog.setval('raw.backfills_id_seq', 1, true);


--
-- Name: batches_batch_seq; Type: SEQUENCE SET; Schema: raw; Owner: -
--

SELECT pg_catalog.setval('raw.batches_batch_seq', 9, true);


--
-- Name: quarantine_id_seq; Type: SEQUENCE SET; Schema: raw; Owner: -
--

SELECT pg_catalog.setval('raw.quarantine_id_seq', 1, true);


--
-- Name: cutover_audit_id_seq; Type: SEQUENCE SET; Schema: serving; Owner: -
--

SELECT pg_catalog.setval('serving.cutover_audit_id_seq', 9, true);


--
-- Name: finalizations_id_seq; Type: SEQUENCE SET; Schema: serving; Owner: -
--

SELECT pg_catalog.setval('serving.finalizations_id_seq', 1, true);


--
-- Name: gate_history gate_history_pkey; Type: CONSTRAINT; Schema: parity; Owner: -
--

ALTER TABLE ONLY parity.gate_history
    ADD CONSTRAINT gate_history_pkey PRIMARY KEY (id);


--
-- Name: blaze_sync_history blaze_sync_history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blaze_sync_history
    ADD CONSTRAINT blaze_sync_history_pkey PRIMARY KEY (id);


--
-- Name: blaze_sync_state blaze_sync_state_entity_type_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blaze_sync_state
    ADD CONSTRAINT blaze_sync_state_entity_type_key UNIQUE (entity_type);


--
-- Name: blaze_sync_state blaze_sync_state_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blaze_sync_state
    ADD CONSTRAINT blaze_sync_state_pkey PRIMARY KEY (id);


--
-- Name: customers_blaze customers_blaze_member_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers_blaze
    ADD CONSTRAINT customers_blaze_member_id_key UNIQUE (member_id);


--
-- Name: customers_blaze customers_blaze_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers_blaze
    ADD CONSTRAINT customers_blaze_pkey PRIMARY KEY (id);


--
-- Name: customers customers_member_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_member_id_key UNIQUE (member_id);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);


--
-- Name: products_blaze products_blaze_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products_blaze
    ADD CONSTRAINT products_blaze_pkey PRIMARY KEY (id);


--
-- Name: products_blaze products_blaze_product_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products_blaze
    ADD CONSTRAINT products_blaze_product_id_key UNIQUE (product_id);


--
-- Name: products_blaze products_blaze_sku_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products_blaze
    ADD CONSTRAINT products_blaze_sku_key UNIQUE (sku);


--
-- Name: products products_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id);


--
-- Name: products products_product_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_product_id_key UNIQUE (product_id);


--
-- Name: transaction_items_blaze transaction_items_blaze_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transaction_items_blaze
    ADD CONSTRAINT transaction_items_blaze_pkey PRIMARY KEY (id);


--
-- Name: transaction_items_blaze transaction_items_blaze_transaction_id_item_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transaction_items_blaze
    ADD CONSTRAINT transaction_items_blaze_transaction_id_item_id_key UNIQUE (transaction_id, item_id);


--
-- Name: transaction_items transaction_items_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transaction_items
    ADD CONSTRAINT transaction_items_pkey PRIMARY KEY (id);


--
-- Name: transactions_blaze transactions_blaze_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions_blaze
    ADD CONSTRAINT transactions_blaze_pkey PRIMARY KEY (id);


--
-- Name: transactions_blaze transactions_blaze_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions_blaze
    ADD CONSTRAINT transactions_blaze_transaction_id_key UNIQUE (transaction_id);


--
-- Name: transactions transactions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_pkey PRIMARY KEY (id);


--
-- Name: transactions transactions_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_transaction_id_key UNIQUE (transaction_id);


--
-- Name: _dlt_pipeline_state _dlt_pipeline_state__dlt_id_key; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw._dlt_pipeline_state
    ADD CONSTRAINT _dlt_pipeline_state__dlt_id_key UNIQUE (_dlt_id);


--
-- Name: alerts alerts_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.alerts
    ADD CONSTRAINT alerts_pkey PRIMARY KEY (shop, problem);


--
-- Name: api_fields api_fields_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.api_fields
    ADD CONSTRAINT api_fields_pkey PRIMARY KEY (shop, entity, path);


--
-- Name: backfills backfills_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.backfills
    ADD CONSTRAINT backfills_pkey PRIMARY KEY (id);


--
-- Name: batches batches_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.batches
    ADD CONSTRAINT batches_pkey PRIMARY KEY (batch);


--
-- Name: boot_clock boot_clock_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.boot_clock
    ADD CONSTRAINT boot_clock_pkey PRIMARY KEY (boot_id);


--
-- Name: calls_by_month calls_by_month_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.calls_by_month
    ADD CONSTRAINT calls_by_month_pkey PRIMARY KEY (key_id, month);


--
-- Name: cursors cursors_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.cursors
    ADD CONSTRAINT cursors_pkey PRIMARY KEY (shop, entity);


--
-- Name: ignored_date_filters ignored_date_filters_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.ignored_date_filters
    ADD CONSTRAINT ignored_date_filters_pkey PRIMARY KEY (shop, entity);


--
-- Name: quarantine quarantine_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (id);


--
-- Name: quarantine quarantine_shop_entity_record_id_reason_window_start_key; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.quarantine
    ADD CONSTRAINT quarantine_shop_entity_record_id_reason_window_start_key UNIQUE (shop, entity, record_id, reason, window_start);


--
-- Name: schema_drift schema_drift_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.schema_drift
    ADD CONSTRAINT schema_drift_pkey PRIMARY KEY (shop, entity, path, change);


--
-- Name: sweeps sweeps_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.sweeps
    ADD CONSTRAINT sweeps_pkey PRIMARY KEY (shop, entity);


--
-- Name: windows windows_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.windows
    ADD CONSTRAINT windows_pkey PRIMARY KEY (shop, entity, window_start, window_end);


--
-- Name: cutover_audit cutover_audit_pkey; Type: CONSTRAINT; Schema: serving; Owner: -
--

ALTER TABLE ONLY serving.cutover_audit
    ADD CONSTRAINT cutover_audit_pkey PRIMARY KEY (id);


--
-- Name: cutover cutover_pkey; Type: CONSTRAINT; Schema: serving; Owner: -
--

ALTER TABLE ONLY serving.cutover
    ADD CONSTRAINT cutover_pkey PRIMARY KEY (entity);


--
-- Name: finalizations finalizations_pkey; Type: CONSTRAINT; Schema: serving; Owner: -
--

ALTER TABLE ONLY serving.finalizations
    ADD CONSTRAINT finalizations_pkey PRIMARY KEY (id);


--
-- Name: processed_batches processed_batches_pkey; Type: CONSTRAINT; Schema: staging; Owner: -
--

ALTER TABLE ONLY staging.processed_batches
    ADD CONSTRAINT processed_batches_pkey PRIMARY KEY (model);


--
-- Name: standing_verdicts standing_verdicts_pkey; Type: CONSTRAINT; Schema: staging; Owner: -
--

ALTER TABLE ONLY staging.standing_verdicts
    ADD CONSTRAINT standing_verdicts_pkey PRIMARY KEY (test);


--
-- Name: touched_customers touched_customers_pkey; Type: CONSTRAINT; Schema: staging; Owner: -
--

ALTER TABLE ONLY staging.touched_customers
    ADD CONSTRAINT touched_customers_pkey PRIMARY KEY (customer_id);


--
-- Name: idx_gate_history_judged_at; Type: INDEX; Schema: parity; Owner: -
--

CREATE INDEX idx_gate_history_judged_at ON parity.gate_history USING btree (entity, gate, judged_at);


--
-- Name: idx_blaze_sync_history_entity_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_blaze_sync_history_entity_type ON public.blaze_sync_history USING btree (shop, entity_type, id);


--
-- Name: idx_blaze_sync_history_started_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_blaze_sync_history_started_at ON public.blaze_sync_history USING btree (started_at);


--
-- Name: idx_customers_blaze_member_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_customers_blaze_member_id ON public.customers_blaze USING btree (member_id);


--
-- Name: idx_customers_blaze_modified; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_customers_blaze_modified ON public.customers_blaze USING btree (blaze_modified);


--
-- Name: idx_customers_blaze_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_customers_blaze_phone ON public.customers_blaze USING btree (phone);


--
-- Name: idx_customers_blaze_phone_digits; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_customers_blaze_phone_digits ON public.customers_blaze USING btree ("right"(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), 10));


--
-- Name: idx_customers_blaze_phone_last_ten; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_customers_blaze_phone_last_ten ON public.customers_blaze USING btree ("right"(phone, 10));


--
-- Name: idx_customers_blaze_sync_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_customers_blaze_sync_status ON public.customers_blaze USING btree (sync_status);


--
-- Name: idx_items_blaze_product_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_items_blaze_product_id ON public.transaction_items_blaze USING btree (product_id);


--
-- Name: idx_items_blaze_transaction_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_items_blaze_transaction_id ON public.transaction_items_blaze USING btree (transaction_id);


--
-- Name: idx_products_blaze_modified; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_products_blaze_modified ON public.products_blaze USING btree (blaze_modified);


--
-- Name: idx_products_blaze_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_products_blaze_name ON public.products_blaze USING btree (name);


--
-- Name: idx_products_blaze_product_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_products_blaze_product_id ON public.products_blaze USING btree (product_id);


--
-- Name: idx_products_blaze_sku; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_products_blaze_sku ON public.products_blaze USING btree (sku);


--
-- Name: idx_transactions_blaze_customer_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_customer_date ON public.transactions_blaze USING btree (customer_id, timezone('UTC'::text, timezone('America/Los_Angeles'::text, date)));


--
-- Name: idx_transactions_blaze_customer_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_customer_id ON public.transactions_blaze USING btree (customer_id);


--
-- Name: idx_transactions_blaze_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_date ON public.transactions_blaze USING btree (date);


--
-- Name: idx_transactions_blaze_legacy_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_legacy_id ON public.transactions_blaze USING btree (COALESCE(trans_no, transaction_id));


--
-- Name: idx_transactions_blaze_modified; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_modified ON public.transactions_blaze USING btree (blaze_modified);


--
-- Name: idx_transactions_blaze_served_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_served_date ON public.transactions_blaze USING btree (timezone('UTC'::text, timezone('America/Los_Angeles'::text, date)));


--
-- Name: idx_transactions_blaze_trans_no; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_trans_no ON public.transactions_blaze USING btree (trans_no);


--
-- Name: idx_transactions_blaze_transaction_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_transactions_blaze_transaction_id ON public.transactions_blaze USING btree (transaction_id);


--
-- Name: members_batch_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE INDEX members_batch_idx ON raw.members USING btree (_batch);


--
-- Name: members_id_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE UNIQUE INDEX members_id_idx ON raw.members USING btree (id);


--
-- Name: products_batch_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE INDEX products_batch_idx ON raw.products USING btree (_batch);


--
-- Name: products_id_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE UNIQUE INDEX products_id_idx ON raw.products USING btree (id);


--
-- Name: timestampindex_calls_bb07d4ad3a82; Type: INDEX; Schema: raw; Owner: -
--

CREATE INDEX timestampindex_calls_bb07d4ad3a82 ON raw.ratelimit___calls_bb07d4ad3a82 USING btree (item_timestamp);


--
-- Name: transaction_items_product_id_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE INDEX transaction_items_product_id_idx ON raw.transaction_items USING btree (product_id);


--
-- Name: transaction_items_transaction_id_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE INDEX transaction_items_transaction_id_idx ON raw.transaction_items USING btree (transaction_id);


--
-- Name: transactions_batch_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE INDEX transactions_batch_idx ON raw.transactions USING btree (_batch);


--
-- Name: transactions_id_idx; Type: INDEX; Schema: raw; Owner: -
--

CREATE UNIQUE INDEX transactions_id_idx ON raw.transactions USING btree (id);


--
-- Name: transactions transactions_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(member_id);


--
-- PostgreSQL database dump complete
--

\unrestrict ZXO2BEF6SW8PmYccKQL9yxBXJM4aH7GCBZWdUAcJkC1kN5xTAHAgeaQ84CLjBmc

