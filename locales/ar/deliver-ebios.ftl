# The EBIOS RM study in documents.

# Tables of the EBIOS RM study: caption, sheet, note.
deliver-table-ebios-frame = إطار الدراسة
deliver-sheet-ebios-frame = الإطار
deliver-not-computed-ebios-frame = إطار الدراسة: املأ ورقة «دراسة إيبيوس» في المصنف.
deliver-table-ebios-revisions = مراجعات الدراسة
deliver-sheet-ebios-revisions = المراجعات
deliver-note-ebios-revisions = المراجعة الاستراتيجية ترفع الرقم الأول للنسخة، والعملية ترفع الثاني.
deliver-table-ebios-feared = الأحداث المخشية المصرح بها
deliver-sheet-ebios-feared = الأحداث المخشية
deliver-table-ebios-couples = أزواج مصدر الخطر والهدف المنشود المقيّمة
deliver-sheet-ebios-couples = الأزواج المقيمة
deliver-note-ebios-couples = تحسب الملاءمة من مجموع المعايير الثلاثة: 6 فأكثر متوسطة؛ 10 فأكثر مرتفعة (مقياس خاص، لا يعطي الدليل جدولا). †: قيمة فرضها شخص مع تبريرها.
deliver-table-ebios-paths = السيناريوهات الاستراتيجية ومسارات الهجوم
deliver-sheet-ebios-paths = مسارات الهجوم
deliver-note-ebios-paths = الخطورة هي أعلى خطورة للأحداث المخشية المبلوغة.
deliver-table-ebios-actions = أساليب التنفيذ والأفعال الأولية
deliver-sheet-ebios-actions = الأفعال الأولية
deliver-note-ebios-actions = احتمال النجاح والصعوبة التقنية من 0 إلى 4. الفعل حرج إذا كان فشله وحده يخفض احتمال المسار.
deliver-table-ebios-likelihoods = احتمال مسارات الهجوم
deliver-sheet-ebios-likelihoods = الاحتمالات
deliver-note-ebios-likelihoods = عمود «المحاكاة» من بيان الهجوم للخريطة حسب الاحتمال على ثلاث سنوات؛ قد يختلف عن المستوى المقيّم في المسارات الطويلة.
deliver-table-ebios-treatment = خطة المعالجة: الفئات والعناصر المستهدفة والعوائق
deliver-sheet-ebios-treatment = خطة المعالجة
deliver-table-ebios-risks = المخاطر: المستوى الأولي والمعالجة والمستوى المتبقي والقبول
deliver-sheet-ebios-risks = المخاطر
deliver-note-ebios-risks = السلالم والشبكة نفسها قبل وبعد. إذا لم تختر الدراسة شبكة فالقراءة الأشد تقرر.
# $id $name
deliver-part-ebios-residual = الخطر المتبقي { $id }: { $name }
# $id
deliver-table-ebios-residual = بطاقة الخطر المتبقي { $id }
# $id
deliver-sheet-ebios-residual = بطاقة { $id }
deliver-table-ebios-coverage = تغطية الأحداث المخشية المصرح بها
deliver-sheet-ebios-coverage = تغطية الأحداث
# $count $orphans
deliver-ebios-coverage-introduction = الأحداث المخشية المصرح بها: { $count }، منها { $orphans } لا يبلغها أي سيناريو.
# $method
deliver-ebios-modes-introduction = أساليب تنفيذ كتبها المشاركون؛ الاحتمال حسب الطريقة: { $method }.
deliver-table-risk-incidents = حوادث الهيئة
deliver-sheet-risk-incidents = الحوادث

# Columns.
deliver-column-ebios-item = البند
deliver-column-ebios-value = المحتوى
deliver-column-ebios-version = النسخة
deliver-column-ebios-kind = الطبيعة
deliver-column-ebios-changes = التغييرات الكبرى
deliver-column-ebios-workshops = الورشات
deliver-column-ebios-author = المحرر
deliver-column-ebios-business-asset = القيمة المهنية
deliver-column-ebios-feared-event = الحدث المخشي
deliver-column-ebios-criterion = الحاجة المتضررة
deliver-column-ebios-impacts = الآثار
deliver-column-ebios-justification = التبرير
deliver-column-ebios-objective = الهدف المنشود
deliver-column-ebios-resources = الموارد
deliver-column-ebios-activity = النشاط
deliver-column-ebios-selected = معتمد
deliver-column-ebios-reached = الأحداث المبلوغة
deliver-column-ebios-couples = الأزواج
deliver-column-ebios-path = مسار الهجوم
deliver-column-ebios-events = الأحداث بالترتيب
deliver-column-ebios-mode = أسلوب التنفيذ
deliver-column-ebios-phase = المرحلة
deliver-column-ebios-action = الفعل الأولي
deliver-column-ebios-asset = الأصل الداعم
deliver-column-ebios-after = بعد
deliver-column-ebios-probability = احتمال
deliver-column-ebios-difficulty = صعوبة
deliver-column-ebios-critical = حرج
deliver-column-ebios-modes = الأساليب
deliver-column-ebios-least-effort = أقل جهد
deliver-column-ebios-critical-actions = أفعال حرجة
deliver-column-ebios-simulated = الاحتمال بالمحاكاة
deliver-column-ebios-target = العنصر المستهدف
deliver-column-ebios-obstacles = العوائق
deliver-column-ebios-priority = الأولوية
deliver-column-ebios-comments = تعليقات
deliver-column-ebios-class = الفئة الأولية
deliver-column-ebios-residual = المتبقي
deliver-column-ebios-residual-class = الفئة المتبقية
deliver-column-ebios-risks = المخاطر
deliver-column-incident-category = الفئة
deliver-column-incident = الحادث
deliver-column-incident-known = عُرف في
deliver-column-incident-declared = صُرّح به في
deliver-column-incident-closed = أُغلق في

# Figures.
deliver-figure-ebios-ecosystem = خطورة الأطراف المعنية، اليوم والمستهدفة
# $count
deliver-alt-ebios-ecosystem = رادار { $count } طرفا معنيا: الأخطر أقرب إلى المركز؛ سهم يؤدي إلى المستوى المستهدف. جدول الأطراف يعطي القيم نفسها.
deliver-figure-ebios-couples = مصادر الخطر والأهداف المنشودة حسب الملاءمة
# $count
deliver-alt-ebios-couples = رادار { $count } زوجا: الأكثر ملاءمة أقرب إلى المركز؛ النقطة المملوءة معتمدة. جدول الأزواج يعطي القيم نفسها.
deliver-figure-ebios-matrices = خريطة الخطر: الاحتمال والخطورة
# $count
deliver-alt-ebios-matrices = خريطة { $count } خطرا: كل خانة تحمل فئتها رقما والمخاطر التي فيها.
deliver-ebios-matrix-initial = الخطر الأولي
deliver-ebios-matrix-residual = الخطر المتبقي
deliver-ebios-legend-critical = طرف معني حرج
deliver-ebios-legend-not-critical = طرف معني آخر
deliver-ebios-legend-residual = المستوى المستهدف
deliver-ebios-legend-selected = زوج معتمد
deliver-ebios-legend-not-selected = زوج غير معتمد
# $from $zone
deliver-ebios-ring = { $zone } (ابتداء من { $from })
deliver-ebios-zone-out = خارج النطاق
deliver-ebios-zone-watch = يقظة
deliver-ebios-zone-control = مراقبة
deliver-ebios-zone-danger = خطر
deliver-ebios-relevance-1 = ملاءمة ضعيفة
deliver-ebios-relevance-2 = ملاءمة متوسطة
deliver-ebios-relevance-3 = ملاءمة مرتفعة

# Words.
deliver-ebios-version = النسخة
deliver-ebios-and = و
deliver-ebios-or = أو
deliver-ebios-orphan = يتيم: لا سيناريو
deliver-ebios-to-accept = للقبول
deliver-ebios-class-1 = 1: مقبول
deliver-ebios-class-2 = 2: محتمل تحت المراقبة
deliver-ebios-class-3 = 3: غير مقبول
deliver-ebios-sheet-description = الوصف
deliver-ebios-sheet-stakeholders = الأطراف المعنية
deliver-ebios-sheet-weaknesses = الثغرات المستغلة
deliver-ebios-sheet-causes = أسباب أو ظروف أخرى
deliver-ebios-sheet-measures = التدابير
deliver-ebios-sheet-residual = المستوى المتبقي
deliver-ebios-sheet-class = الفئة
deliver-ebios-sheet-reason = السبب
deliver-ebios-sheet-surveillance = المتابعة
deliver-ebios-sheet-accepted = قبله
deliver-ebios-sheet-accepted-on = قُبل في
deliver-ebios-sheet-review-on = للمراجعة في
