"""`make doctor`: what can be wrong before the first night, looked at and said, a line a check.

`checks` has a module a subject; `site` is what earlier checks have found out for later ones.
Nothing is written but the count of the few calls that are made.
"""
