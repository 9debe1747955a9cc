"""Whom and what a text names, and who or what that is."""
