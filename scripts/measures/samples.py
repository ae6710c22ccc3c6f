"""Scans written by the script itself, so that what they hold is known without the program."""

START = '<?xml version="1.0"?>\n<nmaprun scanner="nmap" args="nmap -sV -iL cibles.txt" start="{at}" version="7.95">\n'
END = '<runstats><finished time="{at}" exit="success"/></runstats>\n</nmaprun>\n'
AT = 1_763_000_000


def address(n):
    return f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}"


def nmap(path, addresses, ports, at=AT, names=None):
    """A run over these addresses, each with a name and so many open ports. Returns what a reader must find."""
    names = names or [f"srv{n}.mesure.example" for n in range(len(addresses))]
    with open(path, "w", encoding="utf-8") as out:
        out.write(START.format(at=at))
        for n, (host, name) in enumerate(zip(addresses, names)):
            out.write(
                f'<host starttime="{at}" endtime="{at + 100}"><status state="up" reason="syn-ack" reason_ttl="63"/>\n'
                f'<address addr="{host}" addrtype="ipv4"/>\n'
                f'<hostnames><hostname name="{name}" type="PTR"/></hostnames>\n<ports>'
            )
            for port in range(8000, 8000 + ports):
                out.write(
                    f'<port protocol="tcp" portid="{port}"><state state="open" reason="syn-ack" reason_ttl="63"/>'
                    f'<service name="http" product="nginx" version="1.24.{port % 10}" method="probed" conf="10">'
                    f"<cpe>cpe:/a:igor_sysoev:nginx:1.24.{port % 10}</cpe></service>"
                    f'<script id="http-title" output="Intranet du serveur {n}&#xa;Page /login"/></port>\n'
                )
            out.write('</ports>\n<times srtt="45869" rttvar="48374" to="239365"/>\n</host>\n')
        out.write(END.format(at=at + 300))
    return {"hosts": len(addresses), "services": len(addresses) * ports}


def nessus(path, hosts, items=40):
    """A report over so many hosts: of five items in a row two are information, three are findings with two CVEs each."""
    prose = "Le serveur distant est touché par plusieurs vulnérabilités selon sa bannière. " * 6
    findings = information = 0
    cves = set()
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" ?>\n<NessusClientData_v2>\n<Report name="mesure">\n')
        for n in range(hosts):
            ip = address(n)
            out.write(
                f'<ReportHost name="{ip}"><HostProperties>\n<tag name="HOST_END">Tue May 19 04:12:33 2026</tag>\n'
                f'<tag name="operating-system">Linux Kernel 5.10 on Debian 11</tag>\n<tag name="host-ip">{ip}</tag>\n'
                f'<tag name="host-fqdn">srv{n}.mesure.example</tag>\n</HostProperties>\n'
            )
            for item in range(items):
                severity = max(item % 5 - 1, 0)
                out.write(
                    f'<ReportItem port="{80 + item % 7}" svc_name="www" protocol="tcp" severity="{severity}" '
                    f'pluginID="{50_000 + item}" pluginName="Vulnérabilité {item}" pluginFamily="Web Servers">\n'
                    f"<description>{prose}</description>\n<risk_factor>Medium</risk_factor>\n"
                    f"<solution>Mettre à jour.</solution>\n<synopsis>Serveur touché.</synopsis>\n"
                )
                if severity:
                    findings += 1
                    for cve in (f"CVE-2024-{10_000 + item}", f"CVE-2023-{20_000 + item}"):
                        cves.add(cve)
                        out.write(f"<cve>{cve}</cve>\n")
                    out.write("<cvss3_base_score>7.5</cvss3_base_score>\n")
                else:
                    information += 1
                out.write("<plugin_output>Version installée : 1.24.0</plugin_output>\n</ReportItem>\n")
            out.write("</ReportHost>\n")
        out.write("</Report>\n</NessusClientData_v2>\n")
    return {"hosts": hosts, "findings": findings, "information": information, "cves": len(cves)}
