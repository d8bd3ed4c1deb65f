{#
    A view that reads legacy or the mirror, by the entity's row of serving.cutover.

    Each half names its side in a constant column, which is compared with the row outside of both:
    Postgres looks at the row once when a query begins, and does not execute the half that is idle.
    A `where` in each half would do the same, but then Postgres could not merge the half into the
    reader's query and would form each row in full. So what is deleted is left out there as well.
    Columns are handed through bare where their types agree, so that a reader's condition reaches
    the table's indexes.

    `from_mirror` gives, by legacy's column, the SQL over the tables of `mirror_tables`; what has
    none is null. The mirror's columns that legacy lacks come last, and are null while legacy is
    read; `consumed` names those that are served under another name.
#}
{% macro serving_view(entity, from_mirror, mirror, mirror_tables, alias, consumed=[]) %}
    {%- set legacy = source('legacy', entity) -%}
    {%- set legacy_types = columns_with_types(legacy) -%}
    {%- set contract = {} -%}
    {%- do contract.update(legacy_types) -%}
    {%- for name, type in usual_columns(entity).items() if name not in contract -%}
        {%- do contract.update({name: type}) -%}
    {%- endfor -%}
    {%- set extra = {} -%}
    {%- for name, type in columns_with_types(mirror).items()
        if name not in contract and name not in consumed and name != 'deleted_at' -%}
        {%- do extra.update({name: type}) -%}
    {%- endfor -%}
    {%- set cutover = source('serving', 'cutover') -%}
    {%- if legacy_types %}
    select
        {%- for name in contract %}
        sides.{{ adapter.quote(name) }},
        {%- endfor %}
        {%- for name in extra %}
        sides.{{ name }},
        {%- endfor %}
        sides.served_from
    from (
    select
        {%- for name, type in contract.items() %}
        {{ adapter.quote(name) if name in legacy_types else 'null::' ~ type ~ ' as ' ~ name }},
        {%- endfor %}
        {%- for name, type in extra.items() %}
        null::{{ type }} as {{ name }},
        {%- endfor %}
        null::timestamptz as blaze_deleted_at,
        'legacy'::text as served_from
    from {{ legacy }}
    union all
    {%- endif %}
    select
        {%- for name, type in contract.items() %}
        {%- if name in from_mirror %}
        ({{ from_mirror[name] }})::{{ type }} as {{ adapter.quote(name) }},
        {%- else %}
        null::{{ type }} as {{ adapter.quote(name) }},
        {%- endif %}
        {%- endfor %}
        {%- for name in extra %}
        {{ alias }}.{{ name }},
        {%- endfor %}
        {%- if legacy_types %}
        {{ alias }}.deleted_at as blaze_deleted_at,
        {%- endif %}
        'mirror'::text as served_from
    from {{ mirror_tables }}
    {%- if legacy_types %}
    ) as sides
    where
        sides.served_from = (select source from {{ cutover }} where entity = '{{ entity }}')
        and sides.blaze_deleted_at is null
    {%- else %}
    where {{ alias }}.deleted_at is null
    {%- endif %}
{% endmacro %}


{#
    Pre-hook: an entity that has no row yet reads legacy where there is such a table, else the
    mirror. Later only `make switch` and `make rollback` change it.
#}
{% macro open_cutover(entity) -%}
    insert into {{ source('serving', 'cutover') }} (entity, source, switched_at, switched_by)
    select
        '{{ entity }}',
        {{ "'legacy'" if columns_with_types(source('legacy', entity)) else "'mirror'" }},
        {{ now_utc() }},
        'first build'
    where not exists (
        select 1 from {{ source('serving', 'cutover') }} where entity = '{{ entity }}'
    )
{%- endmacro %}


{# The name that a site gives to an id in seeds/names.csv, or the id itself. #}
{% macro name_of(kind, id) -%}
    coalesce(
        (
            select names.name from {{ ref('names') }} as names
            where names.kind = '{{ kind }}' and names.blaze_id = {{ id }}
            limit 1
        ),
        {{ id }}
    )
{%- endmacro %}


{# The id by which legacy knows a transaction; of two such columns the site's setting chooses. #}
{% macro legacy_transaction_id(alias) -%}
    {%- if var('parity_transaction_key') == 'trans_no' -%}
        coalesce({{ alias }}.trans_no, {{ alias }}.transaction_id)
    {%- else -%}
        {{ alias }}.transaction_id
    {%- endif -%}
{%- endmacro %}
