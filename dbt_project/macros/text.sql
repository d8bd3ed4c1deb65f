{# Text without white space around it; null when nothing is left. #}
{% macro trimmed(column) -%}
    nullif(btrim({{ column }}, e' \t\r\n\u00a0'), '')
{%- endmacro %}


{# Text as it was sent, except that blank text is null. Used where a fallback stands behind it. #}
{% macro filled(column) -%}
    case when {{ trimmed(column) }} is not null then {{ column }} end
{%- endmacro %}
