{#
    Whether the mirror's tables carry legacy's names: after `make finalize`, customers_blaze is
    customers. extract asks the database and exports BLAZE_FINALIZED; a bare dbt needs it exported.
#}
{% macro is_finalized() %}
    {% do return(env_var('BLAZE_FINALIZED', 'false') == 'true') %}
{% endmacro %}


{# The present name of a table, index or constraint of the mirror. #}
{% macro present_name(name) %}
    {% do return(name | replace('_blaze', '') if is_finalized() else name) %}
{% endmacro %}


{# The mirror's models are named as the plan names them; their tables, as they are called now. #}
{% macro generate_alias_name(custom_alias_name=none, node=none) -%}
    {%- if custom_alias_name -%}
        {{ custom_alias_name | trim }}
    {%- elif node.fqn is defined and 'blaze' in node.fqn -%}
        {{ present_name(node.name) }}
    {%- else -%}
        {{ node.name }}
    {%- endif -%}
{%- endmacro %}


{# On run start: stop before anything is made under the wrong names. #}
{% macro require_present_names() %}
    {%- if execute -%}
        {%- set finalizations = source('serving', 'finalizations') -%}
        {%- set query -%}
            select to_regclass('{{ finalizations.include(database=false) }}') is not null
        {%- endset -%}
        {%- set applied = false -%}
        {%- if run_query(query).rows[0][0] -%}
            {%- set query -%}
                select count(*) > 0 from {{ finalizations }} where undone_at is null
            {%- endset -%}
            {%- set applied = run_query(query).rows[0][0] -%}
        {%- endif -%}
        {%- if applied and not is_finalized() -%}
            {% do exceptions.raise_compiler_error(
                'The mirror was finalised: its tables carry the names of legacy. '
                ~ 'Run `export BLAZE_FINALIZED=true`, then this again.'
            ) %}
        {%- elif is_finalized() and not applied -%}
            {% do exceptions.raise_compiler_error(
                'BLAZE_FINALIZED is true, but the mirror is not finalised. '
                ~ 'Run `unset BLAZE_FINALIZED`, then this again.'
            ) %}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
