"""Data protection impact assessments: answered, weighed on both sides, signed, and watched against what really goes."""
