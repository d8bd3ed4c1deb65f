{{ legacy_shape('transaction_items') }}
