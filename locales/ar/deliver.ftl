# Texts of the deliverables. A text that a document asks for and that is missing here refuses the document.

## Every document.

# Has a person who speaks the language read these strings? « yes » or « no »; while « no », each page says so.
deliver-reviewed = no
deliver-unreviewed = ترجمة لم تُراجَع بعد
deliver-fictitious = وهمي
deliver-fictitious-long = وهمي: الهيئة والمعطيات والأرقام مختلقة لأجل العرض
# $version $state
deliver-version = النسخة { $version } ({ $state })
# $entry $fingerprint
deliver-fingerprint-short = القيد { $entry } من السجل · بصمة المعطيات { $fingerprint }…
deliver-page = الصفحة
deliver-contents = الفهرس
deliver-summary = إلى الإدارة
deliver-table = الجدول
deliver-figure = الشكل
deliver-no-row = لا يوجد أي سطر.
# $count $sheet
deliver-more-rows = { $count-plural ->
    [one] سطر إضافي واحد ({ $count }) في ملف XLSX، الورقة «{ $sheet }».
   *[other] أسطر إضافية في ملف XLSX، الورقة «{ $sheet }»: { $count }.
}
deliver-open-lints = ما يجب استكماله قبل النسخة الحضورية
# Words that no document may say, separated by semicolons.
deliver-forbidden-wording = مطابق للقانون; مطابقة للقانون; مطابقة مصادق عليها
deliver-repealed-words = منسوخ ; نسخ ; ليس أجلا قانونيا ; عوض
deliver-low-markings = غير محمي ; عموم
deliver-state-projet = مشروع
deliver-state-contradictoire = نسخة حضورية
deliver-state-definitif = نهائي

deliver-cover-marking = بيان الحماية
deliver-cover-version = النسخة
deliver-cover-state = الحالة
deliver-cover-date = التاريخ
deliver-cover-entry = رقم القيد في السجل
deliver-cover-fingerprint = بصمة مجموعة المعطيات (SHA-256)

deliver-sheet-front = تقديم
deliver-sheet-name = الورقة
deliver-sheet-caption = الجدول
deliver-sheet-rows = الأسطر

## Words that sections share.

deliver-yes = نعم
deliver-no = لا
deliver-unknown = لا يعلم
# $count
deliver-days = { $count } ي
# $count
deliver-hours = { $count } س
# $count
deliver-minutes = { $count } د
# $count
deliver-more = + { $count } أخرى
# $count
deliver-undrawn = (روابط لم تُرسم لضيق المكان: { $count }؛ وكلها في الجداول)
# $families $date
deliver-source-both = معاين ومصرح به ({ $families })، { $date }
# $families $date
deliver-source-observed = معاين ({ $families })، { $date }
# $families $date
deliver-source-declared = مصرح به ({ $families })، { $date }
# $families $date
deliver-source-inferred = مستنتج ({ $families })، { $date }
# Families of sources that people name otherwise than programs.
deliver-family-sheet = مصنف
deliver-family-person = شخص
deliver-declared-only = مصرح به، غير معاين: لم تر أي أداة أيا من عناصر هذه الصفحة، فهي تقوم على التصريحات وحدها.
deliver-not-computed = لم يُحسب
deliver-known-both = معاين ومصرح به
deliver-known-observed = معاين غير مصرح به
deliver-known-declared = مصرح به غير معاين
deliver-known-inferred = مستنتج من علاقة

## L2: the consolidated map.

deliver-map-title = الخريطة الموحدة

deliver-conclusions = أهم الخلاصات
# $assets $coverage $unseen $undeclared
deliver-conclusion-coverage = تضم الخريطة { $assets } من الأصول؛ { $coverage } من الأجهزة المعروفة مصرح بها ومعاينة معا، و{ $unseen } مصرح بها ولم تُر في نطاق جرى فحصه، و{ $undeclared } عوينت دون أن يصرح بها أحد.
# $classed $sensitive $owned
deliver-conclusion-sensitivity = { $classed } من التطبيقات لها صنف قانوني تفرضه الآثار المصرح بها للسيرورات؛ ومنها { $sensitive } حساسة (الصنف A أو B)، و{ $owned } من التطبيقات لها مالك معروف.
# $findings $hosts $unknown $conflicts
deliver-conclusion-gaps = تبلغ الأدوات عن { $findings } من نقاط الضعف المفتوحة التي تمس { $hosts } من الأجهزة؛ وأجيب عن { $unknown } من الأسئلة بعبارة «لا يعلم»، وتتعارض في { $conflicts } من القيم مصادر من الرتبة نفسها.
deliver-not-yet-risks = المخاطر الكبرى: تتطلب تعيين الجواهر وحساب مسارات الهجوم (القسمان 10 و11).
deliver-not-yet-cost = الكلفة والربح المنتظران: يتطلبان وتيرات وخسائر يصرح بها شخص معروف الاسم، وأثمنة.
deliver-not-yet-decisions = القرارات المطلوبة: تنبع من خطة العمل التي تلي حساب المخاطر.

deliver-section-reading = القراءة والمفتاح
deliver-section-ecosystem = منظور المحيط
deliver-section-business = منظور المهن: المهام والسيرورات والمعلومات
deliver-section-personal-data = منظور المعطيات الشخصية والمالية
deliver-section-applications = منظور التطبيقات والتدفقات
deliver-section-administration = منظور إدارة الأنظمة
deliver-section-logical = منظور البنيات التحتية المنطقية
deliver-section-physical = منظور البنيات التحتية المادية
deliver-section-classification = التصنيف ونظم المعلومات الحساسة
deliver-section-risks = خريطة المخاطر
deliver-section-choke-points = نقاط العبور الإلزامية
deliver-section-changes = التغيرات منذ النسخة السابقة
deliver-section-unknowns = الملحق أ. ما لا نعلمه
deliver-section-glossary = الملحق ب. الحدود والمراجع والمصطلحات

deliver-reading-introduction = لا أحد يرسم هذه الخريطة: فهي تُحسب من أدلة (قراءات الأدوات والجرود والمقابلات). ويحمل كل عنصر مصدره وطريقة معرفته وآخر تاريخ عُرف فيه.
deliver-reading-sources = «معاين» يعني أن أداة رأته؛ و«مصرح به» أن شخصا أو جردا يؤكده؛ و«مستنتج» أنه ينبع من دليل آخر. وتعني الشرطة أن لا شيء معروف، وتعني «لا يعلم» أن السؤال قد طُرح.
deliver-reading-classes = السلالم: الأثر القانوني من 1 إلى 4 في التوافر (ت) والسلامة (س) والسرية (ر)، وأعلاها يعطي الصنف (الصنف A للأثر 4 والصنف B للأثر 3 والصنف C للأثر 2 والصنف D للأثر 1؛ المرسوم { "\u200e" }2-21-406{ "\u200e" }، المادتان 11 و12)؛ الحاجات من 0 إلى 4؛ معايير الأطراف المعنية من 1 إلى 4 (EBIOS RM)؛ مستوى المعطيات حسب السرية وحدها (المستوى TS سري للغاية للأثر 4، والمستوى S سري للأثر 3، والمستوى C مكتوم للأثر 2، والمستوى DR توزيع محدود للأثر 1).
deliver-table-completeness = الاكتمال والحداثة حسب المنظور
deliver-sheet-completeness = الاكتمال
deliver-note-completeness = يُحسب العمر الوسيط بالأيام، من آخر معاينة أو تصريح إلى تاريخ هذه النسخة.
deliver-figure-coverage = ما هو مصرح به وما هو معاين
# $count
deliver-alt-coverage = أعمدة أفقية: لكل نوع من أنواع العناصر ({ $count }) عدد المعاين والمصرح به معا، والمعاين فقط، والمصرح به فقط، والمستنتج.
deliver-not-computed-coverage = الخريطة فارغة. استورد أدلة للحصول على هذا الشكل.

# $count
deliver-ecosystem-introduction = الهيئات الخارجية المعروفة: { $count }. الخطورة هي جداء التبعية والنفاذ مقسوما على جداء النضج والثقة.
deliver-table-stakeholders = الأطراف المعنية وولوجها وخطورتها
deliver-sheet-stakeholders = الأطراف المعنية
deliver-note-stakeholders = تتراوح الخطورة بين 0,06 و16. ولا تُحسب إلا إذا صُرح بالمعايير الأربعة؛ وتُحدد عتبات مناطق الخطر مع الهيئة.
deliver-figure-danger = خطورة الأطراف المعنية
# $count
deliver-alt-danger = أعمدة أفقية: خطورة الأطراف المعنية المنقطة ({ $count }) من الأخطر إلى الأقل خطورة.
deliver-not-computed-danger = ليس لأي طرف معني معاييره الأربعة (التبعية والنفاذ والنضج والثقة). املأها في ورقة الأغيار من مصنف الجمع.
deliver-table-impact-dimensions = الآثار المصرح بها في الأبعاد الستة (المرسوم 2-21-406، المادة 11)
deliver-sheet-impact-dimensions = الآثار حسب البعد
deliver-note-impact-dimensions = تتبع الفئة أعلى هذه الآثار وتلك المصرح بها إجمالا للمسار.
deliver-figure-exchanges = التبادلات مع الأطراف المعنية
# $bodies $systems
deliver-alt-exchanges = رسم من عمودين: في الأول الأطراف المعنية ({ $bodies }) وفي الثاني الأنظمة التي تصل إليها أو تتبادل معها ({ $systems }).
deliver-not-computed-exchanges = لا يُعرف أي ولوج ولا تدفق بين الغير والأنظمة. املأ ولوج الأغيار وورقة التدفقات.

# $count
deliver-business-introduction = السيرورات المعروفة: { $count }. ينبع صنفها من أعلى آثارها القانونية الثلاثة، وينتقل إلى التطبيقات وقواعد البيانات التي تعتمد عليها.
deliver-table-processes = السيرورات وآثارها وصنفها ومالكها
deliver-sheet-processes = السيرورات
deliver-table-continuity = الحاجات وأهداف الاستئناف (تحليل الأثر)
deliver-sheet-continuity = الاستمرارية
deliver-note-continuity = الحاجات من 0 إلى 4. RTO: أقصى مدة مقبولة للاستئناف؛ RPO: أقصى فقدان مقبول للمعطيات؛ MTD: أقصى مدة توقف محتملة.
deliver-table-information = المعلومات المعالجة
deliver-sheet-information = المعلومات
deliver-figure-layers = من السيرورات إلى التطبيقات وقواعد البيانات
# $processes $applications $databases
deliver-alt-layers = رسم من ثلاثة أعمدة: السيرورات ({ $processes }) والتطبيقات التي تستعملها ({ $applications }) وقواعد البيانات التي تستعملها هذه التطبيقات ({ $databases })؛ وحرف كل خانة هو صنفها.
deliver-not-computed-layers = لا يُعرف أي رابط بين السيرورات والتطبيقات وقواعد البيانات. املأ عمودي «التطبيقات» و«قواعد البيانات» في مصنف الجمع.

# $stores $data
deliver-data-introduction = قواعد البيانات وفضاءات التخزين المعروفة: { $stores }؛ المعلومات المعروفة: { $data }. لا تُقرأ هنا أي قيمة شخصية ولا تُنسخ.
deliver-table-held-data = المعطيات التي تحوزها القواعد
deliver-sheet-held-data = المعطيات المحوزة
deliver-table-uncovered-data = معلومات لا تشملها أي معالجة من السجل
deliver-sheet-uncovered-data = خارج المعالجات
deliver-note-uncovered-data = يثبت الجدول غياب رابط؛ ولا يقول إن المعلومة شخصية ولا إن معالجة كانت لازمة.
deliver-table-processings = المعالجات المصرح بها
deliver-sheet-processings = المعالجات
deliver-figure-categories = القواعد حسب فئة المعطيات
# $count
deliver-alt-categories = أعمدة أفقية: عدد القواعد التي تحوز كل فئة من فئات المعطيات الأكثر انتشارا ({ $count }).
deliver-not-computed-columns = تتطلب القراءة حسب العمود (بطاقة التعريف والصحة والحساب البنكي) وخريطة القواعد حسب الفئة استكشافا للقواعد لا ينقل إلا الأعداد. ولم يُنجز بعد.

# $apps $flows
deliver-applications-introduction = التطبيقات المعروفة: { $apps }؛ التدفقات المعروفة بين التطبيقات والقواعد والأغيار: { $flows }.
deliver-table-applications = التطبيقات وإصداراتها وانكشافها
deliver-sheet-applications = التطبيقات
deliver-table-databases = قواعد البيانات وفضاءات التخزين
deliver-sheet-databases = القواعد
deliver-table-flows = التدفقات: البروتوكول والتعمية والمعطيات
deliver-sheet-flows = التدفقات
deliver-figure-flows = التدفقات بين التطبيقات والقواعد والأغيار
# $count
deliver-alt-flows = رسم من عمودين: التدفقات ({ $count }) من المرسل في الأول إلى المستقبل في الثاني.
deliver-not-computed-flows = لا يُعرف أي تدفق. املأ ورقة التدفقات في مصنف الجمع.

# $directories $groups $accounts
deliver-administration-introduction = الأدلة والنطاقات: { $directories }؛ المجموعات: { $groups }؛ الحسابات: { $accounts }. الحسابات تدل على أشخاص: فهي تُعد ولا تُسمى.
deliver-not-computed-administration = لا يُعرف أي دليل ولا مجموعة ولا حساب. استورد قراءة للدليل لملء هذا المنظور.
deliver-table-directories = الأدلة والنطاقات
deliver-sheet-directories = الأدلة
deliver-table-accounts = الحسابات حسب النوع
deliver-sheet-accounts = الحسابات
deliver-other-accounts = حسابات أخرى
deliver-table-groups = المجموعات ذات الامتيازات
deliver-sheet-groups = مجموعات الامتياز
deliver-table-accesses = ولوج الأغيار إلى الأنظمة
deliver-sheet-accesses = ولوج الأغيار
deliver-not-computed-tier-zero = تتطلب المسارات نحو الحسابات المتحكمة في كل شيء («Tier 0») حقوق الدليل وحساب مسارات الهجوم.

# $zones $hosts $services
deliver-logical-introduction = المناطق: { $zones }؛ الأجهزة: { $hosts }؛ الخدمات الشبكية المفتوحة: { $services }. ينتمي الجهاز إلى المنطقة التي يذكرها مصدره، وإلا فإلى منطقة أصغر شبكة فرعية تضم عنوانه.
deliver-figure-zones = المناطق والتدفقات
# $zones $flows
deliver-alt-zones = رسم: المناطق ({ $zones }) بشبكاتها الفرعية وأعدادها، والتدفقات بينها ({ $flows })؛ الخط المتصل تدفق مسموح والخط المتقطع تدفق ممنوع.
deliver-not-computed-zones = لا تُعرف أي منطقة. املأ ورقة المناطق في مصنف الجمع.
# $hosts $services $findings
deliver-zone-counts = أجهزة: { $hosts } · خدمات: { $services } · نقاط ضعف: { $findings }
deliver-flow-allowed = مسموح
deliver-flow-denied = ممنوع
deliver-table-zones = المناطق
deliver-sheet-zones = المناطق
deliver-table-subnets = الشبكات الفرعية
deliver-sheet-subnets = الشبكات الفرعية
deliver-table-rules = القواعد بين المناطق
deliver-sheet-rules = القواعد بين المناطق
deliver-table-hosts = الأجهزة
deliver-sheet-hosts = الأجهزة
deliver-note-hosts = تأتي أولا الأجهزة التي تحمل أكبر عدد من نقاط الضعف المفتوحة.

# $sites $placed
deliver-physical-introduction = الأماكن المعروفة: { $sites }؛ { $placed } من الأجهزة لها مكان معروف.
deliver-table-sites = المواقع والمباني والقاعات
deliver-sheet-sites = المواقع
deliver-table-equipment = الأجهزة وأماكنها وأرقامها التسلسلية
deliver-sheet-equipment = العتاد
deliver-figure-sites = الأجهزة حسب المكان
# $count
deliver-alt-sites = أعمدة أفقية: عدد الأجهزة في كل مكان من الأماكن الأكثر امتلاء ({ $count }).
deliver-not-computed-sites = ليس لأي جهاز مكان معروف. املأ أعمدة «الموقع» في مصنف الجمع.

# $classed
deliver-classification-introduction = { $classed } من التطبيقات والقواعد لها صنف. وهو أعلى الآثار القانونية المصرح بها للسيرورات التي تعتمد عليها؛ ويعطي عمود «يفرضه» السلسلة من السيرورة إلى النظام. والنظام من الصنف A أو B حساس بمعنى المرسوم { "\u200e" }2-21-406{ "\u200e" }.
deliver-table-classes = الأنظمة وآثارها وصنفها
deliver-sheet-classes = التصنيف
deliver-note-classes = من دون أثر مصرح به يغيب الصنف: وليس ذلك صنفا أدنى.
deliver-figure-classes = التوزيع حسب الصنف
deliver-alt-classes = أعمدة أفقية: عدد السيرورات والتطبيقات والقواعد في كل صنف من A إلى D ومن دون صنف.
# $class
deliver-class = الصنف { $class }
deliver-no-class = من دون صنف
deliver-not-computed-classes = ليس لأي سيرورة أثر قانوني مصرح به. املأ أعمدة الأثر الثلاثة في ورقة السيرورات.
deliver-not-computed-notification = يتطلب عمود «التصريح لدى المديرية العامة لأمن نظم المعلومات» لائحة الأنظمة المصرح بها سابقا، ولم نتوصل بها.

deliver-not-computed-risks = يتطلب سجل المخاطر والمصفوفتان الأولية والمتبقية ومنحنى الخسائر، بهذا الترتيب، تعيين الجواهر ثم حساب مسارات الهجوم ثم وتيرات وخسائر يصرح بها شخص معروف الاسم. ويبين الجدول ما جُمع حتى الآن.
deliver-table-gathered = ما جُمع لحساب المخاطر
deliver-sheet-gathered = مدخلات المخاطر
deliver-gathered-findings = نقاط الضعف المفتوحة
deliver-gathered-findings-unlocks = مراحل مسارات الهجوم
deliver-gathered-jewels = الجواهر المعينة
deliver-gathered-jewels-unlocks = مسارات الهجوم واحتمالاتها
deliver-gathered-frequencies = الوتيرات المصرح بها
deliver-gathered-frequencies-unlocks = الاحتمال بالأرقام
deliver-gathered-losses = الخسائر المصرح بها
deliver-gathered-losses-unlocks = الخسارة السنوية المنتظرة و{ "\u200e" }P95{ "\u200e" } بالدرهم مع مجالها
deliver-not-computed-choke-points = تُقرأ نقاط العبور الإلزامية على رسم الهجوم المختصر؛ وتتطلب تعيين الجواهر وحساب المسارات.

# $new $changed $gone $same
deliver-changes-introduction = منذ النسخة السابقة: عناصر ظهرت { $new }، تغيرت { $changed }، اختفت { $gone }، بقيت كما هي { $same }.
deliver-not-computed-changes = هذه أول نسخة تُسلَّم من هذه الخريطة. وستعرض النسخة المقبلة هنا ما ظهر وما تغير وما اختفى.
deliver-table-new = ما ظهر
deliver-sheet-new = ما ظهر
deliver-table-gone = ما اختفى
deliver-sheet-gone = ما اختفى
deliver-note-gone = يختفي العنصر حين يبحث عنه مصدر كان في وسعه أن يراه فلا يجده، أو حين يُسحب دليله.
deliver-table-changed = ما تغير
deliver-sheet-changed = ما تغير
deliver-figure-trend = الظهور والاختفاء
# $count
deliver-alt-trend = أعمدة أفقية: عدد العناصر التي ظهرت والتي اختفت لكل نوع من الأنواع المعنية ({ $count }).
deliver-trend-new = ظهرت
deliver-trend-gone = اختفت

deliver-unknowns-introduction = قيمة الخريطة فيما تعترف به. يعد هذا الملحق ويسرد ما ينقص وما يتعارض وما لم يره أحد.
deliver-table-measures = مقاييس المعرفة
deliver-sheet-measures = المقاييس
deliver-measure-coverage = الأجهزة المصرح بها والمعاينة معا / الأجهزة المصرح بها أو المعاينة
deliver-measure-evidence = الخصائص المدعومة بمعاينة / الخصائص المعروفة
deliver-measure-process-owner = السيرورات المعروفة المالك / السيرورات
deliver-measure-application-owner = التطبيقات المعروفة المالك / التطبيقات
deliver-measure-database-owner = القواعد المعروفة المالك / القواعد
deliver-measure-declared-never-seen = أجهزة مصرح بها لم تُر قط في نطاق جرى فحصه
deliver-measure-seen-never-declared = أجهزة عوينت ولم يصرح بها قط
deliver-measure-unknown-answers = أجوبة «لا يعلم»
deliver-measure-conflicts = قيم متعارضة بين مصادر من الرتبة نفسها
deliver-measure-proposals = تطابقات محتملة تنتظر قرار شخص
deliver-table-unknown-answers = أجوبة «لا يعلم»
deliver-sheet-unknown-answers = لا يعلم
deliver-table-declared-never-seen = أجهزة مصرح بها لم تُر قط
deliver-sheet-declared-never-seen = مصرح بها لم تر
deliver-note-declared-never-seen = لا تُعد إلا الأجهزة التي فُحص عنوانها: وخارج هذه النطاقات لا يثبت الغياب شيئا.
deliver-table-seen-never-declared = أجهزة عوينت ولم يصرح بها قط
deliver-sheet-seen-never-declared = معاينة لم يصرح بها
deliver-table-ownerless = سيرورات وتطبيقات وقواعد من دون مالك معروف
deliver-sheet-ownerless = من دون مالك

deliver-limits = الحدود: تقول الخريطة ما تقوله مصادرها في التاريخ الذي تقوله فيه. وخارج ما كان في وسع أداة أن تراه لا يعني الغياب شيئا. وهي تثبت وقائع وبعدها عن القاعدة، فلا تحكم ولا تشهد.
deliver-references = المراجع المستعملة، ويُتحقق من صيغتها السارية: القانون { "\u200e" }05-20{ "\u200e" } المتعلق بالأمن السيبراني؛ المرسوم { "\u200e" }2-21-406{ "\u200e" } الصادر لتطبيقه؛ القانون { "\u200e" }09-08{ "\u200e" } المتعلق بحماية المعطيات الشخصية؛ دليل ANSSI لخرائط نظم المعلومات (2018)؛ EBIOS Risk Manager.
deliver-table-glossary = المصطلحات
deliver-sheet-glossary = المصطلحات

## Front matter, verdicts and annexes of every deliverable.

deliver-section-front-matter = التأشيرات والتوزيع والنسخ
deliver-front-matter = تُملأ هذه الجداول وتُوقع باليد. ولا تكتب فيها الأداة إلا ما تعلمه: النسخة الحالية.
deliver-table-visas = التأشيرات
deliver-sheet-visas = التأشيرات
deliver-visa-written-by = من إعداد
deliver-visa-checked-by = دققه
deliver-visa-approved-by = صادق عليه
deliver-table-distribution = لائحة التوزيع الاسمية
deliver-sheet-distribution = التوزيع
deliver-table-history = سجل النسخ
deliver-sheet-history = النسخ
deliver-this-version = النسخة الحالية
deliver-table-references = النصوص المستعملة وقراءتها
deliver-sheet-references = النصوص
deliver-note-references = ينبغي للمصلحة القانونية التحقق من كل نص في صيغته المعمول بها.
deliver-read-text = قُرئ النص
deliver-read-secondary = مصدر ثانوي
deliver-table-evidence = سجل الأدلة
deliver-sheet-evidence = الأدلة
deliver-note-evidence = البصمة (SHA-256) هي بصمة الملف كما ورد، والتاريخ هو تاريخ صحة وقائعه.
deliver-table-tools = الأدوات والصيغ والنسخ
deliver-sheet-tools = الأدوات
deliver-table-chapter-rates = التوجيهات الوطنية: الأحكام حسب الفصل
deliver-sheet-chapter-rates = الفصول
deliver-note-chapter-rates = المقام هو عدد القواعد القابلة للتطبيق، بما فيها غير المقيمة. يُنشر المطابق والجزئي كل على حدة ولا يُجمعان. مصدر ثانوي: نص قُرئ في نسخة منقولة وينبغي التحقق منه في النص الرسمي.
deliver-all-chapters = المجموع
deliver-figure-chapters = الأحكام حسب الفصل
# $count
deliver-alt-chapters = أعمدة أفقية: لكل فصل من الفصول ({ $count }) عدد القواعد المطابقة والجزئية وغير المطابقة وغير المقيمة.
# $who $what
deliver-ask = { $who }: { $what }
# $what $who
deliver-reasons = { $what } ({ $who })
deliver-reserves = تحفظات
deliver-table-open-questions = القواعد التي لم يتيسر تقييمها حسب الوظيفة المسؤولة
deliver-sheet-open-questions = الأسئلة المفتوحة

## Titles of columns.

deliver-column-accesses = الولوجات
deliver-column-accounts = الحسابات
deliver-column-act = ينفذون
deliver-column-action = الإجراء
deliver-column-activity = النشاط
deliver-column-addresses = العناوين
deliver-column-after = بعد
deliver-column-age = العمر (ي)
deliver-column-allocation = الإسناد
deliver-column-answer = الجواب
deliver-column-answer-a = A
deliver-column-answer-b = B
deliver-column-answer-c = C
deliver-column-answered = المجاب عنها
deliver-column-answered-by = المجيب
deliver-column-applicable = القابلة للتطبيق
deliver-column-application = التطبيق
deliver-column-applications = التطبيقات
deliver-column-arabic = العربية
deliver-column-article = المادة
deliver-column-assessable = القابلة للتقييم
deliver-column-attachment = المرفق
deliver-column-attribute = الخاصية
deliver-column-audience = المخاطبون
deliver-column-audited-domains = المجالات المفتحصة (التاريخ)
deliver-column-authentication = المصادقة
deliver-column-author = المؤلف
deliver-column-authority = السلطة
deliver-column-availability = ت
deliver-column-backed-up-to = تُحفظ في
deliver-column-backup-tested = اختُبر الاسترجاع
deliver-column-base-value = القيمة المرجعية
deliver-column-because = الجواب الصحيح
deliver-column-before = قبل
deliver-column-brought-by = جلبه
deliver-column-bulletin = الجريدة الرسمية
deliver-column-bytes = البايتات
deliver-column-case = الحالة (مختلقة)
deliver-column-category = الفئة
deliver-column-chapter = الفصل
deliver-column-class = الصنف
deliver-column-class-a = الصنف A
deliver-column-class-b = الصنف B
deliver-column-class-c = الصنف C
deliver-column-class-d = الصنف D
deliver-column-class-none = بلا صنف
deliver-column-clause = البند
deliver-column-clauses = العقود ذات البنود
deliver-column-cndp-number = وصل اللجنة الوطنية
deliver-column-cndp-regime = نظام اللجنة الوطنية
deliver-column-command = الأمر
deliver-column-committee = الهيئة
deliver-column-confidentiality = ر
deliver-column-conformant = المطابقة
deliver-column-controls = تتحكم في
deliver-column-copy = رقم
deliver-column-cost-maximum = الكلفة القصوى (درهم، فرضية)
deliver-column-cost-minimum = الكلفة الدنيا (درهم، فرضية)
deliver-column-count = العدد
deliver-column-covers = تشمل
deliver-column-criterion = المعيار
deliver-column-critical = الحرجة
deliver-column-cve = CVE
deliver-column-danger = الخطورة
deliver-column-database = القاعدة
deliver-column-databases = القواعد
deliver-column-date = التاريخ
deliver-column-days = الأيام
deliver-column-deadline = أجل النص
deliver-column-decide = يقرر
deliver-column-decides = القرار
deliver-column-declared = المصرح به
deliver-column-declared-value = القيمة المصرح بها
deliver-column-declared-by = صرّح بها
deliver-column-observed-value = القيمة المرصودة
deliver-column-observed-by = رصدها
deliver-column-link = الرابط
deliver-column-stated-by = صرّح به
deliver-column-impact-dimension = البعد
deliver-column-declared-only = المصرح بها فقط
deliver-column-dependency = التبعية
deliver-column-destroyed = المُتلَف
deliver-column-dismissed = المستبعدة
deliver-column-documents = الوثائق المنتظرة
deliver-column-does = وظيفته
deliver-column-domain = الدليل أو النطاق
deliver-column-domain-of-audit = المجال
deliver-column-due = الاستحقاق
deliver-column-effect = الأثر
deliver-column-effort = الجهد (ي، فرضية)
deliver-column-element = العنصر
deliver-column-elements = العناصر
deliver-column-known-elements = المعروفة
deliver-column-enabled = المفعلة
deliver-column-encrypted = معمى
deliver-column-encrypted-at-rest = معماة
deliver-column-end-of-support = نهاية الدعم
deliver-column-engine = المحرك
deliver-column-english = English
deliver-column-enters = النظام المولوج
deliver-column-entry = المدخل
deliver-column-event = الحدث
deliver-column-every = الوتيرة
deliver-column-every-days = كل (ي)
deliver-column-example = مثال
deliver-column-expected = المنتظر
deliver-column-exploitable = استغلال معروف
deliver-column-exposure = الانكشاف
deliver-column-fact = الواقعة
deliver-column-family = العائلة
deliver-column-field = الحقل
deliver-column-file = الملف
deliver-column-files = الملفات
deliver-column-finding-title = الملاحظة
deliver-column-alert-raised-at = صدر في
deliver-column-alert-raised-by = أصدره
deliver-column-alert-received-at = استُلم في
deliver-column-alert-received-by = تسلّمه
deliver-column-alert-remedy = العلاج
deliver-column-finding = الفارق الملاحظ
deliver-column-findings = نقاط ضعف
deliver-column-fires-on = يُطلق عند
deliver-column-first-date = أول يوم
deliver-column-format = الصيغة
deliver-column-framework = المرجع
deliver-column-french = Français
deliver-column-from = من
deliver-column-function = الوظيفة
deliver-column-gate = المرحلة
deliver-column-go-live = تاريخ التشغيل
deliver-column-gone = المختفية
deliver-column-group = المجموعة
deliver-column-groups = المجموعات
deliver-column-handed-on = سُلم في
deliver-column-headcount = العدد
deliver-column-held-by = تحوزها
deliver-column-high = العالية
deliver-column-horizon = الأفق
deliver-column-host = الجهاز
deliver-column-hosts = الأجهزة
deliver-column-how = كيفية التحقق
deliver-column-impact = الأثر
deliver-column-imposed-by = يفرضه
deliver-column-in-place = الموجود
deliver-column-indicator = المؤشر (الصيغة)
deliver-column-information = المعلومة
deliver-column-input = المدخل
deliver-column-integrity = س
deliver-column-invited = المدعوون
deliver-column-is-told = يُخبر
deliver-column-kind = النوع
deliver-column-last-audit = آخر افتحاص
deliver-column-last-date = آخر يوم
deliver-column-last-known = آخر تاريخ
deliver-column-late = التأخر (ي)
deliver-column-level = المستوى
deliver-column-likelihood-by-severity = الاحتمال
deliver-column-lint = الفحص
deliver-column-low = الضعيفة
deliver-column-maturity = النضج
deliver-column-meaning = المعنى
deliver-column-measure = المقياس
deliver-column-measure-id = المرجع
deliver-column-measures = التدابير
deliver-column-median-age = العمر الوسيط (ي)
deliver-column-medium = المتوسطة
deliver-column-members = الأعضاء
deliver-column-memo = البطاقة
deliver-column-minutes = الدقائق
deliver-column-missing = الناقص
deliver-column-model = الطراز
deliver-column-module = الوحدة
deliver-column-mtd = MTD
deliver-column-must-hold = ما يجب أن يتضمنه
deliver-column-name = الاسم
deliver-column-nature = الطبيعة
deliver-column-needs = بعد
deliver-column-non-conformant = غير المطابقة
deliver-column-not-applicable = لا تنطبق
deliver-column-not-assessed = غير المقيمة
deliver-column-number = رقم
deliver-column-objectives = الأهداف
deliver-column-observed = المعاين
deliver-column-observed-only = المعاينة فقط
deliver-column-open = المفتوحة
deliver-column-open-fields = الحقول الناقصة
deliver-column-os = نظام التشغيل
deliver-column-overlap = المصرح بها والمعاينة معا
deliver-column-owner = المالك
deliver-column-part-of = جزء من
deliver-column-partial = الجزئية
deliver-column-passed = الناجحون
deliver-column-password-never-expires = كلمة مرور لا تنتهي
deliver-column-penetration = النفاذ
deliver-column-permission = القاعدة
deliver-column-persons = الأشخاص
deliver-column-points = النقط
deliver-column-population = الفئة
deliver-column-ports = المنافذ
deliver-column-posts = المناصب في سنة (فرضية)
deliver-column-present = الحاضرون
deliver-column-priority = الأولوية
deliver-column-privileged = ذات امتياز
deliver-column-process = السيرورة
deliver-column-processes = السيرورات
deliver-column-processing = المعالجة
deliver-column-profile = الملمح
deliver-column-progress = التقدم (%)
deliver-column-protocol = البروتوكول
deliver-column-provider = مقدم الخدمة
deliver-column-purpose = الغاية
deliver-column-qualified = مؤهل
deliver-column-qualifies = يكيّف
deliver-column-quantity = الكمية في الخريطة
deliver-column-question = السؤال
deliver-column-raci-ciso = مسؤول الأمن
deliver-column-raci-data-protection = حماية المعطيات
deliver-column-raci-legal = القانوني
deliver-column-raci-management = الإدارة
deliver-column-raci-operations = الاستغلال
deliver-column-raci-owners = المالكون
deliver-column-raised = المثارة
deliver-column-rated = المعايير المنقطة
deliver-column-reaches = يصل إلى أو يتبادل مع
deliver-column-reading = القراءة
deliver-column-reasons = الدليل: ما فُحص (المصادر)
deliver-column-recipient = المرسل إليه
deliver-column-recommendation = التوصية
deliver-column-records = السجلات
deliver-column-reference = المرجع
deliver-column-references = المراجع
deliver-column-remark = ملاحظة
deliver-column-remote-authentication = الولوج عن بعد
deliver-column-report = التقرير
deliver-column-required = إلزامي
deliver-column-requirement = المقتضى
deliver-column-result = النتيجة المنتظرة
deliver-column-retained = المحتفظ بها
deliver-column-retention = مدة الحفظ
deliver-column-right = الصحيح
deliver-column-risk = الخطر
deliver-column-rpo = RPO
deliver-column-rto = RTO
deliver-column-rule = القاعدة
deliver-column-rules = القواعد
deliver-column-runs-on = تستضيفها
deliver-column-says = حسب
deliver-column-says-memo = للتذكر
deliver-column-scale = السلم
deliver-column-seen = التصحيح
deliver-column-sees = يرى
deliver-column-sensitive = حساس
deliver-column-serial-number = الرقم التسلسلي
deliver-column-services = الخدمات
deliver-column-severity = الخطورة
deliver-column-severity-1 = G1
deliver-column-severity-2 = G2
deliver-column-severity-3 = G3
deliver-column-severity-4 = G4
deliver-column-sha256 = البصمة (SHA-256)
deliver-column-sheet = الورقة
deliver-column-signature = التوقيع
deliver-column-site = المكان
deliver-column-solution = العلاج الذي تقترحه الأداة
deliver-column-source = المصدر
deliver-column-stakeholder = الطرف المعني
deliver-column-state = الحالة
deliver-column-status = المعاينة
deliver-column-steer = يقودون
deliver-column-step = المرحلة
deliver-column-stops = الأثر
deliver-column-subject = الموضوع
deliver-column-subnet = الشبكة الفرعية
deliver-column-subnets = الشبكات الفرعية
deliver-column-system = النظام
deliver-column-target = الهدف (فرضية)
deliver-column-technology = التقنية
deliver-column-text = النص
deliver-column-threshold = العتبة (فرضية)
deliver-column-title = العنوان
deliver-column-to = إلى
deliver-column-to-ask = ما يُسأل عنه
deliver-column-to-ask-of = يُسأل
deliver-column-touched-hosts = الأجهزة المتضررة
deliver-column-touches = السجل
deliver-column-need-availability = حاجة ت
deliver-column-need-integrity = حاجة س
deliver-column-need-confidentiality = حاجة ر
deliver-column-need-traceability = حاجة ع
deliver-column-transfers = النقل إلى الخارج
deliver-column-trust = الثقة
deliver-column-trusts = يثق في
deliver-column-type = النوع
deliver-column-unlocks = يفتح
deliver-column-value = القيمة
deliver-column-vendor = الصانع
deliver-column-verdict = الحكم
deliver-column-version = النسخة
deliver-column-view = المنظور
deliver-column-visa = التأشيرة
deliver-column-vlan = VLAN
deliver-column-volume = الحجم
deliver-column-way = المسار
deliver-column-weakness = نقطة الضعف
deliver-column-when = متى
deliver-column-who = من
deliver-column-whom = من يُسأل
deliver-column-with-owner = لها مالك
deliver-column-within-days = الأجل (ي، فرضية)
deliver-column-witness = الشاهد
deliver-column-wording = النص المقترح
deliver-column-work = العمل
deliver-column-zone = المنطقة

# The printed sheet of an owner.
# $owner
deliver-owner-title = بطاقة { $owner }
deliver-owner-introduction = ضع دائرة حول «نعم» أو «لا»، وأجب بالقلم على المطلوب؛ «لا أعلم» جواب. يتم الإدخال بعدها دفعة واحدة بالمراجع نفسها في مصنف هذا المسؤول.
deliver-table-owner-things = ما تتحملون مسؤوليته
deliver-sheet-owner-things = البطاقة
deliver-column-owner-told = ما قيل
deliver-column-owner-right = صحيح؟
deliver-column-owner-asked = المطلوب
deliver-column-owner-answer = جوابكم
# $count
deliver-owner-left = عناصر أخرى في المصنف فقط: { $count }.
deliver-owner-requests = الوثائق المنتظرة
deliver-owner-signed = عبأها
deliver-owner-answered-by = الاسم والوظيفة:
deliver-owner-date = في:
deliver-owner-signature = التوقيع:
