{{ legacy_shape('customers') }}
