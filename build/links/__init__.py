"""Issue links: two issues that a sentence ties together, and how."""
