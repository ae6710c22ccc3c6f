# What people type. `make help` lists it.
#
# A machine may keep compiled dependencies outside the clone: KHARITA_TARGET names that folder.

CARGO ?= cargo
ifdef KHARITA_TARGET
export CARGO_TARGET_DIR := $(KHARITA_TARGET)
endif
TARGET := $(or $(CARGO_TARGET_DIR),target)
ASSETS := $(CURDIR)/target/assets
export KHARITA_ASSETS := $(ASSETS)
NEXTEST := $(shell command -v cargo-nextest 2>/dev/null)
DEMO_ASSETS ?= 12000

.PHONY: help demo test lint bench assets fuzz dist clean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

assets: $(ASSETS)/fonts/.done ## fonts for documents, from npm by lock file

$(ASSETS)/fonts/.done: package-lock.json scripts/assets.mjs
	npm ci --ignore-scripts --no-audit --no-fund --silent
	node scripts/assets.mjs
	@touch $@

demo: assets ## builds, then does the main job on the invented Caisse Atlas, in demo/
	$(CARGO) build --release --locked -p kharita-cli
	rm -rf demo
	$(TARGET)/release/kharita demo demo --assets $(DEMO_ASSETS)

test: assets ## every test
ifdef NEXTEST
	$(CARGO) nextest run --workspace --locked
else
	$(CARGO) test --workspace --locked --lib --bins --tests
endif
	$(CARGO) test --workspace --locked --doc

lint: assets ## format and lints, as CI holds them
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	$(CARGO) clippy --manifest-path fuzz/Cargo.toml --target-dir $(TARGET) --locked -- -D warnings

fuzz: ## tries hostile input on every reader, 20 s each (FUZZ_SECONDS)
	scripts/fuzz.sh

bench: assets ## measures, each speed with its accuracy, and writes docs/preuves.md
	$(CARGO) build --release --locked -p kharita-cli
	rm -rf $(TARGET)/criterion
	$(CARGO) bench --locked --workspace --bench readers --bench map --bench reach --bench comply --bench kernel \
		--bench targets --bench open -- --quick
	python3 scripts/preuves.py --binary $(TARGET)/release/kharita --criterion $(TARGET)/criterion --out docs/preuves.md

dist: assets ## dist/: the program, its bill of materials, sums, manual and how to install without Internet
	CARGO="$(CARGO)" scripts/dist.sh

clean: ## removes what was built and made
	rm -rf target demo dist node_modules
