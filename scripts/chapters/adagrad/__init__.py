"""The lesson on AdaGrad."""
