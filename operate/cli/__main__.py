"""`python -m operate.cli`: the commands of a checkout that is not installed."""

from operate.cli import main

main()
