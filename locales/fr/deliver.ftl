# Texts of the deliverables. A text that a document asks for and that is missing here refuses the document.

## Every document.

# Has a person who speaks the language read these strings? « yes » or « no »; while « no », each page says so.
deliver-reviewed = yes
deliver-unreviewed = Traduction non relue
deliver-fictitious = FICTIF
deliver-fictitious-long = FICTIF : organisme, données et chiffres inventés pour la démonstration
# $version $state
deliver-version = Version { $version } ({ $state })
# $entry $fingerprint
deliver-fingerprint-short = Entrée { $entry } du registre · empreinte des données { $fingerprint }…
deliver-page = Page
deliver-contents = Sommaire
deliver-summary = Pour la direction
deliver-table = Tableau
deliver-figure = Figure
deliver-no-row = Aucune ligne.
# $count $sheet
deliver-more-rows = { $count-plural ->
    [one] { $count } ligne de plus dans le fichier XLSX, feuille « { $sheet } ».
   *[other] { $count } lignes de plus dans le fichier XLSX, feuille « { $sheet } ».
}
deliver-open-lints = À compléter avant la version contradictoire
# Words that no document may say, separated by semicolons.
deliver-forbidden-wording = conforme à la loi ; conforme à la réglementation ; conformité certifiée
deliver-repealed-words = abrog ; n’est pas un délai légal ; remplac
deliver-low-markings = non protég ; public
deliver-state-projet = projet
deliver-state-contradictoire = contradictoire
deliver-state-definitif = définitif

deliver-cover-marking = Mention de protection
deliver-cover-version = Version
deliver-cover-state = État
deliver-cover-date = Date
deliver-cover-entry = Numéro d’entrée du registre
deliver-cover-fingerprint = Empreinte du jeu de données (SHA-256)

deliver-sheet-front = Présentation
deliver-sheet-name = Feuille
deliver-sheet-caption = Tableau
deliver-sheet-rows = Lignes

## Words that sections share.

deliver-yes = oui
deliver-no = non
deliver-unknown = ne sait pas
# $count
deliver-days = { $count } j
# $count
deliver-hours = { $count } h
# $count
deliver-minutes = { $count } min
# $count
deliver-more = + { $count } autres
# $count
deliver-undrawn = (liens non dessinés, faute de place : { $count } ; tous figurent dans les tableaux)
# $families $date
deliver-source-both = observé et déclaré ({ $families }), { $date }
# $families $date
deliver-source-observed = observé ({ $families }), { $date }
# $families $date
deliver-source-declared = déclaré ({ $families }), { $date }
# $families $date
deliver-source-inferred = déduit ({ $families }), { $date }
# Families of sources that people name otherwise than programs.
deliver-family-sheet = classeur
deliver-family-person = personne
deliver-declared-only = Déclaré, non observé : aucun élément de cette page n’a été vu par un outil ; elle ne repose que sur des déclarations.
deliver-not-computed = Non calculé
deliver-known-both = observé et déclaré
deliver-known-observed = observé, non déclaré
deliver-known-declared = déclaré, non observé
deliver-known-inferred = déduit d’une relation

## L2: the consolidated map.

deliver-map-title = Cartographie consolidée

deliver-conclusions = Ce qu’il faut retenir
# $assets $coverage $unseen $undeclared
deliver-conclusion-coverage = La cartographie compte { $assets } actifs ; { $coverage } des équipements connus sont à la fois déclarés et observés, { $unseen } sont déclarés sans avoir été vus dans une plage pourtant sondée, et { $undeclared } sont vus sans avoir été déclarés.
# $classed $sensitive $owned
deliver-conclusion-sensitivity = { $classed } des applications ont une classe légale, imposée par les impacts déclarés des processus ; parmi elles, { $sensitive } sont sensibles (classe A ou B), et { $owned } des applications ont un propriétaire connu.
# $findings $hosts $unknown $conflicts
deliver-conclusion-gaps = Les outils rapportent { $findings } faiblesses ouvertes, qui touchent { $hosts } des équipements ; { $unknown } questions ont reçu « ne sait pas » et { $conflicts } valeurs opposent des sources de même rang.
deliver-not-yet-risks = Risques majeurs : ils demandent des joyaux désignés et des chemins d’attaque calculés (sections 10 et 11).
deliver-not-yet-cost = Coût et gain attendus : ils demandent des fréquences et des pertes énoncées par une personne nommée, et des prix.
deliver-not-yet-decisions = Décisions demandées : elles découlent du plan d’actions, qui suit le calcul des risques.

deliver-section-reading = Lecture et légende
deliver-section-ecosystem = Vue de l’écosystème
deliver-section-business = Vue métier : missions, processus, informations
deliver-section-personal-data = Vue des données personnelles et financières
deliver-section-applications = Vue des applications et des flux
deliver-section-administration = Vue de l’administration
deliver-section-logical = Vue des infrastructures logiques
deliver-section-physical = Vue des infrastructures physiques
deliver-section-classification = Classification et systèmes d’information sensibles
deliver-section-risks = Carte des risques
deliver-section-choke-points = Points de passage obligés
deliver-section-changes = Évolutions depuis la version précédente
deliver-section-unknowns = Annexe A. Ce que nous ne savons pas
deliver-section-glossary = Annexe B. Limites, références et glossaire

deliver-reading-introduction = Personne ne dessine cette carte : elle est calculée à partir de preuves (relevés d’outils, inventaires, entretiens). Chaque élément porte sa source, la façon dont il est connu et la dernière date à laquelle il l’a été.
deliver-reading-sources = « Observé » veut dire qu’un outil l’a vu ; « déclaré », qu’une personne ou un inventaire l’affirme ; « déduit », qu’il découle d’une autre preuve. Un tiret signifie que rien n’est connu, et « ne sait pas » que la question a été posée.
deliver-reading-classes = Échelles : impact légal de 1 à 4 en disponibilité (D), intégrité (I) et confidentialité (C), dont le plus élevé donne la classe (4 : A, 3 : B, 2 : C, 1 : D ; décret 2-21-406, articles 11 et 12) ; besoins de 0 à 4 ; critères des parties prenantes de 1 à 4 (EBIOS RM) ; niveau des données par la confidentialité seule (4 : TS, très secret ; 3 : S, secret ; 2 : C, confidentiel ; 1 : DR, diffusion restreinte).
deliver-table-completeness = Complétude et fraîcheur par vue
deliver-sheet-completeness = Complétude
deliver-note-completeness = L’âge médian est compté en jours, de la dernière observation ou déclaration à la date de cette version.
deliver-figure-coverage = Ce qui est déclaré, ce qui est observé
# $count
deliver-alt-coverage = Barres horizontales : pour chacune des { $count } sortes d’éléments, le nombre de ceux qui sont observés et déclarés, seulement observés, seulement déclarés ou déduits.
deliver-not-computed-coverage = La carte est vide. Importez des preuves pour obtenir cette figure.

# $count
deliver-ecosystem-introduction = Organismes extérieurs connus : { $count }. La dangerosité est le produit de la dépendance et de la pénétration, divisé par celui de la maturité et de la confiance.
deliver-table-stakeholders = Parties prenantes, accès et dangerosité
deliver-sheet-stakeholders = Parties prenantes
deliver-note-stakeholders = La dangerosité va de 0,06 à 16. Elle n’est calculée que si les quatre critères sont énoncés ; les seuils des zones de danger sont fixés avec l’organisme.
deliver-figure-danger = Dangerosité des parties prenantes
# $count
deliver-alt-danger = Barres horizontales : dangerosité des { $count } parties prenantes cotées, de la plus dangereuse à la moins dangereuse.
deliver-not-computed-danger = Aucune partie prenante n’a ses quatre critères (dépendance, pénétration, maturité, confiance). Remplissez-les dans la feuille des tiers du classeur de collecte.
deliver-table-impact-dimensions = Impacts énoncés dans les six dimensions (décret 2-21-406, article 11)
deliver-sheet-impact-dimensions = Impacts par dimension
deliver-note-impact-dimensions = La classe suit le plus haut de ces impacts et de ceux énoncés d’un bloc pour le processus.
deliver-figure-exchanges = Échanges avec les parties prenantes
# $bodies $systems
deliver-alt-exchanges = Graphe à deux colonnes : à gauche { $bodies } parties prenantes, à droite les { $systems } systèmes qu’elles atteignent ou avec lesquels elles échangent.
deliver-not-computed-exchanges = Aucun accès ni flux n’est connu entre un tiers et un système. Remplissez les accès des tiers et la feuille des flux.

# $count
deliver-business-introduction = Processus connus : { $count }. Leur classe découle du plus élevé de leurs trois impacts légaux ; elle se transmet aux applications et aux bases dont ils dépendent.
deliver-table-processes = Processus, impacts, classe et propriétaire
deliver-sheet-processes = Processus
deliver-table-continuity = Besoins et objectifs de reprise (bilan d’impact)
deliver-sheet-continuity = Continuité
deliver-note-continuity = Besoins de 0 à 4. DMIA : délai maximal d’interruption admissible ; PDMA : perte de données maximale admissible ; DMT : durée maximale tolérable.
deliver-table-information = Informations traitées
deliver-sheet-information = Informations
deliver-figure-layers = Des processus aux applications et aux bases
# $processes $applications $databases
deliver-alt-layers = Graphe à trois colonnes : { $processes } processus, les { $applications } applications qu’ils emploient et les { $databases } bases qu’emploient ces applications ; la lettre de chaque boîte est sa classe.
deliver-not-computed-layers = Aucun lien n’est connu entre processus, applications et bases. Remplissez les colonnes « applications » et « bases » du classeur de collecte.

# $stores $data
deliver-data-introduction = Bases et espaces de stockage connus : { $stores } ; informations connues : { $data }. Aucune valeur personnelle n’est lue ni reproduite ici.
deliver-table-held-data = Données détenues par les bases
deliver-sheet-held-data = Données détenues
deliver-table-uncovered-data = Informations qu’aucun traitement du registre ne couvre
deliver-sheet-uncovered-data = Hors traitement
deliver-note-uncovered-data = Le tableau constate une absence de lien ; il ne dit pas si l’information est personnelle, ni si un traitement était requis.
deliver-table-processings = Traitements déclarés
deliver-sheet-processings = Traitements
deliver-figure-categories = Bases par catégorie de données
# $count
deliver-alt-categories = Barres horizontales : nombre de bases qui détiennent chacune des { $count } catégories de données les plus répandues.
deliver-not-computed-columns = Le relevé par colonne (CNIE, santé, RIB) et la carte thermique des bases par catégorie demandent une exploration des bases, qui ne rapporte que des comptes. Elle n’a pas été faite.

# $apps $flows
deliver-applications-introduction = Applications connues : { $apps } ; flux connus entre applications, bases et tiers : { $flows }.
deliver-table-applications = Applications, versions et exposition
deliver-sheet-applications = Applications
deliver-table-databases = Bases et espaces de stockage
deliver-sheet-databases = Bases
deliver-table-flows = Flux : protocole, chiffrement, données
deliver-sheet-flows = Flux
deliver-figure-flows = Flux entre applications, bases et tiers
# $count
deliver-alt-flows = Graphe à deux colonnes : { $count } flux, de ce qui émet à gauche vers ce qui reçoit à droite.
deliver-not-computed-flows = Aucun flux n’est connu. Remplissez la feuille des flux du classeur de collecte.

# $directories $groups $accounts
deliver-administration-introduction = Annuaires et domaines : { $directories } ; groupes : { $groups } ; comptes : { $accounts }. Les comptes désignent des personnes : ils sont comptés, jamais nommés.
deliver-not-computed-administration = Aucun annuaire, groupe ni compte n’est connu. Importez un relevé d’annuaire pour remplir cette vue.
deliver-table-directories = Annuaires et domaines
deliver-sheet-directories = Annuaires
deliver-table-accounts = Comptes par sorte
deliver-sheet-accounts = Comptes
deliver-other-accounts = Autres comptes
deliver-table-groups = Groupes privilégiés
deliver-sheet-groups = Groupes privilégiés
deliver-table-accesses = Accès des tiers aux systèmes
deliver-sheet-accesses = Accès des tiers
deliver-not-computed-tier-zero = Les chemins vers les comptes qui commandent tout (« Tier 0 ») demandent les droits de l’annuaire et le calcul des chemins d’attaque.

# $zones $hosts $services
deliver-logical-introduction = Zones : { $zones } ; équipements : { $hosts } ; services réseau ouverts : { $services }. Un équipement appartient à la zone que sa source indique, sinon à celle du plus petit sous-réseau qui contient son adresse.
deliver-figure-zones = Zones et flux
# $zones $flows
deliver-alt-zones = Schéma : { $zones } zones avec leurs sous-réseaux et leurs comptes, et { $flows } flux entre elles ; trait plein pour un flux autorisé, tireté pour un flux interdit.
deliver-not-computed-zones = Aucune zone n’est connue. Remplissez la feuille des zones du classeur de collecte.
# $hosts $services $findings
deliver-zone-counts = équipements : { $hosts } · services : { $services } · faiblesses : { $findings }
deliver-flow-allowed = autorisé
deliver-flow-denied = interdit
deliver-table-zones = Zones
deliver-sheet-zones = Zones
deliver-table-subnets = Sous-réseaux
deliver-sheet-subnets = Sous-réseaux
deliver-table-rules = Règles entre zones
deliver-sheet-rules = Règles
deliver-table-hosts = Équipements
deliver-sheet-hosts = Équipements
deliver-note-hosts = Les équipements qui portent le plus de faiblesses ouvertes viennent d’abord.

# $sites $placed
deliver-physical-introduction = Lieux connus : { $sites } ; { $placed } des équipements ont un lieu connu.
deliver-table-sites = Sites, bâtiments et salles
deliver-sheet-sites = Sites
deliver-table-equipment = Équipements, lieux et numéros de série
deliver-sheet-equipment = Matériels
deliver-figure-sites = Équipements par lieu
# $count
deliver-alt-sites = Barres horizontales : nombre d’équipements dans chacun des { $count } lieux les plus fournis.
deliver-not-computed-sites = Aucun équipement n’a de lieu connu. Remplissez les colonnes « site » du classeur de collecte.

# $classed
deliver-classification-introduction = { $classed } des applications et des bases ont une classe. Elle est le plus élevé des impacts légaux déclarés des processus qui en dépendent ; la colonne « imposée par » donne la chaîne, du processus au système. Un système de classe A ou B est sensible au sens du décret 2-21-406.
deliver-table-classes = Systèmes, impacts et classe
deliver-sheet-classes = Classification
deliver-note-classes = Sans impact déclaré, la classe manque : ce n’est pas une classe basse.
deliver-figure-classes = Répartition par classe
deliver-alt-classes = Barres horizontales : nombre de processus, d’applications et de bases de chaque classe, de A à D, et sans classe.
# $class
deliver-class = Classe { $class }
deliver-no-class = Sans classe
deliver-not-computed-classes = Aucun processus n’a d’impact légal déclaré. Remplissez les trois colonnes d’impact de la feuille des processus.
deliver-not-computed-notification = La colonne « notification à la DGSSI » demande la liste des systèmes déjà déclarés ; elle n’a pas été reçue.

deliver-not-computed-risks = Le registre des risques, les matrices initiale et résiduelle et la courbe des pertes demandent, dans l’ordre, des joyaux désignés, des chemins d’attaque calculés, puis des fréquences et des pertes énoncées par une personne nommée. Le tableau dit ce qui est déjà réuni.
deliver-table-gathered = Ce qui est réuni pour le calcul des risques
deliver-sheet-gathered = Entrées des risques
deliver-gathered-findings = Faiblesses ouvertes
deliver-gathered-findings-unlocks = Étapes des chemins d’attaque
deliver-gathered-jewels = Joyaux désignés
deliver-gathered-jewels-unlocks = Chemins d’attaque et leurs probabilités
deliver-gathered-frequencies = Fréquences énoncées
deliver-gathered-frequencies-unlocks = Vraisemblance chiffrée
deliver-gathered-losses = Pertes énoncées
deliver-gathered-losses-unlocks = Perte annuelle attendue et P95, en dirhams, avec leur intervalle
deliver-not-computed-choke-points = Les points de passage obligés se lisent sur le graphe d’attaque réduit ; ils demandent des joyaux désignés et le calcul des chemins.

# $new $changed $gone $same
deliver-changes-introduction = Depuis la version précédente : { $new } éléments apparus, { $changed } modifiés, { $gone } disparus, { $same } inchangés.
deliver-not-computed-changes = C’est la première version livrée de cette cartographie. La prochaine imprimera ici ce qui est apparu, a changé ou a disparu.
deliver-table-new = Apparus
deliver-sheet-new = Apparus
deliver-table-gone = Disparus
deliver-sheet-gone = Disparus
deliver-note-gone = Un élément a disparu quand une source qui pouvait le voir l’a cherché sans le trouver, ou quand sa preuve a été retirée.
deliver-table-changed = Modifiés
deliver-sheet-changed = Modifiés
deliver-figure-trend = Apparitions et disparitions
# $count
deliver-alt-trend = Barres horizontales : nombre d’éléments apparus et disparus pour chacune des { $count } sortes concernées.
deliver-trend-new = apparus
deliver-trend-gone = disparus

deliver-unknowns-introduction = Une carte vaut par ce qu’elle avoue. Cette annexe compte et liste ce qui manque, ce qui se contredit et ce que personne n’a vu.
deliver-table-measures = Mesures de la connaissance
deliver-sheet-measures = Mesures
deliver-measure-coverage = Équipements à la fois déclarés et observés / équipements déclarés ou observés
deliver-measure-evidence = Attributs appuyés par une observation / attributs connus
deliver-measure-process-owner = Processus dont le propriétaire est connu / processus
deliver-measure-application-owner = Applications dont le propriétaire est connu / applications
deliver-measure-database-owner = Bases dont le propriétaire est connu / bases
deliver-measure-declared-never-seen = Équipements déclarés, jamais vus dans une plage sondée
deliver-measure-seen-never-declared = Équipements vus, jamais déclarés
deliver-measure-unknown-answers = Réponses « ne sait pas »
deliver-measure-conflicts = Valeurs contradictoires entre sources de même rang
deliver-measure-proposals = Rapprochements qui attendent la décision d’une personne
deliver-table-unknown-answers = Réponses « ne sait pas »
deliver-sheet-unknown-answers = Ne sait pas
deliver-table-declared-never-seen = Équipements déclarés, jamais vus
deliver-sheet-declared-never-seen = Déclarés jamais vus
deliver-note-declared-never-seen = Seuls comptent les équipements dont l’adresse a été sondée : hors de ces plages, l’absence ne prouve rien.
deliver-table-seen-never-declared = Équipements vus, jamais déclarés
deliver-sheet-seen-never-declared = Vus jamais déclarés
deliver-table-ownerless = Processus, applications et bases sans propriétaire connu
deliver-sheet-ownerless = Sans propriétaire

deliver-limits = Limites : la carte dit ce que ses sources disent, à la date où elles le disent. Hors de ce qu’un outil pouvait voir, l’absence ne veut rien dire. Elle constate des faits et leur distance à une règle ; elle ne juge ni ne certifie.
deliver-references = Références employées, à vérifier dans leur version en vigueur : loi 05-20 relative à la cybersécurité ; décret 2-21-406 pris pour son application ; loi 09-08 relative à la protection des données personnelles ; guide de cartographie du système d’information de l’ANSSI (2018) ; EBIOS Risk Manager.
deliver-table-glossary = Glossaire
deliver-sheet-glossary = Glossaire

## Front matter, verdicts and annexes of every deliverable.

deliver-section-front-matter = Visas, diffusion et versions
deliver-front-matter = Ces tableaux se remplissent et se signent à la main. L’outil n’y écrit que ce qu’il sait : la version présente.
deliver-table-visas = Visas
deliver-sheet-visas = Visas
deliver-visa-written-by = Établi par
deliver-visa-checked-by = Vérifié par
deliver-visa-approved-by = Approuvé par
deliver-table-distribution = Liste de diffusion nominative
deliver-sheet-distribution = Diffusion
deliver-table-history = Historique des versions
deliver-sheet-history = Versions
deliver-this-version = Version présente
deliver-table-references = Textes employés et leur lecture
deliver-sheet-references = Textes
deliver-note-references = Chaque texte est à vérifier dans sa version en vigueur, par le service juridique.
deliver-read-text = texte lu
deliver-read-secondary = source secondaire
deliver-table-evidence = Registre des preuves
deliver-sheet-evidence = Preuves
deliver-note-evidence = L’empreinte (SHA-256) est celle du fichier tel qu’il a été reçu ; la date est celle à laquelle ses faits étaient vrais.
deliver-table-tools = Outils, formats et versions
deliver-sheet-tools = Outils
deliver-table-chapter-rates = Directive nationale : verdicts par chapitre
deliver-sheet-chapter-rates = Chapitres
deliver-note-chapter-rates = Le dénominateur est le nombre de règles applicables, non évaluées comprises. Conforme et partiel sont publiés à part et ne s’additionnent pas. Source secondaire : texte lu dans une transcription, à vérifier sur le texte officiel.
deliver-all-chapters = Ensemble
deliver-figure-chapters = Verdicts par chapitre
# $count
deliver-alt-chapters = Barres horizontales : pour chacun des { $count } chapitres, le nombre de règles conformes, partielles, non conformes et non évaluées.
# $who $what
deliver-ask = { $who } : { $what }
# $what $who
deliver-reasons = { $what } ({ $who })
deliver-reserves = Réserves
deliver-table-open-questions = Règles que rien n’a permis d’évaluer, par fonction à interroger
deliver-sheet-open-questions = Questions ouvertes

## Titles of columns.

deliver-column-accesses = Accès
deliver-column-accounts = Comptes
deliver-column-act = Agissent
deliver-column-action = Action
deliver-column-activity = Activité
deliver-column-addresses = Adresses
deliver-column-after = Après
deliver-column-age = Âge (j)
deliver-column-allocation = Attribution
deliver-column-answer = Réponse
deliver-column-answer-a = A
deliver-column-answer-b = B
deliver-column-answer-c = C
deliver-column-answered = Répondus
deliver-column-answered-by = Répondu par
deliver-column-applicable = Applicables
deliver-column-application = Application
deliver-column-applications = Applications
deliver-column-arabic = العربية
deliver-column-article = Article
deliver-column-assessable = Évaluables
deliver-column-attachment = Pièce jointe
deliver-column-attribute = Attribut
deliver-column-audience = Destinataires
deliver-column-audited-domains = Domaines audités (date)
deliver-column-authentication = Authentification
deliver-column-author = Auteur
deliver-column-authority = Autorité
deliver-column-availability = D
deliver-column-backed-up-to = Sauvegardée vers
deliver-column-backup-tested = Restauration testée
deliver-column-base-value = Valeur de base
deliver-column-because = Réponse juste
deliver-column-before = Avant
deliver-column-brought-by = Apporté par
deliver-column-bulletin = Bulletin officiel
deliver-column-bytes = Octets
deliver-column-case = Cas (inventé)
deliver-column-category = Catégorie
deliver-column-chapter = Chapitre
deliver-column-class = Classe
deliver-column-class-a = Classe A
deliver-column-class-b = Classe B
deliver-column-class-c = Classe C
deliver-column-class-d = Classe D
deliver-column-class-none = Sans classe
deliver-column-clause = Clause
deliver-column-clauses = Contrats avec clauses
deliver-column-cndp-number = Récépissé CNDP
deliver-column-cndp-regime = Régime CNDP
deliver-column-command = Commande
deliver-column-committee = Instance
deliver-column-confidentiality = C
deliver-column-conformant = Conformes
deliver-column-controls = Commande
deliver-column-copy = N°
deliver-column-cost-maximum = Coût max. (MAD, hypothèse)
deliver-column-cost-minimum = Coût min. (MAD, hypothèse)
deliver-column-count = Nombre
deliver-column-covers = Couvre
deliver-column-criterion = Critère
deliver-column-critical = Critiques
deliver-column-cve = CVE
deliver-column-danger = Dangerosité
deliver-column-database = Base
deliver-column-databases = Bases
deliver-column-date = Date
deliver-column-days = Jours
deliver-column-deadline = Échéance du texte
deliver-column-decide = Décide
deliver-column-decides = Décide
deliver-column-declared = Déclarés
deliver-column-declared-value = Valeur déclarée
deliver-column-declared-by = Déclarée par
deliver-column-observed-value = Valeur observée
deliver-column-observed-by = Observée par
deliver-column-link = Lien
deliver-column-stated-by = Énoncé par
deliver-column-impact-dimension = Dimension
deliver-column-declared-only = Déclarés seulement
deliver-column-dependency = Dép.
deliver-column-destroyed = Détruit
deliver-column-dismissed = Écartés
deliver-column-documents = Documents attendus
deliver-column-does = Ce qu’elle fait
deliver-column-domain = Annuaire ou domaine
deliver-column-domain-of-audit = Domaine
deliver-column-due = Échéance
deliver-column-effect = Effet
deliver-column-effort = Effort (j, hypothèse)
deliver-column-element = Élément
deliver-column-elements = Éléments
deliver-column-known-elements = Connus
deliver-column-enabled = Actifs
deliver-column-encrypted = Chiffré
deliver-column-encrypted-at-rest = Chiffrée
deliver-column-end-of-support = Fin de support
deliver-column-engine = Moteur
deliver-column-english = English
deliver-column-enters = Système atteint
deliver-column-entry = Entrée
deliver-column-event = Événement
deliver-column-every = Fréquence
deliver-column-every-days = Tous les (j)
deliver-column-example = Exemple
deliver-column-expected = Attendu
deliver-column-exploitable = Exploit connu
deliver-column-exposure = Exposition
deliver-column-fact = Fait
deliver-column-family = Famille
deliver-column-field = Champ
deliver-column-file = Fichier
deliver-column-files = Fichiers
deliver-column-finding-title = Constat
deliver-column-alert-raised-at = Émise à
deliver-column-alert-raised-by = Émise par
deliver-column-alert-received-at = Reçue à
deliver-column-alert-received-by = Reçue par
deliver-column-alert-remedy = Remède
deliver-column-finding = Écart relevé
deliver-column-findings = Faibl.
deliver-column-fires-on = Se déclenche sur
deliver-column-first-date = Premier jour
deliver-column-format = Format
deliver-column-framework = Référentiel
deliver-column-french = Français
deliver-column-from = De
deliver-column-function = Fonction
deliver-column-gate = Jalon
deliver-column-go-live = Mise en service
deliver-column-gone = Disparus
deliver-column-group = Groupe
deliver-column-groups = Groupes
deliver-column-handed-on = Remis le
deliver-column-headcount = Effectif
deliver-column-held-by = Détenue par
deliver-column-high = Élevées
deliver-column-horizon = Horizon
deliver-column-host = Équipement
deliver-column-hosts = Équip.
deliver-column-how = Comment le vérifier
deliver-column-impact = Impact
deliver-column-imposed-by = Imposée par
deliver-column-in-place = En place
deliver-column-indicator = Indicateur (formule)
deliver-column-information = Information
deliver-column-input = Entrée
deliver-column-integrity = I
deliver-column-invited = Invités
deliver-column-is-told = Est informé
deliver-column-kind = Sorte
deliver-column-last-audit = Dernier audit
deliver-column-last-date = Dernier jour
deliver-column-last-known = Dernière date
deliver-column-late = Retard (j)
deliver-column-level = Niveau
deliver-column-likelihood-by-severity = Vraisemblance
deliver-column-lint = Contrôle
deliver-column-low = Faibles
deliver-column-maturity = Maturité
deliver-column-meaning = Sens
deliver-column-measure = Mesure
deliver-column-measure-id = Réf.
deliver-column-measures = Mesures
deliver-column-median-age = Âge médian (j)
deliver-column-medium = Moyennes
deliver-column-members = Membres
deliver-column-memo = Fiche
deliver-column-minutes = Minutes
deliver-column-missing = Ce qui manque
deliver-column-model = Modèle
deliver-column-module = Module
deliver-column-mtd = DMT
deliver-column-must-hold = Doit contenir
deliver-column-name = Nom
deliver-column-nature = Nature
deliver-column-needs = Après
deliver-column-non-conformant = Non conformes
deliver-column-not-applicable = Sans objet
deliver-column-not-assessed = Non évaluées
deliver-column-number = N°
deliver-column-objectives = Objectifs
deliver-column-observed = Observés
deliver-column-observed-only = Observés seulement
deliver-column-open = Ouvertes
deliver-column-open-fields = Champs à remplir
deliver-column-os = Système
deliver-column-overlap = À la fois déclarés et observés
deliver-column-owner = Propriétaire
deliver-column-part-of = Fait partie de
deliver-column-partial = Partielles
deliver-column-passed = Reçus
deliver-column-password-never-expires = Mot de passe sans fin
deliver-column-penetration = Pén.
deliver-column-permission = Règle
deliver-column-persons = Personnes
deliver-column-points = Points
deliver-column-population = Population
deliver-column-ports = Ports
deliver-column-posts = Postes sur un an (hypothèse)
deliver-column-present = Présents
deliver-column-priority = Priorité
deliver-column-privileged = Privilégiés
deliver-column-process = Processus
deliver-column-processes = Processus
deliver-column-processing = Traitement
deliver-column-profile = Profil
deliver-column-progress = Avancement (%)
deliver-column-protocol = Protocole
deliver-column-provider = Prestataire
deliver-column-purpose = Finalité
deliver-column-qualified = Qualifié
deliver-column-qualifies = Qualifie
deliver-column-quantity = Quantité sur la carte
deliver-column-question = Question
deliver-column-raci-ciso = Responsable sécurité
deliver-column-raci-data-protection = Protection des données
deliver-column-raci-legal = Juridique
deliver-column-raci-management = Direction
deliver-column-raci-operations = Exploitation
deliver-column-raci-owners = Propriétaires
deliver-column-raised = Levés
deliver-column-rated = Critères cotés
deliver-column-reaches = Atteint ou échange avec
deliver-column-reading = Lecture
deliver-column-reasons = Preuve : ce qui a été regardé (sources)
deliver-column-recipient = Destinataire
deliver-column-recommendation = Recommandation
deliver-column-records = Fiches
deliver-column-reference = Réf.
deliver-column-references = Références
deliver-column-remark = Remarque
deliver-column-remote-authentication = Connexion distante
deliver-column-report = Rapport
deliver-column-required = Obligatoire
deliver-column-requirement = Exigence
deliver-column-result = Résultat attendu
deliver-column-retained = Retenus
deliver-column-retention = Conservation
deliver-column-right = Juste
deliver-column-risk = Risque
deliver-column-rpo = PDMA
deliver-column-rto = DMIA
deliver-column-rule = Règle
deliver-column-rules = Règles
deliver-column-runs-on = Hébergée par
deliver-column-says = Selon
deliver-column-says-memo = À retenir
deliver-column-scale = Échelle
deliver-column-seen = Corrigé
deliver-column-sees = Voit
deliver-column-sensitive = Sensible
deliver-column-serial-number = Numéro de série
deliver-column-services = Serv.
deliver-column-severity = Gravité
deliver-column-severity-1 = G1
deliver-column-severity-2 = G2
deliver-column-severity-3 = G3
deliver-column-severity-4 = G4
deliver-column-sha256 = Empreinte (SHA-256)
deliver-column-sheet = Feuille
deliver-column-signature = Signature
deliver-column-site = Lieu
deliver-column-solution = Remède proposé par l’outil
deliver-column-source = Source
deliver-column-stakeholder = Partie prenante
deliver-column-state = État
deliver-column-status = Constat
deliver-column-steer = Pilotent
deliver-column-step = Étape
deliver-column-stops = Effet
deliver-column-subject = Objet
deliver-column-subnet = Sous-réseau
deliver-column-subnets = Sous-réseaux
deliver-column-system = Système
deliver-column-target = Cible (hypothèse)
deliver-column-technology = Technologie
deliver-column-text = Texte
deliver-column-threshold = Seuil (hypothèse)
deliver-column-title = Intitulé
deliver-column-to = Vers
deliver-column-to-ask = À demander
deliver-column-to-ask-of = À demander à
deliver-column-touched-hosts = Équipements touchés
deliver-column-touches = Journal
deliver-column-need-availability = Besoin D
deliver-column-need-integrity = Besoin I
deliver-column-need-confidentiality = Besoin C
deliver-column-need-traceability = Besoin T
deliver-column-transfers = Transferts
deliver-column-trust = Confiance
deliver-column-trusts = Approuve
deliver-column-type = Type
deliver-column-unlocks = Débloque
deliver-column-value = Valeur
deliver-column-vendor = Constructeur
deliver-column-verdict = Verdict
deliver-column-version = Version
deliver-column-view = Vue
deliver-column-visa = Visa
deliver-column-vlan = VLAN
deliver-column-volume = Volume
deliver-column-way = Chemin
deliver-column-weakness = Faiblesse
deliver-column-when = Quand
deliver-column-who = Qui
deliver-column-whom = Qui interroger
deliver-column-with-owner = Avec propriétaire
deliver-column-within-days = Délai (j, hypothèse)
deliver-column-witness = Témoin
deliver-column-wording = Texte proposé
deliver-column-work = Travail
deliver-column-zone = Zone

# The printed sheet of an owner.
# $owner
deliver-owner-title = Fiche de { $owner }
deliver-owner-introduction = Entourez « oui » ou « non », répondez au stylo à ce qui est demandé ; « ne sait pas » est une réponse. La saisie se fait ensuite en une fois, par les mêmes références, dans le classeur de ce responsable.
deliver-table-owner-things = Ce dont vous répondez
deliver-sheet-owner-things = Fiche
deliver-column-owner-told = Ce qui est dit
deliver-column-owner-right = Juste ?
deliver-column-owner-asked = Demandé
deliver-column-owner-answer = Votre réponse
# $count
deliver-owner-left = Autres éléments, dans le classeur seulement : { $count }.
deliver-owner-requests = Pièces attendues
deliver-owner-signed = Rempli par
deliver-owner-answered-by = Nom et fonction :
deliver-owner-date = Le :
deliver-owner-signature = Signature :
