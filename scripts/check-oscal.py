#!/usr/bin/env python3
"""Compares what Kharita reads of OSCAL catalogues and profiles with what compliance-trestle (PyPI) reads of them, in an
environment of its own that is thrown away. Needs the Internet once.

usage: check-oscal.py --binary KHARITA CATALOG.json…

Of each catalogue the controls and their parents are compared; then a profile is made of some of them,
resolved by both, and the controls that it takes are compared. Ends with 1 at a difference."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import venv

TRESTLE = "compliance-trestle==5.2.0"

# Runs inside the environment: prints what trestle reads.
READER = """
import json, pathlib, sys
from trestle.oscal.catalog import Catalog
from trestle.core.profile_resolver import ProfileResolver

def controls(part, parent, into):
    for control in part.controls or []:
        into[control.id] = parent
        controls(control, control.id, into)
    for group in getattr(part, "groups", None) or []:
        controls(group, group.id, into)
    return into

kind, path = sys.argv[1], pathlib.Path(sys.argv[2])
if kind == "catalog":
    catalog = Catalog.oscal_read(path)
else:
    catalog = ProfileResolver.get_resolved_profile_catalog(pathlib.Path(sys.argv[3]), path)
print(json.dumps(controls(catalog, None, {})))
"""


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stderr or done.stdout}")
    return done.stdout


def environment(folder):
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", TRESTLE)
    return python


def kharita_controls(binary, home, framework):
    """Native ids of the controls of a framework with the native id of what they stand under."""
    shown = json.loads(run(binary, "--home", home, "framework", "show", framework, "--json"))["rules"]
    native = {rule["ref"]: rule["native"] for rule in shown}
    return {rule["native"]: native.get(rule.get("parent")) for rule in shown if rule.get("kind") != "heading"}


def profile_of(catalog, controls):
    """Every third control by its id, and one control with those under it. Patterns are not followed by trestle."""
    above = [parent for parent in controls.values() if parent in controls]
    chosen = [{"with-ids": sorted(controls)[::3]}]
    if above:
        chosen.append({"with-child-controls": "yes", "with-ids": [max(set(above), key=above.count)]})
    metadata = json.loads(catalog.read_text())["catalog"]["metadata"] | {"title": "Extrait"}
    imports = [{"href": f"trestle://catalogs/{catalog.stem}/catalog.json", "include-controls": chosen}]
    body = {"uuid": "b1a5e3c0-6b5e-4c0d-9a51-0c6f6a1d2e3f", "metadata": metadata, "imports": imports}
    return {"profile": body | {"merge": {"as-is": True}}}


def differences(what, ours, theirs):
    wrong = sorted(set(ours) ^ set(theirs)) + [c for c in set(ours) & set(theirs) if ours[c] != theirs[c]]
    print(f"{what}: {len(theirs)} controls by trestle, {len(ours)} by Kharita, {len(wrong)} differ" + (f": {wrong[:10]}" if wrong else ""))
    return len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("catalogs", nargs="+", type=pathlib.Path)
    asked = parser.parse_args()
    binary, wrong = asked.binary.resolve(), 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        python, reader = environment(folder / "env"), folder / "reader.py"
        reader.write_text(READER)
        for catalog in asked.catalogs:
            place = folder / catalog.stem
            place.mkdir()
            subprocess.run([folder / "env/bin/trestle", "init"], cwd=place, check=True, capture_output=True)
            theirs = json.loads(run(python, reader, "catalog", catalog))
            run(binary, "--home", place / "home", "init")
            run(binary, "--home", place / "home", "framework", "import", catalog)
            frameworks = json.loads(run(binary, "--home", place / "home", "framework", "list", "--json"))
            framework = next(row["id"] for row in frameworks if row.get("imported_from") == catalog.name)
            ours = kharita_controls(binary, place / "home", framework)
            wrong += differences(catalog.name, ours, theirs)

            copy = place / "catalogs" / catalog.stem / "catalog.json"
            copy.parent.mkdir(parents=True)
            copy.write_text(catalog.read_text())
            profile = place / "profiles" / "extrait" / "profile.json"
            profile.parent.mkdir(parents=True)
            profile.write_text(json.dumps(profile_of(catalog, theirs)))
            theirs = json.loads(run(python, reader, "profile", profile, place))
            taken = place / "extrait.json"
            taken.write_text(profile.read_text())
            run(binary, "--home", place / "home", "framework", "import", taken)
            ours = kharita_controls(binary, place / "home", "extrait")
            # A parent that the profile does not take stands nowhere.
            ours = {control: None for control in ours}
            wrong += differences(f"{catalog.name}, profile", ours, {control: None for control in theirs})
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
