"""The register: a cache in SQLite of what lists ask, which can be deleted at any moment."""
