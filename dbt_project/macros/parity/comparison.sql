{#
    The comparison of an entity: the full outer join of its two sides on their keys, with a verdict
    for each column of the mapping.

    Null-safe throughout: a verdict is given only where both sides have exactly one row, and each
    of its branches says what a null means, so a row that is missing can never pass.
#}
{% macro comparison(entity, grouped=false) %}
{%- set entries = parity_columns_of(entity) -%}
{%- set catalog = legacy_catalog() -%}
{%- set compared = [] -%}
{%- for entry in entries if legacy_gap_of(catalog, entity, entry) is none -%}
    {%- do compared.append(entry) -%}
{%- endfor -%}
with legacy as (
    {{ one_row_a_key(entity, ref('legacy_' ~ entity), [], grouped, has_unread=true) }}
),

mirror as (
    {{ one_row_a_key(entity, ref('mirror_' ~ entity), ['is_in_snapshot', 'is_reported', 'is_changed_since', 'is_unknown'], grouped) }}
),

paired as (
    select
        coalesce(legacy.parity_key, mirror.parity_key) as key,
        legacy.row_id as legacy_id,
        mirror.row_id as mirror_id,
        coalesce(legacy.copies, 0) as legacy_rows,
        coalesce(mirror.copies, 0) as mirror_rows,
        legacy.unread as legacy_unread,
        mirror.is_in_snapshot,
        mirror.is_reported,
        mirror.is_changed_since,
        coalesce(mirror.is_unknown, false) as is_unknown,
        {%- for entry in entries %}
        legacy.{{ entry['column'] }} as {{ entry['column'] }}_legacy,
        mirror.{{ entry['column'] }} as {{ entry['column'] }}_mirror{{ ',' if not loop.last }}
        {%- endfor %}
    from legacy
    full outer join mirror on legacy.parity_key = mirror.parity_key
),

judged as (
    select
        *,
        {%- for entry in entries %}
        {{ verdict(entry) if entry in compared else 'null::text' }} as {{ entry['column'] }}_verdict
        {{- ',' if not loop.last }}
        {%- endfor %}
    from paired
)

select
    key,
    legacy_id,
    mirror_id,
    legacy_rows,
    mirror_rows,
    case
        when legacy_rows > 1 or (mirror_rows > 1 and (legacy_rows > 0 or is_reported))
            then 'duplicate_key'
        when mirror_rows = 0 then 'legacy_only'
        when legacy_rows = 0 and not is_reported then 'not_reported'
        when legacy_rows = 0 and not is_in_snapshot then 'not_yet_in_legacy'
        when legacy_rows = 0 then 'mirror_only'
        {%- if compared %}
        when
            {%- for entry in compared %}
            {{ 'and ' if not loop.first }}{{ entry['column'] }}_verdict = 'match'
            {%- endfor %}
            then 'identical'
        {%- endif %}
        else 'modified'
    end as status,
    coalesce(is_changed_since, false) as is_changed_since,
    {% if compared -%}
    case
        when legacy_rows = 1 and mirror_rows = 1
            then (
                100.0 * (
                    {%- for entry in compared %}
                    {{ '+ ' if not loop.first }}case
                        when {{ entry['column'] }}_verdict = 'match' then {{ entry['weight'] }} else 0
                    end
                    {%- endfor %}
                ) / {{ compared | map(attribute='weight') | sum }}
            )
    end::numeric(5, 2)
    {%- else -%}
    null::numeric(5, 2)
    {%- endif %} as match_percent,
    {%- for entry in entries %}
    {{ entry['column'] }}_legacy,
    {{ entry['column'] }}_mirror,
    {{ entry['column'] }}_verdict,
    {%- endfor %}
    legacy_unread,
    is_reported as mirror_is_reported,
    is_in_snapshot as mirror_is_in_snapshot
from judged
{% endmacro %}


{#
    A side with one row a key, and how many it has. Rows without a key stand alone: they are rows of
    their own that nothing can be compared with. Where the side is `grouped`, rows of a key belong
    together and are added up instead. Legacy's side says what of a row could not be read.
#}
{% macro one_row_a_key(entity, relation, flags, grouped, has_unread=false) %}
    {%- set columns = parity_columns_of(entity) -%}
    {%- if grouped -%}
    select
        parity_key,
        min(row_id) as row_id,
        {%- for flag in flags %}
        bool_or({{ flag }}) as {{ flag }},
        {%- endfor %}
        {%- for entry in columns %}
        {{ entry['aggregate'] }}({{ entry['column'] }}) as {{ entry['column'] }},
        {%- endfor %}
        {%- if has_unread %}
        nullif(jsonb_strip_nulls(
            {%- for entry in columns %}
            jsonb_build_object('{{ entry["column"] }}', min(unread ->> '{{ entry["column"] }}'))
            {{- ' ||' if not loop.last }}
            {%- endfor %}
        ), '{}') as unread,
        {%- endif %}
        1::bigint as copies
    from {{ relation }}
    group by parity_key, case when parity_key is null then row_id end
    {%- else -%}
    select
        parity_key,
        row_id,
        {%- for flag in flags %}
        {{ flag }},
        {%- endfor %}
        {%- for entry in columns %}
        {{ entry['column'] }},
        {%- endfor %}
        {{ 'unread,' if has_unread }}
        copies
    from (
        select
            *,
            case
                when parity_key is null then 1 else count(*) over (partition by parity_key)
            end as copies,
            case
                when parity_key is null then 1
                else row_number() over (partition by parity_key order by row_id)
            end as copy
        from {{ relation }}
    ) as counted
    where copy = 1
    {%- endif -%}
{% endmacro %}


{# match, differs, null_in_legacy, null_in_mirror, empty_vs_null or unreadable; null where a side has no row. #}
{% macro verdict(entry) -%}
    {%- set legacy = entry['column'] ~ '_legacy' -%}
    {%- set mirror = entry['column'] ~ '_mirror' -%}
    {%- set left = comparable(legacy, entry['normalise']) -%}
    {%- set right = comparable(mirror, entry['normalise']) -%}
    case
        when legacy_rows <> 1 or mirror_rows <> 1 then null
        when legacy_unread ? '{{ entry["column"] }}' then 'unreadable'
        {%- if entry['normalise'] in ('money', 'number') %}
        -- What is no number on either side is neither a match nor nothing.
        when 'NaN' in ({{ legacy }}, {{ mirror }}) then 'differs'
        {%- endif %}
        when {{ agrees(left, right, entry['tolerance']) }} then 'match'
        -- What of the mirror could not be told is not nothing.
        when {{ right }} is null and is_unknown then 'null_in_mirror'
        when {{ left }} is null and {{ right }} is null
            then case when ({{ legacy }} is null) = ({{ mirror }} is null) then 'match' else 'empty_vs_null' end
        when {{ left }} is null then 'null_in_legacy'
        when {{ right }} is null then 'null_in_mirror'
        else 'differs'
    end
{%- endmacro %}


{#
    One row per compared column of every key that both sides have once; see parity_verdicts. Where
    legacy has none of the columns, Postgres is told so and reads nothing. A gate asks for its own
    column alone: to plan the others takes longer than to read it.
#}
{% macro verdict_rows(entity, only=none) %}
    {%- set catalog = legacy_catalog() -%}
    {%- set entries = [] -%}
    {%- for entry in parity_columns_of(entity) if only is none or entry['column'] == only -%}
        {%- do entries.append(entry) -%}
    {%- endfor -%}
    {%- set compared = [] -%}
    {%- for entry in entries if legacy_gap_of(catalog, entity, entry) is none -%}
        {%- do compared.append(entry) -%}
    {%- endfor -%}
    select
        '{{ entity }}'::text as entity,
        compared.key,
        compared.status,
        compared.is_changed_since,
        each.column_name,
        each.verdict,
        each.legacy_value,
        each.mirror_value,
        case each.judged
            when 'where_both_have'
                then each.verdict in ('match', 'differs', 'unreadable') and nullif(each.legacy_value, '') is not null
            when 'where_legacy_has'
                then
                    each.verdict in ('match', 'differs', 'null_in_mirror', 'unreadable')
                    and nullif(each.legacy_value, '') is not null
            else true
        end as is_judged
    from {{ ref(entity ~ '_comparison') }} as compared
    cross join lateral (
        values
        {%- if not entries %}
        (null::text, null::text, null::text, null::text, null::text)
        {%- endif %}
        {%- for entry in entries %}
        {%- set name = entry['column'] %}
        (
            '{{ name }}'::text,
            '{{ entry["judged"] }}'::text,
            compared.{{ name }}_verdict,
            coalesce(compared.legacy_unread ->> '{{ name }}', compared.{{ name }}_legacy::text),
            compared.{{ name }}_mirror::text
        ){{ ',' if not loop.last }}
        {%- endfor %}
    ) as each (column_name, judged, verdict, legacy_value, mirror_value)
    where {{ 'each.verdict is not null' if compared else 'false' }}
{% endmacro %}


{# Verdicts as parity_verdicts has them: with whether an entry of known_differences explains each. #}
{% macro with_known(verdicts) %}
    select
        verdicts.entity,
        verdicts.key,
        verdicts.column_name,
        verdicts.status,
        verdicts.verdict,
        verdicts.legacy_value,
        verdicts.mirror_value,
        verdicts.is_judged,
        verdicts.is_changed_since,
        verdicts.verdict <> 'match' and {{ is_known_difference('verdicts') }} as is_known
    from ({{ verdicts }}) as verdicts
{% endmacro %}


{# Whether an entry of known_differences explains a row of a relation, as SQL. #}
{% macro is_known_difference(found) -%}
    exists (
        select 1
        from {{ known_differences_of_run() }} as known
        where
            {{ is_explained_by(
                'known', found ~ '.entity', found ~ '.key', found ~ '.column_name', found ~ '.verdict'
            ) }}
            and {{ is_in_force('known') }}
    )
{%- endmacro %}


{# Whether legacy has what its rows are compared by, as SQL: where not, Postgres reads nothing. #}
{% macro is_compared(entity) -%}
    {{ 'true' if legacy_gap(legacy_catalog(), entity) is none else 'false' }}
{%- endmacro %}


{# Rows of one side alone, and keys that a side has more than once; see parity_differences. #}
{% macro row_differences(entity) %}
    select
        '{{ entity }}'::text as entity,
        coalesce(key, mirror_id, legacy_id) as key,
        '*'::text as column_name,
        status,
        status as verdict,
        null::text as legacy_value,
        null::text as mirror_value,
        is_changed_since
    from {{ ref(entity ~ '_comparison') }}
    where
        status in ('legacy_only', 'mirror_only', 'duplicate_key')
        and {{ is_compared(entity) }}
{% endmacro %}


{# Rows whose key the other side does not have, however often this one has it; see key_checks. #}
{% macro rows_of_one_side(entity) %}
    select
        coalesce(key, mirror_id, legacy_id) as key,
        '*'::text as column_name,
        case when mirror_rows = 0 then 'legacy_only' else 'mirror_only' end as verdict,
        null::text as legacy_value,
        null::text as mirror_value
    from {{ ref(entity ~ '_comparison') }}
    where
        (
            status in ('legacy_only', 'mirror_only')
            or (status = 'duplicate_key' and (legacy_rows = 0 or mirror_rows = 0))
        )
        and {{ is_compared(entity) }}
{% endmacro %}


{# Rows that both sides have, and that the mirror's count and sums leave out: no report would hold them. #}
{% macro rows_not_reported(entity) %}
    select
        coalesce(key, mirror_id, legacy_id) as key,
        '*'::text as column_name,
        'not_reported'::text as verdict,
        null::text as legacy_value,
        null::text as mirror_value
    from {{ ref(entity ~ '_comparison') }}
    where legacy_rows > 0 and mirror_rows > 0 and not mirror_is_reported and {{ is_compared(entity) }}
{% endmacro %}


{#
    Whether an entry of the seed known_differences speaks of a difference. `key_or_rule` is a key,
    `*` for every key, or a rule: `verdict:null_in_legacy`, `status:legacy_only`.
#}
{% macro is_explained_by(entry, entity, key, column_name, finding) -%}
    {{ entry }}.entity = {{ entity }}
    and {{ entry }}.column_name = {{ column_name }}
    and {{ entry }}.key_or_rule in (
        '*', {{ key }}, 'verdict:' || {{ finding }}, 'status:' || {{ finding }}
    )
{%- endmacro %}


{# Whether an entry of the seed still holds. #}
{% macro is_in_force(entry) -%}
    coalesce({{ entry }}.expires_on >= {{ today() }}, false)
{%- endmacro %}
