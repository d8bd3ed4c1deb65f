{{ legacy_shape('transactions') }}
