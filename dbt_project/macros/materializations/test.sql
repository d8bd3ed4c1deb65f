{#
    A test is run by dbt's own materialization, unless what it found before still stands: then that
    is found again, and a table of failures that it stored stays as it is. See standing_verdicts.sql.
#}
{% materialization test, adapter='postgres' %}
    {%- if env_var('BLAZE_VERDICTS_STAND', 'false') != 'true' -%}
        {{ return(dbt.materialization_test_default()) }}
    {%- endif -%}

    {%- set inputs = run_query(inputs_of_test(sql)).rows[0] -%}
    {%- set stored = adapter.get_relation(database, schema, model['alias'])
        if should_store_failures() else none -%}
    {%- set can_stand = inputs['can_be_told'] and (stored or not should_store_failures()) -%}
    {%- set failures = standing_failures(inputs['fingerprint']) if can_stand else none -%}

    {%- if failures is not none -%}
        {% call statement('main', fetch_result=true) %}
            {{ get_test_sql(
                'select ' ~ failures ~ ' as failures',
                'max(failures)',
                config.get('warn_if'),
                config.get('error_if'),
                limit=none
            ) }}
        {% endcall %}
        {{ return({'relations': [stored] if stored else []}) }}
    {%- endif -%}

    {%- set result = dbt.materialization_test_default() -%}
    {%- if inputs['can_be_told'] -%}
        {%- do save_verdict(inputs['fingerprint'], load_result('main')['data'][0][0]) -%}
    {%- endif -%}
    {{ return(result) }}
{% endmaterialization %}
