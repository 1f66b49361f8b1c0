# Builds, serves and tests everything. `make help` lists the commands.

PORT ?= 8080
TOOLS := .tools
STAMPS := target/stamps
# The command has to be of the crate's exact version.
BINDGEN_VERSION := $(shell sed -n 's/^wasm-bindgen = "=\(.*\)"/\1/p' Cargo.toml)
GECKODRIVER_VERSION := 0.37.1
NEWEST_RUST ?= stable
OLDEST_RUST := $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

PATH := $(CURDIR)/$(TOOLS)/bin:$(PATH)
export PATH

SOURCES := $(shell find src www/embed www/tools www/quizzes -type f) build.rs Cargo.toml Cargo.lock rust-toolchain.toml

# The npm package, put together as it is packed.
PACKAGE := target/www/package/package.json
PLUGIN := www/dist-plugin/worth-it-quiz.zip
# What a release carries. NOTES is the heading of CHANGELOG.md whose section becomes its notes; by default the version's,
# or where it has none yet, Unreleased.
RELEASE := www/dist-release/assets/SHA256SUMS
NOTES ?=

# The engines of `make test-engines`.
ALL_ENGINES := $(patsubst www/engines/%.test.js,%,$(wildcard www/engines/*.test.js))
ENGINES ?= $(ALL_ENGINES)

# What Firefox and WebKit run in `make test`: the main job, and the pages of docs/pages.md.
EVERYWHERE := journey layout hidden page-keys presses hold-back exit-address addresses documents-apart services components dark page-life doors pins

.DELETE_ON_ERROR:
.PHONY: help serve build package plugin release workflows test test-all test-same test-engines test-recorders test-broken test-old test-heard test-toolchains check format native fuzz gallery bench browsers-main browsers-all clean

help:
	@echo 'make serve     build everything, serve the site on 127.0.0.1:$(PORT)'
	@echo 'make build     build everything into www/dist/, and the site into www/dist-site/'
	@echo 'make package   the npm package, into www/dist-package/'
	@echo 'make plugin    the WordPress plugin, into www/dist-plugin/'
	@echo 'make release   everything that a release carries, into www/dist-release/ (NOTES=1.2.3: the notes of that version)'
	@echo 'make workflows every step of .github/workflows/ as its runner would run it (STEPS="publish pages": these workflows only)'
	@echo 'make test      lints, native tests, browser tests (Chromium in full; Firefox and WebKit for the main job and pages.md)'
	@echo 'make test-all  the same, and every browser test in every engine'
	@echo 'make test-engines  the quiz in real engines, from WordPress to Hugo (ENGINES="hugo jekyll": these only)'
	@echo 'make test-recorders  what real session recorders get of the quiz, into www/tests/recorders/RESULTS.md'
	@echo 'make test-broken  the quiz in pages whose scripts broke the language, and scripts that were damaged'
	@echo 'make test-same  a second build in another folder, which has to give the same bytes'
	@echo 'make test-old  the quiz in Chromium of earlier years, as docs/browsers.md has it'
	@echo 'make test-heard  what a real screen reader says of the quiz: Orca, with Firefox'
	@echo 'make test-toolchains  build and native tests with the oldest Rust that is declared, and the newest stable'
	@echo 'make check     lints only'
	@echo 'make fuzz      a million random cases for each reader of what others wrote'
	@echo 'make bench     ours beside what owners would pick instead; BENCH_ROUNDS=1 or BENCH_ONLY=ours,floor for a short trial'
	@echo 'make gallery   new pictures of every screen, and a new transcript of what a screen reader hears'
	@echo 'make format    rustfmt and prettier'

serve: build
	@node www/tools/serve.js $(PORT)

build: www/dist/manifest.json www/dist-site/index.html

www/dist-site/index.html: www/dist/manifest.json $(PLUGIN) $(shell find www/site www/quizzes www/tests/gallery -type f)
	@node www/tools/site.js

www/dist/manifest.json: $(SOURCES) $(STAMPS)/npm $(STAMPS)/bindgen $(STAMPS)/target
	@echo 'build: the module, the glue, the documents, the bundle'
	@node www/tools/build.js wasm-bindgen

package: $(PACKAGE)

$(PACKAGE): www/dist/manifest.json $(shell find www/package -type f) CHANGELOG.md LICENSE
	@node www/tools/package.js
	@touch $@

plugin: $(PLUGIN)

$(PLUGIN): www/dist/manifest.json www/tools/plugin.js $(shell find www/wordpress -type f) LICENSE
	@node www/tools/plugin.js

# Written anew each time, since NOTES may have changed.
release: build package plugin
	@node www/tools/release.js $(NOTES)

$(RELEASE): www/dist-site/index.html $(PACKAGE) $(PLUGIN) www/tools/release.js CHANGELOG.md
	@node www/tools/release.js $(NOTES)

workflows: $(STAMPS)/npm
	@node www/tools/run-workflows.js $(STEPS)

test: check native browsers-main

test-all: check native browsers-all

check: $(STAMPS)/npm $(STAMPS)/target
	@.ci/lint

format: $(STAMPS)/npm
	@cargo fmt
	@node www/tools/addresses.js
	@cd www && npx prettier --log-level warn --write .

native: $(STAMPS)/cargo
	@echo 'test: native'
	@cargo test --quiet

fuzz: $(STAMPS)/cargo
	@echo 'test: a million random cases each'
	@cargo test --quiet --test fuzz -- --ignored --nocapture

bench: build $(STAMPS)/bench $(STAMPS)/browsers
	@node www/bench/bench.js

# Look at what it made before you commit it: `make test` compares with that from then on.
gallery: build $(STAMPS)/browsers
	@echo 'gallery: www/tests/gallery/ and www/tests/heard.txt, in Chromium'
	@WIQ_ENGINES=chromium WIQ_NEW_GALLERY=1 WIQ_NEW_TRANSCRIPT=1 node --test www/tests/gallery.test.js www/tests/edit-picture.test.js www/tests/site-pictures.test.js www/tests/heard.test.js

browsers-main: build package $(RELEASE) $(STAMPS)/browsers
	@echo 'test: Chromium, all'
	@WIQ_ENGINES=chromium node --test --test-reporter=spec www/tests/*.test.js
	@echo 'test: the other engines, the main job and the pages that break widgets'
	@WIQ_ENGINES=$$(.ci/engines firefox webkit) node --test --test-reporter=spec $(EVERYWHERE:%=www/tests/%.test.js)

browsers-all: build package $(RELEASE) $(STAMPS)/browsers
	@echo 'test: every engine, all'
	@WIQ_ENGINES=$$(.ci/engines chromium firefox webkit) node --test --test-reporter=spec www/tests/*.test.js

test-engines: build package plugin $(STAMPS)/engines
	@echo 'test: in engines, each installed from its registry (some minutes each, the first time)'
	@node --test --test-concurrency=1 --test-reporter=spec $(ENGINES:%=www/engines/%.test.js); \
	  status=$$?; $(if $(filter-out $(ENGINES),$(ALL_ENGINES)),:,node www/engines/results.js) && exit $$status

test-recorders: build $(STAMPS)/browsers $(STAMPS)/recorders
	@echo 'test: session recorders and analytics'
	@WIQ_ENGINES=chromium node --test --test-reporter=spec www/tests/recorders/recorders.test.js

test-broken: build $(STAMPS)/browsers
	@echo 'test: pages whose scripts broke the language, and 4,000 damaged scripts (some minutes)'
	@WIQ_ENGINES=chromium WIQ_DAMAGES=2000 node --test --test-concurrency=1 --test-reporter=spec \
	  www/tests/broken-pages.slow.js www/tests/damaged.test.js

test-same: release
	@echo 'test: a build in another folder'
	@node --test --test-reporter=spec www/tests/same-bytes.slow.js

test-old: build $(STAMPS)/old
	@echo 'test: Chromium of earlier years'
	@node --test --test-reporter=spec www/tests/old/old.test.js

test-heard: build $(STAMPS)/screen-reader
	@echo 'test: a screen reader (some minutes)'
	@.ci/heard

test-toolchains: $(STAMPS)/npm $(STAMPS)/bindgen
	@.ci/toolchains $(OLDEST_RUST) $(NEWEST_RUST)

clean:
	rm -rf target www/dist www/dist-package www/dist-plugin www/dist-release www/dist-site www/node_modules www/bench/node_modules www/tests/recorders/node_modules www/tests/old/node_modules $(TOOLS)

# What the steps above stand on. Each is done once, and says in one line what is missing.

$(STAMPS):
	@mkdir -p $@

$(STAMPS)/cargo: | $(STAMPS)
	@.ci/need cargo 'Rust, from https://rustup.rs'
	@.ci/need cc 'a C compiler and linker (Debian: build-essential)'
	@touch $@

$(STAMPS)/target: rust-toolchain.toml $(STAMPS)/cargo
	@.ci/need rustup 'rustup, from https://rustup.rs'
	@echo 'set-up: the Rust of rust-toolchain.toml, for wasm32-unknown-unknown too'
	@rustup --quiet target add wasm32-unknown-unknown
	@touch $@

$(STAMPS)/npm: www/package.json www/package-lock.json | $(STAMPS)
	@.ci/need-node 20
	@echo 'set-up: the packages of www/package-lock.json'
	@cd www && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(STAMPS)/bench: www/bench/package.json www/bench/package-lock.json $(STAMPS)/npm
	@echo 'set-up: the packages of www/bench/package-lock.json, for make bench alone'
	@cd www/bench && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(STAMPS)/recorders: www/tests/recorders/package.json www/tests/recorders/package-lock.json $(STAMPS)/npm
	@echo 'set-up: the session recorders of www/tests/recorders/package-lock.json'
	@cd www/tests/recorders && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(STAMPS)/old: www/tests/old/package.json www/tests/old/package-lock.json $(STAMPS)/npm .ci/install-old-engines
	@.ci/install-old-engines
	@echo 'set-up: the old engines of www/tests/old/package-lock.json (200 MB)'
	@cd www/tests/old && npm ci --legacy-peer-deps --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(STAMPS)/screen-reader: .ci/install-screen-reader | $(STAMPS)
	@.ci/install-screen-reader
	@touch $@

$(STAMPS)/bindgen: Cargo.toml $(STAMPS)/cargo
	@.ci/install-tool wasm-bindgen-cli wasm-bindgen $(BINDGEN_VERSION) $(TOOLS)
	@touch $@

$(STAMPS)/browsers: $(STAMPS)/npm $(STAMPS)/cargo
	@.ci/install-browsers
	@.ci/install-tool geckodriver geckodriver $(GECKODRIVER_VERSION) $(TOOLS)
	@touch $@

$(STAMPS)/engines: $(STAMPS)/npm .ci/install-engines
	@.ci/install-engines
	@touch $@
