# The collection workbook: instructions, tabs, titles of columns, answers, examples.


# Instructions, the first tab.
workbook-guide = دليل الاستعمال
workbook-guide-title = مصنف جمع المعلومات
workbook-guide-organisation = الهيئة
workbook-guide-filled-on = تاريخ الملء (يوم/شهر/سنة)
workbook-guide-1 = املؤوا سطرا لكل عنصر، ابتداء من أول سطر فارغ في كل ورقة. اتركوا الأوراق والأعمدة التي لا تعنيكم فارغة.
workbook-guide-2 = السطر الرمادي المائل مثال فقط: يبدأ مرجعه بالعلامة « * » ولا يُقرأ.
workbook-guide-3 = العناوين المتبوعة بالعلامة « * » على خلفية داكنة يجب ملؤها. توضح ملاحظة على كل عنوان ما هو منتظر.
workbook-guide-4 = « لا أعلم » جواب حقيقي: طُرح السؤال ولا أحد يعرف الجواب. أما الخلية الفارغة فتعني أن السؤال لم يُطرح.
workbook-guide-5 = تُفصل القيم المتعددة في الخلية الواحدة بفاصلة منقوطة: APP01 ; APP02.
workbook-guide-6 = للإحالة على سطر في ورقة أخرى، اكتبوا مرجعه، أو اسمه إن كان فريدا. احتفظوا بالمرجع نفسه في كل مرة: فبه يُتعرف على العنصر.
workbook-guide-7 = ما تصرحون به لا يعوض أبدا ما يُلاحظ على الشبكة: يُحتفظ بالاثنين معا وتُعرض الفوارق بينهما.
workbook-guide-8 = يمكنكم فرز الأعمدة أو نقلها أو حذفها وتغيير أسماء الأوراق. لا تغيروا السطر الأول المخفي. تُذكر كل خلية غير مقروءة مع موضعها، ويُقرأ الباقي.

# Answers of drop-downs, and units of durations.
workbook-yes = نعم
workbook-no = لا
workbook-unknown = لا أعلم
workbook-unit-day = يوم
workbook-unit-hour = ساعة
workbook-unit-minute = دقيقة
workbook-level-need-0 = 0 – منعدمة
workbook-level-need-1 = 1 – ضعيفة
workbook-level-need-2 = 2 – متوسطة
workbook-level-need-3 = 3 – قوية
workbook-level-need-4 = 4 – قوية جدا
workbook-level-legal-impact-1 = 1 – محدود
workbook-level-legal-impact-2 = 2 – معتدل
workbook-level-legal-impact-3 = 3 – خطير
workbook-level-legal-impact-4 = 4 – خطير جدا
workbook-level-stakeholder-1 = 1 – ضعيف
workbook-level-stakeholder-2 = 2 – متوسط
workbook-level-stakeholder-3 = 3 – مرتفع
workbook-level-stakeholder-4 = 4 – مرتفع جدا
workbook-level-severity-1 = 1 – طفيفة
workbook-level-severity-2 = 2 – ملموسة
workbook-level-severity-3 = 3 – خطيرة
workbook-level-severity-4 = 4 – حرجة
workbook-level-rating-1 = 1 – ضعيفة
workbook-level-rating-2 = 2 – معتدلة
workbook-level-rating-3 = 3 – ملموسة
workbook-level-rating-4 = 4 – كبيرة
workbook-level-relevance-1 = 1 – ضعيفة
workbook-level-relevance-2 = 2 – متوسطة
workbook-level-relevance-3 = 3 – مرتفعة
workbook-level-likelihood-1 = 1 – قليل الاحتمال
workbook-level-likelihood-2 = 2 – محتمل
workbook-level-likelihood-3 = 3 – محتمل جدا
workbook-level-likelihood-4 = 4 – شبه مؤكد
workbook-level-success-probability-0 = 0 – ضعيف جدا (أقل من 3٪)
workbook-level-success-probability-1 = 1 – ضعيف (أقل من 20٪)
workbook-level-success-probability-2 = 2 – ملموس (أكثر من 20٪)
workbook-level-success-probability-3 = 3 – مرتفع جدا (أكثر من 60٪)
workbook-level-success-probability-4 = 4 – شبه مؤكد (أكثر من 90٪)
workbook-level-technical-difficulty-0 = 0 – مهملة
workbook-level-technical-difficulty-1 = 1 – ضعيفة
workbook-level-technical-difficulty-2 = 2 – معتدلة
workbook-level-technical-difficulty-3 = 3 – مرتفعة
workbook-level-technical-difficulty-4 = 4 – مرتفعة جدا

# What a cell expects, in the note on its title.
workbook-required = يجب ملؤها.
workbook-or-unknown = وإلا: لا أعلم.
workbook-expects-key = مرجع فريد في الورقة، مثل APP01.
workbook-expects-choice = الاختيارات:
workbook-expects-reference = مرجع أو اسم سطر من:
workbook-expects-several = يمكن إدخال عدة قيم مفصولة بـ « ; ».
workbook-expects-text = نص حر.
workbook-expects-int = عدد صحيح.
workbook-expects-real = عدد، مثل 0,5.
workbook-expects-money = مبلغ بالدرهم.
workbook-expects-date = تاريخ: يوم/شهر/سنة.
workbook-expects-moment = لحظة: يوم/شهر/سنة ساعة:دقيقة.
workbook-expects-minutes = مدة مع وحدتها: 30 دقيقة، 4 ساعة، 2 يوم.
workbook-expects-address = عنوان IP أو نطاق: 10.0.0.1 أو 10.0.0.0/24.
workbook-not-in-list = خارج اللائحة
workbook-choose = اختاروا جوابا من اللائحة، بما في ذلك « لا أعلم ».

# Tabs, at most 31 characters, and what each is for.
workbook-sites = المواقع
workbook-about-sites = الأماكن التي توجد فيها التجهيزات.
workbook-owners = المسؤولون
workbook-about-owners = المهام المسؤولة عن مسار أو تطبيق أو إجراء. مهمة لا اسم شخص.
workbook-processes = المسارات
workbook-about-processes = ما تقوم به الهيئة، وحاجاتها الأمنية، والانقطاعات التي تستطيع تحملها.
workbook-impacts = الآثار حسب البعد
workbook-about-impacts = أثر مسار في كل من الأبعاد الستة للمرسوم 2-21-406 (المادة 11)؛ الفئة تتبع الأعلى.
workbook-data = البيانات
workbook-about-data = المعلومات المعالجة، سواء كانت ذات طابع شخصي أم لا.
workbook-applications = التطبيقات
workbook-about-applications = التطبيقات، وما تستعمله، ومن يستضيفها.
workbook-databases = قواعد البيانات
workbook-about-databases = قواعد البيانات ومحتواها ونسخها الاحتياطي.
workbook-equipment = التجهيزات
workbook-about-equipment = الخوادم ومحطات العمل وتجهيزات الشبكة.
workbook-zones = المناطق
workbook-about-zones = المناطق الأمنية للشبكة.
workbook-subnets = الشبكات الفرعية
workbook-about-subnets = نطاقات العناوين ومنطقة كل منها.
workbook-flows = التدفقات
workbook-about-flows = ما ينتقل بين التطبيقات وقواعد البيانات والأطراف الثالثة.
workbook-zone-flows = التدفقات بين المناطق
workbook-about-zone-flows = ما تسمح به السياسة أو تمنعه بين المناطق.
workbook-third-parties = الأطراف الثالثة
workbook-about-third-parties = الموردون والشركاء والزبناء والسلطات.
workbook-contracts = العقود
workbook-about-contracts = العقود مع الأطراف الثالثة.
workbook-processings = معالجات البيانات
workbook-about-processings = سجل معالجات المعطيات ذات الطابع الشخصي (القانون 09-08).
workbook-audits = التدقيقات والمصادقات
workbook-about-audits = التدقيقات والمصادقات المنجزة أو المبرمجة.
workbook-actions = الإجراءات
workbook-about-actions = خطة العمل التي قررتها الهيئة من قبل.
workbook-leavers = المغادرون
workbook-about-leavers = حسابات الأشخاص المغادرين، بمعرف الحساب.
workbook-incidents = الحوادث
workbook-about-incidents = حوادث الأمن السيبراني مع لحظات ساعتها (القانون { "\u200e" }05-20{ "\u200e" }، المادة 8).
workbook-policies = السياسات
workbook-about-policies = السياسات والمواثيق: من المسؤول عنها، ومتى اعتُمدت وروجعت، وإلى متى تسري.
workbook-derogations = الاستثناءات
workbook-about-derogations = الاستثناءات المقبولة من قاعدة: لماذا ومن قبلها وإلى متى وبأي تدبير بديل.
workbook-requests = طلبات الأدلة
workbook-about-requests = الوثائق المطلوبة: ممن ومتى ولأي قاعدة وهل استُلمت.
workbook-committees = اللجان
workbook-about-committees = لجان الأمن: من يرأسها ووتيرة اجتماعها وآخر اجتماع لها.
workbook-decisions = القرارات
workbook-about-decisions = ما قررته اللجان: من ينفذه ومتى وهل نُفذ.
workbook-trainings = التكوينات
workbook-about-trainings = التحسيس والتكوين: سطر لكل فئة دون أسماء الأشخاص.
workbook-risk-origins = مصادر الخطر
workbook-about-risk-origins = من قد يريد الإضرار: الصنف والمهارة ونقطة انطلاق الهجوم.
workbook-feared-events = الأحداث المخشية
workbook-about-feared-events = ما تخشاه الهيئة لكل مسار وخطورته.
workbook-scenarios = السيناريوهات
workbook-about-scenarios = ما يصيبه السيناريو ومن يقوم به والحدث المخشي الذي يترتب عنه.
workbook-severity-scale = سلم الخطورة
workbook-about-severity-scale = الخسارة التي يبدأ عندها كل مستوى من الخطورة: سطر لكل من 2 و3 و4.
workbook-ebios-study = دراسة إيبيوس
workbook-about-ebios-study = إطار الدراسة: سطر واحد. بيان الحماية إلزامي.
workbook-study-revisions = مراجعات الدراسة
workbook-about-study-revisions = كل تحديث للدراسة: استراتيجي (1.1 تصبح 2.0) أو عملي (1.0 تصبح 1.1).
workbook-missions = المهام
workbook-about-missions = مهام الهيئة والقيم المهنية التي تخدمها.
workbook-stakeholders = الأطراف المعنية
workbook-about-stakeholders = ما تقرره الدراسة بشأن طرف ثالث: حرج أم لا، المستويات المستهدفة، القيمة المفروضة مع سببها.
workbook-attack-paths = مسارات الهجوم
workbook-about-attack-paths = كل مسار من سيناريو هو خطر: أحداثه بالترتيب ومستوياته ومعالجته.
workbook-operating-modes = أساليب التنفيذ
workbook-about-operating-modes = كيف يمكن سلوك مسار هجوم، واحتماله بالطريقة السريعة.
workbook-elementary-actions = الأفعال الأولية
workbook-about-elementary-actions = أفعال أسلوب التنفيذ: المرحلة والأصل الداعم وما يسبقها والاحتمال والصعوبة.
workbook-losses = الخسائر
workbook-about-losses = الخسائر المقدرة: الأدنى والأرجح والأقصى.
workbook-frequencies = التواترات
workbook-about-frequencies = التواتر المقدر لمحاولات كل مصدر خطر.
workbook-prices = التدابير والأثمان
workbook-about-prices = تدابير الهيئة وأثمانها لتقدير كلفة خطة العمل.
workbook-interviews = المقابلات
workbook-about-interviews = الأجوبة المجمعة خلال المقابلات.

# Sheet sites: titles, help, example.
workbook-sites-key = المرجع
workbook-sites-name = الاسم
workbook-sites-contact = جهة الاتصال
workbook-sites-remark = ملاحظات
workbook-example-sites = SITE01
workbook-example-sites-name = المقر

# Sheet owners: titles, help, example.
workbook-owners-key = المرجع
workbook-owners-name = المهمة
workbook-owners-contact = جهة الاتصال
workbook-owners-remark = ملاحظات
workbook-example-owners = RSP01
workbook-example-owners-name = رئيس مصلحة الأجور

# Sheet processes: titles, help, example.
workbook-processes-key = المرجع
workbook-processes-name = الاسم
workbook-processes-description = الوصف
workbook-processes-owner = مسؤول المسار
workbook-processes-impact-confidentiality = الأثر القانوني: السرية
workbook-processes-impact-integrity = الأثر القانوني: السلامة
workbook-processes-impact-availability = الأثر القانوني: التوافر
workbook-processes-need-confidentiality = الحاجة إلى السرية
workbook-processes-need-integrity = الحاجة إلى السلامة
workbook-processes-need-availability = الحاجة إلى التوافر
workbook-processes-need-traceability = الحاجة إلى التتبع
workbook-processes-rto = مدة الاستعادة المستهدفة (RTO)
workbook-processes-rpo = فقد البيانات المقبول (RPO)
workbook-processes-mtd = أقصى انقطاع محتمل (MTD)
workbook-processes-applications = التطبيقات المستعملة
workbook-processes-data = البيانات المعالجة
workbook-processes-remark = ملاحظات
workbook-help-processes-rto = المدة التي يجب استعادة الخدمة خلالها.
workbook-help-processes-rpo = مدة الإدخالات الأخيرة التي يُقبل فقدها.
workbook-example-processes = PRC01
workbook-example-processes-name = أداء أجور الموظفين
workbook-example-processes-description = حساب الأجور وصرفها شهريا
workbook-example-processes-rpo = 60
workbook-example-processes-mtd = 2880

# Sheet data: titles, help, example.
workbook-data-key = المرجع
workbook-data-name = المعلومة
workbook-data-description = الوصف
workbook-data-category = الفئة
workbook-data-persons = عدد الأشخاص المعنيين
workbook-data-retention = مدة الحفظ
workbook-example-data = DON01
workbook-example-data-name = أوراق الأداء
workbook-example-data-category = معطيات ذات طابع شخصي
workbook-example-data-persons = 350
workbook-example-data-retention = 10 سنوات

# Sheet applications: titles, help, example.
workbook-applications-key = المرجع
workbook-applications-name = الاسم
workbook-applications-kind = الطبيعة
workbook-applications-owner = المسؤول
workbook-applications-exposure = الانكشاف
workbook-applications-environment = البيئة
workbook-applications-zone = المنطقة
workbook-applications-equipment = التجهيزات المستضيفة
workbook-applications-databases = قواعد البيانات المستعملة
workbook-applications-data = البيانات المعالجة
workbook-applications-technology = التقنية
workbook-applications-version = الإصدار
workbook-applications-editor = الناشر
workbook-applications-users = المستعملون
workbook-applications-authentication = التوثق
workbook-applications-hosting-country = بلد الاستضافة
workbook-applications-hosting-provider = مقدم الاستضافة
workbook-applications-provider-qualification = تأهيل مقدم الاستضافة
workbook-applications-go-live = تاريخ التشغيل
workbook-applications-end-of-support = نهاية الدعم
workbook-applications-rto = مدة الاستعادة المستهدفة (RTO)
workbook-applications-rpo = فقد البيانات المقبول (RPO)
workbook-applications-backup-isolated = نسخ احتياطي معزول
workbook-applications-backup-tested = استعادة مختبرة
workbook-applications-remark = ملاحظات
workbook-help-applications-exposure = من أين يمكن بلوغ التطبيق.
workbook-help-applications-backup-isolated = نسخة بعيدة عن متناول الشبكة، حتى على مدير النظام.
workbook-example-applications = APP01
workbook-example-applications-name = تطبيق الأجور
workbook-example-applications-kind = برنامج جاهز
workbook-example-applications-technology = Java, Tomcat
workbook-example-applications-version = 7.2
workbook-example-applications-users = 25 موظفا بمصلحة الأجور
workbook-example-applications-hosting-country = المغرب

# Sheet databases: titles, help, example.
workbook-databases-key = المرجع
workbook-databases-name = الاسم
workbook-databases-engine = المحرك
workbook-databases-equipment = التجهيز المستضيف
workbook-databases-owner = المسؤول
workbook-databases-environment = البيئة
workbook-databases-data = البيانات المخزنة
workbook-databases-volume = الحجم
workbook-databases-persons = عدد الأشخاص المعنيين
workbook-databases-anonymised = مجهولة الهوية
workbook-databases-encrypted-at-rest = مشفرة عند التخزين
workbook-databases-end-of-support = نهاية الدعم
workbook-databases-backup-tested = استعادة مختبرة
workbook-databases-backup = تُنسخ احتياطيا إلى
workbook-databases-remark = ملاحظات
workbook-help-databases-backup-tested = استعادة كاملة ناجحة منذ أقل من سنة.
workbook-example-databases = BDD01
workbook-example-databases-name = قاعدة الأجور
workbook-example-databases-engine = PostgreSQL 15
workbook-example-databases-volume = 40 غيغابايت
workbook-example-databases-persons = 350

# Sheet equipment: titles, help, example.
workbook-equipment-key = المرجع
workbook-equipment-name = الاسم
workbook-equipment-type = النوع
workbook-equipment-addresses = عناوين IP
workbook-equipment-mac-addresses = عناوين MAC
workbook-equipment-serial-number = الرقم التسلسلي
workbook-equipment-vendor = الصانع
workbook-equipment-model = الطراز
workbook-equipment-os = نظام التشغيل
workbook-equipment-environment = البيئة
workbook-equipment-site = الموقع
workbook-equipment-owner = المسؤول
workbook-equipment-end-of-support = نهاية الدعم
workbook-equipment-remark = ملاحظات
workbook-example-equipment = EQP01
workbook-example-equipment-name = srv-paie
workbook-example-equipment-mac-addresses = 00:1b:21:0a:0b:0c
workbook-example-equipment-os = Debian 12

# Sheet zones: titles, help, example.
workbook-zones-key = المرجع
workbook-zones-name = الاسم
workbook-zones-owner = المسؤول
workbook-zones-exposure = الانكشاف
workbook-zones-remark = ملاحظات
workbook-example-zones = ZON01
workbook-example-zones-name = الخوادم الداخلية

# Sheet subnets: titles, help, example.
workbook-subnets-key = المرجع
workbook-subnets-cidr = نطاق العناوين (CIDR)
workbook-subnets-zone = المنطقة
workbook-subnets-vlan = VLAN
workbook-subnets-allocation = تخصيص العناوين
workbook-subnets-name = الاسم
workbook-subnets-remark = ملاحظات
workbook-example-subnets = RES01
workbook-example-subnets-cidr = 10.20.0.0/24
workbook-example-subnets-vlan = 20
workbook-example-subnets-name = شبكة الخوادم

# Sheet flows: titles, help, example.
workbook-flows-from = المصدر
workbook-flows-to = الوجهة
workbook-flows-protocol = البروتوكول
workbook-flows-ports = المنافذ
workbook-flows-encrypted = مشفر
workbook-flows-nature = موضوع التدفق
workbook-example-flows-ports = 443
workbook-example-flows-nature = تحويلات الأجور

# Sheet zone-flows: titles, help, example.
workbook-zone-flows-from = منطقة المصدر
workbook-zone-flows-to = منطقة الوجهة
workbook-zone-flows-protocol = البروتوكول
workbook-zone-flows-ports = المنافذ
workbook-zone-flows-permission = الترخيص
workbook-zone-flows-nature = موضوع التدفق
workbook-help-zone-flows-permission = ما تنص عليه السياسة لا ما تتم ملاحظته.
workbook-example-zone-flows-ports = 443
workbook-example-zone-flows-nature = ولوج الموظفين إلى التطبيقات

# Sheet third-parties: titles, help, example.
workbook-third-parties-key = المرجع
workbook-third-parties-name = الاسم
workbook-third-parties-type = النوع
workbook-third-parties-dependency = التبعية
workbook-third-parties-penetration = النفاذ
workbook-third-parties-cyber-maturity = النضج السيبراني
workbook-third-parties-trust = الثقة
workbook-third-parties-access = له نفاذ إلى
workbook-third-parties-remote-authentication = التوثق عن بعد
workbook-third-parties-contact = جهة الاتصال
workbook-third-parties-remark = ملاحظات
workbook-help-third-parties-dependency = 1: علاقة غير ضرورية ; 2: مفيدة ; 3: ضرورية وقابلة للتعويض ; 4: ضرورية ولا بديل لها في الأمد القريب.
workbook-help-third-parties-penetration = 1: لا نفاذ أو نفاذ مستعمل ; 2: إدارة محطات العمل أو ولوج المقرات ; 3: إدارة خوادم المهنة ; 4: إدارة البنية التحتية.
workbook-help-third-parties-cyber-maturity = 1: قواعد متفرقة ; 2: قواعد متبعة دون سياسة شاملة ; 3: سياسة شاملة ; 4: تدبير مندمج للمخاطر.
workbook-help-third-parties-trust = 1: نوايا لا يمكن تقييمها ; 2: محايدة ; 3: معروفة وإيجابية على الأرجح ; 4: معروفة ومتوافقة تماما.
workbook-example-third-parties = TRS01
workbook-example-third-parties-name = مدمج نظام الأجور

# Sheet contracts: titles, help, example.
workbook-contracts-key = مرجع العقد
workbook-contracts-third-party = الطرف الثالث
workbook-contracts-subject = الموضوع
workbook-contracts-security-clauses = بنود أمنية
workbook-contracts-starts = البداية
workbook-contracts-ends = النهاية
workbook-example-contracts = CTR01
workbook-example-contracts-subject = صيانة تطبيق الأجور

# Sheet processings: titles, help, example.
workbook-processings-key = المرجع
workbook-processings-name = المعالجة
workbook-processings-purpose = الغاية
workbook-processings-processes = المسارات المعنية
workbook-processings-data = البيانات المعنية
workbook-processings-data-categories = فئات البيانات
workbook-processings-cndp-regime = نظام اللجنة الوطنية (CNDP)
workbook-processings-cndp-number = رقم اللجنة الوطنية (CNDP)
workbook-processings-transfers = النقل إلى الخارج
workbook-processings-retention = مدة الحفظ
workbook-example-processings = TRT01
workbook-example-processings-name = تدبير الأجور
workbook-example-processings-purpose = حساب الأجور وصرفها
workbook-example-processings-data-categories = الهوية ; المعطيات البنكية
workbook-example-processings-cndp-regime = الترخيص
workbook-example-processings-transfers = لا يوجد
workbook-example-processings-retention = 10 سنوات

# Sheet audits: titles, help, example.
workbook-audits-key = المرجع
workbook-audits-system = النظام المدقق
workbook-audits-domain = المجال
workbook-audits-provider = مقدم الخدمة
workbook-audits-qualified = مقدم خدمة مؤهل
workbook-audits-date = تاريخ التدقيق
workbook-audits-report = التقرير
workbook-audits-next-due = الأجل المقبل
workbook-example-audits = AUD01
workbook-example-audits-domain = اختبار الاختراق
workbook-example-audits-report = تقرير 30 يونيو 2026
workbook-example-audits-next-due = 2027-06-30

# Sheet actions: titles, help, example.
workbook-actions-key = مرجع الإجراء
workbook-actions-title = الإجراء
workbook-actions-risk = الخطر المستهدف
workbook-actions-owner = المسؤول
workbook-actions-due = الأجل
workbook-actions-cost = الكلفة (درهم)
workbook-actions-progress = نسبة التقدم (%)
workbook-actions-category = الفئة
workbook-actions-target = العنصر المستهدف
workbook-actions-priority = الأولوية
workbook-actions-obstacles = العوائق
workbook-actions-comments = تعليقات
workbook-example-actions = ACT01
workbook-example-actions-title = عزل النسخ الاحتياطية للأجور
workbook-example-actions-risk = برمجيات الفدية

# Sheet leavers: titles, help, example.
workbook-leavers-key = الحساب
workbook-leavers-left-on = تاريخ المغادرة
workbook-leavers-account-closed = الحساب مغلق
workbook-help-leavers-key = معرف الحساب لا اسم الشخص.
workbook-example-leavers = compte0123

# Sheet losses: titles, help, example.
workbook-losses-key = المرجع
workbook-losses-process = المسار
workbook-losses-scenario = السيناريو أو الحدث المخشي
workbook-losses-unit = الخسارة محسوبة لكل
workbook-losses-minimum = الخسارة الدنيا (درهم)
workbook-losses-mode = الخسارة المرجحة (درهم)
workbook-losses-maximum = الخسارة القصوى (درهم)
workbook-losses-stated-by = قدّره
workbook-help-losses-unit = ما تُنسب إليه الخسارة: حدث، يوم توقف، ملف…
workbook-example-losses = PRT01
workbook-example-losses-scenario = توقف الأجور بسبب برمجيات الفدية
workbook-example-losses-unit = حدث
workbook-example-losses-minimum = 50000
workbook-example-losses-mode = 200000
workbook-example-losses-maximum = 1500000
workbook-example-losses-stated-by = المدير المالي

# Sheet frequencies: titles, help, example.
workbook-frequencies-key = المرجع
workbook-frequencies-risk-origin = مصدر الخطر
workbook-frequencies-minimum = التواتر الأدنى (في السنة)
workbook-frequencies-mode = التواتر المرجح (في السنة)
workbook-frequencies-maximum = التواتر الأقصى (في السنة)
workbook-frequencies-stated-by = قدّره
workbook-example-frequencies = FRQ01
workbook-example-frequencies-risk-origin = الجريمة المنظمة
workbook-example-frequencies-minimum = 0.1
workbook-example-frequencies-mode = 0.5
workbook-example-frequencies-maximum = 2
workbook-example-frequencies-stated-by = مسؤول الأمن

# Sheet prices: titles, help, example.
workbook-prices-key = المرجع
workbook-prices-measure = التدبير
workbook-prices-fixed-minimum = الكلفة الثابتة الدنيا (درهم)
workbook-prices-fixed-mode = الكلفة الثابتة المرجحة (درهم)
workbook-prices-fixed-maximum = الكلفة الثابتة القصوى (درهم)
workbook-prices-unit = الوحدة المفوترة
workbook-prices-unit-minimum = ثمن الوحدة الأدنى (درهم)
workbook-prices-unit-mode = ثمن الوحدة المرجح (درهم)
workbook-prices-unit-maximum = ثمن الوحدة الأقصى (درهم)
workbook-prices-quantity = الكمية
workbook-prices-source = مصدر الثمن
workbook-prices-valid-until = صالح إلى غاية
workbook-prices-yearly = الكلفة السنوية (درهم)
workbook-prices-effort-days = الجهد (أيام عمل)
workbook-prices-catalogue = تدبير الدليل
workbook-prices-blocks = العائلات المصدودة
workbook-prices-assets = الأصول المعنية
workbook-prices-cuts = السيناريوهات المقطوعة
workbook-prices-effectiveness = الفعالية (من 0 إلى 1)
workbook-prices-mandatory = واجب قانوني
workbook-prices-envelopes = الأغلفة المقبولة
workbook-example-prices = PRX01
workbook-example-prices-measure = التوثق متعدد العوامل
workbook-example-prices-fixed-minimum = 20000
workbook-example-prices-fixed-mode = 30000
workbook-example-prices-fixed-maximum = 50000
workbook-example-prices-unit = مستعمل وسنة
workbook-example-prices-unit-minimum = 150
workbook-example-prices-unit-mode = 200
workbook-example-prices-unit-maximum = 300
workbook-example-prices-quantity = 350
workbook-example-prices-source = عرض أثمان

# Sheet interviews: titles, help, example.
workbook-interviews-key = المرجع
workbook-interviews-question = السؤال
workbook-interviews-answer = الجواب
workbook-interviews-answered-by = المجيب
workbook-interviews-date = تاريخ المقابلة
workbook-interviews-attachment = المرفق
workbook-example-interviews = ENT01
workbook-example-interviews-question = هل تُختبر النسخ الاحتياطية؟
workbook-example-interviews-answer = نعم، مرة في السنة
workbook-example-interviews-answered-by = مسؤول الاستغلال

# Sheet risk-origins: titles.
workbook-risk-origins-key = المرجع
workbook-risk-origins-name = مصدر الخطر
workbook-risk-origins-category = الصنف
workbook-risk-origins-skill = المهارة (من 1 إلى 4)
workbook-risk-origins-entry = نقطة الانطلاق
workbook-risk-origins-objective = الهدف
workbook-risk-origins-stated-by = صرّح به
workbook-risk-origins-own-category = فئة خاصة
workbook-risk-origins-objective-category = فئة الهدف
workbook-risk-origins-motivation = الدافع
workbook-risk-origins-resources = الموارد
workbook-risk-origins-activity = النشاط
workbook-risk-origins-relevance = الملاءمة
workbook-risk-origins-selected = زوج معتمد
workbook-risk-origins-justification = التبرير

# Sheet feared-events: titles.
workbook-feared-events-key = المرجع
workbook-feared-events-name = الحدث المخشي
workbook-feared-events-process = المسار
workbook-feared-events-criterion = الحاجة المتضررة
workbook-feared-events-severity = الخطورة
workbook-feared-events-stated-by = صرّح به
workbook-feared-events-impacts = الآثار
workbook-feared-events-justification = التبرير
workbook-feared-events-likelihood = الاحتمال (دون قيمة مهنية)
workbook-help-feared-events-impacts = مفصولة بـ « ; ».
workbook-help-feared-events-likelihood = لحدث غير متعمد دون قيمة مهنية.

# Sheet scenarios: titles.
workbook-scenarios-key = المرجع
workbook-scenarios-name = السيناريو
workbook-scenarios-target = ما يصيبه
workbook-scenarios-path = الطريق
workbook-scenarios-feared-events = الأحداث المخشية
workbook-scenarios-risk-origins = مصادر الخطر
workbook-scenarios-stated-by = صرّح به

# Helps and examples of these sheets, of losses, frequencies and prices.
workbook-help-risk-origins-skill = 1 مبتدئ، 2 متوسط، 3 خبير، 4 وسائل دولة.
workbook-help-risk-origins-entry = دون هجوم: لا يدخل المصدر في المحاكاة.
workbook-help-risk-origins-own-category = إذا لم تناسب أي فئة من القائمة.
workbook-help-risk-origins-relevance = فارغة: تحسب من الدافع والموارد والنشاط. كل قيمة أخرى مفروضة ويجب تبريرها.
workbook-help-scenarios-feared-events = مراجع ورقة الأحداث المخشية مفصولة بـ « ; ».
workbook-help-scenarios-risk-origins = مراجع ورقة مصادر الخطر مفصولة بـ « ; ».
workbook-help-frequencies-risk-origin = مرجع من ورقة مصادر الخطر أو اسم صنف.
workbook-help-losses-scenario = مرجع سيناريو أو حدث مخشي: الخسارة لكل حدث ناجح.
workbook-help-prices-measure = عنوان التدبير أو معرف تدبير من الدليل.
workbook-help-prices-source = ابدأ بـ « عرض أثمان » أو « جدول أثمان » أو « صفقة » ليحسب الثمن كذلك، وإلا فهو فرضية.
workbook-help-prices-quantity = عند غيابها تُعد الكمية على الخريطة إن كانت الوحدة تُعد فيها.
workbook-help-prices-catalogue = معرف تدبير الدليل الذي يحل هذا محله: يأخذ أثره.
workbook-help-prices-blocks = عائلات التقنيات التي يصدها التدبير مفصولة بـ « ; ».
workbook-help-prices-assets = مراجع التطبيقات أو القواعد أو المناطق المحمية؛ فارغ: في كل مكان.
workbook-help-prices-cuts = مراجع السيناريوهات التي يقطعها التدبير مفصولة بـ « ; ».
workbook-help-prices-effectiveness = حصة المحاولات التي تفشل بعد وضع التدبير.
workbook-help-prices-envelopes = الأغلفة التي يمكنها الأداء مفصولة بـ « ; »؛ فارغ: كلها.
workbook-example-risk-origins = SDR01
workbook-example-risk-origins-name = مجرم إلكتروني
workbook-example-risk-origins-skill = 3
workbook-example-risk-origins-objective = فدية
workbook-example-risk-origins-stated-by = مسؤول الأمن
workbook-example-feared-events = EVR01
workbook-example-feared-events-name = توقف الأداء أكثر من خمسة أيام
workbook-example-feared-events-stated-by = مدير التعويضات
workbook-example-scenarios = SCN01
workbook-example-scenarios-name = برنامج فدية على الأداء
workbook-example-scenarios-feared-events = EVR01
workbook-example-scenarios-risk-origins = SDR01
workbook-example-prices-effort-days = 20
workbook-example-prices-catalogue = mfa-administrators
workbook-example-prices-effectiveness = 0.6
workbook-example-prices-envelopes = A

# Sheet severity-scale: titles, example.
workbook-severity-scale-key = المستوى (2 أو 3 أو 4)
workbook-severity-scale-from-mad = ابتداء من (درهم)
workbook-severity-scale-stated-by = قرّره
workbook-example-severity-scale = 2
workbook-example-severity-scale-from-mad = 500000

# Sheet incidents: titles, help, example.
workbook-incidents-key = المرجع
workbook-incidents-title = الحادث
workbook-incidents-system = النظام المعني
workbook-incidents-category = الفئة
workbook-incidents-severity = الخطورة
workbook-incidents-supposed-start = البداية المفترضة
workbook-incidents-detected = لوحظ في
workbook-incidents-known = عُرف حادثا في
workbook-incidents-declared = صُرح به للمديرية العامة في
workbook-incidents-receipt = وصل الاستلام
workbook-incidents-closed = أُغلق في
workbook-incidents-attachment = المرفقات
workbook-incidents-stated-by = صرح به
workbook-help-incidents-known = لحظة علم الهيئة بأنه حادث: منها تبدأ ساعة التصريح.
workbook-example-incidents = INC01
workbook-example-incidents-title = تصيد حساب بريد
workbook-example-incidents-category = حساب مخترق
workbook-example-incidents-receipt = وصل 12
workbook-example-incidents-attachment = main-courante.pdf ; compte-rendu.pdf
workbook-example-incidents-supposed-start = 2026-06-29T21:00:00Z
workbook-example-incidents-detected = 2026-06-30T08:10:00Z
workbook-example-incidents-known = 2026-06-30T09:00:00Z
workbook-example-incidents-declared = 2026-06-30T11:30:00Z

# Sheet policies: titles, help, example.
workbook-policies-key = المرجع
workbook-policies-title = السياسة
workbook-policies-owner = المسؤول
workbook-policies-rules = القواعد التي تجيب عنها
workbook-policies-approved = اعتُمدت في
workbook-policies-approved-by = اعتمدها
workbook-policies-reviewed = روجعت في
workbook-policies-valid-until = سارية إلى
workbook-policies-attachment = الوثيقة
workbook-help-policies-rules = مراجع التوجيهات مفصولة بـ « ; ».
workbook-example-policies = POL01
workbook-example-policies-title = سياسة مراقبة الولوج
workbook-example-policies-rules = ACC-EXIG-POL
workbook-example-policies-attachment = politique-acces.pdf
workbook-example-policies-approved-by = المدير العام
workbook-example-policies-valid-until = 2028-06-30

# Sheet derogations: titles, help, example.
workbook-derogations-key = المرجع
workbook-derogations-rule = القاعدة
workbook-derogations-object = الموضوع
workbook-derogations-reason = السبب
workbook-derogations-granted-by = منحه
workbook-derogations-granted-on = مُنح في
workbook-derogations-until = إلى غاية
workbook-derogations-measure = التدبير البديل
workbook-derogations-closed = أُغلق في
workbook-example-derogations = DER01
workbook-example-derogations-rule = EXP-VULN-CORRECT
workbook-example-derogations-reason = لا تصحيح من الناشر
workbook-example-derogations-measure = عزل النطاق
workbook-example-derogations-until = 2027-06-30
workbook-example-derogations-granted-by = مسؤول أمن نظم المعلومات

# Sheet requests: titles, help, example.
workbook-requests-key = المرجع
workbook-requests-subject = الوثيقة المطلوبة
workbook-requests-owner = طُلبت من
workbook-requests-asked-on = طُلبت في
workbook-requests-due = منتظرة في
workbook-requests-answered-on = استُلمت في
workbook-requests-rules = القواعد
workbook-requests-attachment = الوثائق المستلمة
workbook-example-requests = DEM01
workbook-example-requests-subject = تقرير آخر تمرين للاستمرارية
workbook-example-requests-rules = CONTINU-EXERCICE
workbook-example-requests-attachment = exercice-2026.pdf
workbook-example-requests-due = 2026-07-15
workbook-example-requests-answered-on = 2026-07-10

# Sheet committees: titles, help, example.
workbook-committees-key = المرجع
workbook-committees-name = اللجنة
workbook-committees-chair = الرئاسة
workbook-committees-founded = أُحدثت في
workbook-committees-every-days = كل (أيام)
workbook-committees-last-met = آخر اجتماع
workbook-committees-attachment = قرار الإحداث والمحاضر
workbook-example-committees = COM01
workbook-example-committees-name = لجنة الأمن
workbook-example-committees-attachment = decision-creation.pdf ; compte-rendu.pdf
workbook-example-committees-every-days = 90
workbook-example-committees-founded = 2024-01-15

# Sheet decisions: titles, help, example.
workbook-decisions-key = المرجع
workbook-decisions-committee = اللجنة
workbook-decisions-date = التاريخ
workbook-decisions-decision = القرار
workbook-decisions-owner = المسؤول
workbook-decisions-due = الأجل
workbook-decisions-done = نُفذ في
workbook-decisions-attachment = المحضر
workbook-example-decisions = DEC01
workbook-example-decisions-committee = COM01
workbook-example-decisions-decision = عزل النسخ الاحتياطية للأجور
workbook-example-decisions-attachment = compte-rendu.pdf
workbook-example-decisions-due = 2026-12-31
workbook-example-decisions-done = 2026-12-01

# Sheet trainings: titles, help, example.
workbook-trainings-key = المرجع
workbook-trainings-population = الفئة
workbook-trainings-date = التاريخ
workbook-trainings-headcount = العدد الإجمالي
workbook-trainings-trained = المكونون
workbook-trainings-attachment = أوراق الحضور
workbook-example-trainings = FOR01
workbook-example-trainings-population = أعوان الاستقبال
workbook-example-trainings-headcount = 60
workbook-example-trainings-trained = 45
workbook-example-trainings-attachment = presence.pdf

# Sheet ebios-study: titles, help, example.
workbook-ebios-study-key = المرجع
workbook-ebios-study-title = عنوان الدراسة
workbook-ebios-study-marking = بيان الحماية
workbook-ebios-study-object = موضوع الدراسة
workbook-ebios-study-objectives = الأهداف
workbook-ebios-study-participants = المشاركون وأدوارهم (RACI)
workbook-ebios-study-strategic-months = الدورة الاستراتيجية (أشهر)
workbook-ebios-study-operational-months = الدورة العملية (أشهر)
workbook-ebios-study-constraints = القيود
workbook-ebios-study-assumptions = الفرضيات
workbook-ebios-study-planning = الجدول الزمني
workbook-ebios-study-method = طريقة الاحتمال
workbook-ebios-study-acceptance-grid = شبكة القبول
workbook-ebios-study-watch-from = اليقظة ابتداء من
workbook-ebios-study-control-from = المراقبة ابتداء من
workbook-ebios-study-danger-from = الخطر ابتداء من
workbook-ebios-study-dependency-weight = وزن التبعية
workbook-ebios-study-penetration-weight = وزن النفاذ
workbook-ebios-study-maturity-weight = وزن النضج
workbook-ebios-study-trust-weight = وزن الثقة
workbook-ebios-study-stated-by = صرّح به
workbook-help-ebios-study-marking = غير محمية، حساسة، مقيدة، سرية، أو بيان الهيئة.
workbook-help-ebios-study-method = يمكن تغييرها في أي وقت: لا يضيع أي تقييم.
workbook-help-ebios-study-acceptance-grid = معرّف الشبكة: «{ "‎" }ebios-4x4-by-product{ "‎" }» أو «{ "‎" }ebios-4x4-by-cell{ "‎" }». فارغ: القراءتان، والأشد تقرر.
workbook-help-ebios-study-watch-from = عتبات خطورة الأطراف في الدراسة؛ الثلاث معا وتصاعديا. فارغة: 0,2؛ 0,9؛ 2,5 (مثال الدليل).
workbook-help-ebios-study-dependency-weight = أسّ المعيار في المعادلة: 1 هي معادلة الدليل، 0 يلغي المعيار.
workbook-example-ebios-study = ETU01
workbook-example-ebios-study-title = دراسة الخدمات الرقمية
workbook-example-ebios-study-marking = حساسة
workbook-example-ebios-study-strategic-months = 36
workbook-example-ebios-study-operational-months = 12
workbook-example-ebios-study-acceptance-grid = ebios-4x4-by-product
workbook-example-ebios-study-watch-from = 0.2
workbook-example-ebios-study-control-from = 0.9
workbook-example-ebios-study-danger-from = 2.5
workbook-example-ebios-study-dependency-weight = 1
workbook-example-ebios-study-penetration-weight = 1
workbook-example-ebios-study-maturity-weight = 1
workbook-example-ebios-study-trust-weight = 1

# Sheet study-revisions: titles, help, example.
workbook-study-revisions-key = المرجع
workbook-study-revisions-kind = الطبيعة
workbook-study-revisions-date = التاريخ
workbook-study-revisions-changes = التغييرات الكبرى
workbook-study-revisions-workshops = الورشات المعنية
workbook-study-revisions-author = المحرر
workbook-help-study-revisions-workshops = أرقام الورشات مفصولة بـ « ; »: 1 ; 3.
workbook-example-study-revisions = REV01
workbook-example-study-revisions-changes = مقدم استضافة جديد
workbook-example-study-revisions-workshops = 3 ; 4

# Sheet missions: titles, help, example.
workbook-missions-key = المرجع
workbook-missions-name = المهمة
workbook-missions-description = الوصف
workbook-missions-business-assets = القيم المهنية
workbook-missions-stated-by = صرّح به
workbook-help-missions-business-assets = مراجع ورقة المسارات أو ورقة المعطيات مفصولة بـ « ; ».
workbook-example-missions = MIS01
workbook-example-missions-name = صرف التعويضات

# Sheet stakeholders: titles, help, example.
workbook-stakeholders-key = المرجع
workbook-stakeholders-third-party = الطرف الثالث
workbook-stakeholders-category = الفئة
workbook-stakeholders-own-category = فئة خاصة
workbook-stakeholders-critical = حرج
workbook-stakeholders-justification = التبرير
workbook-stakeholders-target-dependency = التبعية المستهدفة
workbook-stakeholders-target-penetration = النفاذ المستهدف
workbook-stakeholders-target-cyber-maturity = النضج المستهدف
workbook-stakeholders-target-trust = الثقة المستهدفة
workbook-stakeholders-measures = التدابير
workbook-stakeholders-forced-dangerousness = خطورة مفروضة
workbook-stakeholders-forced-residual = خطورة متبقية مفروضة
workbook-stakeholders-forced-reason = سبب القيمة المفروضة
workbook-stakeholders-stated-by = صرّح به
workbook-help-stakeholders-measures = مراجع ورقة الإجراءات مفصولة بـ « ; ».
workbook-help-stakeholders-forced-dangerousness = تحل محل القيمة المحسوبة التي تبقى ظاهرة؛ السبب إلزامي.
workbook-example-stakeholders = PPR01
workbook-example-stakeholders-measures = ACT01
workbook-example-stakeholders-forced-dangerousness = 3.0
workbook-example-stakeholders-forced-residual = 2.0
workbook-example-stakeholders-forced-reason = ولوج غير محصور

# Sheet attack-paths: titles, help, example.
workbook-attack-paths-key = المرجع
workbook-attack-paths-scenario = السيناريو
workbook-attack-paths-name = مسار الهجوم
workbook-attack-paths-description = الوصف
workbook-attack-paths-events = الأحداث بالترتيب
workbook-attack-paths-severity = خطورة مفروضة
workbook-attack-paths-likelihood = الاحتمال
workbook-attack-paths-reason = سبب القيم المفروضة
workbook-attack-paths-treatment = المعالجة
workbook-attack-paths-residual-severity = الخطورة المتبقية
workbook-attack-paths-residual-likelihood = الاحتمال المتبقي
workbook-attack-paths-residual-reason = سبب المستويات المتبقية
workbook-attack-paths-weaknesses = الثغرات المستغلة
workbook-attack-paths-causes = أسباب أو ظروف أخرى
workbook-attack-paths-surveillance = المتابعة
workbook-attack-paths-accepted-by = قبل الخطر المتبقي
workbook-attack-paths-accepted-on = قُبل في
workbook-attack-paths-review-on = للمراجعة في
workbook-attack-paths-stated-by = صرّح به
workbook-help-attack-paths-scenario = مرجع ورقة السيناريوهات.
workbook-help-attack-paths-events = مراجع بالترتيب مفصولة بـ « ; »: طرف ثالث لحدث وسيط، وحدث مخشي للنهاية.
workbook-help-attack-paths-severity = فارغة: أعلى خطورة للأحداث المخشية المبلوغة.
workbook-help-attack-paths-likelihood = تقيَّم بالطريقة السريعة؛ وإلا فهي تفرض نفسها على القيمة المحسوبة مع ذكر السبب.
workbook-help-attack-paths-review-on = ينتهي القبول في ذلك اليوم.
workbook-help-attack-paths-accepted-by = اسم أو وظيفة من يقبل: دونه ودون تاريخ لا يعد الخطر المرتفع مقبولا.
workbook-example-attack-paths = RSQ01
workbook-example-attack-paths-scenario = SCN01
workbook-example-attack-paths-name = عبر الصيانة عن بعد
workbook-example-attack-paths-events = TRS01 ; EVR01

# Sheet operating-modes: titles, help, example.
workbook-operating-modes-key = المرجع
workbook-operating-modes-attack-path = مسار الهجوم
workbook-operating-modes-name = أسلوب التنفيذ
workbook-operating-modes-likelihood = الاحتمال
workbook-operating-modes-reason = السبب
workbook-operating-modes-stated-by = صرّح به
workbook-help-operating-modes-attack-path = مرجع ورقة مسارات الهجوم.
workbook-example-operating-modes = MOD01
workbook-example-operating-modes-attack-path = RSQ01
workbook-example-operating-modes-name = سرقة كلمة سر مقدم الخدمة

# Sheet elementary-actions: titles, help, example.
workbook-elementary-actions-key = المرجع
workbook-elementary-actions-mode = أسلوب التنفيذ
workbook-elementary-actions-name = الفعل الأولي
workbook-elementary-actions-phase = المرحلة
workbook-elementary-actions-asset = الأصل الداعم
workbook-elementary-actions-after = بعد
workbook-elementary-actions-join = الربط
workbook-elementary-actions-probability = احتمال النجاح
workbook-elementary-actions-difficulty = الصعوبة التقنية
workbook-elementary-actions-technique = تقنية ATT&CK
workbook-elementary-actions-stated-by = صرّح به
workbook-help-elementary-actions-mode = مرجع ورقة أساليب التنفيذ.
workbook-help-elementary-actions-after = مراجع الأفعال السابقة مفصولة بـ « ; ». فارغ: بداية.
workbook-help-elementary-actions-join = إذا سبقت أفعال عدة: أو، يكفي واحد؛ و، يلزم الكل. فارغ: أو.
workbook-example-elementary-actions = AEL01
workbook-example-elementary-actions-mode = MOD01
workbook-example-elementary-actions-name = تصيد مسؤول لدى مقدم الخدمة
workbook-example-elementary-actions-technique = T1566

# Sheet impacts: titles, example.
workbook-impacts-key = المرجع
workbook-impacts-process = المسار
workbook-impacts-dimension = البعد
workbook-impacts-impact-confidentiality = الأثر على السرية
workbook-impacts-impact-integrity = الأثر على السلامة
workbook-impacts-impact-availability = الأثر على التوفر
workbook-impacts-justification = التبرير
workbook-impacts-stated-by = صرّح به
workbook-example-impacts = IMP01
