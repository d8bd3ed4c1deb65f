{# processed_batches: the watermark of each incremental model, see batches.sql. #}
{% macro processed_batches_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            model text primary key,
            batch bigint not null
        )
    {%- endset -%}
    {% do return({'create': create, 'added_columns': {}, 'added_uniques': {}, 'indexes': {}}) %}
{% endmacro %}
