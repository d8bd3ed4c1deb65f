{#
    What a check has found, in words and units that an owner reads. Written by Postgres, because what
    is not a number (NaN) is a word there and ends no run.
#}

{# A count or another number, with thousands set apart and without needless zeros. #}
{% macro said_number(value, decimals=0) -%}
    rtrim(to_char({{ value }}, 'FM999,999,999,999,990{{ "." ~ "9" * decimals if decimals }}'), '.')
{%- endmacro %}


{# Dollars and cents. #}
{% macro said_dollars(value) -%}
    case when {{ value }} < 0 then '-' else '' end
    || '$' || to_char(abs({{ value }}), 'FM999,999,999,999,990.00')
{%- endmacro %}


{# A share of things in percent, rounded down: what is not enough never looks as if it were. #}
{% macro said_share(part, whole) -%}
    rtrim(to_char(trunc(100.0 * ({{ part }}) / nullif({{ whole }}, 0), 1), 'FM9990.9'), '.') || ' %'
{%- endmacro %}


{# How far two values are apart in percent, rounded up, for the same reason. #}
{% macro said_gap(percent) -%}
    rtrim(to_char(ceil(({{ percent }}) * 100) / 100, 'FM999,999,990.99'), '.') || ' %'
{%- endmacro %}


{# The rows of an entity, as people call them. #}
{% macro called(entity) -%}
    {%- do return({'transaction_items': 'lines'}.get(entity, entity)) -%}
{%- endmacro %}


{# A threshold of a number of things. #}
{% macro said_allowed(threshold) -%}
    {%- do return('none allowed' if threshold == 0 else threshold ~ ' allowed') -%}
{%- endmacro %}


{# '1 key' or '3 keys', as SQL. #}
{% macro said_count(value, one, many, decimals=0) -%}
    {{ said_number(value, decimals) }}
    || case when round({{ value }}, {{ decimals }}) = 1 then ' {{ one }}' else ' {{ many }}' end
{%- endmacro %}
