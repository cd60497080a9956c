"""What starts a run every minute: a line of the owner's crontab, or a timer of their systemd.

`job` says what is started, `crontab` and `systemd` each look, write and take away; nothing else of either is touched.
"""
