{# Text without white space around it; null when nothing is left. #}
{% macro trimmed(column) -%}
    nullif(btrim({{ column }}, e' \t\r\n\u00a0'), '')
{%- endmacro %}


{# Text as it was sent, except that blank text is null. Used where a fallback stands behind it. #}
{% macro filled(column) -%}
    case when {{ trimmed(column) }} is not null then {{ column }} end
{%- endmacro %}


{#
    Text as an index can hold it: no more than its first 500 characters. What is longer is noted by
    `row_errors`; raw has all of it.
#}
{% macro indexed(column) -%}
    left({{ filled(column) }}, {{ longest_indexed() }})
{%- endmacro %}


{# Characters: in any script below the 2,704 bytes that an index entry may have. #}
{% macro longest_indexed() -%}
    500
{%- endmacro %}
