"""What ``check`` looks for in files: findings by code and key, without words and without files."""
