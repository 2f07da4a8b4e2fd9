"""The MkDocs glue: it reads `.build/` and the pages, and knows neither NumPy nor SymPy."""
