{# The one clock, as timestamptz: the variable `now` where a test or demo fixes it, else now(). #}
{% macro now_utc() -%}
    {%- if var('now', none) is not none -%}
        timestamptz '{{ var("now") }}'
    {%- else -%}
        now()
    {%- endif -%}
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
