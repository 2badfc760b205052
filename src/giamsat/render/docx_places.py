"""What a template of papers has: the places that giamsat fills, and the styles that it uses."""

from __future__ import annotations

PLACES = (
    "nation",
    "motto",
    "motto_rule",
    "parent",
    "issuer",
    "issuer_rule",
    "number",
    "place_date",
    "name",
    "subject",
    "subject_rule",
    "to",
    "addressees",
    "body",
    "recipients_head",
    "recipients",
    "behalf",
    "position",
    "signer",
)

STYLES = {
    "nation": "GS Quốc hiệu",
    "motto": "GS Tiêu ngữ",
    "parent": "GS Cơ quan chủ quản",
    "issuer": "GS Cơ quan ban hành",
    "number": "GS Số ký hiệu",
    "place": "GS Địa danh thời gian",
    "name": "GS Tên loại",
    "subject": "GS Trích yếu",
    "about": "GS Trích yếu công văn",
    "basis": "GS Căn cứ",
    "body": "GS Nội dung",
    "heading-1": "GS Mục lớn",
    "heading-2": "GS Mục nhỏ",
    "to": "GS Kính gửi",
    "behalf": "GS Chức vụ người ký",
    "signer": "GS Họ tên người ký",
    "recipients-head": "GS Nơi nhận",
    "recipients": "GS Danh sách nơi nhận",
    "table": "GS Bảng",
    "rule": "GS Đường kẻ",
}
"""Names of the styles by the part of a document; what an office sets for them in Word holds."""
