# The command line: help, refusals, answers, columns of tables.
#
# Keys of help follow the command: cli-map-list for a verb, cli-map-list-example for its example, cli-map-list-view for
# an argument. Commands of examples are those that are really typed; they hold no invisible character.

## The program, and what every command takes.

cli = Cartographier un système d’information à partir de preuves, et livrer la carte
cli-example =
    Exemple :
      kharita demo essai --assets 2000
      kharita --home essai/espace --keys essai/espace/cles map stats
cli-home = Dossier de l’espace Kharita : le journal et les preuves scellées
cli-workspace = Espace de travail, par le nom de son organisme ; par défaut le seul
cli-keys = Dossier des clés ; par défaut à côté de l’espace, jamais dedans
cli-json = Répondre par un seul document JSON, et rien d’autre, sur la sortie standard
cli-lang = Langue des réponses et des documents ; par défaut celle du système, sinon le français
cli-quiet = Ne montrer ni progression ni remarque
cli-verbose = Donner plus de détails ; répétez l’option pour en avoir davantage
cli-member = Membre au nom de qui la commande agit
cli-now = Date et heure à prendre pour le présent, pour un essai ou une démonstration
cli-help = Afficher cette aide
cli-version = Afficher la version du programme

## demo

cli-demo = Dérouler tout le chemin sur un organisme fictif, des preuves jusqu’aux livrables
cli-demo-example =
    Exemple :
      kharita demo essai
      kharita demo essai --assets 2000 --seed 7
cli-demo-directory = Dossier où tout est écrit : preuves, espace, livrables
cli-demo-assets = Nombre d’actifs de l’organisme fictif, de 120 à 1 000 000
cli-demo-seed = Graine du tirage : la même graine donne les mêmes fichiers

## sample

cli-sample = Écrire les preuves d’un organisme fictif, dans les formats réels des outils
cli-sample-example =
    Exemple :
      kharita sample preuves --assets 500
      kharita sample preuves-corrigees --assets 500 --remedied
cli-sample-directory = Dossier où les fichiers sont écrits
cli-sample-assets = Nombre d’actifs de l’organisme fictif, de 120 à 1 000 000
cli-sample-seed = Graine du tirage : la même graine donne les mêmes fichiers
cli-sample-date = Jour dont les preuves décrivent l’état, par exemple 2026-11-02
cli-sample-remedied = Écrire le même organisme, une fois les failles corrigées

## init

cli-init = Créer un espace : un journal vide et ses clés
cli-init-example =
    Exemple :
      kharita init --organisation "Office de l’eau"
      kharita --home espace --keys /media/cle/kharita init --organisation "Office de l’eau"
cli-init-organisation = Nom de l’organisme cartographié, tel que les livrables l’impriment

## formats

cli-formats = Lister les formats de fichiers qui peuvent être importés
cli-formats-example =
    Exemple :
      kharita formats

## sheets

cli-sheets = Écrire le classeur de collecte, que les personnes remplissent puis que l’on importe
cli-sheets-example =
    Exemple :
      kharita sheets collecte.xlsx
cli-sheets-out = Classeur à écrire (.xlsx) ou, avec --owner, page à imprimer (.pdf) ; il ne doit pas exister encore
cli-sheets-from-map = Rempli de ce que la carte connaît déjà, à corriger et à compléter
cli-sheets-owner = Seulement ce dont ce responsable répond ; ce que cette partie ne dit pas ne retire rien

## import

cli-import = Importer des preuves : fichiers, dossiers et archives, dont le format est reconnu au contenu
cli-import-example =
    Exemple :
      kharita import scans collecte.xlsx
      kharita import scan-dmz.xml --seen-from DMZ --dry-run
cli-import-paths = Fichiers, dossiers ou archives ; « - » pour l’entrée standard
cli-import-format = Imposer ce format au lieu de le reconnaître ; « kharita formats » en donne la liste
cli-import-dry-run = Montrer ce qui changerait, sans rien écrire
cli-import-as-of = Date à laquelle les faits étaient vrais ; corrige aussi celle d’un fichier déjà importé
cli-import-allow-empty = Accepter un fichier reconnu qui ne contient aucun fait
cli-import-by = Personne qui apporte ces preuves ; par défaut le membre qui agit
cli-import-seen-from = Zone où se trouvait l’outil : un scan ne prouve un accès que depuis elle
cli-import-space = Espace d’adressage, si deux sites emploient les mêmes adresses
cli-import-mission = Mission à laquelle ces preuves appartiennent, si plusieurs sont ouvertes

## reread

cli-reread = Relire des preuves gardées avec les lecteurs d’aujourd’hui : la nouvelle lecture remplace l’ancienne
cli-reread-evidence = Premiers chiffres du SHA-256 (six au moins) ou nom du fichier ; sans rien, tout ce qu’un lecteur plus ancien a lu
cli-reread-example =
    Exemple :
      kharita reread
      kharita reread scan-dmz.xml
cli-said-nothing-to-reread = Rien à relire : tout a été lu par les lecteurs d’aujourd’hui.

## watch

cli-watch = Importer ce qui apparaît dans des dossiers, dès que c’est entièrement écrit
cli-watch-folders = Dossiers regardés, sous-dossiers compris
cli-watch-every = Temps entre deux regards : 30s, 15m, 2h, 1d
cli-watch-once = Regarder une fois, importer et finir : pour un planificateur (cron, systemd)
cli-watch-by = Personne qui apporte ces preuves ; par défaut le membre qui agit
cli-watch-seen-from = Zone où se trouvait l’outil
cli-watch-space = Espace d’adressage
cli-watch-mission = Mission à laquelle ces preuves appartiennent
cli-watch-example =
    Exemple :
      kharita watch /srv/depot --every 15m
      kharita watch /srv/depot --once
cli-said-watching = Dossiers regardés : { $folders } (toutes les { $every }). Ctrl-C pour finir.

## state

cli-state = Enregistrer ce qu’une personne affirme d’un élément ; l’observation reste à côté
cli-state-example =
    Exemple :
      kharita state app-7k2m9q4x1c8d exposure internet --by "Responsable des applications"
      kharita state app-7k2m9q4x1c8d runs-on host-3v5n8r2t6w9z --by "Chef de projet" --on 2026-10-15
cli-state-id = Identifiant de l’élément, donné par « kharita map list »
cli-state-attribute = Attribut (exposure, environment…) ou lien (runs-on, owned-by…)
cli-state-value = Valeur ; « ? » pour « ne sait pas » ; pour un lien, identifiant de l’autre élément
cli-state-by = Personne ou fonction qui l’affirme
cli-state-on = Jour depuis lequel c’est vrai ; par défaut aujourd’hui
cli-state-why = Raison, gardée dans le journal
cli-state-decided = Trancher : cette valeur l’emporte sur celles qui la contredisent

## jewel

cli-jewel = Désigner les joyaux : les éléments dont l’atteinte serait la plus grave pour l’organisme
cli-jewel-example =
    Exemple :
      kharita jewel app-7k2m9q4x1c8d --by "Direction générale" --why "Paie de tous les agents"
cli-jewel-ids = Identifiants des éléments, donnés par « kharita map list »
cli-jewel-by = Personne ou fonction qui les désigne ; par défaut le membre qui agit
cli-jewel-why = Raison, gardée dans le journal

## map

cli-map = Lire la carte, décider des identités, comparer, exporter
cli-map-example =
    Exemple :
      kharita map list host --where "declared and not observed"
      kharita map show host-3v5n8r2t6w9z

cli-map-stats = Compter : éléments par sorte, couverture, valeurs appuyées, désaccords
cli-map-stats-example =
    Exemple :
      kharita map stats
      kharita map stats --json

cli-map-list = Lister les éléments de la carte
cli-map-list-example =
    Exemple :
      kharita map list host --where "os~windows and not declared"
      kharita map list --view applications --limit 20
cli-map-list-kind = Sorte d’élément : host, app, store, process, account…
cli-map-list-view = Vue du guide de cartographie : ecosystem, business, applications, logical…
cli-map-list-filter = Filtre : attribut=valeur, ~ (contient), <, >, declared, observed, gone, finding, conflict, and, or, not
cli-map-list-limit = Nombre de lignes au plus ; par défaut 50 à l’écran, toutes en JSON
cli-map-list-after = Commencer après cet identifiant, pour lire la page suivante

cli-map-show = Montrer un élément : ses valeurs, qui les affirme, et ses liens
cli-map-show-example =
    Exemple :
      kharita map show host-3v5n8r2t6w9z
cli-map-show-id = Identifiant de l’élément, donné par « kharita map list »

cli-map-merge = Décider que deux éléments n’en font qu’un
cli-map-merge-example =
    Exemple :
      kharita map merge host-3v5n8r2t6w9z host-7k2m9q4x1c8d --why "Même numéro de série"
cli-map-merge-a = Identifiant du premier élément
cli-map-merge-b = Identifiant du second, de la même sorte
cli-map-merge-why = Raison, gardée dans le journal

cli-map-split = Décider qu’une source parle d’un autre élément : l’en détacher
cli-map-split-example =
    Exemple :
      kharita map split host-3v5n8r2t6w9z nmap@default/10.20.1.14 --why "Adresse réattribuée"
cli-map-split-id = Identifiant de l’élément à séparer
cli-map-split-record = Nom que la source lui donne, tel que « kharita map show » le montre
cli-map-split-why = Raison, gardée dans le journal

cli-map-diff = Montrer ce qui a changé entre deux moments
cli-map-diff-example =
    Exemple :
      kharita map diff --from 2026-10-01
      kharita map diff --from 12 --to 34
cli-map-diff-from = Moment de départ : date, date avec l’heure, ou numéro d’entrée du journal
cli-map-diff-to = Moment d’arrivée ; par défaut maintenant

cli-map-export = Exporter la carte pour d’autres outils
cli-map-export-example =
    Exemple :
      kharita map export --format svg --out carte.svg
      kharita map export --format opengraph --out carte.json
cli-map-export-format = Format : json, csv, opengraph (BloodHound) ou svg (dessin)
cli-map-export-out = Fichier à écrire ; par défaut la sortie standard

## deliver

cli-deliver = Écrire les livrables à partir de la carte
cli-deliver-example =
    Exemple :
      kharita deliver --out livrables
      kharita deliver --out livrables --only map --format pdf --state contradictoire
cli-deliver-out = Dossier où les livrables sont écrits
cli-deliver-only = Seulement ces livrables, séparés par des virgules ; par défaut tous
cli-deliver-format = Seulement ce format
cli-deliver-state = État : un projet est toujours écrit, ses défauts en première page ; les autres refusent tout défaut
cli-deliver-edition-version = Version imprimée sur la couverture

## verify, backup, restore

cli-feeds = Connaissances publiques sur les vulnérabilités, sans réseau : les emballer, les appliquer, en voir l’âge

cli-feeds-pack = Emballer des sources en un fichier signé, du côté connecté : CVE 5, NVD 2.0, OSV, KEV (CISA, ENISA), EPSS, CWE, CAPEC, ATT&CK
cli-feeds-pack-out = Fichier à écrire
cli-feeds-pack-paths = Fichiers et dossiers des sources, tels que publiés : JSON, JSONL, CSV, XML, ZIP, gzip, zstd
cli-feeds-pack-delta = Compléter le paquet entier déjà appliqué, fiche par fiche, au lieu de le remplacer
cli-feeds-pack-example =
    Exemple :
      kharita feeds pack novembre.khf telechargements/

cli-feeds-apply = Vérifier un paquet, l’appliquer et le comparer à la carte
cli-feeds-apply-pack = Le paquet
cli-feeds-apply-trust = Clé du signataire, à donner la première fois
cli-feeds-apply-example =
    Exemple :
      kharita feeds apply novembre.khf --trust 5f0c…

cli-feeds-show = Sources appliquées et leur âge
cli-feeds-show-example =
    Exemple :
      kharita feeds show

cli-column-feed = Source
cli-column-date = Date
cli-column-age = Âge (jours)
cli-column-records = Fiches
# $path $count
cli-said-feeds-packed = { $path } : { $count } sources.
# $key
cli-said-feeds-signer = Clé du signataire, à comparer et à donner à « feeds apply --trust » : { $key }
# $count
cli-said-feeds-refused = { $count } fichiers ou fiches non pris ; les premiers :
# $compared $a $b
cli-said-feeds-matched = { $compared } éléments comparés : { $a } vulnérabilités par avis de l’éditeur ou de la distribution (A), { $b } par produit et version (B).
# $count
cli-said-feeds-old = Attention : { $count } sources sont plus anciennes que la limite.
cli-said-feeds-none = Aucune source n’a été appliquée : les vulnérabilités publiées ne sont pas rapprochées de la carte.

cli-verify = Vérifier que le journal et les preuves sont intacts ; aucune clé n’est nécessaire
cli-verify-example =
    Exemple :
      kharita verify

cli-backup = Sauvegarder l’espace dans un seul fichier scellé, sans les clés
cli-backup-example =
    Exemple :
      kharita backup espace-2026-11-25.sauvegarde
cli-backup-out = Fichier à écrire ; il ne doit pas exister encore

cli-restore = Remettre en place une sauvegarde ; les données présentes sont mises de côté, non effacées
cli-restore-example =
    Exemple :
      kharita restore espace-2026-11-25.sauvegarde
cli-restore-file = Sauvegarde à remettre en place

## completions, man, and the hidden verb worker

cli-completions = Écrire le script qui complète les commandes dans un interpréteur
cli-completions-example =
    Exemple :
      kharita completions bash > kharita.bash
cli-completions-shell = Interpréteur de commandes

cli-man = Écrire le manuel
cli-man-example =
    Exemple :
      kharita man > kharita.1
      kharita man manuel
cli-man-directory = Dossier, pour une page par commande ; par défaut la page principale, sur la sortie standard

cli-worker = Écrire un document pour une autre commande

## What was typed cannot be taken.

# $argument
cli-unknown-argument = « { $argument } » n’est ni une option ni un argument de cette commande.

# $argument
cli-unknown-verb = La commande « { $argument } » n’existe pas.

# $argument (may be empty)
cli-missing-argument =
    { $argument-given ->
        [yes] Il manque : { $argument }.
        *[no] La commande est incomplète.
    }

# $argument $value (may be empty)
cli-invalid-value =
    { $value-given ->
        [yes] La valeur « { $value } » n’est pas admise pour { $argument }.
        *[no] Il manque une valeur pour { $argument }.
    }

# $argument
cli-argument-conflict = { $argument } ne s’emploie pas ainsi : l’option est donnée deux fois, ou avec une autre qui l’exclut.

cli-wrong-usage = La commande est mal formée.

# $near
cli-did-you-mean = Essayez : { $near }.

cli-see-help = Pour l’aide : kharita --help, ou kharita COMMANDE --help.

## Answers: demo and sample.

# $files $assets $path
cli-said-sample =
    Organisme fictif : { $files-plural ->
        [one] { $files } fichier écrit
        *[other] { $files } fichiers écrits
    } dans { $path }, pour { $assets-plural ->
        [one] { $assets } actif.
        *[other] { $assets } actifs.
    }

# $files $path
cli-said-demo-files =
    { $files-plural ->
        [one] { $files } fichier de preuves écrit
        *[other] { $files } fichiers de preuves écrits
    } dans { $path }.

# $files $refused
cli-said-demo-import =
    { $files-plural ->
        [one] { $files } fichier importé
        *[other] { $files } fichiers importés
    } ; { $refused-plural ->
        [0] aucun refusé.
        [one] { $refused } refusé.
        *[other] { $refused } refusés.
    }

cli-doing-deliver = Rédaction des livrables…

# In a sentence of another direction a variable is wrapped in invisible marks; in a command to copy it must not be, and
# a reference to a message that is one variable alone is not wrapped.
# $home
cli-bare-home = { $home }
# $keys
cli-bare-keys = { $keys }
# $next
cli-bare-next = { $next }

# $home $keys $next
cli-said-demo-next =
    Pour continuer, lisez la carte, importez les scans du mois suivant, puis vérifiez le journal :
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" map stats
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" map list host
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" import "{ cli-bare-next }"
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" verify

# $seconds
cli-said-seconds = Durée : { $seconds } s.

## Answers: the map in numbers. A rate shows both its terms.

# $assets $findings
cli-said-assets =
    La carte compte { $assets-plural ->
        [one] { $assets } actif
        *[other] { $assets } actifs
    } et { $findings-plural ->
        [0] aucune faiblesse ouverte.
        [one] { $findings } faiblesse ouverte.
        *[other] { $findings } faiblesses ouvertes.
    }

# $numerator $denominator
cli-said-coverage = Couverture : { $numerator } sur { $denominator } (équipements à la fois déclarés et vus, sur tous ceux qui sont déclarés ou vus).

# $numerator $denominator
cli-said-evidence-rate = Valeurs appuyées : { $numerator } sur { $denominator } (valeurs qu’au moins une observation appuie, sur toutes les valeurs).

# $undeclared $unseen
cli-said-strangers = Équipements vus que personne n’a déclarés : { $undeclared }. Équipements déclarés, jamais vus bien que leur adresse ait été sondée : { $unseen }.

# $conflicts $decide $unknown
cli-said-open =
    Reste à éclaircir : { $conflicts-plural ->
        [one] { $conflicts } désaccord
        *[other] { $conflicts } désaccords
    } entre sources de même rang, { $decide-plural ->
        [one] { $decide } rapprochement
        *[other] { $decide } rapprochements
    } à décider, { $unknown-plural ->
        [one] { $unknown } réponse
        *[other] { $unknown } réponses
    } « ne sait pas ».

## Answers: import.

# $path $count $why
cli-said-left-out = { $path } : { $count } non repris. { $why }

# $path $date
cli-said-taken-before = { $path } : déjà importé le { $date }, rien n’est ajouté.

# $path $why
cli-said-refused = { $path } : refusé. { $why }

# $new $changed $same $gone $decide
cli-said-change = Éléments nouveaux : { $new } ; modifiés : { $changed } ; inchangés : { $same } ; disparus : { $gone }. Rapprochements à décider : { $decide }.

# $new $changed $same $gone $decide
cli-said-would-change = Aperçu, rien n’est écrit. Éléments nouveaux : { $new } ; modifiés : { $changed } ; inchangés : { $same } ; disparus : { $gone }. Rapprochements à décider : { $decide }.

## Answers: statements and decisions.

# $path $sheets
cli-said-sheets =
    Classeur de collecte écrit : { $path } ({ $sheets-plural ->
        [one] { $sheets } feuille
        *[other] { $sheets } feuilles
    }). Une fois rempli, importez-le avec kharita import.
# $path
cli-said-owner-sheet = Fiche écrite : { $path }. Ses réponses se saisissent en une fois dans le classeur du même responsable (kharita sheets … --owner).

# $entry
cli-said-entry = Enregistré : entrée { $entry } du journal.

# $entry $id
cli-said-identity = Décision enregistrée : entrée { $entry } du journal. L’identifiant de l’élément est désormais { $id }.

## Answers: reading the map.

# $next
cli-said-more = Il y a une suite : relancez la commande avec --after { cli-bare-next }

# $class $because (may be empty)
cli-said-class =
    Classe { $class }{ $because-given ->
        [yes] , imposée par : { $because }
        *[no] {""}
    }

# $records
cli-said-records = Ses sources l’appellent : { $records }

# $new $changed $gone
cli-said-diff = Éléments apparus : { $new } ; disparus : { $gone } ; valeurs changées : { $changed }.

# $path $bytes
cli-said-export = Carte écrite : { $path } ({ $bytes } octets).

## Answers: deliverables.

# $path $sha256
cli-said-file = Livrable écrit : { $path } (SHA-256 : { $sha256 }…)

# $count
cli-said-lints-refuse =
    Aucun livrable n’est écrit : { $count-plural ->
        [one] { $count } défaut reste ouvert. Corrigez-le,
        *[other] { $count } défauts restent ouverts. Corrigez-les,
    } ou demandez un projet avec --state projet.

## Answers: the workspace.

# $home $keys $organisation
cli-said-init =
    Espace de « { $organisation } » créé dans { $home }.
    Ses clés sont dans { $keys }. Gardez-en une copie ailleurs : sans elles, rien ne peut plus être lu.

# $entries $blobs $head
cli-said-verify =
    Journal intact : { $entries-plural ->
        [one] { $entries } entrée
        *[other] { $entries } entrées
    } et { $blobs-plural ->
        [one] { $blobs } bloc de preuves vérifié.
        *[other] { $blobs } blocs de preuves vérifiés.
    }
    Empreinte de la dernière entrée : { $head }

# $path $entries
cli-said-backup =
    Sauvegarde écrite et vérifiée : { $path } ({ $entries-plural ->
        [one] { $entries } entrée
        *[other] { $entries } entrées
    }). Elle ne contient pas les clés : gardez-en une copie à part.

# $entries $home
cli-said-restore =
    Sauvegarde remise en place dans { $home } : { $entries-plural ->
        [one] { $entries } entrée.
        *[other] { $entries } entrées.
    }

# $path
cli-said-former = Les données précédentes sont gardées dans { $path }.

## Columns of tables.

cli-column-attribute = Attribut
cli-column-both = Les deux
cli-column-class = Classe
cli-column-confidence = Confiance
cli-column-cves = CVE
cli-column-declared = Déclaré
cli-column-edge = Lien
cli-column-findings = Faiblesses
cli-column-format = Format
cli-column-hosts = Équipements
cli-column-id = Identifiant
cli-column-kind = Sorte
cli-column-last-seen = Dernière date
cli-column-name = Nom
cli-column-observed = Observé
cli-column-origin = Origine
cli-column-path = Fichier
cli-column-recognised-by = Reconnu à
cli-column-refused = Refus
cli-column-relations = Liens
cli-column-services = Services
cli-column-sign = ±
cli-column-source = Source
cli-column-total = Total
cli-column-value = Valeur
cli-column-versions = Versions lues
cli-column-where = Preuve

## How an element is known.

cli-origin-both = observé et déclaré
cli-origin-declared = déclaré
cli-origin-none = déduit
cli-origin-observed = observé

cli-marking-restricted = Diffusion restreinte

# Undo, risk and conformity

cli-undo = Annule l'effet d'une entrée du journal ; l'entrée reste, et l'annulation s'annule de même
cli-undo-entry = Numéro de l'entrée
cli-undo-why = Pourquoi
cli-undo-example = Exemple : kharita undo 12 --why "mauvais fichier"
cli-paths = Chemins d'attaque vers les joyaux, avec la raison de chaque pas, et points de passage obligés
cli-paths-to = Vers ce joyau seulement
cli-paths-limit = Nombre de chemins au plus
cli-paths-lines = Donne aussi la ligne de chaque preuve, relue dans le coffre
cli-paths-hypotheses = Complète par les hypothèses du catalogue, marquées comme telles
cli-paths-seed = Graine des tirages
cli-paths-example = Exemple : kharita paths --hypotheses --limit 5
cli-study = Simule les campagnes d'attaque : pertes en dirhams avec leur intervalle, au barreau que les preuves permettent
cli-study-trials = Campagnes par source de risque
cli-study-seed = Graine des tirages
cli-study-threads = Fils de calcul ; les chiffres ne changent pas
cli-study-hypotheses = Complète par les hypothèses du catalogue, marquées comme telles
cli-study-example = Exemple : kharita study --hypotheses --trials 20000
cli-plan = Choisit les mesures sous les enveloppes ; l’écart au meilleur plan du modèle est prouvé, ou il est dit qu’il ne l’est pas
cli-plan-budget = Enveloppe et montant en dirhams, répétable : A=4500000
cli-plan-capacity = Jours-hommes par sprint
cli-plan-sprints = Nombre de sprints
cli-plan-metric = Ce que le plan réduit : ale (perte annuelle attendue) ou cvar99 (pires années)
cli-plan-seed = Graine des tirages
cli-plan-hypotheses = Complète par les hypothèses du catalogue, marquées comme telles
cli-plan-example = Exemple : kharita plan --hypotheses --budget A=4500000 --budget B=18000000
cli-risk = Les moteurs de risque seuls, sur un fichier
cli-risk-fair = Scénarios FAIR d'un fichier TOML ou JSON
cli-risk-fair-file = Le fichier
cli-risk-fair-trials = Années simulées
cli-risk-fair-seed = Graine des tirages
cli-risk-fair-example = Exemple : kharita risk fair scenarios.toml
cli-risk-graph = Graphe d'attaque abstrait ET/OU d'un fichier JSON
cli-risk-graph-file = Le fichier
cli-risk-graph-trials = Tirages
cli-risk-graph-seed = Graine des tirages
cli-risk-graph-budget = Budget en dirhams : choisit aussi les contrôles
cli-risk-graph-example = Exemple : kharita risk graph graphe.json --budget 100000
cli-comply = Verdicts tirés des preuves et des déclarations, règle par règle, avec ce qui manque et à qui le demander
cli-comply-framework = Référentiel (dnssi-2023 par défaut)
cli-comply-role = Seulement les lignes qui obligent ce rôle : entity, iiv, cloud_provider…
cli-comply-example = Exemple : kharita comply dnssi-2023
cli-framework = Les référentiels et les lois que le catalogue connaît
cli-framework-list = Liste les référentiels
cli-framework-show = Montre un référentiel et ses règles
cli-framework-show-id = Identifiant du référentiel
cli-framework-show-example = Exemple : kharita framework show loi-05-20
cli-import-columns = Correspondance des colonnes enregistrée, pour les inventaires tenus en tableur
cli-import-save-columns = Enregistre la correspondance des colonnes proposée, à corriger puis à redonner par --columns
cli-said-columns = { $sheet } : { $kind }
cli-reason-title = titre « { $phrase } »
cli-reason-content = { $fit } cellules sur { $of } en ont la forme
cli-reason-profile = correspondance enregistrée
cli-said-ask = À demander : { $whom }.
cli-said-comply = { $applicable } règles applicables : { $conformant } conformes, { $partial } partielles, { $non_conformant } non conformes, { $not_assessed } non évaluées.
cli-said-maybe = Chemins qui reposent sur un passage non prouvé : { $numerator } sur { $denominator }.
cli-said-rung = Barreau atteint par les preuves et les déclarations : { $rung } sur 4.
cli-said-ale = Perte annuelle attendue : { $ale } MAD, intervalle à 95 %.
cli-said-hypotheses = Ces chiffres reposent sur { $count } hypothèses du catalogue : ils ne sont pas des prévisions.
cli-said-plan = Coût : { $cost } MAD, dont { $quoted } prix sur { $of } viennent d'un devis ou d'un bordereau. Perte restante : { $objective } MAD.
cli-said-gap = Écart prouvé au meilleur plan du modèle : { $gap } % au plus.
cli-said-no-gap = Aucun écart à l'optimum n'est prouvé.
cli-said-core = Noyau robuste, retenu dans au moins 90 % des tirages : { $measures }
cli-said-measures-refused = Écartées, sans effet sur cette carte : { $count } ({ $measures })
cli-said-flaws = Défauts plantés retrouvés : { $found } sur { $planted } ({ $names }).
cli-column-column = Col.
cli-column-target = Lue comme
cli-column-reasons = Raisons
cli-column-rules = Règles
cli-column-cost = Coût (MAD)
cli-column-envelope = Enveloppe
cli-column-sprint = Sprint
cli-column-loss-avoided = Perte évitée par an (MAD)
cli-column-p-year = Probabilité par an
cli-column-ale = Perte annuelle (MAD)
cli-doing-study = Étude des risques…
cli-no-loss-seen = aucune perte dans les campagnes simulées (ce qui ne veut pas dire zéro)
cli-map-show-lines = Remonte chaque valeur jusqu'à la ligne de sa preuve, relue dans le coffre

cli-help-usage = Usage :
cli-help-commands = Commandes
cli-help-command = COMMANDE
cli-help-options = Options
cli-help-common = Options communes
cli-help-arguments = Arguments
cli-help-default = { " " }[par défaut : { $value }]
cli-help-variable = { " " }[variable : { $name }]

# $line (number)
cli-said-at-line = ligne { $line }
cli-said-no-path = Aucun chemin : aucun joyau n'est désigné (kharita jewel) ou atteint. Avec --hypotheses, le catalogue en propose.
# $rows (number)
cli-said-sheets-filled = Lignes remplies d'avance : { $rows }. Celles dont la référence commence par une étoile ont été vues par un outil et ne sont déclarées par personne : effacez l'étoile pour les déclarer.

## Decisions and findings
cli-assess = Donner le verdict d’une personne sur une règle ; le verdict calculé reste à côté
cli-assess-rule = Référence de la règle ; plusieurs prennent le même verdict, en une entrée
cli-assess-verdict = Verdict
cli-assess-framework = Référentiel ; par défaut la DNSSI
cli-assess-attachment = Fichier qui le montre, gardé dans le coffre
cli-assess-example = Exemple : kharita assess POL-FORMEL conformant --by "A. Auditrice" --attachment pssi.pdf
cli-assess-by = Nom de la personne qui le dit ou le décide
cli-assess-on = Jour ; aujourd’hui par défaut
cli-assess-why = Raison, ou ce qui est dit
cli-accept = Accepter un risque, avec un nom, un jour et une échéance
cli-accept-risk = Identifiant du scénario de risque
cli-accept-until = Jour où l’acceptation prend fin
cli-accept-example = Exemple : kharita accept scenario-… --by "Directrice générale" --until 2027-06-30 --why "plan engagé"
cli-accept-by = Nom de la personne qui le dit ou le décide
cli-accept-on = Jour ; aujourd’hui par défaut
cli-accept-why = Raison, ou ce qui est dit
cli-vital = Dire si l’organisme est une infrastructure d’importance vitale : fait protégé, lu par des personnes nommées, chaque lecture gardée
cli-vital-state = Déclarer le fait et qui peut le lire
cli-vital-state-answer = « yes » ou « no »
cli-vital-state-readers = Personnes qui peuvent le lire, séparées par des virgules ; qui le déclare le peut
cli-vital-state-by = Nom de la personne
cli-vital-state-on = Jour ; aujourd’hui par défaut
cli-vital-state-why = Raison, obligatoire
cli-vital-state-example =
    Exemple :
      kharita vital state yes --by "DG" --readers RSSI --why "…"
cli-vital-read = Lire le fait ; la lecture est gardée, refusée ou non
cli-vital-read-by = Nom de la personne
cli-vital-read-on = Jour ; aujourd’hui par défaut
cli-vital-read-why = Raison, obligatoire
cli-vital-read-example =
    Exemple :
      kharita vital read --by RSSI --why "…"
cli-vital-log = Montrer qui a demandé le fait, quand et pourquoi
cli-vital-log-example =
    Exemple :
      kharita vital log
cli-said-vital-yes = L’organisme est une infrastructure d’importance vitale. Cette lecture est gardée au journal.
cli-said-vital-no = L’organisme n’est pas une infrastructure d’importance vitale. Cette lecture est gardée au journal.
# $at $by $granted $why
cli-said-vital-reading = { $at }  { $by }  accordée : { $granted }  { $why }
cli-auditor = Nommer un auditeur, avec la qualification de son prestataire
cli-auditor-name = Son nom
cli-auditor-company = Son prestataire
cli-auditor-decision = Numéro de la décision de qualification
cli-auditor-domains = Domaines de la qualification
cli-auditor-class = Classe des systèmes qu’elle couvre
cli-auditor-until = Dernier jour de la qualification
cli-auditor-example = Exemple : kharita auditor "A. Auditrice" --company "Cabinet" --decision 12-2026 --domains ORG,PENTEST --class A --until 2028-12-31 --by RSSI
cli-auditor-by = Nom de la personne qui le dit ou le décide
cli-auditor-on = Jour ; aujourd’hui par défaut
cli-auditor-why = Raison, ou ce qui est dit
cli-finding = Les constats : relevés, retenus ou écartés, répondus, définitifs
cli-finding-list = Lister les constats, les plus graves d’abord
cli-finding-list-stage = Seulement ceux de cette étape
cli-finding-list-limit = Nombre au plus
cli-finding-list-example = Exemple : kharita finding list --stage retained
cli-finding-show = Montrer un constat et ce qui en a été dit
cli-finding-show-id = Identifiant du constat
cli-finding-raise = Relever un constat : entretien, test d’intrusion, visite, revue
cli-finding-raise-title = Ce qui est constaté
cli-finding-raise-origin = D’où il vient
cli-finding-raise-criticality = Gravité
cli-finding-raise-rules = Règles ou articles concernés
cli-finding-raise-objects = Identifiants des éléments concernés
cli-finding-raise-evidence = Ce qui le montre : fichier du coffre ou référence
cli-finding-raise-remedy = Ce que l’auditeur recommande
cli-finding-raise-example = Exemple : kharita finding raise "Mot de passe affiché à l’accueil" --origin visit --rules ACC-UTILIS-GENERIQ --by "A. Auditrice"
cli-finding-raise-by = Nom de la personne qui le dit ou le décide
cli-finding-raise-on = Jour ; aujourd’hui par défaut
cli-finding-raise-why = Raison, ou ce qui est dit
cli-finding-retain = Retenir un constat ; un auditeur nommé le fait
cli-finding-retain-id = Identifiant du constat
cli-finding-retain-title = Ses mots dans le rapport
cli-finding-retain-criticality = Gravité
cli-finding-retain-remedy = Ce que l’auditeur recommande
cli-finding-retain-by = Nom de la personne qui le dit ou le décide
cli-finding-retain-on = Jour ; aujourd’hui par défaut
cli-finding-retain-why = Raison, ou ce qui est dit
cli-finding-dismiss = Écarter un constat, avec sa raison
cli-finding-dismiss-id = Identifiant du constat
cli-finding-dismiss-by = Nom de la personne qui le dit ou le décide
cli-finding-dismiss-on = Jour ; aujourd’hui par défaut
cli-finding-dismiss-why = Raison, ou ce qui est dit
cli-finding-close = Rendre un constat définitif
cli-finding-close-id = Identifiant du constat
cli-finding-close-by = Nom de la personne qui le dit ou le décide
cli-finding-close-on = Jour ; aujourd’hui par défaut
cli-finding-close-why = Raison, ou ce qui est dit
cli-finding-answer = Répondre à un constat retenu, au nom de l’organisme audité
cli-finding-answer-id = Identifiant du constat
cli-finding-answer-agreement = Réponse
cli-finding-answer-measure = Mesure que l’organisme propose
cli-finding-answer-example = Exemple : kharita finding answer finding-… agree --measure "Mise à jour le mois prochain" --by "Responsable de l’application"
cli-finding-answer-by = Nom de la personne qui le dit ou le décide
cli-finding-answer-on = Jour ; aujourd’hui par défaut
cli-finding-answer-why = Raison, ou ce qui est dit
cli-finding-alert = Alerte immédiate (décret 2-21-406, article 31), à toute étape
cli-finding-alert-id = Identifiant du constat
cli-finding-alert-stage = Où en est l’alerte
cli-finding-alert-by = Nom de la personne qui le dit ou le décide
cli-finding-alert-on = Jour ; aujourd’hui par défaut
cli-finding-alert-why = Raison, ou ce qui est dit
cli-column-criticality = Gravité
cli-column-stage = Étape
cli-column-objects = Objets
cli-column-title = Constat
cli-column-remedy = Remède
# $shown (number) $total (number)
cli-said-findings = Constats montrés : { $shown } sur { $total }.
cli-act-raised = l’a relevé
cli-act-decided = en a décidé
cli-act-answered = a répondu
cli-act-final = l’a rendu définitif
cli-act-alert-raised = a émis l’alerte
cli-act-alert-received = a reçu l’alerte
cli-act-alert-remedied = a corrigé le danger
cli-act-alert-refused = refuse de corriger

## indicators

cli-indicators = Afficher les indicateurs K01 à K16 avec leurs deux termes, leur cible et leur évolution
cli-indicators-example =
    Exemple :
      kharita indicators --since 2026-09-01
cli-indicators-since = Comparer avec cette date ou cette entrée ; par défaut, avec les derniers livrables émis
cli-column-previous = Avant
cli-column-trend = Évolution
cli-column-goal = Cible
cli-column-met = Atteinte
cli-column-indicator = Indicateur
cli-trend-better = mieux
cli-trend-same = égal
cli-trend-worse = moins bien
# $id $missing $whom
cli-said-indicator-missing = { $id } : { $missing } — à demander : { $whom }
cli-said-indicators-hypothesis = Les cibles sont des hypothèses tant que l’organisme n’a pas fixé les siennes.

## pack

cli-pack = Donner à un autre espace les preuves, les déclarations et les décisions de celui-ci, dans un fichier scellé sous une phrase secrète
cli-pack-example =
    La phrase secrète est dite de vive voix à qui reçoit le paquet ; « kharita import » le joint, deux fois ne change rien.
    Exemple :
      kharita pack auditeur-1.paquet --passphrase-file phrase.txt
      kharita import auditeur-1.paquet --passphrase-file phrase.txt
cli-pack-out = Fichier à écrire ; il ne doit pas exister encore
cli-pack-since = Seulement ce qui suit cette entrée
cli-pack-passphrase-file = Fichier dont la première ligne est la phrase secrète ; à défaut, la variable KHARITA_PASSPHRASE
cli-import-passphrase-file = Phrase secrète des paquets d’un autre espace : fichier dont c’est la première ligne
# $path $entries $evidence
cli-said-pack = { $path } : { $entries } entrées, { $evidence } fichiers de preuve.
# $path $organisation $entries $evidence $known
cli-said-joined = { $path } ({ $organisation }) : { $entries } entrées jointes, dont { $evidence } fichiers de preuve ; { $known } étaient déjà connues.

## map impact

cli-map-impact = Montrer ce qu’un actif porte et ce dont il dépend, avec la chaîne qui y mène
cli-map-impact-example =
    Exemple :
      kharita map impact host-7k2m9q4x1c8d
cli-map-impact-id = Identifiant de l’actif
cli-map-impact-limit = Lignes montrées de chaque côté ; le JSON les donne toutes
cli-column-distance = Pas
cli-column-chain = Par
cli-column-owners = Responsables
# $name $count
cli-said-carries =
    { $count ->
        [one] { $name } porte { $count } élément, qui souffre avec lui.
       *[other] { $name } porte { $count } éléments, qui souffrent avec lui.
    }
# $name $count
cli-said-rests-on =
    { $count ->
        [one] { $name } dépend de { $count } élément.
       *[other] { $name } dépend de { $count } éléments.
    }

## ebios

cli-ebios = Ateliers EBIOS RM : l’étude telle qu’elle est, et ce que la carte propose
cli-ebios-show = Montrer les ateliers : cadre, couples, écosystème, risques, et ce qui manque
cli-ebios-show-workshop = Un atelier seul, de 1 à 5 : l’export d’une activité
cli-ebios-show-example =
    Exemple :
      kharita ebios show --json
cli-ebios-propose = Proposer, depuis la carte, ce que personne n’a encore déclaré ; rien n’est gardé sans une personne
cli-ebios-propose-example =
    Exemple :
      kharita ebios propose
cli-ebios-example = Écrire l’exemple du guide EBIOS RM en classeur rempli, pour un espace à part
cli-ebios-example-out = Classeur à écrire
cli-ebios-example-example =
    Exemple :
      kharita ebios example exemple.xlsx
      kharita --home biotech init && kharita --home biotech import exemple.xlsx
cli-column-severity = Gravité
cli-column-likelihood = Vraisemblance
cli-column-accepted = Accepté par
cli-column-dangerousness = Dangerosité
cli-column-zone = Zone
cli-column-relevance = Pertinence
cli-column-selected = Retenu
cli-column-risk-origin = Source de risque
cli-column-objective = Objectif visé
cli-column-residual = Résiduel
cli-column-critical = Critique
cli-ebios-light-green = feu vert
cli-ebios-light-orange = feu orange
cli-ebios-light-red = feu rouge
cli-ebios-zone-out = hors périmètre
cli-ebios-zone-watch = veille
cli-ebios-zone-control = contrôle
cli-ebios-zone-danger = danger
# $applied $assets $events $light $not $restricted $unknown
cli-said-ebios-frame = Atelier 1 : { $assets } valeurs métier, { $events } événements redoutés ; socle : { $light }, { $applied } règles appliquées, { $restricted } avec restrictions, { $not } non appliquées, { $unknown } non évaluées.
# $count
cli-said-ebios-couples = Atelier 2 : { $count } sources de risque déclarées.
# $marking $method $title $version
cli-said-ebios-study = Étude « { $title } », version { $version }, mention : { $marking }, vraisemblance : { $method }. Une valeur forcée porte †.
# $count $critical $id $level $name
cli-ebios-least-effort = Moindre effort : { $id } « { $name } » ({ $level }) ; actions critiques ({ $count }) : { $critical }
# $id $level $name
cli-ebios-least-effort-bare = Moindre effort : { $id } « { $name } » ({ $level }) ; aucune action ne suffit seule à baisser la vraisemblance.
# $open $sheet
cli-ebios-open-where = { $open } → feuille « { $sheet } »
cli-said-ebios-not-closed = L’étude ne peut pas être close : un risque élevé sans acceptation datée, ou une valeur forcée sans raison.
# $count
cli-said-ebios-ecosystem = Atelier 3 : { $count } parties prenantes.
# $count
cli-said-ebios-risks = Ateliers 4 et 5 : { $count } scénarios de risque ; deux classes sont celles des deux lectures de la grille.
# $count
cli-said-ebios-open = À compléter : { $count }.
cli-ebios-open-no-feared-event = Aucun événement redouté n’est déclaré : remplissez la feuille « Événements redoutés », ou voyez « kharita ebios propose ».
cli-ebios-open-no-risk-origin = Aucune source de risque n’est déclarée : remplissez la feuille « Sources de risque ».
cli-ebios-open-no-study = Aucune étude n’a été calculée : lancez « kharita study ».
# $id $name
cli-ebios-open-orphan-feared-event = { $id } « { $name } » : aucun scénario ne mène à cet événement redouté.
# $id $name
cli-ebios-open-feared-event-without-severity = { $id } « { $name } » : gravité à coter.
# $id $name
cli-ebios-open-objective-missing = { $id } « { $name } » : objectif visé à déclarer.
# $id $name
cli-ebios-open-stakeholder-not-rated = « { $name } » ({ $id }) : les quatre critères ne sont pas tous cotés.
# $id $name
cli-ebios-open-severity-missing = « { $name } » ({ $id }) : pas de gravité ; rattachez un scénario à un événement redouté coté, ou choisissez les coupures.
# $id $name
cli-ebios-open-likelihood-missing = « { $name } » ({ $id }) : pas de vraisemblance ; déclarez la fréquence des sources de risque, ou « kharita study --hypotheses ».
# $id $name
cli-ebios-open-risk-not-accepted = « { $name } » ({ $id }) : risque inacceptable sans acceptation datée ; traitez-le ou « kharita accept { $id } ».
cli-ebios-open-no-frame = Le cadre de l’étude n’est pas donné : remplissez la feuille « Étude EBIOS RM ».
# $id $name
cli-ebios-open-several-studies = Plusieurs études sont déclarées ; celle qui compte est { $id } « { $name } ». Un espace tient une étude.
# $fields $id $name
cli-ebios-open-frame-incomplete = { $id } « { $name } » : cadre à compléter ({ $fields }).
# $id $name
cli-ebios-open-no-revision = { $id } « { $name } » : aucune révision ; déclarez la première dans « Révisions de l’étude ».
# $id $name
cli-ebios-open-thresholds-refused = { $id } « { $name } » : seuils de dangerosité incomplets ou non croissants ; ceux du guide sont employés.
# $id $name
cli-ebios-open-grid-to-check = { $id } « { $name } » : la méthode avancée repose sur une grille à vérifier (fiche méthode 8).
# $id $name
cli-ebios-open-severity-without-justification = { $id } « { $name } » : gravité sans justification.
# $fields $id $name
cli-ebios-open-couple-not-rated = { $id } « { $name } » : couple à coter ({ $fields }).
# $id $name
cli-ebios-open-couple-not-decided = { $id } « { $name } » : couple à retenir ou à écarter.
# $id $name
cli-ebios-open-couple-without-scenario = { $id } « { $name } » : couple retenu, aucun scénario ne s’y tient.
# $id $name
cli-ebios-open-critical-without-measure = « { $name } » ({ $id }) : partie prenante critique sans mesure ni niveau visé.
# $id $name
cli-ebios-open-scenario-without-path = { $id } « { $name } » : scénario sans chemin d’attaque.
# $id $name
cli-ebios-open-path-without-mode = { $id } « { $name } » : aucun mode opératoire, la méthode de l’étude en demande.
# $fields $id $name
cli-ebios-open-mode-disordered = { $id } « { $name } » : actions qui se suivent en cercle ou suivent une action absente ({ $fields }).
# $id $name
cli-ebios-open-action-without-asset = { $id } « { $name } » : action sans bien support.
# $fields $id $name
cli-ebios-open-action-not-rated = { $id } « { $name } » : action à coter ({ $fields }).
# $id $name
cli-ebios-open-risk-without-treatment = { $id } « { $name } » : traitement à choisir.
# $fields $id $name
cli-ebios-open-measure-incomplete = { $id } « { $name } » : mesure incomplète ({ $fields }).
# $fields $id $name
cli-ebios-open-forced-without-reason = { $id } « { $name } » : valeur forcée ou résiduelle sans raison ({ $fields }).
# $fields $id $name
cli-ebios-open-unknown-reference = { $id } « { $name } » : référence inconnue ({ $fields }).
# $count
cli-said-ebios-proposed = { $count } propositions ; déclarez celles que vous retenez dans le classeur de collecte.
# $criterion $impact $name
cli-ebios-proposed-feared-event = Événement redouté : « { $name } », { $criterion } (impact légal déclaré { $impact } ; la gravité reste à coter).
# $name
cli-ebios-proposed-risk-origin = Source de risque à examiner : { $name }.
# $danger $name $zone
cli-ebios-proposed-critical-stakeholder = Partie prenante critique : « { $name } » (dangerosité { $danger }, zone : { $zone }).
# $id $name
cli-ebios-proposed-scenario = Scénario : la chute de « { $name } » ({ $id }), que des chemins d’attaque atteignent.
# $id $level $name
cli-ebios-proposed-likelihood = Vraisemblance de « { $name } » ({ $id }) : V{ $level }, la pertinence de son couple, à réévaluer.
# $id $name $level $technique
cli-ebios-proposed-probability = Probabilité de succès de « { $name } » ({ $id }) : { $level } sur 4, d’après { $technique } ; valeur de départ livrée, une hypothèse à réévaluer.

## map review

cli-map-review = Revue critique de la carte : ce qui est déclaré face à ce que les outils ont vu
cli-map-review-example =
    Exemple :
      kharita import ancien-inventaire.xlsx scans/ && kharita map review
cli-map-review-limit = Lignes montrées par liste ; le JSON les donne toutes
# $count
cli-said-review-never-seen = Déclarées, jamais vues là où l’on a cherché : { $count } machine(s).
# $count
cli-said-review-never-declared = Vues, jamais déclarées : { $count } machine(s).
# $count
cli-said-review-without-owner = Sans responsable : { $count } processus, application(s) ou base(s).
# $count
cli-said-review-differing = Attributs où déclaration et observation diffèrent : { $count }.
# $count
cli-said-review-links = Liens déclarés qu’aucun outil n’a observés, parmi ceux que les outils savent voir : { $count }.
