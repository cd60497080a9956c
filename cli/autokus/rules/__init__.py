"""Thinking: values in, values out. No clock, disk or network; `now` is an argument, the reason is in the result."""
