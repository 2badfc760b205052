"""Rules of law as data: limits, principles, days off, kinds of documents; each with its source."""
