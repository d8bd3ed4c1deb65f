{#
    What people call a shop, a seller or a terminal: the name that the site gives to the id in
    seeds/names.csv, else the one that Blaze gives, else the id itself.

    The names of a kind are put into one value when a query begins. A join would keep Postgres from
    merging a serving view's half into the reader's query, and a look for each row would be slow.
#}
{% macro name_of(kind, id) -%}
    coalesce(
        (
            -- Of two names of an id the last one counts.
            select jsonb_object_agg(named.blaze_id, named.name order by named.is_own, named.named_at)
            from (
                select
                    blaze_id,
                    name,
                    named_at,
                    false as is_own
                from {{ source('blaze', 'blaze_names') }}
                where kind = '{{ kind }}'
                union all
                select
                    blaze_id,
                    name,
                    null as named_at,
                    true as is_own
                from {{ ref('names') }}
                where kind = '{{ kind }}' and blaze_id <> '' and trim(name) <> ''
            ) as named
        ) ->> {{ id }},
        {{ id }}
    )
{%- endmacro %}
