{#
    A seed's table is emptied and never dropped, for views of other people stand on what stands on it.
    Columns that the file has gained are added; those that it has lost stay, and are null. What is added
    is text: by its first values alone nobody knows what a column will hold, and an empty one is a number.
#}
{% macro postgres__reset_csv_table(model, full_refresh, old_relation, agate_table) %}
    {%- set present = adapter.get_columns_in_relation(old_relation) | map(attribute='name') | list -%}
    {%- set types = model['config'].get('column_types', {}) -%}
    {%- for name in agate_table.column_names if name not in present -%}
        {% do run_query(
            'alter table ' ~ old_relation ~ ' add column ' ~ quoted(name) ~ ' '
            ~ types.get(name, 'text')
        ) %}
    {%- endfor -%}
    {% do adapter.truncate_relation(old_relation) %}
    {% do return('truncate table ' ~ old_relation) %}
{% endmacro %}


{# The same of a new table: a column that `column_types` does not name is text. #}
{% macro postgres__create_csv_table(model, agate_table) %}
    {%- set types = model['config'].get('column_types', {}) -%}
    {%- set columns = [] -%}
    {%- for name in agate_table.column_names -%}
        {%- do columns.append(
            adapter.quote_seed_column(name | string, model['config'].get('quote_columns'))
            ~ ' ' ~ types.get(name, 'text')
        ) -%}
    {%- endfor -%}
    {%- set create = 'create table ' ~ this.render() ~ ' (' ~ columns | join(', ') ~ ')' -%}
    {%- call statement('_') -%}
        {{ create }}
    {%- endcall -%}
    {{ return(create) }}
{% endmacro %}
