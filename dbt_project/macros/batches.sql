{#
    Incremental models read by load batch, not by time: a batch number only grows, so nothing that
    arrives late or carries an old date can slip past the watermark.

    The watermark of a model is the last batch it has merged (`processed_batches`). It moves in the
    transaction of the merge, so a crash leaves either both or neither.
#}

{#
    Pre-hook: fix which batches this run of the model reads, (from, to], for its whole transaction.

    As settings of the transaction rather than subqueries, because a batch may complete while the
    model runs: the watermark must advance to what was read and no further. From 0 on a full
    refresh, and when raw was rebuilt and counts from the beginning again.
#}
{% macro open_batches() -%}
    select
        set_config('blaze_mirror.batch_from', (case
            when {{ flags.FULL_REFRESH }} or completed.batch < processed.batch then 0
            else processed.batch
        end)::text, true),
        set_config('blaze_mirror.batch_to', completed.batch::text, true)
    from
        (
            select coalesce(max(batch), 0) as batch
            from {{ source('raw', 'batches') }}
            where completed_at is not null
        ) as completed,
        (
            select coalesce(max(batch), 0) as batch
            from {{ source('staging', 'processed_batches') }}
            where model = '{{ model.name }}'
        ) as processed
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
            current_setting('blaze_mirror.batch_to')::bigint as batch
    ) as run
        on processed.model = run.model
    when matched and processed.batch is distinct from run.batch then
        update set batch = run.batch
    when not matched then
        insert (model, batch) values (run.model, run.batch)
{%- endmacro %}
