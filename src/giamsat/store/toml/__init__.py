"""TOML texts: reading, finding places, and editing that leaves all else as it stands."""
