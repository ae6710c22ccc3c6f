#!/usr/bin/env python3
"""Writes docs/preuves.md: what the program answers, compared with truths that do not come from it, and what that costs.
`make bench` runs it. A speed stands there only with its accuracy beside it. Python's standard library is enough.

usage: preuves.py --binary KHARITA --out docs/preuves.md [--criterion target/criterion] [--large 100000] [--only PART…]"""
import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measures import engines, evidence, feeds, ledger, risk
from measures.page import number, table

HEAD = """# Preuves

Ce que Kharita répond, comparé à des vérités qui ne viennent pas de lui, puis ce que cela coûte. **Une vitesse n'est publiée
qu'avec sa justesse à côté.** `make bench` refait toutes les mesures et récrit cette page.

- Programme : {version}, compilé en mode « release ».
- Machine : {machine}.
- Cette machine était **partagée** avec d'autres travaux pendant les mesures (charge moyenne sur 15 minutes : {load}) : au
  repos, les durées sont plus courtes.
- Chaque ligne est une vraie commande, mesurée de l'extérieur : durée réelle, mémoire résidente maximale du
  processus. Seule la dernière section mesure les moteurs de l'intérieur.
- L'organisme est la Caisse Atlas, **fictive** ; la vérité de son générateur n'est lue qu'après coup. Un parc réel est
  moins régulier qu'un parc inventé : ces chiffres disent que rien n'est perdu ni confondu ici, pas qu'il en ira partout ainsi.
"""


def machine():
    """Processor, cores, memory, system: what one must know to compare figures."""
    model = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
        model = names[0] if names else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {os.cpu_count()} cœurs, {number(memory)} Gio de mémoire, {platform.system()} {platform.machine()}"


def organisations(binary, folder, large):
    """The reference organisation at its ordinary size, with one more scan, then large."""
    usual, truth, stats, rows = evidence.organisation(binary, folder / "usuel", 12_000)
    rows += evidence.again(usual, truth, stats)
    shutil.rmtree(folder / "usuel")
    if large:
        rows += evidence.organisation(binary, folder / "grand", large)[3]
    return rows


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--binary", required=True, type=Path)
    arguments.add_argument("--out", required=True, type=Path)
    arguments.add_argument("--criterion", type=Path)
    arguments.add_argument("--large", type=int, default=100_000)
    arguments.add_argument("--only", nargs="*", help="organisation, readers, feeds, risk, ledger, engines")
    options = arguments.parse_args()
    binary = options.binary.resolve()
    with tempfile.TemporaryDirectory(prefix="kharita-preuves-") as folder:
        folder = Path(folder)
        parts = {
            "organisation": ("Identité et inventaire", lambda: organisations(binary, folder, options.large)),
            "readers": ("Lecture et volume", lambda: evidence.readers(binary, folder / "lecteurs") + evidence.million(binary, folder / "million")),
            "feeds": ("Vulnérabilités publiées", lambda: feeds.rows(binary, folder / "connaissances")),
            "risk": ("Risque", lambda: risk.rows(binary, folder / "risque")),
            "ledger": ("Intégrité", lambda: ledger.verification(binary, folder / "journal")),
            "engines": ("Moteurs seuls", lambda: engines.rows(options.criterion)),
        }
        version = subprocess.run([binary, "--version"], check=True, capture_output=True, text=True).stdout.strip()
        sections = []
        for name, (title, measure) in parts.items():
            if options.only and name not in options.only:
                continue
            rows = measure()
            print(f"{title}: {len(rows)}", file=sys.stderr)
            if rows:
                sections.append(f"## {title}\n\n{table(rows)}\n")
        head = HEAD.format(version=version, machine=machine(), load=number(os.getloadavg()[2], 1))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(head + "\n" + "\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
