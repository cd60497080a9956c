#!/bin/sh
# What cron calls once a minute: check_hr.sh [HOME]
#
# Runs `autokus check` for the account in HOME (else in AUTOKUS_HOME, else in the default folder) inside
# the outermost time limit. Silent when all is well, as cron mails whatever is printed; the exit code is
# the run's own. Needs nothing of its environment: no HOME, no PATH, no terminal, no locale.
#
#   AUTOKUS_HOME        the account's folder
#   AUTOKUS_BIN         the autokus program; else the one in this repository's .venv, else one on the PATH
#   AUTOKUS_JITTER      wait a random 0 to this many seconds first (default 20; 0 for none)
#   AUTOKUS_TIME_LIMIT  seconds after which the run is ended (default 250; the program's own limit is 240)
set -u
exec </dev/null

say() {
    printf 'check_hr.sh: %s\n' "$*" >&2
}

# absolute PATH: prints it as seen from the folder we were started in.
absolute() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s/%s\n' "$(pwd)" "$1" ;;
    esac
}

# seconds NAME VALUE: refuses what is not a plain whole number (a leading 0 would be read as octal).
seconds() {
    case $2 in
        '' | *[!0-9]* | 0?* | ?????*)
            say "$1 must be a whole number of seconds, not '$2'."
            exit 78
            ;;
    esac
}

if [ $# -gt 1 ]; then
    say "takes one argument, the account's folder; got $#."
    exit 2
fi

PATH=/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin${HOME:+:$HOME/.local/bin}
LANG=C.UTF-8 LC_ALL=C.UTF-8 PYTHONUTF8=1
export PATH LANG LC_ALL PYTHONUTF8
umask 077

jitter=${AUTOKUS_JITTER:-20}
limit=${AUTOKUS_TIME_LIMIT:-250}
seconds AUTOKUS_JITTER "$jitter"
seconds AUTOKUS_TIME_LIMIT "$limit"
if [ "$limit" -eq 0 ]; then # `timeout 0` would mean: for ever
    say "AUTOKUS_TIME_LIMIT must not be 0: every run needs a limit."
    exit 78
fi

self=$(readlink -f -- "$0" 2>/dev/null) || self=$0
root=$(CDPATH='' cd -- "$(dirname -- "$self")/.." && pwd -P)
if [ -n "${AUTOKUS_BIN:-}" ]; then
    autokus=$(absolute "$AUTOKUS_BIN")
elif [ -x "$root/.venv/bin/autokus" ]; then
    autokus=$root/.venv/bin/autokus
else
    autokus=$(command -v autokus) || autokus=
fi
if [ -z "$autokus" ]; then
    say "found no autokus, neither in $root/.venv/bin nor on the PATH ($PATH); set AUTOKUS_BIN to its full path."
    exit 78
elif [ ! -f "$autokus" ] || [ ! -x "$autokus" ]; then
    say "AUTOKUS_BIN names $autokus, which is not a program that can be run."
    exit 78
fi

home=${1:-${AUTOKUS_HOME:-}}
if [ -n "$home" ]; then
    set -- --home "$(absolute "$home")" check
else
    set -- check
fi
cd /

if [ "$jitter" -gt 0 ]; then
    # Polls at exactly :00 look like what they are, and come all at once.
    random=$(od -An -N2 -tu2 /dev/urandom 2>/dev/null) || random=$$
    sleep $((random % (jitter + 1)))
fi

# run_limited COMMAND...: for systems without `timeout`.
run_limited() {
    "$@" &
    run=$!
    (
        trap 'kill "$nap" 2>/dev/null; exit' TERM
        sleep "$limit" &
        nap=$!
        wait "$nap"
        kill -TERM "$run" 2>/dev/null
        sleep 5 &
        nap=$!
        wait "$nap"
        kill -KILL "$run" 2>/dev/null
    ) >/dev/null 2>&1 &
    watchdog=$!
    wait "$run" 2>/dev/null # some shells would announce the signal themselves
    ended=$?
    kill -TERM "$watchdog" 2>/dev/null
    return "$ended"
}

started=$(date +%s)
if command -v timeout >/dev/null; then
    timeout -k 5 "$limit" "$autokus" "$@"
elif command -v gtimeout >/dev/null; then
    gtimeout -k 5 "$limit" "$autokus" "$@"
else
    run_limited "$autokus" "$@"
fi
status=$?
lasted=$(($(date +%s) - started))

if [ "$status" -ne 0 ] && [ "$lasted" -ge "$limit" ]; then
    say "the run was ended by the outermost limit of $limit s (exit code $status); \`autokus debug\` shows where it hung."
elif [ "$status" -eq 137 ]; then
    say "the run was killed after $lasted s (exit code 137), perhaps for want of memory."
fi
exit "$status"
