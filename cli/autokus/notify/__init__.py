"""What is told to others than the recruiter: the owner's channels, a dead-man's switch, a monitoring."""
