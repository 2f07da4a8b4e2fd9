"""The page on mistakes in circulation."""
