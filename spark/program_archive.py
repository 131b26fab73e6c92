"""Packs the program `oyuu` with the shared libraries it needs, to be shipped to executors that have neither.

    python3 program_archive.py .build/release/oyuu oyuu.tar.gz

The archive holds `bin/oyuu` and `lib/`: all that `ldd` names but the C library itself, which must be that of the machine
the archive was made on or a later one (Debian 12: glibc 2.36). It runs with LD_LIBRARY_PATH set to `lib`. Where `oyuu` is
installed on every machine, no archive is needed.
"""
import re
import subprocess
import sys
import tarfile
from pathlib import Path

# Of the C library, whose parts must fit each other and the machine's loader.
SYSTEM = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|nsl|anl|mvec|BrokenLocale|thread_db)\.so.*)$")


def libraries(program):
    """The files that `ldd` names, by the names they are looked for."""
    found = {}
    for line in subprocess.check_output(["ldd", str(program)], text=True).splitlines():
        name, _, rest = line.strip().partition(" => ")
        if not rest or SYSTEM.match(name):
            continue
        path = rest.split(" (")[0]
        if path == "not found":
            sys.exit(f"{program}: {name} is not found; install what the program needs first")
        found[name] = path
    return found


def _owned(member):
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def write(program, archive):
    program = Path(program).resolve()
    with tarfile.open(archive, "w:gz", compresslevel=1, dereference=True) as file:
        file.add(program, "bin/oyuu", filter=_owned)
        for name, path in sorted(libraries(program).items()):
            file.add(path, f"lib/{name}", filter=_owned)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: program_archive.py PROGRAM ARCHIVE.tar.gz")
    write(*sys.argv[1:])
