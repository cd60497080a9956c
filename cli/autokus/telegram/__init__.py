"""The way to Telegram: the only room with Telethon."""
