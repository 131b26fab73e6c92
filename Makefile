# Two commands: `make demo` shows the program at work, `make test` tests it. Both install what is missing first.

SWIFT ?= swift
BUILD := $(SWIFT) build -c release

.PHONY: demo test browser spark soak build packages deb deb-packages deb-test lint clean

demo: build
	sh scripts/demo.sh "$$($(BUILD) --show-bin-path)"

# Some tests run by themselves: those that count how long something is waited for (a client of the web server, a lease, a
# statement), and those that kill programs, which work at full speed for as long as the test does not get its turn. Those with
# servers, workers and killed programs of their own run one after the other.
ALONE := OyuuPostgresTests|OyuuOfficeTests|OyuuSubmissionsTests|OyuuWatchTests|KillTests|IndexWriterTests|IndexFaultTests
test: packages
	$(SWIFT) test -c release --parallel --skip 'OyuuWebTests|$(ALONE)'
	$(SWIFT) test -c release --skip-build --no-parallel --filter '$(ALONE)'
	$(SWIFT) test -c release --skip-build --filter OyuuWebTests

# The web page in a real browser, with pictures of every page in .build/screenshots, and the API by its description.
browser: build
	sh scripts/install-packages.sh debian-packages-browser.txt
	python3 -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	python3 Tests/Browser/flows.py --program "$$($(BUILD) --show-bin-path)/oyuu" --screenshots .build/screenshots
	python3 Tests/Browser/api.py --program "$$($(BUILD) --show-bin-path)/oyuu"

# The Spark job on this machine: several executors, one of them killed, and the same answers as `oyuu scan` gives.
spark: build
	sh scripts/install-packages.sh debian-packages-spark.txt
	python3 -m venv .build/spark
	.build/spark/bin/python -m pip install --quiet --disable-pip-version-check -r spark/requirements.txt
	cd spark && ../.build/spark/bin/python -m unittest test_record_pipe
	.build/spark/bin/python spark/test_spark.py --program "$$($(BUILD) --show-bin-path)/oyuu"

# The fault tests at length: at least 200 kills of programs that register, merge and rebuild.
soak: packages
	OYUU_SOAK_KILLS=210 $(SWIFT) test -c release --filter 'IndexKillTests|IndexWriterTests|IndexFaultTests|KillTests'

# The Debian package, in .build-deb, from the release build.
deb: build deb-packages
	sh scripts/make-deb.sh "$$($(BUILD) --show-bin-path)" .build-deb
	lintian --fail-on error --suppress-tags bogus-mail-host .build-deb/oyuu_*.deb

# Installs, runs, removes and purges that package in a fresh system (root; a Debian mirror).
deb-test: deb-packages
	sh scripts/test-deb.sh "$$(ls -t .build-deb/oyuu_*.deb | head -1)"

deb-packages:
	sh scripts/install-packages.sh debian-packages-deb.txt

build: packages
	$(BUILD) --product oyuu
	$(BUILD) --product oyuu-ornaments

packages:
	sh scripts/install-packages.sh debian-packages.txt

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean:
	rm -rf .build .build-*
