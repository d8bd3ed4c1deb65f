{{ legacy_rows('products') }}
