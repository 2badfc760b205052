"""Reports: plain data from a register of plans, true on the asked day. No words for people."""
