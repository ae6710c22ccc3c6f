"""Knowledge of vulnerabilities without a network: records as large as the published ones, with known answers."""
import json
import os
import random

from .command import Kharita
from .page import Row, memory, number, ratio, seconds

RECORDS = 400_000
COMPONENTS = 100_000
ADVISORIES = 40_000


def cve(number_):
    return f"CVE-{2000 + number_ % 27}-{10_000 + number_ // 27}"


def records(path, count):
    """CVE records of some six kilobytes, the mean of the published ones, most of it references, as theirs."""
    random_ = random.Random(1)
    references = [{"url": f"https://example.org/advisory/{n}/{'x' * 120}", "tags": ["vendor-advisory"]} for n in range(24)]
    tail = json.dumps(references)
    with open(path, "w", encoding="utf-8") as file:
        for at in range(count):
            words = " ".join(f"{random_.choice(('overflow', 'parser', 'request', 'memory'))}{random_.randrange(99)}" for _ in range(30))
            impact = random_.choice("LHN")
            file.write(
                f'{{"dataType": "CVE_RECORD", "cveMetadata": {{"cveId": "{cve(at)}", "state": "PUBLISHED", '
                f'"datePublished": "2024-01-01T00:00:00Z", "dateUpdated": "2026-11-01T00:00:00Z"}}, "containers": {{"cna": {{'
                f'"providerMetadata": {{"shortName": "maker"}}, "descriptions": [{{"lang": "en", "value": "{words}"}}], '
                f'"affected": [{{"vendor": "vendor{at % 9000}", "product": "product{at % 30000}", "versions": [{{"version": "0", '
                f'"lessThan": "{random_.randrange(1, 9)}.{random_.randrange(30)}", "status": "affected"}}]}}], '
                f'"metrics": [{{"cvssV3_1": {{"vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:{impact}/A:N"}}}}], '
                f'"references": {tail}}}}}}}\n'
            )


def advisories(path, random_):
    """Advisories on packages of a distribution; gives the fixed versions by package."""
    fixes = {}
    with open(path, "w", encoding="utf-8") as file:
        for at in range(ADVISORIES):
            name, fixed = f"paquet{random_.randrange(8 * COMPONENTS)}", (random_.randrange(1, 9), random_.randrange(30))
            fixes.setdefault(name, []).append(fixed)
            file.write(
                json.dumps(
                    {
                        "id": f"DEBIAN-{cve(at)}",
                        "schema_version": "1.7.0",
                        "modified": "2026-11-01T00:00:00Z",
                        "upstream": [cve(at)],
                        "affected": [
                            {
                                "package": {"ecosystem": "Debian:11", "name": name},
                                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%d.%d" % fixed}]}],
                            }
                        ],
                    }
                )
                + "\n"
            )
    return fixes


def inventory(path, random_, fixes):
    """Packages of one image; gives how many pairs of package and advisory are affected."""
    affected, components = 0, []
    for at in range(COMPONENTS):
        name, version = f"paquet{at * 8}", (random_.randrange(1, 9), random_.randrange(30))
        affected += sum(version < fixed for fixed in fixes.get(name, []))
        purl = f"pkg:deb/debian/{name}@{'%d.%d' % version}?distro=debian-11"
        components.append({"type": "library", "bom-ref": purl, "name": name, "version": "%d.%d" % version, "purl": purl})
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"timestamp": "2026-10-01T00:00:00Z", "component": {"type": "container", "name": "image", "bom-ref": "image"}},
        "components": components,
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(bom, file)
    return affected


def rows(binary, folder):
    kharita = Kharita(binary, folder)
    kharita.run("init", "--organisation", "Mesures")
    random_, feeds = random.Random(2), os.path.join(folder, "sources")
    os.makedirs(feeds)
    records(os.path.join(feeds, "cve.jsonl"), RECORDS)
    fixes = advisories(os.path.join(feeds, "osv.jsonl"), random_)
    sbom = os.path.join(folder, "bom.json")
    affected = inventory(sbom, random_, fixes)
    size = sum(os.path.getsize(os.path.join(feeds, name)) for name in os.listdir(feeds))
    pack = os.path.join(folder, "paquet.khf")
    packed = kharita.run("feeds", "pack", pack, feeds, "--json")
    read = {source["name"]: source["records"] for source in packed.json()["sources"]}
    kharita.run("import", "--json", sbom)
    applied = kharita.run("feeds", "apply", pack, "--json")
    found = applied.json()["found"].get("a", 0)
    again = kharita.run("feeds", "apply", pack, "--json")
    return [
        Row(
            f"Combien de temps pour emballer {number(RECORDS + ADVISORIES)} fiches publiées ({number(size / 1e6)} Mo) en un fichier signé ?",
            "ce que le script a écrit",
            f"{ratio(read['cve'] + read['osv'], RECORDS + ADVISORIES)} ; {number(os.path.getsize(pack) / 1e6)} Mo",
            seconds(packed.seconds),
            memory(packed.mebibytes),
        ),
        Row(
            f"Lesquels de {number(COMPONENTS)} composants ont une vulnérabilité publiée ?",
            "paires affectées, connues du script",
            f"{ratio(found, affected)}",
            f"{seconds(applied.seconds)}, écriture comprise ; sans changement {seconds(again.seconds)}",
            memory(max(applied.mebibytes, again.mebibytes)),
        ),
    ]
