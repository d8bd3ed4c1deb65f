"""What the API has and how it is read: knows neither where it goes nor what was read before.

entities       the declarations: which lists, which fields (entity, fields: what those are)
windows        which stretches of time are read
client/        one call, with its attempts and errors
rate_limit/    the permit that every attempt waits for
reader         many windows at once (events: what comes of it)
by_id          one record, asked for by its id
paging         one list to its end: list_source, list_pass, look_ahead, and page, what comes of it
date_filter    the dates a list is asked with, and whether an answer looks as if it respected them
own_rows       whether windows of days have shown rows of their own
whole_list     a list by days that ignores them, read as a whole
field_sample   a look at whole records, for drift
"""
