{#
    Views of this project are changed in place, and only when their definition changed.

    dbt's own view materialization makes every view again on every run and drops the old one with
    everything that depends on it: views and grants that other people put on top would be gone
    each night, and a quiet night would still rewrite the catalog. Here the fingerprint of the
    definition is kept as the view's comment, and in the comparison that of its settings too. A
    definition whose columns changed shape needs the view to be dropped; Postgres then names what
    depends on it instead of losing it. Models with the meta `rebuild_dependents` stand on one
    another and are dropped and made again together.
#}
{% materialization view, adapter='postgres' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- set target_relation = this.incorporate(type='view') -%}
    {%- set fingerprint = 'definition ' ~ local_md5(sql) -%}
    {%- if 'parity' in model.fqn -%}
        {%- set fingerprint = fingerprint ~ ', ' ~ settings_fingerprint() -%}
    {%- endif -%}
    {%- set is_current = existing is not none and existing.is_view
        and (view_comment(target_relation) or '').endswith(fingerprint) -%}

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
        {#- What somebody has written about the view stays before the fingerprint. -#}
        {% set said = '' %}
        {% if existing is not none %}
            {% set comment = modules.re.sub(
                '\\n?definition [0-9a-f]{32}(, settings [0-9a-f]{32})?$', '', view_comment(target_relation) or ''
            ) %}
            {% set said = comment ~ '\n' if comment else '' %}
        {% endif %}
        {% set replaceable = existing is none or can_replace_view(target_relation, sql) %}
        {#- Rights, owner and comments of columns outlive a view that has to be dropped. -#}
        {% set kept = [] if replaceable else kept_of_view(target_relation) %}
        {% set drops_dependents = not replaceable
            and config.get('meta', {}).get('rebuild_dependents', false)
            and has_only_rebuilt_dependents(target_relation) %}
        {% if drops_dependents %}
            {#- Through the adapter, so that dbt knows which views are gone and makes them again. -#}
            {% do adapter.drop_relation(existing) %}
        {% endif %}
        {% call statement('main') %}
            {% if not replaceable and not drops_dependents %}drop view {{ target_relation }};{% endif %}
            create or replace view {{ target_relation }} as (
                {{ sql }}
            );
            {%- for statement in kept %}
            {{ statement }};
            {%- endfor %}
            comment on view {{ target_relation }} is '{{ (said ~ fingerprint) | replace("'", "''") }}';
        {% endcall %}
    {% endif %}

    {% do apply_grants(target_relation, config.get('grants'), should_revoke=false) %}
    {{ run_hooks(post_hooks, inside_transaction=True) }}
    {{ adapter.commit() }}
    {{ run_hooks(post_hooks, inside_transaction=False) }}

    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}


{# The comment on a view, none where it has none. #}
{% macro view_comment(relation) %}
    {#- A statement of its own rather than run_query: it opens the transaction of the model. -#}
    {% call statement('view_comment', fetch_result=true) %}
        select obj_description('{{ relation.include(database=false) }}'::regclass, 'pg_class')
    {% endcall %}
    {% do return(load_result('view_comment').table.rows[0][0]) %}
{% endmacro %}


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


{#
    Whether all that depends on a view, directly or not, are views of its own schema, whose models
    come after it in the run and make them again. Anything of other people's would be lost.
#}
{% macro has_only_rebuilt_dependents(relation) %}
    {%- set query -%}
        with recursive dependents (oid) as (
            select '{{ relation.include(database=false) }}'::regclass::oid
            union
            select pg_rewrite.ev_class
            from dependents
            inner join pg_depend
                on pg_depend.refobjid = dependents.oid and pg_depend.classid = 'pg_rewrite'::regclass
            inner join pg_rewrite on pg_depend.objid = pg_rewrite.oid
        )
        select coalesce(bool_and(
            pg_namespace.nspname = '{{ relation.schema }}'
            and obj_description(pg_class.oid, 'pg_class') like '%definition %'
        ), true)
        from dependents
        inner join pg_class on dependents.oid = pg_class.oid
        inner join pg_namespace on pg_class.relnamespace = pg_namespace.oid
    {%- endset -%}
    {% do return(run_query(query).rows[0][0]) %}
{% endmacro %}


{# Statements that give a view that is made again its owner, rights and comments of columns. #}
{% macro kept_of_view(relation) %}
    {%- set query -%}
        with old as (
            select * from pg_class where oid = '{{ relation.include(database=false) }}'::regclass
        ),
        granted as (
            select acl.grantee, acl.privilege_type, acl.is_grantable, null::name as column_name
            from old cross join aclexplode(old.relacl) as acl
            where acl.grantee <> old.relowner
            union all
            select acl.grantee, acl.privilege_type, acl.is_grantable, pg_attribute.attname
            from old
            inner join pg_attribute on old.oid = pg_attribute.attrelid
            cross join aclexplode(pg_attribute.attacl) as acl
            where acl.grantee <> old.relowner
        )
        select format(
            'grant %s%s on {{ relation }} to %s%s',
            privilege_type,
            ' (' || quote_ident(column_name) || ')',
            case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
            case when is_grantable then ' with grant option' end
        )
        from granted
        union all
        select format(
            'comment on column {{ relation }}.%I is %L', pg_attribute.attname, pg_description.description
        )
        from old
        inner join pg_description
            on old.oid = pg_description.objoid and pg_description.classoid = 'pg_class'::regclass
        inner join pg_attribute
            on
                old.oid = pg_attribute.attrelid
                and pg_description.objsubid = pg_attribute.attnum
                and pg_attribute.attnum > 0
        union all
        select format('alter view {{ relation }} owner to %I', pg_get_userbyid(old.relowner))
        from old
        where old.relowner <> (select pg_roles.oid from pg_roles where pg_roles.rolname = current_user)
    {%- endset -%}
    {% do return(run_query(query).columns[0].values()) %}
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
    {%- for entity in parity_entities() if legacy_relation(entity) is not none -%}
        {% do return(false) %}
    {%- endfor -%}
    {% do return(true) %}
{% endmacro %}
