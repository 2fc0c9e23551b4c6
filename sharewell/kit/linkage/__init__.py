"""Whole lists against each other, by Splink on DuckDB or on Spark. The only place that knows Splink."""
