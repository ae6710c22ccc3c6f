# Texts of the organisational recommendations.

deliver-recommendations-title = التوصيات التنظيمية

## First page.

# $roles $gaps $unassessed
deliver-recommendations-conclusion-governance = { $roles } من قواعد الحكامة ثبتت مطابقتها؛ و{ $gaps } من قواعد التوجيهات القابلة للتطبيق جزئية أو غير مطابقة، و{ $unassessed } تعذر تقييمها.
# $processes $applications $databases
deliver-recommendations-conclusion-owners = يُعرف مالك لـ{ $processes } من السيرورات، و{ $applications } من التطبيقات، و{ $databases } من القواعد.
# $soon $middle $late $days $minimum $maximum
deliver-recommendations-conclusion-work = يضم المسار { $soon } من التدابير في 30 يوما، و{ $middle } في 90 يوما، و{ $late } في سنة: { $days } من أيام العمل، ومن { $minimum } إلى { $maximum } درهم دون احتساب الرسوم. والجهود والكلف فرضيات.
deliver-decisions = القرارات المطلوبة من الإدارة
# $first
deliver-decision-officer = قبل { $first }: تأكيد مسؤول الأمن ووسائله والتبليغ عنه كتابة لدى المديرية العامة لأمن نظم المعلومات.
# $first
deliver-decision-owners = قبل { $first }: تعيين مالك لكل سيرورة وتطبيق وقاعدة بلا مالك (القسم 2).
# $second
deliver-decision-road-map = قبل { $second }: حصر المسار وأولوياته وغلافه بعد تعويض الفرضيات بأثمنة (القسم 9).
deliver-recommendations-reserve-cost = الكلف: مقادير تقريبية من الفهرس مضروبة في ما تعده الخريطة؛ وتُعوض بجدول أثمان أو بيان تقديري.
deliver-recommendations-reserve-risks = الربح المنتظر: غير محسوب. يتطلب مسارات الهجوم، ثم وتيرات وخسائر يصرح بها شخص معروف الاسم. ويتبع ترتيب التدابير القواعد المعنية والجهد، لا الخطر المتفادى بعد.
# $count
deliver-recommendations-unknowns = تعذر تقييم { $count } من القواعد: لا تقول التوصيات عنها شيئا. وهذه الجهات التي تُسأل عنها.

## 1 and 2. Governance.

deliver-section-governance-diagnosis = تشخيص الحكامة
deliver-governance-introduction = من جهة ما تنتظره النصوص، ومن جهة ما تظهره الأدلة. والدور بلا دليل «غير مقيم» وليس غائبا.
deliver-table-roles = الأدوار المنتظرة (القانون { "\u200e" }05-20{ "\u200e" }، المادة 6؛ المرسوم { "\u200e" }2-21-406{ "\u200e" }، المادة 17) والملاحظة
deliver-sheet-roles = الأدوار
deliver-figure-target-organisation = الهيكل التنظيمي المستهدف
# $count
deliver-alt-target-organisation = رسم من { $count } أعمدة: الإدارة تقرر، ومسؤول الأمن وحماية المعطيات والشؤون القانونية يقودون، والمالكون والفرق ينفذون.
deliver-section-governance-roles = الأدوار والمسؤوليات واللجان
deliver-roles-introduction = R ينجز، وA يُسأل (واحد لكل نشاط)، وC يُستشار، وI يُخبر. المصفوفة اقتراح؛ ومحفظة المالكين هي ما تعلمه الخريطة اليوم.
deliver-table-raci = مصفوفة المسؤوليات المقترحة
deliver-sheet-raci = RACI
deliver-table-committees = اللجان ووتيرتها
deliver-sheet-committees = اللجان
# $count
deliver-portfolios = المالكون المسمون في الخريطة: { $count }.
deliver-table-portfolios = محفظة كل مالك معروف
deliver-sheet-portfolios = المالكون
deliver-note-portfolios = حساس: السيرورات والتطبيقات والقواعد من الصنف A أو B.

## 3 and 4. Policies, and security by design.

deliver-section-policies = السياسات والمساطر الواجب إحداثها أو مراجعتها
# $count
deliver-policies-introduction = تنتظر { $count } من القواعد وثيقة أو مرفقا. الأولوية 1: تخالف القاعدة واقعة أو جواب؛ 2: أُظهرت جزئيا؛ 3: لم يُظهر شيء وقد تكون الوثيقة موجودة.
deliver-table-policies = الوثائق المنتظرة والقاعدة والحالة والأولوية
deliver-sheet-policies = الوثائق
deliver-section-design = الأمن منذ التصميم في المشاريع
# $exposed $dated
deliver-design-introduction = التطبيقات المتاحة من الإنترنت أو الشركاء: { $exposed }. ويُعرف تاريخ التشغيل لـ{ $dated } من التطبيقات: وبدونه لا يمكن إثبات أسبقية تقرير.
deliver-table-gates = المراحل ومعايير المرور
deliver-sheet-gates = المراحل
deliver-figure-gates = مراحل المشروع مع القواعد التي ثبتت مطابقتها / قواعد المرحلة
# $count
deliver-alt-gates = رسم: { $count } من المراحل بالترتيب، من التأطير إلى السحب، ولكل منها القواعد التي ثبتت مطابقتها من مجموع قواعدها.

## 5 and 6. Third parties, and data protection.

deliver-section-third-parties = الأغيار والصفقات العمومية
# $count $covered
deliver-third-parties-introduction = الأغيار ذوو ولوج: { $count }، منهم { $covered } لهم عقد في السجل.
deliver-table-holders = الأغيار ذوو ولوج
deliver-sheet-holders = الأغيار
deliver-table-clauses = البنود النموذجية
deliver-sheet-clauses = البنود
deliver-note-clauses = صياغات مقترحة، تصادق عليها المصلحة القانونية قبل كل صفقة.
deliver-section-data-protection = حماية المعطيات: المندوب والسجل والحقوق
# $count $numbered
deliver-data-protection-introduction = المعالجات في السجل: { $count }، منها { $numbered } تحمل رقما لدى اللجنة الوطنية. والرقم تصريح وليس تحققا لدى اللجنة.
deliver-table-data-rules = ما تظهره الأدلة
deliver-sheet-data-rules = المعطيات والقواعد

## 7. Incidents.

deliver-section-incidents = الحوادث والأزمة والتواصل
deliver-incidents-introduction = يطلب القانون { "\u200e" }05-20{ "\u200e" } (المادة 8) التصريح فور العلم؛ ولا أجل مرقم معمول به. ولم تُقرأ الاستمارة الرسمية: الحقول أدناه اقتراح.
deliver-table-reflexes = بطاقة رد الفعل: من الدقيقة الأولى إلى التصريح
deliver-sheet-reflexes = رد الفعل
deliver-table-declaration = مضمون التصريح لدى المديرية العامة (اقتراح)
deliver-sheet-declaration = التصريح
deliver-table-messages = نماذج الرسائل
deliver-sheet-messages = الرسائل
deliver-figure-alert-chain = سلسلة الإنذار
# $count
deliver-alt-alert-chain = رسم من { $count } أعمدة: من يرى، ومن يكيّف، ومن يقرر، ومن يُخبر.
deliver-alert-authority = المديرية العامة (ma-CERT)
deliver-alert-commission = اللجنة الوطنية (طوعي)
deliver-alert-users = الأعوان والمرتفقون والشركاء

## 8 and 9. Skills and road map.

deliver-section-skills = الكفاءات والأعداد
# $days
deliver-skills-introduction = عمل التدابير المختارة موزعا حسب الملمح. يساوي المنصب { $days } يوما في السنة (فرضية). ولا تعرف الخريطة العدد الموجود: يُسأل عنه قسم الموارد البشرية.
deliver-table-profiles = الملامح: الحاجة والفارق
deliver-sheet-profiles = الملامح
deliver-unknown-headcount = غير معروف
deliver-section-trajectory = المسار: من رد الفعل إلى الوقاية
# $count
deliver-trajectory-introduction = تمس { $count } من تدابير الفهرس القواعد الجزئية أو غير المطابقة. وينبع الأفق من الجهد (إلى 20 من أيام العمل: 30 يوما؛ إلى 40: 90 يوما؛ وما فوق: سنة) ويراعي ما يجب إنجازه قبله؛ وهو فرضية.
# $days
deliver-horizon = خلال { $days } يوما
deliver-today = اليوم
deliver-answered-if-shown = يمسها تدبير مقرر، ويبقى إثباتها
deliver-table-horizons = التدابير والعمل والكلفة حسب الأفق
deliver-sheet-horizons = الآفاق
deliver-table-measures-planned = التدابير في 30 و90 و365 يوما
deliver-sheet-measures-planned = التدابير المقررة
deliver-note-measures-planned = الكلفة = حصة ثابتة + ثمن الوحدة × الكمية في الخريطة، دون الرسوم ودون الكلفة السنوية. والجهود والكلف والآفاق فرضيات.
deliver-figure-trajectory = القواعد المطابقة، والقواعد التي يمسها تدبير مقرر
# $count
deliver-alt-trajectory = أعمدة أفقية: اليوم ثم خلال 30 و90 و365 يوما، القواعد المطابقة والقواعد التي يمسها تدبير مقرر ({ $count } في النهاية)؛ وتبقى مطابقتها محتاجة إلى إثبات.
