"""The lesson on the derivation of the update for the mean squared error."""
