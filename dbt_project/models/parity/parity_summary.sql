with measured as (

    {{ parity_checks() }}

)

select
    entity,
    check_name,
    legacy_value::numeric(18, 4) as legacy_value,
    mirror_value::numeric(18, 4) as mirror_value,
    difference::numeric(18, 4) as difference,
    percent::numeric(18, 4) as percent,
    threshold::numeric(18, 4) as threshold,
    case
        when not_applicable_because is not null then 'NOT_APPLICABLE'
        when holds then 'PASS'
        when not holds then 'FAIL'
        else 'ERROR'
    end as status,
    samples::bigint as samples,
    not_applicable_because
from measured
