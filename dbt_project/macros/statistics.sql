{#
    What the planner knows of our tables. It knows nothing of one that was just filled, guesses one
    row for thousands, and joins them in a loop; autovacuum looks after that a minute later, when
    the gates have been judged, or never where it is turned off.

    A table is looked at where it has grown by a fifth since it was last, so a night pays for what came
    in and not for what is there.
#}

{# The statement that takes statistics of those of the tables that are ours and have grown. #}
{% macro analyze_grown(relations) -%}
    do $$
    declare
        grown regclass;
    begin
        for grown in
            select oid
            from pg_class
            where
                oid in (
                    {%- for relation in relations %}
                    to_regclass('{{ relation.include(database=false) }}'){{ ',' if not loop.last }}
                    {%- endfor %}
                )
                and pg_has_role(relowner, 'USAGE')
                and (
                    reltuples < 0
                    or pg_relation_size(oid) > 1.2 * relpages * current_setting('block_size')::bigint
                )
        loop
            begin
                -- Never waited for: who builds an index concurrently waits for this transaction.
                execute format('lock table %s in share update exclusive mode nowait', grown);
                execute format('analyze %s', grown);
            exception
                -- Somebody else looks after the table just now.
                when lock_not_available then null;
            end;
        end loop;
    end
    $$
{%- endmacro %}


{# On run start: of what the loader has landed. #}
{% macro analyze_raw() -%}
    {%- if execute -%}
        {%- set relations = [] -%}
        {%- for node in graph.sources.values() if node.source_name == 'raw' -%}
            {%- do relations.append(api.Relation.create(schema=node.schema, identifier=node.identifier)) -%}
        {%- endfor -%}
        {{ analyze_grown(relations) }}
    {%- endif -%}
{%- endmacro %}
