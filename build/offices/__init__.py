"""Positions and memberships: who holds which office, and who belongs to what, since when and until when."""
