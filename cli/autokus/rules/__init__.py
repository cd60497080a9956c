"""Thinking: values in, values out. No clock, disk, network or log; `now` is an argument, the reason is in the result."""
