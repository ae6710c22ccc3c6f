# What happened and how to mend it, one message for each code. Variables stand before each message;
# $NAME-given is yes unless $NAME is empty or missing, so that a message reads well without it.

## A message at its place.

# $place $what
at-place = { $place }: { $what }

## 1000: a file as a whole.

empty-file = الملف فارغ. أعد تصديره من الأداة الأصلية.

# $nearest (may be empty)
not-recognised =
    لا يطابق هذا المحتوى أي صيغة معروفة.{ $nearest-given ->
        [yes] {" "}أقرب الصيغ: { $nearest }.
        *[no] {""}
    } تحقق من أنه الملف الصحيح؛ يعرض الأمر kharita formats قائمة الصيغ المقروءة.

html-page = الملف صفحة ويب، وغالبا ما تكون صفحة تسجيل دخول حُفظت بدل التقرير. سجّل الدخول إلى الأداة ثم نزّل التقرير من جديد.

# $limit
too-large = يتجاوز المحتوى الحجم المسموح به ({ $limit } بايت). صدّره في عدة أجزاء أصغر.

# $limit
too-deep = تتداخل العناصر بما يتجاوز العمق المسموح به ({ $limit }). تحقق من مصدر الملف ثم أعد تصديره.

truncated = الملف مبتور في هذا الموضع: لم يُقرأ إلا ما قبله، والتغطية غير مكتملة. أعد تصديره أو شغّل الأداة حتى النهاية.

invalid-xml = مستند XML غير سليم البنية في هذا الموضع: توقفت القراءة عنده. أعد تصديره من الأداة الأصلية.

invalid-json = مستند JSON غير سليم البنية في هذا الموضع: توقفت القراءة عنده. أعد تصديره من الأداة الأصلية.

unreadable-archive = الأرشيف تالف وتعذر فتحه. أعد نقله أو إنشاءه.

# $limit
too-many-members = يحتوي الأرشيف على ملفات أكثر من الحد المسموح به ({ $limit }). وزّعها على عدة أرشيفات.

# $limit
archive-ratio = يتجاوز حجم المحتوى بعد فك الضغط { $limit } مرة حجم الأرشيف. إذا كنت متأكدا من مصدره ففك ضغطه بنفسك ثم استورد الملفات الناتجة.

member-path = لهذا الملف داخل الأرشيف مسار مطلق أو مسار يخرج من الأرشيف: تم استبعاده. أعد إنشاء الأرشيف بمسارات نسبية.

nothing-inside = لا يتضمن الملف أي واقعة ولا يبيّن ما تم فحصه. إذا كان هذا هو المتوقع فاستورده بالأمر kharita import --allow-empty.

encoding-replaced = استُبدلت حروف غير مقروءة بالعلامة «�»: ترميز الملف ليس هو المتوقع. إذا تغيرت بعض الأسماء فأعد تصديره بترميز UTF-8.

# $count (may be missing)
control-characters =
    استُبدلت حروف تحكم ممنوعة بالعلامة «�»{ $count-given ->
        [yes] {" "}({ $count }).
        *[no] .
    } تحقق من النصوص المعنية في الأداة الأصلية.

entity-ignored = تم تجاهل كيانات في مستند XML: لا يُفتح أي كيان ولا يُوسَّع. تحقق في الملف من القيم التي تستعملها.

# $limit
value-cut = اقتُطعت قيمة طويلة جدا عند { $limit } بايت. يبقى النص الكامل في الدليل المحفوظ.

# $name
duplicate-name = يتكرر الاسم «{ $name }» في العنصر نفسه، وقد رُفض. تحقق في الملف من القيمة الصحيحة.

encrypted-file = الملف محمي بكلمة مرور. احفظ نسخة منه بلا حماية ثم استورد هذه النسخة.

nested-archive = الأرشيف موضوع على عمق كبير داخل أرشيفات أخرى: لم يُفتح. استخرجه ثم استورده وحده.

# $problem
unreadable-workbook = تعذرت قراءة المصنف: { $problem }. افتحه في برنامج جداول واحفظه بصيغة XLSX ثم استورده من جديد.

# $problem (may be missing)
unreadable-file =
    تعذرت قراءة الملف{ $problem-given ->
        [yes] : { $problem }.
        *[no] .
    } تحقق من مساره ومن صلاحيات الولوج ومن حالة القرص.

# $date
already-taken = سبق استيراد هذا الملف بتاريخ { $date }: لم يتغير شيء. لتصحيح تاريخه استورده بالأمر kharita import --as-of.

# $version $known
unsupported-version = الإصدار «{ $version }» من هذه الصيغة غير مقروء. صدّر الملف بإصدار معروف: { $known }.

# $said $found
count-differs = يعلن الملف عن { $said } من العناصر ويحتوي على { $found }: ربما عُدّل أو قُطع. قارنه بجمع جديد.

## 2000: a row or a cell.

# $value
bad-number = «{ $value }» ليس عددا مقبولا هنا. أدخل أرقاما فقط، مثلا 1250.

# $value
bad-port = «{ $value }» ليس منفذا. أدخل عددا صحيحا من 0 إلى 65535.

# $value
bad-address = «{ $value }» ليس عنوان IP ولا نطاق عناوين. أدخل مثلا { "\u2066" }192.0.2.10{ "\u2069" } أو { "\u2066" }192.0.2.0/24{ "\u2069" }.

# $value
bad-date = «{ $value }» ليس تاريخا. أدخل اليوم والشهر والسنة، مثلا { "\u2066" }25/11/2026{ "\u2069" } أو { "\u2066" }2026-11-25{ "\u2069" }.

# $value $allowed (may be missing)
bad-word =
    «{ $value }» غير مدرج في القائمة.{ $allowed-given ->
        [yes] {" "}اختر إحدى القيم المقبولة: { $allowed }.
        *[no] {" "}اختر قيمة من القائمة.
    }

# $value
bad-level = «{ $value }» ليس مستوى في هذا السلم. اختر مستوى من القائمة المنسدلة.

missing-key = مرجع السطر غير موجود: رُفض السطر. أعطه مرجعا فريدا في الورقة.

# $value $sheets
unknown-reference = لا يشير «{ $value }» إلى أي سطر في: { $sheets }. صحّح المرجع أو أضف السطر الناقص.

# $key
duplicate-row = المرجع «{ $key }» مستعمل في سطر آخر: رُفض هذا السطر. أعط كل سطر مرجعا مختلفا.

# $value
date-in-future = التاريخ «{ $value }» في المستقبل. صحّحه أو تحقق من ساعة الأداة التي كتبته.

# $value
bad-boolean = «{ $value }» ليس نعم ولا لا. أجب بـ «نعم» أو «لا»، أو اترك الخانة فارغة.

# $name $problem (each may be missing)
row-unreadable =
    تعذرت قراءة هذا السطر أو العنصر{ $name-given ->
        [yes] {" "}(«{ $name }»)
        *[no] {""}
    }{ $problem-given ->
        [yes] : { $problem }.
        *[no] .
    } صحّحه في الملف ثم استورد الملف من جديد.

# $column
unknown-column = العمود «{ $column }» غير معروف: لم يُقرأ. أعد معرّفه في السطر المخفي أو استعمل مصنفا جديدا.

# $sheet
unknown-sheet = الورقة «{ $sheet }» غير معروفة: لم تُقرأ. ضع سطورها في إحدى أوراق مصنف الجمع.

host-without-address = رصدت الأداة هنا جهازا بلا عنوان يسمح بتعريفه: رُفض. أعد الفحص أو صرّح به في مصنف الجمع.

# $value
bad-duration = « { $value } » ليست مدة. أدخل العدد مع وحدته، مثل 30 دقيقة أو 4 ساعة أو 2 يوم.

# $value
bad-identifier = «{ $value }» ليس اسم برنامج سليم الصيغة (purl أو CPE): لم تُحفظ هذه القيمة. صححها في الأداة التي كتبت الملف.

# $column
column-unknown = لم يُقرأ العمود «{ $column }»: عنوانه غير معروف لهذا النوع من الأوراق. إذا كان مهما فاذكر محتواه في ملف يُعطى بالخيار { "\u2066" }--columns{ "\u2069" }.

# $column $target $found $wanted
column-contradicts = لم يُقرأ العمود «{ $column }»: يعلن عنوانه عن «{ $target }» لكن { $found } خلية فقط من أصل { $wanted } لها هذا الشكل. تحقق من العنوان أو أكد العمود في ملف يُعطى بالخيار { "\u2066" }--columns{ "\u2069" }.

# $column $other $target
column-disputed = لم يُقرأ العمود «{ $column }»: العمود «{ $other }» يعلن أيضا عن «{ $target }». اذكر أيهما المعتمد في ملف يُعطى بالخيار { "\u2066" }--columns{ "\u2069" }.

# $column
column-numbering = لم يُقرأ العمود «{ $column }»: فهو يرقّم السطور ولا يعرّف شيئا. لا يلزم أي إجراء.

# $column $value
column-date-order = لم يُقرأ العمود «{ $column }»: القيمة «{ $value }» تضع الشهر قبل اليوم، فتصبح بقية التواريخ ملتبسة. اكتب التواريخ بترتيب يوم/شهر/سنة.

# $column $sheet
column-missing = العمود «{ $column }» المذكور في ملف الأعمدة غير موجود في «{ $sheet }». صحّح العنوان في ذلك الملف.

# $sheet
sheet-not-inventory = لم تُقرأ الورقة «{ $sheet }»: لا يوجد فيها سطر عناوين يعلن عن جرد بعمود يعرّف سطوره (اسم أو مرجع أو عنوان أو رقم تسلسلي). أضف هذه العناوين أو صف الورقة في ملف يُعطى بالخيار { "\u2066" }--columns{ "\u2069" }.

# $value $column
unlikely-value = ليس للقيمة «{ $value }» الشكل المنتظر في العمود «{ $column }»: لم تؤخذ الخلية. صحّحها أو اتركها فارغة.

unbalanced-quote = فُتحت هنا علامة اقتباس ولم تُغلق: لم تُقرأ بقية الملف. أغلقها أو احذفها ثم أعد استيراد الملف.

# $count
rows-without-identity = { $count } سطور بلا اسم ولا مرجع ولا عنوان: تُتابع بموضعها في الورقة، وهو يتغير عند إدراج سطر. أعطها مرجعا.

## 3000: left out by name; the caller prints how many beside the text.

left-out-policy = إعدادات الفحص: تصف الأداة لا نظام المعلومات. لا يلزم أي إجراء.

# $state (may be missing)
left-out-closed-ports =
    منافذ غير مفتوحة{ $state-given ->
        [yes] {" "}({ $state })
        *[no] {""}
    }: لا تجيب فيها أي خدمة، وتُحتسب في التغطية. لا يلزم أي إجراء.

left-out-hosts-down = عناوين بلا جواب: لم يُرصد فيها أي جهاز، وتُحتسب في التغطية. تحقق من أن الأجهزة المنتظرة كانت مشغّلة.

# $what (may be missing)
left-out-information =
    معلومات لا تضيف شيئا إلى الخريطة{ $what-given ->
        [yes] {" "}({ $what })
        *[no] {""}
    }: تبقى في الدليل المحفوظ. لا يلزم أي إجراء.

left-out-dead-host = أجهزة لم تتمكن الأداة من الوصول إليها: لم تُفحص. أعد الفحص عندما تكون مشغّلة.

left-out-blank-rows = سطور فارغة: لا يوجد ما يُقرأ. لا يلزم أي إجراء.

left-out-totals = سطور المجموع: تكرر ما ورد في سطور أخرى. لا يلزم أي إجراء.

left-out-example = سطور المثال في المصنف، التي يبدأ مرجعها بالعلامة «*»: لا تُقرأ. احذف النجمة إذا كان السطر حقيقيا.

left-out-not-known = روابط جوابها « لا أعلم »: طُرح السؤال ولم يُؤكد أي رابط. أكملها عندما يُعرف الجواب.

left-out-deleted = عناصر محذوفة من الدليل: لم تعد موجودة. لا يلزم أي إجراء.

# $rules
rules-not-evaluated = قواعد الدليل التي لم تُقيَّم: { $rules }. مسارات الهجوم التي تعتمد عليها لا تظهر.

left-out-notes = عناوين الورقة وملاحظاتها: لا تصف أي عنصر. لا يلزم أي إجراء.

left-out-repeated-titles = سطور عناوين مكررة وسط البيانات. لا يلزم أي إجراء.

## 4000: workspace, ledger, commands.

# $home
no-home = لا يوجد فضاء Kharita في «{ $home }». أنشئه بالأمر kharita init أو حدّد المجلد الصحيح بالخيار { "\u2066" }--home{ "\u2069" }.

# $home
home-exists = يحتوي «{ $home }» على فضاء Kharita من قبل، ولم يُغيَّر. استعمله أو اختر مجلدا آخر بالخيار { "\u2066" }--home{ "\u2069" }.

# $key
no-key = المفتاح «{ $key }» غير موجود أو تعذر فتحه. صِل الدعامة التي تحتويه وحدّد مجلده بالخيار { "\u2066" }--keys{ "\u2069" }.

# $table $row
chain-broken =
    لم يعد السجل كما كُتب { $table ->
        [entry] (القيد { $row })
        [blob] (الكتلة { $row })
        [workspace] (فضاء العمل { $row })
        *[database] (قاعدة البيانات { $row })
    }. توقف عن الكتابة فيه واستأنف من نسخة احتياطية سليمة.

head-moved = كُتب قيد آخر في السجل أثناء العملية: لم يُضف شيء. أعد تنفيذ الأمر.

home-busy = يستعمل أمر آخر هذا الفضاء. انتظر انتهاءه ثم حاول من جديد.

# $id
unknown-id = لا يحمل أي عنصر المعرّف «{ $id }». ابحث عن المعرّف الصحيح بالأمر kharita map list.

# $name $near (may be empty)
unknown-attribute =
    الخاصية «{ $name }» غير موجودة.{ $near-given ->
        [yes] {" "}استعمل اسما معروفا، مثلا: { $near }.
        *[no] {" "}تحقق من كتابتها.
    }

# $value $expected
bad-value = القيمة «{ $value }» غير مقبولة. القيمة المنتظرة: { $expected }.

# $problem
unreadable-body = تعذر فتح محتوى مختوم أو قراءته: { $problem }. تحقق من أن المفتاح هو مفتاح هذا الفضاء ثم افحص السجل بالأمر kharita verify.

# $version
newer-version = كُتبت هذه المعطيات بإصدار أحدث من Kharita ({ $version }). حدّث Kharita ثم حاول من جديد.

# $names
several-workspaces = توجد عدة فضاءات عمل: { $names }. اختر واحدا منها بالخيار { "\u2066" }--workspace{ "\u2069" }.
# $name $known
unknown-workspace = لا يوجد هنا فضاء عمل باسم { $name }. فضاء هذا المجلد هو: { $known }.

# $problem
storage-failed = فشل التخزين: { $problem }. تحقق من المساحة المتاحة ومن صلاحيات الولوج ومن حالة الدعامة ثم حاول من جديد.

# $name (may be empty)
unknown-mission =
    { $name-given ->
        [yes] المهمة غير محددة: «{ $name }».
        *[no] لا توجد مهمة مفتوحة.
    } أعط للخيار { "\u2066" }--mission{ "\u2069" } اسم مهمة مفتوحة واحدة.

# $path
keys-inside-home = يوجد مجلد المفاتيح «{ $path }» داخل مجلد المعطيات التي تحميها. اختر بالخيار { "\u2066" }--keys{ "\u2069" } مجلدا منفصلا، ويفضل أن يكون على دعامة قابلة للنقل.

# $name $known
unknown-kind = «{ $name }» ليس نوعا من العناصر. استعمل أحد الأسماء المعروفة: { $known }.

# $name
unknown-member = لا يوجد عضو باسم «{ $name }». تحقق من الاسم المعطى للخيار { "\u2066" }--as{ "\u2069" }.

# $value
not-a-moment = لا يدل «{ $value }» على لحظة زمنية. أعط تاريخا ({ "\u2066" }2026-11-25{ "\u2069" }) أو تاريخا مع الساعة ({ "\u2066" }2026-11-25T10:30:00Z{ "\u2069" }) أو رقم قيد.

# $file
file-exists = الملف «{ $file }» موجود من قبل ولم يُستبدل. اختر اسما آخر أو انقله.

# $name
unknown-evidence = لا يوجد دليل محفوظ باسم «{ $name }». أعط اسم الملف كما استُورد، أو ستة أرقام على الأقل من { "\u200e" }SHA-256{ "\u200e" }.
# $value
not-a-duration = «{ $value }» ليست مدة. اكتب عددا ووحدة، إلى 31 يوما: { "\u200e" }30s, 15m, 2h, 1d{ "\u200e" }.
# $path
no-file = الملف أو المجلد «{ $path }» غير موجود. تحقق من مساره.

# $a $b
kinds-differ = لا يجتمع هذان النوعان من العناصر هنا: { $a } و { $b }. تحقق من المعرّفين.

# $keys
wrong-passphrase = عبارة المرور لا تفتح المفاتيح الموجودة في «{ $keys }» أو لم تُعطَ. أدخلها من جديد، ولا يمكن استرجاعها.

# $path
pack-altered = « { $path } » تم تغييره أو هو ناقص أو مختوم بعبارة سرية أخرى؛ لم يؤخذ منه شيء. اطلبوه من جديد ممن أعده.

passphrase-missing = تنقص العبارة السرية للحزمة: حددوا ملفا بـ { "\u200e" }--passphrase-file{ "\u200e" } أو ضعوها في { "\u200e" }KHARITA_PASSPHRASE{ "\u200e" }.

# $file
not-a-feed-pack = « { $file } » ليس حزمة معارف حول الثغرات؛ تُعد هذه الحزمة بـ { "\u200e" }kharita feeds pack{ "\u200e" } في الجهة المتصلة بالشبكة.

# $file
feed-pack-damaged = الحزمة « { $file } » غُيّرت أو قُطعت أو أن توقيعها ليس لها؛ لم يتغير شيء. انسخوها من جديد.

# $file $key
feed-signer-unknown = « { $file } » موقّعة بمفتاح لا تعرفه هذه القاعدة: { $key }. قارنوه بالمفتاح الذي أظهره { "\u200e" }kharita feeds pack{ "\u200e" } ثم حددوا { "\u200e" }--trust { $key }{ "\u200e" }.

no-feed-inside = لا يوجد بين الملفات أي مصدر معروف ({ "\u200e" }CVE 5, NVD 2.0, OSV, KEV, EPSS, CWE, CAPEC, ATT&CK{ "\u200e" }).

# $file
nothing-to-complete = « { $file } » تكمل حزمة لم تُطبق هنا: طبّقوا الحزمة الكاملة أولا.

## 5000: deliverables.

assets-missing = الخطوط اللازمة للوثائق غير موجودة في هذا البرنامج. نفّذ الأمر make assets ثم أعد البناء.

# $problem
document-failed = تعذر إنتاج الوثيقة: { $problem }. أبلغ القائمين على البرنامج بهذا الخطأ مع الرمز المرافق له.

nothing-to-deliver = الخريطة فارغة: لا يوجد ما يُسلَّم. استورد أدلة أولا بالأمر kharita import.

# $format $known
unknown-format = الصيغة «{ $format }» غير معروفة. استعمل إحدى الصيغ المعروفة: { $known }.

# $count
deliverable-refused = لم تُكتب الوثيقة: ما زالت عيوب مفتوحة ({ $count }). أصلحها أو أنتج مشروعا يسردها في صفحته الأولى.

deliverable-unreviewed = لم يراجع أي شخص نصوص هذه اللغة: لا تصدر أي نسخة نهائية. أنتج مشروعا أو اطلب مراجعة ملفات اللغة.

## 5100: lints of a deliverable.

# $found $place
lint-missing-text = النص «{ $found }» غير موجود في ملفات اللغة أو ينقصه متغير. أبلغ القائمين على البرنامج بهذا الخطأ.

# $found $place
lint-unreplaced = لم يُستبدل حقل من القالب في الفقرة { $place }: «{ $found }». أبلغ القائمين على البرنامج بهذا الخطأ.

# $found $place
lint-empty-section = القسم «{ $found }» فارغ. أكمل المعطيات التي يعرضها.

# $found $place
lint-legal-wording = تستعمل الفقرة { $place } عبارة «{ $found }»: تثبت الوثيقة الوقائع ولا تشهد بأي مطابقة. أعد صياغة هذا النص.

# $found $place
lint-leaked-value = تُظهر الفقرة { $place } «{ $found }»، وهو اسم من الخريطة: لا تُظهر دعامة التكوين أي اسم. احذفه.

# $found $place
lint-interval-missing = تعطي الفقرة { $place } رقما دون مجاله ودون ذكر ما يستند إليه: «{ $found }». أعط المجال أو اكتب أنه فرضية.

# $found $place
lint-measure-incomplete = تدبير غير مكتمل (الفقرة { $place }): «{ $found }». أكمل الخطر والمسؤول والأجل والكلفة في ورقة الإجراءات من مصنف الجمع؛ ويسجل تدبير الخطة فيها بمعرّفه مفتاحا.

# $found $place
lint-risk-not-accepted = لم يقبل أحد الخطر المرتفع على «{ $found }» (الفقرة { $place }). اقبله بالأمر { "\u2066" }kharita accept{ "\u2069" } أو في ورقة مسارات الهجوم أو في ورقة المقابلات: السؤال «risk-acceptance» يليه اسم الجوهرة، ثم الجواب والاسم والتاريخ.

# $found $place
lint-finding-without-evidence = الملاحظة المعتمدة { $found } بلا دليل (الفقرة { $place }). سجّلها من جديد مع { "⁦" }--evidence{ "⁩" } أو استبعدها.

# $found $place
lint-forced-without-reason = قيمة «{ $found }» مفروضة دون سبب (الفقرة { $place }). اكتب السبب في ورقتها من مصنف الجمع.

# $found $place
lint-repealed-text = الفقرة { $place } تذكر «{ $found }»، نصا منسوخا أو أجلا غير قانوني، دون بيان ذلك. اذكر النص الساري.

# $found $place
lint-scale-missing = الفقرة { $place } تستعمل السلم «{ $found }» الذي لا تعيد الوثيقة عرضه. أبلغ القائمين على الصيانة.

# $found $place
lint-evidence-stale = الدليل «{ $found }» أقدم من حده (الفقرة { $place }). استورد رصدا حديثا أو استبعد الملاحظة.

# $found $place
lint-marking-too-low = الفقرة { $place } تسمي نظاما حساسا تحت بيان «{ $found }» غير كاف. ارفع البيان في ورقة «دراسة إيبيوس».

# $found $place
lint-contradiction = جدولان لا يقولان الرقم نفسه: «{ $found }» (الفقرة { $place }). أعد إنتاج الوثيقة، وإن بقي الفرق فصحح المصدر.

# $found $place
lint-total-mismatch = مجموع لا يساوي جمع صفوفه: «{ $found }» (الفقرة { $place }). صحح الصف أو المجموع.

## 6000: files of the risk engine.

# $field
missing-field = الحقل «{ $field }» غير موجود. أضفه في هذا الموضع.

# $expected
wrong-type = نوع القيمة غير صحيح. المنتظر هنا: { $expected ->
        [number] عدد
        [list] قائمة
        [object] كائن
        *[text] نص
    }.

# $id
duplicate-id = المعرّف «{ $id }» مذكور مرتين. أعط كل عنصر معرّفا خاصا به.

# $cells $grid
grid-not-monotone = لا يمكن استعمال الجدول «{ $grid }»: في الخانات { $cells } (السطر، العمود) يعطي مستوى أعلى قيمة أقل. صحّح هذه الخانات.

# $id
unknown-node = «{ $id }» ليس معرّف أي عقدة. صحّحه أو أضف العقدة.

# $value $low $high
number-out-of-range = { $value } خارج القيم المقبولة، من { $low } إلى { $high }. صحّح العدد.

# $variable $first $second
shared-draw-differs = للعقد التي تشترك في المتغير «{ $variable }» احتمالات مختلفة: { $first } و{ $second }. أعطها الاحتمال نفسه.

# $id
node-without-draw = «{ $id }» ليست عقدة «and»: ليس لها سحب خاص بها، فلا شيء يُسحب أو يُمنع فيها. انقل الاحتمال أو التدبير إلى عقدة «and».

# $detail
invalid-toml = صيغة مستند TOML غير سليمة في هذا الموضع: { $detail }. صحّحها هناك.

# $low $high
interval-reversed = القيم غير مرتبة: { $low } قبل { $high }. اكتب الأصغر أولا.

# $id
frequency-form = يجب أن يعطي السيناريو «{ $id }» تردده بشكل واحد فقط: «frequency» أو «tef» مع «threat_capability» و«resistance». احتفظ بأحدهما.

# $id $stage $wanted
stage-forbids = الملاحظة { $id } في مرحلة «{ $stage }»: لا يمكن أن تصير «{ $wanted }». الترتيب هو: مسجّلة، معتمدة أو مستبعدة، مجاب عنها، نهائية.

# $what
reason-missing = سبب هذا القرار ناقص ({ $what }). أضف { "⁦" }--why{ "⁩" } «…».

# $name $known
unknown-auditor = { $name } ليس مدققا معيّنا. عيّنه بالأمر { "⁦" }kharita auditor{ "⁩" }، أو اختر من بين: { $known }.

fact-not-stated = لم يقل أحد إن كانت الهيئة بنية تحتية ذات أهمية حيوية. من يعلم ذلك يصرّح به بالأمر { "⁦" }kharita vital state{ "⁩" }.

# $who
not-a-named-reader = { $who } ليس ضمن القراء المعيّنين لهذا المعطى المحمي؛ الطلب محفوظ في السجل. اطلب ممن صرّح به أن يعيّنك.

## Libraries of frameworks

library-unknown-form = هذا الملف ليس مكتبة CISO Assistant ولا فهرسا أو ملفا تعريفيا OSCAL ولا إطارا من صيغتنا. انظر docs/framework.schema.json.

# $problem
library-unreadable = الملف غير سليم في هذا الموضع: { $problem }. صححه هناك.

library-anchor-cycle = مرساة تحتوي نفسها: لا نهاية للملف. احذف هذه الإحالة.

# $limit
library-too-many-parts = يتجاوز الملف مع إحالاته { $limit } عنصر. قسمه.

# $limit
library-too-deep = تداخل الملف يتجاوز { $limit } مستوى. بسطه.

# $field
library-missing-field = ينقص «{ $field }»: استبعد العنصر. أضفه.

# $id
library-duplicate-id = المعرف «{ $id }» مكرر: احتفظ بالأول.

# $id $parent
library-unknown-parent = السطر «{ $id }» مدرج تحت «{ $parent }» وهو غير موجود: احتفظ به في الجذر.

# $id $framework
library-unknown-rule = «{ $id }» ليس سطرا في الإطار { $framework }: استبعدت هذه المقابلة.

# $framework
library-unknown-framework = الإطار { $framework } غير معروف هنا: استورده ليؤخذ هذا الملف بعين الاعتبار.

# $language
library-bad-language = «{ $language }» ليس رمز لغة: استبعدت هذه الترجمة. مثال: fr.

# $relation
library-bad-relation = «{ $relation }» ليست علاقة معروفة (equal، subset، superset، intersect، not_related): استبعدت هذه المقابلة.

# $id
library-parent-cycle = السطر «{ $id }» يحتوي نفسه عبر أصوله: احتفظ به في الجذر.

# $id
library-bad-grid = شبكة المصفوفة «{ $id }» لا توافق مستوياتها: استبعدت المصفوفة.

# $raw $reference
library-reference-corrected = صحح المرجع: «{ $raw }» يقرأ «{ $reference }».

# $id
library-unknown-reference = «{ $id }» مذكور وغير معرف في هذا الملف.

# $id $instead
library-name-taken = الاسم «{ $id }» لإطار مدمج: سمي هذا «{ $instead }».

# $field
library-unknown-field = «{ $field }» ليس حقلا معروفا هنا: أهمل. هل هو خطأ كتابة؟

# $word
library-bad-word = «{ $word }» ليست قيمة مقبولة هنا. انظر docs/framework.schema.json.

library-empty = لا يحتوي الملف إطارا ولا مقابلة ولا مصفوفة ولا تهديدا.

## 7000: sources that discovery looks at.

# $source $problem
source-unreachable = «{ $source }» لا يجيب أو يرفض الاتصال ({ $problem }). تحقق من العنوان والحساب وحقه في القراءة ثم أعد المحاولة.

# $source
unknown-scheme = «{ $source }» ليس عنوان أي قاعدة معروفة. أعط ملفا أو مجلدا أو عنوانا يبدأ بـ postgres:// أو mysql:// أو sqlite:.

# $problem
statement-failed = لم يُقرأ هذا الجدول: رفضت القاعدة الاستعلام أو أوقفته ({ $problem }). تحقق من حق القراءة أو أعد المحاولة في ساعة هادئة.

no-text = لا يتضمن هذا الملف نصا قابلا للقراءة (صورة أو برنامج أو وثيقة ممسوحة): لم يُقرأ منه شيء. ابحث عن نسخة نصية أو افحصه يدويا.

database-in-archive = توجد قاعدة معطيات داخل الأرشيف. استخرجها ثم أعط ملفها.

nothing-read = لم يُقرأ شيء. الأسباب مذكورة لكل مصدر.

# $version (may be missing)
not-a-discovery =
    لا يمكن أخذ تقرير البحث هذا{ $version-given ->
        [yes] : إصداره { $version }. حدّث kharita.
        *[no] . لا يصف أي جدول ولا أي ملف؛ أعد البحث.
    }

# $value
unknown-category = «{ $value }» ليست فئة معروفة من المعطيات. لم يؤخذ هذا العمود؛ أعد البحث بهذا الإصدار.

left-out-uncertain = أعمدة لا يدل عليها إلا عنوانها أو غير مؤكدة بما يكفي لأخذها.
