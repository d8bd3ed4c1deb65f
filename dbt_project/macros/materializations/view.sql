{#
    Views of this project are changed in place, and only when their definition changed.

    dbt's own view materialization makes every view again on every run and drops the old one with
    everything that depends on it: views and grants that other people put on top would be gone
    each night, and a quiet night would still rewrite the catalog. Here a view's comment ends with
    the fingerprints of our definition, of what Postgres made of it, and in the comparison of its
    settings. A view reads tables by their oid and follows one that is renamed, and anybody may
    replace it: Postgres then says something else of it, and it is made again.

    A definition whose columns changed shape needs the view to be dropped; Postgres then names what
    depends on it instead of losing it. Models with the meta `rebuild_dependents` stand on one
    another and are dropped and made again together. What people have given to a view that is
    dropped waits in parity.rights_of_views until it is there again.
#}
{% materialization view, adapter='postgres' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- set target_relation = this.incorporate(type='view') -%}
    {%- set is_current = existing is not none and existing.is_view
        and is_as_made(look_at_view(target_relation), sql) -%}

    {{ run_hooks(pre_hooks, inside_transaction=False) }}
    {{ run_hooks(pre_hooks, inside_transaction=True) }}

    {% if existing is none and config.get('meta', {}).get('on_request', false) and not serves() %}
        {% call noop_statement('main', 'NOT SERVED') %}{% endcall %}
        {{ run_hooks(post_hooks, inside_transaction=True) }}
        {{ adapter.commit() }}
        {{ return({'relations': []}) }}
    {% endif %}

    {% if config.get('meta', {}).get('on_request', false) and has_lost_legacy(model.name) %}
        {% call noop_statement('main', 'AS IT WAS') %}{% endcall %}
        {{ run_hooks(post_hooks, inside_transaction=True) }}
        {{ adapter.commit() }}
        {{ return({'relations': [existing] if existing is not none else []}) }}
    {% endif %}

    {% if is_current %}
        {% call noop_statement('main', 'UNCHANGED') %}{% endcall %}
    {% else %}
        {% if existing is not none and not existing.is_view %}
            {% do exceptions.raise_compiler_error(
                target_relation ~ ' exists and is not a view. Rename or drop it, then run again.'
            ) %}
        {% endif %}
        {% set replaceable = existing is none or can_replace_view(target_relation, sql) %}
        {% set drops_dependents = not replaceable
            and config.get('meta', {}).get('rebuild_dependents', false)
            and has_only_rebuilt_dependents(target_relation) %}
        {#- `create or replace` keeps all but the options. -#}
        {% set options = none if existing is none else look_at_view(target_relation)['options'] %}
        {% if not replaceable %}
            {% do run_query(keep_rights(
                source('parity', 'rights_of_views'),
                views_on(target_relation) if drops_dependents else oid_of(target_relation)
            )) %}
        {% endif %}
        {% if drops_dependents %}
            {#- Through the adapter, so that dbt knows which views are gone and makes them again. -#}
            {% do adapter.drop_relation(existing) %}
        {% endif %}
        {% call statement('main') %}
            {% if not replaceable and not drops_dependents %}drop view {{ target_relation }};{% endif %}
            create or replace view {{ target_relation }}
            {%- if options %} with ({{ options }}){% endif %} as (
                {{ sql }}
            );
        {% endcall %}
        {% do give_back_rights(target_relation) %}
        {#- What somebody has written about the view stays before the fingerprint. -#}
        {% set made = look_at_view(target_relation) %}
        {% set said = modules.re.sub(fingerprint_form(), '', made['comment'] or '') %}
        {% set comment = (said ~ '\n' if said else '') ~ fingerprint_of_view(sql, made) %}
        {% do run_query(
            'comment on view ' ~ target_relation ~ " is '" ~ comment | replace("'", "''") ~ "'"
        ) %}
    {% endif %}

    {% do apply_grants(target_relation, config.get('grants'), should_revoke=false) %}
    {{ run_hooks(post_hooks, inside_transaction=True) }}
    {{ adapter.commit() }}
    {{ run_hooks(post_hooks, inside_transaction=False) }}

    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}


{#
    What there is of a view: its comment, its options, and the digest of what Postgres says it is,
    with the names of tables as they are now.
#}
{% macro look_at_view(relation) %}
    {#- Names are all qualified where the path is empty, whichever a session has. -#}
    {#- A statement of its own rather than run_query: it opens the transaction of the model. -#}
    {% call statement('look_at_view', fetch_result=true) %}
        savepoint before_look;
        set local search_path = '';
        select
            pg_catalog.obj_description(pg_class.oid, 'pg_class') as comment,
            pg_catalog.array_to_string(pg_class.reloptions, ', ') as options,
            pg_catalog.md5(pg_catalog.pg_get_viewdef(pg_class.oid)) as stands_as
        from pg_catalog.pg_class
        where pg_class.oid = {{ oid_of(relation) }}
    {% endcall %}
    {%- set row = load_result('look_at_view')['data'][0] -%}
    {% do run_query('rollback to savepoint before_look; release savepoint before_look') %}
    {% do return({'comment': row[0], 'options': row[1], 'stands_as': row[2]}) %}
{% endmacro %}


{# Whether a view is what this release makes of this SQL, and nobody has changed it or its tables. #}
{% macro is_as_made(looked, sql) %}
    {% do return((looked['comment'] or '').endswith(fingerprint_of_view(sql, looked))) %}
{% endmacro %}


{# What the comment of a view ends with. #}
{% macro fingerprint_of_view(sql, looked) -%}
    definition {{ local_md5(sql) }}, stands as {{ looked['stands_as'] }}
    {%- if 'parity' in model.fqn %}, {{ settings_fingerprint() }}{% endif -%}
{%- endmacro %}


{# The oid of a relation, as SQL. #}
{% macro oid_of(relation) -%}
    '{{ relation.include(database=false) }}'::pg_catalog.regclass::pg_catalog.oid
{%- endmacro %}


{# Whether `create or replace view` will do: the old columns come first, of the same types. #}
{% macro can_replace_view(relation, sql) %}
    {%- set candidate = make_temp_relation(relation) -%}
    {% do run_query('create temporary view ' ~ candidate ~ ' as (' ~ sql ~ ')') %}
    {%- set query -%}
        select bool_and(
            (new.attname, new.atttypid, new.atttypmod, new.attcollation)
            is not distinct from (old.attname, old.atttypid, old.atttypmod, old.attcollation)
        )
        from pg_attribute as old
        left join pg_attribute as new
            on new.attrelid = '{{ candidate }}'::regclass and old.attnum = new.attnum
        where old.attrelid = '{{ relation.include(database=false) }}'::regclass and old.attnum > 0
    {%- endset -%}
    {%- set fits = run_query(query).rows[0][0] -%}
    {% do run_query('drop view ' ~ candidate) %}
    {% do return(fits) %}
{% endmacro %}


{# A view and all that depends on it, directly or not: their oids, as SQL. #}
{% macro views_on(relation) %}
    with recursive dependents (oid) as (
        select {{ oid_of(relation) }}
        union
        select pg_rewrite.ev_class
        from dependents
        inner join pg_catalog.pg_depend
            on
                dependents.oid = pg_depend.refobjid
                and pg_depend.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        inner join pg_catalog.pg_rewrite on pg_depend.objid = pg_rewrite.oid
    )
    select dependents.oid from dependents
{% endmacro %}


{#
    Whether all that depends on a view, directly or not, are views of its own schema that we have
    made, which come after it in the run and are made again. Anything of other people's would be lost.
#}
{% macro has_only_rebuilt_dependents(relation) %}
    {%- set query -%}
        select coalesce(bool_and(
            pg_class.oid = {{ oid_of(relation) }}
            or (
                pg_namespace.nspname = '{{ relation.schema }}'
                and obj_description(pg_class.oid, 'pg_class') ~ '{{ fingerprint_form() }}'
            )
        ), true)
        from pg_class
        inner join pg_namespace on pg_class.relnamespace = pg_namespace.oid
        where pg_class.oid in ({{ views_on(relation) }})
    {%- endset -%}
    {% do return(run_query(query).rows[0][0] == true) %}
{% endmacro %}


{# Give a view that has just been made what people had given to it before it was dropped. #}
{% macro give_back_rights(relation) %}
    {%- set kept = source('parity', 'rights_of_views') -%}
    {%- set of_it -%}
        view_name = format('%I.%I', '{{ relation.schema }}', '{{ relation.identifier }}')
    {%- endset -%}
    {#- Roles and columns may have gone since. -#}
    {%- set query -%}
        select statement from {{ kept }} as kept
        where
            {{ of_it }}
            and (role_name is null or exists (select 1 from pg_roles where rolname = role_name))
            and (
                column_name is null
                or exists (
                    select 1 from pg_attribute
                    where attrelid = {{ oid_of(relation) }} and attname = kept.column_name
                )
            )
        order by id
    {%- endset -%}
    {%- for statement in run_query(query).columns[0].values() -%}
        {% do run_query(statement) %}
    {%- endfor -%}
    {% do run_query('delete from ' ~ kept ~ ' where ' ~ of_it) %}
{% endmacro %}


{#
    Whether the serving views may be made where there are none: a command has asked for it, or has
    once and nobody has taken it back, or there is no legacy that they could stand in the way of.
#}
{% macro serves() %}
    {%- if env_var('BLAZE_SERVES', 'false') == 'true' or target.name == 'scratch' -%}
        {% do return(true) %}
    {%- endif -%}
    {%- set query -%}
        select action from {{ source('serving', 'cutover_audit') }}
        where action in ('serve', 'unserve')
        order by id desc
        limit 1
    {%- endset -%}
    {%- for row in run_query(query).rows -%}
        {% do return(row[0] == 'serve') %}
    {%- endfor -%}
    {%- for entity in parity_entities()
        if legacy_relation(entity) is not none or legacies_of_shops(entity) -%}
        {% do return(false) %}
    {%- endfor -%}
    {% do return(true) %}
{% endmacro %}
