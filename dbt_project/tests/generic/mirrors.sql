{#
    Raw ↔ mirror: fails for every value of the key that has another number of rows in staging than
    in the mirror. Left out are rows that the mirror is not meant to have yet: of batches after the
    model's watermark or of batches that never completed.
#}
{% test mirrors(model, staging, key) %}
    with settled as (
        select
            {{ key }},
            count(*) as row_count,
            bool_and(
                batch <= (
                    select max(processed_batches.batch)
                    from {{ source('staging', 'processed_batches') }} as processed_batches
                    where processed_batches.table_id = {{ table_id(model) }}
                )
                and batch not in (
                    select batches.batch from {{ source('raw', 'batches') }} as batches
                    where batches.completed_at is null
                )
            ) as is_settled
        from {{ staging }}
        group by {{ key }}
    ),
    mirrored as (
        select {{ key }}, count(*) as row_count
        from {{ model }}
        group by {{ key }}
    )
    select
        {{ key }},
        settled.row_count as staging_rows,
        mirrored.row_count as mirror_rows
    from settled
    full outer join mirrored using ({{ key }})
    where
        coalesce(settled.is_settled, true)
        and settled.row_count is distinct from mirrored.row_count
{% endtest %}
