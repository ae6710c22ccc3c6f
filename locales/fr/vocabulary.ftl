# The words of the model as people read them.

## Kinds of node
kind-org = Organisme
kind-actor = Acteur
kind-process = Processus
kind-data = Donnée
kind-treatment = Traitement
kind-app = Application
kind-component = Composant
kind-store = Base ou espace de stockage
kind-account = Compte
kind-group = Groupe
kind-directory = Annuaire
kind-admin-zone = Zone d’administration
kind-credential = Moyen d’authentification
kind-host = Équipement
kind-iface = Interface réseau
kind-service = Service réseau
kind-software = Logiciel
kind-subnet = Sous-réseau
kind-zone = Zone
kind-gateway = Passerelle
kind-place = Lieu
kind-control = Mesure de sécurité
kind-weakness = Faiblesse

## Kinds of node, several
kinds-org = Organismes
kinds-actor = Acteurs
kinds-process = Processus
kinds-data = Données
kinds-treatment = Traitements
kinds-app = Applications
kinds-component = Composants
kinds-store = Bases et espaces de stockage
kinds-account = Comptes
kinds-group = Groupes
kinds-directory = Annuaires
kinds-admin-zone = Zones d’administration
kinds-credential = Moyens d’authentification
kinds-host = Équipements
kinds-iface = Interfaces réseau
kinds-service = Services réseau
kinds-software = Logiciels
kinds-subnet = Sous-réseaux
kinds-zone = Zones
kinds-gateway = Passerelles
kinds-place = Lieux
kinds-control = Mesures de sécurité
kinds-weakness = Faiblesses

## Subtypes
subtype-internal = Entité interne
subtype-supplier = Fournisseur
subtype-partner = Partenaire
subtype-authority = Autorité
subtype-customer = Client
subtype-person = Personne
subtype-role = Fonction
subtype-team = Équipe
subtype-external = Intervenant externe
subtype-macro-process = Macro-processus
subtype-process = Processus
subtype-activity = Activité
subtype-operation = Opération
subtype-task = Tâche
subtype-information = Information
subtype-data-set = Jeu de données
subtype-application = Application
subtype-service = Service applicatif
subtype-module = Module
subtype-database = Base de données
subtype-schema = Schéma
subtype-table = Table
subtype-file-share = Partage de fichiers
subtype-bucket = Compartiment de stockage objet
subtype-user = Compte d’utilisateur
subtype-administrator = Compte d’administrateur
subtype-service-account = Compte de service
subtype-machine = Compte de machine
subtype-security = Groupe de sécurité
subtype-distribution = Liste de diffusion
subtype-computed = Groupe calculé
subtype-directory-service = Service d’annuaire
subtype-forest = Forêt
subtype-domain = Domaine
subtype-tenant = Locataire
subtype-ou = Unité d’organisation
subtype-container = Conteneur
subtype-policy = Stratégie de groupe
subtype-certificate-template = Modèle de certificat
subtype-certification-authority = Autorité de certification
subtype-trust-store = Magasin de certificats de confiance
subtype-certificate = Certificat
subtype-key = Clé cryptographique
subtype-secret = Secret
subtype-token = Jeton
subtype-physical = Équipement physique
subtype-vm = Machine virtuelle
subtype-workstation = Poste de travail
subtype-switch = Commutateur
subtype-router = Routeur
subtype-firewall = Pare-feu
subtype-cluster = Grappe
subtype-phone = Téléphone
subtype-storage = Baie de stockage
subtype-peripheral = Périphérique
subtype-wifi = Borne Wi-Fi
subtype-server = Serveur
subtype-printer = Imprimante
subtype-virtual = Interface virtuelle
subtype-bridge = Pont
subtype-tunnel = Tunnel
subtype-package = Paquet
subtype-product = Produit
subtype-network = Réseau
subtype-security-zone = Zone de sécurité
subtype-lan = Réseau local
subtype-man = Réseau métropolitain
subtype-wan = Réseau étendu
subtype-internet = Accès Internet
subtype-partner-link = Liaison partenaire
subtype-vpn = Réseau privé virtuel
subtype-site = Site
subtype-building = Bâtiment
subtype-room = Salle
subtype-rack = Baie
subtype-cve = Vulnérabilité publiée (CVE)
subtype-misconfiguration = Défaut de configuration
subtype-audit-finding = Constat d’audit

## Kinds of edge: verb phrases between two names, "A … B"
edge-part-of = fait partie de
edge-owned-by = a pour responsable
edge-run-by = a pour exploitant
edge-bound-to = a un lien contractuel avec
edge-uses = utilise
edge-handles = manipule
edge-covered-by = relève du traitement
edge-runs-on = s’exécute sur
edge-installed-on = est installé sur
edge-has-iface = possède l’interface
edge-in-subnet = appartient au sous-réseau
edge-in-zone = appartient à la zone
edge-listens = offre le service
edge-can-reach = peut joindre
edge-flows-to = envoie des données à
edge-linked-to = est raccordé à
edge-located-in = se trouve dans
edge-member-of = est membre de
edge-controls = a des droits sur
edge-exposes = expose le compte
edge-trusts = fait confiance à
edge-authenticates-with = s’authentifie auprès de
edge-managed-from = s’administre depuis
edge-holds = détient
edge-affects = affecte
edge-protected-by = bénéficie de la mesure
edge-backed-up-to = se sauvegarde vers
edge-replicates-to = se réplique vers
edge-identified-by = s’identifie par le compte
edge-same-as = est peut-être le même élément que

## Views of the ANSSI mapping guide, and the privacy register
view-ecosystem = Écosystème
view-business = Métier
view-privacy = Vie privée
view-applications = Applications
view-administration = Administration
view-logical = Infrastructures logiques
view-physical = Infrastructures physiques

## Attributes: anything
attribute-name = Nom
attribute-description = Description
attribute-reference = Référence
attribute-owner = Responsable
attribute-environment = Environnement
attribute-exposure = Exposition
attribute-criticality = Criticité
attribute-go-live = Mise en service
attribute-end-of-support = Fin de support
attribute-remark = Remarque
attribute-contact = Contact

## Attributes: needs and legal impacts
attribute-need-confidentiality = Besoin de confidentialité
attribute-need-integrity = Besoin d’intégrité
attribute-need-availability = Besoin de disponibilité
attribute-need-traceability = Besoin de traçabilité
attribute-impact-confidentiality = Impact d’une atteinte à la confidentialité
attribute-impact-integrity = Impact d’une atteinte à l’intégrité
attribute-impact-availability = Impact d’une atteinte à la disponibilité
attribute-rto = Durée maximale de rétablissement (RTO)
attribute-rpo = Perte de données maximale (RPO)
attribute-mtd = Durée d’interruption maximale tolérable (MTD)
attribute-process-level = Niveau de processus

## Attributes: machines
attribute-os = Système d’exploitation
attribute-os-family = Famille de système
attribute-vendor = Constructeur
attribute-model = Modèle
attribute-firmware = Micrologiciel
attribute-serial-number = Numéro de série
attribute-addresses = Adresses IP
attribute-mac-addresses = Adresses MAC
attribute-hostnames = Noms d’hôte
attribute-last-boot = Dernier démarrage
attribute-installed-on = Date d’installation
attribute-patched-on = Date du dernier correctif
attribute-credentialed = Analyse authentifiée
attribute-cpe = Identifiants CPE

## Attributes: services and software
attribute-protocol = Protocole
attribute-port = Port
attribute-service-name = Nom du service
attribute-product = Produit
attribute-version = Version
attribute-extra-information = Précisions de l’outil
attribute-tls = Chiffrement TLS
attribute-script-output = Résultats de scripts
attribute-purl = Identifiant de paquet (purl)
attribute-licence = Licences
attribute-technology = Technologie
attribute-editor = Éditeur
attribute-users = Utilisateurs
attribute-authentication = Authentification
attribute-remote-authentication = Authentification de l’accès distant
attribute-hosting-country = Pays d’hébergement
attribute-hosting-provider = Hébergeur
attribute-provider-qualification = Qualification du prestataire
attribute-application-kind = Type d’application

## Attributes: stores and data
attribute-engine = Moteur
attribute-volume = Volume
attribute-persons = Personnes concernées
attribute-data-categories = Catégories de données
attribute-anonymised = Données anonymisées
attribute-encrypted-at-rest = Chiffrement au repos
attribute-backup-tested = Restauration testée
attribute-backup-isolated = Sauvegarde isolée
attribute-retention = Durée de conservation

## Attributes: register of processing activities
attribute-purpose = Finalité
attribute-cndp-number = Numéro CNDP
attribute-cndp-regime = Régime CNDP
attribute-transfers = Transferts à l’étranger

## Attributes: stakeholders
attribute-category = Catégorie
attribute-dependency = Dépendance
attribute-penetration = Pénétration
attribute-cyber-maturity = Maturité cyber
attribute-trust = Confiance

## Attributes: networks
attribute-cidr = Plage d’adresses (CIDR)
attribute-vlan = VLAN
attribute-allocation = Attribution des adresses

## Attributes: accounts and directories
attribute-enabled = Compte actif
attribute-last-logon = Dernière connexion
attribute-password-never-expires = Mot de passe sans expiration
attribute-privileged = Privilèges élevés
attribute-account-name = Nom de compte
attribute-password-set = Mot de passe défini le
attribute-password-not-required = Mot de passe facultatif
attribute-preauthentication-not-required = Sans préauthentification
attribute-service-principal = Nom de service (SPN)
attribute-unconstrained-delegation = Délégation sans contrainte

## Attributes: weaknesses
attribute-state = État
attribute-severity-level = Gravité
attribute-tool-severity = Gravité selon l’outil
attribute-check-id = Identifiant du contrôle
attribute-cve = Identifiants CVE
attribute-cwe = Identifiants CWE
attribute-cvss-vector = Vecteurs CVSS
attribute-cvss-score = Score CVSS
attribute-epss = Probabilité d’exploitation (EPSS)
attribute-vpr = Priorité selon l’outil (VPR)
attribute-exploit-available = Exploit disponible
attribute-solution = Correction proposée
attribute-output = Sortie de l’outil
attribute-published-on = Date de publication
attribute-patch-published-on = Date de publication du correctif
attribute-see-also = Voir aussi
attribute-cross-reference = Références croisées
attribute-compliance-reference = Références de conformité
attribute-affected-port = Port affecté
attribute-affected-protocol = Protocole affecté
attribute-hardening-index = Indice de durcissement

## Attributes: edges
attribute-right = Droit
attribute-handling-mode = Mode de manipulation
attribute-encrypted = Flux chiffré
attribute-nature = Nature
attribute-frequency = Fréquence
attribute-offline = Hors ligne
attribute-tested = Testé
attribute-permission = Autorisation
attribute-ports = Ports
attribute-traversable = Permet la prise de contrôle
attribute-trust-type = Type d’approbation
attribute-transitive = Transitive
attribute-sid-filtering = Filtrage des SID
attribute-tgt-delegation = Délégation de TGT
attribute-enforced = Appliquée de force

## Kinds of register record
register-audit = Audit ou homologation
register-action = Action
register-leaver = Départ
register-loss = Perte estimée
register-frequency = Fréquence estimée
register-price = Prix
register-interview = Entretien
register-contract = Contrat
register-jewel = Actif essentiel
register-column-map = Correspondance de colonnes
register-setting = Réglage
register-risk-origin = Source de risque
register-feared-event = Événement redouté
register-scenario = Scénario de risque
register-severity-cut = Seuil de gravité

## Words of the closed lists
word-exposure-internet = Internet
word-exposure-partners = Partenaires
word-exposure-internal = Interne
word-exposure-isolated = Isolé
word-environment-production = Production
word-environment-preproduction = Préproduction
word-environment-test = Test
word-environment-development = Développement
word-environment-recovery = Secours
word-environment-training = Formation
word-allocation-static = Statique
word-allocation-dynamic = Dynamique
word-state-open = Ouverte
word-state-fine = Absente
word-state-not-tested = Non testée
word-severity-level-none = Aucune
word-severity-level-low = Faible
word-severity-level-medium = Moyenne
word-severity-level-high = Élevée
word-severity-level-critical = Critique
word-os-family-windows = Windows
word-os-family-linux = Linux
word-os-family-unix = Unix
word-os-family-macos = macOS
word-os-family-network = Équipement réseau
word-os-family-embedded = Système embarqué
word-os-family-hypervisor = Hyperviseur
word-protocol-tcp = TCP
word-protocol-udp = UDP
word-protocol-sctp = SCTP
word-protocol-icmp = ICMP
word-protocol-any = Tout protocole
word-authentication-none = Aucune
word-authentication-password = Mot de passe
word-authentication-mfa = Multifacteur
word-handling-mode-store = Stockage
word-handling-mode-process = Traitement
word-handling-mode-transit = Transit
word-flow-permission-allowed = Autorisé
word-flow-permission-denied = Interdit
word-qualification-qualified = Qualifié
word-qualification-not-qualified = Non qualifié
word-origin-category-etatique = Étatique
word-origin-category-crime-organise = Crime organisé
word-origin-category-terroriste = Terroriste
word-origin-category-activiste-ideologique = Activiste idéologique
word-origin-category-officine-specialisee = Officine spécialisée
word-origin-category-amateur = Amateur
word-origin-category-vengeur = Vengeur
word-origin-category-malveillant-pathologique = Malveillant pathologique
word-entry-outside = De l’extérieur
word-entry-inside = De l’intérieur
word-entry-no-attack = Aucune attaque (erreur, panne)
word-criterion-confidentiality = Confidentialité
word-criterion-integrity = Intégrité
word-criterion-availability = Disponibilité
word-criterion-traceability = Traçabilité

## How a fact is known
method-observed = Observé
method-declared = Déclaré
method-inferred = Déduit
method-decided = Décidé

## Classes of information systems (decree 2-21-406, article 12) and levels of data (article 13)
class-A = Classe A
class-B = Classe B
class-C = Classe C
class-D = Classe D
data-level-TS = Très secret
data-level-S = Secret
data-level-C = Confidentiel
data-level-DR = Diffusion restreinte

## Constats
register-finding = Constat
register-assessment = Appréciation d’une règle
register-acceptance = Acceptation d’un risque
register-auditor = Auditeur
finding-stage-raised = Relevé
finding-stage-retained = Retenu
finding-stage-dismissed = Écarté
finding-stage-answered = Répondu
finding-stage-final = Définitif
finding-origin-tool = Calcul sur les preuves
finding-origin-interview = Entretien
finding-origin-penetration-test = Test d’intrusion
finding-origin-visit = Visite
finding-origin-review = Revue
criticality-minor = Mineur
criticality-important = Important
criticality-major = Majeur
criticality-critical = Critique
agreement-agree = D’accord
agreement-disagree = Pas d’accord
agreement-comment = Observation
alert-raised = Alerte émise
alert-received = Alerte reçue
alert-remedied = Danger corrigé
alert-refused = Correction refusée
