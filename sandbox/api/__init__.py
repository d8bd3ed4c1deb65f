"""The vendor's API in front of the dispensary, with the vendor's manners, moods and faults."""
