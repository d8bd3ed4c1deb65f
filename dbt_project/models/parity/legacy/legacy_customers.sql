{{ legacy_rows('customers', also={'updated_at': 'instant'}) }}
