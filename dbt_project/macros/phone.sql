{#
    A phone number in E.164 (+14155550123), null where it can't be read as one.

    Without a country code it is taken for a North American number: ten digits, area code and
    exchange not beginning with 0 or 1. The point of sale writes those as (999) 999-9999.
#}
{% macro e164(column) -%}
    {%- set digits = "regexp_replace(" ~ column ~ ", '[^0-9+]', '', 'g')" -%}
    case
        when {{ digits }} ~ '^([+]?1)?[2-9][0-9]{2}[2-9][0-9]{6}$'
            then '+1' || right({{ digits }}, 10)
        when {{ digits }} ~ '^[+][2-9][0-9]{6,14}$' then {{ digits }}
    end
{%- endmacro %}
