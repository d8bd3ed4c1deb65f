{#
    What is wrong with a raw row, as text for people; null for a sound row.

    Joins what extract could not read (`_row_errors`) with the named raw columns whose value does
    not fit its type: numeric(10, 2) for `money_columns`, numeric(5, 2) for `potency_columns`; and
    those of `indexed_columns` that are longer than an index can hold.
#}
{% macro row_errors(money_columns, potency_columns=[], indexed_columns=[]) -%}
    nullif(concat_ws(
        '; ',
        nullif(_row_errors, '')
        {%- for column in money_columns %},
        {{ out_of_range(column, column, 10, 2) }}
        {%- endfor %}
        {%- for column in potency_columns %},
        {{ out_of_range(column, measured(column), 5, 2) }}
        {%- endfor %}
        {%- for column in indexed_columns %},
        case
            when length({{ column }}) > {{ longest_indexed() }}
                then '{{ column }}: longer than {{ longest_indexed() }} characters'
        end
        {%- endfor %}
    ), '')
{%- endmacro %}


{#
    The members of sales that could not be read at all (raw.quarantine), and whose window was not read
    again without them: a query of `member_id`.
#}
{% macro members_of_unread_sales() -%}
    select quarantine.member_id
    from {{ source('raw', 'quarantine') }} as quarantine
    where
        quarantine.entity = 'transactions'
        and not {{ was_read_again() | indent(8) }}
{%- endmacro %}


{#
    Those sales by member and shop, in a chain: a query of (member_id, shop_id), one row for both. Empty
    is the id of a shop of which the API does not tell it.
#}
{% macro shops_of_unread_sales() -%}
    select
        quarantine.member_id,
        coalesce(shops.api_shop_id, '') as shop_id
    from {{ source('raw', 'quarantine') }} as quarantine
    left join {{ source('raw', 'shops') }} as shops on quarantine.shop = shops.shop
    where
        quarantine.entity = 'transactions'
        and not {{ was_read_again() | indent(8) }}
    group by quarantine.member_id, coalesce(shops.api_shop_id, '')
{%- endmacro %}


{# Whether the window of a row of raw.quarantine, called `quarantine`, was read to its end since. #}
{% macro was_read_again() -%}
    (
        quarantine.read_again_at is not null
        or exists (
            select 1
            from {{ source('raw', 'windows') }} as windows
            where
                windows.shop = quarantine.shop
                and windows.entity = quarantine.entity
                and windows.window_start <= quarantine.window_start
                and windows.window_end > quarantine.window_start
                and windows.verified_at > quarantine.last_seen_at
        )
    )
{%- endmacro %}


{# Whether a member has such a sale. By an IN, which Postgres answers from one short list. #}
{% macro has_unread_sales(member_id) -%}
    {{ member_id }} in (
        {{ members_of_unread_sales() | indent }}
    )
{%- endmacro %}


{# What a row says whose figures lack such a sale; null for others. #}
{% macro unread_sales_said(has_unread_sales) -%}
    case when {{ has_unread_sales }} then 'transactions: one of theirs could not be read at all' end
{%- endmacro %}


{# '<name>: out of range' where a value is there that numeric(precision, scale) cannot hold. #}
{% macro out_of_range(name, value, precision, scale) -%}
    case
        when {{ surely_fits(value, precision, scale) }} then null
        when {{ value }} is not null and ({{ decimal(value, precision, scale) }}) is null
            then '{{ name }}: out of range'
    end
{%- endmacro %}


{# Whether one of the named fields is among what could not be read, in a text such as row_errors. #}
{% macro is_unread(errors, fields) -%}
    coalesce({{ errors }} ~ '(^|; )({{ fields | join("|") }}): ', false)
{%- endmacro %}


{# sync_status of a row of the mirror, by what is wrong with it: an expression that is null where nothing is. #}
{% macro sync_status(errors) -%}
    case when {{ errors }} is null then 'synced' else 'error' end
{%- endmacro %}
