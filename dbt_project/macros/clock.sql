{#
    The one clock, as timestamptz: the var `now` or BLAZE_FIXED_NOW where a test or demo fixes it,
    else now(). The environment is asked on execution alone: asked while the project is parsed, each
    new instant would have it parsed again.
#}
{% macro now_utc() -%}
    {%- set fixed = var('now', none) or (env_var('BLAZE_FIXED_NOW', '') if execute else '') -%}
    {%- if fixed -%}
        timestamptz '{{ fixed }}'
    {%- else -%}
        now()
    {%- endif -%}
{%- endmacro %}


{# BLAZE_TIMEZONE as SQL: the zone of the one shop, and of what is no shop's in a chain. #}
{% macro common_zone() -%}
    '{{ env_var("BLAZE_TIMEZONE", "America/Los_Angeles") }}'
{%- endmacro %}


{#
    The zone in which the day of a row of transactions_blaze is counted, as SQL: in a chain its own.

    Args:
        t: alias of the table, if it needs one.
#}
{% macro zone_of_sale(t=none) -%}
    {%- if is_chain() -%}
        {{ t ~ '.' if t }}time_zone
    {%- else -%}
        {{ common_zone() }}
    {%- endif -%}
{%- endmacro %}


{#
    The zone that a row of stg_blaze__transactions gives the row of the mirror, as SQL: in a chain its own,
    else its shop's, as far as this server knows them. One that it does not would fail the whole night.
#}
{% macro zone_of_landed_sale() -%}
    {%- if is_chain() -%}
        coalesce({{ known_zone('time_zone') }}, {{ known_zone('shop_time_zone') }}, {{ common_zone() }})
    {%- else -%}
        null::text
    {%- endif -%}
{%- endmacro %}


{# A zone if this server knows it, else null. By an IN, for which its names are read once. #}
{% macro known_zone(zone) -%}
    case when {{ zone }} in (select names.name from pg_timezone_names as names) then {{ zone }} end
{%- endmacro %}


{#
    The zone in which a member's days are counted, as SQL: in a chain that of the home shop.

    Args:
        home: alias of a row of zones_of_shop_ids, which a member of no shop of ours lacks.
#}
{% macro zone_of_home(home) -%}
    {%- if is_chain() -%}
        coalesce({{ home }}.time_zone, {{ common_zone() }})
    {%- else -%}
        {{ common_zone() }}
    {%- endif -%}
{%- endmacro %}


{# The instant at which the shop's clocks show a wall clock, a timestamp without a zone. #}
{% macro at_shop_clock(wall_clock) -%}
    ({{ wall_clock }}) at time zone {{ common_zone() }}
{%- endmacro %}


{# The shop's calendar day of an instant, as date: an evening sale belongs to that evening. `zone` is SQL. #}
{% macro shop_day(instant, zone=none) -%}
    ({{ instant }} at time zone {{ zone or common_zone() }})::date
{%- endmacro %}


{# The shop's calendar day of the clock, as date. #}
{% macro today(zone=none) -%}
    {{ shop_day(now_utc(), zone) }}
{%- endmacro %}


{#
    Days from a visit's day until today. In a chain a visit may be of tomorrow, east of where today is
    counted: there it was today.
#}
{% macro days_since(day, today) -%}
    {%- if is_chain() -%}
        case {{ today }} - {{ day }} when -1 then 0 else {{ today }} - {{ day }} end
    {%- else -%}
        {{ today }} - {{ day }}
    {%- endif -%}
{%- endmacro %}


{#
    An instant as legacy stores it: the shop's wall clock, as if it were UTC. Written with functions
    that Postgres knows to be immutable, so that an index can hold it. `zone` is SQL.
#}
{% macro shop_clock_as_utc(instant, zone=none) -%}
    {%- if var('serving_dates_are_shop_clock') -%}
        timezone('UTC', timezone({{ zone or common_zone() }}, {{ instant }}))
    {%- else -%}
        {{ instant }}
    {%- endif -%}
{%- endmacro %}
