#!/usr/bin/env python3
"""The bill of materials of the program, in CycloneDX 1.6 JSON, from `cargo metadata`: every package that is compiled
into it, with version, package URL, licence and what it depends on. With --licences also the licence texts that these
packages carry, in one file: most licences ask that they travel with the program.

The same Cargo.lock gives the same bytes: no clock and no random number goes in.

usage: sbom.py --target TRIPLE --out SBOM.json [--licences LICENCES.txt]"""
import argparse
import hashlib
import json
import os
import subprocess
import uuid
from pathlib import Path

ROOT = "kharita-cli"
LICENCE_FILES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE")


def metadata(target):
    command = [os.environ.get("CARGO", "cargo"), "metadata", "--format-version", "1", "--locked", "--filter-platform", target]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def compiled_in(nodes, root):
    """Ids of the packages that are in the program: normal dependencies, not those of builds and tests."""
    found, waiting = set(), [root]
    while waiting:
        package = waiting.pop()
        if package not in found:
            found.add(package)
            waiting.extend(normal(nodes[package]))
    return found


def normal(node):
    return [d["pkg"] for d in node["deps"] if any(kind["kind"] is None for kind in d["dep_kinds"])]


def purl(package):
    return f"pkg:cargo/{package['name']}@{package['version']}"


def component(package, checksums):
    entry = {
        "type": "application" if package["name"] == ROOT else "library",
        "bom-ref": purl(package),
        "name": package["name"],
        "version": package["version"],
        "purl": purl(package),
    }
    if package["description"]:
        entry["description"] = " ".join(package["description"].split())
    if package["license"]:
        # Cargo once separated alternatives by a slash.
        entry["licenses"] = [{"expression": " ".join(package["license"].replace("/", " OR ").split())}]
    checksum = checksums.get((package["name"], package["version"]))
    if checksum:
        entry["hashes"] = [{"alg": "SHA-256", "content": checksum}]
    if package["repository"]:
        entry["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
    return entry


def checksums_of(lock):
    """SHA-256 of each package as the registry serves it: Cargo.lock, read line by line (tomllib needs Python 3.11)."""
    found, name, version = {}, None, None
    for line in lock.splitlines():
        key, _, value = line.partition(" = ")
        value = value.strip('"')
        if key == "name":
            name = value
        elif key == "version":
            version = value
        elif key == "checksum":
            found[name, version] = value
    return found


def bill(packages, nodes, ids, lock):
    checksums = checksums_of(lock)
    by_id = {package["id"]: package for package in packages}
    chosen = sorted((by_id[i] for i in ids), key=lambda p: (p["name"], p["version"]))
    root = next(p for p in chosen if p["name"] == ROOT)
    refs = {i: purl(by_id[i]) for i in ids}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(lock.encode()).hexdigest())}",
        "version": 1,
        "metadata": {"component": component(root, checksums)},
        "components": [component(p, checksums) for p in chosen if p is not root],
        "dependencies": [
            {"ref": purl(p), "dependsOn": sorted({refs[d] for d in normal(nodes[p["id"]]) if d in refs})} for p in chosen
        ],
    }


def licence_texts(packages, ids, assets):
    """The licence texts of all packages and embedded fonts; equal texts stand once, under the names of all that carry them."""
    carriers, missing = {}, []
    for package in sorted((p for p in packages if p["id"] in ids), key=lambda p: (p["name"], p["version"])):
        if package["source"] is None:
            continue
        folder = Path(package["manifest_path"]).parent
        files = [f for f in sorted(folder.iterdir()) if f.is_file() and f.name.upper().startswith(LICENCE_FILES)]
        for file in files:
            text = file.read_text(encoding="utf-8", errors="replace").strip()
            carriers.setdefault(text, []).append(f"{package['name']} {package['version']}")
        if not files:
            missing.append(f"{package['name']} {package['version']} ({package['license']})")
    for file in sorted(assets.glob("**/LICENSE*")) if assets.is_dir() else []:
        carriers.setdefault(file.read_text(encoding="utf-8").strip(), []).append(file.name.removeprefix("LICENSE-").removesuffix(".txt"))
    rule = "=" * 100
    parts = [f"{rule}\n{', '.join(sorted(set(names)))}\n{rule}\n\n{text}\n" for text, names in carriers.items()]
    parts.sort()
    head = "Licences of the packages and fonts that are part of this program.\n"
    if missing:
        head += "Without a text of their own, under the licence that they name:\n" + "".join(f"  {m}\n" for m in missing)
    return head + "\n" + "\n".join(parts)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--target", required=True)
    arguments.add_argument("--out", required=True, type=Path)
    arguments.add_argument("--licences", type=Path)
    options = arguments.parse_args()
    found = metadata(options.target)
    nodes = {node["id"]: node for node in found["resolve"]["nodes"]}
    root = next(p["id"] for p in found["packages"] if p["name"] == ROOT)
    ids = compiled_in(nodes, root)
    lock = Path(found["workspace_root"], "Cargo.lock").read_text(encoding="utf-8")
    document = bill(found["packages"], nodes, ids, lock)
    options.out.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if options.licences:
        assets = Path(os.environ.get("KHARITA_ASSETS", "target/assets"))
        options.licences.write_text(licence_texts(found["packages"], ids, assets), encoding="utf-8")
    print(f"{options.out}: {len(document['components'])} packages")


if __name__ == "__main__":
    main()
