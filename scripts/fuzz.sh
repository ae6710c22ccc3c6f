#!/usr/bin/env bash
# Fuzzes everything that reads bytes of others (fuzz/), each target FUZZ_SECONDS seconds (20), within bounded memory.
# Ends with 1 at a crash, whose input is kept; ends with 0 and the reason where the toolchain cannot build it.
# usage: scripts/fuzz.sh [TARGET…]
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${FUZZ_SECONDS:-20}
work=${CARGO_TARGET_DIR:-$PWD/target}/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
# What `cargo fuzz` passes on nightly, without the sanitizer that only nightly has: panics are what we look for.
flags="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing"

skip() {
  echo "fuzz: skipped: $1"
  exit 0
}

mkdir -p "$work"
command -v c++ >/dev/null || skip "no C++ compiler (c++), which libFuzzer needs"
# shellcheck disable=SC2086 # the flags are words
echo 'pub fn probe() {}' | rustc $flags --crate-type rlib --crate-name probe -o "$work/probe.rlib" - 2>"$work/probe.log" \
  || skip "this rustc refuses the coverage flags: $(head -n 1 "$work/probe.log")"

# With --target the flags do not reach build scripts and procedural macros.
RUSTFLAGS=$flags CARGO_TARGET_DIR=$work cargo build --release --locked --quiet --target "$host" --manifest-path fuzz/Cargo.toml
fuzzer=$work/$host/release/kharita-fuzz
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$fuzzer")

failed=()
for target in "${targets[@]}"; do
  corpus=$work/corpus/$target seeds=$work/seeds/$target crashes=$work/crashes/$target log=$work/$target.log
  rm -rf "$seeds"
  mkdir -p "$corpus" "$seeds" "$crashes"
  # The fixtures of a reader begin with its id.
  find crates/ingest/tests/fixtures -name "${target}_*" -exec cp {} "$seeds" \;
  [ ! -d "fuzz/seeds/$target" ] || cp "fuzz/seeds/$target"/* "$seeds"
  if FUZZ_TARGET=$target FUZZ_SEEDS=$seeds "$fuzzer" "$corpus" "$seeds" -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=2048 -max_len=65536 -verbosity=1 -print_final_stats=1 -artifact_prefix="$crashes/" >"$log" 2>&1; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    covered=$(grep -o 'cov: [0-9]*' "$log" | tail -n 1 || true)
    memory=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log")
    echo "fuzz: $target: no crash in ${runs:-?} runs of $seconds s (${covered:-cov: ?}, $memory MB)"
  else
    failed+=("$target")
    echo "fuzz: $target: FAILED; the input lies in $crashes"
    tail -n 40 "$log"
  fi
done
[ ${#failed[@]} -eq 0 ] || { echo "fuzz: crashes in: ${failed[*]}"; exit 1; }
