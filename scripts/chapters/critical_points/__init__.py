"""The lesson on critical points, local and global minima."""
