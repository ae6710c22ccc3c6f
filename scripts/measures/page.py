"""The page: figures as French readers write them, rows, tables."""
from dataclasses import dataclass

NARROW = "\u202f"


def number(value, decimals=0):
    """12345.6 → « 12 345,6 », with narrow no-break spaces."""
    return f"{value:,.{decimals}f}".replace(",", NARROW).replace(".", ",")


def small(value):
    """An error: few significant digits, whatever its size."""
    if value == 0:
        return "0"
    if abs(value) >= 0.001:
        return number(value, 4)
    return f"{value:.1e}".replace(".", ",")


def ratio(numerator, denominator):
    """Never a rate without numerator and denominator."""
    share = 100 * numerator / denominator if denominator else 0
    # Nearly all is not all: the last digit must not hide what is missing.
    shown = number(share, 2) if numerator == denominator or share < 99.99 else "> 99,99"
    return f"{number(numerator)} / {number(denominator)} ({shown} %)"


def counts(found, truth):
    """Counts beside the true ones, each with its name."""
    return " · ".join(f"{name} {number(found[name])} / {number(truth[name])}" for name in truth)


def seconds(value):
    return f"{number(value, 2 if value < 10 else 1)} s"


def memory(mebibytes):
    return f"{number(mebibytes)} Mio"


@dataclass
class Row:
    """A claim: the question of a user, what the answer is compared with, how right it is, then what it costs."""

    question: str
    truth: str
    accuracy: str
    time: str = "—"
    memory: str = "—"


def table(rows):
    lines = ["| Question | Vérité comparée | Justesse | Temps | Mémoire |", "|---|---|---|---|---|"]
    for row in rows:
        cells = [row.question, row.truth, row.accuracy, row.time, row.memory]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)
