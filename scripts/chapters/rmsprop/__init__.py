"""The lesson on RMSProp and the moving average."""
