"""One writer at a time: locks of plans and of git, and who has them."""
