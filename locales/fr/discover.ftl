# Discovery of personal data: categories as people read them, and the command.

## Categories
category-cin = Numéro de carte nationale
category-cnss = Numéro d’assuré
category-affilie = Numéro d’affilié
category-rib = Compte bancaire (RIB)
category-iban = Compte bancaire (IBAN)
category-ice = Identifiant commun de l’entreprise
category-tax-id = Identifiant fiscal
category-phone = Téléphone
category-email = Courriel
category-passport = Passeport
category-card = Carte de paiement
category-birth-date = Date de naissance
category-name = Nom
category-address = Adresse
category-city = Ville
category-postcode = Code postal
category-sex = Sexe
category-salary = Salaire ou prestation
category-health = Santé
category-family = Famille
category-credential = Secret d’authentification
category-plate = Plaque d’immatriculation
category-driving-licence = Permis de conduire
category-student-id = Numéro d’élève
category-practitioner-id = Numéro de praticien
category-mixed = Plusieurs, ou texte libre
category-none = Rien de trouvé

## Attributes that discovery states
attribute-row-estimate = Lignes (estimation)
attribute-column-categories = Colonnes sensibles

## discover

cli-discover = Chercher les données personnelles et financières dans des fichiers et des bases, sans jamais montrer une valeur
cli-discover-example =
    Exemple :
      kharita discover exports/ paie.xlsx
      kharita discover postgres://audit@serveur/paie --store DB01 --host srv-bdd-01 --out decouverte.json
cli-discover-sources = Fichiers, dossiers, archives, ou adresses postgres://, mysql://, sqlite:
cli-discover-limit = Nombre de lignes lues par table, au plus ; par défaut tout pour les fichiers, un échantillon pour les bases
cli-discover-metadata-only = Ne lire aucune ligne : noms et types des colonnes seulement
cli-discover-store = Référence, dans l’inventaire, de la base examinée : le rapport importé la rejoint sur la carte
cli-discover-host = Nom ou adresse de la machine qui porte cette base
cli-discover-out = Écrire le rapport dans ce fichier, à importer ensuite ; il ne doit pas exister
cli-said-discovered = { $columns } colonnes examinées dans { $tables } tables : { $found } portent des données, dans { $files } fichiers et bases
cli-said-not-read = { $source } : non lu. { $why }
cli-said-sampled = { $columns } colonnes lues par échantillon : une donnée présente dans au moins { $prevalence } % des cellules est manquée dans moins de { $miss } % des cas
cli-said-report = Rapport écrit dans { $path } ; importez-le avec « kharita import »
cli-said-throughput = { $speed } Mo/s
cli-column-category = Catégorie
cli-column-location = Table
cli-column-field = Colonne
cli-column-read = Lues
cli-column-valid = Valides
