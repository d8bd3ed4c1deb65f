{{ comparison('transaction_items', grouped=true) }}
