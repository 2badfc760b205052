"""The store: workspaces on disk, reading, format-preserving edits, locks and the register."""
