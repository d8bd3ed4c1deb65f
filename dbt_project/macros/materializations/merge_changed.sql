{#
    Incremental strategy `merge_changed`: bring a table that outlives every run up to date, and
    write only rows that differ.

    Runs in the model's transaction, on the delta that dbt has put into a temporary table:
    1. `delete_scope` (a column): for every value of it in the delta, rows of the target that the
       delta does not have are deleted: lines that left their cart. A delta row whose key is null
       stands for a parent that has no rows left.
    2. `unique_columns`: a value that is about to move is set to null first, because two rows that
       swap a unique value would collide in the middle of the merge. Where it is unique within
       `unique_within` (columns), it also moves where one of these changes.
    3. MERGE on `unique_key`. Not INSERT … ON CONFLICT, which burns a serial id for every row that
       matches. `id` and `created_at` stay as they are; `last_synced_at` and `updated_at` move only
       where a column of the delta really differs.
#}
{% macro get_incremental_merge_changed_sql(arguments) %}
    {%- set target = arguments['target_relation'] -%}
    {%- set delta = arguments['temp_relation'] -%}
    {%- set key = arguments['unique_key'] -%}
    {%- set key = [key] if key is string else key -%}
    {%- set columns = adapter.get_columns_in_relation(delta) | map(attribute='name') | list -%}
    {%- set table_columns = adapter.get_columns_in_relation(target) | map(attribute='name') | list -%}
    {%- set values = columns | reject('in', key) | list -%}
    {%- set stamps = ['last_synced_at', 'updated_at'] | select('in', table_columns) | list -%}
    {%- set insert_stamps = stamps + ['created_at'] -%}
    {%- set delete_scope = config.get('delete_scope') -%}

    -- Without statistics of a fresh temporary table the planner would read the whole target.
    analyze {{ delta }};

    {% if delete_scope %}
    delete from {{ target }} as target
    where
        target.{{ delete_scope }} in (select delta.{{ delete_scope }} from {{ delta }} as delta)
        and not exists (
            select 1 from {{ delta }} as delta
            where {{ merge_changed_match(key) }}
        );
    {% endif %}

    {% for column in config.get('unique_columns', []) %}
    update {{ target }} as target
    set {{ column }} = null{% for stamp in stamps %}, {{ stamp }} = {{ now_utc() }}{% endfor %}
    from {{ delta }} as delta
    where
        {{ merge_changed_match(key) }}
        and target.{{ column }} is not null
        {%- set scope = [column] + config.get('unique_within', []) %}
        and (target.{{ scope | join(', target.') }}) is distinct from (delta.{{ scope | join(', delta.') }});
    {% endfor %}

    merge into {{ target }} as target
    using (
        select * from {{ delta }}
        where {{ key | join(' is not null and ') }} is not null
    ) as delta
        on {{ merge_changed_match(key) }}
    when matched
        and (target.{{ values | join(', target.') }})
        is distinct from (delta.{{ values | join(', delta.') }})
        then update set
            {% for column in values %}
            {{ column }} = delta.{{ column }}{{ ', ' if not loop.last }}
            {%- endfor %}
            {%- for stamp in stamps %}, {{ stamp }} = {{ now_utc() }}{% endfor %}
    when not matched then
        insert ({{ (columns + insert_stamps) | join(', ') }})
        values (
            delta.{{ columns | join(', delta.') }}
            {%- for stamp in insert_stamps %}, {{ now_utc() }}{% endfor %}
        )
{% endmacro %}


{# The join of target and delta on the columns of the key. #}
{% macro merge_changed_match(key) -%}
    {%- for column in key -%}
        target.{{ column }} = delta.{{ column }}{{ ' and ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
