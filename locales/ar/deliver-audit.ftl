# Texts of the audit report, which is a diagnostic report while no qualified auditor is named.

deliver-audit-title = تقرير الافتحاص
deliver-diagnostic-title = تقرير التشخيص

## First page.

# $conformant $partial $refuted $unassessed
deliver-audit-conclusion-directive = التوجيهات الوطنية: { $conformant } من القواعد القابلة للتطبيق مطابقة، و{ $partial } مطابقة جزئيا، و{ $refuted } غير مطابقة، و{ $unassessed } غير مقيمة لغياب دليل يُعتد به.
# $findings $critical $high $hosts
deliver-audit-conclusion-weaknesses = تبلغ الأدوات عن { $findings } من نقاط الضعف المفتوحة، منها { $critical } حرجة و{ $high } عالية؛ وتمس { $hosts } من الأجهزة المعروفة.
# $coverage $undeclared $unseen $sensitive
deliver-audit-conclusion-inventory = { $coverage } من الأجهزة مصرح بها ومعاينة معا؛ { $undeclared } عوينت دون تصريح، و{ $unseen } صُرح بها دون معاينة؛ و{ $sensitive } من التطبيقات والقواعد من الصنف A أو B.
deliver-audit-reserve-title = لم يُعين أي مفتحص مؤهل لهذه النسخة: هذا تقرير تشخيص محسوب من أدلة.
deliver-audit-reserve-findings = الملاحظات التي سجّلتها الأداة معدودة وليست مطبوعة في بطاقات: لا يُطبع إلا ما اعتمده مدقق معيّن.
deliver-audit-reserve-risks = المخاطر الكبرى والكلفة والربح: تتطلب حساب مسارات الهجوم، ثم وتيرات وخسائر يصرح بها شخص معروف الاسم.
deliver-audit-reserve-decisions = القرارات المطلوبة: تعيين المفتحص، والجواب عن الأسئلة المفتوحة في الملحق أ، وتسليم الوثائق التي يسميها القسم 5.

## 1. Synthesis.

deliver-section-audit-synthesis = خلاصة للإدارة
deliver-audit-synthesis-introduction = ينشأ الحكم من أدلة: ما رأته أداة، وما يضمه سجل مؤرخ، وما أجاب به شخص مدعوما بوثيقة. والصمت ليس فارقا أبدا: بل «غير مقيم».
deliver-figure-severities = نقاط الضعف المفتوحة حسب الخطورة
# $count
deliver-alt-severities = أعمدة أفقية: نقاط الضعف المفتوحة ({ $count }) موزعة من الخطورة الحرجة إلى ما لا تنقطه الأداة.
deliver-not-computed-severities = لا تُعرف أي نقطة ضعف. استورد قراءة ماسح للثغرات.

## 2. Context.

deliver-section-audit-context = السياق والنطاق والاستثناءات
# $hosts $applications $processes $files
deliver-audit-context-introduction = النطاق هو كل ما تعرفه الأدلة: { $hosts } من الأجهزة، و{ $applications } من التطبيقات، و{ $processes } من السيرورات، حسب { $files } من ملفات الأدلة.
deliver-audit-exclusions = خارج النطاق: ما لا يذكره أي دليل، والنطاقات غير المفحوصة، واختبارات الاختراق، ومراجعة الشفرة، والأنظمة الصناعية، وزيارات المواقع. ولا يُستنتج بشأنها شيء.
deliver-table-perimeter = العناصر حسب النوع والصنف
deliver-sheet-perimeter = النطاق
deliver-table-audited-systems = نظم الصنف A أو B والافتحاصات المسجلة
deliver-sheet-audited-systems = النظم الحساسة
deliver-note-audited-systems = الخانة الفارغة تعني أن السجل لا يضم أي افتحاص لهذا النظام، لا أنه لم يُفتحص قط.
deliver-table-calendar = رزنامة الأدلة
deliver-sheet-calendar = الرزنامة

## 3. Method.

deliver-section-audit-method = المنهج والمراجع والسلالم والعينة
deliver-audit-method-introduction = لكل قاعدة نمط: معاين (تجيب مخرجات أداة)، أو مسجل (تسجيلات مؤرخة مع وثيقة)، أو جزئي (قد يدحض الدليل ولا يثبت وحده)، أو وثيقة (تقدير مؤرخ مع وثيقة). والتغطية غير الكافية تحد الحكم في «مطابق جزئيا».
# $hosts
deliver-audit-sample = لا توجد عينة: تشمل الفحوص كل العناصر المعروفة، ومنها { $hosts } من الأجهزة؛ ومقام كل نسبة هو الخريطة، لا لائحة أداة واحدة.
deliver-table-frameworks = المراجع
deliver-sheet-frameworks = المراجع
deliver-table-scales = السلالم المستعملة
deliver-sheet-scales = السلالم
deliver-scale-verdict = قاعدة من توجيه
deliver-scale-law = مادة قانونية
deliver-scale-impact = الأثر القانوني
deliver-scale-severity = خطورة نقطة ضعف
deliver-means-conformant = القاعدة مستوفاة حيثما فُحصت ومثبتة.
deliver-means-partial = مستوفاة جزئيا، أو مستوفاة بلا إثبات.
deliver-means-non-conformant = واقعة تخالف القاعدة حيثما فُحصت، أو تقول الهيئة إنها لا تطبقها.
deliver-means-not-assessed = لم يُظهر شيء يُعتد به. والصمت ليس فارقا.
deliver-means-not-applicable = يقول شخص، مع التعليل، إن القاعدة لا تنطبق؛ فتخرج من المقام.
deliver-means-law-shown = كل دليل مطلوب مرفق ومحين.
deliver-means-law-not-shown = تنقص أدلة؛ ولا يُستنتج من ذلك شيء.
deliver-means-law-gap = واقعة مسماة مع دليلها تخالف المادة.
deliver-means-impact-1 = ضرر محدود للمهام أو الأشخاص أو الحقوق أو الصورة.
deliver-means-impact-2 = ضرر متوسط يُتجاوز بوسائل عادية.
deliver-means-impact-3 = ضرر خطير للمهام أو الأشخاص أو هيئات تابعة.
deliver-means-impact-4 = ضرر خطير جدا قد يمس قدرات الدولة أو حياة الأشخاص.
deliver-means-severity = كما تعطيها الأداة المبلغة.
deliver-table-interviews = المقابلات والشهادات
deliver-sheet-interviews = المقابلات

## 4. Critical review.

deliver-section-audit-review = مراجعة نقدية للخريطة القائمة
# $undeclared $unseen $conflicts $proposals
deliver-audit-review-introduction = يُقارن ما صُرح به بما رأته الأدوات: { $undeclared } من الأجهزة عوينت دون تصريح، و{ $unseen } صُرح بها ولم تُر قط في نطاق مفحوص؛ وتتعارض في { $conflicts } من القيم مصادر من الرتبة نفسها، وتنتظر { $proposals } من المطابقات قرارا.
deliver-table-differences = الفوارق بين المصرح به والمعاين
deliver-sheet-differences = الفوارق
deliver-figure-overlap = الأجهزة التي يعرفها كل مصدر
# $count
deliver-alt-overlap = أعمدة أفقية: لكل مصدر من المصادر ({ $count }) حصة الأجهزة المعروفة لديه.
deliver-not-computed-overlap = لا يُعرف أي جهاز. استورد جردا أو قراءة شبكة.
deliver-known-by-source = معروفة لدى المصدر
deliver-unknown-by-source = مجهولة لديه

## 5. The directive.

deliver-section-audit-directive = المطابقة للتوجيهات الوطنية، بطاقة لكل فصل
deliver-audit-directive-introduction = مصدر ثانوي: قُرئت التوجيهات (إصدار 2023) في نسخة نقلها الغير، وينبغي التحقق منها في النص الرسمي. والخانة الفارغة تعني أنه لم يُعثر على شيء، لا أن كل شيء على ما يرام.
# $number $title
deliver-part-chapter = الفصل { $number }. { $title }
# $conformant $partial $refuted $unassessed
deliver-audit-chapter = المطابقة: { $conformant }؛ الجزئية: { $partial }؛ غير المطابقة: { $refuted }؛ غير المقيمة: { $unassessed }.
# $number $title
deliver-table-chapter-card = الفصل { $number }. { $title }
# $number
deliver-sheet-chapter-card = الفصل { $number }

## 6. The laws.

deliver-section-audit-laws = القانونان { "\u200e" }05-20{ "\u200e" } و{ "\u200e" }09-08{ "\u200e" }: ما تظهره الوقائع
deliver-audit-laws-introduction = لا تتلقى أي مادة حكما. «فارق ملاحظ»: واقعة مسماة مع دليلها تخالف المادة. «غير مثبت»: تنقص الأدلة ولا يُستنتج من ذلك شيء. «مثبت» يتطلب كل الوثائق المحينة؛
# $date
deliver-audit-laws-reading = قراءة النص بتاريخ { $date }، تؤكدها المصلحة القانونية. وتُطبع المقتضيات التي تلزم كل كيان عمومي.
# $law
deliver-part-law = { $law }
# $count $gaps
deliver-audit-law = المقتضيات المطبوعة: { $count }؛ منها ذات فارق ملاحظ: { $gaps }.
# $law
deliver-table-law-card = { $law }: المقتضيات والمعاينات
# $short
deliver-sheet-law-card = القانون { $short }
deliver-table-formalities = المعالجات ونظامها ووصل اللجنة الوطنية
deliver-sheet-formalities = الإجراءات الشكلية

## 7. What the tools saw.

deliver-section-audit-technical = الفحص التقني: البنية والإعدادات والشفرة والاختراق
# $count
deliver-audit-technical-introduction = نقاط الضعف المفتوحة ({ $count }) مصدرها الماسحات، وخطورتها كما تعطيها الأداة. والجهاز الذي لا سطر له ليس سليما بالضرورة: فقد لا يكون فُحص.
deliver-table-by-severity = نقاط الضعف المفتوحة حسب الخطورة
deliver-sheet-by-severity = حسب الخطورة
deliver-table-by-class = نقاط الضعف المفتوحة حسب صنف الجهاز المتضرر
deliver-sheet-by-class = حسب الصنف
deliver-note-by-class = نقطة الضعف التي تمس أجهزة من أصناف متعددة تُحسب في كل منها.
deliver-table-by-name = ما تبلغ عنه الأدوات، من الأخطر إلى الأقل خطورة
deliver-sheet-by-name = نقاط الضعف
deliver-note-by-name = { "\u200e" }CVSS{ "\u200e" } هنا: الدرجة بعد ذكر ما تحتاجه الأجهزة المعنية (المتطلبات { "\u200e" }CR، IR، AR{ "\u200e" })، وهي أعلاها. الحاجة هي المصرح بها، وإلا فالأثر القانوني الموروث من المسارات: 0 أو 1 ضعيفة، 2 متوسطة، 3 أو 4 عالية. بلا متجه كامل لا توجد درجة.
deliver-column-cvss = { "\u200e" }CVSS{ "\u200e" }
deliver-column-cvss-here = { "\u200e" }CVSS{ "\u200e" } هنا
# $seen $ended
deliver-audit-unsupported = الأجهزة التي يقول ماسح إن بها برنامجا خارج الدعم: { $seen }. التطبيقات والقواعد والأجهزة التي انقضت نهاية دعمها المصرح بها: { $ended }.
deliver-table-unsupported = النسخ خارج الدعم
deliver-sheet-unsupported = خارج الدعم
deliver-note-unsupported = مما تبلغ عنه الماسحات، يُسمى خمسون جهازا على الأكثر؛ وكلها معدودة أعلاه.
deliver-table-exposed = التطبيقات المتاحة من الإنترنت أو الشركاء
deliver-sheet-exposed = المعرضة
# $known $named $listed
deliver-audit-priority = من بين { $named } ثغرة ({ "\u200e" }CVE{ "\u200e" }) تسميها الأدوات أو تنسبها الإشعارات المنشورة إلى برمجيات الخريطة، تعرف المصادر العمومية { $known }؛ ومنها { $listed } في لائحة الثغرات المستغلة. الآجال هي آجال جداول منشورة: ويُذكر السطر الذي حسم. وهي لا تعوض ترتيب المخاطر بالدرهم.
deliver-table-feeds = المصادر العمومية حول الثغرات وعمرها
deliver-sheet-feeds = المصادر العمومية
deliver-table-priority = الثغرات التي تُعالج أولا
deliver-sheet-priority = الأولويات
deliver-note-priority = الأجل: جدول توجيه { "\u200e" }CISA BOD 26-04{ "\u200e" }. { "\u200e" }SSVC{ "\u200e" }: جدول المنفّذ. التعرض هو ما يُصرح به للجهاز أو لما يحمله أو لمنطقته؛ والأثر البشري يُستنتج من الأثر القانوني الموروث (فرضية). { "\u200e" }EPSS{ "\u200e" }: احتمال الاستغلال خلال 30 يوما بالمائة. بلا جواب: ما لا يقوله أحد ولا يحسم الجدول بدونه.
deliver-column-mend-within = الأجل
deliver-column-ssvc = { "\u200e" }SSVC{ "\u200e" }
deliver-column-listed = مستغلة حسب
deliver-column-epss = { "\u200e" }EPSS{ "\u200e" } (%)
deliver-column-unanswered = بلا جواب
deliver-column-feed = المصدر
deliver-column-age-days = العمر (بالأيام)
deliver-column-freshness = الحالة
deliver-column-feed-records = البطاقات
# $outcome $row
deliver-decided = { $outcome } (السطر { $row })
deliver-feed-old = قديم
deliver-feed-fresh = حديث
deliver-not-computed-audit-kev = المقارنة مع اللائحة العمومية للثغرات المستغلة (KEV) تتطلب هذه اللائحة؛ ولم تُستورد.
deliver-not-computed-audit-paths = مسارات الهجوم نحو الجواهر تتطلب تعيين الجواهر وحساب المسارات.
deliver-not-computed-audit-intrusion = اختبارات الاختراق ومراجعة الشفرة والبنية: تتطلب مفتحصا. ولم ترد أي نتيجة.

## 8 and 9. Findings and their follow-up.

deliver-section-audit-findings = بطاقات المعاينة
# $raised $printed
deliver-audit-findings-introduction = سُجّلت { $raised } من الملاحظات، واحدة لكل سبب مع عناصرها؛ واعتُمد منها { $printed } وهي مطبوعة أدناه. يعتمد مدقق معيّن أو يستبعد مع ذكر السبب؛ ثم تجيب الهيئة؛ ثم يصير النص نهائيا.
deliver-not-computed-audit-findings = لم يحتفظ أي مفتحص معين بأي معاينة. المعاينات المثارة معدودة أدناه؛ وتُقرأ وقائعها في بطاقات الفصول (القسم 5).
deliver-table-raised = المعاينات المثارة والمحتفظ بها والمستبعدة والمجاب عنها حسب الفصل
deliver-sheet-raised = المعاينات
deliver-section-audit-follow-up = تتبع الافتحاصات السابقة والإنذارات الفورية
deliver-audit-follow-up-introduction = تقول الجداول ما يضمه السجل. والافتحاص بلا تقرير أو بلا تاريخ لا يُحسب في الأحكام.
deliver-table-earlier-audits = الافتحاصات السابقة
deliver-sheet-earlier-audits = الافتحاصات
deliver-table-actions = التوصيات المتتبعة: العمر والحالة
deliver-sheet-actions = الإجراءات
deliver-table-alerts = الإنذارات الفورية (المرسوم { "\u200e" }2-21-406{ "\u200e" }، المادة 31)
deliver-sheet-alerts = إنذارات
# $number
deliver-table-finding-sheet = الملاحظة رقم { $number }
# $number
deliver-sheet-finding-sheet = ملاحظة { $number }
# $date
deliver-finding-no-answer = بلا جواب إلى { $date }
deliver-finding-reference = المرجع
deliver-finding-title = الملاحظة
deliver-finding-criticality = الخطورة
deliver-finding-rules = القواعد والمواد
deliver-finding-objects = العناصر
deliver-finding-evidence = الأدلة
deliver-finding-remedy = التوصية
deliver-finding-retained = اعتمدها
deliver-finding-answer = جواب الهيئة
deliver-finding-measure = الإجراء المقترح
deliver-finding-stage = المرحلة

## 10. Annexes.

deliver-section-audit-annexes = ملاحق: الشبكات والأدلة وشهادة الإتلاف
# $files
deliver-audit-annexes-introduction = تُحسب في هذه النسخة { $files } من ملفات الأدلة. ويوجد كل منها في السجل عند مدخله ويُتحقق منه ببصمته.
deliver-not-computed-audit-destruction = تُوقع شهادة الإتلاف (المرسوم { "\u200e" }2-21-406{ "\u200e" }، المادة 32) عند ختام المهمة، مع جرد البصمات أعلاه.
# $count
deliver-audit-unknowns = تعذر تقييم { $count } من القواعد. يقول هذا الملحق ما لا نعلمه ومن قد يعلمه.

# Critical review: other values, links.
deliver-table-other-values = قيم يختلف فيها التصريح عن الرصد
deliver-sheet-other-values = قيم أخرى
deliver-note-other-values = الجواب بكلمات أكثر ليس اختلافا؛ لا يعرض ما يصف شخصا.
deliver-table-unobserved-links = روابط مصرح بها لم ترصدها أي أداة
deliver-sheet-unobserved-links = روابط غير مرصودة
deliver-note-unobserved-links = فقط ضمن أنواع الروابط التي رأتها الأدوات في هذه الخريطة.
