"""The command line: the only room that knows paths, colours and exit statuses."""
