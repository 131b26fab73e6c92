"""Runs a program and says what it took, as a line of JSON: seconds, processor seconds, peak resident bytes, status.

    python3 -S launch.py PROGRAM ARGUMENT...

A small process of its own, because the system counts into a program's peak what the process that started it held.
"""
import json
import os
import subprocess
import sys
import time

start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(json.dumps({"seconds": time.perf_counter() - start, "processor": usage.ru_utime + usage.ru_stime,
                  "peak": 1024 * usage.ru_maxrss, "status": os.waitstatus_to_exitcode(status)}))
