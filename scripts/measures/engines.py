"""What criterion measured of the engines alone, one core, without command line or disk. Each bench checks its own answer
before it is timed; the page says where the accuracy of each stands."""
import json
import os

from .page import Row, number

# Group of criterion → where its accuracy is shown.
ACCURACY = {
    "readers": "machines, services et constats comptés égaux à ceux du générateur avant la mesure",
    "map": "nombre de nœuds et de différences comparés aux nombres construits avant la mesure",
    "workspace": "machines et services comptés égaux à ceux du fichier avant la mesure",
    "graph, 10 000 trials, one core": "celle des graphes exacts de la section « Risque »",
    "FAIR, a million years, one core": "celle des formules fermées de la section « Risque »",
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
        if bench["group_id"] in ACCURACY:
            name = " ".join(filter(None, [bench.get("function_id"), bench.get("value_str")]))
            found.append((bench["group_id"], name, seconds, bench.get("throughput") or {}))
    return [row(*bench) for bench in sorted(found, key=lambda bench: bench[:2])]


def row(group, name, seconds, throughput):
    speed = ""
    if "Bytes" in throughput:
        speed = f", {number(throughput['Bytes'] / seconds / 1e6)} Mo/s"
    elif "Elements" in throughput:
        speed = f", {number(throughput['Elements'] / seconds / 1e6, 2)} millions d'éléments/s"
    return Row(f"{group} : {name}", "contrôle intégré au banc", ACCURACY[group], f"{number(seconds * 1000, 1)} ms{speed}")
