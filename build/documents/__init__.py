"""Files to documents: formats, encodings, what is no text of the article, and its date."""
