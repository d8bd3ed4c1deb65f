{{ legacy_rows('transactions', also={'date': 'wall_clock', 'shop_location': 'none'}) }}
