{#
    How text of legacy's reports is read, value by value, as people write it: functions of the session
    that copies legacy. What cannot be read fails no other value, and is told apart from what is not
    there: each function gives null where nothing is written, and for what it cannot read a value that
    no other text gives: NaN, -infinity, -1.
#}
{% macro legacy_readers() %}
{{ absence_reader() }}
{{ number_reader() }}
{{ day_reader() }}
{{ moment_reader() }}
{{ flag_reader() }}
{% endmacro %}


{#
    pg_temp.written(text): the text without white space around it; null where it says that there is
    nothing.
#}
{% macro absence_reader() %}
create or replace function pg_temp.written(given text) returns text
language sql immutable as $written$
    select case
        when lower(said) not in (
            '', 'n/a', '#n/a', 'na', 'n.a.', 'null', 'none', '-', '--', e'\u2013', e'\u2014'
        ) then said
    end
    from (
        select btrim(given, e' \t\r\n\f\v\u00a0\u2007\u2009\u202f\ufeff') as said
    ) as trimmed
$written$;
{% endmacro %}


{#
    pg_temp.read_number(text): dollars, points, quantities, percents; NaN for what is no number, or
    none that the comparison can hold.

    $1,234.50   (12.00)   12.00-   -$5   1,5   1.234,50   1 234,50   1'234.50   22.5 %   1e-05

    A comma before three digits sets thousands apart, for reports are American, unless what is before it
    cannot be a group (0,125 and 1234,500). Signs: one, before or behind the currency or at the end.
#}
{% macro number_reader() %}
create or replace function pg_temp.read_number(given text) returns numeric
language plpgsql immutable as $read$
declare
    said text := translate(
        pg_temp.written(given), e'\u2212\u2010\u2011\u2019\u00a0\u2007\u2009\u202f', '---''    '
    );
    parts text[] := regexp_match(
        said,
        '^(?:US)?[$]?\s*([(])?\s*([-+])?\s*(?:(?:US)?[$]|USD)?\s*([-+])?\s*'
        '([0-9.,'' ]*[0-9.](?:[eE][-+]?[0-9]{1,2})?)'
        '\s*(?:[$]|USD|%)?\s*(-)?\s*([)])?$'
    );
    digits text := parts[4];
    result numeric;
begin
    if said is null then
        return null;
    end if;
    if
        parts is null
        or (parts[1] is null) <> (parts[6] is null)
        or num_nonnulls(parts[1], parts[2], parts[3], parts[5]) > 1
    then
        return 'NaN';
    end if;
    if digits ~ '^[1-9][0-9]{0,2}(,[0-9]{3})+([.][0-9]*)?$' then
        digits := replace(digits, ',', '');
    elsif digits ~ '^[1-9][0-9]{0,2}( [0-9]{3})+([.,][0-9]+)?$' then
        digits := translate(digits, ', ', '.');
    elsif digits ~ '^[1-9][0-9]{0,2}(''[0-9]{3})+([.,][0-9]+)?$' then
        digits := translate(digits, ',''', '.');
    elsif digits ~ '^[1-9][0-9]{0,2}([.][0-9]{3})+,[0-9]+$|^[1-9][0-9]{0,2}([.][0-9]{3}){2,}$' then
        digits := translate(digits, ',.', '.');
    elsif digits ~ '^[0-9]+,[0-9]+$' then
        digits := replace(digits, ',', '.');
    elsif digits !~ '^([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' then
        return 'NaN';
    end if;
    -- Before Postgres is asked: not even it can hold a number of a million digits.
    if length(digits) > 60 then
        return 'NaN';
    end if;
    result := digits::numeric;
    if '-' in (parts[2], parts[3], parts[5]) or parts[1] is not null then
        result := - result;
    end if;
    return case when abs(round(result, 4)) < 1e10 then result else 'NaN' end;
end
$read$;
{% endmacro %}


{#
    pg_temp.read_day(year, month, day): a date from texts: a year of four digits or two, a month by
    number or name; null where there is no such day.
#}
{% macro day_reader() %}
create or replace function pg_temp.read_day(
    year_text text, month_text text, day_text text
) returns date
language plpgsql immutable as $read$
declare
    years integer := year_text::integer;
    months integer;
    days integer := day_text::integer;
begin
    if length(year_text) = 2 then
        years := years + case when years < 69 then 2000 else 1900 end;
    end if;
    if month_text ~ '^[0-9]+$' then
        months := month_text::integer;
    else
        months := (
            select place
            from unnest(array[
                'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august',
                'september', 'october', 'november', 'december'
            ]) with ordinality as named (name, place)
            where name = lower(month_text) or left(name, 3) = lower(month_text)
                or (name = 'september' and lower(month_text) = 'sept')
        );
    end if;
    if years < 1 or months not between 1 and 12 or days < 1 or months is null then
        return null;
    end if;
    if days > extract(day from make_date(years, months, 1) + interval '1 month -1 day') then
        return null;
    end if;
    return make_date(years, months, days);
end
$read$;
{% endmacro %}


{#
    pg_temp.read_moment(text, day_first, as_utc): a date, with or without a time; -infinity for what is
    none. By `day_first` 03/04/2026 is the third of April. `as_utc` subtracts the zone that the text
    names; otherwise the clock is kept as it is written.

    2026-03-04   2026/3/4   20260304   2026-03-04T17:05:09.25-08:00   3/4/26 5:05 PM   04.03.2026
    4 Mar 2026   04-Mar-26   March 4, 2026   Wed, Mar 4, 2026 17:05
#}
{% macro moment_reader() %}
create or replace function pg_temp.read_moment(
    given text, day_first boolean, as_utc boolean
) returns timestamp
language plpgsql immutable as $read$
declare
    said text := regexp_replace(
        lower(pg_temp.written(given)), '^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[.,]? +', ''
    );
    parts text[];
    times text[];
    found date;
    hours integer;
    moment timestamp;
    zone text;
begin
    if said is null or said ~ '^(0000-00-00|00/00/0000)( 00:00:00)?$' then
        return null;
    end if;
    parts := regexp_match(said, '^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$');
    if parts is not null then
        found := pg_temp.read_day(parts[1], parts[3], parts[4]);
    end if;
    if parts is null then
        parts := regexp_match(said, '^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$');
        if parts is not null and day_first then
            found := pg_temp.read_day(parts[4], parts[3], parts[1]);
        elsif parts is not null then
            found := pg_temp.read_day(parts[4], parts[1], parts[3]);
        end if;
    end if;
    if parts is null then
        parts := regexp_match(said, '^(\d{4})(\d\d)(\d\d)()(?!\d)(.*)$');
        if parts is not null then
            found := pg_temp.read_day(parts[1], parts[2], parts[3]);
        end if;
    end if;
    if parts is null then
        parts := regexp_match(said, '^(\d{1,2})(?:[- ]|[.] ?)([a-z]{3,9})[.,]?[- ] *(\d{4}|\d{2})()(?!\d)(.*)$');
        if parts is not null then
            found := pg_temp.read_day(parts[3], parts[2], parts[1]);
        end if;
    end if;
    if parts is null then
        parts := regexp_match(said, '^([a-z]{3,9})[.]? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})()(?!\d)(.*)$');
        if parts is not null then
            found := pg_temp.read_day(parts[3], parts[1], parts[2]);
        end if;
    end if;
    if found is null then
        return '-infinity';
    end if;
    if parts[5] = '' then
        return found;
    end if;
    times := regexp_match(
        parts[5],
        '^(?:t|,? +(?:at +)?)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(?:([ap])[.]?m[.]?)?'
        ' ?(z|utc|gmt|[pmce][sd]t|[-+]\d\d(?::?\d\d)?)?$'
    );
    hours := times[1]::integer;
    if times[5] is not null then
        hours := case when hours between 1 and 12 then hours % 12 + case times[5] when 'p' then 12 else 0 end end;
    end if;
    if
        times is null or hours is null or hours > 23
        or times[2]::integer > 59 or times[3]::integer > 59
    then
        return '-infinity';
    end if;
    moment := found + make_interval(hours => hours, mins => times[2]::integer)
        + (coalesce(times[3], '0') || '.' || left(coalesce(times[4], '0'), 6))::numeric * interval '1 second';
    zone := times[6];
    if not as_utc or zone is null or zone in ('z', 'utc', 'gmt') then
        return moment;
    end if;
    if zone ~ '^[a-z]' then
        zone := '-0' || (position(left(zone, 1) in 'ecmp') + case substr(zone, 2, 1) when 's' then 4 else 3 end);
    end if;
    return moment - (left(zone, 1) || '1')::integer * make_interval(
        hours => substr(zone, 2, 2)::integer,
        mins => coalesce(nullif(right(replace(zone, ':', ''), -3), ''), '0')::integer
    );
end
$read$;
{% endmacro %}


{# pg_temp.read_flag(text): 1 or 0; -1 for what says neither yes nor no. #}
{% macro flag_reader() %}
create or replace function pg_temp.read_flag(given text) returns integer
language sql immutable as $read$
    select case
        when said is null then null
        when said ~ '^(true|t|yes|y|on|active|enabled|1([.]0*)?)$' then 1
        when said ~ '^(false|f|no|n|off|inactive|disabled|0([.]0*)?)$' then 0
        else -1
    end
    from (select lower(pg_temp.written(given)) as said) as given
$read$;
{% endmacro %}


{#
    What the copy of an entity says, row by row, of each compared column that legacy has, as a relation
    `reading`: its name, whether the row has a value there, and what of it could not be read.
#}
{% macro column_readings(entity, catalog) -%}
    {%- set rows = [] -%}
    {%- for entry in parity_columns_of(entity)
        if legacy_gap_of(catalog, entity, entry, keyed=false) is none -%}
        {%- set column = 'copies.' ~ entry['column'] -%}
        {%- set value = trimmed(column) if parity_type(entry['normalise']) == 'text' else column -%}
        {%- do rows.append(
            "('" ~ entry['column'] ~ "'::text, " ~ value ~ " is not null, copies.unread ->> '"
            ~ entry['column'] ~ "')"
        ) -%}
    {%- endfor -%}
    {{ ref('legacy_' ~ entity) }} as copies
    cross join lateral (
        values {{ rows | join(', ') if rows else '(null::text, null::boolean, null::text)' }}
    ) as reading (column_name, is_there, unread)
{%- endmacro %}


{# The column of legacy's that is read under a name of the copy's. #}
{% macro column_read_as(entity, name) -%}
    case {{ name }}
        {%- for extra, normalise in legacy_extras(entity).items() %}
        when '{{ extra }}_{{ normalise }}' then '{{ extra }}'
        {%- endfor %}
        when '' then null
        else {{ name }}
    end
{%- endmacro %}
