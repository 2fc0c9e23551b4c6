"""Files of an organisation's own records: taken, checked, cleaned, covered in part, opened."""
