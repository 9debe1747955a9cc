"""Who supports, opposes or worries about what."""
