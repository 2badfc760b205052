"""Typer's own words."""

MESSAGES = {
    "typer.usage": ("Cách dùng: ", "Usage: "),
    "typer.arguments": ("Tham số", "Arguments"),
    "typer.options": ("Tùy chọn", "Options"),
    "typer.commands": ("Lệnh", "Commands"),
    "typer.required": ("bắt buộc", "required"),
    "typer.default": ("mặc định: {{default}}", "default: {{default}}"),
    "typer.options-metavar": ("[TÙY CHỌN]", "[OPTIONS]"),
    "typer.subcommand-metavar": ("LỆNH [THAM SỐ]...", "COMMAND [ARGS]..."),
    "typer.help": ("Hiện trợ giúp này.", "Show this help."),
    "typer.try-help": (
        "Xem trợ giúp: {command} --help",
        "For help: {command} --help",
    ),
    "typer.no-such-option": ("không có tùy chọn {name}.", "no such option {name}."),
    "typer.no-such-command": ("không có lệnh {name}.", "no such command {name}."),
    "typer.missing-command": ("thiếu tên lệnh.", "a command is missing."),
    "typer.missing": ("thiếu {name}.", "{name} is missing."),
    "typer.extra-arguments": ("thừa tham số: {name}.", "unexpected arguments: {name}."),
    "typer.no-value-taken": (
        "tùy chọn {name} không nhận giá trị.",
        "option {name} takes no value.",
    ),
    "typer.needs-value": ("tùy chọn {name} cần một giá trị.", "option {name} needs a value."),
    "typer.bad-value": (
        "giá trị không hợp lệ cho {name}: {detail}",
        "invalid value for {name}: {detail}",
    ),
}
