# Two commands do all set-up: `make report` (the main job) and `make test`.

# As the environment's TEST, so that its quotation marks are not the shell's.
export TEST

STATIC = $(CURDIR)/.build/static
# Packed relocations: a quarter of the program's data are addresses, which each start has to set.
RELEASE = swift build --configuration release --product rapporteur --static-swift-stdlib -Xswiftc -use-ld=lld \
	--pkg-config-path $(STATIC)/pkgconfig -Xlinker -L$(STATIC) -Xlinker -z -Xlinker pack-relative-relocs
PROGRAM = .build/release/rapporteur
REPORT = Reports/iscm-2023

.PHONY: report report-all test sanitize fresh torture fuzz random-surveys random-reports random-exports lint format bench rapporteur packages clean

## Builds the program and the report of 2023, and names the files.
report: rapporteur
	$(PROGRAM) build $(REPORT)

## Builds every report in Reports.
report-all: rapporteur
	@for report in Reports/*/; do $(PROGRAM) build $$report || exit $$?; done

## The program, in release mode.
rapporteur: packages
	@scripts/link-static $(STATIC)
	@$(RELEASE)

## Runs every test, or those that match a regular expression: make test TEST=CommandLineTests
test:
	@scripts/install-packages build test
	@scripts/install-checkers
	@scripts/test $(if $(TEST),"$$TEST")

## Runs the tests under ThreadSanitizer, which finds data races; SANITIZER=address finds misused memory.
sanitize:
	@scripts/install-packages build test
	@scripts/install-checkers
	@scripts/test --sanitize $(or $(SANITIZER),thread) $(if $(TEST),"$$TEST")

## Runs `make report`, `make test` and `make lint` in a fresh Debian 12, as .ci/run does; needs root.
fresh:
	@.ci/run

## Kills builds, makes their calls fail, fills their disk and cuts its power; SCALE=0.1 does a tenth of the runs,
## DATE=YYYY-MM-DD also writes the result into docs/reliability.md.
torture: rapporteur
	@scripts/install-packages test
	Tests/Torture/run $(if $(SCALE),--scale $(SCALE)) $(if $(DATE),--date $(DATE))

## Gives 200,000 damaged files to each reader of tables; SEED=N tries others.
fuzz:
	@scripts/install-packages build
	swift build --configuration release --product fuzz-readers -Xswiftc -enforce-exclusivity=checked
	.build/release/fuzz-readers 200000 $(or $(SEED),1)

## Compares derived variables and filters of 1,000 random surveys with an independent computation; COUNT=N, SEED=N.
random-surveys:
	@scripts/install-packages build test
	@RANDOM_SURVEYS=$(or $(COUNT),1000) RANDOM_SURVEYS_SEED=$(or $(SEED),1) scripts/test RandomSurveysTests

## Builds 5,000 random reports; COUNT=N makes more or fewer, SEED=N others.
random-reports:
	@scripts/install-packages build
	swift build --configuration release --product random-reports
	.build/release/random-reports $(or $(COUNT),5000) $(or $(SEED),1)

## Imports 2,000 random exports and damages each in 20 ways; COUNT=N makes more or fewer, SEED=N others.
random-exports:
	@scripts/install-packages build
	swift build --configuration release --product random-exports
	.build/release/random-exports $(or $(COUNT),2000) $(or $(SEED),1)

## The code's form.
lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

## How fast, and how large, beside rivals; DATE=YYYY-MM-DD also writes Benchmarks/results.md.
## SCALE=1 measures instead how time and memory grow with the report, and writes that section of the file.
bench: rapporteur
ifdef SCALE
	Benchmarks/scale/run
else
	@scripts/install-packages test
	Benchmarks/run
	Benchmarks/aggregation/run $(if $(RESPONDENTS),--respondents $(RESPONDENTS))
endif

packages:
	@scripts/install-packages build

clean:
	rm -rf .build Output .venv .venv-aggregation
