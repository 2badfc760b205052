"""giamsat keeps and follows supervision plans (kế hoạch giám sát)."""

__version__ = "0.1.0"
