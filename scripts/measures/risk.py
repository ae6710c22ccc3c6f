"""The engines of risk, against answers that are exact: enumeration of all draws, a product over a tree, closed forms and
Panjer's recursion. Everything here is computed without the program."""
import itertools
import json
import math
import os
import random

from .command import Kharita
from .page import Row, memory, number, ratio, seconds, small

# 95 % of the normal law lie below this many standard deviations: intervals « low, high » are 90 % intervals.
Z90 = 1.6448536269514722


def least_fixpoint(graph, alive):
    """Which nodes hold, when these draws succeed."""
    kind = {node["id"]: node["kind"] for node in graph["nodes"]}
    before = {node: [] for node in kind}
    for start, end in graph["edges"]:
        before[end].append(start)
    held = {node for node, k in kind.items() if k == "source"}
    grew = True
    while grew:
        grew = False
        for node, k in kind.items():
            holds = any(b in held for b in before[node]) if k == "or" else alive.get(node, False) and all(b in held for b in before[node])
            if node not in held and holds:
                held.add(node)
                grew = True
    return held


def exact(graph, chosen=()):
    """Probability of each target by trying all draws: those of variables, and one for each chosen control."""
    ands = [node for node in graph["nodes"] if node["kind"] == "and"]
    draws = {node["variable"]: node["p"] for node in ands}
    controls = [c for c in graph["controls"] if c["id"] in chosen]
    shares = {target["id"]: 0.0 for target in graph["targets"]}
    for values in itertools.product([True, False], repeat=len(draws)):
        value = dict(zip(draws, values))
        p_draws = math.prod(p if value[name] else 1 - p for name, p in draws.items())
        for works in itertools.product([True, False], repeat=len(controls)):
            p = p_draws * math.prod(c["effectiveness"] if w else 1 - c["effectiveness"] for c, w in zip(controls, works))
            if p == 0:
                continue
            blocked = {node for c, w in zip(controls, works) if w for node in c["blocks"]}
            alive = {node["id"]: value[node["variable"]] and node["id"] not in blocked for node in ands}
            for target in shares.keys() & least_fixpoint(graph, alive):
                shares[target] += p
    return shares


def loss(graph, chosen=()):
    p = exact(graph, chosen)
    return sum(target["loss_mad"] * p[target["id"]] for target in graph["targets"])


def small_graph(random_):
    """A graph with cycles, draws that nodes share, two targets and four controls."""
    places = [f"o{n}" for n in range(random_.randint(4, 7))]
    draws = {f"v{n}": round(random_.uniform(0.05, 0.95), 2) for n in range(random_.randint(4, 7))}
    nodes = [{"id": "s", "kind": "source"}] + [{"id": place, "kind": "or"} for place in places]
    edges, steps = [], []
    for n in range(random_.randint(7, 11)):
        variable = random_.choice(sorted(draws))
        step = {"id": f"a{n}", "kind": "and", "p": draws[variable], "variable": variable}
        nodes.append(step)
        steps.append(step["id"])
        reachable = ["s"] + places
        conditions = {random_.choice(reachable[: 1 + n])} if n < len(places) else {random_.choice(reachable)}
        if random_.random() < 0.3:
            conditions.add(random_.choice(reachable))
        edges += [[condition, step["id"]] for condition in sorted(conditions)]
        edges.append([step["id"], places[n] if n < len(places) else random_.choice(places)])
    targets = [{"id": place, "loss_mad": random_.choice([10.0, 50.0, 100.0])} for place in random_.sample(places, 2)]
    controls = [
        {
            "id": f"c{n}",
            "cost_mad": float(random_.randint(1, 9)),
            "effectiveness": random_.choice([1.0, 0.8, 0.5]),
            "blocks": sorted(random_.sample(steps, random_.randint(1, 3))),
        }
        for n in range(4)
    ]
    return {"nodes": nodes, "edges": edges, "targets": targets, "controls": controls}


def best_plan(graph, budget):
    """Least expected loss of all sets of controls within the budget."""
    sets = itertools.chain.from_iterable(itertools.combinations(graph["controls"], n) for n in range(len(graph["controls"]) + 1))
    affordable = ([c["id"] for c in chosen] for chosen in sets if sum(c["cost_mad"] for c in chosen) <= budget)
    return min(loss(graph, chosen) for chosen in affordable)


def small_graphs(kharita, count=30):
    random_ = random.Random(20261125)
    path = os.path.join(kharita.folder, "graphe.json")
    inside = figures = best = exact_figures = 0
    worst_exact = worst_sampled = time = rss = 0.0
    done = 0
    while done < count:
        graph = small_graph(random_)
        truth = exact(graph)
        if max(truth.values()) < 0.02:
            continue
        done += 1
        budget = round(0.5 * sum(c["cost_mad"] for c in graph["controls"]))
        with open(path, "w", encoding="utf-8") as file:
            json.dump(graph, file)
        run = kharita.run("risk", "graph", path, "--trials", 10_000, "--seed", done, "--budget", budget, "--json")
        answer = run.json()
        time, rss = time + run.seconds, max(rss, run.mebibytes)
        for target in answer["targets"]:
            p, true = target["p"], truth[target["id"]]
            figures += 1
            inside += p["low"] - 1e-9 <= true <= p["high"] + 1e-9
            worst_sampled = max(worst_sampled, abs(p["value"] - true))
            if "exact" in target:
                exact_figures += 1
                worst_exact = max(worst_exact, abs(target["exact"] - true))
        best += loss(graph, answer["plan"]["chosen"]) <= best_plan(graph, budget) * (1 + 1e-9) + 1e-9
    return [
        Row(
            "La probabilité d'atteindre une cible est-elle juste, cycles et causes communes compris ?",
            f"énumération complète par le script, {number(count)} graphes tirés au sort",
            f"valeur exacte rendue {ratio(exact_figures, figures)}, écart le plus grand {small(worst_exact)} ; intervalles à 95 % "
            f"(10{chr(0x202F)}000 essais) qui contiennent la vérité {ratio(inside, figures)}, écart le plus grand {small(worst_sampled)}",
            f"{seconds(time / count)} par graphe, plan compris",
            memory(rss),
        ),
        Row(
            "Le plan proposé sous budget est-il le meilleur ?",
            "énumération de tous les plans possibles, mêmes graphes",
            f"plans optimaux {ratio(best, count)}",
            "dans la ligne ci-dessus",
        ),
    ]


def tree(places, random_):
    """A random tree towards the node 0, whose exact probabilities are a product: attacks enter at the leaves."""
    towards = [0] + [random_.randrange(n) for n in range(1, places)]
    chances = [round(random_.uniform(0.2, 0.9), 3) for _ in range(places)]
    inner = set(towards[1:])
    fails = [1.0] * places
    nodes, edges = [{"id": "s", "kind": "source"}], []
    true = [0.0] * places
    for n in range(places - 1, -1, -1):
        nodes.append({"id": f"o{n}", "kind": "or"})
        if n not in inner:
            entry = round(random_.uniform(0.05, 0.6), 3)
            nodes.append({"id": f"e{n}", "kind": "and", "p": entry})
            edges += [["s", f"e{n}"], [f"e{n}", f"o{n}"]]
            fails[n] *= 1 - entry
        true[n] = 1 - fails[n]
        if n:
            nodes.append({"id": f"a{n}", "kind": "and", "p": chances[n]})
            edges += [[f"o{n}", f"a{n}"], [f"a{n}", f"o{towards[n]}"]]
            fails[towards[n]] *= 1 - true[n] * chances[n]
    middling = sorted((n for n in inner if 0.1 < true[n] < 0.9), key=lambda n: n)[:200]
    targets = [0] + middling
    graph = {"nodes": nodes, "edges": edges, "targets": [{"id": f"o{n}", "loss_mad": 1e6} for n in targets], "controls": []}
    return graph, {f"o{n}": true[n] for n in targets}


def large_graph(kharita):
    graph, truth = tree(33_400, random.Random(7))
    path = os.path.join(kharita.folder, "grand.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(graph, file)
    run = kharita.run("risk", "graph", path, "--trials", 10_000, "--seed", 1, "--json")
    answer = run.json()
    inside = sum(t["p"]["low"] <= truth[t["id"]] <= t["p"]["high"] for t in answer["targets"])
    worst = max(abs(t["p"]["value"] - truth[t["id"]]) for t in answer["targets"])
    other = kharita.run("risk", "graph", path, "--trials", 10_000, "--seed", 1, "--json")
    return [
        Row(
            f"Un graphe de {number(len(graph['edges']))} arêtes, {number(answer['trials'])} essais ?",
            f"produit exact sur un arbre tiré au sort, {number(len(truth))} cibles",
            f"intervalles à 95 % qui contiennent la vérité {ratio(inside, len(truth))}, écart le plus grand {small(worst)} ; deux "
            f"fois le même calcul, mêmes octets : {'oui' if run.out == other.out else 'NON'}",
            f"{seconds(run.seconds)}, lecture et dominateurs compris",
            memory(run.mebibytes),
        )
    ]


def lognormal(low, high):
    """Mean and second moment of the law whose 90 % interval this is, and its distribution."""
    mu, sigma = (math.log(low) + math.log(high)) / 2, (math.log(high) - math.log(low)) / (2 * Z90)
    below = lambda x: 0.5 * (1 + math.erf((math.log(x) - mu) / (sigma * math.sqrt(2)))) if x > 0 else 0.0
    return math.exp(mu + sigma**2 / 2), math.exp(2 * mu + 2 * sigma**2), below


def panjer(rate, below, step, cells):
    """Distribution of a Poisson number of losses rounded to steps (Panjer 1981)."""
    severity = [below(step / 2)] + [below((n + 0.5) * step) - below((n - 0.5) * step) for n in range(1, cells)]
    weighted = [n * f for n, f in enumerate(severity)]
    total = [math.exp(rate * (severity[0] - 1))]
    for n in range(1, cells):
        total.append(rate / n * sum(map(float.__mul__, weighted[1 : n + 1], reversed(total))))
    return total


def quantile(masses, level, step):
    for n, share in enumerate(itertools.accumulate(masses)):
        if share >= level:
            return n * step
    return math.inf


def fair(kharita, trials=10_000_000):
    rows = []
    path = os.path.join(kharita.folder, "scenario.toml")
    for rate, low, high in [(0.5, 1e6, 2e7), (3.0, 1e5, 1e6)]:
        mean, second, below = lognormal(low, high)
        true_mean, true_sd = rate * mean, math.sqrt(rate * second)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f'[[scenario]]\nid = "a"\nfrequency = {{ poisson = {rate} }}\nloss_mad = {{ low = {low}, high = {high} }}\n')
        run = kharita.run("risk", "fair", path, "--trials", trials, "--json")
        found = run.json()["scenarios"][0]
        ale, var = found["ale_mad"], {level: interval["value"] for level, interval in found["var_mad"].items()}
        step = high / 800
        masses = panjer(rate, below, step, 6_000)
        off = {level: abs(var[level] / quantile(masses, int(level) / 100, step) - 1) for level in ("95", "99")}
        rows.append(
            Row(
                f"Perte annuelle : {number(rate, 1)} événement par an, {number(low)} à {number(high)} MAD chacun ?",
                "formules fermées de Poisson et de la loi log-normale ; récursion de Panjer pour les quantiles",
                f"moyenne simulée à {small(abs(ale['value'] / true_mean - 1))} près (relatif), vérité dans l'intervalle : "
                f"{'oui' if ale['low'] <= true_mean <= ale['high'] else 'non'} ; formule fermée rendue à "
                f"{small(abs(found['ale_exact_mad'] / true_mean - 1))}, écart type à {small(abs(found['sd'] / true_sd - 1))} ; "
                f"VaR 95 % à {small(off['95'])}, VaR 99 % à {small(off['99'])} (pas de Panjer : {number(step)} MAD)",
                f"{seconds(run.seconds)} pour {number(trials)} années, soit {number(trials / run.seconds / 1e6, 1)} millions/s "
                f"avec intervalles",
                memory(run.mebibytes),
            )
        )
    return rows


def pert(low, mode, high):
    """Mean, variance and density of the PERT law: a beta law between low and high."""
    a, b = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
    scale = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)) / (high - low)

    def density(x):
        t = (x - low) / (high - low)
        return scale * t ** (a - 1) * (1 - t) ** (b - 1) if 0 <= t <= 1 else 0.0

    return (low + 4 * mode + high) / 6, (high - low) ** 2 * a * b / ((a + b) ** 2 * (a + b + 1)), density


def exceeds(capability, resistance, cells=40_000):
    """P(capability > resistance) of two densities over 0 to 100, by the middle of each cell."""
    step, below, total = 100 / cells, 0.0, 0.0
    for n in range(cells):
        x = (n + 0.5) * step
        share = resistance(x) * step
        total += capability(x) * step * (below + share / 2)
        below += share
    return total


def other_forms(kharita, trials=1_000_000):
    """Uncertain rates, PERT losses, threat events against resistance: one file, three closed forms."""
    mean, second, _ = lognormal(1e5, 2e6)
    loss_mean, loss_variance, _ = pert(1e4, 5e4, 4e5)
    rate_mean, rate_second, _ = lognormal(0.05, 0.5)
    tef_mean, tef_variance, _ = pert(1, 12, 52)
    share = exceeds(pert(20, 50, 90)[2], pert(30, 60, 95)[2])
    truths = {
        "pert": (3.0 * loss_mean, 3.0 * (loss_variance + loss_mean**2)),
        "taux-incertain": (rate_mean * mean, rate_mean * second + (rate_second - rate_mean**2) * mean**2),
        "menaces": (tef_mean * share * mean, tef_mean * share * second + tef_variance * share**2 * mean**2),
    }
    lines = [
        'id = "pert"\nfrequency = { poisson = 3.0 }\nloss_mad = { pert = [1e4, 5e4, 4e5] }',
        'id = "taux-incertain"\nfrequency = { poisson = { low = 0.05, high = 0.5 } }\nloss_mad = { low = 1e5, high = 2e6 }',
        'id = "menaces"\ntef = { pert = [1, 12, 52] }\nthreat_capability = { pert = [20, 50, 90] }\n'
        "resistance = { pert = [30, 60, 95] }\nloss_mad = { low = 1e5, high = 2e6 }",
    ]
    path = os.path.join(kharita.folder, "formes.toml")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"[[scenario]]\n{text}\n" for text in lines)
    run = kharita.run("risk", "fair", path, "--trials", trials, "--json")
    found = {scenario["id"]: scenario for scenario in run.json()["scenarios"]}
    inside = sum(found[name]["ale_mad"]["low"] <= true <= found[name]["ale_mad"]["high"] for name, (true, _) in truths.items())
    off_mean = max(abs(found[name]["ale_exact_mad"] / true - 1) for name, (true, _) in truths.items())
    off_sd = max(abs(found[name]["sd"] / math.sqrt(variance) - 1) for name, (_, variance) in truths.items())
    return [
        Row(
            "Et quand le taux est incertain, la perte PERT, ou la menace opposée à une résistance ?",
            "formules fermées ; intégration numérique pour P(capacité > résistance)",
            f"vérité dans l'intervalle de la moyenne simulée {ratio(inside, len(truths))} ; formules rendues à {small(off_mean)} "
            f"(moyenne) et {small(off_sd)} (écart type) près ; P(capacité > résistance) à "
            f"{small(abs(found['menaces']['susceptibility'] / share - 1))} près",
            f"{seconds(run.seconds)} pour {len(truths)} × {number(trials)} années",
            memory(run.mebibytes),
        )
    ]


def rows(binary, folder):
    kharita = Kharita(binary, folder)
    return small_graphs(kharita) + large_graph(kharita) + fair(kharita) + other_forms(kharita)
