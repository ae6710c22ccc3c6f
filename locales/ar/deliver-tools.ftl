# Texts of the methodological tools.

deliver-tools-title = أدوات منهجية للتحيين

## First page.

# $count $late
deliver-tools-conclusion-sources = تقوم الخريطة على { $count } من المصادر، منها { $late } ينبغي تجديدها بتاريخ هذه النسخة (القسم 1).
# $missing $elements $ownerless
deliver-tools-conclusion-questions = يبقى { $missing } من الحقول ناقصا في { $elements } من السيرورات والتطبيقات والقواعد والأغيار؛ ولا يوجد بعد من يُسأل عن { $ownerless } منها (القسم 2).
# $proposals $conflicts
deliver-tools-conclusion-decisions = تنتظر { $proposals } من المطابقات و{ $conflicts } من القيم المتعارضة قرار شخص.
deliver-tools-reserve-calendar = الرزنامة جدول؛ وسيأتي ملف المواعيد (ICS) في نسخة لاحقة. والوتيرات فرضيات.
deliver-tools-reserve-indicators = المؤشرات التي تتطلب حساب المخاطر أو سجل حوادث معلمة مع ما ينقصها (القسم 4).
deliver-tools-unknowns = ما لا نعلمه: تقول هذه الأعداد أين تصمت الخريطة ومن قد يتكلم.

## 1. Update.

deliver-section-tools-update = مسطرة تحيين الخريطة
deliver-tools-update-introduction = لا تُرسم الخريطة: بل يُعاد حسابها كلما ورد دليل. فتحيين الخريطة هو استقدام الأدلة في وقتها وقراءة ما تغيره والبت في المشكوك فيه.
deliver-figure-cycle = دورة التحيين
# $count
deliver-alt-cycle = رسم: مراحل الدورة ({ $count })، من الجمع إلى التحقق، ثم تعاد.
deliver-cycle-collect = الجمع
deliver-cycle-collect-does = أدوات ومصنف
deliver-cycle-preview = المعاينة
deliver-cycle-preview-does = استيراد تجريبي
deliver-cycle-decide = البت
deliver-cycle-decide-does = المطابقات
deliver-cycle-deliver = الإصدار
deliver-cycle-deliver-does = مشروع، نسخة
deliver-cycle-verify = التحقق
deliver-cycle-verify-does = السجل والحفظ
deliver-table-events = الحدث والفاعل والأجل
deliver-sheet-events = الأحداث
# $date
deliver-table-update-calendar = رزنامة المصادر بتاريخ { $date }
deliver-sheet-update-calendar = الرزنامة
deliver-note-update-calendar = الوتيرة هي وتيرة عائلة المصدر (فرضية)؛ ويُحسب الاستحقاق من آخر تاريخ تكلم فيه المصدر.
deliver-table-followed = ما تتابعه الهيئة: الآجال
deliver-sheet-followed = المتابعة
deliver-followed-late = منقض
deliver-followed-no-date = تاريخ يُطلب
deliver-late = للتجديد
deliver-on-time = محين
deliver-part-drill = التمرين الشهري
# $minutes
deliver-drill-introduction = مرة في الشهر، في { $minutes } دقيقة، يثبت الفريق أنه يحافظ على الخريطة دون مؤلفيها.
deliver-table-drill = مراحل التمرين
deliver-sheet-drill = التمرين

## 2. Collection and interviews.

deliver-section-tools-collection = نماذج الجمع والقاموس وشبكات المقابلة
# $sheets
deliver-tools-collection-introduction = لمصنف الجمع { $sheets } من الأوراق؛ يكتبه الأمر «kharita sheets»، ويعيد الاستيراد قراءته باللغات الثلاث. وتقبل كل خانة «لا يعلم».
deliver-table-dictionary = قاموس الحقول
deliver-sheet-dictionary = القاموس
deliver-field-yes-no = نعم أو لا
deliver-field-number = عدد
deliver-field-date = تاريخ
deliver-field-duration = مدة
deliver-field-amount = مبلغ (درهم)
deliver-field-list = لائحة
deliver-field-address = عنوان
deliver-field-text = نص
deliver-field-key = مرجع السطر
deliver-field-reference = إحالة على سطر
deliver-part-interviews = شبكات المقابلة حسب المالك
# $count
deliver-interviews-introduction = لـ{ $count } من العناصر حقل فارغ أو «لا يعلم» على الأقل. الأكثر حساسية أولا؛ والعمود الأخير للجواب.
deliver-table-grid-owners = من يُسأل وعدد الحقول
deliver-sheet-grid-owners = المسؤولون
deliver-owner-to-name = مالك ينبغي تعيينه
deliver-table-grid = الناقص عنصرا عنصرا
deliver-sheet-grid = الشبكة

## 3. Scales.

deliver-section-tools-scales = السلالم والشبكات المضبوطة
deliver-tools-scales-introduction = السلم القانوني لا يُعدل. أما سلالم EBIOS RM وشبكة المستويات فإعدادات تحصرها الهيئة بقرار مؤرخ.
deliver-table-class-scale = السلم القانوني للأثر والأصناف (المرسوم { "\u200e" }2-21-406{ "\u200e" }، المادتان 11 و12)
deliver-sheet-class-scale = الأصناف
deliver-table-severity-scale = الخطورة (EBIOS RM)
deliver-sheet-severity-scale = الخطورة
deliver-table-likelihood-scale = الاحتمال (EBIOS RM)
deliver-sheet-likelihood-scale = الاحتمال
deliver-table-risk-grid = شبكة مستويات الخطر حسب الجداء
deliver-sheet-risk-grid = المستويات
deliver-note-risk-grid = شبكة افتراضية (فرضية) لا تنشرها أي سلطة؛ وتختار الهيئة شبكتها.
# $count
deliver-tools-losses = الخسائر التي صرح بها شخص معروف الاسم: { $count }.
deliver-not-computed-tools-losses = سلم الخسائر بالدرهم يتطلب خسائر مصرحا بها: املأ ورقة الخسائر في مصنف الجمع.

## 4. Indicators.

deliver-section-tools-indicators = بطاقات المؤشرات
# $known $count
deliver-tools-indicators-introduction = لـ{ $known } من المؤشرات ({ $count }) قيمة مرجعية محسوبة من الخريطة والسجل بتاريخ هذه النسخة. والأهداف فرضيات.
deliver-table-indicators = المؤشرات: الصيغة والقيمة والهدف والمسؤول
deliver-sheet-indicators = المؤشرات
deliver-indicator-k05 = غير محسوب: يتطلب تعيين الجواهر ومسارات الهجوم
deliver-indicator-k06 = غير محسوب: يتطلب وتيرات وخسائر مصرحا بها
deliver-indicator-k07 = غير محسوب: لا إجراء مستحقا في السجل
deliver-indicator-k09 = غير محسوب: يتطلب استكشاف القواعد بالأعداد فقط
deliver-indicator-k10 = لم يُحسب: يتطلب حادثا معروفا ومصرحا به (ورقة الحوادث)
deliver-indicator-k11 = لم يُحسب: لا مغادر في السجل حُدد وضع حسابه
deliver-indicator-k12 = غير محسوب: لا نظام معروفا من الصنف A أو B
deliver-indicator-k14 = لم يُحسب: يتطلب العدد الإجمالي والمكونين (ورقة التكوينات)
deliver-indicator-k15 = غير محسوب: لا أصل معروفا
deliver-indicator-k01 = لم يُحسب: لا أصل معروف
deliver-indicator-k02 = لم يُحسب: لا أصل معروف
deliver-indicator-k03 = لم يُحسب: لا قاعدة قابلة للتطبيق
deliver-indicator-k04 = لم يُحسب: يتطلب آلات في نطاق معرض وفحصا لنقاط الضعف
deliver-indicator-k08 = لم يُحسب: لا معالجة مصرح بها
deliver-indicator-k13 = لم يُحسب: لا نظام معروف من الصنف A أو B
deliver-indicator-k16 = لم يُحسب: لا استثناء ولا قبول في السجل
# $median, $maximum
deliver-indicator-times = الوسيط { $median }، الأقصى { $maximum }
# $mean, $p95
deliver-indicator-p95 = { $mean }؛ P95 { $p95 } درهم
# $count, $steps
deliver-indicator-shortest = { $count }؛ الأقصر: { $steps } خطوات

## 5. Quality.

deliver-section-tools-quality = فحوص الجودة ومعايير القبول
deliver-tools-quality-introduction = يراجع البرنامج الوثيقة قبل كتابتها: توقفها الفحوص أدناه أو تبينها في الصفحة الأولى. ولا يمكن كتابة نسبة بلا حديها.
deliver-table-lints = فحوص الوثائق
deliver-sheet-lints = الفحوص
deliver-lint-placeholder = حقل نموذج لم يُعوض أو قسم فارغ أو نص ناقص
deliver-lint-legal-wording = جملة قد تشهد باحترام نص
deliver-lint-leaked-value = اسم من الخريطة في دعامة تكوين
deliver-lint-interval-missing = رقم محاكى بلا مجاله، أو قيمة افتراضية بلا كلمة «فرضية»
deliver-lint-measure-incomplete = تدبير بلا خطر أو مسؤول أو كلفة أو أجل
deliver-lint-risk-not-accepted = خطر متبق عال بلا قبول مؤرخ
deliver-lint-finding-without-evidence = ملاحظة معتمدة بلا دليل
deliver-lint-forced-without-reason = قيمة مفروضة دون سبب
deliver-lint-repealed-text = نص منسوخ مذكور كأنه سار
deliver-lint-scale-missing = سلم مستعمل غير معروض
deliver-lint-evidence-stale = دليل أقدم من حده
deliver-lint-marking-too-low = نظام حساس تحت بيان غير كاف
deliver-lint-contradiction = رقمان متناقضان
deliver-lint-total-mismatch = مجموع لا يساوي جمع صفوفه
deliver-severity-refuses = يوقف كل الحالات
deliver-severity-mend = يُبين في المشروع ويوقف الحالات التالية
deliver-table-criteria = معايير قبول الخريطة
deliver-sheet-criteria = القبول
deliver-note-criteria = العتبات فرضيات إلى أن تحدد الهيئة عتباتها.
deliver-criterion-coverage = الأجهزة المصرح بها والمعاينة معا / المصرح بها أو المعاينة
deliver-criterion-reconciled = الأصول التي يطابقها مصدران (K01)
deliver-criterion-owned = الأصول ذات مالك وصنف (K02)
deliver-criterion-proposals = المطابقات المنتظرة
deliver-criterion-conflicts = القيم المتعارضة
deliver-criterion-unknown = أجوبة «لا يعلم»
deliver-criterion-late = المصادر الواجب تجديدها
deliver-criterion-age = العمر الوسيط لأصل بالأيام (K15)

## 6. Operation.

deliver-section-tools-operation = دليل الاستغلال: التثبيت والحفظ والاسترجاع والتحقق
deliver-tools-operation-introduction = الأداة برنامج واحد بلا خدمة ولا شبكة. والفضاء مجلد: سجل مختوم وأدلته. ومفاتيحه في مجلد آخر تُحفظ منه نسخة في مكان آخر.
deliver-table-commands = الأوامر
deliver-sheet-commands = الأوامر
deliver-reads = يُقرأ أو يبقى كما هو
deliver-writes = يُقرأ؛ ومدخل إن تغير شيء
deliver-verify-use = التحقق بالأمر «kharita verify»
deliver-verify-use-1 = انسخ مجلد الفضاء دون المفاتيح على جهاز لا علاقة له بالجمع.
deliver-verify-use-2 = شغّل «kharita verify» على هذه النسخة: تُعاد قراءة سلسلة المداخل وكل دليل مختوم.
deliver-verify-use-3 = قارن عدد المداخل ورأس السلسلة بما دُوّن باليد في التحقق السابق.
deliver-verify-use-4 = كل فارق يسمي المدخل المتضرر. احفظ النسخة المتضررة واسترجع آخر نسخة احتياطية وافتح حادثا.
deliver-backup-use = الحفظ والاسترجاع
deliver-backup-use-1 = النسخة الاحتياطية ملف واحد مختوم بلا مفاتيح: ويمكن إيداعها لدى الغير.
deliver-backup-use-2 = تُنسخ المفاتيح على حدة، على حاملين، في مكانين: فبدونها لا يُقرأ شيء.
deliver-backup-use-3 = يضع الاسترجاع المعطيات الحالية جانبا دون محوها؛ ويقوم به التمرين الشهري مرة في الشهر.
deliver-rights = الحقوق
deliver-rights-1 = من يقرأ الفضاء ومفاتيحه يقرأ كل شيء: شخصان على الأكثر تعينهما الإدارة.
deliver-rights-2 = من يتوصل بوثيقة لا يتوصل بالفضاء ولا بالمفاتيح.
deliver-rights-3 = تعرف هذه النسخة عضوا واحدا محليا؛ وستأتي الأدوار داخل الفضاء لاحقا.

## 7 and 8. Triggers and closure.

deliver-section-tools-triggers = دواعي إعادة التقييم
deliver-tools-triggers-introduction = الدورة الاستراتيجية تعيد الدراسة كاملة؛ والدورة العملية تعيد جزءا منها.
deliver-table-triggers = الداعي وأثره
deliver-sheet-triggers = الدواعي
deliver-cycle-operational = دورة عملية: جزء
deliver-cycle-strategic = دورة استراتيجية: الدراسة كاملة
deliver-section-tools-closure = ختام العقد: الإرجاع والإتلاف المثبت
# $files
deliver-tools-closure-introduction = عند الختام تحتفظ الهيئة بكل شيء ولا يحتفظ مقدم الخدمة بشيء. الملفات المتوصل بها ({ $files }) مجرودة أدناه؛ ويُوقع المحضر أمام شاهد.
deliver-table-audit-steps = مراحل مهمة مؤهلة إلى نهايتها
deliver-sheet-audit-steps = المراحل
deliver-table-destruction = محضر الإتلاف للتوقيع
deliver-sheet-destruction = الإتلاف
deliver-destroyed-copies = نسخ الأدلة المتوصل بها
deliver-destroyed-copies-how = مطابقة جرد البصمات ملفا ملفا
deliver-destroyed-workspace = فضاء عمل مقدم الخدمة
deliver-destroyed-workspace-how = المجلد غير موجود؛ آخر تحقق مرفق
deliver-destroyed-keys = مفاتيح المهمة
deliver-destroyed-keys-how = بدونها كل نسخة منسية غير مقروءة
deliver-destroyed-backups = النسخ الاحتياطية والحوامل
deliver-destroyed-backups-how = لائحة الحوامل الممحوة أو المتلفة
deliver-destroyed-reports = مشاريع التقارير والملاحظات
deliver-destroyed-reports-how = شهادة موقعة من المفتحص
