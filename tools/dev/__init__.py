"""What ``dev.py`` does: environments, checks, other Pythons, lowest versions, packages."""
