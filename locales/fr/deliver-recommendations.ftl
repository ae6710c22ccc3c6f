# Texts of the organisational recommendations.

deliver-recommendations-title = Recommandations organisationnelles

## First page.

# $roles $gaps $unassessed
deliver-recommendations-conclusion-governance = { $roles } des règles de gouvernance sont démontrées conformes ; { $gaps } des règles applicables de la directive sont partielles ou non conformes, et { $unassessed } n’ont pu être évaluées.
# $processes $applications $databases
deliver-recommendations-conclusion-owners = Un propriétaire est connu pour { $processes } des processus, { $applications } des applications et { $databases } des bases.
# $soon $middle $late $days $minimum $maximum
deliver-recommendations-conclusion-work = La trajectoire compte { $soon } mesures à 30 jours, { $middle } à 90 jours et { $late } à un an : { $days } jours-personnes et de { $minimum } à { $maximum } MAD hors taxes. Efforts et coûts sont des hypothèses.
deliver-decisions = Décisions demandées à la direction
# $first
deliver-decision-officer = Avant le { $first } : confirmer par écrit le responsable de la sécurité, ses moyens et sa notification à la DGSSI.
# $first
deliver-decision-owners = Avant le { $first } : nommer un propriétaire pour chaque processus, application et base qui n’en a pas (section 2).
# $second
deliver-decision-road-map = Avant le { $second } : arrêter la trajectoire, ses priorités et son enveloppe, après remplacement des hypothèses par des prix (section 9).
deliver-recommendations-reserve-cost = Coûts : ordres de grandeur du catalogue, multipliés par ce que la carte compte ; à remplacer par un bordereau de prix ou un devis.
deliver-recommendations-reserve-risks = Gain attendu : non calculé. Il demande les chemins d’attaque, puis des fréquences et des pertes énoncées par une personne nommée. L’ordre des mesures suit les règles touchées et l’effort, pas encore le risque évité.
# $count
deliver-recommendations-unknowns = { $count } règles n’ont pu être évaluées : les recommandations n’en disent rien. Voici à qui les demander.

## 1 and 2. Governance.

deliver-section-governance-diagnosis = Diagnostic de gouvernance
deliver-governance-introduction = À gauche ce que les textes attendent, à droite ce que les preuves montrent. Un rôle sans preuve est « non évalué », non absent.
deliver-table-roles = Rôles attendus (loi 05-20, article 6 ; décret 2-21-406, article 17) et constatés
deliver-sheet-roles = Rôles
deliver-figure-target-organisation = Organigramme cible
# $count
deliver-alt-target-organisation = Schéma en { $count } colonnes : la direction décide, le responsable de la sécurité, la protection des données et le juridique pilotent, les propriétaires et les équipes agissent.
deliver-section-governance-roles = Rôles, RACI, comitologie
deliver-roles-introduction = R réalise, A rend des comptes (un seul par activité), C est consulté, I est informé. La matrice est une proposition ; le portefeuille des propriétaires est ce que la carte sait aujourd’hui.
deliver-table-raci = Matrice RACI proposée
deliver-sheet-raci = RACI
deliver-table-committees = Instances et fréquence
deliver-sheet-committees = Instances
# $count
deliver-portfolios = Propriétaires nommés dans la carte : { $count }.
deliver-table-portfolios = Portefeuille de chaque propriétaire connu
deliver-sheet-portfolios = Propriétaires
deliver-note-portfolios = Sensible : processus, applications et bases de classe A ou B.

## 3 and 4. Policies, and security by design.

deliver-section-policies = Politiques et procédures à créer ou réviser
# $count
deliver-policies-introduction = { $count } règles attendent un document ou une pièce. Priorité 1 : un fait ou une réponse contredit la règle ; 2 : montrée en partie ; 3 : rien n’a été montré, le document existe peut-être.
deliver-table-policies = Documents attendus, règle, état et priorité
deliver-sheet-policies = Documents
deliver-section-design = Sécurité par conception dans les projets
# $exposed $dated
deliver-design-introduction = Applications accessibles d’Internet ou de partenaires : { $exposed }. La date de mise en service est connue pour { $dated } des applications : sans elle, l’antériorité d’un rapport ne peut être montrée.
deliver-table-gates = Jalons et critères de passage
deliver-sheet-gates = Jalons
deliver-figure-gates = Les jalons d’un projet, avec les règles démontrées conformes / règles du jalon
# $count
deliver-alt-gates = Schéma : { $count } jalons dans l’ordre, du cadrage au retrait, chacun avec ses règles démontrées conformes sur ses règles.

## 5 and 6. Third parties, and data protection.

deliver-section-third-parties = Tiers et marchés publics
# $count $covered
deliver-third-parties-introduction = Tiers ayant un accès : { $count }, dont { $covered } avec un contrat au registre.
deliver-table-holders = Tiers ayant un accès
deliver-sheet-holders = Tiers
deliver-table-clauses = Clauses types
deliver-sheet-clauses = Clauses
deliver-note-clauses = Rédactions proposées, à valider par le service juridique avant tout marché.
deliver-section-data-protection = Protection des données : délégué, registre, droits
# $count $numbered
deliver-data-protection-introduction = Traitements au registre : { $count }, dont { $numbered } portent un numéro de la CNDP. Un numéro est une déclaration, non une vérification auprès de la Commission.
deliver-table-data-rules = Ce que les preuves montrent
deliver-sheet-data-rules = Données et règles

## 7. Incidents.

deliver-section-incidents = Incidents, crise, communication
deliver-incidents-introduction = La loi 05-20 (article 8) demande de déclarer dès connaissance ; aucun délai chiffré n’est en vigueur. Le formulaire officiel n’a pas été lu : les champs ci-dessous sont une proposition.
deliver-table-reflexes = Fiche réflexe : de la première minute à la déclaration
deliver-sheet-reflexes = Fiche réflexe
deliver-table-declaration = Ce que dit une déclaration à la DGSSI (proposition)
deliver-sheet-declaration = Déclaration
deliver-table-messages = Modèles de messages
deliver-sheet-messages = Messages
deliver-figure-alert-chain = Chaîne d’alerte
# $count
deliver-alt-alert-chain = Schéma en { $count } colonnes : qui voit, qui qualifie, qui décide, qui est informé.
deliver-alert-authority = DGSSI (ma-CERT)
deliver-alert-commission = CNDP (volontaire)
deliver-alert-users = Agents, usagers, partenaires

## 8 and 9. Skills and road map.

deliver-section-skills = Compétences et effectifs
# $days
deliver-skills-introduction = Le travail des mesures retenues, réparti par profil. Un poste vaut { $days } jours par an (hypothèse). L’effectif en place n’est pas connu de la carte : il est à demander aux ressources humaines.
deliver-table-profiles = Profils : besoin et écart
deliver-sheet-profiles = Profils
deliver-unknown-headcount = non connu
deliver-section-trajectory = Trajectoire : de réagir à prévenir
# $count
deliver-trajectory-introduction = { $count } mesures du catalogue touchent les règles partielles ou non conformes. L’horizon découle de l’effort (jusqu’à 20 jours-personnes : 30 jours ; jusqu’à 40 : 90 jours ; au-delà : un an) et suit ce qui doit être fait avant ; c’est une hypothèse.
# $days
deliver-horizon = à { $days } jours
deliver-today = aujourd’hui
deliver-answered-if-shown = touchées par une mesure prévue, à démontrer ensuite
deliver-table-horizons = Mesures, travail et coût par horizon
deliver-sheet-horizons = Horizons
deliver-table-measures-planned = Mesures à 30, 90 et 365 jours
deliver-sheet-measures-planned = Mesures prévues
deliver-note-measures-planned = Coût = part fixe + prix unitaire × quantité de la carte, hors taxes et hors coût annuel. Efforts, coûts et horizons sont des hypothèses.
deliver-figure-trajectory = Règles conformes, et règles qu’une mesure prévue touche
# $count
deliver-alt-trajectory = Barres horizontales : aujourd’hui puis à 30, 90 et 365 jours, les règles conformes et celles, { $count } à la fin, qu’une mesure prévue touche ; leur conformité restera à démontrer.
