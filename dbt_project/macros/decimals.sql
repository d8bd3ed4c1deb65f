{#
    A double as numeric(precision, scale), rounded half away from zero; null where it does not fit.

    By way of text, because that is the shortest decimal that reads back as the same double:
    1.005 sent as 1.005 becomes 1.01, where the double's exact value (1.00499…) would become 1.00.
    Text costs most of it, so that it is made once: whether a value fits is seen from the double
    itself, save at the very edge.
#}
{% macro decimal(column, precision, scale) -%}
    {%- set rounded = 'round(' ~ column ~ '::text::numeric, ' ~ scale ~ ')' -%}
    {%- set limit = '1' ~ '0' * (precision - scale) -%}
    (
        case
            when {{ surely_fits(column, precision, scale) }} then {{ rounded }}
            when abs({{ rounded }}) < {{ limit }} then {{ rounded }}
        end
    )::numeric({{ precision }}, {{ scale }})
{%- endmacro %}


{# Whether a value is in any case not too large for numeric(precision, scale), once it is rounded. #}
{% macro surely_fits(column, precision, scale) -%}
    abs({{ column }}) < {{ '9' * (precision - scale) }}
{%- endmacro %}


{# Dollars (and points and quantities, which the plan keeps in the same type) as numeric(10, 2). #}
{% macro money(column) -%}
    {{ decimal(column, 10, 2) }}
{%- endmacro %}


{#
    Dollars that a cart adds to its total where it has any: none where it names none. Not known of a
    sale that was read by a release that did not ask for them, until it is read again.
#}
{% macro added_amount(column) -%}
    case
        when
            not {{ is_unread('_row_errors', [column, 'cart']) }}
            and _batch not in (
                select batches.batch from {{ source('raw', 'batches') }} as batches
                where batches.has_added_amounts is not true
            )
            then {{ money('coalesce(' ~ column ~ ', 0)') }}
    end
{%- endmacro %}


{# Per cent or milligrams as numeric(5, 2). #}
{% macro potency(column) -%}
    {{ decimal(column, 5, 2) }}
{%- endmacro %}


{#
    The potency of a product as the API means it: the flat field, else the one in potencyAmount.
    A flat 0 beside a nested value means "not filled in".
#}
{% macro measured(name) -%}
    coalesce(nullif({{ name }}, 0), potency_{{ name }}, {{ name }})
{%- endmacro %}
