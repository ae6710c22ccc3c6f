"""What criterion measured of the engines alone, on one core, without command line or disk."""
import json
import os
from dataclasses import dataclass

from .page import Row, number


@dataclass
class Group:
    """A group of benches: its question, and where the accuracy of what it times was checked."""

    question: str
    truth: str
    accuracy: str
    unit: str = ""


CHECKED = "comptes du générateur du banc"
EQUAL = "égaux, vérifiés avant la mesure (le banc s'arrête sinon)"
GROUPS = {
    "readers": Group("Lire jusqu'aux assertions", CHECKED, f"machines, services et constats {EQUAL}"),
    "map": Group("Carte en mémoire", CHECKED, f"nœuds et différences {EQUAL}", "fiches"),
    "workspace": Group("Rouvrir un espace", CHECKED, f"machines et services {EQUAL}", "machines"),
    "graph, 10 000 trials, one core": Group(
        "Graphe à cycles, 10\u202f000 essais", "graphes exacts à cycles, section « Risque »", "celle de ces lignes : même moteur"
    ),
    "FAIR, a million years, one core": Group(
        "Un million d'années FAIR", "formules fermées, section « Risque »", "celle de ces lignes : même moteur, mêmes formes", "années"
    ),
}


def rows(folder):
    found = []
    for base, _, files in os.walk(folder or "/nonexistent"):
        if os.path.basename(base) != "new" or not {"benchmark.json", "estimates.json"} <= set(files):
            continue
        with open(os.path.join(base, "benchmark.json"), encoding="utf-8") as file:
            bench = json.load(file)
        with open(os.path.join(base, "estimates.json"), encoding="utf-8") as file:
            seconds = json.load(file)["mean"]["point_estimate"] / 1e9
        if bench["group_id"] in GROUPS:
            name = " ".join(filter(None, [bench.get("function_id"), bench.get("value_str")]))
            found.append((bench["group_id"], name, seconds, bench.get("throughput") or {}))
    return [row(*bench) for bench in sorted(found, key=lambda bench: bench[:2])]


def row(group, name, seconds, throughput):
    group, speed = GROUPS[group], ""
    if "Bytes" in throughput:
        speed = f", {number(throughput['Bytes'] / seconds / 1e6)} Mo/s"
    elif "Elements" in throughput:
        speed = f", {number(throughput['Elements'] / seconds)} {group.unit}/s"
    return Row(f"{group.question} ({name})", group.truth, group.accuracy, f"{number(seconds * 1000, 1)} ms{speed}")
