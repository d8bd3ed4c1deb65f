"""Finalisation: the mirror's tables take legacy's names, and everything that points there follows.

`customers` becomes `customers_legacy`, `customers_blaze` becomes `customers`, and so on, in one
transaction. Foreign keys and views that pointed at a legacy table point at the mirror's table of
that name, and grants are carried over. The statements that undo it are kept in
`serving.finalizations`. Whatever cannot follow is refused by name before anything happens.
"""
