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


{# The instant at which the shop's clocks show a wall clock, a timestamp without a zone. #}
{% macro at_shop_clock(wall_clock) -%}
    ({{ wall_clock }}) at time zone '{{ env_var("BLAZE_TIMEZONE", "America/Los_Angeles") }}'
{%- endmacro %}


{# The shop's calendar day of an instant, as date: an evening sale belongs to that evening. #}
{% macro shop_day(instant) -%}
    ({{ instant }} at time zone '{{ env_var("BLAZE_TIMEZONE", "America/Los_Angeles") }}')::date
{%- endmacro %}


{# The shop's calendar day of the clock, as date. #}
{% macro today() -%}
    {{ shop_day(now_utc()) }}
{%- endmacro %}


{#
    An instant as legacy stores it: the shop's wall clock, as if it were UTC. Written with functions
    that Postgres knows to be immutable, so that an index can hold it.
#}
{% macro shop_clock_as_utc(instant) -%}
    {%- if var('serving_dates_are_shop_clock') -%}
        timezone('UTC', timezone('{{ env_var("BLAZE_TIMEZONE", "America/Los_Angeles") }}', {{ instant }}))
    {%- else -%}
        {{ instant }}
    {%- endif -%}
{%- endmacro %}
