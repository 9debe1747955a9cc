"""Documents to claims: read, find names and dates, link them, extract."""
