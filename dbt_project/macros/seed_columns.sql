{#
    A seed's table is emptied and never dropped, for views of other people stand on what stands on it.
    Columns that the file has gained are added; those that it has lost stay, and are null.
#}
{% macro postgres__reset_csv_table(model, full_refresh, old_relation, agate_table) %}
    {%- set present = adapter.get_columns_in_relation(old_relation) | map(attribute='name') | list -%}
    {%- set types = model['config'].get('column_types', {}) -%}
    {%- for name in agate_table.column_names if name not in present -%}
        {% do run_query(
            'alter table ' ~ old_relation ~ ' add column ' ~ quoted(name) ~ ' '
            ~ types.get(name, adapter.convert_type(agate_table, loop.index0))
        ) %}
    {%- endfor -%}
    {% do adapter.truncate_relation(old_relation) %}
    {% do return('truncate table ' ~ old_relation) %}
{% endmacro %}
