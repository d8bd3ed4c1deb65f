"""The reading of a run: what is due, in which order, and how it ended.

run            the night's job, the five-minute job, the backfill
plan           what to read of an entity; frequency (not too soon), estimate (how long it takes)
entity_queue   one entity after the other, each a task
chunk_writer   pages into chunks, outcomes of windows into the state; reading_detail (for people)
disappearance  what lists no longer hold: asked for by id, marked if it is gone
sweep          a whole list, where windows cannot have shown all of it; put_back (what raw has lost)
"""
