"""Foreign files (xlsx, csv, docx, old encodings) to drafts of plans, with problems by cell."""
