# Verdicts and their reasons: one text for each code of the catalogue. $numerator, $denominator and $total are counts.

## What was looked at: $numerator fulfil the rule, out of $denominator.

comply-looked-hosts = { $numerator } sur { $denominator } équipements connus répondent à la règle.
comply-looked-scanned = { $numerator } sur { $denominator } équipements examinés par un scanneur sont sans écart.
comply-looked-systems = { $numerator } sur { $denominator } systèmes examinés sont pris en charge et sans faille grave.
comply-looked-assets = { $numerator } sur { $denominator } applications, bases et équipements ont un propriétaire.
comply-looked-processes = { $numerator } sur { $denominator } processus sont renseignés.
comply-looked-zone-pairs = { $numerator } sur { $denominator } passages entre test et production sont fermés, parmi ceux dont le filtrage est connu.
comply-looked-zones = { $numerator } sur { $denominator } segments de systèmes de classe A ou B sont à part.
comply-looked-flows = { $numerator } sur { $denominator } flux connus répondent à la règle.
comply-looked-services = { $numerator } sur { $denominator } équipements dont les services sont connus sont sans écart.
comply-looked-clocks = { $numerator } horloges sur { $denominator } lues sont à moins de { $seconds } secondes.
comply-looked-applications = { $numerator } sur { $denominator } applications exposées ou ouvertes à des tiers demandent une authentification forte.
comply-looked-accesses = { $numerator } sur { $denominator } tiers ayant un accès s’authentifient fortement.
comply-looked-accounts = { $numerator } sur { $denominator } comptes actifs répondent à la règle.
comply-looked-leavers = { $numerator } sur { $denominator } agents partis ont leur compte fermé.
comply-looked-processings = { $numerator } sur { $denominator } traitements ont la formalité requise au registre.
comply-looked-stores = { $numerator } sur { $denominator } applications ou bases renseignées répondent à la règle.
comply-looked-contracts = { $numerator } sur { $denominator } contrats et hébergements connus répondent à la règle.
comply-looked-third-parties = { $numerator } sur { $denominator } tiers ayant un accès sont cotés.
comply-looked-audits = { $numerator } sur { $denominator } contrôles d’audit sont à jour.
comply-looked-actions = { $numerator } sur { $denominator } actions sont complètes.

## Gaps, notes and what is missing; $total counts the objects.

comply-seen-not-declared = Équipements vus sur le réseau et absents de l’inventaire : { $total }.
comply-declared-not-seen = Équipements inventoriés, cherchés à leur adresse et jamais vus : { $total }.
comply-fields-empty = Équipements inventoriés sans numéro de série ou sans système : { $total }.
comply-no-owner = Actifs sans propriétaire : { $total }.
comply-unsupported = Équipements avec un logiciel hors support : { $total }.
comply-runs-on-unsupported = Applications et bases portées par un équipement hors support : { $total }.
comply-support-ended = Systèmes dont la fin de support déclarée est passée : { $total }.
comply-critical-weakness = Équipements avec une faille critique, ou élevée et exploitable, encore ouverte : { $total }.
comply-late-correction = Équipements avec une faille exploitable dont le correctif a plus de { $days } jours : { $total }.
comply-default-secret = Équipements avec un secret par défaut : { $total }.
comply-anonymous-access = Équipements qui acceptent un accès anonyme : { $total }.
comply-open-between-environments = Zones de test et de production entre lesquelles un flux est ouvert : { $total }.
comply-mixed-environments = Zones qui mêlent test et production : { $total }.
comply-flow-between-environments = Applications ou bases reliées du test vers la production : { $total }.
comply-shared-with-workstations = Segments, et systèmes de classe A ou B qui y côtoient des postes : { $total }.
comply-shared-with-internet = Segments ouverts à Internet, et bases de classe A ou B qui s’y trouvent : { $total }.
comply-flat-across-sites = Segments étendus à plusieurs sites, et systèmes de classe A ou B qui s’y trouvent : { $total }.
comply-any-rule = Zones reliées par une règle qui ne limite pas les ports : { $total }.
comply-flow-not-declared = Zones reliées par un flux absent de la matrice déclarée : { $total }.
comply-administration-exposed = Équipements de zones exposées où un service d’administration écoute : { $total }.
comply-clear-remote = Équipements qui acceptent une prise en main en clair : { $total }.
comply-clear-transfer = Équipements qui échangent en clair : { $total }.
comply-weak-encryption = Équipements avec un certificat, une version ou une suite de chiffrement faible : { $total }.
comply-weak-authentication = Déclarés sans authentification forte : { $total }.
comply-access-without-strong-authentication = Systèmes qu’un tiers atteint sans authentification forte : { $total }.
comply-leaver-active = Agents partis dont le compte reste ouvert : { $total }.
comply-inactive-account = Comptes actifs sans connexion récente : { $total }.
comply-password-never-expires = Comptes dont le mot de passe n’expire jamais : { $total }.
comply-generic-account = Comptes au nom générique : { $total }.
comply-generic-privileged = Comptes à privilège au nom générique : { $total }.
comply-no-authorisation = Traitements avec le numéro de CNIE sans autorisation enregistrée : { $total } sur { $with }.
comply-store-no-authorisation = Bases où une lecture a trouvé des numéros de CNIE, sans traitement autorisé pour les applications qui les utilisent : { $total }.
comply-no-number = Traitements sans numéro de la CNDP : { $total }.
comply-transfer-abroad = Traitements avec un transfert à l’étranger sans autorisation enregistrée : { $total }.
comply-test-copy = Bases de test alimentées par la production, sans déclaration d’anonymisation : { $total }.
comply-test-personal-data = Bases de test qui portent des données personnelles : { $total }.
comply-clear-personal-flow = Extrémités de flux de données personnelles sans chiffrement : { $total }.
comply-hosted-abroad = Applications sensibles ou à données personnelles déclarées hébergées à l’étranger : { $total }.
comply-no-contract = Tiers ayant un accès et aucun contrat au registre : { $total }.
comply-no-clauses = Contrats sans clauses de sécurité : { $total }.
comply-contract-ended = Contrats échus : { $total }.
comply-not-rated = Tiers ayant un accès et non cotés : { $total }.
comply-never-audited = Systèmes de classe A ou B sans audit au registre : { $total }.
comply-audit-overdue = Systèmes de classe A ou B dont un audit a plus de { $years } ans : { $total }.
comply-audit-not-counted = Audits sans rapport, sans date, d’un système inconnu ou d’un prestataire non qualifié, qui ne comptent pas : { $total }.
comply-opened-before-audit = Applications ouvertes à des tiers sans rapport d’audit antérieur : { $total }.
comply-audit-incomplete = Audits sans prestataire, qualification, date ou rapport au registre : { $total }.
comply-no-due-date = Actions sans échéance : { $total }.
comply-no-risk = Actions sans risque rattaché : { $total }.
comply-no-action-owner = Actions sans responsable : { $total }.
comply-no-action-cost = Actions sans coût : { $total }.
comply-not-classified = Processus non cotés : { $total }.
comply-backup-not-isolated = Systèmes dont la sauvegarde est déclarée non isolée : { $total }.
comply-backup-reachable = Systèmes dont la sauvegarde obéit à un compte qui les administre aussi : { $total }.
comply-restore-not-tested = Systèmes dont la restauration n’a pas été essayée : { $total }.
comply-no-objectives = Processus critiques sans les trois objectifs de reprise : { $total }.
comply-not-protected = Serveurs et postes sans protection vue par un outil : { $total }.
comply-protection-failed = Équipements dont un scanneur signale la protection en défaut : { $total }.
comply-clock-off = Équipements dont l’horloge s’écarte de plus de { $seconds } secondes : { $total }.
comply-answered-no = { $by } a répondu non le { $date }.
comply-answered-yes = { $by } a répondu oui le { $date }.
comply-not-applicable-by = Sans objet selon { $by } le { $date } : { $reason }.
comply-assessed = { $by } conclut ainsi le { $date }. { $reason }
comply-forced =
    Verdict forcé par { $by } le { $date } (calculé : { $computed ->
        [conformant] conforme
        [partial] partiel
        [non-conformant] non conforme
        *[other] sans objet
    }). { $reason }
comply-answer-too-old = La réponse de { $by } ({ $date }) est trop ancienne ou sans date : elle ne compte pas.
comply-answer-unknown = { $by } ne sait pas, ou la réponse du { $date } n’est ni oui ni non.
comply-coverage-low = Couverture insuffisante : { $looked } sur { $of }, pour un seuil de { $threshold } % (hypothèse). Au plus partiel.
comply-declared-only = Déclaré seulement : aucun outil ne l’a vu. Au plus partiel.
comply-declared-anonymised = Bases de test déclarées anonymisées, ce qu’aucune lecture n’a vérifié : { $total }.
comply-declaration-contradicted = Bases de test déclarées anonymisées, ce qu’une lecture contredit : { $total }. La déclaration reste affichée à côté de l’observation.
comply-declared-isolated = Sauvegardes déclarées isolées, ce qu’aucun outil n’a vérifié : { $total }.
comply-hypothesis = Le délai de { $days } jours est une hypothèse, jusqu’à ce que l’organisme fixe le sien.
comply-dates-unknown = Applications exposées dont la date d’ouverture est inconnue, non appréciées : { $total }.
comply-not-by-product = Jamais acquise parce que l’outil existe : seules des pièces datées de personnes comptent.
comply-missing-evidence = Aucune preuve qui compte n’a été donnée.
comply-missing-attachment = La pièce jointe manque : une déclaration vaut au plus partiel.
comply-missing-document = Le document daté reste à joindre : les preuves seules valent au plus partiel.
comply-missing-discovery = Une découverte du réseau reste à importer pour la comparer à l’inventaire.
comply-missing-filtering = Le filtrage entre zones n’est pas entièrement connu : les configurations ou la matrice de flux restent à donner.
comply-missing-approval = L’approbation datée et la pièce signée restent à joindre.

## Whom to ask.

ask-management = Direction
ask-ciso = Responsable de la sécurité
ask-operations = Exploitation informatique
ask-network = Équipe réseau
ask-directory = Équipe annuaire et comptes
ask-development = Équipe de développement
ask-owners = Propriétaires métier
ask-human-resources = Ressources humaines
ask-purchasing = Achats et contrats
ask-facilities = Services généraux
ask-legal = Service juridique
ask-data-protection = Délégué à la protection des données

## Verdicts on rules of a directive; never on articles of law.

verdict-conformant = Conforme
verdict-partial = Partiellement conforme
verdict-non-conformant = Non conforme
verdict-not-assessed = Non évalué
verdict-not-applicable = Sans objet

## What may be said of an article of law.

law-gap = Écart constaté
law-not-shown = Non démontré
law-shown = Démontré
law-reading = Lecture du texte au { $date }, à confirmer par le service juridique.
law-secondary = Source secondaire : texte lu dans une transcription par un tiers, à vérifier sur le texte officiel.
