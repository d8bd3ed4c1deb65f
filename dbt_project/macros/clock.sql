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
