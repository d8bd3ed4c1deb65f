{{ comparison('customers') }}
