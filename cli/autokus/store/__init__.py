"""What outlives the process: the only room with SQL."""
