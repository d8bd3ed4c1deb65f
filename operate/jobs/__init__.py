"""The jobs: sync, the five-minute job, backfill and the smoke test."""
