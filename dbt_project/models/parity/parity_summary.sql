with measured as (

    {{ parity_checks() }}

)

{{ judged_checks('measured') }}
