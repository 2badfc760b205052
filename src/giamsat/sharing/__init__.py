"""Sharing: git as the engine, merges by meaning, several workspaces at once."""
