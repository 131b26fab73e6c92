# Two commands: `make demo` shows the program at work, `make test` tests it. Both install what is missing first.

SWIFT ?= swift
BUILD := $(SWIFT) build -c release

.PHONY: demo test soak build packages lint clean

demo: build
	sh scripts/demo.sh "$$($(BUILD) --show-bin-path)"

test: packages
	$(SWIFT) test -c release --parallel

# The fault tests at length: at least 200 kills of programs that register, merge and rebuild.
soak: packages
	OYUU_SOAK_KILLS=210 $(SWIFT) test -c release --filter 'IndexKillTests|IndexWriterTests|IndexFaultTests|KillTests'

build: packages
	$(BUILD) --product oyuu
	$(BUILD) --product oyuu-ornaments

packages:
	sh scripts/install-packages.sh debian-packages.txt

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean:
	rm -rf .build .build-*
