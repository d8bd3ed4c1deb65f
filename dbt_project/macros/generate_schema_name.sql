{#
    Schemas are named as the models name them, without dbt's target prefix, so that people and
    grants find `staging` under that name. The scratch target keeps its own copies apart.
#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {%- if custom_schema_name is none -%}
        {{ target.schema }}
    {%- elif target.name == 'scratch' -%}
        scratch_{{ custom_schema_name | trim }}
    {%- else -%}
        {{ custom_schema_name | trim }}
    {%- endif -%}
{%- endmacro %}
