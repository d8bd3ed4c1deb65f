{#
    Copies of legacy's compared columns, taken when a run begins that compares or judges.

    Nothing of the comparison depends on legacy's tables: their owner may truncate, drop, rename and
    retype them whenever he likes. All four are read in one statement, so in one snapshot, under
    ACCESS SHARE locks that are asked for without waiting: we never wait while we hold one, so nobody
    queues behind us and no loader ends in a deadlock. What was found of each table and column is a
    row of parity.legacy_copies and parity.legacy_columns.

    1. `take_legacy`: rows as they are, into temporary tables; then the locks are gone.
    2. `read_legacy`: from there into the types of the comparison, in parity.legacy_<entity>.
#}

{# On run start: copy, if this run compares or judges anything. #}
{% macro copy_legacy() %}
    {%- if execute and compares_legacy() -%}
        {%- do ensure_copies_of_shop() -%}
        {%- for entity in parity_entities() -%}
            {%- do ensure_legacy_copy(entity) -%}
        {%- endfor -%}
        {#- Through one connection, whose temporary tables they share. -#}
        {%- do run_query(take_legacy()) -%}
        {%- do run_query(read_legacy()) -%}
    {%- endif -%}
{% endmacro %}


{# The schema of one shop's comparison, with tables for what is found of its legacy. #}
{% macro ensure_copies_of_shop() %}
    {%- if judged_shop() -%}
        {%- set statements = [] -%}
        {%- for name in ['legacy_copies', 'legacy_columns'] -%}
            {%- set copy = source('parity_copies', name).include(database=false) -%}
            {%- set of_all = source('parity', 'gate_history').schema ~ '.' ~ name -%}
            {%- do statements.append(
                'create table if not exists ' ~ copy ~ ' (like ' ~ of_all ~ ' including all)'
            ) -%}
        {%- endfor -%}
        {%- set schema = source('parity_copies', 'legacy_copies').schema -%}
        {%- do run_query(
            'create schema if not exists "' ~ schema ~ '"; comment on schema "' ~ schema
            ~ "\" is 'blaze-mirror: one shop, judged by itself'; " ~ statements | join('; ') ~ '; commit'
        ) -%}
    {%- endif -%}
{% endmacro %}


{# Whether a model or a test of the comparison is part of this run. #}
{% macro compares_legacy() %}
    {%- for id in selected_resources if 'parity' in graph.nodes.get(id, {}).get('fqn', []) -%}
        {% do return(true) %}
    {%- endfor -%}
    {% do return(false) %}
{% endmacro %}


{# The names of legacy's columns that an entity's comparison may need, in lower case. #}
{% macro legacy_names(entity) %}
    {%- set names = ['id'] + var('parity')[entity]['key'] + (legacy_extras(entity).keys() | list) -%}
    {%- for entry in parity_columns_of(entity) -%}
        {%- if entry['legacy_expression'] -%}
            {%- do names.extend(modules.re.findall('[a-z_][a-z0-9_]*', entry['legacy_expression'] | lower)) -%}
        {%- else -%}
            {%- do names.append(entry['legacy'] | lower) -%}
        {%- endif -%}
    {%- endfor -%}
    {% do return(names | unique | list) %}
{% endmacro %}


{#
    One block that reads what there is of legacy into pg_temp.taken_<entity>, and says what it found
    in pg_temp.taken_tables and pg_temp.taken_columns.

    A table is looked for again as long as somebody holds it, or changes it between our look and our
    lock, for `wait_s` seconds at most. One that cannot be read leaves the others readable.
#}
{% macro take_legacy(wait_s=none) %}
{%- set wait_s = var('parity_lock_wait_s') if wait_s is none else wait_s %}
commit;
begin isolation level read committed;
-- Hidden rows are an error, and not no rows.
set local row_security = off;
-- Shorter than deadlock_timeout: should a loader and we ever wait for each other, we give way.
set local lock_timeout = '500ms';
drop table if exists
    {% for entity in parity_entities() %}pg_temp.taken_{{ entity }}, {% endfor -%}
    pg_temp.taken_tables, pg_temp.taken_columns;
create temporary table taken_tables (
    entity text, relation text, kind text, status text, reason text
);
create temporary table taken_columns (
    entity text, column_name text, found_name text, found_type text, status text, reason text
);
do $take$
declare
    wanted jsonb := {{ literal_or_null(tojson(legacy_names_by_entity())) }}::jsonb;
    give_up_at timestamptz := clock_timestamp() + interval '{{ wait_s }} seconds';
    refused jsonb := '{}';  -- why an entity cannot be read
    at_hand text;           -- the entity that is locked, looked at or read
    tried jsonb;
    relation record;
    selects jsonb;
    columns text;
    readable boolean;
    failure text;
    mirrored text;          -- what of the mirror's a relation of legacy's reads
begin
    loop
        begin
            delete from taken_tables;
            delete from taken_columns;
            selects := '{}';
            for at_hand in select jsonb_object_keys(wanted) order by 1 loop
                {{ prepare_copy() }}
            end loop;
            {{ read_prepared_copies() }}
            exit;
        exception
            when lock_not_available or undefined_table or undefined_column then
                if clock_timestamp() > give_up_at then
                    refused := refused || jsonb_build_object(
                        at_hand,
                        'somebody has kept legacy ' || at_hand
                        || ' locked for {{ wait_s }} seconds'
                    );
                end if;
                perform pg_sleep(0.1);
            when undefined_object then
                null;
        end;
    end loop;
end
$take$;
commit;
{% endmacro %}


{#
    The part of `take_legacy` that looks at one table, `at_hand`: locks it, notes what it and its
    columns are, why they cannot be read, and how they will be (`selects`).
#}
{% macro prepare_copy() %}
    {{ find_legacy_table() }}
    if relation.oid is null then
        insert into taken_tables values (
            at_hand, null, null, 'absent', 'legacy has no table ' || at_hand
        );
        continue;
    end if;
    if not refused ? at_hand and not relation.is_reachable then
        refused := refused || jsonb_build_object(at_hand, format(
            'the role %I may not use the schema of legacy %s: grant it usage',
            current_user, at_hand
        ));
    end if;
    if not refused ? at_hand and relation.relkind in ('r', 'p', 'v') then
        begin
            execute format('lock table %s in access share mode nowait', relation.name);
            -- It may have been another table of that name until we had the lock.
            if to_regclass(relation.name) is distinct from relation.oid::regclass then
                raise lock_not_available;
            end if;
        exception when insufficient_privilege then
            null;  -- rights on some columns alone do not allow it
        end;
    end if;
    {{ find_legacy_columns() }}
    select
        string_agg(
            format(
                case
                    when pg_type.typnamespace = 'pg_catalog'::regnamespace then '%I as %I'
                    -- Nothing of ours may depend on a type of legacy's either.
                    else '%I::text as %I'
                end,
                found.found_name, found.column_name
            ),
            ', '
        ),
        has_table_privilege(relation.oid, 'select')
        or has_any_column_privilege(relation.oid, 'select')
    into columns, readable
    from taken_columns as found
    inner join pg_catalog.pg_attribute
        on pg_attribute.attrelid = relation.oid
        and pg_attribute.attname = found.found_name
    inner join pg_catalog.pg_type on pg_attribute.atttypid = pg_type.oid
    where found.entity = at_hand and found.status = 'copied';
    if not refused ? at_hand and not readable then
        refused := refused || jsonb_build_object(at_hand, format(
            'the role %I may not read legacy %s: grant it select', current_user, at_hand
        ));
    end if;
    if not refused ? at_hand and row_security_active(relation.oid) then
        refused := refused || jsonb_build_object(at_hand, format(
            'row level security may hide rows of legacy %s from the role %I: let it see '
            || 'all (alter role … bypassrls)',
            at_hand, current_user
        ));
    end if;
    {{ find_mirror_in_legacy() }}
    insert into taken_tables values (
        at_hand,
        relation.name,
        relation.kind,
        case when refused ? at_hand then 'unreadable' else 'copied' end,
        refused ->> at_hand
    );
    if not refused ? at_hand then
        columns := format('select %s from %s', columns, relation.name);
        execute format(
            'create temporary table taken_%s as %s with no data', at_hand, columns
        );
        selects := selects || jsonb_build_object(
            at_hand, format('insert into pg_temp.taken_%s %s', at_hand, columns)
        );
    end if;
{% endmacro %}


{#
    The part of `take_legacy` that finds legacy's relation of the name `at_hand`, in any case of
    letters, and of any kind.
#}
{% macro find_legacy_table() %}
    select
        pg_class.oid,
        pg_class.relkind,
        format('%I.%I', pg_namespace.nspname, pg_class.relname) as name,
        case pg_class.relkind
            when 'v' then 'view' when 'm' then 'materialized view'
            when 'f' then 'foreign table' when 'p' then 'partitioned table' else 'table'
        end as kind,
        has_schema_privilege(pg_namespace.oid, 'usage') as is_reachable
    into relation
    from pg_catalog.pg_class
    inner join pg_catalog.pg_namespace on pg_class.relnamespace = pg_namespace.oid
    where
        pg_namespace.nspname = {{ literal_or_null(source('legacy', 'customers').schema) }}
        and pg_class.relkind in ('r', 'p', 'v', 'm', 'f')
        and lower(pg_class.relname) = at_hand || {{ literal_or_null('_legacy' if is_finalized() else '') }}
    order by pg_class.relname = lower(pg_class.relname) desc, pg_class.relname
    limit 1;
{% endmacro %}


{#
    The part of `take_legacy` that refuses a view, or a parent of tables, that shows rows of the mirror:
    the mirror compared with itself agrees, whatever it holds.

    The catalog knows what views and functions of standard SQL read. Of a function whose body is a
    text it knows nothing: there, every name of ours and of another function is taken for a use.
#}
{% macro find_mirror_in_legacy() %}
    {%- set as_a_word = "'\\m' || regexp_replace({}, '(\\W)', '\\\\\\1', 'g') || '\\M'" %}
    with recursive ours as (
        select
            pg_class.oid,
            pg_class.oid::regclass::text as shown,
            {{ as_a_word.format('pg_class.relname') }} as mention
        from pg_catalog.pg_class
        inner join pg_catalog.pg_namespace on pg_class.relnamespace = pg_namespace.oid
        where
            pg_class.relkind in ('r', 'p', 'v', 'm', 'f')
            and (
                pg_namespace.nspname in (
                    {{ literal_or_null(source('raw', 'batches').schema) }},
                    {{ literal_or_null(source('staging', 'processed_batches').schema) }},
                    {{ literal_or_null(source('parity', 'gate_history').schema) }},
                    {{ literal_or_null(source('serving', 'cutover').schema) }}
                )
                or pg_namespace.nspname like 'parity\_of\_%'
                {%- for entity in parity_entities() %}
                or pg_class.oid = to_regclass({{ literal_or_null(mirror_table(entity)) }})
                {%- endfor %}
            )
    ),
    read_by (class, oid, step) as (
        select 'pg_catalog.pg_class'::regclass, relation.oid, 0
        union
        select found.class, found.oid, read_by.step + 1
        from read_by
        cross join lateral (
            select pg_depend.refclassid::regclass, pg_depend.refobjid
            from pg_catalog.pg_rewrite
            inner join pg_catalog.pg_depend
                on
                    pg_depend.classid = 'pg_catalog.pg_rewrite'::regclass
                    and pg_rewrite.oid = pg_depend.objid
            where
                read_by.class = 'pg_catalog.pg_class'::regclass
                and pg_rewrite.ev_class = read_by.oid
                and pg_depend.refobjid <> read_by.oid
            union all
            select 'pg_catalog.pg_class'::regclass, pg_inherits.inhrelid
            from pg_catalog.pg_inherits
            where
                read_by.class = 'pg_catalog.pg_class'::regclass
                and pg_inherits.inhparent = read_by.oid
            union all
            select pg_depend.refclassid::regclass, pg_depend.refobjid
            from pg_catalog.pg_depend
            where
                read_by.class = 'pg_catalog.pg_proc'::regclass
                and pg_depend.classid = 'pg_catalog.pg_proc'::regclass
                and pg_depend.objid = read_by.oid
                and pg_depend.refobjid <> read_by.oid
            union all
            select mentioned.class, mentioned.oid
            from pg_catalog.pg_proc as body
            cross join lateral (
                select 'pg_catalog.pg_class'::regclass, ours.oid
                from ours
                where body.prosrc ~* ours.mention
                union all
                select 'pg_catalog.pg_proc'::regclass, called.oid
                from pg_catalog.pg_proc as called
                inner join pg_catalog.pg_namespace on called.pronamespace = pg_namespace.oid
                where
                    pg_namespace.nspname not in ('pg_catalog', 'information_schema')
                    and called.oid <> body.oid
                    and body.prosrc ~* ({{ as_a_word.format('called.proname') }})
            ) as mentioned (class, oid)
            where read_by.class = 'pg_catalog.pg_proc'::regclass and body.oid = read_by.oid
        ) as found (class, oid)
        where
            found.class in ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_proc'::regclass)
            -- Functions may call each other.
            and read_by.step < 20
    )
    select ours.shown
    into mirrored
    from read_by
    inner join ours on read_by.oid = ours.oid
    where read_by.class = 'pg_catalog.pg_class'::regclass
    order by read_by.step, ours.shown
    limit 1;
    if not refused ? at_hand and mirrored is not null then
        refused := refused || jsonb_build_object(at_hand, format(
            'legacy %s shows rows of the mirror (%s), which would be compared with themselves',
            at_hand, mirrored
        ));
    end if;
{% endmacro %}


{# The mirror's table of an entity as it is called now, quoted. #}
{% macro mirror_table(entity) -%}
    {%- do return(api.Relation.create(
        schema=target.schema, identifier=present_name(entity ~ '_blaze')
    ) | string) -%}
{%- endmacro %}


{#
    The part of `take_legacy` that notes which of the columns that are wanted `relation` has, in any
    case of letters, and which of them this role may read.
#}
{% macro find_legacy_columns() %}
    insert into taken_columns
    select distinct on (name.wanted)
        at_hand,
        name.wanted,
        pg_attribute.attname,
        format_type(pg_attribute.atttypid, pg_attribute.atttypmod),
        case
            when pg_attribute.attname is null then 'absent'
            when has_column_privilege(relation.oid, pg_attribute.attnum, 'select')
                then 'copied'
            else 'unreadable'
        end,
        case
            when pg_attribute.attname is null
                then format('legacy %s has no column %s', at_hand, name.wanted)
            when not has_column_privilege(relation.oid, pg_attribute.attnum, 'select')
                then format(
                    'the role %I may not read %s of legacy %s: grant it select',
                    current_user, name.wanted, at_hand
                )
        end
    from jsonb_array_elements_text(wanted -> at_hand) as name (wanted)
    left join pg_catalog.pg_attribute
        on pg_attribute.attrelid = relation.oid
        and pg_attribute.attnum > 0
        and not pg_attribute.attisdropped
        and lower(btrim(pg_attribute.attname)) = name.wanted
    order by
        name.wanted, pg_attribute.attname = name.wanted desc, pg_attribute.attnum;
{% endmacro %}


{#
    The part of `take_legacy` that reads: by one statement, so that all tables are of one moment.
    Should it fail, each is read alone, and who cannot be read is refused by name.
#}
{% macro read_prepared_copies() %}
    begin
        execute (
            select format('with %s select', string_agg(format('%I as (%s)', key, value), ', '))
            from jsonb_each_text(selects)
            having count(*) > 0
        );
    exception
        when null_value_not_allowed then
            null;  -- nothing to read
        when others then
            failure := sqlerrm;
            tried := refused;
            for at_hand in select jsonb_object_keys(selects) loop
                begin
                    execute selects ->> at_hand;
                exception
                    when lock_not_available then
                        raise;
                    when others then
                        refused := refused || jsonb_build_object(
                            at_hand, 'legacy ' || at_hand || ' cannot be read: ' || sqlerrm
                        );
                end;
            end loop;
            if tried = refused and clock_timestamp() > give_up_at then
                raise exception 'legacy cannot be read: %', failure;
            end if;
            raise undefined_object;  -- once more, without those that cannot be read
    end;
{% endmacro %}


{# The wanted names of each entity. #}
{% macro legacy_names_by_entity() %}
    {%- set names = {} -%}
    {%- for entity in parity_entities() -%}
        {%- do names.update({entity: legacy_names(entity)}) -%}
    {%- endfor -%}
    {% do return(names) %}
{% endmacro %}


{#
    Statements that fill the copies from what was taken, and say what was found. Somebody who reads
    the copies meanwhile goes on seeing the former ones. What the comparison cannot read at all
    leaves its entity's copy empty and says why.
#}
{% macro read_legacy() %}
{{ legacy_readers() }}
begin isolation level read committed;
-- Two runs at once would both add their rows.
lock table {{ source('parity_copies', 'legacy_copies') }} in exclusive mode;
delete from {{ source('parity_copies', 'legacy_columns') }};
insert into {{ source('parity_copies', 'legacy_columns') }}
select entity, column_name, found_name, found_type, status, reason from pg_temp.taken_columns;
delete from {{ source('parity_copies', 'legacy_copies') }};
insert into {{ source('parity_copies', 'legacy_copies') }} (
    entity, status, relation, kind, reason, run_id, copied_at
)
select entity, status, relation, kind, reason, {{ literal_or_null(invocation_id) }}, {{ now_utc() }}
from pg_temp.taken_tables;
{% for entity in parity_entities() %}
{%- set copy = legacy_copy(entity) -%}
delete from {{ copy }};
do $read$
begin
    {%- set found = taken_columns(entity) %}
    {% if found is not none -%}
    insert into {{ copy }} ({{ legacy_copy_columns(entity).keys() | join(', ') }})
    {{ legacy_rows(entity, found) }};
    update {{ source('parity_copies', 'legacy_copies') }}
    set records = (select count(*) from {{ copy }})
    where entity = '{{ entity }}';
    {%- else -%}
    null;
    {%- endif %}
exception when others then
    update {{ source('parity_copies', 'legacy_copies') }}
    set status = 'unreadable', reason = 'legacy {{ entity }} cannot be read: ' || sqlerrm
    where entity = '{{ entity }}';
end
$read$;
{% endfor %}
drop table {% for entity in parity_entities() %}{{ "pg_temp.taken_" ~ entity ~ ", " if taken_columns(entity) is not none }}{% endfor -%}
    pg_temp.taken_tables, pg_temp.taken_columns;
commit;
{% for entity in parity_entities() -%}
analyze {{ legacy_copy(entity) }};
{% endfor -%}
{% endmacro %}


{#
    The columns of what was taken of a table, by name: the name quoted, the type, and its category
    (pg_type.typcategory); none where nothing was.
#}
{% macro taken_columns(entity) %}
    {%- set relation = 'pg_temp.taken_' ~ entity -%}
    {%- set query -%}
        select
            pg_attribute.attname as name,
            format_type(pg_type.oid, null) as type,
            pg_type.typcategory as category
        from (values (to_regclass('{{ relation }}'))) as taken (oid)
        left join pg_attribute on taken.oid = pg_attribute.attrelid and pg_attribute.attnum > 0
        left join pg_type on pg_attribute.atttypid = pg_type.oid
        where taken.oid is not null
    {%- endset -%}
    {%- set rows = run_query(query).rows -%}
    {%- if not rows -%}
        {% do return(none) %}
    {%- endif -%}
    {%- set columns = {} -%}
    {%- for row in rows if row['name'] is not none -%}
        {%- do columns.update({row['name']: {
            'name': adapter.quote(row['name']), 'type': row['type'], 'category': row['category']
        }}) -%}
    {%- endfor -%}
    {% do return(columns) %}
{% endmacro %}


{# The copy of a table of legacy's. #}
{% macro legacy_copy(entity) %}
    {% do return(api.Relation.create(
        database=target.database,
        schema=generate_schema_name('parity', none),
        identifier='legacy_' ~ entity,
        type='table'
    )) %}
{% endmacro %}


{# Its columns, {name: type}, which follow the mapping alone. #}
{% macro legacy_copy_columns(entity) %}
    {%- set columns = {'parity_key': 'text', 'row_id': 'text'} -%}
    {%- for name, normalise in legacy_extras(entity).items() -%}
        {%- do columns.update({name ~ '_' ~ normalise: parity_type(normalise)}) -%}
    {%- endfor -%}
    {%- for entry in parity_columns_of(entity) -%}
        {%- do columns.update({entry['column']: parity_type(entry['normalise'])}) -%}
    {%- endfor -%}
    {%- do columns.update({'unread': 'jsonb'}) -%}
    {% do return(columns) %}
{% endmacro %}


{# A query of no row that says which columns there are: the text of the copy's model. #}
{% macro legacy_shape(entity) %}
    select
        {%- for name, type in legacy_copy_columns(entity).items() %}
        null::{{ type }} as {{ name }}{{ ',' if not loop.last }}
        {%- endfor %}
    where false
{% endmacro %}


{#
    Make the copy's table, or give it the columns that the mapping has gained. Where the mapping gives
    a column another type, the table is made again with the views on it, which are the comparison's
    and made again by the same run; a run that makes none stops instead.
#}
{% macro ensure_legacy_copy(entity) %}
    {%- set copy = legacy_copy(entity) -%}
    {%- set wanted = legacy_copy_columns(entity) -%}
    {%- set present = {} -%}
    {%- set query -%}
        select attname, format_type(atttypid, atttypmod)
        from pg_catalog.pg_attribute
        where attrelid = to_regclass('{{ copy.include(database=false) }}')
            and attnum > 0 and not attisdropped
    {%- endset -%}
    {%- for row in run_query(query).rows -%}
        {%- do present.update({row[0]: row[1]}) -%}
    {%- endfor -%}
    {%- set changed = [] -%}
    {%- for name, type in wanted.items() if name in present -%}
        {%- if present[name] | replace(' ', '') != catalog_type(type) -%}
            {%- do changed.append(name) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if changed -%}
        {%- if not makes_comparisons() or not has_only_rebuilt_dependents(copy) -%}
            {% do exceptions.raise_compiler_error(
                'The mapping gives ' ~ entity ~ '.' ~ changed | join(', ') ~ ' another type, and the '
                ~ 'comparison has to be made again: run `make parity`. A view of your own on it has '
                ~ 'to be dropped first.'
            ) %}
        {%- endif -%}
        {%- do adapter.drop_relation(copy) -%}
        {%- do present.clear() -%}
    {%- endif -%}
    {%- set columns = [] -%}
    {%- for name, type in wanted.items() if name not in present -%}
        {%- do columns.append(name ~ ' ' ~ type) -%}
    {%- endfor -%}
    {%- if not present -%}
        {%- do run_query('create table if not exists ' ~ copy ~ ' (' ~ columns | join(', ') ~ '); commit') -%}
    {%- elif columns -%}
        {%- do run_query(
            'alter table ' ~ copy ~ ' add column ' ~ columns | join(', add column ') ~ '; commit'
        ) -%}
    {%- endif -%}
{% endmacro %}


{# A type of the comparison as the catalog spells it, without spaces. #}
{% macro catalog_type(type) -%}
    {%- set spelt = {
        'timestamp': 'timestampwithouttimezone', 'timestamptz': 'timestampwithtimezone'
    } -%}
    {% do return(spelt.get(type, type | replace(' ', ''))) %}
{%- endmacro %}


{# Whether the views of the comparison are made in this run. #}
{% macro makes_comparisons() %}
    {% do return(
        flags.WHICH in ('run', 'build') and 'model.blaze_mirror.parity_summary' in selected_resources
    ) %}
{% endmacro %}
