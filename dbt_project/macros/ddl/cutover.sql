{# serving.cutover: one row per entity, which side its serving view reads. #}
{% macro cutover_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            entity text primary key,
            source text not null check (source in ('legacy', 'mirror')),
            switched_at timestamptz not null,
            switched_by text not null
        )
    {%- endset -%}
    {% do return({'create': create, 'added_columns': {}, 'added_uniques': {}, 'indexes': {}}) %}
{% endmacro %}


{# serving.cutover_audit: one row per entity and change of it. Rows are only added. #}
{% macro cutover_audit_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            id bigint generated always as identity primary key,
            changed_at timestamptz not null,
            changed_by text not null,
            action text not null check (action in ('switch', 'rollback', 'finalize', 'unfinalize')),
            entity text not null,
            source_before text,
            source_after text,
            reason text,
            was_forced boolean not null,
            gates jsonb not null
        )
    {%- endset -%}
    {% do return({'create': create, 'added_columns': {}, 'added_uniques': {}, 'indexes': {}}) %}
{% endmacro %}


{# serving.finalizations: one row per finalisation, with the statements that undo it. #}
{% macro finalizations_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            id bigint generated always as identity primary key,
            applied_at timestamptz not null,
            applied_by text not null,
            statements text[] not null,
            undo_statements text[] not null,
            undone_at timestamptz
        )
    {%- endset -%}
    {% do return({'create': create, 'added_columns': {}, 'added_uniques': {}, 'indexes': {}}) %}
{% endmacro %}
