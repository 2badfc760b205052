"""Why a text could not be read as a day, period, span or file."""

MESSAGES = {
    "reason.unknown-form": ("không đúng dạng", "not in a known form"),
    "reason.two-digit-year": ("năm phải có bốn chữ số", "the year needs four digits"),
    "reason.year-out-of-range": ("năm ngoài khoảng 1900–9998", "the year is not in 1900–9998"),
    "reason.no-such-month": ("không có tháng ấy", "there is no such month"),
    "reason.no-such-day": ("tháng ấy không có ngày này", "that month has no such day"),
    "reason.no-such-quarter": ("không có quý ấy", "there is no such quarter"),
    "reason.no-such-week": ("năm ấy không có tuần này", "that year has no such week"),
    "reason.reversed": ("ngày cuối trước ngày đầu", "the last day is before the first"),
    "reason.too-long": ("quá dài", "too long"),
    "reason.no-such-place": ("không có chỗ ấy", "there is no such place"),
    "reason.unsupported-value": ("giá trị không ghi được", "the value cannot be written"),
    "reason.not-toml": ("kết quả không phải TOML", "the result would not be TOML"),
    "reason.layout": ("cách trình bày hiếm gặp", "an unusual layout"),
    "reason.other-data": ("sẽ đổi cả dữ liệu khác", "other data would change"),
    "reason.other-lines": ("sẽ đổi cả dòng khác", "other lines would change"),
}
