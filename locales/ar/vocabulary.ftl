# The words of the model as people read them.

## Kinds of node
kind-org = هيئة
kind-actor = متدخل
kind-process = سيرورة
kind-data = معطيات
kind-treatment = معالجة
kind-app = تطبيق
kind-component = مكوّن
kind-store = قاعدة بيانات أو فضاء تخزين
kind-account = حساب
kind-group = مجموعة
kind-directory = دليل هويات
kind-admin-zone = منطقة إدارة
kind-credential = وسيلة مصادقة
kind-host = جهاز
kind-iface = واجهة شبكة
kind-service = خدمة شبكية
kind-software = برمجية
kind-subnet = شبكة فرعية
kind-zone = منطقة
kind-gateway = بوابة
kind-place = مكان
kind-control = تدبير أمني
kind-weakness = نقطة ضعف

## Kinds of node, several
kinds-org = هيئات
kinds-actor = متدخلون
kinds-process = سيرورات
kinds-data = معطيات
kinds-treatment = معالجات
kinds-app = تطبيقات
kinds-component = مكوّنات
kinds-store = قواعد بيانات وفضاءات تخزين
kinds-account = حسابات
kinds-group = مجموعات
kinds-directory = أدلة هويات
kinds-admin-zone = مناطق إدارة
kinds-credential = وسائل مصادقة
kinds-host = أجهزة
kinds-iface = واجهات شبكة
kinds-service = خدمات شبكية
kinds-software = برمجيات
kinds-subnet = شبكات فرعية
kinds-zone = مناطق
kinds-gateway = بوابات
kinds-place = أماكن
kinds-control = تدابير أمنية
kinds-weakness = نقاط ضعف

## Subtypes
subtype-internal = هيئة داخلية
subtype-supplier = مورّد
subtype-partner = شريك
subtype-authority = سلطة
subtype-customer = زبون
subtype-person = شخص
subtype-role = وظيفة
subtype-team = فريق
subtype-external = متدخل خارجي
subtype-macro-process = سيرورة كبرى
subtype-process = سيرورة
subtype-activity = نشاط
subtype-operation = عملية
subtype-task = مهمة
subtype-information = معلومة
subtype-data-set = مجموعة معطيات
subtype-application = تطبيق
subtype-service = خدمة تطبيقية
subtype-module = وحدة
subtype-database = قاعدة بيانات
subtype-schema = مخطط
subtype-table = جدول
subtype-file-share = مجلد مشترك
subtype-bucket = حاوية تخزين كائنات
subtype-user = حساب مستعمل
subtype-administrator = حساب مسؤول النظام
subtype-service-account = حساب خدمة
subtype-machine = حساب جهاز
subtype-security = مجموعة أمنية
subtype-distribution = قائمة توزيع
subtype-computed = مجموعة محسوبة
subtype-directory-service = خدمة دليل الهويات
subtype-forest = غابة نطاقات
subtype-domain = نطاق
subtype-tenant = حيز مستأجر
subtype-ou = وحدة تنظيمية
subtype-container = حاوية
subtype-policy = سياسة المجموعة
subtype-certificate-template = قالب شهادات
subtype-certification-authority = سلطة تصديق
subtype-trust-store = مخزن الشهادات الموثوقة
subtype-certificate = شهادة
subtype-key = مفتاح تشفير
subtype-secret = سر
subtype-token = رمز ولوج
subtype-physical = جهاز مادي
subtype-vm = جهاز افتراضي
subtype-workstation = محطة عمل
subtype-switch = مبدّل
subtype-router = موجّه
subtype-firewall = جدار ناري
subtype-cluster = عنقود
subtype-phone = هاتف
subtype-storage = منظومة تخزين
subtype-peripheral = جهاز ملحق
subtype-wifi = نقطة ولوج لاسلكية
subtype-server = خادم
subtype-printer = طابعة
subtype-virtual = واجهة افتراضية
subtype-bridge = جسر
subtype-tunnel = نفق
subtype-package = حزمة
subtype-product = منتج
subtype-network = شبكة
subtype-security-zone = منطقة أمنية
subtype-lan = شبكة محلية
subtype-man = شبكة حضرية
subtype-wan = شبكة واسعة
subtype-internet = منفذ الإنترنت
subtype-partner-link = وصلة مع شريك
subtype-vpn = شبكة خاصة افتراضية
subtype-site = موقع
subtype-building = بناية
subtype-room = قاعة
subtype-rack = خزانة أجهزة
subtype-cve = ثغرة منشورة (CVE)
subtype-misconfiguration = خلل في الإعدادات
subtype-audit-finding = معاينة افتحاص

## Kinds of edge: verb phrases between two names, "A … B"
edge-part-of = جزء من
edge-owned-by = يتولى المسؤولية عنه
edge-run-by = يتولى تشغيله
edge-bound-to = يرتبط بعقد مع
edge-uses = يستعمل
edge-handles = يتداول
edge-covered-by = يندرج ضمن المعالجة
edge-runs-on = يعمل على
edge-installed-on = مثبّت على
edge-has-iface = يتوفر على الواجهة
edge-in-subnet = ينتمي إلى الشبكة الفرعية
edge-in-zone = ينتمي إلى المنطقة
edge-listens = يوفر الخدمة
edge-can-reach = يمكنه الوصول إلى
edge-flows-to = يرسل معطيات إلى
edge-linked-to = موصول ماديا مع
edge-located-in = يوجد في
edge-member-of = عضو في
edge-controls = له صلاحيات على
edge-exposes = يعرّض للخطر الحساب
edge-trusts = يثق في
edge-authenticates-with = تتم مصادقته لدى
edge-managed-from = يُدار من
edge-holds = يحوز
edge-affects = يمسّ
edge-protected-by = يحميه التدبير
edge-backed-up-to = تُحفظ نسخه الاحتياطية في
edge-replicates-to = يُستنسخ إلى
edge-identified-by = يُعرَّف بالحساب
edge-same-as = قد يكون هو نفسه

## Views of the ANSSI mapping guide, and the privacy register
view-ecosystem = المنظومة المحيطة
view-business = الأنشطة والسيرورات
view-privacy = حماية المعطيات الشخصية
view-applications = التطبيقات
view-administration = إدارة النظام
view-logical = البنية التحتية المنطقية
view-physical = البنية التحتية المادية

## Attributes: anything
attribute-name = الاسم
attribute-description = الوصف
attribute-reference = المرجع
attribute-owner = المسؤول
attribute-environment = البيئة
attribute-exposure = مستوى التعرض
attribute-criticality = درجة الحيوية
attribute-go-live = تاريخ الشروع في الاستغلال
attribute-end-of-support = نهاية الدعم
attribute-remark = ملاحظة
attribute-contact = جهة الاتصال

## Attributes: needs and legal impacts
attribute-need-confidentiality = الحاجة إلى السرية
attribute-need-integrity = الحاجة إلى السلامة
attribute-need-availability = الحاجة إلى التوافر
attribute-need-traceability = الحاجة إلى إمكانية التتبع
attribute-impact-confidentiality = أثر المساس بالسرية
attribute-impact-integrity = أثر المساس بالسلامة
attribute-impact-availability = أثر المساس بالتوافر
attribute-rto = أجل الاستعادة المستهدف (RTO)
attribute-rpo = حد فقدان المعطيات المقبول (RPO)
attribute-mtd = أقصى مدة توقف محتملة (MTD)
attribute-process-level = مستوى السيرورة

## Attributes: machines
attribute-os = نظام التشغيل
attribute-os-family = فئة نظام التشغيل
attribute-vendor = الصانع
attribute-model = الطراز
attribute-firmware = البرنامج الثابت
attribute-serial-number = الرقم التسلسلي
attribute-addresses = عناوين IP
attribute-mac-addresses = عناوين MAC
attribute-hostnames = أسماء المضيف
attribute-last-boot = آخر إقلاع
attribute-installed-on = تاريخ التثبيت
attribute-patched-on = تاريخ آخر تصحيح أمني
attribute-credentialed = فحص بحساب مصادق
attribute-cpe = معرّفات CPE

## Attributes: services and software
attribute-protocol = البروتوكول
attribute-port = المنفذ
attribute-service-name = اسم الخدمة
attribute-product = المنتج
attribute-version = الإصدار
attribute-extra-information = معلومات إضافية من الأداة
attribute-tls = تشفير TLS
attribute-script-output = نتائج النصوص البرمجية
attribute-purl = معرّف الحزمة (purl)
attribute-licence = التراخيص
attribute-technology = التقنية
attribute-editor = الناشر
attribute-users = المستعملون
attribute-authentication = المصادقة
attribute-remote-authentication = مصادقة الولوج عن بعد
attribute-hosting-country = بلد الإيواء
attribute-hosting-provider = متعهد الإيواء
attribute-provider-qualification = تأهيل مقدم الخدمة
attribute-application-kind = نوع التطبيق

## Attributes: stores and data
attribute-engine = محرك قاعدة البيانات
attribute-volume = الحجم
attribute-persons = عدد الأشخاص المعنيين
attribute-data-categories = فئات المعطيات
attribute-anonymised = معطيات مجهولة الهوية
attribute-encrypted-at-rest = تشفير عند التخزين
attribute-backup-tested = اختبار استعادة النسخ الاحتياطية
attribute-backup-isolated = عزل النسخ الاحتياطية
attribute-retention = مدة الحفظ

## Attributes: register of processing activities
attribute-purpose = الغاية
attribute-cndp-number = رقم الوصل لدى اللجنة الوطنية (CNDP)
attribute-cndp-regime = نظام التصريح أو الإذن (CNDP)
attribute-transfers = نقل المعطيات إلى الخارج

## Attributes: stakeholders
attribute-category = الصنف
attribute-dependency = التبعية
attribute-penetration = درجة النفاذ
attribute-cyber-maturity = النضج السيبراني
attribute-trust = الثقة

## Attributes: networks
attribute-cidr = نطاق العناوين (CIDR)
attribute-vlan = شبكة محلية افتراضية (VLAN)
attribute-allocation = طريقة إسناد العناوين

## Attributes: accounts and directories
attribute-enabled = حساب مفعّل
attribute-last-logon = آخر ولوج
attribute-password-never-expires = كلمة مرور بلا انتهاء صلاحية
attribute-privileged = صلاحيات عالية
attribute-account-name = اسم الحساب
attribute-password-set = تاريخ تعيين كلمة المرور
attribute-password-not-required = كلمة المرور غير إلزامية
attribute-preauthentication-not-required = دون مصادقة مسبقة
attribute-service-principal = اسم خدمة (SPN)
attribute-unconstrained-delegation = تفويض غير مقيد

## Attributes: weaknesses
attribute-state = الحالة
attribute-severity-level = درجة الخطورة
attribute-tool-severity = درجة الخطورة حسب الأداة
attribute-check-id = معرّف الفحص
attribute-cve = معرّفات CVE
attribute-cwe = معرّفات CWE
attribute-cvss-vector = متجهات CVSS
attribute-cvss-score = نقطة CVSS
attribute-epss = احتمال الاستغلال (EPSS)
attribute-vpr = الأولوية حسب الأداة (VPR)
attribute-exploit-available = برنامج استغلال متاح
attribute-solution = الحل المقترح
attribute-output = مخرجات الأداة
attribute-published-on = تاريخ النشر
attribute-patch-published-on = تاريخ نشر التصحيح
attribute-see-also = انظر أيضا
attribute-cross-reference = إحالات
attribute-compliance-reference = مراجع المطابقة
attribute-affected-port = المنفذ المعني
attribute-affected-protocol = البروتوكول المعني
attribute-hardening-index = مؤشر التحصين

## Attributes: edges
attribute-right = الصلاحية
attribute-handling-mode = طريقة التداول
attribute-encrypted = تدفق مشفّر
attribute-nature = الطبيعة
attribute-frequency = الوتيرة
attribute-offline = خارج الخط
attribute-tested = تم اختباره
attribute-permission = الترخيص
attribute-ports = المنافذ
attribute-traversable = يمنح السيطرة
attribute-trust-type = نوع علاقة الثقة
attribute-transitive = متعدية
attribute-sid-filtering = ترشيح معرّفات SID
attribute-tgt-delegation = تفويض TGT
attribute-enforced = مفروضة

## Kinds of register record
register-audit = افتحاص أو اعتماد
register-action = إجراء
register-leaver = مغادرة
register-loss = خسارة مقدّرة
register-frequency = وتيرة مقدّرة
register-price = سعر
register-interview = مقابلة
register-contract = عقد
register-jewel = أصل جوهري
register-column-map = تطابق الأعمدة
register-setting = إعداد
register-risk-origin = مصدر خطر
register-feared-event = حدث مخشي
register-scenario = سيناريو خطر
register-severity-cut = عتبة الخطورة

## Words of the closed lists
word-exposure-internet = الإنترنت
word-exposure-partners = الشركاء
word-exposure-internal = داخلي
word-exposure-isolated = معزول
word-environment-production = الإنتاج
word-environment-preproduction = ما قبل الإنتاج
word-environment-test = الاختبار
word-environment-development = التطوير
word-environment-recovery = النجدة
word-environment-training = التكوين
word-allocation-static = ثابت
word-allocation-dynamic = متغير
word-state-open = مفتوحة
word-state-fine = غير موجودة
word-state-not-tested = غير مختبرة
word-severity-level-none = منعدمة
word-severity-level-low = ضعيفة
word-severity-level-medium = متوسطة
word-severity-level-high = عالية
word-severity-level-critical = حرجة
word-os-family-windows = Windows
word-os-family-linux = Linux
word-os-family-unix = Unix
word-os-family-macos = macOS
word-os-family-network = جهاز شبكة
word-os-family-embedded = نظام مدمج
word-os-family-hypervisor = مراقب الأجهزة الافتراضية
word-protocol-tcp = TCP
word-protocol-udp = UDP
word-protocol-sctp = SCTP
word-protocol-icmp = ICMP
word-protocol-any = أي بروتوكول
word-authentication-none = بدون مصادقة
word-authentication-password = كلمة مرور
word-authentication-mfa = متعددة العوامل
word-handling-mode-store = تخزين
word-handling-mode-process = معالجة
word-handling-mode-transit = عبور
word-flow-permission-allowed = مسموح به
word-flow-permission-denied = ممنوع
word-qualification-qualified = مؤهل
word-qualification-not-qualified = غير مؤهل
word-origin-category-etatique = دولة
word-origin-category-crime-organise = جريمة منظمة
word-origin-category-terroriste = إرهابي
word-origin-category-activiste-ideologique = ناشط أيديولوجي
word-origin-category-officine-specialisee = مكتب متخصص
word-origin-category-amateur = هاوٍ
word-origin-category-vengeur = منتقم
word-origin-category-malveillant-pathologique = مؤذٍ مَرضي
word-entry-outside = من الخارج
word-entry-inside = من الداخل
word-entry-no-attack = دون هجوم (خطأ أو عطل)
word-criterion-confidentiality = السرية
word-criterion-integrity = السلامة
word-criterion-availability = التوفر
word-criterion-traceability = التتبع

## How a fact is known
method-observed = مرصود
method-declared = مصرّح به
method-inferred = مستنتج
method-decided = مقرر

## Classes of information systems (decree 2-21-406, article 12) and levels of data (article 13)
class-A = الفئة أ
class-B = الفئة ب
class-C = الفئة ج
class-D = الفئة د
data-level-TS = سري جدا
data-level-S = سري
data-level-C = مكتوم
data-level-DR = نشر محدود

## الملاحظات
register-finding = ملاحظة
register-assessment = تقييم قاعدة
register-acceptance = قبول خطر
register-auditor = مدقق
finding-stage-raised = مسجّلة
finding-stage-retained = معتمدة
finding-stage-dismissed = مستبعدة
finding-stage-answered = مجاب عنها
finding-stage-final = نهائية
finding-origin-tool = محسوبة من الأدلة
finding-origin-interview = مقابلة
finding-origin-penetration-test = اختبار اختراق
finding-origin-visit = زيارة
finding-origin-review = مراجعة
criticality-minor = طفيفة
criticality-important = مهمة
criticality-major = كبرى
criticality-critical = حرجة
agreement-agree = موافق
agreement-disagree = غير موافق
agreement-comment = تعليق
alert-raised = إنذار صادر
alert-received = إنذار مستلَم
alert-remedied = عولج الخطر
alert-refused = رُفضت المعالجة
