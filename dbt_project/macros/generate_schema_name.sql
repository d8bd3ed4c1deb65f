{#
    Schemas are named as the models name them, without dbt's target prefix, so that people and
    grants find `staging` under that name. The scratch target keeps its own copies apart. What a run
    judges of one shop lies beside what is judged of all.
#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {%- if custom_schema_name is none -%}
        {{ target.schema }}
    {%- elif target.name == 'scratch' -%}
        scratch_{{ custom_schema_name | trim }}
    {%- elif custom_schema_name in ['parity', 'parity_failures'] and (node or {}).resource_type != 'seed' -%}
        {{ custom_schema_name }}{{ schema_suffix_of_shop() }}
    {%- else -%}
        {{ custom_schema_name | trim }}
    {%- endif -%}
{%- endmacro %}
