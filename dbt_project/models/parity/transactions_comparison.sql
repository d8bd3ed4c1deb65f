{{ comparison('transactions') }}
