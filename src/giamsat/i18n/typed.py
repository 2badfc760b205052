"""What was understood of something that a person typed in short."""

MESSAGES = {
    "typed.day": (
        "“{text}” được hiểu là {weekday} {day}.",
        "“{text}” is taken as {weekday} {day}.",
    ),
    "typed.plan": ("“{text}” được hiểu là {plan}", "“{text}” is taken as {plan}"),
    "typed.only-part": ("Chỉ có thể là {part}.", "It can only be {part}."),
    "typed.period": (
        "“{text}” được hiểu là từ {first} đến {last}.",
        "“{text}” is taken as {first} to {last}.",
    ),
}
