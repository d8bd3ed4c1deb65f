{#
    What a contract is held against. A table that outlives every run has columns that no model gives it,
    its id and the times of its writing, and perhaps some of other people's: so it is the table's own
    columns, those that the contract names. What the model gives must be among them, or dbt would add
    it to the table, whose columns are made elsewhere.
#}
{% macro postgres__get_assert_columns_equivalent(sql) %}
    {%- if config.get('incremental_strategy') != 'merge_changed' -%}
        {%- do assert_columns_equivalent(sql) -%}
    {%- else -%}
        {%- set promised = model['columns'].keys() | list -%}
        {%- set unknown = get_column_schema_from_query(sql)
            | map(attribute='name') | reject('in', promised) | list -%}
        {%- if unknown -%}
            {%- do exceptions.raise_compiler_error(
                model['name'] ~ ' gives ' ~ unknown | join(', ')
                ~ ', which its contract does not name: describe it in ' ~ model['patch_path']
            ) -%}
        {%- endif -%}
        {%- do assert_columns_equivalent('select ' ~ promised | join(', ') ~ ' from ' ~ this) -%}
    {%- endif -%}
{% endmacro %}
