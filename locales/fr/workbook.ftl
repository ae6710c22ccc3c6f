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
workbook-level-rating-1 = 1 – Faible
workbook-level-rating-2 = 2 – Modérée
workbook-level-rating-3 = 3 – Significative
workbook-level-rating-4 = 4 – Importante
workbook-level-relevance-1 = 1 – Faible
workbook-level-relevance-2 = 2 – Moyenne
workbook-level-relevance-3 = 3 – Élevée
workbook-level-likelihood-1 = 1 – Peu vraisemblable
workbook-level-likelihood-2 = 2 – Vraisemblable
workbook-level-likelihood-3 = 3 – Très vraisemblable
workbook-level-likelihood-4 = 4 – Quasi certain
workbook-level-success-probability-0 = 0 – Très faible (moins de 3 %)
workbook-level-success-probability-1 = 1 – Faible (moins de 20 %)
workbook-level-success-probability-2 = 2 – Significative (plus de 20 %)
workbook-level-success-probability-3 = 3 – Très élevée (plus de 60 %)
workbook-level-success-probability-4 = 4 – Quasi certaine (plus de 90 %)
workbook-level-technical-difficulty-0 = 0 – Négligeable
workbook-level-technical-difficulty-1 = 1 – Faible
workbook-level-technical-difficulty-2 = 2 – Modérée
workbook-level-technical-difficulty-3 = 3 – Élevée
workbook-level-technical-difficulty-4 = 4 – Très élevée

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
workbook-impacts = Impacts par dimension
workbook-about-impacts = L’impact d’un processus dans chacune des six dimensions du décret 2-21-406 (article 11) ; la classe suit le plus haut.
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
workbook-ebios-study = Étude EBIOS RM
workbook-about-ebios-study = Le cadre de l’étude : une seule ligne. La mention de protection est obligatoire.
workbook-study-revisions = Révisions de l’étude
workbook-about-study-revisions = Chaque mise à jour de l’étude : stratégique (1.1 devient 2.0) ou opérationnelle (1.0 devient 1.1).
workbook-missions = Missions
workbook-about-missions = Les missions de l’organisme et les valeurs métier qui les servent.
workbook-stakeholders = Parties prenantes
workbook-about-stakeholders = Ce que l’étude décide d’un tiers : critique ou non, niveaux visés, valeur forcée avec sa raison.
workbook-attack-paths = Chemins d’attaque
workbook-about-attack-paths = Chaque chemin d’un scénario est un risque : ses événements dans l’ordre, ses niveaux, son traitement.
workbook-operating-modes = Modes opératoires
workbook-about-operating-modes = Comment un chemin d’attaque peut être suivi, et sa vraisemblance en méthode expresse.
workbook-elementary-actions = Actions élémentaires
workbook-about-elementary-actions = Les actions d’un mode opératoire : phase, bien support, ce qui précède, probabilité, difficulté.
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
workbook-actions-category = Catégorie
workbook-actions-target = Élément visé
workbook-actions-priority = Priorité
workbook-actions-obstacles = Freins
workbook-actions-comments = Commentaires
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
workbook-risk-origins-own-category = Catégorie propre
workbook-risk-origins-objective-category = Catégorie d’objectif
workbook-risk-origins-motivation = Motivation
workbook-risk-origins-resources = Ressources
workbook-risk-origins-activity = Activité
workbook-risk-origins-relevance = Pertinence
workbook-risk-origins-selected = Couple retenu
workbook-risk-origins-justification = Justification

# Sheet feared-events: titles.
workbook-feared-events-key = Référence
workbook-feared-events-name = Événement redouté
workbook-feared-events-process = Processus
workbook-feared-events-criterion = Besoin atteint
workbook-feared-events-severity = Gravité
workbook-feared-events-stated-by = Énoncé par
workbook-feared-events-impacts = Impacts
workbook-feared-events-justification = Justification
workbook-feared-events-likelihood = Vraisemblance (sans valeur métier)
workbook-help-feared-events-impacts = Séparés par « ; ».
workbook-help-feared-events-likelihood = Pour un événement non intentionnel, sans valeur métier.

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
workbook-help-risk-origins-own-category = Si aucune catégorie de la liste ne convient.
workbook-help-risk-origins-relevance = Vide : calculée de la motivation, des ressources et de l’activité. Une autre valeur est forcée et se justifie.
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

# Sheet ebios-study: titles, help, example.
workbook-ebios-study-key = Référence
workbook-ebios-study-title = Titre de l’étude
workbook-ebios-study-marking = Mention de protection
workbook-ebios-study-object = Objet de l’étude
workbook-ebios-study-objectives = Objectifs
workbook-ebios-study-participants = Participants et rôles (RACI)
workbook-ebios-study-strategic-months = Cycle stratégique (mois)
workbook-ebios-study-operational-months = Cycle opérationnel (mois)
workbook-ebios-study-constraints = Contraintes
workbook-ebios-study-assumptions = Hypothèses
workbook-ebios-study-planning = Planning
workbook-ebios-study-method = Méthode de vraisemblance
workbook-ebios-study-acceptance-grid = Grille d’acceptation
workbook-ebios-study-watch-from = Veille à partir de
workbook-ebios-study-control-from = Contrôle à partir de
workbook-ebios-study-danger-from = Danger à partir de
workbook-ebios-study-dependency-weight = Poids de la dépendance
workbook-ebios-study-penetration-weight = Poids de la pénétration
workbook-ebios-study-maturity-weight = Poids de la maturité
workbook-ebios-study-trust-weight = Poids de la confiance
workbook-ebios-study-stated-by = Énoncé par
workbook-help-ebios-study-marking = Non protégée, sensible, restreinte, confidentielle, ou celle de l’organisme.
workbook-help-ebios-study-method = On peut en changer à tout moment : aucune cote n’est perdue.
workbook-help-ebios-study-acceptance-grid = Identifiant de la grille : « ebios-4x4-by-product » ou « ebios-4x4-by-cell ». Vide : les deux lectures, la plus sévère décide.
workbook-help-ebios-study-watch-from = Seuils de dangerosité de l’étude ; les trois ensemble, croissants. Vides : 0,2 ; 0,9 ; 2,5 (exemple du guide).
workbook-help-ebios-study-dependency-weight = Exposant du critère dans la formule : 1 est la formule du guide, 0 ignore le critère.
workbook-example-ebios-study = ETU01
workbook-example-ebios-study-title = Étude des services en ligne
workbook-example-ebios-study-marking = Sensible
workbook-example-ebios-study-strategic-months = 36
workbook-example-ebios-study-operational-months = 12
workbook-example-ebios-study-acceptance-grid = ebios-4x4-by-product
workbook-example-ebios-study-watch-from = 0.2
workbook-example-ebios-study-control-from = 0.9
workbook-example-ebios-study-danger-from = 2.5
workbook-example-ebios-study-dependency-weight = 1
workbook-example-ebios-study-penetration-weight = 1
workbook-example-ebios-study-maturity-weight = 1
workbook-example-ebios-study-trust-weight = 1

# Sheet study-revisions: titles, help, example.
workbook-study-revisions-key = Référence
workbook-study-revisions-kind = Nature
workbook-study-revisions-date = Date
workbook-study-revisions-changes = Modifications majeures
workbook-study-revisions-workshops = Ateliers touchés
workbook-study-revisions-author = Auteur
workbook-help-study-revisions-workshops = Numéros des ateliers, séparés par « ; » : 1 ; 3.
workbook-example-study-revisions = REV01
workbook-example-study-revisions-changes = Nouveau prestataire d’hébergement
workbook-example-study-revisions-workshops = 3 ; 4

# Sheet missions: titles, help, example.
workbook-missions-key = Référence
workbook-missions-name = Mission
workbook-missions-description = Description
workbook-missions-business-assets = Valeurs métier
workbook-missions-stated-by = Énoncé par
workbook-help-missions-business-assets = Références de la feuille des processus ou de celle des données, séparées par « ; ».
workbook-example-missions = MIS01
workbook-example-missions-name = Servir les prestations

# Sheet stakeholders: titles, help, example.
workbook-stakeholders-key = Référence
workbook-stakeholders-third-party = Tiers
workbook-stakeholders-category = Catégorie
workbook-stakeholders-own-category = Catégorie propre
workbook-stakeholders-critical = Critique
workbook-stakeholders-justification = Justification
workbook-stakeholders-target-dependency = Dépendance visée
workbook-stakeholders-target-penetration = Pénétration visée
workbook-stakeholders-target-cyber-maturity = Maturité visée
workbook-stakeholders-target-trust = Confiance visée
workbook-stakeholders-measures = Mesures
workbook-stakeholders-forced-dangerousness = Dangerosité forcée
workbook-stakeholders-forced-residual = Dangerosité résiduelle forcée
workbook-stakeholders-forced-reason = Raison de la valeur forcée
workbook-stakeholders-stated-by = Énoncé par
workbook-help-stakeholders-measures = Références de la feuille des actions, séparées par « ; ».
workbook-help-stakeholders-forced-dangerousness = Remplace la valeur calculée, qui reste montrée ; la raison est obligatoire.
workbook-example-stakeholders = PPR01
workbook-example-stakeholders-measures = ACT01
workbook-example-stakeholders-forced-dangerousness = 3.0
workbook-example-stakeholders-forced-residual = 2.0
workbook-example-stakeholders-forced-reason = Accès non recensés

# Sheet attack-paths: titles, help, example.
workbook-attack-paths-key = Référence
workbook-attack-paths-scenario = Scénario
workbook-attack-paths-name = Chemin d’attaque
workbook-attack-paths-description = Description
workbook-attack-paths-events = Événements, dans l’ordre
workbook-attack-paths-severity = Gravité forcée
workbook-attack-paths-likelihood = Vraisemblance
workbook-attack-paths-reason = Raison des valeurs forcées
workbook-attack-paths-treatment = Traitement
workbook-attack-paths-residual-severity = Gravité résiduelle
workbook-attack-paths-residual-likelihood = Vraisemblance résiduelle
workbook-attack-paths-residual-reason = Raison des niveaux résiduels
workbook-attack-paths-weaknesses = Vulnérabilités exploitées
workbook-attack-paths-causes = Autres causes ou conditions
workbook-attack-paths-surveillance = Surveillance
workbook-attack-paths-accepted-by = Risque résiduel accepté par
workbook-attack-paths-accepted-on = Accepté le
workbook-attack-paths-review-on = À revoir le
workbook-attack-paths-stated-by = Énoncé par
workbook-help-attack-paths-scenario = Référence de la feuille des scénarios.
workbook-help-attack-paths-events = Références dans l’ordre, séparées par « ; » : tiers pour un événement intermédiaire, événement redouté pour la fin.
workbook-help-attack-paths-severity = Vide : la plus haute gravité des événements redoutés atteints.
workbook-help-attack-paths-likelihood = Cotée en méthode expresse ; sinon elle force la valeur calculée, avec une raison.
workbook-help-attack-paths-review-on = L’acceptation cesse ce jour-là.
workbook-help-attack-paths-accepted-by = Le nom ou la fonction de qui accepte : sans lui et sans date, un risque élevé n’est pas accepté.
workbook-example-attack-paths = RSQ01
workbook-example-attack-paths-scenario = SCN01
workbook-example-attack-paths-name = Par la télémaintenance
workbook-example-attack-paths-events = TRS01 ; EVR01

# Sheet operating-modes: titles, help, example.
workbook-operating-modes-key = Référence
workbook-operating-modes-attack-path = Chemin d’attaque
workbook-operating-modes-name = Mode opératoire
workbook-operating-modes-likelihood = Vraisemblance
workbook-operating-modes-reason = Raison
workbook-operating-modes-stated-by = Énoncé par
workbook-help-operating-modes-attack-path = Référence de la feuille des chemins d’attaque.
workbook-example-operating-modes = MOD01
workbook-example-operating-modes-attack-path = RSQ01
workbook-example-operating-modes-name = Vol du mot de passe du prestataire

# Sheet elementary-actions: titles, help, example.
workbook-elementary-actions-key = Référence
workbook-elementary-actions-mode = Mode opératoire
workbook-elementary-actions-name = Action élémentaire
workbook-elementary-actions-phase = Phase
workbook-elementary-actions-asset = Bien support
workbook-elementary-actions-after = Après
workbook-elementary-actions-join = Jonction
workbook-elementary-actions-probability = Probabilité de succès
workbook-elementary-actions-difficulty = Difficulté technique
workbook-elementary-actions-technique = Technique ATT&CK
workbook-elementary-actions-stated-by = Énoncé par
workbook-help-elementary-actions-mode = Référence de la feuille des modes opératoires.
workbook-help-elementary-actions-after = Références des actions qui précèdent, séparées par « ; ». Vide : un début.
workbook-help-elementary-actions-join = Si plusieurs actions précèdent : OU, une suffit ; ET, il les faut toutes. Vide : OU.
workbook-example-elementary-actions = AEL01
workbook-example-elementary-actions-mode = MOD01
workbook-example-elementary-actions-name = Hameçonner un administrateur du prestataire
workbook-example-elementary-actions-technique = T1566

# Sheet impacts: titles, example.
workbook-impacts-key = Référence
workbook-impacts-process = Processus
workbook-impacts-dimension = Dimension
workbook-impacts-impact-confidentiality = Impact en confidentialité
workbook-impacts-impact-integrity = Impact en intégrité
workbook-impacts-impact-availability = Impact en disponibilité
workbook-impacts-justification = Justification
workbook-impacts-stated-by = Énoncé par
workbook-example-impacts = IMP01
