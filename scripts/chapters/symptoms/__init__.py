"""The page on symptoms."""
