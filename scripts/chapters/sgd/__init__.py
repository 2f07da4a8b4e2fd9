"""The lesson on SGD and minibatches."""
