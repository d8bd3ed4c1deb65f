-- Dollars of all transactions of the snapshot. Where legacy has no amounts, the mirror is not read.
{%- set amount = parity_columns_of('transactions')
    | selectattr('column', 'equalto', 'total_amount') | first %}
{%- set gap = legacy_gap_of(legacy_catalog(), 'transactions', amount, keyed=false) %}
{%- set percent
    = '100.0 * abs(mirror_dollars - legacy_dollars) / nullif(abs(legacy_dollars), 0)' %}

with dollars as (

    select
        true as is_legacy,
        total_amount,
        parity_key
    from {{ ref('legacy_transactions') }}

    union all

    select
        false as is_legacy,
        total_amount,
        coalesce(parity_key, row_id) as parity_key
    from {{ ref('mirror_transactions') }}
    where {{ 'is_in_snapshot and is_reported' if gap is none else 'false' }}

),

sums as (

    select
        sum(total_amount) filter (where is_legacy) as legacy_dollars,
        count(*) filter (where is_legacy) as legacy_rows,
        count(*) filter (where is_legacy and total_amount = 'NaN') as legacy_odd,
        count(*) filter (where is_legacy and total_amount is null) as legacy_unknown,
        count(*) filter (where not is_legacy) as mirror_rows,
        count(*) filter (where not is_legacy and total_amount is null) as mirror_unknown,
        min(parity_key) filter (where not is_legacy and total_amount is null) as unknown_key,
        {% if gap is none -%}
        coalesce(sum(total_amount) filter (where not is_legacy), 0) as mirror_dollars
        {%- else -%}
        null::numeric as mirror_dollars
        {%- endif %}
    from dollars

)

select
    'transactions'::text as entity,
    'total_amount'::text as check_name,
    legacy_dollars as legacy_value,
    mirror_dollars as mirror_value,
    mirror_dollars - legacy_dollars as difference,
    {{ percent }} as percent,
    {{ var('parity_total_percent') }} as threshold,
    100.0 * abs(mirror_dollars - legacy_dollars)
    <= {{ var('parity_total_percent') }} * abs(legacy_dollars) as holds,
    null::bigint as samples,
    case
        when legacy_odd > 0
            then
                {{ said_number('legacy_odd') }} || ' of ' || {{ said_number('legacy_rows') }}
                || ' transactions of legacy have an amount that is no number'
        when legacy_dollars is null
            then
                'none of ' || {{ said_number('legacy_rows') }}
                || ' transactions of legacy has an amount'
        -- A part that is unknown makes the sum unknown.
        when mirror_unknown > 0
            then
                'the amount of ' || {{ said_number('mirror_unknown') }} || ' of '
                || {{ said_number('mirror_rows') }}
                || ' transactions of the mirror is not known, such as that of ' || unknown_key
                || ': sync_error of transactions_blaze says why'
        -- A few would show in the sum as what they are: missing dollars.
        when 100.0 * legacy_unknown > {{ var('parity_total_percent') }} * legacy_rows
            then
                {{ said_number('legacy_unknown') }} || ' of ' || {{ said_number('legacy_rows') }}
                || ' transactions of legacy have no amount'
        when legacy_dollars = 0 then 'the amounts of legacy add up to nothing'
    end as error_because,
    {{ said_dollars('legacy_dollars') }} || ' in legacy, '
    || {{ said_dollars('mirror_dollars') }} || ' in the mirror ('
    || {{ said_gap(percent) }}
    || ' off, {{ var("parity_total_percent") }} % allowed)' as finding
from sums
