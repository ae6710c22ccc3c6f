# The collection workbook: instructions, tabs, titles of columns, answers, examples.


# Instructions, the first tab.
workbook-guide = Mode d’emploi
workbook-guide-title = Classeur de collecte
workbook-guide-organisation = Organisme
workbook-guide-filled-on = Rempli le (jj/mm/aaaa)
workbook-guide-1 = Remplissez une ligne par élément, à partir de la première ligne vide de chaque feuille. Laissez vides les feuilles et les colonnes qui ne vous concernent pas.
workbook-guide-2 = La ligne grise en italique est un exemple : sa référence commence par « * », elle n’est pas lue.
workbook-guide-3 = Les titres suivis de « * » sur fond sombre doivent être remplis. Une note sur chaque titre dit ce qui est attendu.
workbook-guide-4 = « ne sait pas » est une vraie réponse : la question a été posée et personne ne sait. Une cellule vide veut dire que la question n’a pas été posée.
workbook-guide-5 = Plusieurs valeurs dans une cellule se séparent par un point-virgule : APP01 ; APP02.
workbook-guide-6 = Pour citer une ligne d’une autre feuille, écrivez sa référence, ou son nom s’il est unique. Gardez la même référence d’une fois sur l’autre : c’est par elle qu’un élément est reconnu.
workbook-guide-7 = Ce que vous déclarez ne remplace jamais ce qui est observé sur le réseau : les deux sont conservés, et leurs différences sont montrées.
workbook-guide-8 = Vous pouvez trier, déplacer ou supprimer des colonnes et renommer les feuilles. Ne modifiez pas la première ligne masquée. Une cellule illisible est signalée avec sa place, le reste est lu.

# Answers of drop-downs, and units of durations.
workbook-yes = Oui
workbook-no = Non
workbook-unknown = ne sait pas
workbook-unit-day = j
workbook-unit-hour = h
workbook-unit-minute = min
workbook-level-need-0 = 0 – Nul
workbook-level-need-1 = 1 – Faible
workbook-level-need-2 = 2 – Moyen
workbook-level-need-3 = 3 – Fort
workbook-level-need-4 = 4 – Très fort
workbook-level-legal-impact-1 = 1 – Limité
workbook-level-legal-impact-2 = 2 – Modéré
workbook-level-legal-impact-3 = 3 – Grave
workbook-level-legal-impact-4 = 4 – Très grave
workbook-level-stakeholder-1 = 1 – Faible
workbook-level-stakeholder-2 = 2 – Moyenne
workbook-level-stakeholder-3 = 3 – Élevée
workbook-level-stakeholder-4 = 4 – Très élevée
workbook-level-severity-1 = 1 – Mineure
workbook-level-severity-2 = 2 – Significative
workbook-level-severity-3 = 3 – Grave
workbook-level-severity-4 = 4 – Critique

# What a cell expects, in the note on its title.
workbook-required = À remplir.
workbook-or-unknown = Sinon : ne sait pas.
workbook-expects-key = Une référence unique dans la feuille, par exemple APP01.
workbook-expects-choice = Au choix :
workbook-expects-reference = La référence ou le nom d’une ligne de :
workbook-expects-several = Plusieurs valeurs possibles, séparées par « ; ».
workbook-expects-text = Texte libre.
workbook-expects-int = Un nombre entier.
workbook-expects-real = Un nombre, par exemple 0,5.
workbook-expects-money = Un montant en dirhams.
workbook-expects-date = Une date : jj/mm/aaaa.
workbook-expects-moment = Un moment : jj/mm/aaaa hh:mm.
workbook-expects-minutes = Une durée avec son unité : 30 min, 4 h, 2 j.
workbook-expects-address = Une adresse IP ou une plage : 10.0.0.1 ou 10.0.0.0/24.
workbook-not-in-list = Hors de la liste
workbook-choose = Choisissez une réponse de la liste, « ne sait pas » compris.

# Tabs, at most 31 characters, and what each is for.
workbook-sites = Sites
workbook-about-sites = Les lieux où se trouvent les équipements.
workbook-owners = Responsables
workbook-about-owners = Les fonctions qui répondent d’un processus, d’une application ou d’une action. Une fonction plutôt qu’un nom.
workbook-processes = Processus
workbook-about-processes = Ce que fait l’organisme, ses besoins de sécurité et les interruptions qu’il peut supporter.
workbook-data = Données
workbook-about-data = Les informations traitées, à caractère personnel ou non.
workbook-applications = Applications
workbook-about-applications = Les applications, ce qu’elles utilisent et qui les héberge.
workbook-databases = Bases de données
workbook-about-databases = Les bases de données, leur contenu et leur sauvegarde.
workbook-equipment = Équipements
workbook-about-equipment = Les serveurs, postes de travail et équipements du réseau.
workbook-zones = Zones
workbook-about-zones = Les zones de sécurité du réseau.
workbook-subnets = Sous-réseaux
workbook-about-subnets = Les plages d’adresses et la zone de chacune.
workbook-flows = Flux
workbook-about-flows = Ce qui circule entre applications, bases de données et tiers.
workbook-zone-flows = Flux entre zones
workbook-about-zone-flows = Ce que la politique autorise ou interdit entre zones.
workbook-third-parties = Tiers
workbook-about-third-parties = Fournisseurs, partenaires, clients et autorités.
workbook-contracts = Contrats
workbook-about-contracts = Les contrats avec les tiers.
workbook-processings = Traitements de données
workbook-about-processings = Le registre des traitements de données à caractère personnel (loi 09-08).
workbook-audits = Audits et homologations
workbook-about-audits = Les audits et homologations faits ou prévus.
workbook-actions = Actions
workbook-about-actions = Le plan d’actions déjà décidé par l’organisme.
workbook-leavers = Départs
workbook-about-leavers = Les comptes des personnes parties, par leur identifiant de compte.
workbook-incidents = Incidents
workbook-about-incidents = Les incidents de cybersécurité, avec les instants de leur horloge (loi 05-20, article 8).
workbook-policies = Politiques
workbook-about-policies = Les politiques et chartes : qui en répond, quand elles ont été approuvées et revues, jusqu’à quand elles valent.
workbook-derogations = Dérogations
workbook-about-derogations = Les exceptions admises à une règle : pourquoi, par qui, jusqu’à quand, avec quelle mesure à la place.
workbook-requests = Demandes de pièces
workbook-about-requests = Les pièces demandées : à qui, quand, pour quelle règle, et si elles ont été reçues.
workbook-committees = Comités
workbook-about-committees = Les comités de sécurité : qui préside, à quel rythme ils se réunissent, leur dernière réunion.
workbook-decisions = Décisions
workbook-about-decisions = Ce que les comités ont décidé : qui le fait, pour quand, fait ou non.
workbook-trainings = Formations
workbook-about-trainings = La sensibilisation et la formation : une ligne par population, sans nom de personne.
workbook-risk-origins = Sources de risque
workbook-about-risk-origins = Qui pourrait vouloir nuire : catégorie, compétence, d’où l’attaque part.
workbook-feared-events = Événements redoutés
workbook-about-feared-events = Ce que l’organisme craint, pour chaque processus, et sa gravité.
workbook-scenarios = Scénarios
workbook-about-scenarios = Ce qu’un scénario atteint, par qui, et l’événement redouté qu’il entraîne.
workbook-severity-scale = Échelle de gravité
workbook-about-severity-scale = La perte à partir de laquelle commence chaque niveau de gravité : une ligne pour 2, 3 et 4.
workbook-losses = Pertes
workbook-about-losses = Les pertes estimées : au moins, le plus probable, au plus.
workbook-frequencies = Fréquences
workbook-about-frequencies = La fréquence estimée des tentatives de chaque source de risque.
workbook-prices = Mesures et prix
workbook-about-prices = Les mesures de l’organisme et leurs prix, pour chiffrer le plan d’actions.
workbook-interviews = Entretiens
workbook-about-interviews = Les réponses recueillies en entretien.

# Sheet sites: titles, help, example.
workbook-sites-key = Référence
workbook-sites-name = Nom
workbook-sites-contact = Contact
workbook-sites-remark = Remarques
workbook-example-sites = SITE01
workbook-example-sites-name = Siège

# Sheet owners: titles, help, example.
workbook-owners-key = Référence
workbook-owners-name = Fonction
workbook-owners-contact = Contact
workbook-owners-remark = Remarques
workbook-example-owners = RSP01
workbook-example-owners-name = Chef du service paie

# Sheet processes: titles, help, example.
workbook-processes-key = Référence
workbook-processes-name = Nom
workbook-processes-description = Description
workbook-processes-owner = Responsable du processus
workbook-processes-impact-confidentiality = Impact légal : confidentialité
workbook-processes-impact-integrity = Impact légal : intégrité
workbook-processes-impact-availability = Impact légal : disponibilité
workbook-processes-need-confidentiality = Besoin de confidentialité
workbook-processes-need-integrity = Besoin d’intégrité
workbook-processes-need-availability = Besoin de disponibilité
workbook-processes-need-traceability = Besoin de traçabilité
workbook-processes-rto = Durée d’interruption admise (RTO)
workbook-processes-rpo = Perte de données admise (RPO)
workbook-processes-mtd = Interruption maximale tolérable (MTD)
workbook-processes-applications = Applications utilisées
workbook-processes-data = Données traitées
workbook-processes-remark = Remarques
workbook-help-processes-rto = Temps au bout duquel le service doit être rétabli.
workbook-help-processes-rpo = Durée des dernières saisies que l’on accepte de perdre.
workbook-example-processes = PRC01
workbook-example-processes-name = Paie du personnel
workbook-example-processes-description = Calcul et versement mensuels des salaires
workbook-example-processes-rpo = 60
workbook-example-processes-mtd = 2880

# Sheet data: titles, help, example.
workbook-data-key = Référence
workbook-data-name = Information
workbook-data-description = Description
workbook-data-category = Catégorie
workbook-data-persons = Nombre de personnes concernées
workbook-data-retention = Durée de conservation
workbook-example-data = DON01
workbook-example-data-name = Bulletins de paie
workbook-example-data-category = Données à caractère personnel
workbook-example-data-persons = 350
workbook-example-data-retention = 10 ans

# Sheet applications: titles, help, example.
workbook-applications-key = Référence
workbook-applications-name = Nom
workbook-applications-kind = Nature
workbook-applications-owner = Responsable
workbook-applications-exposure = Exposition
workbook-applications-environment = Environnement
workbook-applications-zone = Zone
workbook-applications-equipment = Équipements d’hébergement
workbook-applications-databases = Bases de données utilisées
workbook-applications-data = Données traitées
workbook-applications-technology = Technologie
workbook-applications-version = Version
workbook-applications-editor = Éditeur
workbook-applications-users = Utilisateurs
workbook-applications-authentication = Authentification
workbook-applications-hosting-country = Pays d’hébergement
workbook-applications-hosting-provider = Hébergeur
workbook-applications-provider-qualification = Qualification de l’hébergeur
workbook-applications-go-live = Mise en service
workbook-applications-end-of-support = Fin de support
workbook-applications-rto = Durée d’interruption admise (RTO)
workbook-applications-rpo = Perte de données admise (RPO)
workbook-applications-backup-isolated = Sauvegarde isolée
workbook-applications-backup-tested = Restauration testée
workbook-applications-remark = Remarques
workbook-help-applications-exposure = D’où l’application peut être atteinte.
workbook-help-applications-backup-isolated = Une copie hors d’atteinte du réseau, même pour un administrateur.
workbook-example-applications = APP01
workbook-example-applications-name = Application de paie
workbook-example-applications-kind = Progiciel
workbook-example-applications-technology = Java, Tomcat
workbook-example-applications-version = 7.2
workbook-example-applications-users = 25 agents de la paie
workbook-example-applications-hosting-country = Maroc

# Sheet databases: titles, help, example.
workbook-databases-key = Référence
workbook-databases-name = Nom
workbook-databases-engine = Moteur
workbook-databases-equipment = Équipement d’hébergement
workbook-databases-owner = Responsable
workbook-databases-environment = Environnement
workbook-databases-data = Données stockées
workbook-databases-volume = Volume
workbook-databases-persons = Nombre de personnes concernées
workbook-databases-anonymised = Anonymisée
workbook-databases-encrypted-at-rest = Chiffrée au repos
workbook-databases-end-of-support = Fin de support
workbook-databases-backup-tested = Restauration testée
workbook-databases-backup = Sauvegardée vers
workbook-databases-remark = Remarques
workbook-help-databases-backup-tested = Une restauration complète réussie depuis moins d’un an.
workbook-example-databases = BDD01
workbook-example-databases-name = Base de la paie
workbook-example-databases-engine = PostgreSQL 15
workbook-example-databases-volume = 40 Go
workbook-example-databases-persons = 350

# Sheet equipment: titles, help, example.
workbook-equipment-key = Référence
workbook-equipment-name = Nom
workbook-equipment-type = Type
workbook-equipment-addresses = Adresses IP
workbook-equipment-mac-addresses = Adresses MAC
workbook-equipment-serial-number = Numéro de série
workbook-equipment-vendor = Constructeur
workbook-equipment-model = Modèle
workbook-equipment-os = Système d’exploitation
workbook-equipment-environment = Environnement
workbook-equipment-site = Site
workbook-equipment-owner = Responsable
workbook-equipment-end-of-support = Fin de support
workbook-equipment-remark = Remarques
workbook-example-equipment = EQP01
workbook-example-equipment-name = srv-paie
workbook-example-equipment-mac-addresses = 00:1b:21:0a:0b:0c
workbook-example-equipment-os = Debian 12

# Sheet zones: titles, help, example.
workbook-zones-key = Référence
workbook-zones-name = Nom
workbook-zones-owner = Responsable
workbook-zones-exposure = Exposition
workbook-zones-remark = Remarques
workbook-example-zones = ZON01
workbook-example-zones-name = Serveurs internes

# Sheet subnets: titles, help, example.
workbook-subnets-key = Référence
workbook-subnets-cidr = Plage d’adresses (CIDR)
workbook-subnets-zone = Zone
workbook-subnets-vlan = VLAN
workbook-subnets-allocation = Attribution des adresses
workbook-subnets-name = Nom
workbook-subnets-remark = Remarques
workbook-example-subnets = RES01
workbook-example-subnets-cidr = 10.20.0.0/24
workbook-example-subnets-vlan = 20
workbook-example-subnets-name = Réseau des serveurs

# Sheet flows: titles, help, example.
workbook-flows-from = Origine
workbook-flows-to = Destination
workbook-flows-protocol = Protocole
workbook-flows-ports = Ports
workbook-flows-encrypted = Chiffré
workbook-flows-nature = Objet du flux
workbook-example-flows-ports = 443
workbook-example-flows-nature = Virements des salaires

# Sheet zone-flows: titles, help, example.
workbook-zone-flows-from = Zone d’origine
workbook-zone-flows-to = Zone de destination
workbook-zone-flows-protocol = Protocole
workbook-zone-flows-ports = Ports
workbook-zone-flows-permission = Autorisation
workbook-zone-flows-nature = Objet du flux
workbook-help-zone-flows-permission = Ce que dit la politique, pas ce qui est constaté.
workbook-example-zone-flows-ports = 443
workbook-example-zone-flows-nature = Accès des agents aux applications

# Sheet third-parties: titles, help, example.
workbook-third-parties-key = Référence
workbook-third-parties-name = Nom
workbook-third-parties-type = Type
workbook-third-parties-dependency = Dépendance
workbook-third-parties-penetration = Pénétration
workbook-third-parties-cyber-maturity = Maturité cyber
workbook-third-parties-trust = Confiance
workbook-third-parties-access = Accès à
workbook-third-parties-remote-authentication = Authentification à distance
workbook-third-parties-contact = Contact
workbook-third-parties-remark = Remarques
workbook-help-third-parties-dependency = 1 : relation non nécessaire ; 2 : utile ; 3 : indispensable mais remplaçable ; 4 : indispensable et sans remplaçant à court terme.
workbook-help-third-parties-penetration = 1 : aucun accès, ou accès d’utilisateur ; 2 : administration de postes, ou accès aux locaux ; 3 : administration de serveurs métier ; 4 : administration de l’infrastructure.
workbook-help-third-parties-cyber-maturity = 1 : règles d’hygiène ponctuelles ; 2 : règles suivies, sans politique globale ; 3 : politique globale ; 4 : risque géré de façon intégrée.
workbook-help-third-parties-trust = 1 : intentions impossibles à évaluer ; 2 : neutres ; 3 : connues, sans doute favorables ; 4 : connues et pleinement compatibles.
workbook-example-third-parties = TRS01
workbook-example-third-parties-name = Intégrateur de la paie

# Sheet contracts: titles, help, example.
workbook-contracts-key = Référence du contrat
workbook-contracts-third-party = Tiers
workbook-contracts-subject = Objet
workbook-contracts-security-clauses = Clauses de sécurité
workbook-contracts-starts = Début
workbook-contracts-ends = Fin
workbook-example-contracts = CTR01
workbook-example-contracts-subject = Maintenance de l’application de paie

# Sheet processings: titles, help, example.
workbook-processings-key = Référence
workbook-processings-name = Traitement
workbook-processings-purpose = Finalité
workbook-processings-processes = Processus concernés
workbook-processings-data = Données concernées
workbook-processings-data-categories = Catégories de données
workbook-processings-cndp-regime = Régime CNDP
workbook-processings-cndp-number = Numéro CNDP
workbook-processings-transfers = Transferts à l’étranger
workbook-processings-retention = Durée de conservation
workbook-example-processings = TRT01
workbook-example-processings-name = Gestion de la paie
workbook-example-processings-purpose = Calculer et verser les salaires
workbook-example-processings-data-categories = Identité ; Données bancaires
workbook-example-processings-cndp-regime = Autorisation
workbook-example-processings-transfers = Aucun
workbook-example-processings-retention = 10 ans

# Sheet audits: titles, help, example.
workbook-audits-key = Référence
workbook-audits-system = Système audité
workbook-audits-domain = Domaine
workbook-audits-provider = Prestataire
workbook-audits-qualified = Prestataire qualifié
workbook-audits-date = Date de l’audit
workbook-audits-report = Rapport
workbook-audits-next-due = Prochaine échéance
workbook-example-audits = AUD01
workbook-example-audits-domain = Test d’intrusion
workbook-example-audits-report = Rapport du 30 juin 2026
workbook-example-audits-next-due = 2027-06-30

# Sheet actions: titles, help, example.
workbook-actions-key = Référence de l’action
workbook-actions-title = Action
workbook-actions-risk = Risque visé
workbook-actions-owner = Responsable
workbook-actions-due = Échéance
workbook-actions-cost = Coût (MAD)
workbook-actions-progress = Avancement (%)
workbook-example-actions = ACT01
workbook-example-actions-title = Isoler les sauvegardes de la paie
workbook-example-actions-risk = Rançongiciel

# Sheet leavers: titles, help, example.
workbook-leavers-key = Compte
workbook-leavers-left-on = Date de départ
workbook-leavers-account-closed = Compte fermé
workbook-help-leavers-key = L’identifiant du compte, pas le nom de la personne.
workbook-example-leavers = compte0123

# Sheet losses: titles, help, example.
workbook-losses-key = Référence
workbook-losses-process = Processus
workbook-losses-scenario = Scénario ou événement redouté
workbook-losses-unit = Perte comptée par
workbook-losses-minimum = Perte minimum (MAD)
workbook-losses-mode = Perte probable (MAD)
workbook-losses-maximum = Perte maximum (MAD)
workbook-losses-stated-by = Estimé par
workbook-help-losses-unit = Ce à quoi la perte se rapporte : événement, jour d’arrêt, dossier…
workbook-example-losses = PRT01
workbook-example-losses-scenario = Paie arrêtée par un rançongiciel
workbook-example-losses-unit = Événement
workbook-example-losses-minimum = 50000
workbook-example-losses-mode = 200000
workbook-example-losses-maximum = 1500000
workbook-example-losses-stated-by = Directeur financier

# Sheet frequencies: titles, help, example.
workbook-frequencies-key = Référence
workbook-frequencies-risk-origin = Source de risque
workbook-frequencies-minimum = Fréquence minimum (par an)
workbook-frequencies-mode = Fréquence probable (par an)
workbook-frequencies-maximum = Fréquence maximum (par an)
workbook-frequencies-stated-by = Estimé par
workbook-example-frequencies = FRQ01
workbook-example-frequencies-risk-origin = Criminalité organisée
workbook-example-frequencies-minimum = 0.1
workbook-example-frequencies-mode = 0.5
workbook-example-frequencies-maximum = 2
workbook-example-frequencies-stated-by = Responsable de la sécurité

# Sheet prices: titles, help, example.
workbook-prices-key = Référence
workbook-prices-measure = Mesure
workbook-prices-fixed-minimum = Coût fixe minimum (MAD)
workbook-prices-fixed-mode = Coût fixe probable (MAD)
workbook-prices-fixed-maximum = Coût fixe maximum (MAD)
workbook-prices-unit = Unité facturée
workbook-prices-unit-minimum = Prix unitaire minimum (MAD)
workbook-prices-unit-mode = Prix unitaire probable (MAD)
workbook-prices-unit-maximum = Prix unitaire maximum (MAD)
workbook-prices-quantity = Quantité
workbook-prices-source = Source du prix
workbook-prices-valid-until = Valable jusqu’au
workbook-prices-yearly = Coût annuel (MAD)
workbook-prices-effort-days = Charge (jours-homme)
workbook-prices-catalogue = Mesure du catalogue
workbook-prices-blocks = Familles bloquées
workbook-prices-assets = Biens concernés
workbook-prices-cuts = Scénarios coupés
workbook-prices-effectiveness = Efficacité (0 à 1)
workbook-prices-mandatory = Obligation légale
workbook-prices-envelopes = Enveloppes admises
workbook-example-prices = PRX01
workbook-example-prices-measure = Authentification multifacteur
workbook-example-prices-fixed-minimum = 20000
workbook-example-prices-fixed-mode = 30000
workbook-example-prices-fixed-maximum = 50000
workbook-example-prices-unit = Utilisateur et an
workbook-example-prices-unit-minimum = 150
workbook-example-prices-unit-mode = 200
workbook-example-prices-unit-maximum = 300
workbook-example-prices-quantity = 350
workbook-example-prices-source = Devis

# Sheet interviews: titles, help, example.
workbook-interviews-key = Référence
workbook-interviews-question = Question
workbook-interviews-answer = Réponse
workbook-interviews-answered-by = Répondu par
workbook-interviews-date = Date de l’entretien
workbook-interviews-attachment = Pièce jointe
workbook-example-interviews = ENT01
workbook-example-interviews-question = Les sauvegardes sont-elles testées ?
workbook-example-interviews-answer = Oui, une fois par an
workbook-example-interviews-answered-by = Responsable de l’exploitation

# Sheet risk-origins: titles.
workbook-risk-origins-key = Référence
workbook-risk-origins-name = Source de risque
workbook-risk-origins-category = Catégorie
workbook-risk-origins-skill = Compétence (1 à 4)
workbook-risk-origins-entry = Point de départ
workbook-risk-origins-objective = Objectif visé
workbook-risk-origins-stated-by = Énoncé par

# Sheet feared-events: titles.
workbook-feared-events-key = Référence
workbook-feared-events-name = Événement redouté
workbook-feared-events-process = Processus
workbook-feared-events-criterion = Besoin atteint
workbook-feared-events-severity = Gravité
workbook-feared-events-stated-by = Énoncé par

# Sheet scenarios: titles.
workbook-scenarios-key = Référence
workbook-scenarios-name = Scénario
workbook-scenarios-target = Bien atteint
workbook-scenarios-path = Chemin
workbook-scenarios-feared-events = Événements redoutés
workbook-scenarios-risk-origins = Sources de risque
workbook-scenarios-stated-by = Énoncé par

# Helps and examples of these sheets, of losses, frequencies and prices.
workbook-help-risk-origins-skill = 1 débutant, 2 moyen, 3 expert, 4 moyens d’un État.
workbook-help-risk-origins-entry = Sans attaque : la source n’entre pas dans la simulation.
workbook-help-scenarios-feared-events = Références de la feuille des événements redoutés, séparées par « ; ».
workbook-help-scenarios-risk-origins = Références de la feuille des sources de risque, séparées par « ; ».
workbook-help-frequencies-risk-origin = Référence de la feuille des sources de risque, ou nom d’une catégorie.
workbook-help-losses-scenario = Référence d’un scénario ou d’un événement redouté : perte par événement réussi.
workbook-help-prices-measure = Titre de la mesure, ou identifiant d’une mesure du catalogue.
workbook-help-prices-source = Commencer par « devis », « bordereau » ou « marché » pour que le prix compte comme tel ; sinon hypothèse.
workbook-help-prices-quantity = À défaut, la quantité est comptée sur la carte quand l’unité s’y compte.
workbook-help-prices-catalogue = Identifiant de la mesure du catalogue que celle-ci remplace : elle en prend l’effet.
workbook-help-prices-blocks = Familles de techniques que la mesure bloque, séparées par « ; ».
workbook-help-prices-assets = Références des applications, bases ou zones protégées ; vide : partout.
workbook-help-prices-cuts = Références des scénarios que la mesure coupe, séparées par « ; ».
workbook-help-prices-effectiveness = Part des tentatives qui échouent une fois la mesure en place.
workbook-help-prices-envelopes = Enveloppes qui peuvent payer, séparées par « ; » ; vide : toutes.
workbook-example-risk-origins = SDR01
workbook-example-risk-origins-name = Cybercriminel
workbook-example-risk-origins-skill = 3
workbook-example-risk-origins-objective = Rançon
workbook-example-risk-origins-stated-by = Responsable de la sécurité
workbook-example-feared-events = EVR01
workbook-example-feared-events-name = Paie arrêtée plus de cinq jours
workbook-example-feared-events-stated-by = Directeur des prestations
workbook-example-scenarios = SCN01
workbook-example-scenarios-name = Rançongiciel sur la paie
workbook-example-scenarios-feared-events = EVR01
workbook-example-scenarios-risk-origins = SDR01
workbook-example-prices-effort-days = 20
workbook-example-prices-catalogue = mfa-administrators
workbook-example-prices-effectiveness = 0.6
workbook-example-prices-envelopes = A

# Sheet severity-scale: titles, example.
workbook-severity-scale-key = Niveau (2, 3, 4)
workbook-severity-scale-from-mad = À partir de (MAD)
workbook-severity-scale-stated-by = Décidé par
workbook-example-severity-scale = 2
workbook-example-severity-scale-from-mad = 500000

# Sheet incidents: titles, help, example.
workbook-incidents-key = Référence
workbook-incidents-title = Incident
workbook-incidents-system = Système touché
workbook-incidents-category = Catégorie
workbook-incidents-severity = Gravité
workbook-incidents-supposed-start = Début supposé
workbook-incidents-detected = Constaté le
workbook-incidents-known = Connu comme incident le
workbook-incidents-declared = Déclaré à la DGSSI le
workbook-incidents-receipt = Accusé de réception
workbook-incidents-closed = Clos le
workbook-incidents-attachment = Pièces jointes
workbook-incidents-stated-by = Énoncé par
workbook-help-incidents-known = Le moment où l’organisme a su que c’était un incident : l’horloge de la déclaration part de là.
workbook-example-incidents = INC01
workbook-example-incidents-title = Hameçonnage d’un compte de messagerie
workbook-example-incidents-category = Compte compromis
workbook-example-incidents-receipt = Accusé 12
workbook-example-incidents-attachment = main-courante.pdf ; compte-rendu.pdf
workbook-example-incidents-supposed-start = 2026-06-29T21:00:00Z
workbook-example-incidents-detected = 2026-06-30T08:10:00Z
workbook-example-incidents-known = 2026-06-30T09:00:00Z
workbook-example-incidents-declared = 2026-06-30T11:30:00Z

# Sheet policies: titles, help, example.
workbook-policies-key = Référence
workbook-policies-title = Politique
workbook-policies-owner = Responsable
workbook-policies-rules = Règles auxquelles elle répond
workbook-policies-approved = Approuvée le
workbook-policies-approved-by = Approuvée par
workbook-policies-reviewed = Revue le
workbook-policies-valid-until = Valable jusqu’au
workbook-policies-attachment = Document
workbook-help-policies-rules = Références de la directive, séparées par « ; ».
workbook-example-policies = POL01
workbook-example-policies-title = Politique de contrôle d’accès
workbook-example-policies-rules = ACC-EXIG-POL
workbook-example-policies-attachment = politique-acces.pdf
workbook-example-policies-approved-by = Directeur général
workbook-example-policies-valid-until = 2028-06-30

# Sheet derogations: titles, help, example.
workbook-derogations-key = Référence
workbook-derogations-rule = Règle
workbook-derogations-object = Objet
workbook-derogations-reason = Motif
workbook-derogations-granted-by = Accordée par
workbook-derogations-granted-on = Accordée le
workbook-derogations-until = Jusqu’au
workbook-derogations-measure = Mesure à la place
workbook-derogations-closed = Close le
workbook-example-derogations = DER01
workbook-example-derogations-rule = EXP-VULN-CORRECT
workbook-example-derogations-reason = Éditeur sans correctif
workbook-example-derogations-measure = Isolement de la zone
workbook-example-derogations-until = 2027-06-30
workbook-example-derogations-granted-by = RSSI

# Sheet requests: titles, help, example.
workbook-requests-key = Référence
workbook-requests-subject = Pièce demandée
workbook-requests-owner = Demandée à
workbook-requests-asked-on = Demandée le
workbook-requests-due = Attendue le
workbook-requests-answered-on = Reçue le
workbook-requests-rules = Règles
workbook-requests-attachment = Pièces reçues
workbook-example-requests = DEM01
workbook-example-requests-subject = Compte rendu du dernier exercice de continuité
workbook-example-requests-rules = CONTINU-EXERCICE
workbook-example-requests-attachment = exercice-2026.pdf
workbook-example-requests-due = 2026-07-15
workbook-example-requests-answered-on = 2026-07-10

# Sheet committees: titles, help, example.
workbook-committees-key = Référence
workbook-committees-name = Comité
workbook-committees-chair = Présidence
workbook-committees-founded = Créé le
workbook-committees-every-days = Tous les (jours)
workbook-committees-last-met = Dernière réunion
workbook-committees-attachment = Décision de création et comptes rendus
workbook-example-committees = COM01
workbook-example-committees-name = Comité de sécurité
workbook-example-committees-attachment = decision-creation.pdf ; compte-rendu.pdf
workbook-example-committees-every-days = 90
workbook-example-committees-founded = 2024-01-15

# Sheet decisions: titles, help, example.
workbook-decisions-key = Référence
workbook-decisions-committee = Comité
workbook-decisions-date = Date
workbook-decisions-decision = Décision
workbook-decisions-owner = Responsable
workbook-decisions-due = Pour le
workbook-decisions-done = Fait le
workbook-decisions-attachment = Compte rendu
workbook-example-decisions = DEC01
workbook-example-decisions-committee = COM01
workbook-example-decisions-decision = Isoler les sauvegardes de la paie
workbook-example-decisions-attachment = compte-rendu.pdf
workbook-example-decisions-due = 2026-12-31
workbook-example-decisions-done = 2026-12-01

# Sheet trainings: titles, help, example.
workbook-trainings-key = Référence
workbook-trainings-population = Population
workbook-trainings-date = Date
workbook-trainings-headcount = Effectif
workbook-trainings-trained = Formés
workbook-trainings-attachment = Feuilles de présence
workbook-example-trainings = FOR01
workbook-example-trainings-population = Agents d’accueil
workbook-example-trainings-headcount = 60
workbook-example-trainings-trained = 45
workbook-example-trainings-attachment = presence.pdf
