# What happened and how to mend it, one message for each code. Variables stand before each message;
# $NAME-given is yes unless $NAME is empty or missing, so that a message reads well without it.

## A message at its place.

# $place $what
at-place = { $place } : { $what }

## 1000: a file as a whole.

empty-file = Le fichier est vide. Exportez-le de nouveau depuis l’outil d’origine.

# $nearest (may be empty)
not-recognised =
    Aucun format connu ne correspond à ce contenu.{ $nearest-given ->
        [yes] {" "}Formats les plus proches : { $nearest }.
        *[no] {""}
    } Vérifiez qu’il s’agit du bon fichier ; kharita formats donne la liste des formats lus.

html-page = Le fichier est une page web, souvent une page de connexion enregistrée à la place du rapport. Connectez-vous à l’outil, puis téléchargez de nouveau le rapport.

# $limit
too-large = Le contenu dépasse la taille admise ({ $limit } octets). Exportez-le en plusieurs parties plus petites.

# $limit
too-deep = Les éléments sont imbriqués au-delà de la profondeur admise ({ $limit }). Vérifiez l’origine du fichier, puis exportez-le de nouveau.

truncated = Le fichier est coupé à cet endroit : seul ce qui précède est lu, et la couverture est incomplète. Exportez-le de nouveau ou relancez l’outil jusqu’au bout.

invalid-xml = Le document XML est mal formé à cet endroit : la lecture s’y arrête. Exportez-le de nouveau depuis l’outil d’origine.

invalid-json = Le document JSON est mal formé à cet endroit : la lecture s’y arrête. Exportez-le de nouveau depuis l’outil d’origine.

unreadable-archive = L’archive est endommagée et ne peut pas être ouverte. Transférez-la ou créez-la de nouveau.

# $limit
too-many-members = L’archive contient plus de fichiers que la limite admise ({ $limit }). Répartissez-les dans plusieurs archives.

# $limit
archive-ratio = Une fois décompressé, le contenu occupe plus de { $limit } fois la taille de l’archive. Si vous êtes sûr de son origine, décompressez-le vous-même, puis importez les fichiers obtenus.

member-path = Ce fichier de l’archive a un chemin absolu ou qui sort de l’archive : il est écarté. Recréez l’archive avec des chemins relatifs.

nothing-inside = Le fichier ne contient aucun fait et ne dit pas ce qui a été examiné. Si c’est bien ce que vous attendez, importez-le avec kharita import --allow-empty.

encoding-replaced = Des caractères illisibles ont été remplacés par « � » : le fichier n’a pas l’encodage attendu. Si des noms sont altérés, exportez-le de nouveau en UTF-8.

# $count (may be missing)
control-characters =
    Des caractères de contrôle interdits ont été remplacés par « � »{ $count-given ->
        [yes] {" "}({ $count }).
        *[no] .
    } Vérifiez les textes concernés dans l’outil d’origine.

entity-ignored = Des entités du document XML sont ignorées : aucune n’est ouverte ni développée. Vérifiez dans le fichier les valeurs qui en emploient.

# $limit
value-cut = Une valeur trop longue est coupée à { $limit } octets. Le texte entier reste dans la preuve conservée.

# $name
duplicate-name = Le nom « { $name } » figure deux fois dans le même élément, qui est refusé. Vérifiez dans le fichier laquelle des deux valeurs est la bonne.

encrypted-file = Le fichier est protégé par un mot de passe. Enregistrez-en une copie sans protection, puis importez cette copie.

nested-archive = L’archive est placée trop profondément dans d’autres archives : elle n’est pas ouverte. Extrayez-la, puis importez-la seule.

# $problem
unreadable-workbook = Le classeur ne peut pas être lu : { $problem }. Ouvrez-le dans un tableur, enregistrez-le au format XLSX, puis importez-le de nouveau.

# $problem (may be missing)
unreadable-file =
    Le fichier ne peut pas être lu{ $problem-given ->
        [yes] {"\u00a0"}: { $problem }.
        *[no] .
    } Vérifiez son chemin, vos droits d’accès et l’état du disque.

# $date
already-taken = Ce fichier a déjà été importé le { $date } : rien n’a changé. Pour corriger sa date, importez-le avec kharita import --as-of.

# $version $known
unsupported-version = La version « { $version } » de ce format n’est pas lue. Exportez le fichier dans une version connue : { $known }.

# $said $found
count-differs = Le fichier annonce { $said } éléments et en contient { $found } : il a pu être modifié ou coupé. Comparez avec une nouvelle collecte.

## 2000: a row or a cell.

# $value
bad-number = « { $value } » n’est pas un nombre admis ici. Saisissez seulement des chiffres, par exemple 1250.

# $value
bad-port = « { $value } » n’est pas un port. Saisissez un nombre entier de 0 à 65535.

# $value
bad-address = « { $value } » n’est ni une adresse IP ni une plage d’adresses. Saisissez par exemple 192.0.2.10 ou 192.0.2.0/24.

# $value
bad-date = « { $value } » n’est pas une date. Saisissez le jour, le mois et l’année, par exemple 25/11/2026 ou 2026-11-25.

# $value $allowed (may be missing)
bad-word =
    « { $value } » ne figure pas dans la liste.{ $allowed-given ->
        [yes] {" "}Choisissez une des valeurs admises : { $allowed }.
        *[no] {" "}Choisissez une valeur de la liste.
    }

# $value
bad-level = « { $value } » n’est pas un niveau de cette échelle. Choisissez un niveau de la liste déroulante.

missing-key = La référence de la ligne manque : la ligne est refusée. Donnez-lui une référence, unique dans la feuille.

# $value $sheets
unknown-reference = « { $value } » ne désigne aucune ligne de : { $sheets }. Corrigez la référence ou ajoutez la ligne manquante.

# $key
duplicate-row = La référence « { $key } » est déjà celle d’une autre ligne : cette ligne est refusée. Donnez à chaque ligne une référence différente.

# $value
date-in-future = La date « { $value } » est dans le futur. Corrigez-la, ou vérifiez l’horloge de l’outil qui l’a écrite.

# $value
bad-boolean = « { $value } » n’est ni oui ni non. Répondez « oui » ou « non », ou laissez la cellule vide.

# $name $problem (each may be missing)
row-unreadable =
    Cette ligne ou cet élément ne peut pas être lu{ $name-given ->
        [yes] {" "}(« { $name } »)
        *[no] {""}
    }{ $problem-given ->
        [yes] {"\u00a0"}: { $problem }.
        *[no] .
    } Corrigez-le dans le fichier, puis importez-le de nouveau.

# $column
unknown-column = La colonne « { $column } » est inconnue : elle n’est pas lue. Rétablissez son identifiant dans la ligne masquée, ou reprenez un classeur neuf.

# $sheet
unknown-sheet = La feuille « { $sheet } » est inconnue : elle n’est pas lue. Placez ses lignes dans une feuille du classeur de collecte.

host-without-address = L’outil a vu ici un équipement sans adresse qui permette de l’identifier : il est refusé. Relancez l’analyse, ou déclarez-le dans le classeur de collecte.

# $value
bad-duration = « { $value } » n’est pas une durée. Donnez le nombre et son unité, par exemple 30 min, 4 h ou 2 j.

# $value
bad-identifier = « { $value } » n’est pas un nom de logiciel bien formé (purl ou CPE) : cette valeur n’est pas retenue. Corrigez-la dans l’outil qui a produit le fichier.

# $column
column-unknown = La colonne « { $column } » n’est pas lue : son titre n’est pas connu pour ce type de feuille. Si elle compte, dites ce qu’elle contient dans un fichier donné par --columns.

# $column $target $found $wanted
column-contradicts = La colonne « { $column } » n’est pas lue : son titre annonce « { $target } », mais seules { $found } cellules sur { $wanted } en ont la forme. Vérifiez le titre, ou confirmez la colonne dans un fichier donné par --columns.

# $column $other $target
column-disputed = La colonne « { $column } » n’est pas lue : la colonne « { $other } » annonce aussi « { $target } ». Dites laquelle compte dans un fichier donné par --columns.

# $column
column-numbering = La colonne « { $column } » n’est pas lue : elle numérote les lignes et n’identifie rien. Rien à faire.

# $column $value
column-date-order = La colonne « { $column } » n’est pas lue : « { $value } » y met le mois avant le jour, les autres dates sont donc ambiguës. Écrivez les dates jour/mois/année.

# $column $sheet
column-missing = La colonne « { $column } » du fichier de colonnes n’existe pas dans « { $sheet } ». Corrigez le titre dans ce fichier.

# $sheet
sheet-not-inventory = La feuille « { $sheet } » n’est pas lue : aucune ligne de titres n’y annonce un inventaire avec une colonne qui identifie ses lignes (nom, référence, adresse, numéro de série). Ajoutez ces titres, ou décrivez la feuille dans un fichier donné par --columns.

# $value $column
unlikely-value = « { $value } » n’a pas la forme attendue dans la colonne « { $column } » : la cellule n’est pas prise. Corrigez-la, ou laissez-la vide.

unbalanced-quote = Un guillemet ouvert ici n’est jamais refermé : la suite du fichier n’est pas lue. Refermez-le ou supprimez-le, puis importez le fichier de nouveau.

# $count
rows-without-identity = { $count } lignes n’ont ni nom, ni référence, ni adresse : elles sont suivies par leur place dans la feuille, qui change si l’on insère une ligne. Donnez-leur une référence.

## 3000: left out by name; the caller prints how many beside the text.

left-out-policy = Réglages de l’analyse : ils décrivent l’outil, non le système d’information. Rien à faire.

# $state (may be missing)
left-out-closed-ports =
    Ports qui ne sont pas ouverts{ $state-given ->
        [yes] {" "}({ $state })
        *[no] {""}
    } : aucun service n’y répond ; ils comptent dans la couverture. Rien à faire.

left-out-hosts-down = Adresses sans réponse : aucun équipement n’y a été vu ; elles comptent dans la couverture. Vérifiez que les équipements attendus étaient en marche.

# $what (may be missing)
left-out-information =
    Informations qui n’apportent rien à la cartographie{ $what-given ->
        [yes] {" "}({ $what })
        *[no] {""}
    } : elles restent dans la preuve conservée. Rien à faire.

left-out-dead-host = Équipements que l’outil n’a pas pu joindre : ils n’ont pas été examinés. Relancez l’analyse quand ils sont en marche.

left-out-blank-rows = Lignes vides : il n’y a rien à lire. Rien à faire.

left-out-totals = Lignes de total : elles répètent ce que d’autres lignes disent déjà. Rien à faire.

left-out-example = Lignes d’exemple du classeur, dont la référence commence par « * » : elles ne sont pas lues. Retirez l’astérisque si la ligne est réelle.

left-out-not-known = Liens dont la réponse est « ne sait pas » : la question a été posée, aucun lien n’est affirmé. Complétez-les quand la réponse est connue.

left-out-deleted = Objets supprimés de l’annuaire : ils n’existent plus. Rien à faire.

# $rules
rules-not-evaluated = Règles de l’annuaire non évaluées : { $rules }. Les chemins d’attaque qui en dépendent n’apparaissent pas.

left-out-notes = Titres, intertitres et remarques de la feuille : ils ne décrivent aucun élément. Rien à faire.

left-out-repeated-titles = Lignes de titres répétées au milieu des données. Rien à faire.

## 4000: workspace, ledger, commands.

# $home
no-home = Aucun espace Kharita dans « { $home } ». Créez-le avec kharita init, ou indiquez le bon dossier avec --home.

# $home
home-exists = « { $home } » contient déjà un espace Kharita, qui n’a pas été modifié. Utilisez-le, ou choisissez un autre dossier avec --home.

# $key
no-key = La clé « { $key } » est introuvable ou ne s’ouvre pas. Branchez le support qui la contient et indiquez son dossier avec --keys.

# $table $row
chain-broken =
    Le journal n’est plus celui qui a été écrit { $table ->
        [entry] (entrée { $row })
        [blob] (bloc { $row })
        [workspace] (espace de travail { $row })
        *[database] (base de données { $row })
    }. N’y écrivez plus et repartez d’une sauvegarde intacte.

head-moved = Une autre entrée a été écrite dans le journal pendant l’opération : rien n’a été ajouté. Relancez la commande.

home-busy = Une autre commande utilise cet espace. Attendez qu’elle se termine, puis recommencez.

# $id
unknown-id = Aucun élément ne porte l’identifiant « { $id } ». Retrouvez le bon identifiant avec kharita map list.

# $name $near (may be empty)
unknown-attribute =
    L’attribut « { $name } » n’existe pas.{ $near-given ->
        [yes] {" "}Employez un nom connu, par exemple : { $near }.
        *[no] {" "}Vérifiez son orthographe.
    }

# $value $expected
bad-value = La valeur « { $value } » n’est pas admise. Valeur attendue : { $expected }.

# $problem
unreadable-body = Un contenu scellé ne s’ouvre pas ou ne se lit pas : { $problem }. Vérifiez que la clé est bien celle de cet espace, puis contrôlez le journal avec kharita verify.

# $version
newer-version = Ces données ont été écrites par une version plus récente de Kharita ({ $version }). Mettez Kharita à jour, puis recommencez.

# $names
several-workspaces = Plusieurs espaces de travail existent : { $names }. Choisissez-en un avec --workspace.
# $name $known
unknown-workspace = Aucun espace de travail ne s’appelle { $name } ici. Celui de ce dossier est : { $known }.

# $problem
storage-failed = Le stockage a échoué : { $problem }. Vérifiez l’espace disque, les droits d’accès et l’état du support, puis recommencez.

# $name (may be empty)
unknown-mission =
    { $name-given ->
        [yes] La mission n’est pas claire : « { $name } ».
        *[no] Aucune mission n’est ouverte.
    } Donnez à --mission le nom d’une seule mission ouverte.

# $path
keys-inside-home = Le dossier des clés « { $path } » se trouve dans celui des données qu’elles protègent. Choisissez avec --keys un dossier séparé, de préférence sur un support amovible.

# $name $known
unknown-kind = « { $name } » n’est pas une sorte d’élément. Employez un des noms connus : { $known }.

# $name
unknown-member = Aucun membre ne s’appelle « { $name } ». Vérifiez le nom donné à --as.

# $value
not-a-moment = « { $value } » ne désigne pas un moment. Donnez une date (2026-11-25), une date avec l’heure (2026-11-25T10:30:00Z) ou un numéro d’entrée.

# $file
file-exists = Le fichier « { $file } » existe déjà et n’a pas été remplacé. Choisissez un autre nom, ou déplacez-le.

# $name
unknown-evidence = Aucune preuve gardée ne s’appelle « { $name } ». Donnez le nom du fichier tel qu’il fut importé, ou au moins six chiffres de son SHA-256.
# $value
not-a-duration = « { $value } » n’est pas une durée. Écrivez un nombre et une unité, jusqu’à 31 jours : 30s, 15m, 2h, 1d.
# $path
no-file = Le fichier ou le dossier « { $path } » n’existe pas. Vérifiez son chemin.

# $a $b
kinds-differ = Ces deux sortes d’éléments ne vont pas ensemble ici : { $a } et { $b }. Vérifiez les deux identifiants.

# $keys
wrong-passphrase = La phrase secrète n’ouvre pas les clés de « { $keys } », ou elle manque. Saisissez-la de nouveau ; elle ne peut pas être retrouvée.

# $path
pack-altered = « { $path } » a été altéré, est incomplet, ou est scellé sous une autre phrase secrète ; rien n’en a été pris. Demandez-le de nouveau à qui l’a fait.

passphrase-missing = Il manque la phrase secrète du paquet : nommez un fichier avec --passphrase-file, ou donnez-la dans KHARITA_PASSPHRASE.

# $file
not-a-feed-pack = « { $file } » n’est pas un paquet de connaissances sur les vulnérabilités ; il s’en fait un avec « kharita feeds pack », du côté connecté.

# $file
feed-pack-damaged = Le paquet « { $file } » a été altéré, coupé, ou sa signature n’est pas la sienne ; rien n’a changé. Copiez-le de nouveau.

# $file $key
feed-signer-unknown = « { $file } » est signé par une clé que cette base ne connaît pas : { $key }. Comparez-la avec celle que « kharita feeds pack » a affichée, puis donnez --trust { $key }.

no-feed-inside = Aucun des fichiers n’est une source connue (CVE 5, NVD 2.0, OSV, KEV, EPSS, CWE, CAPEC, ATT&CK).

# $file
nothing-to-complete = « { $file } » complète un paquet qui n’a pas été appliqué ici : appliquez d’abord le paquet entier.

## 5000: deliverables.

assets-missing = Les polices nécessaires aux documents manquent dans ce programme. Exécutez make assets, puis compilez de nouveau.

# $problem
document-failed = Le document n’a pas pu être produit : { $problem }. Signalez cette erreur aux mainteneurs avec le code qui l’accompagne.

nothing-to-deliver = La cartographie est vide : il n’y a rien à livrer. Importez d’abord des preuves avec kharita import.

# $format $known
unknown-format = Le format « { $format } » est inconnu. Employez un des formats connus : { $known }.

# $count
deliverable-refused = Le livrable n’a pas été écrit : des défauts restent ouverts ({ $count }). Corrigez-les, ou produisez un projet, qui les liste en première page.

deliverable-unreviewed = Les textes de cette langue n’ont pas été relus par une personne : aucune édition définitive n’est émise. Produisez un projet, ou faites relire les fichiers de langue.

## 5100: lints of a deliverable.

# $found $place
lint-missing-text = Le texte « { $found } » manque dans les fichiers de langue ou un de ses arguments manque. Signalez cette erreur aux mainteneurs.

# $found $place
lint-unreplaced = Un champ de modèle n’a pas été remplacé dans le bloc { $place } : « { $found } ». Signalez cette erreur aux mainteneurs.

# $found $place
lint-empty-section = La section « { $found } » est vide. Complétez les données qu’elle présente.

# $found $place
lint-legal-wording = Le bloc { $place } emploie « { $found } » : un livrable constate des faits et ne certifie aucune conformité. Reformulez ce texte.

# $found $place
lint-leaked-value = Le bloc { $place } laisse paraître « { $found } », un nom de la carte : un support de formation n’en montre aucun. Retirez-le.

# $found $place
lint-interval-missing = Le bloc { $place } donne un chiffre sans son intervalle et sans dire sur quoi il repose : « { $found } ». Donnez l’intervalle, ou écrivez que c’est une hypothèse.

# $found $place
lint-measure-incomplete = Mesure incomplète (bloc { $place }) : « { $found } ». Complétez risque, responsable, échéance et coût dans la feuille des actions du classeur de collecte ; une mesure du plan s’y inscrit avec son identifiant pour clé.

# $found $place
lint-risk-not-accepted = Le risque élevé sur « { $found } » n’est accepté par personne (bloc { $place }). Acceptez-le avec kharita accept, dans la feuille des chemins d’attaque, ou dans celle des entretiens : question « risk-acceptance » suivie du nom du joyau, réponse, nom et date.

# $found $place
lint-finding-without-evidence = Le constat retenu { $found } n’a aucune preuve (bloc { $place }). Relevez-le de nouveau avec --evidence, ou écartez-le.

# $found $place
lint-forced-without-reason = La valeur de « { $found } » est forcée sans raison (bloc { $place }). Écrivez la raison dans sa feuille du classeur de collecte.

# $found $place
lint-repealed-text = Le bloc { $place } cite « { $found } », un texte abrogé ou un délai qui n’est pas légal, sans le dire. Citez le texte en vigueur.

# $found $place
lint-scale-missing = Le bloc { $place } emploie l’échelle « { $found } », que le document ne reproduit pas. Signalez cette erreur aux mainteneurs.

# $found $place
lint-evidence-stale = La preuve « { $found } » est plus ancienne que son seuil (bloc { $place }). Importez une observation récente, ou écartez le constat.

# $found $place
lint-marking-too-low = Le bloc { $place } nomme un système sensible sous la mention « { $found } », trop basse. Relevez la mention dans la feuille « Étude EBIOS RM ».

# $found $place
lint-contradiction = Deux tableaux ne disent pas le même chiffre : { $found } (bloc { $place }). Relancez le livrable ; s’ils diffèrent encore, corrigez la source.

# $found $place
lint-total-mismatch = Un total n’est pas la somme de ses lignes : { $found } (bloc { $place }). Corrigez la ligne ou le total.

## 6000: files of the risk engine.

# $field
missing-field = Le champ « { $field } » manque. Ajoutez-le à cet endroit.

# $expected
wrong-type = La valeur n’a pas le bon type. Attendu ici : { $expected ->
        [number] un nombre
        [list] une liste
        [object] un objet
        *[text] un texte
    }.

# $id
duplicate-id = L’identifiant « { $id } » est donné deux fois. Donnez à chaque élément le sien.

# $cells $grid
grid-not-monotone = La grille « { $grid } » ne peut servir : aux cases { $cells } (ligne, colonne) un niveau plus haut donnerait moins. Corrigez ces cases.

# $id
unknown-node = « { $id } » n’est l’identifiant d’aucun nœud. Corrigez-le ou ajoutez le nœud.

# $value $low $high
number-out-of-range = { $value } est hors des valeurs admises, de { $low } à { $high }. Corrigez le nombre.

# $variable $first $second
shared-draw-differs = Les nœuds qui partagent la variable « { $variable } » ont des probabilités différentes : { $first } et { $second }. Donnez-leur la même.

# $id
node-without-draw = « { $id } » n’est pas un nœud « and » : il n’a pas de tirage propre, rien ne peut y être tiré ni bloqué. Portez la probabilité ou la mesure sur un nœud « and ».

# $detail
invalid-toml = Le document TOML est mal formé à cet endroit : { $detail }. Corrigez-le là.

# $low $high
interval-reversed = Les valeurs ne sont pas dans l’ordre : { $low } précède { $high }. Écrivez d’abord la plus petite.

# $id
frequency-form = Le scénario « { $id } » doit donner sa fréquence sous une seule forme : « frequency », ou « tef » avec « threat_capability » et « resistance ». N’en gardez qu’une.

# $id $stage $wanted
stage-forbids = Le constat { $id } est à l’étape « { $stage } » : il ne peut pas passer à « { $wanted } ». L’ordre est : relevé, retenu ou écarté, répondu, définitif.

# $what
reason-missing = Il manque la raison de cette décision ({ $what }). Ajoutez --why « … ».

# $name $known
unknown-auditor = { $name } n’est pas un auditeur nommé. Nommez-le avec kharita auditor, ou choisissez parmi : { $known }.

fact-not-stated = Personne n’a dit si l’organisme est une infrastructure d’importance vitale. Une personne qui le sait le déclare avec kharita vital state.

# $who
not-a-named-reader = { $who } n’est pas parmi les lecteurs nommés de ce fait protégé ; la demande est gardée au journal. Demandez à qui l’a déclaré de vous nommer.

## Libraries of frameworks

library-unknown-form = Ce fichier n’est ni une bibliothèque CISO Assistant, ni un catalogue ou un profil OSCAL, ni un référentiel de notre forme. Voyez docs/framework.schema.json.

# $problem
library-unreadable = Le fichier est mal formé à cet endroit : { $problem }. Corrigez-le là.

library-anchor-cycle = Une ancre se contient elle-même : le fichier n’a pas de fin. Retirez ce renvoi.

# $limit
library-too-many-parts = Le fichier, renvois compris, a plus de { $limit } éléments. Découpez-le.

# $limit
library-too-deep = Le fichier est imbriqué sur plus de { $limit } niveaux. Aplatissez-le.

# $field
library-missing-field = Il manque « { $field } » : l’élément est écarté. Ajoutez-le.

# $id
library-duplicate-id = L’identifiant « { $id } » est donné deux fois : le premier est gardé.

# $id $parent
library-unknown-parent = La ligne « { $id } » se range sous « { $parent } », qui n’existe pas : elle est gardée à la racine.

# $id $framework
library-unknown-rule = « { $id } » n’est pas une ligne du référentiel { $framework } : ce rapprochement est écarté.

# $framework
library-unknown-framework = Le référentiel { $framework } n’est pas connu ici : importez-le, puis ce fichier sera pris en compte.

# $language
library-bad-language = « { $language } » n’est pas un code de langue : cette traduction est écartée. Exemple : fr.

# $relation
library-bad-relation = « { $relation } » n’est pas une relation connue (equal, subset, superset, intersect, not_related) : ce rapprochement est écarté.

# $id
library-parent-cycle = La ligne « { $id } » se contient elle-même par ses parents : elle est gardée à la racine.

# $id
library-bad-grid = La grille de la matrice « { $id } » ne correspond pas à ses niveaux : la matrice est écartée.

# $raw $reference
library-reference-corrected = Référence corrigée : « { $raw } » se lit « { $reference } ».

# $id
library-unknown-reference = « { $id } » est cité et n’est pas défini dans ce fichier.

# $id $instead
library-name-taken = Le nom « { $id } » est celui d’un référentiel fourni : celui-ci s’appelle « { $instead } ».

# $field
library-unknown-field = « { $field } » n’est pas un champ connu ici : il est ignoré. Est-ce une faute de frappe ?

# $word
library-bad-word = « { $word } » n’est pas une valeur admise ici. Voyez docs/framework.schema.json.

library-empty = Le fichier ne contient ni référentiel, ni correspondance, ni matrice, ni menace.

## 7000: sources that discovery looks at.

# $source $problem
source-unreachable = « { $source } » ne répond pas ou refuse la connexion ({ $problem }). Vérifiez l’adresse, le compte et son droit de lecture, puis recommencez.

# $source
unknown-scheme = « { $source } » n’est l’adresse d’aucune base connue. Donnez un fichier, un dossier, ou une adresse postgres://, mysql:// ou sqlite:.

# $problem
statement-failed = Cette table n’a pas été lue : la base a refusé ou interrompu la requête ({ $problem }). Vérifiez le droit de lecture, ou relancez à une heure creuse.

no-text = Ce fichier ne contient pas de texte lisible (image, programme, document numérisé) : rien n’en a été lu. Cherchez-en une version en texte, ou examinez-le à la main.

database-in-archive = Une base de données se trouve dans l’archive. Extrayez-la, puis donnez son fichier.

nothing-read = Rien n’a été lu. Les raisons sont données source par source.

# $version (may be missing)
not-a-discovery =
    Ce rapport de recherche ne peut pas être repris{ $version-given ->
        [yes] {"\u00a0"}: sa version est { $version }. Mettez kharita à jour.
        *[no] . Il ne décrit aucune table ni aucun fichier ; relancez la recherche.
    }

# $value
unknown-category = « { $value } » n’est pas une catégorie connue de données. Cette colonne n’est pas reprise ; relancez la recherche avec cette version.

left-out-uncertain = Colonnes dont seul le titre annonce une donnée, ou trop incertaines pour être reprises.
