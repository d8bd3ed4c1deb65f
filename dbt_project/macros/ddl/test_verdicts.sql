{# test_verdicts: what each test found, and of which state of its inputs, see test_verdicts.sql. #}
{% macro test_verdicts_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            test text primary key,
            inputs text not null,
            failures bigint,
            judged_at timestamptz not null
        )
    {%- endset -%}
    {% do return({'create': create, 'added_columns': {}, 'added_uniques': {}, 'indexes': {}}) %}
{% endmacro %}
