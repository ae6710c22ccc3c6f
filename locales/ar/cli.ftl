# The command line: help, refusals, answers, columns of tables.
#
# Keys of help follow the command: cli-map-list for a verb, cli-map-list-example for its example, cli-map-list-view for
# an argument. Commands of examples are those that are really typed; they hold no invisible character.

## The program, and what every command takes.

cli = رسم خريطة نظام المعلومات انطلاقا من الأدلة، وتسليم الخريطة
cli-example =
    مثال:
      kharita demo essai --assets 2000
      kharita --home essai/espace --keys essai/espace/cles map stats
cli-home = مجلد فضاء Kharita: السجل والأدلة المختومة
cli-workspace = فضاء العمل، باسم هيئته؛ مبدئيا الفضاء الوحيد
cli-keys = مجلد المفاتيح؛ يوجد مبدئيا بجانب الفضاء، ولا يكون أبدا داخله
cli-json = الجواب بوثيقة JSON واحدة لا غير في المخرج القياسي
cli-lang = لغة الأجوبة والوثائق؛ مبدئيا لغة النظام وإلا فالفرنسية
cli-quiet = عدم عرض سير العملية ولا الملاحظات
cli-verbose = عرض تفاصيل أكثر؛ كرّر الخيار للمزيد
cli-member = العضو الذي يُنفَّذ الأمر باسمه
cli-now = التاريخ والساعة المعتمدان كوقت حاضر، في اختبار أو عرض توضيحي
cli-help = عرض هذه المساعدة
cli-version = عرض إصدار البرنامج

## demo

cli-demo = قطع المسار كله على هيئة وهمية، من الأدلة إلى المستندات المسلَّمة
cli-demo-example =
    مثال:
      kharita demo essai
      kharita demo essai --assets 2000 --seed 7
cli-demo-directory = المجلد الذي يُكتب فيه كل شيء: الأدلة والفضاء والمستندات المسلَّمة
cli-demo-assets = عدد أصول الهيئة الوهمية، من 120 إلى 1 000 000
cli-demo-seed = بذرة السحب: البذرة نفسها تعطي الملفات نفسها

## sample

cli-sample = كتابة أدلة هيئة وهمية بالصيغ الحقيقية للأدوات
cli-sample-example =
    مثال:
      kharita sample preuves --assets 500
      kharita sample preuves-corrigees --assets 500 --remedied
cli-sample-directory = المجلد الذي تُكتب فيه الملفات
cli-sample-assets = عدد أصول الهيئة الوهمية، من 120 إلى 1 000 000
cli-sample-seed = بذرة السحب: البذرة نفسها تعطي الملفات نفسها
cli-sample-date = اليوم الذي تصف الأدلة حالته، مثلا { "\u2066" }2026-11-02{ "\u2069" }
cli-sample-remedied = كتابة الهيئة نفسها بعد إصلاح ثغراتها

## init

cli-init = إنشاء فضاء: سجل فارغ ومفاتيحه
cli-init-example =
    مثال:
      kharita init --organisation "وكالة الماء"
      kharita --home espace --keys /media/cle/kharita init --organisation "وكالة الماء"
cli-init-organisation = اسم الهيئة المعنية بالخريطة، كما يُطبع في المستندات المسلَّمة

## formats

cli-formats = عرض قائمة صيغ الملفات التي يمكن استيرادها
cli-formats-example =
    مثال:
      kharita formats

## sheets

cli-sheets = كتابة مصنف الجمع الذي يملؤه الأشخاص ثم يُستورد
cli-sheets-example =
    مثال:
      kharita sheets collecte.xlsx
cli-sheets-out = المصنف المراد كتابته ({ "\u200e" }.xlsx{ "\u200e" }) أو، مع { "\u200e" }--owner{ "\u200e" }، الصفحة المراد طبعها ({ "\u200e" }.pdf{ "\u200e" })؛ يجب ألا يكون موجودا
cli-sheets-from-map = مملوء بما تعرفه الخريطة، للتصحيح والإتمام
cli-sheets-owner = ما يقع تحت مسؤولية هذا الشخص فقط؛ وما لا يُذكر في هذا الجزء لا يُسحب

## import

cli-import = استيراد الأدلة: ملفات ومجلدات وأرشيفات، تُعرف صيغتها من محتواها
cli-import-example =
    مثال:
      kharita import scans collecte.xlsx
      kharita import scan-dmz.xml --seen-from DMZ --dry-run
cli-import-paths = ملفات أو مجلدات أو أرشيفات؛ «-» للمدخل القياسي
cli-import-format = فرض هذه الصيغة بدل التعرف عليها؛ يعرض الأمر { "\u2066" }kharita formats{ "\u2069" } قائمتها
cli-import-dry-run = عرض ما كان سيتغير دون كتابة أي شيء
cli-import-as-of = التاريخ الذي كانت فيه الوقائع صحيحة؛ يصحح أيضا تاريخ ملف سبق استيراده
cli-import-allow-empty = قبول ملف معروف الصيغة لا يتضمن أي واقعة
cli-import-by = الشخص الذي جاء بهذه الأدلة؛ مبدئيا العضو الذي يُنفَّذ الأمر باسمه
cli-import-seen-from = المنطقة التي كانت فيها الأداة: لا يثبت الفحص إمكانية الوصول إلا انطلاقا منها
cli-import-space = فضاء العناوين، إذا استعمل موقعان العناوين نفسها
cli-import-mission = المهمة التي تنتمي إليها هذه الأدلة، إذا كانت عدة مهام مفتوحة

## reread

cli-reread = إعادة قراءة الأدلة المحفوظة بالقارئات الحالية: القراءة الجديدة تحل محل القديمة
cli-reread-evidence = الأرقام الأولى من { "\u200e" }SHA-256{ "\u200e" } (ستة على الأقل) أو اسم الملف؛ ودون شيء، كل ما قرأه قارئ أقدم
cli-reread-example =
    مثال:
      kharita reread
      kharita reread scan-dmz.xml
cli-said-nothing-to-reread = لا شيء يُعاد: كل شيء قُرئ بالقارئات الحالية.

## watch

cli-watch = استيراد ما يظهر في المجلدات حال اكتمال كتابته
cli-watch-folders = المجلدات المراقَبة، بما فيها المجلدات الداخلية
cli-watch-every = الوقت بين نظرتين: { "\u200e" }30s, 15m, 2h, 1d{ "\u200e" }
cli-watch-once = نظرة واحدة ثم استيراد وانتهاء: لمُجدوِل ({ "\u200e" }cron, systemd{ "\u200e" })
cli-watch-by = الشخص الذي يقدّم هذه الأدلة؛ افتراضيا العضو الفاعل
cli-watch-seen-from = المنطقة التي كانت فيها الأداة
cli-watch-space = فضاء العناوين
cli-watch-mission = المهمة التي تنتمي إليها هذه الأدلة
cli-watch-example =
    مثال:
      kharita watch /srv/depot --every 15m
      kharita watch /srv/depot --once
cli-said-watching = المجلدات المراقَبة: { $folders } (كل { $every }). للإنهاء: { "\u200e" }Ctrl-C{ "\u200e" }.

## state

cli-state = تسجيل ما يصرّح به شخص عن عنصر؛ وتبقى الملاحظة محفوظة إلى جانبه
cli-state-example =
    مثال:
      kharita state app-7k2m9q4x1c8d exposure internet --by "مسؤول التطبيقات"
      kharita state app-7k2m9q4x1c8d runs-on host-3v5n8r2t6w9z --by "رئيس المشروع" --on 2026-10-15
cli-state-id = معرّف العنصر كما يعطيه الأمر { "\u2066" }kharita map list{ "\u2069" }
cli-state-attribute = خاصية ({ "\u2066" }exposure, environment…{ "\u2069" }) أو رابط ({ "\u2066" }runs-on, owned-by…{ "\u2069" })
cli-state-value = القيمة؛ العلامة { "\u2066" }?{ "\u2069" } تعني «لا أعلم»؛ وفي حالة الرابط، معرّف العنصر الآخر
cli-state-by = الشخص أو الوظيفة صاحبة التصريح
cli-state-on = اليوم الذي صح ابتداء منه؛ مبدئيا اليوم الحاضر
cli-state-why = السبب، ويُحفظ في السجل
cli-state-decided = الحسم: تغلب هذه القيمة القيم التي تناقضها

## jewel

cli-jewel = تعيين الأصول الجوهرية: العناصر التي يكون المساس بها أخطر على الهيئة
cli-jewel-example =
    مثال:
      kharita jewel app-7k2m9q4x1c8d --by "الإدارة العامة" --why "أجور جميع الموظفين"
cli-jewel-ids = معرّفات العناصر كما يعطيها الأمر { "\u2066" }kharita map list{ "\u2069" }
cli-jewel-by = الشخص أو الوظيفة صاحبة التعيين؛ مبدئيا العضو الذي يُنفَّذ الأمر باسمه
cli-jewel-why = السبب، ويُحفظ في السجل

## map

cli-map = قراءة الخريطة، والبت في هوية العناصر، والمقارنة، والتصدير
cli-map-example =
    مثال:
      kharita map list host --where "declared and not observed"
      kharita map show host-3v5n8r2t6w9z

cli-map-stats = العدّ: العناصر حسب النوع، والتغطية، والقيم المدعومة، والتناقضات
cli-map-stats-example =
    مثال:
      kharita map stats
      kharita map stats --json

cli-map-list = عرض قائمة عناصر الخريطة
cli-map-list-example =
    مثال:
      kharita map list host --where "os~windows and not declared"
      kharita map list --view applications --limit 20
cli-map-list-kind = نوع العناصر: { "\u2066" }host, app, store, process, account…{ "\u2069" }
cli-map-list-view = منظور من دليل رسم الخرائط: { "\u2066" }ecosystem, business, applications, logical…{ "\u2069" }
cli-map-list-filter = المرشّح: { "\u2066" }attribute=value, ~, <, >, declared, observed, gone, finding, conflict, and, or, not{ "\u2069" }؛ العلامة { "\u2066" }~{ "\u2069" } تعني «يتضمن»
cli-map-list-limit = أقصى عدد للسطور؛ مبدئيا 50 على الشاشة وكلها في JSON
cli-map-list-after = البدء بعد هذا المعرّف، لقراءة الصفحة التالية

cli-map-show = عرض عنصر واحد: قيمه ومن صرّح بها وروابطه
cli-map-show-example =
    مثال:
      kharita map show host-3v5n8r2t6w9z
cli-map-show-id = معرّف العنصر كما يعطيه الأمر { "\u2066" }kharita map list{ "\u2069" }

cli-map-merge = تقرير أن عنصرين هما عنصر واحد
cli-map-merge-example =
    مثال:
      kharita map merge host-3v5n8r2t6w9z host-7k2m9q4x1c8d --why "الرقم التسلسلي نفسه"
cli-map-merge-a = معرّف العنصر الأول
cli-map-merge-b = معرّف العنصر الثاني، وهو من النوع نفسه
cli-map-merge-why = السبب، ويُحفظ في السجل

cli-map-split = تقرير أن أحد المصادر يتحدث عن عنصر آخر: فصله عنه
cli-map-split-example =
    مثال:
      kharita map split host-3v5n8r2t6w9z nmap@default/10.20.1.14 --why "أُسند العنوان إلى جهاز آخر"
cli-map-split-id = معرّف العنصر المراد تقسيمه
cli-map-split-record = الاسم الذي يعطيه المصدر للعنصر، كما يعرضه الأمر { "\u2066" }kharita map show{ "\u2069" }
cli-map-split-why = السبب، ويُحفظ في السجل

cli-map-diff = عرض ما تغير بين لحظتين
cli-map-diff-example =
    مثال:
      kharita map diff --from 2026-10-01
      kharita map diff --from 12 --to 34
cli-map-diff-from = لحظة البداية: تاريخ، أو تاريخ مع الساعة، أو رقم قيد في السجل
cli-map-diff-to = لحظة النهاية؛ مبدئيا الآن

cli-map-export = تصدير الخريطة إلى أدوات أخرى
cli-map-export-example =
    مثال:
      kharita map export --format svg --out carte.svg
      kharita map export --format opengraph --out carte.json
cli-map-export-format = الصيغة: { "\u2066" }json, csv, opengraph (BloodHound){ "\u2069" } أو { "\u2066" }svg{ "\u2069" } (رسم)
cli-map-export-out = الملف المراد كتابته؛ مبدئيا المخرج القياسي

## deliver

cli-deliver = كتابة المستندات المسلَّمة انطلاقا من الخريطة
cli-deliver-example =
    مثال:
      kharita deliver --out livrables
      kharita deliver --out livrables --only map --format pdf --state contradictoire
cli-deliver-out = المجلد الذي تُكتب فيه المستندات
cli-deliver-only = هذه المستندات فقط، مفصولة بفواصل؛ مبدئيا كلها
cli-deliver-format = هذه الصيغة فقط
cli-deliver-state = الحالة: المشروع ({ "\u2066" }projet{ "\u2069" }) يُكتب دائما وعيوبه في الصفحة الأولى؛ أما الحالتان الأخريان فلا تقبلان أي عيب
cli-deliver-edition-version = النسخة المطبوعة على الغلاف

## verify, backup, restore

cli-feeds = المعارف العمومية حول الثغرات دون شبكة: تحزيمها وتطبيقها ومعرفة عمرها

cli-feeds-pack = تحزيم المصادر في ملف واحد موقّع، في الجهة المتصلة: { "\u200e" }CVE 5, NVD 2.0, OSV, KEV (CISA, ENISA), EPSS, CWE, CAPEC, ATT&CK{ "\u200e" }
cli-feeds-pack-out = الملف الذي يُكتب
cli-feeds-pack-paths = ملفات المصادر ومجلداتها كما نُشرت: { "\u200e" }JSON, JSONL, CSV, XML, ZIP, gzip, zstd{ "\u200e" }
cli-feeds-pack-delta = إكمال الحزمة الكاملة المطبقة، بطاقة ببطاقة، بدل تعويضها
cli-feeds-pack-example =
    مثال:
      kharita feeds pack november.khf downloads/

cli-feeds-apply = فحص حزمة وتطبيقها ومقارنتها بالخريطة
cli-feeds-apply-pack = الحزمة
cli-feeds-apply-trust = مفتاح الموقّع، يُحدد في المرة الأولى
cli-feeds-apply-example =
    مثال:
      kharita feeds apply november.khf --trust 5f0c…

cli-feeds-show = المصادر المطبقة وعمرها
cli-feeds-show-example =
    مثال:
      kharita feeds show

cli-column-feed = المصدر
cli-column-date = التاريخ
cli-column-age = العمر (بالأيام)
cli-column-records = البطاقات
# $path $count
cli-said-feeds-packed = { $path }: { $count } مصادر.
# $key
cli-said-feeds-signer = مفتاح الموقّع، يُقارن ثم يُحدد في { "\u200e" }feeds apply --trust{ "\u200e" }: { $key }
# $count
cli-said-feeds-refused = { $count } ملفات أو بطاقات لم تؤخذ؛ أولها:
# $compared $a $b
cli-said-feeds-matched = قورن { $compared } من العناصر: { $a } ثغرة بإشعار من الناشر أو التوزيعة ({ "\u200e" }A{ "\u200e" })، و{ $b } بالمنتج والإصدار ({ "\u200e" }B{ "\u200e" }).
# $count
cli-said-feeds-old = تنبيه: { $count } مصادر أقدم من الحد.
cli-said-feeds-none = لم يُطبق أي مصدر: الثغرات المنشورة لا تُقارن بالخريطة.

cli-verify = التحقق من سلامة السجل والأدلة؛ لا يلزم أي مفتاح
cli-verify-example =
    مثال:
      kharita verify

cli-backup = حفظ نسخة احتياطية من الفضاء في ملف واحد مختوم، بلا مفاتيح
cli-backup-example =
    مثال:
      kharita backup espace-2026-11-25.sauvegarde
cli-backup-out = الملف المراد كتابته؛ يجب ألا يكون موجودا

cli-restore = إعادة نسخة احتياطية إلى مكانها؛ تُوضع المعطيات الحالية جانبا ولا تُمحى
cli-restore-example =
    مثال:
      kharita restore espace-2026-11-25.sauvegarde
cli-restore-file = النسخة الاحتياطية المراد إعادتها

## completions, man, and the hidden verb worker

cli-completions = كتابة النص البرمجي الذي يكمل الأوامر في مفسّر الأوامر
cli-completions-example =
    مثال:
      kharita completions bash > kharita.bash
cli-completions-shell = مفسّر الأوامر

cli-man = كتابة دليل الاستعمال
cli-man-example =
    مثال:
      kharita man > kharita.1
      kharita man manuel
cli-man-directory = مجلد، لصفحة واحدة لكل أمر؛ مبدئيا الصفحة الرئيسية في المخرج القياسي

cli-worker = كتابة وثيقة لفائدة أمر آخر

## What was typed cannot be taken.

# $argument
cli-unknown-argument = «{ $argument }» ليس خيارا ولا وسيطا لهذا الأمر.

# $argument
cli-unknown-verb = لا يوجد أمر باسم «{ $argument }».

# $argument (may be empty)
cli-missing-argument =
    { $argument-given ->
        [yes] ينقص: { $argument }.
        *[no] الأمر غير مكتمل.
    }

# $argument $value (may be empty)
cli-invalid-value =
    { $value-given ->
        [yes] القيمة «{ $value }» غير مقبولة لـ { $argument }.
        *[no] تنقص قيمة لـ { $argument }.
    }

# $argument
cli-argument-conflict = لا يُستعمل { $argument } هكذا: أُعطي الخيار مرتين، أو مع خيار آخر لا يجتمع معه.

cli-wrong-usage = صياغة الأمر غير صحيحة.

# $near
cli-did-you-mean = جرّب: { $near }.

cli-see-help = للمساعدة: { "\u2066" }kharita --help{ "\u2069" } أو { "\u2066" }kharita COMMAND --help{ "\u2069" }.

## Answers: demo and sample.

# $files $assets $path
cli-said-sample =
    هيئة وهمية: { $files-plural ->
        [one] كُتب ملف واحد
        [two] كُتب ملفان
        [few] كُتبت { $files } ملفات
        [many] كُتب { $files } ملفا
        *[other] كُتب { $files } ملف
    } في { $path }، وتضم { $assets-plural ->
        [one] أصلا واحدا.
        [two] أصلين.
        [few] { $assets } أصول.
        [many] { $assets } أصلا.
        *[other] { $assets } أصل.
    }

# $files $path
cli-said-demo-files =
    { $files-plural ->
        [one] كُتب ملف أدلة واحد
        [two] كُتب ملفا أدلة
        [few] كُتبت { $files } ملفات أدلة
        [many] كُتب { $files } ملف أدلة
        *[other] كُتب { $files } ملف أدلة
    } في { $path }.

# $files $refused
cli-said-demo-import =
    { $files-plural ->
        [zero] لم يُستورد أي ملف
        [one] استُورد ملف واحد
        [two] استُورد ملفان
        [few] استُوردت { $files } ملفات
        [many] استُورد { $files } ملفا
        *[other] استُورد { $files } ملف
    }؛ { $refused-plural ->
        [zero] ولم يُرفض أي ملف.
        [one] ورُفض ملف واحد.
        [two] ورُفض ملفان.
        [few] ورُفضت { $refused } ملفات.
        [many] ورُفض { $refused } ملفا.
        *[other] ورُفض { $refused } ملف.
    }

cli-doing-deliver = تحرير المستندات المسلَّمة…

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
    للمتابعة، اقرأ الخريطة، ثم استورد فحوص الشهر الموالي، ثم تحقق من السجل:
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" map stats
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" map list host
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" import "{ cli-bare-next }"
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" verify

# $seconds
cli-said-seconds = المدة: { $seconds } ثانية.

## Answers: the map in numbers. A rate shows both its terms.

# $assets $findings
cli-said-assets =
    تضم الخريطة { $assets-plural ->
        [zero] صفر أصل
        [one] أصلا واحدا
        [two] أصلين
        [few] { $assets } أصول
        [many] { $assets } أصلا
        *[other] { $assets } أصل
    }، ونقاط الضعف المفتوحة: { $findings }.

# $numerator $denominator
cli-said-coverage = التغطية: { $numerator } من أصل { $denominator } (الأجهزة المصرّح بها والمرصودة معا، من مجموع الأجهزة المصرّح بها أو المرصودة).

# $numerator $denominator
cli-said-evidence-rate = القيم المدعومة: { $numerator } من أصل { $denominator } (القيم التي تدعمها ملاحظة واحدة على الأقل، من مجموع القيم).

# $undeclared $unseen
cli-said-strangers = أجهزة مرصودة لم يصرّح بها أحد: { $undeclared }. أجهزة مصرّح بها لم تُرصد قط رغم فحص عناوينها: { $unseen }.

# $conflicts $decide $unknown
cli-said-open = ما يجب توضيحه: تناقضات بين مصادر من الرتبة نفسها: { $conflicts }؛ مطابقات تنتظر القرار: { $decide }؛ أجوبة «لا أعلم»: { $unknown }.

## Answers: import.

# $path $count $why
cli-said-left-out = { $path }: لم يُؤخذ { $count }. { $why }

# $path $date
cli-said-taken-before = { $path }: سبق استيراده بتاريخ { $date }، لم يُضف شيء.

# $path $why
cli-said-refused = { $path }: مرفوض. { $why }

# $new $changed $same $gone $decide
cli-said-change = العناصر الجديدة: { $new }؛ المعدّلة: { $changed }؛ غير المتغيرة: { $same }؛ المختفية: { $gone }. مطابقات تنتظر القرار: { $decide }.

# $new $changed $same $gone $decide
cli-said-would-change = معاينة، لم يُكتب أي شيء. العناصر الجديدة: { $new }؛ المعدّلة: { $changed }؛ غير المتغيرة: { $same }؛ المختفية: { $gone }. مطابقات تنتظر القرار: { $decide }.

## Answers: statements and decisions.

# $path $sheets
cli-said-sheets = كُتب مصنف الجمع: { $path } (عدد الأوراق: { $sheets }). بعد ملئه، استورده بالأمر { "\u2066" }kharita import{ "\u2069" }.
# $path
cli-said-owner-sheet = كُتبت البطاقة: { $path }. تُدخل أجوبتها دفعة واحدة في مصنف المسؤول نفسه ({ "\u200e" }kharita sheets … --owner{ "\u200e" }).

# $entry
cli-said-entry = تم التسجيل: القيد { $entry } من السجل.

# $entry $id
cli-said-identity = سُجّل القرار: القيد { $entry } من السجل. معرّف العنصر من الآن: { $id }.

## Answers: reading the map.

# $next
cli-said-more = للقائمة بقية: أعد الأمر مع { "\u2066" }--after { cli-bare-next }{ "\u2069" }

# $class $because (may be empty)
cli-said-class =
    الفئة { $class }{ $because-given ->
        [yes] ، تفرضها: { $because }
        *[no] {""}
    }

# $records
cli-said-records = أسماؤه لدى مصادره: { $records }

# $new $changed $gone
cli-said-diff = العناصر التي ظهرت: { $new }؛ التي اختفت: { $gone }؛ القيم التي تغيرت: { $changed }.

# $path $bytes
cli-said-export = كُتبت الخريطة: { $path } ({ $bytes } بايت).

## Answers: deliverables.

# $path $sha256
cli-said-file = كُتب المستند: { $path } (SHA-256: { $sha256 }…)

# $count
cli-said-lints-refuse = لم يُكتب أي مستند. العيوب التي لا تزال قائمة: { $count }. أصلحها، أو اطلب مشروعا بالخيار { "\u2066" }--state projet{ "\u2069" }.

## Answers: the workspace.

# $home $keys $organisation
cli-said-init =
    أُنشئ فضاء «{ $organisation }» في { $home }.
    توجد مفاتيحه في { $keys }. احتفظ بنسخة منها في مكان آخر: بدونها لا يمكن قراءة أي شيء من جديد.

# $entries $blobs $head
cli-said-verify =
    السجل سليم. القيود التي تم التحقق منها: { $entries }؛ كتل الأدلة: { $blobs }.
    بصمة آخر قيد: { $head }

# $path $entries
cli-said-backup = كُتبت النسخة الاحتياطية وتم التحقق منها: { $path } (عدد القيود: { $entries }). لا تتضمن المفاتيح: احتفظ بنسخة منها على حدة.

# $entries $home
cli-said-restore = أُعيدت النسخة الاحتياطية إلى { $home } (عدد القيود: { $entries }).

# $path
cli-said-former = المعطيات السابقة محفوظة في { $path }.

## Columns of tables.

cli-column-attribute = الخاصية
cli-column-both = كلاهما
cli-column-class = الفئة
cli-column-confidence = الثقة
cli-column-cves = CVE
cli-column-declared = التصريح
cli-column-edge = الرابط
cli-column-findings = نقاط الضعف
cli-column-format = الصيغة
cli-column-hosts = الأجهزة
cli-column-id = المعرّف
cli-column-kind = النوع
cli-column-last-seen = آخر تاريخ
cli-column-name = الاسم
cli-column-observed = الرصد
cli-column-origin = الأصل
cli-column-path = الملف
cli-column-recognised-by = علامة التعرف
cli-column-refused = المرفوض
cli-column-relations = الروابط
cli-column-services = الخدمات
cli-column-sign = ±
cli-column-source = المصدر
cli-column-total = المجموع
cli-column-value = القيمة
cli-column-versions = الإصدارات المقروءة
cli-column-where = الدليل

## How an element is known.

cli-origin-both = مرصود ومصرّح به
cli-origin-declared = مصرّح به
cli-origin-none = مستنتج
cli-origin-observed = مرصود

cli-marking-restricted = توزيع مقيّد

# Undo, risk and conformity

cli-undo = يلغي أثر قيد في السجل؛ يبقى القيد، ويمكن إلغاء الإلغاء
cli-undo-entry = رقم القيد
cli-undo-why = السبب
cli-undo-example = مثال: kharita undo 12 --why "ملف خاطئ"
cli-paths = مسارات الهجوم نحو الأصول الثمينة مع سبب كل خطوة، ونقاط المرور الإجبارية
cli-paths-to = نحو هذا الأصل فقط
cli-paths-limit = أقصى عدد للمسارات
cli-paths-lines = يعطي أيضا سطر كل دليل كما يُقرأ من جديد في الخزنة
cli-paths-hypotheses = يكمّل بفرضيات الفهرس مع وسمها
cli-paths-seed = بذرة السحب
cli-paths-example = مثال: kharita paths --hypotheses --limit 5
cli-study = يحاكي حملات الهجوم: خسائر بالدرهم مع مجالها، في الدرجة التي تسمح بها الأدلة
cli-study-trials = عدد الحملات لكل مصدر خطر
cli-study-seed = بذرة السحب
cli-study-threads = عدد الخيوط؛ لا تتغير الأرقام
cli-study-hypotheses = يكمّل بفرضيات الفهرس مع وسمها
cli-study-example = مثال: kharita study --hypotheses --trials 20000
cli-plan = يختار التدابير ضمن الأغلفة المالية؛ الفارق عن أفضل خطة في النموذج مثبت، أو يقال إنه غير مثبت
cli-plan-budget = الغلاف ومبلغه بالدرهم، قابل للتكرار: A=4500000
cli-plan-capacity = أيام العمل لكل دورة
cli-plan-sprints = عدد الدورات
cli-plan-metric = ما يخفضه المخطط: ale (الخسارة السنوية المتوقعة) أو cvar99 (أسوأ السنوات)
cli-plan-seed = بذرة السحب
cli-plan-hypotheses = يكمّل بفرضيات الفهرس مع وسمها
cli-plan-example = مثال: kharita plan --hypotheses --budget A=4500000 --budget B=18000000
cli-risk = محركات المخاطر وحدها على ملف
cli-risk-fair = سيناريوهات FAIR من ملف TOML أو JSON
cli-risk-fair-file = الملف
cli-risk-fair-trials = السنوات المحاكاة
cli-risk-fair-seed = بذرة السحب
cli-risk-fair-example = مثال: kharita risk fair scenarios.toml
cli-risk-graph = مخطط هجوم مجرد (و/أو) من ملف JSON
cli-risk-graph-file = الملف
cli-risk-graph-trials = عدد السحوبات
cli-risk-graph-seed = بذرة السحب
cli-risk-graph-budget = ميزانية بالدرهم: يختار الضوابط أيضا
cli-risk-graph-example = مثال: kharita risk graph graph.json --budget 100000
cli-comply = أحكام مستخرجة من الأدلة والتصريحات، قاعدة بقاعدة، مع ما ينقص ومن يُسأل عنه
cli-comply-framework = المرجع (dnssi-2023 افتراضيا)
cli-comply-role = فقط الأسطر التي تُلزم هذا الدور: { "\u200e" }entity, iiv, cloud_provider…{ "\u200e" }
cli-comply-example = مثال: kharita comply dnssi-2023
cli-framework = المراجع والقوانين التي يعرفها الفهرس
cli-framework-list = يسرد المراجع
cli-framework-show = يعرض مرجعا وقواعده
cli-framework-show-id = معرّف المرجع
cli-framework-show-example = مثال: kharita framework show loi-05-20
cli-import-columns = خريطة أعمدة محفوظة لجرود الجداول
cli-import-save-columns = يحفظ خريطة الأعمدة المقترحة لتُصحح ثم تُعاد عبر --columns
cli-said-columns = { $sheet }: { $kind }
cli-reason-title = العنوان «{ $phrase }»
cli-reason-content = { $fit } خلية من { $of } على شكله
cli-reason-profile = خريطة محفوظة
cli-said-ask = يُسأل: { $whom }.
cli-said-comply = { $applicable } قاعدة مطبقة: { $conformant } مطابقة، { $partial } جزئية، { $non_conformant } غير مطابقة، { $not_assessed } غير مقيَّمة.
cli-said-maybe = مسارات تقوم على مرور غير مثبت: { $numerator } من { $denominator }.
cli-said-rung = الدرجة التي بلغتها الأدلة والتصريحات: { $rung } من 4.
cli-said-ale = الخسارة السنوية المتوقعة: { $ale } درهم، مجال 95 %.
cli-said-hypotheses = تقوم هذه الأرقام على { $count } فرضية من الفهرس: ليست توقعات.
cli-said-plan = التكلفة: { $cost } درهم، منها { $quoted } سعرا من { $of } من عرض أو جدول أثمان. الخسارة المتبقية: { $objective } درهم.
cli-said-gap = الفجوة المثبتة عن أفضل خطة في النموذج: { $gap } % على الأكثر.
cli-said-no-gap = لا فجوة مثبتة عن الأمثل.
cli-said-core = النواة المتينة، تبقى في 90 % من السحوبات على الأقل: { $measures }
cli-said-measures-refused = مستبعدة لأنها لا تمس شيئا من هذه الخريطة: { $count } ({ $measures })
cli-said-flaws = العيوب المزروعة التي عُثر عليها: { $found } من { $planted } ({ $names }).
cli-column-column = العمود
cli-column-target = قُرئ بوصفه
cli-column-reasons = الأسباب
cli-column-rules = القواعد
cli-column-cost = التكلفة (درهم)
cli-column-envelope = الغلاف
cli-column-sprint = الدورة
cli-column-loss-avoided = الخسارة المتجنبة سنويا (درهم)
cli-column-p-year = الاحتمال السنوي
cli-column-ale = الخسارة السنوية (درهم)
cli-doing-study = دراسة المخاطر…
cli-no-loss-seen = لا خسارة في الحملات المحاكاة (وهذا لا يعني الصفر)
cli-map-show-lines = يتتبع كل قيمة حتى سطرها في الدليل، مقروءا من الخزنة

cli-help-usage = الاستعمال:
cli-help-commands = الأوامر
cli-help-command = أمر
cli-help-options = الخيارات
cli-help-common = خيارات مشتركة
cli-help-arguments = المعاملات
cli-help-default = { " " }[الافتراضي: { $value }]
cli-help-variable = { " " }[المتغيّر: { $name }]

# $line (number)
cli-said-at-line = السطر { $line }
cli-said-no-path = لا يوجد مسار: لم تُعيَّن جوهرة (kharita jewel) أو لا يُبلغ إلى أي منها. مع ⁦--hypotheses⁩ يقترح الفهرس بعضها.
# $rows (number)
cli-said-sheets-filled = سطور مملوءة مسبقا: { $rows }. ما يبدأ مرجعه بنجمة رأته أداة ولم يصرّح به أحد: امحُ النجمة للتصريح به.

## Decisions and findings
cli-assess = إعطاء حكم شخص على قاعدة؛ يبقى الحكم المحسوب بجانبه
cli-assess-rule = مرجع القاعدة؛ عدة قواعد تأخذ الحكم نفسه في قيد واحد
cli-assess-verdict = الحكم
cli-assess-framework = الإطار المرجعي؛ مبدئيا التوجيه الوطني
cli-assess-attachment = الملف الذي يثبته، ويُحفظ في الخزنة
cli-assess-example = مثال: kharita assess POL-FORMEL conformant --by "مدققة" --attachment pssi.pdf
cli-assess-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-assess-on = اليوم؛ مبدئيا اليوم الحالي
cli-assess-why = السبب أو ما قيل
cli-accept = قبول خطر باسم ويوم وأجل
cli-accept-risk = معرّف سيناريو الخطر
cli-accept-until = اليوم الذي ينتهي فيه القبول
cli-accept-example = مثال: kharita accept scenario-… --by "المديرة العامة" --until 2027-06-30 --why "الخطة جارية"
cli-accept-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-accept-on = اليوم؛ مبدئيا اليوم الحالي
cli-accept-why = السبب أو ما قيل
cli-vital = بيان ما إذا كانت الهيئة بنية تحتية ذات أهمية حيوية: معطى محمي يقرؤه أشخاص معيّنون وكل قراءة محفوظة
cli-vital-state = التصريح بالمعطى ومن يجوز له قراءته
cli-vital-state-answer = «{ "‎" }yes{ "‎" }» أو «{ "‎" }no{ "‎" }»
cli-vital-state-readers = من يجوز لهم القراءة، مفصولين بفواصل؛ ومن يصرّح يجوز له
cli-vital-state-by = اسم الشخص
cli-vital-state-on = اليوم؛ مبدئيا اليوم الحالي
cli-vital-state-why = السبب، إلزامي
cli-vital-state-example =
    مثال :
      kharita vital state yes --by "DG" --readers RSSI --why "…"
cli-vital-read = قراءة المعطى؛ القراءة محفوظة سواء رُفضت أم لا
cli-vital-read-by = اسم الشخص
cli-vital-read-on = اليوم؛ مبدئيا اليوم الحالي
cli-vital-read-why = السبب، إلزامي
cli-vital-read-example =
    مثال :
      kharita vital read --by RSSI --why "…"
cli-vital-log = عرض من طلب المعطى ومتى ولماذا
cli-vital-log-example =
    مثال :
      kharita vital log
cli-said-vital-yes = الهيئة بنية تحتية ذات أهمية حيوية. هذه القراءة محفوظة في السجل.
cli-said-vital-no = الهيئة ليست بنية تحتية ذات أهمية حيوية. هذه القراءة محفوظة في السجل.
# $at $by $granted $why
cli-said-vital-reading = { $at }  { $by }  ممنوحة: { $granted }  { $why }
cli-auditor = تعيين مدقق مع تأهيل مقدم الخدمة
cli-auditor-name = اسمه
cli-auditor-company = مقدم الخدمة
cli-auditor-decision = رقم قرار التأهيل
cli-auditor-domains = مجالات التأهيل
cli-auditor-class = صنف الأنظمة التي يشملها
cli-auditor-until = آخر يوم في التأهيل
cli-auditor-example = مثال: kharita auditor "مدققة" --company "مكتب" --decision 12-2026 --domains ORG,PENTEST --class A --until 2028-12-31 --by RSSI
cli-auditor-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-auditor-on = اليوم؛ مبدئيا اليوم الحالي
cli-auditor-why = السبب أو ما قيل
cli-finding = الملاحظات: مسجّلة، معتمدة أو مستبعدة، مجاب عنها، نهائية
cli-finding-list = عرض الملاحظات بدءا بالأخطر
cli-finding-list-stage = ما هو في هذه المرحلة فقط
cli-finding-list-limit = العدد الأقصى
cli-finding-list-example = مثال: kharita finding list --stage retained
cli-finding-show = عرض ملاحظة وما قيل فيها
cli-finding-show-id = معرّف الملاحظة
cli-finding-raise = تسجيل ملاحظة: مقابلة، اختبار اختراق، زيارة، مراجعة
cli-finding-raise-title = ما لوحظ
cli-finding-raise-origin = مصدرها
cli-finding-raise-criticality = الخطورة
cli-finding-raise-rules = القواعد أو المواد المعنية
cli-finding-raise-objects = معرّفات العناصر المعنية
cli-finding-raise-evidence = ما يثبتها: ملف في الخزنة أو مرجع
cli-finding-raise-remedy = ما يوصي به المدقق
cli-finding-raise-example = مثال: kharita finding raise "كلمة مرور معلّقة في الاستقبال" --origin visit --rules ACC-UTILIS-GENERIQ --by "مدققة"
cli-finding-raise-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-finding-raise-on = اليوم؛ مبدئيا اليوم الحالي
cli-finding-raise-why = السبب أو ما قيل
cli-finding-retain = اعتماد ملاحظة؛ يقوم به مدقق معيّن
cli-finding-retain-id = معرّف الملاحظة
cli-finding-retain-title = صياغتها في التقرير
cli-finding-retain-criticality = الخطورة
cli-finding-retain-remedy = ما يوصي به المدقق
cli-finding-retain-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-finding-retain-on = اليوم؛ مبدئيا اليوم الحالي
cli-finding-retain-why = السبب أو ما قيل
cli-finding-dismiss = استبعاد ملاحظة مع ذكر السبب
cli-finding-dismiss-id = معرّف الملاحظة
cli-finding-dismiss-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-finding-dismiss-on = اليوم؛ مبدئيا اليوم الحالي
cli-finding-dismiss-why = السبب أو ما قيل
cli-finding-close = جعل ملاحظة نهائية
cli-finding-close-id = معرّف الملاحظة
cli-finding-close-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-finding-close-on = اليوم؛ مبدئيا اليوم الحالي
cli-finding-close-why = السبب أو ما قيل
cli-finding-answer = الجواب عن ملاحظة معتمدة باسم الهيئة المدقَّقة
cli-finding-answer-id = معرّف الملاحظة
cli-finding-answer-agreement = الجواب
cli-finding-answer-measure = الإجراء الذي تقترحه الهيئة
cli-finding-answer-example = مثال: kharita finding answer finding-… agree --measure "تحديث في الشهر المقبل" --by "مسؤول التطبيق"
cli-finding-answer-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-finding-answer-on = اليوم؛ مبدئيا اليوم الحالي
cli-finding-answer-why = السبب أو ما قيل
cli-finding-alert = الإنذار الفوري (المرسوم ⁦2-21-406⁩، المادة 31) في أي مرحلة
cli-finding-alert-id = معرّف الملاحظة
cli-finding-alert-stage = مرحلة الإنذار
cli-finding-alert-by = اسم الشخص الذي يقول ذلك أو يقرره
cli-finding-alert-on = اليوم؛ مبدئيا اليوم الحالي
cli-finding-alert-why = السبب أو ما قيل
cli-column-criticality = الخطورة
cli-column-stage = المرحلة
cli-column-objects = العناصر
cli-column-title = الملاحظة
cli-column-remedy = العلاج
# $shown (number) $total (number)
cli-said-findings = الملاحظات المعروضة: { $shown } من { $total }.
cli-act-raised = سجّلها
cli-act-decided = قرّر فيها
cli-act-answered = أجاب
cli-act-final = جعلها نهائية
cli-act-alert-raised = أصدر الإنذار
cli-act-alert-received = تسلّم الإنذار
cli-act-alert-remedied = عالج الخطر
cli-act-alert-refused = يرفض المعالجة

## indicators

cli-indicators = عرض المؤشرات K01 إلى K16 بحديها وهدفها وتطورها
cli-indicators-example =
    مثال:
      kharita indicators --since 2026-09-01
cli-indicators-since = المقارنة مع هذا التاريخ أو هذا القيد؛ وافتراضيا مع آخر الوثائق الصادرة
cli-column-previous = قبل
cli-column-trend = التطور
cli-column-goal = الهدف
cli-column-met = بُلغ
cli-column-indicator = المؤشر
cli-trend-better = أحسن
cli-trend-same = مستقر
cli-trend-worse = أسوأ
# $id $missing $whom
cli-said-indicator-missing = { $id }: { $missing } — يُسأل: { $whom }
cli-said-indicators-hypothesis = الأهداف فرضيات ما لم تحدد الهيئة أهدافها.

## pack

cli-pack = إعطاء فضاء آخر أدلة هذا الفضاء وتصريحاته وقراراته في ملف مختوم بعبارة سرية
cli-pack-example =
    تقال العبارة السرية شفويا لمن يتلقى الحزمة؛ ويضمها الأمر kharita import ولا يغير تكراره شيئا.
    مثال:
      kharita pack auditor-1.pack --passphrase-file phrase.txt
      kharita import auditor-1.pack --passphrase-file phrase.txt
cli-pack-out = الملف المراد كتابته؛ يجب ألا يكون موجودا
cli-pack-since = ما يلي هذا القيد فقط
cli-pack-passphrase-file = ملف سطره الأول هو العبارة السرية؛ وإلا فالمتغير KHARITA_PASSPHRASE
cli-import-passphrase-file = العبارة السرية لحزم فضاء آخر: ملف هي سطره الأول
# $path $entries $evidence
cli-said-pack = { $path }: { $entries } قيود، { $evidence } ملفات أدلة.
# $path $organisation $entries $evidence $known
cli-said-joined = { $path } ({ $organisation }): { $entries } قيود ضُمت، منها { $evidence } ملفات أدلة؛ و{ $known } كانت معروفة.

## map impact

cli-map-impact = عرض ما يحمله أصل وما يقوم عليه مع السلسلة المؤدية إليه
cli-map-impact-example =
    مثال:
      kharita map impact host-7k2m9q4x1c8d
cli-map-impact-id = معرف الأصل
cli-map-impact-limit = الأسطر المعروضة من كل جهة؛ ويعطيها { "\u200e" }JSON{ "\u200e" } كلها
cli-column-distance = الخطوات
cli-column-chain = عبر
cli-column-owners = المسؤولون
# $name $count
cli-said-carries = { $name } يحمل { $count } عناصر: تتضرر معه.
# $name $count
cli-said-rests-on = { $name } يقوم على { $count } عناصر.

## ebios

cli-ebios = ورشات { "\u200e" }EBIOS RM{ "\u200e" }: الدراسة كما هي، وما تقترحه الخريطة
cli-ebios-show = عرض الورشات: الإطار والأزواج والمنظومة والمخاطر وما ينقص
cli-ebios-show-workshop = ورشة واحدة من 1 إلى 5: تصدير نشاط
cli-ebios-show-example =
    مثال:
      kharita ebios show --json
cli-ebios-propose = اقتراح ما لم يصرّح به أحد بعد انطلاقا من الخريطة؛ لا يحفظ شيء دون شخص
cli-ebios-propose-example =
    مثال:
      kharita ebios propose
cli-ebios-example = كتابة مثال دليل إيبيوس في مصنف معبأ لفضاء مستقل
cli-ebios-example-out = المصنف المراد كتابته
cli-ebios-example-example =
    مثال:
      kharita ebios example exemple.xlsx
      kharita --home biotech init && kharita --home biotech import exemple.xlsx
cli-column-severity = الخطورة
cli-column-likelihood = الاحتمال
cli-column-accepted = قبله
cli-column-dangerousness = درجة الخطر
cli-column-zone = المنطقة
cli-column-relevance = الملاءمة
cli-column-selected = معتمد
cli-column-risk-origin = مصدر الخطر
cli-column-objective = الهدف المنشود
cli-column-residual = المتبقي
cli-column-critical = حرج
cli-ebios-light-green = ضوء أخضر
cli-ebios-light-orange = ضوء برتقالي
cli-ebios-light-red = ضوء أحمر
cli-ebios-zone-out = خارج النطاق
cli-ebios-zone-watch = يقظة
cli-ebios-zone-control = مراقبة
cli-ebios-zone-danger = خطر
# $applied $assets $events $light $not $restricted $unknown
cli-said-ebios-frame = الورشة 1: { $assets } قيمة مهنية، { $events } حدثا مخشيا؛ الأساس: { $light }، { $applied } قاعدة مطبقة، { $restricted } بقيود، { $not } غير مطبقة، { $unknown } غير مقيّمة.
# $count
cli-said-ebios-couples = الورشة 2: { $count } من مصادر الخطر المصرّح بها.
# $marking $method $title $version
cli-said-ebios-study = الدراسة «{ $title }»، النسخة { $version }، البيان: { $marking }، الاحتمال: { $method }. القيمة المفروضة عليها †.
# $count $critical $id $level $name
cli-ebios-least-effort = أقل جهد: { $id } «{ $name }» ({ $level })؛ الأفعال الحرجة ({ $count }): { $critical }
# $id $level $name
cli-ebios-least-effort-bare = أقل جهد: { $id } «{ $name }» ({ $level })؛ لا يكفي فعل واحد لخفض الاحتمال.
# $open $sheet
cli-ebios-open-where = { $open } ← ورقة «{ $sheet }»
cli-said-ebios-not-closed = لا يمكن إقفال الدراسة: خطر مرتفع دون قبول مؤرخ، أو قيمة مفروضة دون سبب.
# $count
cli-said-ebios-ecosystem = الورشة 3: { $count } من الأطراف المعنية.
# $count
cli-said-ebios-risks = الورشتان 4 و5: { $count } من سيناريوهات الخطر؛ الصنفان هما قراءتا الجدول.
# $count
cli-said-ebios-open = للاستكمال: { $count }.
cli-ebios-open-no-feared-event = لم يصرّح بأي حدث مخشي: املأ ورقة «الأحداث المخشية»، أو انظر «{ "\u200e" }kharita ebios propose{ "\u200e" }».
cli-ebios-open-no-risk-origin = لم يصرّح بأي مصدر خطر: املأ ورقة «مصادر الخطر».
cli-ebios-open-no-study = لم تحسب أي دراسة: شغّل «{ "\u200e" }kharita study{ "\u200e" }».
# $id $name
cli-ebios-open-orphan-feared-event = { $id } «{ $name }»: لا سيناريو يؤدي إلى هذا الحدث المخشي.
# $id $name
cli-ebios-open-feared-event-without-severity = { $id } «{ $name }»: الخطورة بحاجة إلى تقييم.
# $id $name
cli-ebios-open-objective-missing = { $id } «{ $name }»: الهدف المقصود بحاجة إلى تصريح.
# $id $name
cli-ebios-open-stakeholder-not-rated = «{ $name }» ({ $id }): لم تقيّم المعايير الأربعة كلها.
# $id $name
cli-ebios-open-severity-missing = «{ $name }» ({ $id }): لا خطورة؛ اربط سيناريو بحدث مخشي مقيّم، أو اختر العتبات.
# $id $name
cli-ebios-open-likelihood-missing = «{ $name }» ({ $id }): لا احتمال؛ صرّح بتكرار مصادر الخطر، أو «{ "\u200e" }kharita study --hypotheses{ "\u200e" }».
# $id $name
cli-ebios-open-risk-not-accepted = «{ $name }» ({ $id }): خطر غير مقبول دون قبول مؤرخ؛ عالجه أو «{ "\u200e" }kharita accept{ "\u200e" } { $id }».
cli-ebios-open-no-frame = إطار الدراسة غير محدد: املأ ورقة «دراسة إيبيوس».
# $id $name
cli-ebios-open-several-studies = عدة دراسات مصرح بها؛ المعتمدة هي { $id } «{ $name }». لكل فضاء دراسة واحدة.
# $fields $id $name
cli-ebios-open-frame-incomplete = { $id } «{ $name }»: إطار بحاجة إلى استكمال ({ $fields }).
# $id $name
cli-ebios-open-no-revision = { $id } «{ $name }»: لا مراجعة؛ صرّح بالأولى في «مراجعات الدراسة».
# $id $name
cli-ebios-open-thresholds-refused = { $id } «{ $name }»: عتبات ناقصة أو غير تصاعدية؛ تستعمل عتبات الدليل.
# $id $name
cli-ebios-open-grid-to-check = { $id } «{ $name }»: الطريقة المتقدمة مبنية على شبكة قيد التحقق (بطاقة المنهج 8).
# $id $name
cli-ebios-open-severity-without-justification = { $id } «{ $name }»: خطورة دون تبرير.
# $fields $id $name
cli-ebios-open-couple-not-rated = { $id } «{ $name }»: زوج بحاجة إلى تقييم ({ $fields }).
# $id $name
cli-ebios-open-couple-not-decided = { $id } «{ $name }»: زوج للاعتماد أو الاستبعاد.
# $id $name
cli-ebios-open-couple-without-scenario = { $id } «{ $name }»: زوج معتمد دون سيناريو.
# $id $name
cli-ebios-open-critical-without-measure = «{ $name }» ({ $id }): طرف حرج دون تدبير ولا مستوى مستهدف.
# $id $name
cli-ebios-open-scenario-without-path = { $id } «{ $name }»: سيناريو دون مسار هجوم.
# $id $name
cli-ebios-open-path-without-mode = { $id } «{ $name }»: لا أسلوب تنفيذ، وطريقة الدراسة تتطلبه.
# $fields $id $name
cli-ebios-open-mode-disordered = { $id } «{ $name }»: أفعال تتبع دائريا أو تتبع فعلا غائبا ({ $fields }).
# $id $name
cli-ebios-open-action-without-asset = { $id } «{ $name }»: فعل دون أصل داعم.
# $fields $id $name
cli-ebios-open-action-not-rated = { $id } «{ $name }»: فعل بحاجة إلى تقييم ({ $fields }).
# $id $name
cli-ebios-open-risk-without-treatment = { $id } «{ $name }»: معالجة بحاجة إلى اختيار.
# $fields $id $name
cli-ebios-open-measure-incomplete = { $id } «{ $name }»: تدبير ناقص ({ $fields }).
# $fields $id $name
cli-ebios-open-forced-without-reason = { $id } «{ $name }»: قيمة مفروضة أو متبقية دون سبب ({ $fields }).
# $fields $id $name
cli-ebios-open-unknown-reference = { $id } «{ $name }»: مرجع مجهول ({ $fields }).
# $count
cli-said-ebios-proposed = { $count } من المقترحات؛ صرّح بما تختاره منها في مصنف الجمع.
# $criterion $impact $name
cli-ebios-proposed-feared-event = حدث مخشي: «{ $name }»، { $criterion } (الأثر القانوني المصرّح به { $impact }؛ تبقى الخطورة للتقييم).
# $name
cli-ebios-proposed-risk-origin = مصدر خطر للنظر فيه: { $name }.
# $danger $name $zone
cli-ebios-proposed-critical-stakeholder = طرف معني حرج: «{ $name }» (درجة الخطر { $danger }، المنطقة: { $zone }).
# $id $name
cli-ebios-proposed-scenario = سيناريو: سقوط «{ $name }» ({ $id })، التي تبلغها مسارات هجوم.
# $id $level $name
cli-ebios-proposed-likelihood = احتمال «{ $name }» ({ $id }): V{ $level }، ملاءمة الزوج، قابل لإعادة التقييم.
# $id $name $level $technique
cli-ebios-proposed-probability = احتمال نجاح «{ $name }» ({ $id }): { $level } من 4 حسب { $technique }؛ قيمة أولية مرفقة، فرضية تعاد دراستها.

## map review

cli-map-review = مراجعة نقدية للخريطة: ما صُرّح به أمام ما رأته الأدوات
cli-map-review-example =
    مثال:
      kharita import old-inventory.xlsx scans/ && kharita map review
cli-map-review-limit = الأسطر المعروضة من كل قائمة؛ ويعطيها المخرج الآلي كلها
# $count
cli-said-review-never-seen = آلات مصرّح بها ولم تُرَ حيث بُحث عنها: { $count }.
# $count
cli-said-review-never-declared = آلات مرئية ولم يُصرّح بها: { $count }.
# $count
cli-said-review-without-owner = عمليات أو تطبيقات أو قواعد دون مسؤول: { $count }.
# $count
cli-said-review-differing = خصائص يختلف فيها التصريح والملاحظة: { $count }.
# $count
cli-said-review-links = روابط مصرّح بها لم تلاحظها أي أداة، من بين ما تستطيع الأدوات رؤيته: { $count }.
