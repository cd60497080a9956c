"""A pretend world on 127.0.0.1, for tests and for `demo`; it imports nothing else of autokus."""
