#!/usr/bin/env bash
# The proof that dist/ needs nothing else: copied to an empty folder, with an empty environment and a PATH of its own that
# holds nothing, its program makes the whole demonstration and verifies what it wrote.
# usage: scripts/check-dist.sh [ASSETS]
set -euo pipefail
cd "$(dirname "$0")/.."

assets=${1:-1200}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp -r dist "$place/dist"
mkdir "$place/home" "$place/empty"
(cd "$place/dist" && sha256sum --check --quiet SHA256SUMS)
cd "$place/home"

alone() {
  env -i PATH="$place/empty" HOME="$place/home" LANG=C.UTF-8 ../dist/kharita --lang fr "$@"
}

alone --version
alone demo demonstration --assets "$assets"
alone --home demonstration/espace --keys demonstration/espace/cles map stats
alone --home demonstration/espace verify
# Its own bill of materials is evidence as any other.
alone --home demonstration/espace --keys demonstration/espace/cles import --dry-run ../dist/kharita.cdx.json
found=$(find demonstration/livrables -type f -size +0 | wc -l)
[ "$found" -gt 0 ] || { echo "the demonstration delivered nothing"; exit 1; }
echo "dist: the demonstration ran without cargo, node or any other program: $found deliverables"
