"""Time expressions, resolved to EDTF and TIMEX3."""
