"""The domain: plans, numbers, calendar, rules, timeline. No I/O, no clock, no words for people."""
