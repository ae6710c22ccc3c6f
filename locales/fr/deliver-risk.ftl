# Texts of the deliverables that show risks: L3 (action plans), L4 (threat scenarios), sections 10 and 11 of L2.

## Words of every document that shows risks.

# Words that say on what a figure rests, separated by semicolons: one of them, or an interval, stands beside every amount.
deliver-risk-basis-words = hypothès ; déclaré ; énoncé ; devis ; enveloppe
deliver-risk-hypothesis = hypothèse
deliver-risk-quoted = devis ou prix de l’organisme
deliver-risk-simulated = simulé
deliver-risk-to-rate = à coter
deliver-risk-target = à fixer par l’organisme
deliver-risk-internet = Internet
deliver-risk-inside = Intérieur
deliver-risk-none-seen = aucune perte dans les campagnes simulées (elle n’est pas nulle : trop rare pour ce nombre de tirages)
deliver-risk-start = départ
deliver-risk-follows = découle des étapes précédentes
deliver-risk-all-jewels = l’ensemble des joyaux
deliver-risk-reserves = Réserves
deliver-risk-axis-loss = Perte annuelle (MAD, simulée)
deliver-risk-axis-exceedance = Probabilité que la perte d’une année dépasse ce montant
deliver-risk-axis-budget = Dépense cumulée (MAD)
deliver-risk-axis-residual = Perte annuelle moyenne restante (MAD, hypothèse)
deliver-risk-ale = Perte annuelle moyenne
# $level
deliver-risk-var = Perte non dépassée { $level } années sur 100 (P{ $level })
# $level
deliver-risk-cvar = Moyenne des années pires que P{ $level }

deliver-risk-phase-connaitre = connaître
deliver-risk-phase-rentrer = rentrer
deliver-risk-phase-trouver = trouver
deliver-risk-phase-exploiter = exploiter

deliver-risk-rule-place = Se tient sur le réseau de la machine
deliver-risk-rule-administrator = Agit sur la machine qu’il administre
deliver-risk-rule-zone = Se tient dans la zone
deliver-risk-rule-network = Se tient sur le réseau interne
deliver-risk-rule-reach-place = Joint un service du même réseau
deliver-risk-rule-reach-allowed = Joint un service que les configurations laissent ouvert
deliver-risk-rule-reach-zone = Joint un service de la même zone (supposé)
deliver-risk-rule-reach-elsewhere = Joint un service d’une autre zone (supposé)
deliver-risk-rule-reach-configured = Joint un service que les configurations laissent passer
deliver-risk-rule-reach-not-understood = Joint un service par une règle non comprise (supposé)
deliver-risk-rule-reach-unread = Joint un service d’une zone filtrée, depuis un réseau dont on ne sait rien (supposé)
deliver-risk-rule-insider = Emploie un compte et un poste de l’intérieur
deliver-risk-rule-public-exploit = Exploite une faiblesse d’un service exposé à Internet
deliver-risk-rule-phishing = Piège une personne par un message
deliver-risk-rule-stolen-password = Se connecte avec un mot de passe volé
deliver-risk-rule-trusted-party = Passe par l’accès d’un tiers
deliver-risk-rule-remote-login = Se connecte à distance avec des droits d’administration
deliver-risk-rule-remote-exploit = Exploite à distance une faiblesse du service
deliver-risk-rule-dumping = Lit les identifiants en mémoire
deliver-risk-rule-membership = Hérite des droits du groupe
deliver-risk-rule-directory-right = Use d’un droit de l’annuaire
deliver-risk-rule-directory-control = Prend la commande de l’annuaire
deliver-risk-rule-domain-machines = Administre les machines de l’annuaire
deliver-risk-rule-local-exploit = Élève ses droits sur la machine
deliver-risk-rule-collection-host = Lit les données sur la machine
deliver-risk-rule-collection-application = Lit les données par l’application
deliver-risk-rule-exfiltration = Fait sortir les données
deliver-risk-rule-ransomware = Chiffre les données
deliver-risk-rule-backup-removal = Détruit les sauvegardes
deliver-risk-rule-leak = Le joyau est divulgué
deliver-risk-rule-denial = Le joyau est indisponible
deliver-risk-rule-machine = La machine est prise
deliver-risk-rule-directory = L’annuaire est pris

# $of $p
deliver-risk-because-weapon = attaque disponible pour { $of } : { $p }
# $of
deliver-risk-because-weapon-unknown = attaque disponible pour { $of } (non chiffré)
# $of $p
deliver-risk-because-reliability = fiabilité de l’attaque, complexité { $of } : { $p } (hypothèse)
# $of
deliver-risk-because-reliability-unknown = fiabilité de l’attaque, complexité { $of } (non chiffré)
# $of $p
deliver-risk-because-prior = réussite de { $of } : { $p } (hypothèse)
# $of
deliver-risk-because-prior-unknown = réussite de { $of } (non chiffré)
deliver-risk-because-maybe-unknown = accessibilité supposée, qu’aucune configuration ne prouve

deliver-risk-origin-etatique = Étatique
deliver-risk-origin-crime-organise = Crime organisé
deliver-risk-origin-terroriste = Terroriste
deliver-risk-origin-activiste-ideologique = Activiste idéologique
deliver-risk-origin-officine-specialisee = Officine spécialisée
deliver-risk-origin-amateur = Amateur
deliver-risk-origin-vengeur = Vengeur
deliver-risk-origin-malveillant-pathologique = Malveillant pathologique

## The ladder, what is missing, hypotheses, limits.

# $rung
deliver-risk-rung = Échelon atteint par les preuves et par les déclarations de personnes nommées : { $rung } sur 4. Les hypothèses du catalogue ne l’élèvent jamais.
deliver-table-risk-ladder = Échelle : ce qui est connu, ce qui peut être dit
deliver-sheet-risk-ladder = Échelle
deliver-risk-not-run = non calculé
deliver-risk-rung-0-known = Des relevés d’outils seuls
deliver-risk-rung-0-said = Des expositions et des comptes
deliver-risk-rung-1-known = Les joyaux, désignés par une personne
deliver-risk-rung-1-said = Des chemins et des points de passage, classés, sans probabilité
deliver-risk-rung-2-known = L’accessibilité, connue sur au moins 80 % des passages des chemins
deliver-risk-rung-2-said = Des probabilités avec intervalle, par campagne
deliver-risk-rung-3-known = Les fréquences et les pertes, énoncées par une personne nommée
deliver-risk-rung-3-said = Des probabilités par an et des dirhams
deliver-risk-rung-4-known = Les incidents de l’organisme, qui calibrent le calcul
deliver-risk-rung-4-said = Des prévisions

deliver-table-risk-missing = Ce qui manque, ce que cela débloque, comment le donner
deliver-sheet-risk-missing = Ce qui manque
deliver-risk-missing-study = Le calcul lui-même n’a pas été lancé
deliver-risk-missing-jewels = Des joyaux désignés par une personne
deliver-risk-missing-footholds = Un point de départ : service exposé, poste, page de connexion ou accès de tiers
deliver-risk-missing-reach = Les règles de filtrage entre les zones des chemins
deliver-risk-missing-frequencies = La fréquence des campagnes par source de risque
deliver-risk-missing-losses = La perte de chaque joyau
deliver-risk-missing-severity = La gravité des événements redoutés, ou ses seuils en dirhams
deliver-risk-missing-calibration = Les incidents passés de l’organisme
# $of
deliver-risk-missing-prior = Une valeur énoncée à la place de la ligne du catalogue « { $of } »
deliver-risk-missing-plan = Un plan sous enveloppes
deliver-risk-how-study = Lancer « kharita study » ; avec « --hypotheses », le catalogue remplit ce que personne n’a énoncé.
deliver-risk-how-jewels = Désigner les joyaux, ou laisser « kharita study --hypotheses » en choisir par défaut.
deliver-risk-how-footholds = Importer un relevé vu d’Internet, l’inventaire des postes ou la feuille des tiers.
deliver-risk-how-reach = Importer les configurations des pare-feu, ou faire énoncer « réseau supposé plat » par une personne nommée.
deliver-risk-how-frequencies = Remplir la feuille des fréquences du classeur de collecte.
deliver-risk-how-losses = Remplir la feuille des pertes et la durée de reprise des processus dans le classeur de collecte.
deliver-risk-how-severity = Remplir la feuille des événements redoutés ou celle de l’échelle de gravité du classeur de collecte.
deliver-risk-how-calibration = Tenir un registre des incidents : date, système, coût.
deliver-risk-how-prior = Énoncer la valeur, ou accepter l’hypothèse du catalogue par « --hypotheses ».
deliver-risk-how-plan = Lancer « kharita plan » avec une enveloppe, par exemple « --budget A=4500000 ».
deliver-risk-unlocks-paths = Chemins et points de passage
deliver-risk-unlocks-probabilities = Probabilités
deliver-risk-unlocks-amounts = Dirhams et probabilités par an
deliver-risk-unlocks-severity = Gravité des scénarios
deliver-risk-unlocks-forecasts = Prévisions
deliver-risk-unlocks-plan = Mesures choisies, coûts et gains
deliver-risk-loss-scenario = Scénario
deliver-risk-loss-feared-event = Événement redouté
deliver-risk-loss-process = Arrêt du processus
deliver-risk-loss-prior = Hypothèse du catalogue

deliver-table-risk-hypotheses = Hypothèses du catalogue sur lesquelles reposent les chiffres
deliver-sheet-risk-hypotheses = Hypothèses
deliver-note-risk-hypotheses = Chaque ligne est un jugement du catalogue, pas une mesure. Elle cède la place à la valeur qu’énonce une personne nommée.
deliver-risk-hypothesis-technique = Réussite d’une technique, par campagne
deliver-risk-hypothesis-campaigns = Campagnes par an d’une source de risque
deliver-risk-hypothesis-jewel-loss = Perte d’un joyau, par campagne qui le prend
deliver-risk-hypothesis-reliability = Fiabilité d’une attaque, selon sa complexité
deliver-risk-hypothesis-weapon = Attaque disponible, selon la gravité de la faiblesse
deliver-risk-hypothesis-jewels = Joyaux choisis par défaut
deliver-risk-hypothesis-skill = Compétence d’une source de risque, d’après sa catégorie
deliver-risk-hypothesis-neutral = Source de risque sans profil : compétence moyenne, de l’extérieur
deliver-risk-hypothesis-severity = Seuils de gravité du catalogue
deliver-risk-hypothesis-effect = Efficacité d’une mesure
deliver-risk-hypothesis-cost = Coût d’une mesure sans devis
deliver-risk-unit-level = niveau
deliver-risk-unit-share = probabilité
deliver-risk-unit-per-year = par an
deliver-risk-unit-mad = MAD

deliver-risk-limits = Limites du calcul
deliver-risk-limit-judgements = Fréquences, probabilités, efficacités et pertes par défaut sont des jugements : sans calibrage sur les incidents de l’organisme, le calcul classe, il ne prédit pas.
deliver-risk-limit-model = Un intervalle couvre ce qui varie dans le modèle, à 95 % ; il ne couvre ni ce que la carte ignore, ni les techniques que le catalogue ne décrit pas.
deliver-risk-limit-grids = Les échelles et grilles EBIOS RM et ISO 27005, les niveaux de vraisemblance compris, viennent de publications secondaires : elles sont « alignées sur » ces méthodes et n’en portent aucun label.
deliver-risk-limit-persons = Les dirhams comptent la perte de l’organisme ; le tort fait aux personnes, plus grand, se juge à part.
deliver-risk-limit-severity = La gravité vient des personnes, ou des seuils que l’organisme a choisis ; sans eux elle reste vide ou s’appuie sur l’exemple du catalogue, donné comme hypothèse.
# $share
deliver-risk-limit-reach = Chemins qui reposent sur une accessibilité supposée, qu’aucune configuration ne prouve : { $share }.
# $count
deliver-risk-limit-ports = Couples de zone et de service laissés de côté par la liste des ports essayés entre zones : { $count }.
# $trials $seed
deliver-risk-limit-trials = Campagnes simulées par source de risque : { $trials } ; graine : { $seed }. Les mêmes entrées redonnent les mêmes chiffres.

deliver-not-computed-study = Le calcul des risques n’a pas été lancé. Désignez les joyaux, puis lancez « kharita study » (avec « --hypotheses » pour que le catalogue remplisse ce que personne n’a énoncé) ; « kharita plan » choisit ensuite les mesures.
deliver-not-computed-amounts = Aucun montant ni aucune probabilité par an : il manque des fréquences et des pertes énoncées par une personne nommée, ou l’option « --hypotheses » de « kharita study ». L’annexe dit ce qui manque.
deliver-not-computed-loss-curve = La courbe des pertes demande des montants (échelon 3, ou « --hypotheses »).
deliver-not-computed-matrix = Matrices initiale et résiduelle : elles demandent une gravité, donc les seuils que l’organisme choisit à l’atelier 1.
deliver-not-computed-severity = La gravité est laissée vide : elle demande les seuils que l’organisme choisit à l’atelier 1 (montants, personnes touchées, durée d’arrêt).
deliver-not-computed-jewels = Aucun joyau n’est désigné. Désignez-les, ou lancez « kharita study --hypotheses » pour un choix par défaut, marqué comme tel.
deliver-not-computed-paths = Aucun chemin ne mène à un joyau avec les faits connus. Cela ne prouve pas qu’il n’y en a pas : voyez l’annexe pour ce qui manque.
deliver-not-computed-chance = La chance de ce chemin n’est pas chiffrée à cet échelon : les réussites des techniques sont des hypothèses que « --hypotheses » admet.

## L2, sections 10 and 11.

deliver-table-risk-register = Registre des risques : un scénario par joyau
deliver-sheet-risk-register = Risques
deliver-note-risk-register = Bas et haut : intervalle à 95 %. V : vraisemblance sur trois ans, de V0 à V4 (seuils 3, 20, 60 et 90 %, convention de ce rapport). Un joyau sans chemin connu n’a pas de chiffre.
deliver-table-risk-tail = Perte annuelle : moyenne, dépassements, intervalles
deliver-sheet-risk-tail = Pertes
deliver-note-risk-tail = Bas et haut : intervalle à 95 %. Les chiffres reposent sur les hypothèses listées dans ce document.
deliver-figure-loss-curve = Courbe de dépassement des pertes annuelles (tirets : 5 % et 95 % des tirages d’incertitude)
# $trials
deliver-alt-loss-curve = Courbe : pour chaque montant, la probabilité que la perte d’une année le dépasse, sur { $trials } campagnes simulées par source de risque ; trois points marquent P90, P95 et P99 avec leur intervalle.
# $count
deliver-risk-choke-introduction = Points de passage : { $count }. Fermer un tel point coupe des chemins vers les joyaux ; ceux qui ôtent le plus de perte viennent d’abord.
deliver-table-risk-choke-points = Points de passage obligés
deliver-sheet-risk-choke-points = Points de passage
deliver-note-risk-choke-points = « Commande » : joyaux qu’aucun chemin connu n’atteint sans ce point. Gain : baisse de la perte annuelle moyenne si le point était fermé, intervalle à 95 %, mêmes hypothèses.
deliver-figure-risk-reduced = Graphe d’attaque réduit
# $count $name
deliver-alt-risk-reduced = Graphe de gauche à droite : les { $count } chemins les plus probables vers { $name } ; chaque boîte nomme ce que l’attaquant gagne, par quelle technique et avec quelle probabilité.

## L3.

deliver-action-plans-title = Plans d’actions correctifs
deliver-section-risk-strategy = Stratégie et hypothèses budgétaires
deliver-section-risk-treatment = Plan de traitement du risque
deliver-section-risk-horizons = Gains rapides (30 jours), court et moyen terme
deliver-section-risk-departments = Plan par direction
deliver-section-risk-residual = Risques résiduels et acceptations
deliver-section-risk-follow-up = Suivi : indicateurs, jalons, sprints
deliver-section-risk-sheets = Fiches action détaillées, mesures écartées et référentiel

deliver-risk-no-plan = Aucun plan n’a été calculé : ce document montre les actions que l’organisme a déjà inscrites et le catalogue des mesures ; il dit ce qu’il faut pour choisir.
# $count $cost $quoted $days
deliver-risk-conclusion-plan = Le plan retient { $count } mesures pour { $cost } MAD et { $days } jours-homme ; { $quoted } des coûts sont des devis ou des prix de l’organisme, les autres des hypothèses.
# $before $after
deliver-risk-conclusion-gain = La perte annuelle moyenne passerait de { $before } à { $after } ; ces chiffres reposent sur les hypothèses de l’annexe A.
# $before $after
deliver-risk-conclusion-gain-tail = La perte annuelle moyenne est aujourd’hui de { $before } ; avec le plan, la moyenne des années les plus mauvaises (une sur cent) serait de { $after } ; ces chiffres reposent sur les hypothèses de l’annexe A.
# $count $incomplete
deliver-risk-conclusion-actions = L’organisme a inscrit { $count } actions à son propre plan ; { $incomplete } d’entre elles n’ont pas tout ce qu’il faut (risque, responsable, échéance, coût).
# $first
deliver-risk-decide-envelopes = Arrêter les enveloppes et le rythme des sprints, avant le { $first }.
# $first
deliver-risk-decide-owners = Nommer un responsable et une échéance pour chaque mesure retenue, avant le { $first }.
# $second
deliver-risk-decide-acceptance = Traiter ou accepter, par une décision nommée et datée, chaque risque élevé qui reste, avant le { $second }.
deliver-risk-method-greedy-short = Le plan est choisi mesure après mesure (méthode gloutonne) : aucun écart au meilleur plan possible n’est prouvé.
deliver-risk-method-exact-short = Le plan vient d’une optimisation du modèle, dont l’écart au meilleur plan possible est prouvé ; le modèle, lui, repose sur les hypothèses de l’annexe.
deliver-risk-costs-hypotheses = Tant qu’un devis ne les remplace pas, les coûts sont des hypothèses du catalogue.

deliver-table-risk-overview = Le plan en six chiffres
deliver-sheet-risk-overview = Synthèse
deliver-note-risk-overview = Les coûts sans devis sont des hypothèses du catalogue.
deliver-risk-overview-measures = Mesures retenues
deliver-risk-overview-cost = Coût des mesures retenues (MAD)
deliver-risk-overview-quoted = Coûts qui sont des devis ou des prix de l’organisme / mesures retenues
deliver-risk-overview-days = Charge propre (jours-homme)
deliver-risk-overview-actions = Actions déjà inscrites par l’organisme
deliver-risk-overview-incomplete = Actions incomplètes / actions inscrites

deliver-risk-method = Comment ce plan est fait
deliver-risk-method-greedy = Méthode : choix glouton. À chaque pas, la mesure payable qui ôte le plus de perte par dirham ; aucun écart prouvé : rien ne dit de combien ce plan manque le meilleur possible.
# $gap
deliver-risk-method-exact = Méthode : optimisation exacte du modèle ; l’écart prouvé au meilleur plan du modèle est d’au plus { $gap }.
deliver-risk-metric-ale = Ce que le plan réduit : la perte annuelle moyenne.
deliver-risk-metric-cvar99 = Ce que le plan réduit : la moyenne des années les plus mauvaises (une sur cent).
# $costs
deliver-risk-costs-quoted = Coûts qui sont des devis ou des prix de l’organisme : { $costs }. Les autres sont des hypothèses du catalogue.
# $sprints $days
deliver-risk-capacity = Sprints : { $sprints } ; charge disponible par sprint : { $days } jours-homme.
# $sprints
deliver-risk-no-capacity = Sprints : { $sprints } ; la charge disponible n’a pas été donnée et ne limite rien.
deliver-risk-no-robust-core = Noyau robuste (mesures retenues dans au moins 90 % des tirages) : non calculé par cette méthode.
deliver-risk-robust-core = Noyau robuste (mesures retenues dans au moins 90 % des tirages de coûts, de fréquences et d’efficacités) : { $measures }.
deliver-risk-empty-robust-core = Noyau robuste (mesures retenues dans au moins 90 % des tirages) : aucune ; le choix dépend des hypothèses.
deliver-table-risk-budget = Budget par enveloppe
deliver-sheet-risk-budget = Budget
deliver-note-risk-budget = Une mesure est payée en entier par une seule enveloppe. Montants donnés par l’organisme ; dépenses au coût le plus probable, hypothèse du catalogue sauf devis.
deliver-figure-risk-frontier = Front : perte restante du meilleur plan de chaque budget (hypothèse)
# $count
deliver-alt-risk-frontier = Courbe descendante : la perte annuelle moyenne que laisse le meilleur plan de chaque budget ; le point marqué est le plan retenu, de { $count } mesures, avec son intervalle.
# $loss
deliver-risk-frontier-start = Sans mesure : { $loss } MAD (hypothèse)
# $loss
deliver-risk-frontier-end = Plan entier : { $loss }
# $loss
deliver-risk-loss-hypothesis = { $loss } MAD (hypothèse)
deliver-table-risk-frontier = Ce que chaque mesure ajoute à la dépense et ôte à la perte
deliver-sheet-risk-frontier = Front
deliver-note-risk-frontier = Gain : baisse de la perte annuelle moyenne après les mesures précédentes, intervalle à 95 %, sur les hypothèses de l’annexe A. Un intervalle qui contient zéro : l’effet n’est pas démontré.
deliver-not-computed-plan = Aucun plan n’a été calculé. Lancez « kharita plan » avec une ou plusieurs enveloppes (par exemple « --budget A=4500000 ») ; sans joyau ni « --hypotheses », il classe les mesures sans rien allouer.
deliver-not-computed-allocation = Le plan classe les mesures sans coût ni sprint : rien n’est alloué sans probabilités (joyaux désignés et « --hypotheses », ou fréquences et pertes énoncées).
deliver-not-computed-sprints = Rien n’est réparti en sprints : il faut un plan sous enveloppes et des probabilités.
deliver-not-computed-not-bought = La liste des mesures écartées, avec la raison de chacune, suit un plan sous enveloppes.
deliver-not-computed-residual = La perte qui resterait après le plan demande un plan sous enveloppes et des montants.

deliver-risk-treatment-introduction = Les mesures viennent dans l’ordre du choix. Responsable, échéance et état se remplissent dans le classeur ; une colonne cachée y porte l’identifiant de chaque ligne.
deliver-table-risk-plan = Plan : mesures retenues
deliver-sheet-risk-plan = Plan
deliver-note-risk-plan = Coût = part fixe + prix unitaire × quantité lue sur la carte ; base « hypothèse » tant qu’aucun devis ne la remplace. Gain : baisse de la perte annuelle moyenne après les mesures précédentes, intervalle à 95 %. Cibles : techniques MITRE ATT&CK. Un intervalle qui contient zéro : l’effet n’est pas démontré.
deliver-table-risk-actions = Actions déjà inscrites par l’organisme, et ce qui leur manque
deliver-sheet-risk-actions = Actions inscrites
deliver-note-risk-actions = Coûts déclarés par l’organisme.
deliver-risk-state-to-do = à faire
deliver-risk-state-doing = en cours
deliver-risk-state-done = fait
deliver-risk-state-given-up = abandonné
deliver-risk-category-governance = gouvernance
deliver-risk-category-protection = protection
deliver-risk-category-defence = défense
deliver-risk-category-resilience = résilience

deliver-table-risk-sprints = Mesures par sprint
deliver-sheet-risk-sprints = Sprints
deliver-note-risk-sprints = Coûts : hypothèses du catalogue sauf devis. La durée d’un sprint est fixée par l’organisme.
deliver-table-risk-quick-wins = Gains rapides : mesures retenues de 15 jours-homme au plus
deliver-sheet-risk-quick-wins = Gains rapides
deliver-note-risk-quick-wins = Charges et coûts : hypothèses du catalogue sauf devis.
deliver-table-risk-actions-due = Actions inscrites, par échéance
deliver-sheet-risk-actions-due = Échéances
deliver-risk-overdue = échéance passée
# $days
deliver-risk-within = dans les { $days } jours
deliver-risk-later = plus tard
deliver-risk-undated = sans échéance

deliver-risk-departments-introduction = Une action sans responsable n’appartient à aucune direction : elle est comptée à part. Les mesures retenues attendent leur responsable ; elles sont groupées par catégorie EBIOS RM.
deliver-table-risk-owners = Actions inscrites, par responsable
deliver-sheet-risk-owners = Par responsable
deliver-note-risk-owners = Coûts déclarés par l’organisme.
deliver-risk-no-owner = sans responsable
deliver-table-risk-by-category = Mesures retenues, par catégorie
deliver-sheet-risk-by-category = Par catégorie
deliver-note-risk-by-category = Coûts : hypothèses du catalogue sauf devis.

# $high $accepted
deliver-risk-residual-introduction = Risques élevés (vraisemblance V3 ou V4) : { $high } ; acceptés par une personne nommée, avec une date : { $accepted }. Les figures sont celles d’aujourd’hui : l’effet du plan est calculé pour l’ensemble, pas pour chaque joyau.
deliver-table-risk-residual = Risques à traiter ou à accepter
deliver-sheet-risk-residual = Risques résiduels
deliver-note-risk-residual = Bas et haut : intervalle à 95 %, sur les hypothèses de l’annexe A. Une acceptation s’inscrit dans la feuille des entretiens : question « risk-acceptance » suivie du nom du joyau, réponse, nom et date.
# $loss
deliver-risk-after-ale = Perte annuelle moyenne de l’organisme avec tout le plan : { $loss } (hypothèses de l’annexe A).
# $loss
deliver-risk-after-cvar99 = Moyenne des années les plus mauvaises (une sur cent) avec tout le plan : { $loss } (hypothèses de l’annexe A).
deliver-risk-treatment-reduce = réduire
deliver-risk-treatment-transfer = transférer ou partager
deliver-risk-treatment-avoid = éviter
deliver-risk-treatment-accept = accepter

deliver-table-risk-indicators = Indicateurs du plan
deliver-sheet-risk-indicators = Indicateurs
deliver-risk-indicator-complete = Actions complètes
deliver-risk-formula-complete = Actions inscrites avec risque, responsable, échéance et coût / actions inscrites
deliver-risk-indicator-done = Actions terminées
deliver-risk-formula-done = Actions inscrites dont l’avancement est 100 % / actions inscrites
deliver-risk-indicator-taken = Mesures reprises
deliver-risk-formula-taken = Mesures retenues qui ont une action inscrite (clé = identifiant de la mesure) / mesures retenues
deliver-risk-indicator-quoted = Coûts devisés
deliver-risk-formula-quoted = Mesures retenues dont le coût est un devis ou un prix de l’organisme / mesures retenues
deliver-table-risk-backlog = Carnet de produit
deliver-sheet-risk-backlog = Carnet
deliver-figure-risk-burn-up = Avancement prévu, sprint après sprint
# $count
deliver-alt-risk-burn-up = Barres horizontales : pour chaque sprint, combien des { $count } mesures retenues sont faites avant lui et pendant lui.
# $sprint
deliver-risk-by-sprint = Fin du sprint { $sprint }
deliver-risk-earlier = sprints précédents
deliver-risk-this-sprint = ce sprint

deliver-risk-sheets-introduction = Les fiches disent de quoi chaque mesure est faite et par quoi elle se démontre ; suivent les mesures écartées avec leur raison, puis le référentiel des mesures par règle de la DNSSI.
deliver-table-risk-sheets = Fiches des mesures retenues
deliver-sheet-risk-sheets = Fiches
deliver-note-risk-sheets = Efficacité : part des tentatives que la mesure fait échouer (%), hypothèse du catalogue. Coût annuel : hypothèse du catalogue. Preuves attendues : documents que la règle de la DNSSI fait d’ordinaire demander.
deliver-table-risk-not-bought = Mesures écartées, et pourquoi
deliver-sheet-risk-not-bought = Non retenues
deliver-note-risk-not-bought = « Sans effet calculé » ne veut pas dire inutile : la mesure n’agit sur aucun chemin connu vers les joyaux désignés. Coûts : hypothèses du catalogue sauf devis.
deliver-risk-why-needs = Une mesure dont elle dépend n’est pas retenue
deliver-risk-why-cost = Aucune enveloppe n’a de quoi la payer en entier
deliver-risk-why-days = Aucun sprint n’a la charge disponible
deliver-risk-why-effect = Sans effet calculé sur la perte, une fois les autres en place
deliver-risk-why-touches = Ne touche aucun chemin connu vers un joyau
deliver-risk-why-room = Obligation légale, mais ni enveloppe ni sprint n’a la place
deliver-table-risk-by-rule = Mesures qui aident à répondre à chaque règle de la DNSSI
deliver-sheet-risk-by-rule = Mesures par règle
deliver-note-risk-by-rule = Les mesures retenues viennent d’abord. Retenue ou non, une mesure ne rend aucune règle satisfaite : seules des preuves le font.
deliver-table-risk-catalogue = Référentiel des mesures
deliver-sheet-risk-catalogue = Référentiels
deliver-note-risk-catalogue = Coûts, charges et quantités du catalogue, hypothèses pour un organisme public marocain ; la quantité est lue sur la carte.

## L4.

deliver-threat-scenarios-title = Scénarios de menaces
deliver-section-risk-panorama = Panorama de la menace et historique d’incidents
deliver-section-risk-feared = Événements redoutés
deliver-section-risk-couples = Couples source de risque / objectif visé retenus
deliver-section-risk-strategic = Scénarios stratégiques
deliver-section-risk-operational = Scénarios opérationnels
deliver-section-risk-quantification = Quantification
deliver-section-risk-authenticity = Scénario de fuite : authenticité des pièces
deliver-section-risk-coverage = Couverture des événements redoutés par les scénarios

deliver-risk-no-study = Aucun calcul n’a été fait sur cette carte : ce document dit, section par section, ce qui manque et comment le donner.
# $reachable $rung $maybe
deliver-risk-conclusion-jewels = { $reachable } des joyaux peuvent être atteints par un chemin connu. Échelon atteint : { $rung } sur 4. Chemins qui reposent sur une accessibilité supposée : { $maybe }.
# $ale $worst
deliver-risk-conclusion-loss = Perte annuelle moyenne : { $ale } ; perte non dépassée 95 années sur 100 : { $worst }. Intervalles à 95 %.
deliver-risk-conclusion-no-loss = Aucun dirham n’est donné : fréquences et pertes ne sont ni énoncées par une personne nommée, ni admises comme hypothèses.
deliver-risk-worst = Risques majeurs
# $scenario $entry $name $count $chance
deliver-risk-told-chance = { $scenario } : depuis { $entry }, un attaquant prend « { $name } » en { $count } techniques ; probabilité sur un an : { $chance }.
# $scenario $entry $name $count
deliver-risk-told = { $scenario } : depuis { $entry }, un attaquant prend « { $name } » en { $count } techniques ; probabilité non calculée à cet échelon.
# $count
deliver-risk-rests-on-hypotheses = Lignes du catalogue sur lesquelles ces chiffres reposent : { $count }. Ce sont des hypothèses : elles classent, elles ne prédisent pas. L’annexe A les liste.
# $first
deliver-risk-decide-jewels = Confirmer ou corriger la liste des joyaux, avant le { $first }.
# $first
deliver-risk-decide-frequencies = Faire énoncer par des personnes nommées les fréquences et les pertes, avant le { $first }.
# $second
deliver-risk-decide-severity = Choisir les seuils de gravité à l’atelier 1, avant le { $second }.

deliver-table-risk-origins = Sources de risque et campagnes par an
deliver-sheet-risk-origins = Sources de risque
deliver-note-risk-origins = Énoncé : minimum, valeur la plus probable, maximum. Hypothèse : points à 5, 50 et 95 %. Compétence de 1 à 4, hypothèse du catalogue.
deliver-table-risk-exposures = Ce que les relevés seuls disent
deliver-sheet-risk-exposures = Expositions
deliver-risk-exposure-public = Services qu’Internet atteint
deliver-risk-exposure-remote = Faiblesses de services, exploitables à distance
deliver-risk-exposure-local = Faiblesses qui demandent un pied sur la machine
deliver-risk-exposure-left-out = Couples de zone et de service laissés de côté par la liste des ports essayés entre zones
deliver-not-computed-origins = Aucune source de risque n’a de fréquence : remplissez la feuille des fréquences du classeur de collecte, ou admettez celles du catalogue par « --hypotheses ».
deliver-not-computed-incidents = L’historique des incidents demande le registre des incidents de l’organisme ; il n’a pas été reçu.
deliver-not-computed-radar = Le radar des couples source de risque / objectif visé demande les cotations de l’atelier 2 (section 3).

# $count $reachable
deliver-risk-feared-introduction = Un événement redouté est la perte d’un joyau. Joyaux : { $count } ; atteints par un chemin connu : { $reachable }.
deliver-table-risk-jewels = Événements redoutés, vraisemblance et perte
deliver-sheet-risk-jewels = Événements redoutés
deliver-note-risk-jewels = Bas et haut : intervalle à 95 %, sur les hypothèses de l’annexe A. V : vraisemblance sur trois ans (seuils 3, 20, 60 et 90 %, convention de ce rapport).
deliver-risk-chosen-stated = désigné par une personne
deliver-risk-chosen-sensitive-data = choisi par défaut : données secrètes
deliver-risk-chosen-class-a = choisi par défaut : classe A
deliver-risk-chosen-class-b = choisi par défaut : classe B
deliver-risk-chosen-directory = choisi par défaut : annuaire
deliver-risk-chosen-store = choisi par défaut : base
deliver-risk-chosen-database-port = choisi par défaut : port de base de données
deliver-risk-chosen-dependants = choisi par défaut : beaucoup en dépend

deliver-risk-couples-introduction = Compétence et activité viennent du calcul ; motivation et pertinence se cotent à l’atelier 2, dans le classeur.
deliver-table-risk-couples = Couples à retenir
deliver-sheet-risk-couples = Couples SR-OV
deliver-note-risk-couples = Compétence : hypothèse du catalogue. Activité : valeur la plus probable énoncée, ou médiane de l’hypothèse.
deliver-risk-relevance-low = faible
deliver-risk-relevance-medium = moyenne
deliver-risk-relevance-high = élevée

deliver-table-risk-strategic = Scénarios : d’où, par où, vers quoi
deliver-sheet-risk-strategic = Scénarios
deliver-figure-risk-strategic = Le chemin le plus probable vers chaque joyau
# $count $name
deliver-alt-risk-strategic = Graphe de gauche à droite : { $count } chemins, le plus probable de chaque scénario, vers { $name }.

deliver-risk-operational-introduction = Pour chaque scénario : le récit, le dessin, puis chaque étape avec sa technique, ses facteurs et sa preuve. Les probabilités d’étape sont au milieu des lois, pour un attaquant moyen : elles servent à classer.
# $scenario $name
deliver-part-risk-scenario = { $scenario } – { $name }
# $entry $count $techniques $name $maybe
deliver-risk-story = Départ : { $entry }. Le chemin le plus probable vers « { $name } » compte { $count } techniques : { $techniques }. Étapes qui reposent sur une accessibilité supposée : { $maybe }.
# $p
deliver-risk-story-chance = Chance que toutes ses étapes réussissent dans une campagne : { $p }, intervalle à 95 % sur les tirages des lois (hypothèse du catalogue).
deliver-figure-risk-attack = Graphe d’attaque
# $count $name
deliver-alt-risk-attack = Graphe de gauche à droite : { $count } chemins vers { $name } ; chaque boîte nomme ce que l’attaquant gagne, par quelle technique et avec quelle probabilité.
# $scenario
deliver-table-risk-steps = { $scenario } : étapes, techniques, facteurs et preuves
# $scenario
deliver-sheet-risk-steps = { $scenario } étapes
# $scenario
deliver-note-risk-steps = Scénario { $scenario }. P : produit des facteurs de l’étape (hypothèse, au milieu des lois) ; vide à un échelon plus bas. Techniques MITRE ATT&CK. Une étape sans technique découle des précédentes.
deliver-part-risk-cuts = Ce qui coupe ces chemins
deliver-table-risk-cuts = Mesures qui font échouer chaque technique
deliver-sheet-risk-cuts = Coupures
deliver-note-risk-cuts = Les mesures du plan viennent d’abord, puis les plus efficaces selon le catalogue (hypothèse).

deliver-risk-quantification-hypotheses = Ces montants sont simulés à partir d’hypothèses du catalogue, listées à l’annexe A, partout où personne n’a énoncé de valeur.
deliver-table-risk-losses = Pertes énoncées par des personnes
deliver-sheet-risk-losses = Pertes énoncées

deliver-not-computed-authenticity = Dire si des pièces publiées sont authentiques demande de les comparer à leurs originaux, chez l’organisme seul. Aucun échantillon n’a été reçu ; le tableau dit ce qu’un échantillon permettrait d’affirmer.
deliver-table-risk-samples = Part de pièces authentiques que l’on peut affirmer, selon l’échantillon
deliver-sheet-risk-samples = Échantillons
deliver-note-risk-samples = Intervalle à 95 % de Wilson, pour un échantillon tiré au hasard parmi les pièces publiées.

# $count $orphans
deliver-risk-coverage-introduction = Événements redoutés : { $count } ; sans scénario dans ce document : { $orphans }.
deliver-table-risk-coverage = Événements redoutés et scénarios
deliver-sheet-risk-coverage = Couverture
deliver-risk-covered = couvert
deliver-risk-not-listed = atteint, mais hors de la liste des chemins montrés
deliver-risk-orphan = orphelin : aucun chemin connu ; cela ne prouve pas qu’il n’y en a pas
deliver-table-risk-unnamed = Systèmes de classe A ou B qui ne sont pas des joyaux
deliver-sheet-risk-unnamed = Sensibles sans joyau

## Columns.

deliver-column-risk-about = Sur quoi
deliver-column-risk-accepted-by = Accepté par
deliver-column-risk-accepted-on = Accepté le
deliver-column-risk-action = Action
deliver-column-risk-aims = Objectifs possibles
deliver-column-risk-all-authentic = Toutes authentiques
deliver-column-risk-amount = Enveloppe (MAD)
deliver-column-risk-basis = Base
deliver-column-risk-because = Facteurs
deliver-column-risk-bought = Retenues
deliver-column-risk-capacity = Charge disponible (j)
deliver-column-risk-category = Catégorie
deliver-column-risk-chance = P par an (%)
deliver-column-risk-chosen-by = Choix
deliver-column-risk-cost = Coût (MAD)
deliver-column-risk-cost-high = Coût haut (MAD)
deliver-column-risk-cost-low = Coût bas (MAD)
deliver-column-risk-cost-mode = Coût probable (MAD)
deliver-column-risk-cost-sum = Coût cumulé (MAD)
deliver-column-risk-coverage = Couverture
deliver-column-risk-declared-cost = Coût déclaré (MAD)
deliver-column-risk-dominates = Commande
deliver-column-risk-due = Échéance
deliver-column-risk-effect-high = Effet haut
deliver-column-risk-effect-low = Effet bas
deliver-column-risk-effect-mode = Effet probable
deliver-column-risk-effort = Charge (j)
deliver-column-risk-entry = Départ
deliver-column-risk-envelope = Enveloppe
deliver-column-risk-evidence = Preuve
deliver-column-risk-expected-evidence = Preuves attendues
deliver-column-risk-exposure = Exposition
deliver-column-risk-figure = Chiffre
deliver-column-risk-five = 5 %
deliver-column-risk-fixed = Part fixe (MAD)
deliver-column-risk-formula = Formule
deliver-column-risk-from = De
deliver-column-risk-gain = Gain (MAD/an)
deliver-column-risk-half-authentic = La moitié
deliver-column-risk-high = haut
deliver-column-risk-horizon = Échéance
deliver-column-risk-how = Comment le donner
deliver-column-risk-incomplete = Incomplètes
deliver-column-risk-input = Entrée
deliver-column-risk-jewel = Joyau
deliver-column-risk-key = Clé
deliver-column-risk-keys = Clés
deliver-column-risk-known = Ce qui est connu
deliver-column-risk-lacking = Il manque
deliver-column-risk-left = Reste (MAD)
deliver-column-risk-likelihood = V
deliver-column-risk-low = bas
deliver-column-risk-mad = Perte (MAD/an)
deliver-column-risk-measures-chosen = Mesures
deliver-column-risk-middle = 50 %
deliver-column-risk-missing = Il manque
deliver-column-risk-most-authentic = Neuf sur dix
deliver-column-risk-motivation = Motivation
deliver-column-risk-ninety-five = 95 %
deliver-column-risk-of = De quoi
deliver-column-risk-origin = Source de risque
deliver-column-risk-severity = Gravité
deliver-column-risk-loss-from = Perte d’après
deliver-column-risk-entry-from = Point de départ
deliver-column-risk-p = P
deliver-column-risk-phase = Phase
deliver-column-risk-point = Point de passage
deliver-column-risk-progress = Avanc. (%)
deliver-column-risk-quantity = Qté
deliver-column-risk-reachable = Atteint
deliver-column-risk-reached = Atteint
deliver-column-risk-relevance = Pertinence
deliver-column-risk-risk = Risque
deliver-column-risk-rule-title = Intitulé
deliver-column-risk-rung = Échelon
deliver-column-risk-said = Ce qui peut être dit
deliver-column-risk-sample = Pièces comparées
deliver-column-risk-scenario = Scén.
deliver-column-risk-scenarios = Scénarios
deliver-column-risk-skill = Compétence
deliver-column-risk-spent = Dépensé (MAD)
deliver-column-risk-sprint = Sprint
deliver-column-risk-stated-by = Énoncé par
deliver-column-risk-stated-high = Maximum (MAD)
deliver-column-risk-stated-low = Minimum (MAD)
deliver-column-risk-stated-mode = Probable (MAD)
deliver-column-risk-state = État
deliver-column-risk-step = Ét.
deliver-column-risk-targets = Cibles
deliver-column-risk-technique = Technique
deliver-column-risk-through = Par
deliver-column-risk-to = Vers
deliver-column-risk-treatment = Traitement
deliver-column-risk-unit = Unité
deliver-column-risk-unit-price = Prix unitaire (MAD)
deliver-column-risk-verdict = Constat
deliver-column-risk-way = Ch.
deliver-column-risk-ways = Chemins
deliver-column-risk-what = Ce que fait l’attaquant
deliver-column-risk-why = Raison
deliver-column-risk-year-high = Haut (par an)
deliver-column-risk-year-low = Bas (par an)
deliver-column-risk-year-middle = Milieu (par an)
deliver-column-risk-yearly = Coût annuel (MAD)
