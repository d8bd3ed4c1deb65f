{#
    Raw ↔ mirror: fails for every row of the mirror that is not, cell for cell, what the model's own
    query makes of staging now, computed figures included; for every row that is missing, and for
    every one that nobody knows. What somebody has changed by hand is found the next night.

    The query is the model's, as a first run would execute it, so a column that a model gains is
    compared from then on. Not compared are the columns that no model gives: id, and the times of
    writing. Left out are rows that the mirror is not meant to have yet: of batches after the model's
    watermark, or of batches that never completed.

    Args:
        of: the model's name.
        key: its columns.
        reads: names of the models that its query reads.
        settled_by: {staging model: columns}. A row is left out where one of these columns has a value
            of a staging row that is not settled.
#}
{% test mirrors(model, of, key, reads, settled_by) %}
    {%- for name in reads + settled_by.keys() | list -%}{%- do ref(name) -%}{%- endfor -%}
    {%- set node = graph.nodes.get('model.blaze_mirror.' ~ of) if execute -%}
    {%- set query = render(node.raw_code) if node else 'select ' ~ key | join(', ') ~ ' from ' ~ model -%}
    {%- set columns = get_column_schema_from_query(query) | map(attribute='name') | list
        if node else key -%}
    with expected as (
        {{ query }}
    ),
    {%- for staging, settled_columns in settled_by.items() %}
    unsettled_{{ loop.index }} as materialized (
        select {{ settled_columns | join(', ') }}
        from {{ ref(staging) }}
        where {{ is_unsettled('batch', of) }}
    ),
    {%- endfor %}
    compared as (
        select
            {%- for column in key %}
            coalesce(expected.{{ column }}, actual.{{ column }}) as {{ column }},
            {%- endfor %}
            case
                when actual.{{ key[0] }} is null then 'missing in the mirror'
                when expected.{{ key[0] }} is null then 'nobody knows it'
                else concat_ws(
                    ', ',
                    {%- for column in columns %}
                    case
                        when expected.{{ column }} is distinct from actual.{{ column }}
                            then '{{ column }}'
                    end{{ ',' if not loop.last }}
                    {%- endfor %}
                )
            end as difference
        from (select * from expected where {{ key | join(' is not null and ') }} is not null) as expected
        full outer join {{ model }} as actual
            on {% for column in key -%}
            expected.{{ column }} = actual.{{ column }}{{ ' and ' if not loop.last }}
            {%- endfor %}
        where
            (expected.{{ columns | join(', expected.') }})
            is distinct from (actual.{{ columns | join(', actual.') }})
            {%- for settled_columns in settled_by.values() %}
            {%- set unsettled = 'unsettled_' ~ loop.index %}
            {%- for column in settled_columns %}
            and not exists (
                select 1 from {{ unsettled }}
                where {{ unsettled }}.{{ column }} in (expected.{{ column }}, actual.{{ column }})
            )
            {%- endfor %}
            {%- endfor %}
    )
    select * from compared
{% endtest %}
