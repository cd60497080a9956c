"""The way to the web: the only room with `requests`. One exchange under one total deadline, whatever happens."""
