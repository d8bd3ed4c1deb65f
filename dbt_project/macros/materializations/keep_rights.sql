{#
    Statements that write down what people have given to views, before these are dropped: rights,
    comments, options and owner. `make unserve` renders this macro as well, without dbt, so it is
    plain Jinja.

    Args:
        kept: the table of what is kept.
        views: SQL that gives the views' oids.
#}
{% macro keep_rights(kept, views) %}
    with going as (
        select
            pg_class.oid,
            pg_class.relowner,
            pg_class.relacl,
            pg_class.reloptions,
            format('%I.%I', pg_namespace.nspname, pg_class.relname) as view_name
        from pg_catalog.pg_class
        inner join pg_catalog.pg_namespace on pg_class.relnamespace = pg_namespace.oid
        where pg_class.oid in ({{ views }})
    ),
    forgotten as (
        delete from {{ kept }} where view_name in (select view_name from going)
    ),
    granted as (
        select
            going.view_name,
            acl.grantee,
            acl.privilege_type,
            acl.is_grantable,
            null as column_name
        from going
        cross join aclexplode(going.relacl) as acl
        where acl.grantee <> going.relowner
        union all
        select
            going.view_name,
            acl.grantee,
            acl.privilege_type,
            acl.is_grantable,
            pg_attribute.attname::text
        from going
        inner join pg_catalog.pg_attribute on going.oid = pg_attribute.attrelid
        cross join aclexplode(pg_attribute.attacl) as acl
        where acl.grantee <> going.relowner
    ),
    given as (
        select
            1 as place,
            view_name,
            format(
                'grant %s%s on %s to %s%s',
                privilege_type,
                ' (' || quote_ident(column_name) || ')',
                view_name,
                case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
                case when is_grantable then ' with grant option' end
            ) as statement,
            case when grantee <> 0 then pg_get_userbyid(grantee)::text end as role_name,
            column_name
        from granted
        union all
        {{ comments_given() }}
        union all
        select
            3,
            view_name,
            format('alter view %s set (%s)', view_name, array_to_string(reloptions, ', ')),
            null,
            null
        from going
        where reloptions is not null
        union all
        select
            4,
            view_name,
            format('alter view %s owner to %I', view_name, pg_get_userbyid(relowner)),
            pg_get_userbyid(relowner)::text,
            null
        from going
        where pg_get_userbyid(relowner) <> current_user
    )
    insert into {{ kept }} (view_name, statement, role_name, column_name)
    select view_name, statement, role_name, column_name
    from given
    order by view_name, place, statement
{% endmacro %}


{# The part of `keep_rights` that finds comments: on the views of `going`, and on their columns. #}
{% macro comments_given() %}
    select
        2,
        going.view_name,
        case
            when pg_description.objsubid = 0
                then
                    format(
                        'comment on view %s is %L',
                        going.view_name,
                        regexp_replace(
                            pg_description.description, '{{ fingerprint_form() }}', ''
                        )
                    )
            else
                format(
                    'comment on column %s.%I is %L',
                    going.view_name,
                    pg_attribute.attname,
                    pg_description.description
                )
        end,
        null,
        pg_attribute.attname::text
    from going
    inner join pg_catalog.pg_description
        on
            going.oid = pg_description.objoid
            and pg_description.classoid = 'pg_catalog.pg_class'::regclass
    left join pg_catalog.pg_attribute
        on
            going.oid = pg_attribute.attrelid
            and pg_description.objsubid = pg_attribute.attnum
            and pg_attribute.attnum > 0
    where pg_description.description !~ '^{{ fingerprint_form() }}'
{% endmacro %}


{#
    What the comments of our views end with, as a regular expression for Postgres and Python. Those
    of earlier releases do not say what Postgres made of the definition.
#}
{% macro fingerprint_form() -%}
    (^|\n)definition [0-9a-f]{32}(, stands as [0-9a-f]{32})?(, settings [0-9a-f]{32})?$
{%- endmacro %}
