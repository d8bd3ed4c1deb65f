{#
    Incremental models read by load batch, not by time: a batch number only grows, so nothing that
    arrives late or carries an old date can slip past the watermark.

    The watermark of a model is the last batch it has merged (`processed_batches`). It moves in the
    transaction of the merge, so a crash leaves either both or neither. It belongs to one table and to
    one history of batches: where the table was made anew or restored, or raw was, it counts no more.
#}

{#
    Pre-hook: fix which batches this run of the model reads, (from, to], for its whole transaction.

    As settings of the transaction rather than subqueries, because a batch may complete while the
    model runs: the watermark must advance to what was read and no further. From 0 on a full
    refresh, and where there is no watermark of this very table, or raw no longer has its batch: a
    batch of the same number and another mark is another batch. And where its rows were computed
    with other settings.
#}
{% macro open_batches() -%}
    select
        set_config(
            'blaze_mirror.batch_from',
            {% if flags.FULL_REFRESH %}'0'{% else -%}
            (case when {{ has_strayed() }} or not {{ rows_are_as_computed() }} then 0 else coalesce(processed.batch, 0) end)::text
            {%- endif %},
            true
        ),
        set_config('blaze_mirror.batch_to', completed.batch::text, true)
    from
        (
            select coalesce(max(batch), 0) as batch
            from {{ source('raw', 'batches') }}
            where completed_at is not null
        ) as completed
    cross join (
        select max(watermarks.batch) as batch
        from {{ source('staging', 'processed_batches') }} as watermarks
        inner join {{ source('raw', 'batches') }} as batches
            on watermarks.batch = batches.batch and watermarks.mark = batches.mark
        where watermarks.model = '{{ model.name }}' and watermarks.table_id = {{ table_id(this) }}
    ) as processed
{%- endmacro %}


{#
    What a table is, beside its name: another one after it was dropped and made again, truncated, or
    restored. (A VACUUM FULL makes it another one, too, which costs one comparison of all rows.)
#}
{% macro table_id(relation) -%}
    {%- set name = "'" ~ relation.include(database=false) ~ "'::regclass" -%}
    ({{ name }}::oid::text || '/' || pg_relation_filenode({{ name }})::text)
{%- endmacro %}


{#
    Whether this model's table was last found to differ from what raw gives (the test `mirrors`): then
    all rows are merged once more, which writes those that differ. A row that nobody knows stays, and
    is found again: to delete it is for whoever has put it there.
#}
{% macro has_strayed() -%}
    coalesce((
        select results.status = 'fail'
        from {{ source('parity', 'data_test_results') }} as results
        where results.test = 'mirrors ' || '{{ model.name }}'
        order by results.id desc
        limit 1
    ), false)
{%- endmacro %}


{#
    Whether a staging row belongs to the batches of this run; everything outside incremental runs.

    Rows of a batch that never completed may be half loaded. They are landed again under a later
    batch, so they are left alone here.
#}
{% macro landed(batch='batch') -%}
    {%- if is_incremental() -%}
        {{ batch }} > current_setting('blaze_mirror.batch_from')::bigint
        and {{ batch }} <= current_setting('blaze_mirror.batch_to')::bigint
        and {{ batch }} not in (
            select batches.batch from {{ source('raw', 'batches') }} as batches
            where batches.completed_at is null
        )
    {%- else -%}
        true
    {%- endif -%}
{%- endmacro %}


{# Post-hook: remember what was read. A run that had nothing new to read writes nothing. #}
{% macro advance_watermark() -%}
    merge into {{ source('staging', 'processed_batches') }} as processed
    using (
        select
            '{{ model.name }}' as model,
            {{ table_id(this) }} as table_id,
            current_setting('blaze_mirror.batch_to')::bigint as batch,
            (
                select batches.mark from {{ source('raw', 'batches') }} as batches
                where batches.batch = current_setting('blaze_mirror.batch_to')::bigint
            ) as mark
    ) as run
        on processed.model = run.model and processed.table_id = run.table_id
    when matched and (processed.batch, processed.mark) is distinct from (run.batch, run.mark) then
        update set batch = run.batch, mark = run.mark
    when not matched then
        insert (model, table_id, batch, mark)
        values (run.model, run.table_id, run.batch, run.mark)
{%- endmacro %}


{# Whether a staging row is of a batch that a model has not merged yet, or that never completed. #}
{% macro is_unsettled(batch, of) -%}
    (
        {{ batch }} > coalesce((
            select max(processed_batches.batch)
            from {{ source('staging', 'processed_batches') }} as processed_batches
            where processed_batches.model = '{{ of }}'
        ), -1)
        or {{ batch }} in (
            select batches.batch from {{ source('raw', 'batches') }} as batches
            where batches.completed_at is null
        )
    )
{%- endmacro %}
