"""The lesson on saddle points and the Hessian."""
