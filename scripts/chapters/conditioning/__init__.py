"""The lesson on conditioning and scaling."""
