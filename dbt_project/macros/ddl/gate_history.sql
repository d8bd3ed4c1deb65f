{# parity.gate_history: one row per gate and run in which it was judged. Rows are only added. #}
{% macro gate_history_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            run_id text not null,
            gate text not null,
            entity text not null,
            status text not null,
            legacy_value numeric(18, 4),
            mirror_value numeric(18, 4),
            difference numeric(18, 4),
            percent numeric(18, 4),
            threshold numeric(18, 4),
            failures bigint,
            judged_at timestamptz not null,
            id bigint generated always as identity primary key
        )
    {%- endset -%}
    {% do return({
        'create': create,
        'added_columns': {},
        'added_uniques': {},
        'indexes': {'idx_gate_history_judged_at': 'entity, gate, judged_at'},
    }) %}
{% endmacro %}
