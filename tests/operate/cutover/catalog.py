"""What a database holds, so that before and after can be compared."""

from __future__ import annotations

from tests.operate.cutover.conftest import Site

RELATIONS = (
    "select relname::text, relkind::text from pg_class where relnamespace = 'public'::regnamespace"
    " and relname !~ '^pg_toast' order by 1"
)


CONSTRAINTS = (
    "select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) from pg_constraint"
    " where connamespace = 'public'::regnamespace order by 1, 2"
)


VIEWS = "select viewname::text, definition from pg_views where schemaname = 'public' order by 1"


GRANTS = (
    "select relname::text, acl.privilege_type, pg_get_userbyid(acl.grantee)::text from pg_class,"
    " aclexplode(relacl) as acl where relnamespace = 'public'::regnamespace"
    " and acl.grantee <> relowner order by 1, 2, 3"
)


CHECKSUMS = " union all ".join(
    f"select '{name}', md5(string_agg(t::text, '' order by t::text)) from {{{name}}} as t"
    for name in ("customers", "transactions", "transaction_items", "products")
)


def checksums(site: Site, suffix: str = "") -> list[tuple[object, ...]]:
    names = ("customers", "transactions", "transaction_items", "products")
    return site.rows(CHECKSUMS.format(**{name: f"public.{name}{suffix}" for name in names}))


def names(site: Site) -> dict[object, object]:
    return dict(site.rows(RELATIONS))  # type: ignore[arg-type]  # pairs
