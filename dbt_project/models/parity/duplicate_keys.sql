{#-
    Shops count receipts and SKUs by themselves. But where receipts are compared with legacy's, whose
    tables say of none which shop's it is, those of two shops with one number are no keys.
-#}
{%- set of_a_shop = 'shop_id, ' if is_chain() else '' -%}
{%- set compares = legacy_catalog().get('transactions') is not none -%}
with repeated as (

    {% for entity, keys in {
        'customers': ['member_id'],
        'transactions': [
            'transaction_id',
            ('' if compares else of_a_shop) ~ 'trans_no' if var('parity_transaction_key') == 'trans_no' else 'transaction_id',
        ] | unique | list,
        'transaction_items': ['transaction_id, item_id'],
        'products': ['product_id', of_a_shop ~ 'sku'],
    }.items() -%}
    {%- set is_last_entity = loop.last -%}
    {%- set of_shop = and_of_judged_shop('shop_id') if entity != 'customers' -%}
    {%- for key in keys -%}
    {%- set columns = key.split(', ') -%}
    select
        '{{ entity }}'::text as entity,
        '{{ key }}'::text as column_name,
        {{ columns | join(" || '/' || ") }} as key,
        count(*) as occurrences
    from {{ ref(entity ~ '_blaze') }}
    where {{ columns | join(' is not null and ') }} is not null and deleted_at is null{{ of_shop }}
    group by {{ key }}
    having count(*) > 1
    {{ 'union all' if not (loop.last and is_last_entity) }}
    {% endfor %}
    {%- endfor %}

)

select
    entity,
    column_name,
    key,
    occurrences
from repeated
