"""Documents that are themselves the record of a meeting."""
