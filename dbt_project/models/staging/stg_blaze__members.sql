select
    -- ids
    id as member_id,
    shop_id,

    -- text
    nullif(concat_ws(
        ' ',
        {{ trimmed('first_name') }},
        {{ trimmed('middle_name') }},
        {{ trimmed('last_name') }}
    ), '') as name,
    coalesce({{ e164('primary_phone') }}, {{ e164('cpn') }}) as phone,
    {{ trimmed('email') }} as email,
    state,
    zip_code,
    street_address,
    city,
    status as member_status,
    member_group,
    marketing_source,

    -- numerics
    {{ money('loyalty_points') }} as blaze_loyalty_points,

    -- booleans
    medical as is_medical,
    text_opt_in,
    email_opt_in,
    deleted as is_deleted,

    -- instants
    start_date as joined_at,
    last_visit_date as last_visited_at,
    created as blaze_created,
    modified as blaze_modified,

    -- loading
    _batch as batch,
    {{ row_errors(['loyalty_points']) }} as row_errors,

    -- after the others, so that the view is replaced in place
    {{ deleted_at() }} as deleted_at,
    {{ has_unread_sales('id') }} as has_unread_sales
from {{ source('raw', 'members') }}
