"""What the mirror must hold, computed from the dispensary itself and from no SQL."""
