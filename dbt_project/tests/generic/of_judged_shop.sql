{#
    Fails for every row whose column `shop` names one that is not judged by itself: what it excuses is
    nobody's. A table without the column passes.
#}
{% test of_judged_shop(model) %}
    select entries.*
    from {{ model }} as entries
    where nullif(to_jsonb(entries) ->> 'shop', '') is not null
        {%- if shops_with_legacy() %}
        and to_jsonb(entries) ->> 'shop' not in ({{ quoted_list(shops_with_legacy()) }})
        {%- endif %}
{% endtest %}
