"""Every fault that `doctor` knows by name: what the owner sees, why, and what to do. Documents are made from it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from autokus.errors import Exit


class Status(StrEnum):
    """How a thing was found."""

    OK = "ok"
    WARN = "warn"
    """Works, but not as its owner would want it to."""
    FAIL = "fail"
    """Keeps messages from being answered, now or soon."""


class Fault(Struct, frozen=True):
    """One row of the table. `exit_code` is what `doctor` ends with when this is its worst finding; 0: it only warns."""

    symptom: str
    cause: str
    remedy: str
    exit_code: int = 0

    @property
    def status(self) -> Status:
        """A fault with an exit code of its own keeps messages from being answered."""
        return Status.FAIL if self.exit_code else Status.WARN


class Finding(Struct, frozen=True):
    """What was found behind one door. `fault` is a name in TABLE, "" if all is well."""

    label: str
    status: Status
    detail: str
    fault: str = ""
    remedy: str = ""
    exit_code: int = 0


_SILENT = "Nobody is answered."
_EVERY_MINUTE = "Every run ends with a complaint; nobody is answered."

_HOME = {
    "home_missing": Fault(
        _EVERY_MINUTE,
        "The folder of the account is not where it was looked for.",
        "Name the right folder: `autokus --home DIR doctor`, or AUTOKUS_HOME.",
        Exit.SETTINGS,
    ),
    "home_unsafe": Fault(
        _EVERY_MINUTE,
        "A file or folder of the account is a link, belongs to somebody else, or may be read by others.",
        "Give it back to yourself: chmod 700 for folders, 600 for files; no links.",
        Exit.PERMISSION,
    ),
    "settings_missing": Fault(
        _EVERY_MINUTE,
        "There is no settings.toml in the home.",
        "Begin with `autokus init`.",
        Exit.SETTINGS,
    ),
    "settings_wrong": Fault(
        _EVERY_MINUTE,
        "settings.toml is not valid TOML, names a setting that does not exist, or holds a value that none can have.",
        "Mend the line that is named; docs/settings.md lists every setting.",
        Exit.SETTINGS,
    ),
    "time_zone_unknown": Fault(
        _EVERY_MINUTE,
        "`time_zone` in settings.toml is no name of the tz database.",
        'Write a name such as "Europe/Moscow", or take the line out.',
        Exit.SETTINGS,
    ),
    "profile_missing": Fault(
        _EVERY_MINUTE,
        "There is no profile.md in the home.",
        "Write down who you are, one fact per list item; prompts/profile.example.md shows how.",
        Exit.SETTINGS,
    ),
    "profile_empty": Fault(
        "Everything is handed over to you.",
        "profile.md holds no list item, so there is no fact that could be stated.",
        "Write facts into profile.md, each as a list item that begins with a dash.",
        Exit.SETTINGS,
    ),
    "prompts_unreadable": Fault(
        "Messages are read but not answered.",
        "The profile, or a prompt file of yours, cannot be read, is not UTF-8, or lacks a part.",
        "Mend the file that is named, or take it out of prompts/: the shipped one serves then.",
        Exit.SETTINGS,
    ),
    "disk_full": Fault(
        _EVERY_MINUTE,
        "There is next to no space left on the disk of the home.",
        "Free some space; the next run goes on by itself.",
        Exit.DISK,
    ),
    "disk_low": Fault(
        "All is well, until the disk is full.",
        "There is little space left on the disk of the home.",
        "Free some space.",
    ),
    "folder_unwritable": Fault(
        _EVERY_MINUTE,
        "The home, or the folder logs/ in it, cannot be written.",
        "Check its owner and mode, and that the disk is not mounted read-only.",
        Exit.DISK,
    ),
}

_STATE = {
    "lock_stale": Fault(
        "Nobody is answered, and nothing is complained of.",
        "One run holds the lock for longer than any run may last: it is stopped, or hangs beyond its own watchdog.",
        "End that process (kill -9 and the number that is named); the next run goes on.",
        Exit.TRY_AGAIN,
    ),
    "database_missing": Fault(
        _EVERY_MINUTE,
        "There is no autokus.db in the home.",
        "Approve your first recruiter with `autokus approve @name`, or put back a backup.",
        Exit.SETTINGS,
    ),
    "database_unwritable": Fault(
        _EVERY_MINUTE,
        "autokus.db may not be read or written by you.",
        "Give it back to yourself: chmod 600 autokus.db; and see that the disk is not mounted read-only.",
        Exit.DISK,
    ),
    "database_damaged": Fault(
        _EVERY_MINUTE,
        "autokus.db is damaged, empty, cut, or another program's.",
        "Put back a backup of autokus.db; what was answered since is found out from Telegram.",
        Exit.DISK,
    ),
    "database_newer": Fault(
        _EVERY_MINUTE,
        "autokus.db was written by a newer AutoKus than this one.",
        "Install the newer version again.",
        Exit.SETTINGS,
    ),
    "database_held": Fault(
        _EVERY_MINUTE,
        "Another program keeps autokus.db locked.",
        "End the program that is named, or close the database in it.",
        Exit.TRY_AGAIN,
    ),
    "stopped": Fault(
        "Messages wait; the runs end well and say nothing.",
        "Telegram or the model refused something that only you can mend, so that door is left alone.",
        "Mend what is named, then run `autokus resume`.",
        Exit.UNAVAILABLE,
    ),
    "failing": Fault(
        "Answers come late.",
        "Telegram or the model failed the last times it was asked; it is asked less often until it works.",
        "Wait; if it lasts, see what is said of that door.",
    ),
    "paused": Fault(
        "Messages are read but not answered.",
        "You paused everything.",
        "Go on with `autokus resume`.",
    ),
    "sends_unfinished": Fault(
        "A reply may arrive late.",
        "A run ended before Telegram had confirmed a reply.",
        "Nothing: the next run finds out what arrived and finishes the rest.",
    ),
    "never_succeeded": Fault(
        _SILENT,
        "No run has ended well yet.",
        "Wait two minutes if you have only just set it up; else run `autokus check -v` and read what it says.",
    ),
    "success_old": Fault(
        _SILENT,
        "No run has ended well for a long time: none was started, or each failed.",
        "Run `autokus check -v` and read what it says; if that is well, see what starts the runs "
        "(`autokus cron show`), and whether cron itself is running.",
        Exit.UNAVAILABLE,
    ),
}

_TELEGRAM = {
    "api_id_missing": Fault(
        _EVERY_MINUTE,
        "telegram.api_id or telegram.api_hash is not set.",
        "Get both from my.telegram.org and put them into settings.toml.",
        Exit.SETTINGS,
    ),
    "telegram_proxy_wrong": Fault(
        _EVERY_MINUTE,
        "telegram.proxy is not an address of a proxy.",
        "Write it as socks5://user:password@host:1080, http://host:3128 or mtproxy://host:443/secret.",
        Exit.SETTINGS,
    ),
    "session_missing": Fault(
        _EVERY_MINUTE,
        "There is no log-in: telegram.session is missing or empty, and TG_SESSION_STRING is not set.",
        "Log in with `autokus login`.",
        Exit.SETTINGS,
    ),
    "session_garbage": Fault(
        _EVERY_MINUTE,
        "What stands in telegram.session is not a session string of Telethon.",
        "Log in again with `autokus login`.",
        Exit.SETTINGS,
    ),
    "session_dead": Fault(
        _SILENT,
        "Telegram does not accept the log-in any more: it was ended on another device, or has expired.",
        "Log in again with `autokus login`.",
        Exit.PERMISSION,
    ),
    "session_duplicated": Fault(
        _SILENT,
        "The log-in was used from two places at once, and Telegram has ended it for good.",
        "Find the other program that uses it, and give AutoKus a log-in of its own: `autokus login`.",
        Exit.PERMISSION,
    ),
    "session_other_account": Fault(
        "Nobody is answered as before, or the wrong people are.",
        "The log-in is that of another account than the one that the database was made for.",
        "Log in to that account again with `autokus login`, or begin a home of its own for this one.",
        Exit.SETTINGS,
    ),
    "session_shared": Fault(
        "All is well, until Telegram ends the log-in.",
        "Another program on this machine uses the same log-in; Telegram ends one that is used from two places.",
        "Give AutoKus a log-in of its own, or end the other program.",
    ),
    "account_limited": Fault(
        _SILENT,
        "Telegram has limited, frozen or closed the account, or asks us to stay away for a while.",
        "Ask @SpamBot in Telegram for the reason and how long it lasts.",
        Exit.UNAVAILABLE,
    ),
    "api_id_refused": Fault(
        _SILENT,
        "Telegram does not accept api_id and api_hash.",
        "Copy both anew from my.telegram.org into settings.toml, then run `autokus resume`.",
        Exit.SETTINGS,
    ),
    "telegram_proxy_down": Fault(
        "Messages wait at Telegram.",
        "The proxy to Telegram cannot be reached, refuses the log-in, or does not open the line.",
        "Check telegram.proxy in settings.toml, and the proxy itself.",
        Exit.TRY_AGAIN,
    ),
    "telegram_down": Fault(
        "Messages wait at Telegram.",
        "No line to Telegram can be opened: the network is down, or Telegram is blocked here.",
        "Check the network; where Telegram is blocked, set telegram.proxy.",
        Exit.TRY_AGAIN,
    ),
    "telegram_mute": Fault(
        "Messages wait at Telegram.",
        "A line opens but nothing answers: something between here and Telegram swallows what is sent.",
        "Check firewall and provider, or set telegram.proxy.",
        Exit.TRY_AGAIN,
    ),
    "telegram_refuses": Fault(
        "Messages wait at Telegram.",
        "Telegram answers with an error of its own.",
        "Wait for a few minutes; if it lasts, update AutoKus.",
        Exit.TRY_AGAIN,
    ),
    "telegram_busy": Fault(
        "All is well.",
        "A run is alive, and has the line to Telegram.",
        "Ask again when it has ended.",
    ),
    "clock_wrong": Fault(
        "Messages are answered too early, too late, or handed over as too old; Telegram may refuse the connection.",
        "The clock of this machine is wrong.",
        "Set the clock, and let it be kept right: `sudo timedatectl set-ntp true`.",
        Exit.SETTINGS,
    ),
}

_MODEL = {
    "model_unset": Fault(
        "Messages are read but not answered.",
        "llm.model is not set.",
        'Name the model in settings.toml, for example model = "claude-sonnet-4-5" under [llm].',
        Exit.SETTINGS,
    ),
    "model_address": Fault(
        "Messages are read but not answered.",
        "llm.base_url or the key cannot be used as it is written, or the address leads elsewhere.",
        "Check llm.base_url and llm.api_key in settings.toml.",
        Exit.SETTINGS,
    ),
    "model_dns": Fault(
        "Messages are read but not answered.",
        "The name of the model's host is not known: it is misspelt, or the name server does not answer.",
        "Check llm.base_url; if it is right, check the network's DNS.",
        Exit.TRY_AGAIN,
    ),
    "model_down": Fault(
        "Messages are read but not answered.",
        "Nothing listens at the model's address, or the line breaks.",
        "Check llm.base_url and the network; start your own model server if it is one.",
        Exit.TRY_AGAIN,
    ),
    "model_mute": Fault(
        "Messages are read but not answered.",
        "The model's address takes the question and does not answer in time.",
        "Check what stands between (a proxy, a gateway), or raise llm.deadline_seconds for a slow model.",
        Exit.TRY_AGAIN,
    ),
    "model_proxy": Fault(
        "Messages are read but not answered.",
        "The proxy to the model, or the certificate bundle, that the environment names does not work.",
        "Check HTTPS_PROXY, HTTP_PROXY, NO_PROXY and REQUESTS_CA_BUNDLE where the runs are started.",
        Exit.TRY_AGAIN,
    ),
    "model_certificate": Fault(
        "Messages are read but not answered.",
        "The certificate at the model's address does not fit.",
        "Check the clock, llm.base_url and REQUESTS_CA_BUNDLE.",
        Exit.TRY_AGAIN,
    ),
    "model_key": Fault(
        "Messages are read but not answered.",
        "The provider does not accept the key, or the key may not do this.",
        "Put a valid key into llm.api_key (or the environment), then run `autokus resume`.",
        Exit.SETTINGS,
    ),
    "model_name": Fault(
        "Messages are read but not answered.",
        "The provider does not know the model, or the address is not one of its own.",
        "Check llm.model and llm.base_url, then run `autokus resume`.",
        Exit.SETTINGS,
    ),
    "model_money": Fault(
        "Messages are read but not answered.",
        "The account at the provider has no money left, has reached its limit, or is locked.",
        "Add credit or raise the limit at the provider, then run `autokus resume`.",
        Exit.UNAVAILABLE,
    ),
    "model_region": Fault(
        "Messages are read but not answered.",
        "The provider does not serve this country.",
        "Use another provider, or a proxy (HTTPS_PROXY), then run `autokus resume`.",
        Exit.SETTINGS,
    ),
    "model_busy": Fault(
        "Answers come late.",
        "The provider is overloaded, limits how often it may be asked, or the plan's window is used up.",
        "Wait; if it happens often, lower llm.parallel or take a larger plan.",
        Exit.TRY_AGAIN,
    ),
    "model_program": Fault(
        "Messages are read but not answered.",
        "The program of llm.command cannot be started, is too old, or is not logged in.",
        "Install or update Claude Code, log in with it once, and write its full path into llm.command.",
        Exit.SETTINGS,
    ),
    "model_odd": Fault(
        "Messages are handed over or wait.",
        "What comes back from the model's address is not an answer of a model.",
        "Check llm.base_url, llm.model, and what stands between (a proxy, a gateway).",
        Exit.TRY_AGAIN,
    ),
}

_CRON = {
    "cron_missing": Fault(
        "Nobody is answered, and nothing is complained of.",
        "Nothing starts a run of this home: neither your crontab nor a systemd timer of yours.",
        "Start it with `autokus cron install` (or with --systemd).",
        Exit.SETTINGS,
    ),
    "cron_duplicated": Fault(
        "Runs are started twice a minute; the second ends at once.",
        "More than one line or timer runs this home.",
        "Take out all but one: `autokus cron remove`, and `crontab -e` for those written by hand.",
    ),
    "cron_vanished": Fault(
        _SILENT,
        "What is to be started every minute is not there any more: the program, its interpreter, or the script.",
        "Write it anew with `autokus cron install` (or take out the line if it was written by hand).",
        Exit.SETTINGS,
    ),
    "cron_lost_home": Fault(
        "A run complains every minute that there is no home.",
        "A line or timer runs a home that is not there.",
        "Take it out with `crontab -e`, or put the folder back.",
    ),
    "cron_silent": Fault(
        "Nobody is answered, and nothing is complained of.",
        "The systemd timer is there, but is not active.",
        "Start it with `autokus cron install --systemd`.",
        Exit.SETTINGS,
    ),
    "cron_while_logged_in": Fault(
        "Nobody is answered while you are logged out.",
        "Your systemd, and the timer with it, ends when you log out.",
        "Let it stay: `loginctl enable-linger`.",
    ),
    "cron_not_running": Fault(
        "Nobody is answered, and nothing is complained of.",
        "The line is in your crontab, but no cron runs on this machine.",
        "Start it: `sudo service cron start`; for always: `sudo systemctl enable --now cron` (on some systems crond).",
        Exit.SETTINGS,
    ),
    "environment_only": Fault(
        "All is well by hand, but every run that cron starts complains.",
        "A key, log-in or proxy is set in this terminal's environment alone; what cron or systemd starts lacks it.",
        "Put it into settings.toml (the session into telegram.session); proxies into the crontab, above the line.",
    ),
    "cron_not_asked": Fault(
        "All may be well.",
        "What starts the runs cannot be looked at here.",
        "See to it yourself that something runs `autokus check` every minute.",
    ),
}

ROOMS: dict[str, dict[str, Fault]] = {
    "Home and settings": _HOME,
    "Runs and database": _STATE,
    "Telegram": _TELEGRAM,
    "The model": _MODEL,
    "What starts the runs": _CRON,
}
"""The faults by where they are looked for, in the order in which they are asked."""

TABLE: dict[str, Fault] = {name: fault for room in ROOMS.values() for name, fault in room.items()}
"""Every fault by its name."""

WORST_FIRST = (
    Exit.DISK,
    Exit.PERMISSION,
    Exit.SETTINGS,
    Exit.UNAVAILABLE,
    Exit.TRY_AGAIN,
)
"""Which of several exit codes is told: what is mended first."""


def well(label: str, detail: str) -> Finding:
    """Nothing to mend here."""
    return Finding(label, Status.OK, detail)


def found(label: str, name: str, detail: str = "", remedy: str = "") -> Finding:
    """A fault of the table; its cause and its remedy where nothing nearer is known."""
    fault = TABLE[name]
    return Finding(
        label, fault.status, detail or fault.cause, name, remedy or fault.remedy, fault.exit_code
    )
