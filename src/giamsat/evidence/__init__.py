"""What an auditor asks: who recorded what and when, and whether anything was altered since."""
