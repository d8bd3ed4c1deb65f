{#
    Ways to bring a value of either side into one form. Each entry of the mapping names one:

    last_ten_digits, trimmed_lower, none    text
    shop_local_day, day                     date
    money, number                           numeric
    boolean                                 boolean

    A side's view casts to the type, so the comparison sees the same columns whatever a site's
    legacy tables look like; `comparable` then takes out what does not count.
#}
{% macro parity_type(normalise) -%}
    {%- set types = {
        'none': 'text',
        'trimmed_lower': 'text',
        'last_ten_digits': 'text',
        'shop_local_day': 'date',
        'day': 'date',
        'money': 'numeric(14, 2)',
        'number': 'numeric(14, 4)',
        'boolean': 'boolean',
        'wall_clock': 'timestamp',
        'instant': 'timestamptz',
    } -%}
    {%- if normalise not in types -%}
        {% do exceptions.raise_compiler_error(
            "The parity mapping in dbt_project.yml says normalise: '" ~ normalise ~ "', which is "
            ~ 'none of ' ~ types.keys() | join(', ') ~ '.'
        ) %}
    {%- endif -%}
    {% do return(types[normalise]) %}
{%- endmacro %}


{#
    A value of legacy, of whatever type the site has, as it was read: null where nothing is written, and
    what cannot be read as `unread_mark` says. Text, and what is of no type that fits, is read as people
    write it (readers.sql).

    Legacy's timestamps with a zone hold the shop's wall clock as if it were UTC, so reading them
    in UTC gives the shop's own day.

    Args:
        column: of taken_columns.
#}
{% macro legacy_reading(column, normalise) -%}
    {%- set name = column['name'] -%}
    {%- set type = column['type'] -%}
    {%- if normalise in ('money', 'number') -%}
        {%- if type in ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'money') -%}
            {#- NaN is more than any number, and so is out of range. -#}
            {#- Postgres casts a real with six digits, and writes it with as many as it needs. -#}
            {%- set number = name ~ '::text::numeric' if type == 'real' else name ~ '::numeric' %}
            case
                when abs(round({{ number }}, 4)) < 1e10 then {{ number }}
                when {{ name }} is not null then 'NaN'
            end
        {%- else -%}
            pg_temp.read_number({{ name }}::text)
        {%- endif -%}
    {%- elif normalise in ('shop_local_day', 'day', 'wall_clock', 'instant') -%}
        {%- if type in ('date', 'timestamp without time zone', 'timestamp with time zone') -%}
            case
                when isfinite({{ name }})
                    then {{ name }}{{ " at time zone 'UTC'" if type == 'timestamp with time zone' else '::timestamp' }}
                {#- A sale at the end of time is one of the future, which the snapshot's gate names. -#}
                {%- if normalise == 'wall_clock' %}
                when {{ name }} = 'infinity' then 'infinity'
                {%- endif %}
                when {{ name }} is not null then '-infinity'
            end
        {%- else -%}
            pg_temp.read_moment(
                {{ name }}::text, {{ var('parity_day_first') }}, {{ normalise == 'instant' }}
            )
        {%- endif -%}
    {%- elif normalise == 'boolean' -%}
        {{ name ~ '::integer' if type == 'boolean' else 'pg_temp.read_flag(' ~ name ~ '::text)' }}
    {%- elif normalise == 'last_ten_digits' -%}
        case
            when lower(btrim({{ name }}::text)) in ('n/a', '#n/a') then null
            -- What says that there is nothing (blank, a dash) stays, and is told from null.
            when {{ name }}::text ~ '[0-9]' or pg_temp.written({{ name }}::text) is null
                then {{ name }}::text
            else {{ unread_mark(normalise) }}
        end
    {%- else -%}
        case when lower(btrim({{ name }}::text)) not in ('n/a', '#n/a') then {{ name }}::text end
    {%- endif -%}
{%- endmacro %}


{# What legacy_reading gives for a value that it cannot read; none where it reads everything. #}
{% macro unread_mark(normalise) -%}
    {% do return({
        'money': "'NaN'", 'number': "'NaN'", 'boolean': '-1',
        'shop_local_day': "'-infinity'", 'day': "'-infinity'",
        'wall_clock': "'-infinity'", 'instant': "'-infinity'", 'last_ten_digits': "'no digits'",
    }.get(normalise)) %}
{%- endmacro %}


{#
    What is compared of a reading, in the type of its normalisation. What is no number where one
    belongs stays NaN: it is there, and a sum with it is not known.
#}
{% macro legacy_value(reading, normalise) -%}
    {%- set type = parity_type(normalise) -%}
    {%- if normalise == 'boolean' -%}
        nullif({{ reading }}, -1)::{{ type }}
    {%- elif normalise == 'instant' -%}
        (nullif({{ reading }}, '-infinity') at time zone 'UTC')::{{ type }}
    {%- elif unread_mark(normalise) in ("'-infinity'", "'no digits'") -%}
        nullif({{ reading }}, {{ unread_mark(normalise) }})::{{ type }}
    {%- else -%}
        {{ reading }}::{{ type }}
    {%- endif -%}
{%- endmacro %}


{# A value of the mirror in the type of its normalisation; days are those of a zone, as SQL. #}
{% macro mirror_value(expression, normalise, zone=none) -%}
    {%- if normalise == 'shop_local_day' -%}
        {{ shop_day(expression, zone) }}
    {%- else -%}
        ({{ expression }})::{{ parity_type(normalise) }}
    {%- endif -%}
{%- endmacro %}


{# What of a side's value is compared; null where nothing is left. #}
{% macro comparable(expression, normalise) -%}
    {%- if normalise == 'last_ten_digits' -%}
        nullif(right(regexp_replace({{ expression }}, '[^0-9]', '', 'g'), 10), '')
    {%- elif normalise == 'trimmed_lower' -%}
        lower({{ trimmed(expression) }})
    {%- elif parity_type(normalise) == 'text' -%}
        nullif({{ expression }}, '')
    {%- elif normalise in ('money', 'number') -%}
        {#- NaN equals itself and is more than any number: no two sides agree in it. -#}
        nullif({{ expression }}, 'NaN')
    {%- else -%}
        {{ expression }}
    {%- endif -%}
{%- endmacro %}


{# Whether two comparable values agree, within the tolerance of their entry. #}
{% macro agrees(legacy, mirror, tolerance) -%}
    {%- if not tolerance -%}
        {{ legacy }} = {{ mirror }}
    {%- elif 'percent' in tolerance -%}
        abs({{ legacy }} - {{ mirror }}) <= abs({{ legacy }}) * {{ tolerance['percent'] }} / 100.0
    {%- else -%}
        abs({{ legacy }} - {{ mirror }}) <= {{ tolerance['absolute'] or tolerance['days'] or 0 }}
    {%- endif -%}
{%- endmacro %}
