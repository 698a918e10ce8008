"""Make the users of a class, or remove them: one name a line in a file.

class_list.py class.txt            makes who is missing, and prints a slip with name and password for each of them
class_list.py --remove class.txt   removes them WITH THEIR HOMES
"""

import grp
import os
import pwd
import re
import secrets
import subprocess
import sys
from pathlib import Path

from places import GROUP

# A path to a socket in the home must stay below 108 characters, which is what the system takes.
NAME = re.compile(r"[a-z][a-z0-9-]{0,19}")
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another


def names(text: str) -> list[str]:
    """The names of a class list.

    Raises:
        ValueError: one is no name for a user, or stands twice.
    """
    found = [line.strip() for line in text.splitlines() if line.strip()]
    for name in found:
        if not NAME.fullmatch(name):
            raise ValueError(
                f"name is {name!r}; allowed: a small letter, then up to 19 small letters, digits or hyphens"
            )
        if found.count(name) > 1:
            raise ValueError(f"name is {name!r}, which stands twice; allowed: each name once")
    return found


def is_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def members() -> list[str]:
    """Who is in the class now."""
    try:
        return grp.getgrnam(GROUP).gr_mem
    except KeyError:
        return []


def make(wanted: list[str]) -> dict[str, str]:
    """Make the users that are missing: name -> password of each new one.

    Raises:
        ValueError: a name belongs to a user of the machine who is not of the class.
    """
    taken = [name for name in wanted if is_user(name) and name not in members()]
    if taken:
        raise ValueError(f"name is {taken[0]!r}, a user of this machine outside the class; allowed: another name")
    run("groupadd", "--force", GROUP)
    made = {}
    for name in wanted:
        if not is_user(name):
            run("useradd", "--create-home", "-K", "HOME_MODE=0700", "--shell", "/bin/bash", "--groups", GROUP, name)
            made[name] = "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))
            run("chpasswd", given=f"{name}:{made[name]}\n")
    return made


def remove(unwanted: list[str]) -> None:
    """Remove users of the class, with their homes.

    Raises:
        ValueError: one of them is not of the class.
    """
    strangers = [name for name in unwanted if name not in members()]
    if strangers:
        raise ValueError(f"name is {strangers[0]!r}; allowed: users of the class, who are {', '.join(members())}")
    for name in unwanted:
        run("userdel", "--remove", name)


def run(*command: str, given: str = "") -> None:
    subprocess.run(command, input=given, text=True, check=True, stderr=subprocess.PIPE)


def main(arguments: list[str]) -> str | None:
    """Do it; what went wrong."""
    removing = arguments[:1] == ["--remove"]
    if len(arguments) != 1 + removing:
        return __doc__
    if os.geteuid() != 0:
        return "making and removing users takes root"
    try:
        listed = names(Path(arguments[-1]).read_text())
        slips = {} if removing else make(listed)
        if removing:
            remove(listed)
    except (OSError, ValueError) as problem:
        return str(problem)
    except subprocess.CalledProcessError as problem:
        return f"{problem.cmd[0]} says: {problem.stderr.strip()}"
    for name, password in slips.items():
        print(f"{name:20}  {password}")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
