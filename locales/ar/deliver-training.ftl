# Texts of the training materials. No name of the map may stand here: only counts.

deliver-training-title = دعائم التكوين

## First page.

# $assets $undeclared $unknown
deliver-training-conclusion-why = تضم الخريطة { $assets } من الأصول، و{ $undeclared } من الأجهزة المعاينة دون تصريح، و{ $unknown } من أجوبة «لا يعلم»: الأشخاص المكونون هم من سيخفض العددين الأخيرين.
deliver-training-conclusion-who = تُكوَّن خمس فئات، كل منها في ما تقرره أو تفعله: الإدارة، ومالكو السيرورات، وفريق الأمن، والأعوان، والمطورون.
# $owned $classed
deliver-training-conclusion-map = يُعرف مالك لـ{ $owned } من التطبيقات وصنف لـ{ $classed } منها: وهذا أول تمرين.
deliver-training-later = ستأتي العروض (PPTX) ووحدات منصات التكوين (SCORM) في نسخة لاحقة؛ وتقتصر هذه النسخة على PDF وXLSX.
deliver-training-anonymous = لا يظهر هنا أي اسم من الخريطة: أعداد فقط. ويبحث البرنامج عن كل اسم من الخريطة في هذه الوثيقة ويرفض كتابتها إن وجد واحدا.
deliver-training-unknowns = ما لا نعلمه، بالأعداد فقط: كل سطر موضوع تكوين.

## 1. Plan.

deliver-section-training-plan = خطة التكوين حسب الفئة
# $count $minutes
deliver-training-plan-introduction = { $count } من الفئات، و{ $minutes } دقيقة في المجموع. وتُختم كل وحدة بخمسة أسئلة من أعداد الخريطة.
deliver-table-populations = الفئة والأهداف والمدة والوحدة
deliver-sheet-populations = الخطة
deliver-module-direction = القسم 2
deliver-module-owners = القسم 3
deliver-module-security = القسم 4
deliver-module-staff = القسم 5
deliver-module-developers = القسم 5
deliver-figure-populations = مسار واحد للجميع
# $count
deliver-alt-populations = رسم من { $count } أعمدة: الفئات، ثم المراحل التي يتبعها الجميع: التعلم والجواب والمحافظة.
deliver-training-learns = تتعلم
deliver-training-answers = تجيب
deliver-training-keeps = تحافظ

## 2 to 5. Modules.

deliver-section-training-direction = وحدة الإدارة (ساعة)
deliver-section-training-owners = وحدة مالكي السيرورات (3 ساعات): التصنيف والتنقيط والقبول
deliver-section-training-security = وحدة فريق الأمن (يومان): تحيين الخريطة
deliver-section-training-staff = وحدتا الأعوان والمطورين: المعطيات الشخصية والحوادث والتصميم
deliver-part-developers = وحدة المطورين (ساعتان)
# $minutes
deliver-module-length = المدة: { $minutes } دقيقة.
deliver-objectives = في النهاية يستطيع كل واحد
deliver-trainer-notes = ملاحظات المنشط
# $assets
deliver-notes-direction-1 = افتتح بسؤال: من أين جاءت أصول الصفحة الأولى ({ $assets })؟ ودعهم يبحثون عن المصدر.
# $unassessed
deliver-notes-direction-2 = بيّن أن { $unassessed } من القواعد غير مقيمة: ليس ذلك حسنا ولا سيئا، بل مجهول.
deliver-notes-direction-3 = اختم بقرار: يكتب كل واحد قرارا مؤرخا سيتخذه خلال الشهر.
deliver-notes-owners-1 = دعهم ينقطون الحالات المختلقة الخمس قبل أي سيرورة حقيقية، ثم قارن الأصناف.
# $rated
deliver-notes-owners-2 = { $rated } من السيرورات منقطة: انطلق من هنا دون تسمية أحد.
deliver-notes-owners-3 = «لا يعلم» جواب جيد؛ والنقطة المخمنة دليل رديء.
deliver-notes-security-1 = اشتغلوا على فضاء تجريبي، لا على فضاء الهيئة أبدا.
# $proposals $conflicts
deliver-notes-security-2 = تنتظر { $proposals } من المطابقات و{ $conflicts } من القيم المتعارضة: دعهم يبتون في ثلاث منها جهرا مع التعليل.
deliver-notes-security-3 = اختم بالتحقق من السجل على جهاز آخر دون المفاتيح.
deliver-notes-staff-1 = تحدث عن السلوك لا عن الأدوات: ما يُفتح وما يُعار وما يُبلغ عنه.
# $forever
deliver-notes-staff-2 = { $forever } من الحسابات لها كلمة مرور لا تنتهي: اسأل لماذا ذلك مريح، ثم لمن.
deliver-notes-staff-3 = هنئ من يبلغ ولو خطأ: التبليغ غير المجدي يكلف عشر دقائق.
# $ended
deliver-notes-developers-1 = { $ended } من التطبيقات تستعمل نسخة انقضت نهاية دعمها: ابحث عمن كان عليه أن يراها.
# $copies
deliver-notes-developers-2 = { $copies } من القواعد خارج الإنتاج: دعهم يقولون من أين جاءت معطياتها.
deliver-notes-developers-3 = التدفق غير المصرح به ثغرة لا تراها الترشيحات: دعهم يملؤون سطرا من ورقة التدفقات.
deliver-not-computed-training-slides = ستأتي شرائح هذه الوحدة بلغتين (الفرنسية والعربية) مع صيغة PPTX.
deliver-table-exercises = تمارين تنقيط على حالات مختلقة مع التصحيح
deliver-sheet-exercises = التمارين
deliver-note-exercises = التصحيح قراءة ممكنة: المهم هو التعليل.
deliver-table-practicals = أعمال تطبيقية وتصحيحها
deliver-sheet-practicals = أعمال تطبيقية
deliver-table-quiz-direction = خمسة أسئلة للإدارة
deliver-sheet-quiz-direction = أسئلة الإدارة
deliver-table-quiz-owners = خمسة أسئلة لمالكي السيرورات
deliver-sheet-quiz-owners = أسئلة المالكين
deliver-table-quiz-security = خمسة أسئلة لفريق الأمن
deliver-sheet-quiz-security = أسئلة الأمن
deliver-table-quiz-staff = خمسة أسئلة للأعوان
deliver-sheet-quiz-staff = أسئلة الأعوان
deliver-table-quiz-developers = خمسة أسئلة للمطورين
deliver-sheet-quiz-developers = أسئلة المطورين

## Questions: the counts come from the map. One right answer, two wrong ones.

# $undeclared
deliver-quiz-direction-1 = عوين { $undeclared } من الأجهزة في الشبكة دون تصريح. ماذا نستنتج؟
deliver-quiz-direction-1-right = الجرد ناقص: ينبغي تحديدها وإيجاد مالك لها
deliver-quiz-direction-1-wrong = كلها ضارة
deliver-quiz-direction-1-false = أخطأت الأداة، فتُمحى
# $unassessed
deliver-quiz-direction-2 = { $unassessed } من القواعد القابلة للتطبيق «غير مقيمة». ماذا تقول هذه النسبة؟
deliver-quiz-direction-2-right = لم يُظهر أحد دليلا بعد: لا مطابقة ولا فارق
deliver-quiz-direction-2-wrong = هذه القواعد مخترقة
deliver-quiz-direction-2-false = هذه القواعد لا تعنينا
# $sensitive
deliver-quiz-direction-3 = { $sensitive } من التطبيقات والقواعد من الصنف A أو B. من أين يأتي صنفها؟
deliver-quiz-direction-3-right = من أعلى أثر للسيرورات التابعة لها
deliver-quiz-direction-3-wrong = من ثمن شرائها
deliver-quiz-direction-3-false = من عدد ثغراتها
# $critical
deliver-quiz-direction-4 = { $critical } من نقاط الضعف الحرجة مفتوحة. من يمكنه قبول عدم تصحيح إحداها؟
deliver-quiz-direction-4-right = الإدارة، بقرار مؤرخ يبين السبب والأجل
deliver-quiz-direction-4-wrong = المشرف التقني إن ضاق وقته
deliver-quiz-direction-4-false = لا حاجة لأن يقبلها أحد
# $sensitive
deliver-quiz-direction-5 = مس حادث أحد التطبيقات أو القواعد الحساسة ({ $sensitive }). متى يجب التصريح به؟
deliver-quiz-direction-5-right = فور العلم به ثم الاستكمال
deliver-quiz-direction-5-wrong = بعد تحديد السبب
deliver-quiz-direction-5-false = إن ظهر في الصحافة
# $rated
deliver-quiz-owners-1 = { $rated } من السيرورات منقطة. من ينقط آثار سيرورة؟
deliver-quiz-owners-1-right = مالكها بمساعدة فريق الأمن
deliver-quiz-owners-1-wrong = مورد التطبيق
deliver-quiz-owners-1-false = الأداة انطلاقا من الشبكة
# $unknown
deliver-quiz-owners-2 = { $unknown } من الأسئلة أجيب عنها بـ«لا يعلم». ما قيمة هذا الجواب؟
deliver-quiz-owners-2-right = تقول إن السؤال طُرح ويبقى للحل
deliver-quiz-owners-2-wrong = تعني «لا»
deliver-quiz-owners-2-false = ممنوعة
# $owned
deliver-quiz-owners-3 = يُعرف مالك لـ{ $owned } من التطبيقات. ماذا يفعل مالك تطبيق؟
deliver-quiz-owners-3-right = يقرر ما يجب أن يضمنه ويقبل مخاطره
deliver-quiz-owners-3-wrong = يثبت تصحيحاته
deliver-quiz-owners-3-false = يؤدي رخصته لا غير
# $numbered
deliver-quiz-owners-4 = { $numbered } من المعالجات تحمل رقما لدى اللجنة الوطنية. متى يجب الحصول عليه؟
deliver-quiz-owners-4-right = قبل بدء المعالجة
deliver-quiz-owners-4-wrong = عند أول شكاية
deliver-quiz-owners-4-false = مرة في السنة
# $restored
deliver-quiz-owners-5 = جُرب الاسترجاع لـ{ $restored } من النظم الحساسة. لماذا يُجرب؟
deliver-quiz-owners-5-right = النسخة التي لم تُسترجع قط مجرد أمل
deliver-quiz-owners-5-wrong = لإفراغ الأقراص
deliver-quiz-owners-5-false = لأن المورد يفوتره
# $unseen
deliver-quiz-security-1 = { $unseen } من الأجهزة المصرح بها لم تُر في نطاق مفحوص. ما العمل؟
deliver-quiz-security-1-right = سؤال المالك إن كانت لا تزال موجودة وتأريخ الجواب
deliver-quiz-security-1-wrong = محوها من الخريطة
deliver-quiz-security-1-false = إعادة تشغيل الأداة حتى تظهر
# $conflicts
deliver-quiz-security-2 = تتعارض في { $conflicts } من القيم مصادر من الرتبة نفسها. من يبت؟
deliver-quiz-security-2-right = شخص معين مع التعليل؛ وتبقى القيمتان ظاهرتين
deliver-quiz-security-2-wrong = أحدث مصدر دائما
deliver-quiz-security-2-false = الصدفة
# $files
deliver-quiz-security-3 = تُحسب { $files } من ملفات الأدلة. استُورد ملف مرتين: ماذا يحدث؟
deliver-quiz-security-3-right = يُعرف ببصمته ولا يتغير شيء
deliver-quiz-security-3-wrong = يُحسب كل شيء مرتين
deliver-quiz-security-3-false = تُمحى النسخة الأولى
# $entries
deliver-quiz-security-4 = يضم السجل { $entries } من المداخل. كيف نثبت للغير أن شيئا لم يتغير فيه؟
deliver-quiz-security-4-right = بالتحقق على جهازه دون إعطائه المفاتيح
deliver-quiz-security-4-wrong = بإعطائه المفاتيح
deliver-quiz-security-4-false = بلقطة شاشة
# $coverage
deliver-quiz-security-5 = { $coverage } من الأجهزة مصرح بها ومعاينة معا. ما مقام هذه النسبة؟
deliver-quiz-security-5-right = الأجهزة المصرح بها أو المعاينة جميعا
deliver-quiz-security-5-wrong = لائحة آخر أداة
deliver-quiz-security-5-false = مائة
# $accounts
deliver-quiz-staff-1 = { $accounts } من الحسابات معروفة. يطلب زميل كلمة مرورك لإنهاء ملف. ماذا تفعل؟
deliver-quiz-staff-1-right = أرفض؛ الحق يُطلب ولا يُعار
deliver-quiz-staff-1-wrong = أعطيه وأغيره غدا
deliver-quiz-staff-1-false = أكتبه على ورقة
# $forever
deliver-quiz-staff-2 = { $forever } من الحسابات لها كلمة مرور لا تنتهي صلاحيتها. لماذا هو خطر؟
deliver-quiz-staff-2-right = إن سُرقت مرة فتحت إلى الأبد
deliver-quiz-staff-2-wrong = كتابتها أطول
deliver-quiz-staff-2-false = ليس خطرا
# $data
deliver-quiz-staff-3 = { $data } من المعلومات موصوفة في الخريطة. أيها شخصية؟
deliver-quiz-staff-3-right = كل معلومة تدل على شخص ولو برقم
deliver-quiz-staff-3-wrong = الاسم العائلي والشخصي فقط
deliver-quiz-staff-3-false = السري فقط
# $leavers
deliver-quiz-staff-4 = { $leavers } من الأعوان المغادرين لهم حساب مفتوح حسب السجل. من يبلغ عن ذلك؟
deliver-quiz-staff-4-right = رئيسهم يوم المغادرة للموارد البشرية والاستغلال
deliver-quiz-staff-4-wrong = هم أنفسهم متى تذكروا
deliver-quiz-staff-4-false = لا أحد
# $findings
deliver-quiz-staff-5 = تبلغ الأدوات عن { $findings } من نقاط الضعف. ترى شاشة غريبة: ماذا تفعل أولا؟
deliver-quiz-staff-5-right = لا أطفئ شيئا وأبلغ فورا
deliver-quiz-staff-5-wrong = أطفئ وأعيد التشغيل
deliver-quiz-staff-5-false = أنتظر إلى الغد
# $exposed
deliver-quiz-developers-1 = { $exposed } من التطبيقات متاحة من الإنترنت أو الشركاء. ما اللازم قبل فتح أخرى؟
deliver-quiz-developers-1-right = تقرير سابق للفتح مع تصحيح نقاط ضعفه الحرجة
deliver-quiz-developers-1-wrong = إعلان للمرتفقين
deliver-quiz-developers-1-false = لا شيء، نصحح لاحقا
# $copies
deliver-quiz-developers-2 = { $copies } من القواعد خارج الإنتاج. هل تُنسخ إليها معطيات حقيقية؟
deliver-quiz-developers-2-right = لا؛ معطيات مختلقة، أو مجهولة ومتحقق منها
deliver-quiz-developers-2-wrong = نعم إن كانت الشبكة داخلية
deliver-quiz-developers-2-false = نعم لمدة أسبوع
# $ended
deliver-quiz-developers-3 = { $ended } من التطبيقات انقضت نهاية دعمها. ما العمل بمكون بلا دعم؟
deliver-quiz-developers-3-right = يُبرمج تعويضه ويُعزل في الانتظار
deliver-quiz-developers-3-wrong = تُخفى نسخته
deliver-quiz-developers-3-false = يُنتظر العطل
# $flows
deliver-quiz-developers-4 = { $flows } من التدفقات معروفة. لماذا يُصرح بالتدفق قبل فتحه؟
deliver-quiz-developers-4-right = للترشيح بدقة ورؤية ما لم يُصرح به
deliver-quiz-developers-4-wrong = لإبطاء المشاريع
deliver-quiz-developers-4-false = لأن الأداة تطلبه
# $stores
deliver-quiz-developers-5 = { $stores } من القواعد معروفة. أين توضع كلمة مرور قاعدة؟
deliver-quiz-developers-5-right = في خزنة تُقرأ عند التشغيل، لا في الشفرة أبدا
deliver-quiz-developers-5-wrong = في المستودع كتعليق
deliver-quiz-developers-5-false = في بريد إلكتروني للفريق

## 6 and 7. Trainer's guide and memo sheets.

deliver-section-training-guide = دليل المنشط والتقييم والشهادة
# $pass $of
deliver-training-guide-introduction = تُجتاز الوحدة انطلاقا من { $pass } أجوبة صحيحة من { $of } (فرضية). هذا التصحيح خاص بالمنشط: انزع القسم من النسخ الموزعة.
deliver-training-guide = تنشيط جلسة
deliver-guide-before = قبل: طبع الوحدة وبطاقات التذكير، وإعداد فضاء تجريبي، ومراجعة أعداد الملحق أ.
deliver-guide-during = أثناء: الانطلاق من عدد، والسؤال عما يثبته ثم عما لا يثبته؛ دون تسمية أحد.
deliver-guide-after = بعد: التصحيح جماعيا وتسليم الشهادة وتدوين المشاركة في الجدول؛ فهي تعطي المؤشر K14.
deliver-table-marking = سلم التنقيط والتصحيح
deliver-sheet-marking = سلم التنقيط
deliver-table-attendance = تتبع المشاركة للملء
deliver-sheet-attendance = المشاركة
deliver-not-computed-training-results = نسبة التكوين حسب الفئة (K14): تتطلب أوراق الحضور والعدد. وستأتي الشهادة الموقعة في نسخة لاحقة.
deliver-section-training-memos = بطاقات التذكير
deliver-training-memos-introduction = للقص والتعليق: فكرة في كل بطاقة.
deliver-table-memos = مذكرة: السلالم والأصناف والتصريح
deliver-sheet-memos = بطاقات التذكير
deliver-training-memos-cut = سيأتي ملصق A3 في نسخة لاحقة.
