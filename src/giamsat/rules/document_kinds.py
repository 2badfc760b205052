"""Kinds of documents by their abbreviation in a document number, with the source of each."""

from __future__ import annotations

from typing import NamedTuple

# Nghị định 30/2020/NĐ-CP of 05/03/2020, Phụ lục III, mục I: 27 kinds and 3 kinds of copy. Read in
# reprints (kynangandlifeskills.com, thuvienphapluat.vn, luatvietnam.vn), not in Công báo.
ND30 = "Nghị định 30/2020/NĐ-CP, Phụ lục III"
# What Thông tư 01/2011/TT-BNV wrote before 05/03/2020, as listed in tuvandoanhnghiep.tinlaw.vn.
TT01 = "Thông tư 01/2011/TT-BNV"
# Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, the annex's legal documents (123docz.net, 2329026).
TTLT55 = "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, phụ lục"
# Not in a list that was read: seen in numbers of real documents, such as 127-KL/TW.
SEEN = "số văn bản đã gặp"


class DocumentKind(NamedTuple):
    """A kind: its abbreviation as printed, its names and where the abbreviation is laid down."""

    code: str
    vi: str
    en: str
    source: str = ND30


_KINDS = (
    DocumentKind("NQ", "Nghị quyết", "resolution"),
    DocumentKind("QĐ", "Quyết định", "decision"),  # the Party also: Quy định 97-QĐ/TW
    DocumentKind("CT", "Chỉ thị", "directive"),
    DocumentKind("QC", "Quy chế", "statute"),
    DocumentKind("QyĐ", "Quy định", "regulation"),
    DocumentKind("TC", "Thông cáo", "communiqué"),
    DocumentKind("TB", "Thông báo", "notice"),
    DocumentKind("HD", "Hướng dẫn", "guideline"),
    DocumentKind("CTr", "Chương trình", "programme"),
    DocumentKind("KH", "Kế hoạch", "plan"),
    DocumentKind("PA", "Phương án", "scheme"),
    DocumentKind("ĐA", "Đề án", "proposal"),
    DocumentKind("DA", "Dự án", "project"),
    DocumentKind("BC", "Báo cáo", "report"),
    DocumentKind("BB", "Biên bản", "minutes"),
    DocumentKind("TTr", "Tờ trình", "submission"),
    DocumentKind("HĐ", "Hợp đồng", "contract"),
    DocumentKind("CĐ", "Công điện", "official telegram"),
    DocumentKind("BGN", "Bản ghi nhớ", "memorandum"),
    DocumentKind("BTT", "Bản thỏa thuận", "agreement"),
    DocumentKind("GUQ", "Giấy ủy quyền", "letter of authority"),
    DocumentKind("GM", "Giấy mời", "invitation"),
    DocumentKind("GGT", "Giấy giới thiệu", "letter of introduction"),
    DocumentKind("GNP", "Giấy nghỉ phép", "leave permit"),
    DocumentKind("PG", "Phiếu gửi", "sending slip"),
    DocumentKind("PC", "Phiếu chuyển", "forwarding slip"),
    DocumentKind("PB", "Phiếu báo", "notification slip"),
    DocumentKind("SY", "Bản sao y", "true copy"),
    DocumentKind("TrS", "Bản trích sao", "extract"),
    DocumentKind("SL", "Bản sao lục", "copy of a copy"),
    DocumentKind("GN", "Bản ghi nhớ", "memorandum", TT01),
    DocumentKind("TTh", "Bản thỏa thuận", "agreement", TT01),
    DocumentKind("UQ", "Giấy ủy quyền", "letter of authority", TT01),
    DocumentKind("NP", "Giấy nghỉ phép", "leave permit", TT01),
    DocumentKind("NĐ", "Nghị định", "decree", TTLT55),
    DocumentKind("PL", "Pháp lệnh", "ordinance", TTLT55),
    DocumentKind("TT", "Thông tư", "circular", TTLT55),  # the Party and the Front also: Thông tri
    DocumentKind("TTLT", "Thông tư liên tịch", "joint circular", TTLT55),
    DocumentKind("NQLT", "Nghị quyết liên tịch", "joint resolution", TTLT55),
    DocumentKind("QCPH", "Quy chế phối hợp", "coordination statute", SEEN),
    DocumentKind("CTrPH", "Chương trình phối hợp", "coordination programme", SEEN),
    DocumentKind("CTPH", "Chương trình phối hợp", "coordination programme", SEEN),
    DocumentKind("KHPH", "Kế hoạch phối hợp", "coordination plan", SEEN),
    DocumentKind("KL", "Kết luận", "conclusion", SEEN),
    DocumentKind("CV", "Công văn", "official letter", SEEN),
)

DOCUMENT_KINDS: dict[str, DocumentKind] = {kind.code: kind for kind in _KINDS}
JOINT_KINDS = frozenset({"TTLT", "NQLT", "QCPH", "CTrPH", "CTPH", "KHPH"})
