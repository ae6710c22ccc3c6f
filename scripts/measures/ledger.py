"""Does `verify` see every change? One bit at a time is changed in what is kept, through SQLite, and put back."""
import os
import random
import sqlite3

from .command import Kharita
from .page import Row, memory, number, ratio, seconds

COLUMNS = {
    "workspace": ("workspace_id", "organisation", "format", "created_at", "hash"),
    "entry": ("seq", "at", "hash", "blobs", "body"),
    "blob": ("hash", "body"),
}


def flipped(value, random_):
    """The value with one bit changed; its type stays, because another type would be too easy to see."""
    if isinstance(value, int):
        return value ^ (1 << random_.randrange(40))
    raw = bytearray(value if isinstance(value, bytes) else value.encode())
    # Of text only the bits that keep it ASCII.
    raw[random_.randrange(len(raw))] ^= 1 << random_.randrange(8 if isinstance(value, bytes) else 6)
    return bytes(raw) if isinstance(value, bytes) else raw.decode(errors="replace")


def change(database, random_):
    """Changes one bit of one cell; returns what puts it back, or nothing if the cell holds no bit."""
    table = random_.choice(sorted(COLUMNS))
    column = random_.choice(COLUMNS[table])
    with sqlite3.connect(database) as connection:
        rows = connection.execute(f"select rowid, {column} from {table}").fetchall()
        row, value = random_.choice(rows)
        if not isinstance(value, int) and not value:
            return None
        other = flipped(value, random_)
        try:
            connection.execute(f"update {table} set {column} = ? where rowid = ?", (other, row))
        except sqlite3.IntegrityError:
            return None
    return table, column, row, value


def put_back(database, table, column, row, value):
    # The number of an entry is no row number: rowid stays when it changes.
    with sqlite3.connect(database) as connection:
        connection.execute(f"update {table} set {column} = ? where rowid = ?", (value, row))


def verification(binary, folder, changes=100):
    kharita = Kharita(binary, folder)
    sample = os.path.join(folder, "preuves")
    kharita.run("sample", sample, "--assets", 1200)
    kharita.run("init", "--organisation", "Caisse Atlas (fictive)")
    kharita.run("import", os.path.join(sample, "nmap"), os.path.join(sample, "nessus"))
    home = os.path.join(folder, "espace")
    database = next(os.path.join(base, "ledger.db") for base, _, files in os.walk(home) if "ledger.db" in files)
    random_ = random.Random(42)
    seen = done = false_alarms = 0
    time = rss = 0.0
    while done < changes:
        back = change(database, random_)
        if back is None:
            continue
        done += 1
        run = kharita.run("verify", "--json", codes=(0, 1, 4))
        seen += run.code != 0
        time, rss = time + run.seconds, max(rss, run.mebibytes)
        put_back(database, *back)
        if done % 10 == 0:
            false_alarms += kharita.run("verify", "--json", codes=(0, 1, 4)).code != 0
    return [
        Row(
            "Un seul bit changé dans le journal ou le coffre se voit-il ?",
            f"{number(changes)} bits changés un à un par le script, toutes colonnes des trois tables, puis remis",
            f"vus {ratio(seen, changes)} ; fausses alertes une fois remis {number(false_alarms)} / {number(changes // 10)}",
            f"{seconds(time / changes)} par vérification ({number(os.path.getsize(database) / 1e6, 1)} Mo)",
            memory(rss),
        )
    ]
