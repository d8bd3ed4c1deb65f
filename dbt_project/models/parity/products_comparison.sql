{{ comparison('products') }}
