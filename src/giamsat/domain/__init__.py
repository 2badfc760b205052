"""The domain: plans, numbers, calendar, rules and timeline. No I/O, no clock, no words for people."""
