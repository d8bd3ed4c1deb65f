"""From the bytes of a page to the rows of the raw schema.

projection   a page as Arrow tables: envelope (decoded into record_types), identity (which records
             count), paths (which value is where), convert (types, and what storable texts are),
             lines, digest, row_errors
chunk, changes, loader, pipeline     pages together, what of them is new, merged by dlt
destination, copy_job                where dlt merges them, and how it gets them there
raw_tables, arrow_schema             what the rows look like in Postgres, and in Arrow
drift                                fields that are not as they were
"""
