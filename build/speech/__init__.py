"""Who says so: reported speech, quotations and their sources."""
