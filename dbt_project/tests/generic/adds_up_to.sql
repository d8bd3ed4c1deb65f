{#
    Fails for every row of a whole of which the parts do not add up to it. A part that is unknown makes
    the sum unknown, and no part at all makes it 0. What does not fit into its column is not compared.

    Args:
        to: the relation of the whole.
        key: its column, which the parts have, too.
        columns: that are compared.
#}
{% test adds_up_to(model, to, key, columns) %}
    with parts as (
        select
            {{ key }},
            {%- for column in columns %}
            case when bool_and({{ column }} is not null) then sum({{ column }}) end as {{ column }},
            {%- endfor %}
            bool_or(coalesce(sync_error, '') like '%out of range%') as is_too_large
        from {{ model }}
        group by {{ key }}
    ),
    compared as (
        select
            whole.{{ key }},
            concat_ws(
                ', ',
                {%- for column in columns %}
                case
                    when
                        whole.{{ column }}
                        is distinct from case when parts.{{ key }} is null then 0 else parts.{{ column }} end
                        then '{{ column }}'
                end{{ ',' if not loop.last }}
                {%- endfor %}
            ) as difference
        from {{ to }} as whole
        left join parts on whole.{{ key }} = parts.{{ key }}
        where
            coalesce(whole.sync_error, '') not like '%out of range%'
            and parts.is_too_large is not true
    )
    select * from compared
    where difference <> ''
{% endtest %}
