{# standing_verdicts: what tests found, and of which state of their inputs. #}
{% macro standing_verdicts_ddl(relation) %}
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
