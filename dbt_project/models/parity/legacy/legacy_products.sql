{{ legacy_shape('products') }}
