"""Help text of the board."""

MESSAGES = {
    "help.board": (
        "Màn hình theo dõi trực tiếp những việc cần chú ý hôm nay.\n\nQuá hạn trước, rồi việc đến"
        " hạn trong 14 ngày, rồi các buổi giám sát trong tuần. Cần giamsat[board].",
        "A live screen of what needs attention today.\n\nOverdue first, then what is due within 14"
        " days, then the visits of this week. Needs giamsat[board].",
    ),
}
