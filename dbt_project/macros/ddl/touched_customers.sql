{# touched_customers: the queue between transactions and customers, see touched_customers.sql. #}
{% macro touched_customers_ddl(relation) %}
    {%- set create -%}
        create table if not exists {{ relation }} (
            customer_id text primary key
        )
    {%- endset -%}
    {% do return({'create': create, 'added_columns': {}, 'added_uniques': {}, 'indexes': {}}) %}
{% endmacro %}
