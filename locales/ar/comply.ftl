# Verdicts and their reasons: one text for each code of the catalogue. $numerator, $denominator and $total are counts.

## What was looked at: $numerator fulfil the rule, out of $denominator.

comply-looked-hosts = { $numerator } من { $denominator } من التجهيزات المعروفة تستوفي القاعدة.
comply-looked-scanned = { $numerator } من { $denominator } من التجهيزات المفحوصة دون فارق.
comply-looked-systems = { $numerator } من { $denominator } من النظم المفحوصة مدعومة ودون ثغرة خطيرة.
comply-looked-assets = { $numerator } من { $denominator } من التطبيقات والقواعد والتجهيزات لها مالك.
comply-looked-processes = { $numerator } من { $denominator } من المسارات معبأة.
comply-looked-zone-pairs = { $numerator } من { $denominator } من المنافذ بين الاختبار والإنتاج مغلقة ضمن المعروف تصفيتها.
comply-looked-zones = { $numerator } من { $denominator } من قطاعات نظم الفئة أ أو ب معزولة.
comply-looked-flows = { $numerator } من { $denominator } من التدفقات المعروفة تستوفي القاعدة.
comply-looked-services = { $numerator } من { $denominator } من التجهيزات المعروفة خدماتها دون فارق.
comply-looked-clocks = { $numerator } من { $denominator } من الساعات المقروءة في حدود { $seconds } ثانية.
comply-looked-applications = { $numerator } من { $denominator } من التطبيقات المكشوفة أو المفتوحة للأغيار تطلب مصادقة قوية.
comply-looked-accesses = { $numerator } من { $denominator } من الأغيار ذوي الولوج يستعملون مصادقة قوية.
comply-looked-accounts = { $numerator } من { $denominator } من الحسابات المفعلة تستوفي القاعدة.
comply-looked-leavers = { $numerator } من { $denominator } من المغادرين أغلقت حساباتهم.
comply-looked-processings = { $numerator } من { $denominator } من المعالجات لها الإجراء المطلوب في السجل.
comply-looked-stores = { $numerator } من { $denominator } من التطبيقات أو القواعد الموصوفة تستوفي القاعدة.
comply-looked-contracts = { $numerator } من { $denominator } من العقود والاستضافات المعروفة تستوفي القاعدة.
comply-looked-third-parties = { $numerator } من { $denominator } من الأغيار ذوي الولوج مقيمون.
comply-looked-audits = { $numerator } من { $denominator } من فحوص الافتحاص محينة.
comply-looked-actions = { $numerator } من { $denominator } من الإجراءات مكتملة.

## Gaps, notes and what is missing; $total counts the objects.

comply-seen-not-declared = تجهيزات مرئية في الشبكة وغائبة عن الجرد: { $total }.
comply-declared-not-seen = تجهيزات في الجرد لم تُر قط في عنوانها: { $total }.
comply-fields-empty = تجهيزات في الجرد دون رقم تسلسلي أو نظام: { $total }.
comply-no-owner = أصول دون مالك: { $total }.
comply-unsupported = تجهيزات ببرمجيات خارج الدعم: { $total }.
comply-runs-on-unsupported = تطبيقات وقواعد على تجهيزات خارج الدعم: { $total }.
comply-support-ended = نظم انتهى دعمها المصرح به: { $total }.
comply-critical-weakness = تجهيزات بثغرة حرجة أو مرتفعة قابلة للاستغلال: { $total }.
comply-late-correction = تجهيزات بثغرة قابلة للاستغلال تجاوز تصحيحها { $days } يوما: { $total }.
comply-default-secret = تجهيزات بسر افتراضي: { $total }.
comply-anonymous-access = تجهيزات تقبل ولوجا مجهولا: { $total }.
comply-open-between-environments = مناطق اختبار وإنتاج بينها تدفق مفتوح: { $total }.
comply-mixed-environments = مناطق تمزج الاختبار والإنتاج: { $total }.
comply-flow-between-environments = تطبيقات أو قواعد مرتبطة من الاختبار نحو الإنتاج: { $total }.
comply-shared-with-workstations = قطاعات ونظم من الفئة أ أو ب تجاور فيها محطات العمل: { $total }.
comply-shared-with-internet = قطاعات مفتوحة على الإنترنت وقواعد من الفئة أ أو ب فيها: { $total }.
comply-flat-across-sites = قطاعات تمتد على عدة مواقع ونظم من الفئة أ أو ب فيها: { $total }.
comply-any-rule = مناطق تربطها قاعدة لا تحد المنافذ: { $total }.
comply-flow-not-declared = مناطق يربطها تدفق غائب عن المصفوفة المصرح بها: { $total }.
comply-administration-exposed = تجهيزات في مناطق مكشوفة عليها خدمة إدارة: { $total }.
comply-clear-remote = تجهيزات تقبل تحكما عن بعد دون تشفير: { $total }.
comply-clear-transfer = تجهيزات تتبادل دون تشفير: { $total }.
comply-weak-encryption = تجهيزات بشهادة أو نسخة أو خوارزمية تشفير ضعيفة: { $total }.
comply-weak-authentication = مصرح بها دون مصادقة قوية: { $total }.
comply-access-without-strong-authentication = نظم يصل إليها الغير دون مصادقة قوية: { $total }.
comply-leaver-active = مغادرون بقيت حساباتهم مفتوحة: { $total }.
comply-inactive-account = حسابات مفعلة دون ولوج حديث: { $total }.
comply-password-never-expires = حسابات لا تنتهي كلمة مرورها: { $total }.
comply-generic-account = حسابات باسم عام: { $total }.
comply-generic-privileged = حسابات ذات امتيازات باسم عام: { $total }.
comply-no-authorisation = معالجات تتضمن رقم البطاقة الوطنية دون ترخيص مسجل: { $total } من { $with }.
comply-store-no-authorisation = قواعد وجدت فيها قراءة أرقام البطاقة الوطنية دون معالجة مرخصة للتطبيقات التي تستعملها: { $total }.
comply-no-number = معالجات دون رقم من اللجنة الوطنية: { $total }.
comply-transfer-abroad = معالجات بنقل إلى الخارج دون ترخيص مسجل: { $total }.
comply-test-copy = قواعد اختبار تغذى من الإنتاج دون تصريح بإخفاء الهوية: { $total }.
comply-test-personal-data = قواعد اختبار تتضمن معطيات شخصية: { $total }.
comply-clear-personal-flow = أطراف تدفقات معطيات شخصية دون تشفير: { $total }.
comply-hosted-abroad = تطبيقات حساسة أو بمعطيات شخصية مصرح باستضافتها في الخارج: { $total }.
comply-no-contract = أغيار لهم ولوج دون عقد في السجل: { $total }.
comply-no-clauses = عقود دون بنود أمنية: { $total }.
comply-contract-ended = عقود منتهية: { $total }.
comply-not-rated = أغيار لهم ولوج دون تقييم: { $total }.
comply-never-audited = نظم من الفئة أ أو ب دون افتحاص مسجل: { $total }.
comply-audit-overdue = نظم من الفئة أ أو ب تجاوز افتحاصها { $years } سنوات: { $total }.
comply-audit-not-counted = افتحاصات لا تحتسب (دون تقرير أو تاريخ أو لنظام مجهول أو من مزود غير مؤهل): { $total }.
comply-opened-before-audit = تطبيقات فتحت للأغيار دون تقرير افتحاص سابق: { $total }.
comply-audit-incomplete = افتحاصات ينقصها المزود أو التأهيل أو التاريخ أو التقرير: { $total }.
comply-no-due-date = إجراءات دون أجل: { $total }.
comply-no-risk = إجراءات دون خطر مرتبط: { $total }.
comply-no-action-owner = إجراءات دون مسؤول: { $total }.
comply-no-action-cost = إجراءات دون كلفة: { $total }.
comply-not-classified = مسارات غير مصنفة: { $total }.
comply-backup-not-isolated = نظم صرح بأن نسختها غير معزولة: { $total }.
comply-backup-reachable = نظم يتحكم في نسختها حساب يديرها أيضا: { $total }.
comply-restore-not-tested = نظم لم تختبر استعادتها: { $total }.
comply-no-objectives = مسارات حرجة دون أهداف الاستعادة الثلاثة: { $total }.
comply-not-protected = خوادم ومحطات دون حماية رأتها أداة: { $total }.
comply-protection-failed = تجهيزات أبلغت أداة عن خلل في حمايتها: { $total }.
comply-clock-off = تجهيزات تنحرف ساعتها أكثر من { $seconds } ثانية: { $total }.
comply-answered-no = أجاب { $by } بلا بتاريخ { $date }.
comply-answered-yes = أجاب { $by } بنعم بتاريخ { $date }.
comply-not-applicable-by = لا ينطبق حسب { $by } بتاريخ { $date }: { $reason }.
comply-assessed = هكذا يستنتج { $by } بتاريخ { $date }. { $reason }
comply-forced =
    حكم فرضه { $by } بتاريخ { $date } (المحسوب: { $computed ->
        [conformant] مطابق
        [partial] مطابق جزئيا
        [non-conformant] غير مطابق
        *[other] لا ينطبق
    }). { $reason }
comply-answer-too-old = جواب { $by } ({ $date }) قديم أو دون تاريخ ولا يحتسب.
comply-answer-unknown = { $by } لا يعلم أو أن جواب { $date } ليس نعم ولا لا.
comply-coverage-low = تغطية غير كافية: { $looked } من { $of } لعتبة { $threshold } % (فرضية). جزئي على الأكثر.
comply-declared-only = مصرح به فقط ولم تره أي أداة. جزئي على الأكثر.
comply-declared-anonymised = قواعد اختبار صرح بإخفاء هويتها دون تحقق: { $total }.
comply-declaration-contradicted = قواعد اختبار صرح بإخفاء هويتها وقراءة تناقض ذلك: { $total }. يبقى التصريح بجانب الملاحظة.
comply-declared-isolated = نسخ احتياطية صرح بعزلها دون تحقق: { $total }.
comply-hypothesis = أجل { $days } يوما فرضية إلى أن تحدد الهيئة أجلها.
comply-dates-unknown = تطبيقات مكشوفة مجهول تاريخ فتحها وغير مقيمة: { $total }.
comply-not-by-product = لا تكتسب بوجود الأداة: تحتسب وثائق مؤرخة من أشخاص فقط.
comply-missing-evidence = لم تقدم أي بينة تحتسب.
comply-missing-attachment = الوثيقة المرفقة ناقصة: التصريح جزئي على الأكثر.
comply-missing-document = الوثيقة المؤرخة ناقصة: البينات وحدها جزئية على الأكثر.
comply-missing-discovery = يلزم استيراد اكتشاف شبكي لمقارنته بالجرد.
comply-missing-filtering = التصفية بين المناطق غير معروفة كليا: يلزم تقديم الإعدادات أو مصفوفة التدفقات.
comply-missing-approval = يلزم إرفاق المصادقة المؤرخة والوثيقة الموقعة.

## Whom to ask.

ask-management = الإدارة
ask-ciso = مسؤول أمن النظم
ask-operations = الاستغلال المعلوماتي
ask-network = فريق الشبكات
ask-directory = فريق الدليل والحسابات
ask-development = فريق التطوير
ask-owners = مالكو المسارات
ask-human-resources = الموارد البشرية
ask-purchasing = المشتريات والعقود
ask-facilities = المصالح العامة
ask-legal = المصلحة القانونية
ask-data-protection = مندوب حماية المعطيات

## Verdicts on rules of a directive; never on articles of law.

verdict-conformant = مطابق
verdict-partial = مطابق جزئيا
verdict-non-conformant = غير مطابق
verdict-not-assessed = غير مقيم
verdict-not-applicable = لا ينطبق

## What may be said of an article of law.

law-gap = فارق ملاحظ
law-not-shown = غير مثبت
law-shown = مثبت
law-reading = قراءة النص بتاريخ { $date }، في انتظار تأكيد المصلحة القانونية.
law-secondary = مصدر ثانوي: نص مقروء في نسخ من طرف ثالث، للتحقق على النص الرسمي.
