{#
    Since when the API no longer has a raw record, null while it has it: when a sync found that it is
    gone, or for a record that comes flagged as deleted, when it was last modified. One that has no
    date of its own has the epoch: null would say that it counts.
#}
{% macro deleted_at() -%}
    coalesce(
        _gone_at,
        case when deleted then coalesce(modified, created, timestamptz 'epoch') end
    )
{%- endmacro %}
