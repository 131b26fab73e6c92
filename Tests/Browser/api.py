"""Asks the API everything that its OpenAPI description allows, and much that it does not, by schemathesis.

    python3 Tests/Browser/api.py --program .build/release/oyuu

Ends with 1 where an answer is not as described, or the server failed.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from flows import PASSWORD, ROOT, Server


def token(server):
    """An administrator's, made on the page."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def post(path, **fields):
        return browser.open(server.address + path, urllib.parse.urlencode(fields).encode()).read().decode()

    post("/join", code=server.code, name="программа", password=PASSWORD)
    page = browser.open(server.address + "/account").read().decode()
    form = re.search(r'name="form_token" value="([^"]+)"', page).group(1)
    page = post("/account/tokens", form_token=form, label="schemathesis")
    return re.search(r"<code>(oyuu_[^<]+)</code>", page).group(1)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/oyuu")
    arguments.add_argument("--examples", type=int, default=25, help="cases of each call")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(asked.program.resolve(), folder, "--open-check")
        try:
            checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
            return subprocess.run(
                ["schemathesis", "run", server.address + "/api/v1/openapi.json", "--checks", checks,
                 "--header", f"Authorization: Bearer {token(server)}", "--max-examples", str(asked.examples)],
                cwd=folder).returncode
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(main())
