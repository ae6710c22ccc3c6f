# Équipements de filtrage et atteignabilité : attributs, messages de lecture, commande « map reach ».

attribute-filter = Règles de filtrage
attribute-interfaces = Interfaces
attribute-routes = Routes

filter-read = Configuration de filtrage : { $understood } lignes comprises sur { $lines }.
not-a-configuration = { $file } n’est pas la configuration d’un équipement de filtrage (format reconnu : { $format }). Donnez des fichiers iptables-save, nft -j, ip -j addr, ip -j route ou FortiGate.
rule-unreadable = Ligne de configuration illisible ({ $value }) : elle ne compte pas et les réponses qui en dépendent peuvent être fausses. Exportez de nouveau la configuration.
rule-outside-chain = Règle d’une chaîne que le fichier ne déclare pas ({ $value }) : elle est laissée de côté. Exportez la configuration entière.
probe-unreadable = Sonde illisible ({ $value }). Chaque ligne donne src,dst,dport et, si besoin, proto (tcp par défaut).
left-out-not-understood = Partie de règle non comprise ({ $text }) : gardée comme inconnue, elle rend « peut-être » les réponses qui en dépendent. Rien à faire.

cli-map-reach = Dire si un élément peut ouvrir une connexion vers un autre, d’après les configurations de filtrage
cli-map-reach-example =
    Exemple :
      kharita map reach subnet-3v5n8r2t6w9z host-7k2m9q4x1c8d --port 445/tcp
      kharita map reach 10.40.0.5 10.10.0.7 --port 22
      kharita map reach internet APP02
      kharita map reach --config pare-feu.iptables-save adresses.json routes.json --probes sondes.csv
    La réponse est « yes » si une adresse au moins du départ atteint une adresse au moins de l’arrivée, « no » si
    aucune ne le peut, « maybe » si une règle non comprise ou l’absence de configuration empêche de le savoir.
cli-map-reach-from = D’où : identifiant, référence ou nom d’un élément, adresse, bloc d’adresses, ou « internet »
cli-map-reach-to = Vers où : de même
cli-map-reach-port = Port et protocole : 443, 443/tcp, 53/udp, icmp ; par défaut les services connus de l’arrivée, sinon tous
cli-map-reach-config = Fichiers de configuration, ceux d’un équipement à la suite ; la carte n’est pas lue
cli-map-reach-probes = Fichier CSV des questions : src,dst,dport et, si besoin, proto

cli-said-reach-yes = Oui : { $from } ouvre une connexion vers { $to }, { $service }.
cli-said-reach-maybe = Peut-être : on ne sait pas si { $from } ouvre une connexion vers { $to }, { $service }.
cli-said-reach-no = Non : { $from } n’ouvre pas de connexion vers { $to }, { $service }.
cli-reach-ground-configuration = D’après les configurations lues.
cli-reach-ground-same-network = Même réseau : aucun équipement de filtrage entre les deux.
cli-reach-ground-same-zone = Hypothèse : même zone, aucune configuration de filtrage lue entre les deux.
cli-reach-ground-no-evidence = Hypothèse : aucune configuration de filtrage lue entre les deux. Demandez celle de l’équipement qui les sépare.
cli-reach-ground-internet = D’après l’adresse publique ou l’exposition déclarée ; aucune configuration lue.
cli-said-reach-counts = { $probes } questions : { $yes } oui, { $maybe } peut-être, { $no } non.
cli-said-not-understood = Lignes de configuration non comprises : { $count }
cli-column-answer = Réponse
cli-column-device = Équipement
cli-column-rule = Règle
cli-column-line = Ligne
cli-column-not-understood = Non compris
cli-column-from = De
cli-column-to = Vers
cli-column-service = Service
