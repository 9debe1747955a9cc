"""Event reports: who did what with or to whom, when and where."""
