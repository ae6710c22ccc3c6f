"""Readers, volume, identity and reopening: what the program makes of files, against what was written into them."""
import json
import os
from collections import Counter

from . import samples
from .command import Kharita
from .page import Row, counts, memory, number, ratio, seconds

NAMES = {
    "hosts": "machines",
    "services": "services",
    "findings": "constats",
    "information": "informations",
    "cves": "CVE",
}
KINDS = {"host": "machines", "app": "applications", "store": "bases", "directory": "annuaires", "account": "comptes"}


def readers(binary, folder):
    """Two large files of our own, read without keeping anything."""
    kharita = Kharita(binary, folder)
    kharita.run("init", "--organisation", "Mesures")
    rows = []
    nmap, nessus = os.path.join(folder, "mesure.xml"), os.path.join(folder, "mesure.nessus")
    written = {
        "nmap": (nmap, samples.nmap(nmap, [samples.address(n) for n in range(20_000)], 13)),
        "Nessus": (nessus, samples.nessus(nessus, 2_500)),
    }
    for name, (path, truth) in written.items():
        run = kharita.run("import", "--dry-run", "--json", path)
        found = run.json()["files"][0]
        megabytes = os.path.getsize(path) / 1e6
        rows.append(
            Row(
                f"Un fichier {name} de {number(megabytes)} Mo est-il lu en entier ?",
                "ce que le script y a écrit",
                counts({NAMES[k]: found[k] for k in truth}, {NAMES[k]: v for k, v in truth.items()}),
                f"{seconds(run.seconds)}, soit {number(megabytes / run.seconds)} Mo/s du fichier à la différence de cartes "
                f"({number(found['assertions'])} assertions)",
                memory(run.mebibytes),
            )
        )
        os.remove(path)
    return rows


def million(binary, folder):
    """A million assertions go in for good, sealed and chained."""
    kharita = Kharita(binary, folder)
    kharita.run("init", "--organisation", "Mesures")
    path = os.path.join(folder, "million.xml")
    samples.nmap(path, [samples.address(n) for n in range(100)], 13)
    each = kharita.run("import", "--dry-run", "--json", path).json()["files"][0]["assertions"] / 100
    hosts = int(1_000_000 / each) + 1
    truth = samples.nmap(path, [samples.address(n) for n in range(hosts)], 13)
    run = kharita.run("import", "--json", path)
    assertions = run.json()["files"][0]["assertions"]
    stats = kharita.run("map", "stats", "--json")
    nodes = stats.json()["nodes"]
    found = {"machines": nodes["host"], "services": nodes["service"]}
    verify = kharita.run("verify", "--json")
    true = {"machines": truth["hosts"], "services": truth["services"]}
    return [
        Row(
            f"Combien de temps pour verser {number(assertions)} assertions ({number(os.path.getsize(path) / 1e6)} Mo) ?",
            "ce que le script a écrit, relu dans la carte rouverte",
            counts(found, true),
            f"{seconds(run.seconds)} ({number(assertions / run.seconds)} assertions/s), scellées et chaînées",
            memory(run.mebibytes),
        ),
        Row(
            "Et pour les vérifier sans clé ?",
            "octets scellés et empreintes de la chaîne",
            f"intact : {'oui' if verify.json()['ok'] else 'NON'}",
            seconds(verify.seconds),
            memory(verify.mebibytes),
        ),
    ]


def truth_of(sample):
    """The ground truth of a sample, with its machines."""
    with open(os.path.join(sample, "truth.json"), encoding="utf-8") as file:
        truth = json.load(file)
    if "hosts" not in truth:
        with open(os.path.join(sample, truth["hosts_file"]), encoding="utf-8") as file:
            truth["hosts"] = [json.loads(line) for line in file]
    return truth


def pairs(sizes):
    return sum(size * (size - 1) // 2 for size in sizes)


def identity(truth, exported):
    """Pairwise precision and recall of identity over the source records that the truth knows."""
    true = {f"{s['source']}/{s['key']}": host["truth"] for host in truth["hosts"] for s in host["sources"]}
    found = {}
    for node in exported["nodes"]:
        for record in node["records"]:
            if record in true:
                found[record] = node["id"]
    together = Counter((true[record], node) for record, node in found.items())
    right = pairs(together.values())
    return {
        "records": len(true),
        "records_found": len(found),
        "right": right,
        "said": pairs(Counter(found.values()).values()),
        "true": pairs(Counter(true.values()).values()),
    }


def flaw(truth, name):
    return next(flaw["expect"] for flaw in truth["flaws"] if flaw["id"] == name)


def organisation(binary, folder, assets):
    """The reference organisation at this size: written, imported, opened again; who is who, and what nobody declared."""
    kharita = Kharita(binary, folder)
    sample = os.path.join(folder, "preuves")
    kharita.run("sample", sample, "--assets", assets)
    kharita.run("init", "--organisation", "Caisse Atlas (fictive)")
    folders = sorted(f.path for f in os.scandir(sample) if f.is_dir() and f.name not in ("mois-suivant", "sources"))
    size = sum(os.path.getsize(os.path.join(base, f)) for top in folders for base, _, files in os.walk(top) for f in files)
    imported = kharita.run("import", "--json", *folders)
    files = imported.json()["files"]
    opened = kharita.run("map", "stats", "--json")
    stats = opened.json()
    export = os.path.join(folder, "carte.json")
    kharita.run("map", "export", "--format", "json", "--out", export)
    with open(export, encoding="utf-8") as file:
        exported = json.load(file)
    truth = truth_of(sample)
    who = identity(truth, exported)
    expected = flaw(truth, "F11")
    hosts = len(truth["hosts"])
    of = f"vérité du générateur, {number(assets)} actifs"
    rows = [
        Row(
            f"Les {number(hosts)} machines décrites par plusieurs sources sont-elles reconnues ?",
            f"{of} : {number(who['records'])} fiches de sources, comparées deux à deux",
            f"précision {ratio(who['right'], who['said'])} ; rappel {ratio(who['right'], who['true'])} ; fiches retrouvées "
            f"{ratio(who['records_found'], who['records'])} ; machines de la carte {number(stats['nodes']['host'])} pour {number(hosts)}",
            f"import de {number(len(files))} fichiers ({number(size / 1e6)} Mo) : {seconds(imported.seconds)}",
            memory(imported.mebibytes),
        ),
        Row(
            "Qu'y a-t-il sur le réseau que personne n'a déclaré, et l'inverse ?",
            f"{of}, défaut F11",
            counts(
                {"vues non déclarées": stats["seen_never_declared"], "déclarées jamais vues": stats["declared_never_seen"]},
                {
                    "vues non déclarées": expected["discovered_not_declared"],
                    "déclarées jamais vues": expected["declared_never_seen"],
                },
            ),
            "dans l'import ci-dessus",
        ),
        Row(
            f"Rouvrir l'espace de {number(assets)} actifs (« map stats ») ?",
            f"{of}, nœuds par espèce",
            counts({name: stats["nodes"][kind] for kind, name in KINDS.items()}, {n: truth["allocation"][k] for k, n in KINDS.items()})
            + f" ; {number(sum(stats['edges'].values()))} relations",
            seconds(opened.seconds),
            memory(opened.mebibytes),
        ),
    ]
    return kharita, truth, stats, rows


def again(kharita, truth, stats):
    """One more scan of 250 machines into a known workspace: 245 are known, 5 are new."""
    seen = [(s["key"], host["name"]) for host in truth["hosts"] for s in host["sources"] if s["source"] == "nmap@default"]
    machines = seen[:245] + [(f"203.0.113.{n}", f"inconnue{n}.mesure.example") for n in range(1, 6)]
    addresses, names = zip(*machines)
    path = os.path.join(kharita.folder, "releve.xml")
    # A week after the day on which the sample stands.
    samples.nmap(path, addresses, 4, at=1_791_800_000, names=names)
    run = kharita.run("import", "--json", path)
    after = kharita.run("map", "stats", "--json").json()
    new = after["nodes"]["host"] - stats["nodes"]["host"]
    return [
        Row(
            f"Reprendre un relevé de 250 machines dans l'espace de {number(truth['assets'])} actifs ?",
            "245 machines connues, sous leurs adresses et noms, et 5 nouvelles, écrites par le script",
            f"machines nouvelles {number(new)} / 5",
            seconds(run.seconds),
            memory(run.mebibytes),
        )
    ]
