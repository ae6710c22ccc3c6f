#!/usr/bin/env bash
# Makes dist/: the program with all that a machine without Internet needs, and what proves where it comes from.
# Static where the musl target and its C compiler are installed; otherwise for the C library of this machine, which a
# note in dist/ names.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo=${CARGO:-cargo}
target_folder=${CARGO_TARGET_DIR:-$PWD/target}
host=$(rustc -vV | sed -n 's/^host: //p')
musl=x86_64-unknown-linux-musl
dist=$PWD/dist

has_musl() {
  command -v musl-gcc >/dev/null && [ -d "$(rustc --print sysroot)/lib/rustlib/$musl/lib" ]
}

rm -rf "$dist"
mkdir -p "$dist"
if has_musl; then
  target=$musl
  $cargo build --release --locked -p kharita-cli --target "$musl"
  cp "$target_folder/$musl/release/kharita" "$dist/"
else
  target=$host
  $cargo build --release --locked -p kharita-cli
  cp "$target_folder/release/kharita" "$dist/"
  glibc=$(grep -aoE 'GLIBC_[0-9]+\.[0-9]+' "$dist/kharita" | sort -Vu | tail -n 1 || true)
  cat >"$dist/LISEZ-MOI-liaison.txt" <<NOTE
Ce programme ($host) est lié à la bibliothèque C du système : il demande ${glibc:-une bibliothèque C récente} ou plus récent.
Pour un programme statique, installer la cible $musl (rustup target add $musl) et musl-gcc, puis refaire « make dist ».
NOTE
fi
command -v strip >/dev/null && strip "$dist/kharita"

for shell in bash fish zsh; do
  mkdir -p "$dist/completions"
  "$dist/kharita" --lang fr completions "$shell" >"$dist/completions/kharita.$shell"
done
"$dist/kharita" --lang fr man "$dist/man"
cp packaging/INSTALLER.md packaging/kharita-verify.service packaging/kharita-verify.timer "$dist/"
cp LICENSE-APACHE LICENSE-MIT SECURITY.md CHANGELOG.md "$dist/"
python3 scripts/sbom.py --target "$target" --out "$dist/kharita.cdx.json" --licences "$dist/LICENCES-TIERS.txt"

(cd "$dist" && find . -type f ! -name SHA256SUMS -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum >SHA256SUMS)
echo "dist: $(du -sh "$dist" | cut -f1), $(wc -l <"$dist/SHA256SUMS") files"
