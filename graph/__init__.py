"""Claims to answers: resolve, store, check, ask, draw, export."""
