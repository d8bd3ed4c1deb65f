"""The smoke test before the first night: ten records of each entity, all the way, into scratch.

It verifies access, mapping, types, the tables' definition and how this API behaves where its
documentation is silent, in fewer than a hundred calls, and leaves nothing behind but the count of
its calls.
"""
