"""AutoKus answers recruiters on the job seeker's own Telegram account, once a minute, from cron."""
