{#
    On run start: stop where the tables are not there that the models write to, or nothing is to be read.

    The migrations make them (warehouse/migrations), and every command of the project applies those.
    dbt would make a model's table from its query: without keys, without defaults, and without the
    columns that the models do not write.
#}
{% macro require_tables() %}
    {%- if execute -%}
        {%- if flags.EMPTY -%}
            {% do exceptions.raise_compiler_error(
                'With --empty nothing is read: models would call their batches merged, and tests pass. '
                ~ 'Run it without.'
            ) %}
        {%- endif -%}
        {%- set wanted = [
            source('staging', 'processed_batches'),
            source('staging', 'touched_customers_by_shop'),
            source('parity', 'gate_history'),
            source('parity', 'data_test_results'),
            source('parity', 'snapshots'),
            source('parity', 'rights_of_views'),
            source('serving', 'cutover'),
            source('blaze', 'blaze_names'),
        ] -%}
        {%- for name in blaze_tables() -%}
            {%- do wanted.append(api.Relation.create(schema=target.schema, identifier=name)) -%}
        {%- endfor -%}
        {%- set query -%}
            {%- for relation in wanted %}
            select '{{ relation.schema }}.{{ relation.identifier }}'
            where to_regclass('{{ relation.include(database=false) }}') is null
            {{ 'union all' if not loop.last }}
            {%- endfor %}
        {%- endset -%}
        {%- set missing = run_query(query).columns[0].values() -%}
        {%- if missing -%}
            {% do exceptions.raise_compiler_error(
                "The mirror's tables are not there yet (" ~ missing | join(', ')
                ~ '): run `blaze-mirror sync`, or dbt through `blaze-mirror dbt`.'
            ) %}
        {%- endif -%}
        {%- set query -%}
            {%- for name in blaze_tables() %}
            select '{{ name }}' where row_security_active('"{{ target.schema }}"."{{ name }}"')
            {{ 'union all' if not loop.last }}
            {%- endfor %}
        {%- endset -%}
        {%- set hidden = run_query(query).columns[0].values() -%}
        {%- if hidden -%}
            {% do exceptions.raise_compiler_error(
                'Row security hides rows of ' ~ hidden | join(', ') ~ ' from this role, and what is '
                ~ 'judged has to be all of them: run dbt as their owner, or as a member of it.'
            ) %}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{# The tables of the models in models/blaze, as they are called now. #}
{% macro blaze_tables() %}
    {%- set names = [] -%}
    {%- for node in graph.nodes.values()
        if node.resource_type == 'model' and 'blaze' in node.fqn -%}
        {%- do names.append(node.alias) -%}
    {%- endfor -%}
    {% do return(names) %}
{% endmacro %}
