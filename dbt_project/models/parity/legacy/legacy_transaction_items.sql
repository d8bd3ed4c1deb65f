{{ legacy_rows('transaction_items') }}
