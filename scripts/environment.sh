# Makes .venv at the repository's root from a lock file, once. Sourced by scripts/demo and scripts/test,
# which have set `root`; POSIX sh. Words go to stderr: stdout belongs to whoever sourced this.
# shellcheck shell=sh

venv=$root/.venv
stamp=$venv/.installed # what was installed from
busy=$venv/.installing # the process that installs; left behind by an install that was interrupted

unset PYTHONHOME PYTHONPATH # another project's modules have no business here

# prepare_environment LOCK...: makes .venv hold what the first LOCK names, and the project itself. A LOCK
# named after it is a larger one: an environment made from that will do as well.
prepare_environment() {
    for lock in "$@"; do
        if holds "$lock"; then
            return
        fi
    done
    install "$1"
}

# holds LOCK: whether .venv stands where it was made, and was made from LOCK as LOCK is now.
holds() {
    [ -f "$stamp" ] && [ ! -e "$busy" ] && usable && [ "$(cat "$stamp")" = "$(fingerprint "$1")" ]
}

# usable: whether .venv has a Python that runs here. Its programs name the folder they were installed
# in, so a copy from elsewhere is not usable.
usable() {
    grep -qF "$venv" "$venv/bin/activate" 2>/dev/null &&
        "$venv/bin/python" -c "import pip, sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null
}

fingerprint() {
    echo "$1"
    "$venv/bin/python" -c "import sys; print(sys.version)"
    cat "$root/$1" "$root/pyproject.toml" | cksum
}

install() {
    if [ -e "$busy" ]; then
        installer=$(cat "$busy")
        if [ -n "$installer" ] && kill -0 "$installer" 2>/dev/null; then
            fail "Process $installer is installing into $venv. Start again when it has ended" \
                "(or, if it is something else by now, after: rm -r .venv)."
        fi
    fi
    if [ -e "$busy" ] || ! usable; then
        create
    fi
    echo "$$" >"$busy"
    say "Installing what $1 names into .venv ..."
    # First the one package that another one needs for its build; so nothing is built with what is not in the lock.
    sed -n '/^setuptools==/,/[^\\]$/p' "$root/$1" >"$venv/.first"
    pip_install --require-hashes --requirement "$venv/.first"
    pip_install --require-hashes --no-build-isolation --requirement "$root/$1"
    pip_install --no-deps --no-build-isolation --editable "$root"
    fingerprint "$1" >"$stamp"
    rm -f "$busy" "$venv/.first"
}

create() {
    find_python
    say "Making .venv with $("$python" --version) ..."
    rm -rf "$venv"
    mkdir "$venv"
    echo "$$" >"$busy"
    "$python" -m venv "$venv" >&2 || fail "$python could not make the environment $venv; its words stand above."
}

pip_install() {
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input --quiet --quiet install "$@" >&2 ||
        fail "The install failed; pip's words stand above. Only this first start needs the network. Start again to go on."
}

# find_python: sets `python` to the first one that is really there, new enough and whole.
find_python() {
    incomplete=
    for python in python3.13 python3.12 python3.11 python3 python; do
        if "$python" -c "import sys; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1; then
            if "$python" -c "import ensurepip, venv" >/dev/null 2>&1; then
                return
            fi
            incomplete=${incomplete:-$python}
        fi
    done
    if [ -n "$incomplete" ]; then
        fail "$incomplete lacks the modules venv and ensurepip. On Debian and Ubuntu: sudo apt install python3-venv"
    fi
    fail "AutoKus needs Python 3.11 or newer, and none was found on the PATH." \
        "On Debian and Ubuntu: sudo apt install python3 python3-venv; on macOS: brew install python"
}

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 69
}
