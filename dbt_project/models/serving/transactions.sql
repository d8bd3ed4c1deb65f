{{ config(pre_hook="{{ open_cutover('transactions') }}") }}

{{ serving_view(
    entity='transactions',
    mirror=ref('transactions_blaze'),
    mirror_tables=ref('transactions_blaze') ~ ' as t',
    alias='t',
    consumed=['points_earned', 'points_spent'],
    from_mirror={
        'id': 't.id',
        'transaction_id': legacy_transaction_id('t'),
        'customer_id': 't.customer_id',
        'date': shop_clock_as_utc('t.date', zone_of_sale('t')),
        'shop_location': name_of('shop', 't.shop_id'),
        'staff_name': name_of('staff', 't.seller_id'),
        'terminal': name_of('terminal', 't.terminal_id'),
        'payment_type': 't.payment_type',
        'total_amount': 't.total_amount',
        'total_tax': 't.total_tax',
        'discounts': 't.discounts',
        'loyalty_points_earned': 't.points_earned',
        'loyalty_points_spent': 't.points_spent',
        'created_at': 't.created_at',
    },
) }}
