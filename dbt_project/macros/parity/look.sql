{#
    What the next run would find of legacy, and which gates it could judge: a look that keeps nothing.

    Legacy's rows are taken as a run takes them, into temporary tables, so that what is said here of
    rights, rows and columns is what that run will say. Nothing of the mirror has to be there.

    Result (logged as one line of JSON):
        tables    [{entity, relation, kind, status, reason, records, absent, unreadable}]
        gates     [{gate, entity, check, reads_legacy, status, because}]; status and because are none
                  where the gate could be judged

    Args:
        wait_s: how long a table is waited for that somebody has locked, in seconds.
#}
{% macro look_at_legacy(wait_s) %}
    {%- do run_query(take_legacy(wait_s)) -%}
    {%- set catalog = legacy_catalog_of('pg_temp.taken_tables', 'pg_temp.taken_columns') -%}
    {%- do log(tojson({
        'tables': tables_taken(),
        'gates': gates_of_project(catalog),
    }), info=true) -%}
{% endmacro %}


{# The tables that were looked at, with the columns that the comparison wants of them and lacks. #}
{% macro tables_taken() %}
    {%- set query -%}
        select
            tables.entity,
            tables.relation,
            tables.kind,
            tables.status,
            tables.reason,
            -- The comparison does without legacy's own id.
            string_agg(columns.column_name, ' ' order by columns.column_name)
                filter (where columns.status = 'absent' and columns.column_name <> 'id') as absent,
            string_agg(columns.column_name, ' ' order by columns.column_name)
                filter (where columns.status = 'unreadable') as unreadable
        from pg_temp.taken_tables as tables
        left join pg_temp.taken_columns as columns on tables.entity = columns.entity
        group by tables.entity, tables.relation, tables.kind, tables.status, tables.reason
    {%- endset -%}
    {%- set tables = [] -%}
    {%- for row in run_query(query).rows -%}
        {%- set records = none -%}
        {%- if row['status'] == 'copied' -%}
            {%- set counted = run_query('select count(*) from pg_temp.taken_' ~ row['entity']) -%}
            {%- set records = counted.rows[0][0] | int -%}
        {%- endif -%}
        {%- do tables.append({
            'entity': row['entity'],
            'relation': row['relation'],
            'kind': row['kind'],
            'status': row['status'],
            'reason': row['reason'],
            'records': records,
            'absent': (row['absent'] or '').split(),
            'unreadable': (row['unreadable'] or '').split(),
        }) -%}
    {%- endfor -%}
    {% do return(tables) %}
{% endmacro %}


{#
    Every gate of the project, and why it could not be judged over a catalog of legacy. One that was
    judged before and does not apply any more is an ERROR, as it is when gates are judged.
#}
{% macro gates_of_project(catalog) %}
    {%- set gaps = {} -%}
    {%- for each in checks_of_legacy(catalog) -%}
        {%- do gaps.update({each['entity'] ~ ' ' ~ each['check']: each['gap'] or {}}) -%}
    {%- endfor -%}
    {%- set gates = [] -%}
    {%- for node in nodes_of_gates() -%}
        {%- set judges = node.config.meta -%}
        {%- set name = judges['entity'] ~ ' ' ~ judges['check'] -%}
        {%- set gap = gaps.get(name, {}) -%}
        {%- set has_gone = gap.get('status') == 'NOT_APPLICABLE'
            and check_has_gone(judges['entity'], judges['check']) -%}
        {%- do gates.append({
            'gate': node.name,
            'entity': judges['entity'],
            'check': judges['check'],
            'reads_legacy': name in gaps,
            'status': 'ERROR' if has_gone else gap.get('status'),
            'because': gap['because'] ~ has_gone_because() if has_gone else gap.get('because'),
        }) -%}
    {%- endfor -%}
    {% do return(gates) %}
{% endmacro %}


{# Whether a check was judged here before and nobody has entered that it has gone. #}
{% macro check_has_gone(entity, check_name) %}
    {%- if not load_relation(source('parity', 'gate_history')) -%}
        {% do return(false) %}
    {%- endif -%}
    {%- set was = was_judged(entity, check_name) -%}
    {%- set known = is_known_gap(entity, check_name)
        if load_relation(ref('known_differences')) else 'false' -%}
    {% do return(run_query('select ' ~ was ~ ' and not ' ~ known).rows[0][0]) %}
{% endmacro %}
