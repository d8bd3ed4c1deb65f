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
    A value of legacy, of whatever type the site has, in the type of its normalisation. What is no
    number where one belongs is NaN and not null: it is there, and a sum with it is not known.

    Legacy's timestamps with a zone hold the shop's wall clock as if it were UTC, so reading them
    in UTC gives the shop's own day.

    Args:
        column: of taken_columns.
#}
{% macro legacy_value(column, normalise) -%}
    {%- set type = parity_type(normalise) -%}
    {%- set name = column['name'] -%}
    {%- set is_text = column['category'] == 'S' -%}
    {%- if normalise in ('shop_local_day', 'day', 'wall_clock')
        and column['type'] == 'timestamp with time zone' -%}
        ({{ name }} at time zone 'UTC')::{{ type }}
    {%- elif normalise in ('money', 'number') and is_text -%}
        (
            case
                when {{ name }} ~ '^\s*-?[0-9]+([.][0-9]*)?\s*$' then {{ name }}
                when btrim({{ name }}) <> '' then 'NaN'
            end
        )::{{ type }}
    {%- elif normalise in ('money', 'number') and column['category'] == 'N' -%}
        (
            case
                when abs({{ name }}::numeric) < 1e10 then {{ name }}::numeric
                when {{ name }} is not null then 'NaN'
            end
        )::{{ type }}
    {%- elif type in ('date', 'timestamp', 'timestamptz', 'boolean') and is_text -%}
        nullif(btrim({{ name }}), '')::{{ type }}
    {%- else -%}
        ({{ name }})::{{ type }}
    {%- endif -%}
{%- endmacro %}


{# A value of the mirror in the type of its normalisation. #}
{% macro mirror_value(expression, normalise) -%}
    {%- if normalise == 'shop_local_day' -%}
        {{ shop_day(expression) }}
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
