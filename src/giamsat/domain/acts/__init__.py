"""Acts: what a command records about a plan. Pure: a plan and the wanted facts in, changes out."""
