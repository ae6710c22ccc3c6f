# Filtering devices and reachability: attributes, messages of reading, the command “map reach”.

attribute-filter = Filtering rules
attribute-interfaces = Interfaces
attribute-routes = Routes

filter-read = Filtering configuration: { $understood } of { $lines } lines understood.
not-a-configuration = { $file } is not the configuration of a filtering device (format found: { $format }). Give iptables-save, nft -j, ip -j addr, ip -j route or FortiGate files.
rule-unreadable = Unreadable line of configuration ({ $value }): it does not count, and answers that depend on it may be wrong. Export the configuration again.
rule-outside-chain = Rule of a chain that the file does not declare ({ $value }): it is left aside. Export the whole configuration.
probe-unreadable = Unreadable probe ({ $value }). Each row gives src,dst,dport and, if needed, proto (tcp by default).
left-out-not-understood = Part of a rule not understood ({ $text }): kept as unknown, it makes the answers that depend on it “maybe”. Nothing to do.

cli-map-reach = Tell whether one element may open a connection to another, by the filtering configurations
cli-map-reach-example =
    Example:
      kharita map reach subnet-3v5n8r2t6w9z host-7k2m9q4x1c8d --port 445/tcp
      kharita map reach 10.40.0.5 10.10.0.7 --port 22
      kharita map reach internet APP02
      kharita map reach --config firewall.iptables-save addresses.json routes.json --probes probes.csv
    The answer is “yes” if at least one address of the start reaches at least one address of the end, “no” if none
    can, “maybe” if a rule that was not understood or a missing configuration leaves it unknown.
cli-map-reach-from = From where: id, reference or name of an element, address, block of addresses, or “internet”
cli-map-reach-to = To where: likewise
cli-map-reach-port = Port and protocol: 443, 443/tcp, 53/udp, icmp; by default the known services of the end, else all
cli-map-reach-config = Configuration files, those of one device in a row; the map is not read
cli-map-reach-probes = CSV file of questions: src,dst,dport and, if needed, proto

cli-said-reach-yes = Yes: { $from } opens a connection to { $to }, { $service }.
cli-said-reach-maybe = Maybe: nobody knows whether { $from } opens a connection to { $to }, { $service }.
cli-said-reach-no = No: { $from } opens no connection to { $to }, { $service }.
cli-reach-ground-configuration = By the configurations that were read.
cli-reach-ground-same-network = Same network: no filtering device between the two.
cli-reach-ground-same-zone = Hypothesis: same zone, no filtering configuration read between the two.
cli-reach-ground-no-evidence = Hypothesis: no filtering configuration read between the two. Ask for that of the device that parts them.
cli-reach-ground-internet = By the public address or the declared exposure; no configuration read.
cli-said-reach-counts = { $probes } questions: { $yes } yes, { $maybe } maybe, { $no } no.
cli-said-not-understood = Lines of configuration not understood: { $count }
cli-column-answer = Answer
cli-column-device = Device
cli-column-rule = Rule
cli-column-line = Line
cli-column-not-understood = Not understood
cli-column-from = From
cli-column-to = To
cli-column-service = Service
