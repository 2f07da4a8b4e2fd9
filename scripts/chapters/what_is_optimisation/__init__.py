"""The lesson on what optimisation is."""
