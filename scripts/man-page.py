#!/usr/bin/python3
"""Writes the manual page of oyuu from what the program says of itself.

Usage: oyuu --experimental-dump-help | man-page.py VERSION DATE > oyuu.1
"""

import json
import re
import sys


def text(value):
    """Text of the program as roff takes it: nothing in it is a command."""
    value = value.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return re.sub(r"(?m)^\.", r"\\&.", value)


def discussion(value):
    """Paragraphs as they are; an example as it is typed."""
    lines = []
    for block in re.split(r"\n\s*\n", value.strip()):
        if "EXAMPLE" in block.splitlines()[0]:
            rest = block.splitlines()[1:]
            lines += [".PP", "Example:", ".PP", ".nf", ".RS"] + [text(line.strip()) for line in rest] + [".RE", ".fi"]
        else:
            lines += [".PP", text(" ".join(block.split()))]
    return lines


def names(argument):
    if argument["kind"] == "positional":
        return "\\fI" + text(argument.get("valueName", "")) + "\\fR"
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    written = ", ".join(f"\\fB{text(dashes[n['kind']] + n['name'])}\\fR" for n in argument["names"])
    if argument["kind"] == "option":
        written += " \\fI" + text(argument.get("valueName", "value")) + "\\fR"
    return written


def arguments(command):
    lines = []
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True) or argument.get("valueName") in ("help", "version"):
            continue
        lines += [".TP", names(argument), text(" ".join(argument.get("abstract", "").split()))]
        if argument.get("defaultValue"):
            lines[-1] += f" (default: {text(argument['defaultValue'])})"
    return lines


def commands(command, path):
    """A part for each command that does something, in the order of the program's own list."""
    lines = []
    subcommands = [c for c in command.get("subcommands", []) if c["commandName"] != "help" and c.get("shouldDisplay", True)]
    if not subcommands:
        lines += [f".SS {text(' '.join(path))}", text(command.get("abstract", ""))]
        lines += discussion(command.get("discussion") or "") if command.get("discussion") else []
        lines += arguments(command)
    for subcommand in subcommands:
        lines += commands(subcommand, path + [subcommand["commandName"]])
    return lines


def page(help, version, date):
    root = help["command"]
    lines = [f'.TH OYUU 1 "{date}" "oyuu {text(version)}" "User Commands"', ".SH NAME"]
    lines += ["oyuu \\- " + text(root["abstract"].rstrip(".")[0].lower() + root["abstract"].rstrip(".")[1:])]
    lines += [".SH SYNOPSIS", ".B oyuu", "\\fIcommand\\fR [\\fIoptions\\fR]", ".SH DESCRIPTION"]
    lines += discussion(root["discussion"])
    lines += [".SH COMMANDS"] + commands(root, [])
    lines += [".SH EXIT STATUS", ".TP", "0", text("Nothing was found; of oyuu doctor: all is sound.")]
    lines += [".TP", "1", text("A copy was found; of oyuu doctor: something wants attention.")]
    lines += [".TP", "2", text("An error, or nothing can be said; of oyuu doctor: something is lost or wrong.")]
    lines += [".SH ENVIRONMENT"]
    for name, meaning in [
        ("OYUU_REGISTER", "The register's folder, where \\-\\-register does not name one."),
        ("OYUU_KNOWN_KEYS", "The file of keys that packs are trusted by."),
        ("OYUU_CACHE", "Where the indexes of packs are kept."),
        ("LC_ALL, LC_MESSAGES, LANG", "The language: Kyrgyz (ky), Russian (ru), else English."),
        ("NO_COLOR", "No colours on a terminal."),
    ]:
        lines += [".TP", f"\\fB{name}\\fR", meaning]
    lines += [".SH FILES", ".TP", "\\fI/etc/oyuu/oyuu.conf\\fR", "Settings of the service."]
    lines += [".TP", "\\fI/var/lib/oyuu/register\\fR", "The register that the service serves."]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(json.load(sys.stdin), sys.argv[1], sys.argv[2]))
