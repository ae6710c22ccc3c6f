# Texts of the deliverables that show risks: L3 (action plans), L4 (threat scenarios), sections 10 and 11 of L2.

## Words of every document that shows risks.

# Words that say on what a figure rests, separated by semicolons: one of them, or an interval, stands beside every amount.
deliver-risk-basis-words = فرضي ; مصرح ; معلن ; عرض أسعار ; غلاف
deliver-risk-hypothesis = فرضية
deliver-risk-quoted = عرض أسعار أو سعر للهيئة
deliver-risk-simulated = محاكاة
deliver-risk-to-rate = يُقيَّم لاحقا
deliver-risk-target = تحدده الهيئة
deliver-risk-internet = الإنترنت
deliver-risk-inside = الداخل
deliver-risk-none-seen = لا خسارة في الحملات المحاكاة، وليست منعدمة بل أندر من أن يراها عدد السحوبات
deliver-risk-start = البداية
deliver-risk-follows = ينتج عن المراحل السابقة
deliver-risk-all-jewels = مجموع الجواهر
deliver-risk-reserves = تحفظات
deliver-risk-axis-loss = الخسارة السنوية بالدرهم، محاكاة
deliver-risk-axis-exceedance = احتمال أن تتجاوز خسارة سنة هذا المبلغ
deliver-risk-axis-budget = الإنفاق المتراكم بالدرهم
deliver-risk-axis-residual = متوسط الخسارة السنوية المتبقية بالدرهم، فرضية
deliver-risk-ale = متوسط الخسارة السنوية
# $level
deliver-risk-var = خسارة لا تُتجاوز في { $level } سنة من 100 (P{ $level })
# $level
deliver-risk-cvar = متوسط السنوات الأسوأ من P{ $level }

deliver-risk-phase-connaitre = المعرفة
deliver-risk-phase-rentrer = الدخول
deliver-risk-phase-trouver = البحث
deliver-risk-phase-exploiter = الاستغلال

deliver-risk-rule-place = يوجد على شبكة الجهاز
deliver-risk-rule-administrator = يتصرف على الجهاز الذي يديره
deliver-risk-rule-zone = يوجد في المنطقة
deliver-risk-rule-network = يوجد على الشبكة الداخلية
deliver-risk-rule-reach-place = يصل إلى خدمة على الشبكة نفسها
deliver-risk-rule-reach-allowed = يصل إلى خدمة تتركها الإعدادات مفتوحة
deliver-risk-rule-reach-zone = يصل إلى خدمة في المنطقة نفسها (مفترض)
deliver-risk-rule-reach-elsewhere = يصل إلى خدمة في منطقة أخرى (مفترض)
deliver-risk-rule-reach-configured = يصل إلى خدمة تسمح بها الإعدادات
deliver-risk-rule-reach-not-understood = يصل إلى خدمة عبر قاعدة لم تُفهم (مفترض)
deliver-risk-rule-reach-unread = يصل إلى خدمة في منطقة مصفّاة من شبكة لا يُعرف عنها شيء (مفترض)
deliver-risk-rule-insider = يستعمل حسابا ومحطة من الداخل
deliver-risk-rule-public-exploit = يستغل ضعفا في خدمة معرضة للإنترنت
deliver-risk-rule-phishing = يوقع بشخص برسالة
deliver-risk-rule-stolen-password = يدخل بكلمة مرور مسروقة
deliver-risk-rule-trusted-party = يمر عبر ولوج طرف ثالث
deliver-risk-rule-remote-login = يدخل عن بعد بحقوق الإدارة
deliver-risk-rule-remote-exploit = يستغل عن بعد ضعفا في الخدمة
deliver-risk-rule-dumping = يقرأ بيانات الدخول من الذاكرة
deliver-risk-rule-membership = يرث حقوق المجموعة
deliver-risk-rule-directory-right = يستعمل حقا من حقوق الدليل
deliver-risk-rule-directory-control = يسيطر على الدليل
deliver-risk-rule-domain-machines = يدير أجهزة الدليل
deliver-risk-rule-local-exploit = يرفع حقوقه على الجهاز
deliver-risk-rule-collection-host = يقرأ المعطيات على الجهاز
deliver-risk-rule-collection-application = يقرأ المعطيات عبر التطبيق
deliver-risk-rule-exfiltration = يخرج المعطيات
deliver-risk-rule-ransomware = يشفر المعطيات
deliver-risk-rule-backup-removal = يدمر النسخ الاحتياطية
deliver-risk-rule-leak = أُفشيت الجوهرة
deliver-risk-rule-denial = الجوهرة غير متاحة
deliver-risk-rule-machine = أُخذ الجهاز
deliver-risk-rule-directory = أُخذ الدليل

# $of $p
deliver-risk-because-weapon = هجوم متاح على { $of }: { $p }
# $of
deliver-risk-because-weapon-unknown = هجوم متاح على { $of } (دون رقم)
# $of $p
deliver-risk-because-reliability = موثوقية الهجوم، التعقيد { $of }: { $p } (فرضية)
# $of
deliver-risk-because-reliability-unknown = موثوقية الهجوم، التعقيد { $of } (دون رقم)
# $of $p
deliver-risk-because-prior = نجاح { $of }: { $p } (فرضية)
# $of
deliver-risk-because-prior-unknown = نجاح { $of } (دون رقم)
deliver-risk-because-maybe-unknown = وصول مفترض لا يثبته أي إعداد

deliver-risk-origin-etatique = دولة
deliver-risk-origin-crime-organise = جريمة منظمة
deliver-risk-origin-terroriste = إرهابي
deliver-risk-origin-activiste-ideologique = ناشط أيديولوجي
deliver-risk-origin-officine-specialisee = مكتب متخصص
deliver-risk-origin-amateur = هاوٍ
deliver-risk-origin-vengeur = منتقم
deliver-risk-origin-malveillant-pathologique = مؤذٍ مَرضي

## The ladder, what is missing, hypotheses, limits.

# $rung
deliver-risk-rung = الدرجة التي تبلغها الأدلة وتصريحات الأشخاص المسمَّين: { $rung } من 4. لا ترفعها فرضيات الفهرس أبدا.
deliver-table-risk-ladder = السلم: ما هو معروف وما يمكن قوله
deliver-sheet-risk-ladder = السلم
deliver-risk-not-run = غير محسوب
deliver-risk-rung-0-known = سجلات الأدوات وحدها
deliver-risk-rung-0-said = تعرضات وأعداد
deliver-risk-rung-1-known = الجواهر، عيّنها شخص
deliver-risk-rung-1-said = مسالك ونقاط عبور مرتبة، دون احتمال
deliver-risk-rung-2-known = الوصول معروف في 80 % على الأقل من معابر المسالك
deliver-risk-rung-2-said = احتمالات بمجالاتها، لكل حملة
deliver-risk-rung-3-known = التواترات والخسائر، صرح بها شخص مسمى
deliver-risk-rung-3-said = احتمالات سنوية ودراهم
deliver-risk-rung-4-known = حوادث الهيئة نفسها، التي تعاير الحساب
deliver-risk-rung-4-said = توقعات

deliver-table-risk-missing = ما ينقص، وما يفتحه، وكيف يعطى
deliver-sheet-risk-missing = ما ينقص
deliver-risk-missing-study = الحساب نفسه لم يُشغَّل
deliver-risk-missing-jewels = جواهر عيّنها شخص
deliver-risk-missing-footholds = نقطة انطلاق: خدمة معرضة أو محطة أو صفحة دخول أو ولوج طرف ثالث
deliver-risk-missing-reach = قواعد التصفية بين مناطق المسالك
deliver-risk-missing-frequencies = تواتر الحملات لكل مصدر خطر
deliver-risk-missing-losses = خسارة كل جوهرة
deliver-risk-missing-severity = خطورة الأحداث المخشية أو عتباتها بالدرهم
deliver-risk-missing-calibration = حوادث الهيئة الماضية
# $of
deliver-risk-missing-prior = قيمة مصرح بها عوض سطر الفهرس «{ $of }»
deliver-risk-missing-plan = خطة ضمن أغلفة مالية
deliver-risk-how-study = شغّل «kharita study»؛ ومع «--hypotheses» يملأ الفهرس ما لم يصرح به أحد.
deliver-risk-how-jewels = عيّن الجواهر، أو دع «kharita study --hypotheses» يختارها افتراضيا.
deliver-risk-how-footholds = استورد مسحا مرئيا من الإنترنت أو جرد المحطات أو ورقة الأطراف الثالثة.
deliver-risk-how-reach = استورد إعدادات جدران الحماية، أو اطلب من شخص مسمى التصريح بأن الشبكة مفترضة مسطحة.
deliver-risk-how-frequencies = املأ ورقة التواترات من مصنف الجمع.
deliver-risk-how-losses = املأ ورقة الخسائر ومدة استئناف المسارات في مصنف الجمع.
deliver-risk-how-severity = املأ ورقة الأحداث المخشية أو ورقة سلم الخطورة في مصنف الجمع.
deliver-risk-how-calibration = امسك سجلا للحوادث: التاريخ والنظام والكلفة.
deliver-risk-how-prior = صرح بالقيمة، أو اقبل فرضية الفهرس بـ «--hypotheses».
deliver-risk-how-plan = شغّل «kharita plan» بغلاف، مثلا «--budget A=4500000».
deliver-risk-unlocks-paths = المسالك ونقاط العبور
deliver-risk-unlocks-probabilities = الاحتمالات
deliver-risk-unlocks-amounts = الدراهم والاحتمالات السنوية
deliver-risk-unlocks-severity = خطورة السيناريوهات
deliver-risk-unlocks-forecasts = التوقعات
deliver-risk-unlocks-plan = التدابير المختارة وكلفتها ومكاسبها
deliver-risk-loss-scenario = سيناريو
deliver-risk-loss-feared-event = حدث مخشي
deliver-risk-loss-process = توقف المسار
deliver-risk-loss-prior = فرضية الفهرس

deliver-table-risk-hypotheses = فرضيات الفهرس التي تستند إليها الأرقام
deliver-sheet-risk-hypotheses = الفرضيات
deliver-note-risk-hypotheses = كل سطر حكم من الفهرس وليس قياسا. يترك مكانه للقيمة التي يصرح بها شخص مسمى.
deliver-risk-hypothesis-technique = نجاح تقنية في حملة
deliver-risk-hypothesis-campaigns = حملات مصدر خطر في السنة
deliver-risk-hypothesis-jewel-loss = خسارة جوهرة في حملة تأخذها
deliver-risk-hypothesis-reliability = موثوقية هجوم بحسب تعقيده
deliver-risk-hypothesis-weapon = هجوم متاح بحسب خطورة الضعف
deliver-risk-hypothesis-jewels = جواهر مختارة افتراضيا
deliver-risk-hypothesis-skill = مهارة مصدر خطر بحسب صنفه
deliver-risk-hypothesis-neutral = مصدر خطر دون وصف: مهارة متوسطة، من الخارج
deliver-risk-hypothesis-severity = عتبات الخطورة في الفهرس
deliver-risk-hypothesis-effect = فعالية تدبير
deliver-risk-hypothesis-cost = كلفة تدبير دون عرض أثمان
deliver-risk-unit-level = مستوى
deliver-risk-unit-share = احتمال
deliver-risk-unit-per-year = في السنة
deliver-risk-unit-mad = MAD

deliver-risk-limits = حدود الحساب
deliver-risk-limit-judgements = التواترات والاحتمالات والآثار والخسائر الافتراضية أحكام: دون معايرة على حوادث الهيئة يرتب الحساب ولا يتنبأ.
deliver-risk-limit-model = يغطي المجال ما يتغير داخل النموذج، بنسبة 95 %؛ ولا يغطي ما تجهله الخريطة ولا التقنيات التي لا يصفها الفهرس.
deliver-risk-limit-grids = سلالم وشبكات EBIOS RM وISO 27005، ومنها مستويات الاحتمال، مأخوذة من منشورات ثانوية: هي «منسجمة مع» هذه المناهج ولا تحمل أي علامة.
deliver-risk-limit-persons = تحسب الدراهم خسارة الهيئة؛ أما الضرر الذي يلحق الأشخاص، وهو أكبر، فيُقدَّر على حدة.
deliver-risk-limit-severity = تأتي الخطورة من الأشخاص أو من العتبات التي اختارتها الهيئة؛ ودونها تبقى فارغة أو تستند إلى مثال الفهرس بوصفه فرضية.
# $share
deliver-risk-limit-reach = مسالك تستند إلى وصول مفترض لا يثبته أي إعداد: { $share }.
# $count
deliver-risk-limit-ports = أزواج منطقة وخدمة تركتها جانبا قائمة المنافذ المجربة بين المناطق: { $count }.
# $trials $seed
deliver-risk-limit-trials = الحملات المحاكاة لكل مصدر خطر: { $trials }؛ البذرة: { $seed }. تعطي المدخلات نفسها الأرقام نفسها.

deliver-not-computed-study = لم يُشغَّل حساب المخاطر. عيّن الجواهر ثم شغّل «kharita study» (مع «--hypotheses» ليملأ الفهرس ما لم يصرح به أحد)؛ ثم يختار «kharita plan» التدابير.
deliver-not-computed-amounts = لا مبلغ ولا احتمال سنوي: تنقص تواترات وخسائر صرح بها شخص مسمى، أو خيار «--hypotheses» من «kharita study». يذكر الملحق ما ينقص.
deliver-not-computed-loss-curve = يتطلب منحنى الخسائر مبالغ (الدرجة 3 أو «--hypotheses»).
deliver-not-computed-matrix = المصفوفتان الأولية والمتبقية: تتطلبان خطورة، أي العتبات التي تختارها الهيئة في الورشة 1.
deliver-not-computed-severity = تُترك الخطورة فارغة: تتطلب العتبات التي تختارها الهيئة في الورشة 1 (المبالغ، الأشخاص المعنيون، مدة التوقف).
deliver-not-computed-jewels = لم تُعيَّن أي جوهرة. عيّنها أو شغّل «kharita study --hypotheses» لاختيار افتراضي يُذكر أنه كذلك.
deliver-not-computed-paths = لا يؤدي أي مسلك إلى جوهرة بالوقائع المعروفة. وهذا لا يثبت عدم وجوده: انظر في الملحق ما ينقص.
deliver-not-computed-chance = لا رقم لحظ هذا المسلك في هذه الدرجة: نجاحات التقنيات فرضيات يقبلها «--hypotheses».

## L2, sections 10 and 11.

deliver-table-risk-register = سجل المخاطر: سيناريو لكل جوهرة
deliver-sheet-risk-register = المخاطر
deliver-note-risk-register = الأدنى والأعلى: مجال بنسبة 95 %. V: الاحتمال على ثلاث سنوات من V0 إلى V4 (العتبات 3 و20 و60 و90 %، اصطلاح هذا التقرير). لا رقم لجوهرة دون مسلك معروف.
deliver-table-risk-tail = الخسارة السنوية: المتوسط والتجاوزات والمجالات
deliver-sheet-risk-tail = الخسائر
deliver-note-risk-tail = الأدنى والأعلى: مجال بنسبة 95 %. تستند الأرقام إلى الفرضيات المدرجة في هذه الوثيقة.
deliver-figure-loss-curve = منحنى تجاوز الخسائر السنوية (المتقطع: 5 % و95 % من سحوبات عدم اليقين)
# $trials
deliver-alt-loss-curve = منحنى: لكل مبلغ احتمال أن تتجاوزه خسارة سنة، على { $trials } حملة محاكاة لكل مصدر خطر؛ تبين ثلاث نقاط P90 وP95 وP99 بمجالاتها.
# $count
deliver-risk-choke-introduction = نقاط العبور: { $count }. إغلاق نقطة كهذه يقطع مسالك نحو الجواهر؛ وتأتي أولا تلك التي تزيل أكبر خسارة.
deliver-table-risk-choke-points = نقاط العبور الإلزامية
deliver-sheet-risk-choke-points = نقاط العبور
deliver-note-risk-choke-points = «يتحكم في»: جواهر لا يبلغها أي مسلك معروف دون هذه النقطة. المكسب: انخفاض متوسط الخسارة السنوية لو أغلقت النقطة، مجال بنسبة 95 %، بالفرضيات نفسها.
deliver-figure-risk-reduced = مخطط الهجوم المختصر
# $count $name
deliver-alt-risk-reduced = مخطط من البداية إلى النهاية: المسالك الأرجح وعددها { $count } نحو { $name }؛ تسمي كل خانة ما يكسبه المهاجم وبأي تقنية وبأي احتمال.

## L3.

deliver-action-plans-title = خطط العمل التصحيحية
deliver-section-risk-strategy = الاستراتيجية وفرضيات الميزانية
deliver-section-risk-treatment = خطة معالجة الخطر
deliver-section-risk-horizons = مكاسب سريعة (30 يوما)، المدى القصير والمتوسط
deliver-section-risk-departments = الخطة حسب المديرية
deliver-section-risk-residual = المخاطر المتبقية وقبولها
deliver-section-risk-follow-up = التتبع: المؤشرات والمحطات والدورات
deliver-section-risk-sheets = بطاقات الإجراءات المفصلة والتدابير المستبعدة والمرجع

deliver-risk-no-plan = لم تُحسب أي خطة: تعرض هذه الوثيقة الإجراءات التي سجلتها الهيئة من قبل وفهرس التدابير؛ وتذكر ما يلزم للاختيار.
# $count $cost $quoted $days
deliver-risk-conclusion-plan = تحتفظ الخطة بـ { $count } تدبيرا بكلفة { $cost } MAD و{ $days } يوم عمل؛ { $quoted } من التكاليف عروض أو أسعار للهيئة، والباقي فرضيات.
# $before $after
deliver-risk-conclusion-gain = ينتقل متوسط الخسارة السنوية من { $before } إلى { $after }؛ تستند هذه الأرقام إلى فرضيات الملحق أ.
# $before $after
deliver-risk-conclusion-gain-tail = متوسط الخسارة السنوية اليوم { $before }؛ ومع الخطة يكون متوسط أسوأ السنوات (واحدة من مئة) { $after }؛ تستند هذه الأرقام إلى فرضيات الملحق أ.
# $count $incomplete
deliver-risk-conclusion-actions = سجلت الهيئة { $count } إجراء في خطتها؛ { $incomplete } منها ينقصها شيء (الخطر، المسؤول، الأجل، الكلفة).
# $first
deliver-risk-decide-envelopes = تحديد الأغلفة ووتيرة الدورات قبل { $first }.
# $first
deliver-risk-decide-owners = تعيين مسؤول وأجل لكل تدبير محتفظ به قبل { $first }.
# $second
deliver-risk-decide-acceptance = معالجة كل خطر مرتفع باق أو قبوله بقرار مسمى ومؤرخ قبل { $second }.
deliver-risk-method-greedy-short = تُختار الخطة تدبيرا بعد تدبير (طريقة جشعة): لا يثبت أي فارق عن أفضل خطة ممكنة.
deliver-risk-method-exact-short = تأتي الخطة من تحسين النموذج، والفارق عن أفضل خطة ممكنة مثبت؛ أما النموذج نفسه فيستند إلى فرضيات الملحق.
deliver-risk-costs-hypotheses = ما لم تعوضها عروض أسعار، فالتكاليف فرضيات من الفهرس.

deliver-table-risk-overview = الخطة في ستة أرقام
deliver-sheet-risk-overview = خلاصة
deliver-note-risk-overview = التكاليف دون عرض أسعار فرضيات من الفهرس.
deliver-risk-overview-measures = التدابير المحتفظ بها
deliver-risk-overview-cost = كلفة التدابير المحتفظ بها (MAD)
deliver-risk-overview-quoted = تكاليف هي عروض أو أسعار للهيئة / التدابير المحتفظ بها
deliver-risk-overview-days = العمل الذاتي (أيام عمل)
deliver-risk-overview-actions = إجراءات سجلتها الهيئة من قبل
deliver-risk-overview-incomplete = إجراءات غير مكتملة / إجراءات مسجلة

deliver-risk-method = كيف وُضعت هذه الخطة
deliver-risk-method-greedy = الطريقة: اختيار جشع. في كل خطوة التدبير القابل للأداء الذي يزيل أكبر خسارة لكل درهم؛ لا فارق مثبت: لا شيء يقول كم تبعد هذه الخطة عن الأفضل الممكن.
# $gap
deliver-risk-method-exact = الطريقة: تحسين دقيق للنموذج؛ الفارق المثبت عن أفضل خطة في النموذج لا يتجاوز { $gap }.
deliver-risk-metric-ale = ما تخفضه الخطة: متوسط الخسارة السنوية.
deliver-risk-metric-cvar99 = ما تخفضه الخطة: متوسط أسوأ السنوات (واحدة من مئة).
# $costs
deliver-risk-costs-quoted = تكاليف هي عروض أو أسعار للهيئة: { $costs }. والباقي فرضيات من الفهرس.
# $sprints $days
deliver-risk-capacity = الدورات: { $sprints }؛ العمل المتاح في الدورة: { $days } يوم عمل.
# $sprints
deliver-risk-no-capacity = الدورات: { $sprints }؛ لم يُعط العمل المتاح ولا يحد شيئا.
deliver-risk-no-robust-core = النواة المتينة (تدابير تبقى في 90 % من السحوبات على الأقل): لا تحسبها هذه الطريقة.
deliver-risk-robust-core = النواة المتينة (تدابير تبقى في 90 % على الأقل من سحوبات التكاليف والتواترات والفعاليات): { $measures }.
deliver-risk-empty-robust-core = النواة المتينة (تدابير تبقى في 90 % من السحوبات على الأقل): لا شيء؛ الاختيار رهين بالفرضيات.
deliver-table-risk-budget = الميزانية حسب الغلاف
deliver-sheet-risk-budget = الميزانية
deliver-note-risk-budget = يؤدى التدبير كاملا من غلاف واحد. المبالغ أعطتها الهيئة؛ والإنفاق بالكلفة الأرجح، وهي فرضية من الفهرس ما عدا العروض.
deliver-figure-risk-frontier = الحد: الخسارة التي تتركها أفضل خطة لكل ميزانية (فرضية)
# $count
deliver-alt-risk-frontier = منحنى تنازلي: متوسط الخسارة السنوية الذي تتركه أفضل خطة لكل ميزانية؛ النقطة المعلمة هي الخطة المحتفظ بها وفيها { $count } تدبير، مع مجالها.
# $loss
deliver-risk-frontier-start = دون تدبير، فرضية: { $loss } درهم
# $loss
deliver-risk-frontier-end = { $loss }
# $loss
deliver-risk-loss-hypothesis = فرضية: { $loss } درهم
deliver-table-risk-frontier = ما يضيفه كل تدبير إلى الإنفاق وما يزيله من الخسارة
deliver-sheet-risk-frontier = الحد
deliver-note-risk-frontier = المكسب: انخفاض متوسط الخسارة السنوية بعد التدابير السابقة، مجال بنسبة 95 %، على فرضيات الملحق أ. مجال يضم الصفر: الأثر غير مثبت.
deliver-not-computed-plan = لم تُحسب أي خطة. شغّل «kharita plan» بغلاف أو أكثر (مثلا «--budget A=4500000»)؛ ودون جوهرة أو «--hypotheses» يرتب التدابير ولا يخصص شيئا.
deliver-not-computed-allocation = ترتب الخطة التدابير دون كلفة ولا دورة: لا يخصص شيء دون احتمالات (جواهر معينة و«--hypotheses»، أو تواترات وخسائر مصرح بها).
deliver-not-computed-sprints = لا شيء موزع على دورات: يلزم خطة ضمن أغلفة واحتمالات.
deliver-not-computed-not-bought = تأتي قائمة التدابير المستبعدة مع سبب كل منها بعد خطة ضمن أغلفة.
deliver-not-computed-residual = تتطلب الخسارة المتبقية بعد الخطة خطة ضمن أغلفة ومبالغ.

deliver-risk-treatment-introduction = تأتي التدابير بترتيب الاختيار. يُملأ المسؤول والأجل والحالة في المصنف؛ ويحمل فيه عمود مخفي معرّف كل سطر.
deliver-table-risk-plan = الخطة: التدابير المحتفظ بها
deliver-sheet-risk-plan = الخطة
deliver-note-risk-plan = الكلفة = جزء ثابت + سعر الوحدة × الكمية المقروءة من الخريطة؛ الأساس «فرضية» ما لم يعوضه عرض أسعار. المكسب: انخفاض متوسط الخسارة السنوية بعد التدابير السابقة، مجال بنسبة 95 %. الأهداف: تقنيات MITRE ATT&CK. مجال يضم الصفر: الأثر غير مثبت.
deliver-table-risk-actions = الإجراءات التي سجلتها الهيئة من قبل، وما ينقصها
deliver-sheet-risk-actions = إجراءات مسجلة
deliver-note-risk-actions = تكاليف مصرح بها من الهيئة.
deliver-risk-state-to-do = للإنجاز
deliver-risk-state-doing = قيد الإنجاز
deliver-risk-state-done = منجز
deliver-risk-state-given-up = متخلى عنه
deliver-risk-category-governance = حكامة
deliver-risk-category-protection = حماية
deliver-risk-category-defence = دفاع
deliver-risk-category-resilience = صمود

deliver-table-risk-sprints = التدابير حسب الدورة
deliver-sheet-risk-sprints = الدورات
deliver-note-risk-sprints = التكاليف: فرضيات من الفهرس ما عدا العروض. تحدد الهيئة مدة الدورة.
deliver-table-risk-quick-wins = مكاسب سريعة: تدابير محتفظ بها لا تتجاوز 15 يوم عمل
deliver-sheet-risk-quick-wins = مكاسب سريعة
deliver-note-risk-quick-wins = العمل والتكاليف: فرضيات من الفهرس ما عدا العروض.
deliver-table-risk-actions-due = الإجراءات المسجلة حسب الأجل
deliver-sheet-risk-actions-due = الآجال
deliver-risk-overdue = أجل منقض
# $days
deliver-risk-within = خلال { $days } يوما
deliver-risk-later = لاحقا
deliver-risk-undated = دون أجل

deliver-risk-departments-introduction = الإجراء دون مسؤول لا ينتمي إلى أي مديرية: يُعد على حدة. تنتظر التدابير المحتفظ بها مسؤوليها؛ وهي مجمعة حسب فئة EBIOS RM.
deliver-table-risk-owners = الإجراءات المسجلة حسب المسؤول
deliver-sheet-risk-owners = حسب المسؤول
deliver-note-risk-owners = تكاليف مصرح بها من الهيئة.
deliver-risk-no-owner = دون مسؤول
deliver-table-risk-by-category = التدابير المحتفظ بها حسب الفئة
deliver-sheet-risk-by-category = حسب الفئة
deliver-note-risk-by-category = التكاليف: فرضيات من الفهرس ما عدا العروض.

# $high $accepted
deliver-risk-residual-introduction = المخاطر المرتفعة (الاحتمال V3 أو V4): { $high }؛ المقبولة من شخص مسمى بتاريخ: { $accepted }. الأرقام هي أرقام اليوم: أثر الخطة محسوب للمجموع وليس لكل جوهرة.
deliver-table-risk-residual = مخاطر تعالج أو تقبل
deliver-sheet-risk-residual = المخاطر المتبقية
deliver-note-risk-residual = الأدنى والأعلى: مجال بنسبة 95 %، على فرضيات الملحق أ. يسجل القبول في ورقة المقابلات: السؤال «risk-acceptance» يليه اسم الجوهرة، ثم الجواب والاسم والتاريخ.
# $loss
deliver-risk-after-ale = متوسط الخسارة السنوية للهيئة مع الخطة كلها: { $loss } (فرضيات الملحق أ).
# $loss
deliver-risk-after-cvar99 = متوسط أسوأ السنوات (واحدة من مئة) مع الخطة كلها: { $loss } (فرضيات الملحق أ).
deliver-risk-treatment-reduce = تخفيض
deliver-risk-treatment-transfer = نقل أو تقاسم
deliver-risk-treatment-avoid = تجنب
deliver-risk-treatment-accept = قبول

deliver-table-risk-indicators = مؤشرات الخطة
deliver-sheet-risk-indicators = المؤشرات
deliver-risk-indicator-complete = إجراءات مكتملة
deliver-risk-formula-complete = إجراءات مسجلة بخطر ومسؤول وأجل وكلفة / إجراءات مسجلة
deliver-risk-indicator-done = إجراءات منتهية
deliver-risk-formula-done = إجراءات مسجلة بلغ تقدمها 100 % / إجراءات مسجلة
deliver-risk-indicator-taken = تدابير متبناة
deliver-risk-formula-taken = تدابير محتفظ بها لها إجراء مسجل (المفتاح = معرّف التدبير) / تدابير محتفظ بها
deliver-risk-indicator-quoted = تكاليف بعروض
deliver-risk-formula-quoted = تدابير محتفظ بها كلفتها عرض أو سعر للهيئة / تدابير محتفظ بها
deliver-table-risk-backlog = سجل المنتج
deliver-sheet-risk-backlog = السجل
deliver-figure-risk-burn-up = التقدم المتوقع دورة بعد دورة
# $count
deliver-alt-risk-burn-up = أعمدة أفقية: لكل دورة كم من التدابير المحتفظ بها وعددها { $count } أنجز قبلها وخلالها.
# $sprint
deliver-risk-by-sprint = نهاية الدورة { $sprint }
deliver-risk-earlier = دورات سابقة
deliver-risk-this-sprint = هذه الدورة

deliver-risk-sheets-introduction = تذكر البطاقات مم يتكون كل تدبير وبم يُثبت؛ ثم التدابير المستبعدة مع سببها، ثم مرجع التدابير حسب قاعدة من قواعد التوجيهات الوطنية.
deliver-table-risk-sheets = بطاقات التدابير المحتفظ بها
deliver-sheet-risk-sheets = البطاقات
deliver-note-risk-sheets = الأثر: نسبة المحاولات التي يفشلها التدبير (%)، فرضية من الفهرس. الكلفة السنوية: فرضية من الفهرس. الأدلة المنتظرة: وثائق تطلبها القاعدة عادة.
deliver-table-risk-not-bought = التدابير المستبعدة ولماذا
deliver-sheet-risk-not-bought = غير محتفظ بها
deliver-note-risk-not-bought = «دون أثر محسوب» لا يعني دون فائدة: لا يؤثر التدبير على أي مسلك معروف نحو الجواهر المعينة. التكاليف: فرضيات من الفهرس ما عدا العروض.
deliver-risk-why-needs = تدبير يعتمد عليه غير محتفظ به
deliver-risk-why-cost = لا غلاف يكفي لأدائه كاملا
deliver-risk-why-days = لا دورة فيها العمل المتاح
deliver-risk-why-effect = دون أثر محسوب على الخسارة بعد وضع التدابير الأخرى
deliver-risk-why-touches = لا يمس أي مسلك معروف نحو جوهرة
deliver-risk-why-room = واجب قانوني، لكن لا غلاف ولا دورة تتسع له
deliver-table-risk-by-rule = تدابير تساعد على الاستجابة لكل قاعدة من التوجيهات الوطنية
deliver-sheet-risk-by-rule = التدابير حسب القاعدة
deliver-note-risk-by-rule = تأتي التدابير المحتفظ بها أولا. سواء احتُفظ به أم لا، لا يفي تدبير بأي قاعدة: الأدلة وحدها تفعل.
deliver-table-risk-catalogue = مرجع التدابير
deliver-sheet-risk-catalogue = المراجع
deliver-note-risk-catalogue = تكاليف الفهرس وأعماله وكمياته، فرضيات لهيئة عمومية مغربية؛ تُقرأ الكمية من الخريطة.

## L4.

deliver-threat-scenarios-title = سيناريوهات التهديد
deliver-section-risk-panorama = بانوراما التهديد وتاريخ الحوادث
deliver-section-risk-feared = الأحداث المخشية
deliver-section-risk-couples = أزواج مصدر الخطر / الهدف المحتفظ بها
deliver-section-risk-strategic = السيناريوهات الاستراتيجية
deliver-section-risk-operational = السيناريوهات العملياتية
deliver-section-risk-quantification = التكميم
deliver-section-risk-authenticity = سيناريو التسريب: أصالة الوثائق
deliver-section-risk-coverage = تغطية الأحداث المخشية بالسيناريوهات

deliver-risk-no-study = لم يُجر أي حساب على هذه الخريطة: تذكر هذه الوثيقة، قسما قسما، ما ينقص وكيف يعطى.
# $reachable $rung $maybe
deliver-risk-conclusion-jewels = { $reachable } من الجواهر يمكن بلوغها بمسلك معروف. الدرجة المبلوغة: { $rung } من 4. المسالك التي تستند إلى وصول مفترض: { $maybe }.
# $ale $worst
deliver-risk-conclusion-loss = متوسط الخسارة السنوية: { $ale }؛ الخسارة التي لا تُتجاوز في 95 سنة من 100: { $worst }. مجالات بنسبة 95 %.
deliver-risk-conclusion-no-loss = لا يعطى أي درهم: التواترات والخسائر لم يصرح بها شخص مسمى ولم تُقبل فرضيات.
deliver-risk-worst = المخاطر الكبرى
# $scenario $entry $name $count $chance
deliver-risk-told-chance = { $scenario }: انطلاقا من { $entry }، يأخذ مهاجم «{ $name }» بعدد من التقنيات قدره { $count }؛ الاحتمال في السنة: { $chance }.
# $scenario $entry $name $count
deliver-risk-told = { $scenario }: انطلاقا من { $entry }، يأخذ مهاجم «{ $name }» بعدد من التقنيات قدره { $count }؛ الاحتمال غير محسوب في هذه الدرجة.
# $count
deliver-risk-rests-on-hypotheses = أسطر الفهرس التي تستند إليها هذه الأرقام: { $count }. إنها فرضيات: ترتب ولا تتنبأ. يسردها الملحق أ.
# $first
deliver-risk-decide-jewels = تأكيد قائمة الجواهر أو تصحيحها قبل { $first }.
# $first
deliver-risk-decide-frequencies = تصريح أشخاص مسمَّين بالتواترات والخسائر قبل { $first }.
# $second
deliver-risk-decide-severity = اختيار عتبات الخطورة في الورشة 1 قبل { $second }.

deliver-table-risk-origins = مصادر الخطر والحملات في السنة
deliver-sheet-risk-origins = مصادر الخطر
deliver-note-risk-origins = مصرح به: الأدنى والأرجح والأقصى. فرضية: النقاط عند 5 و50 و95 %. الكفاءة من 1 إلى 4، فرضية من الفهرس.
deliver-table-risk-exposures = ما تقوله السجلات وحدها
deliver-sheet-risk-exposures = التعرضات
deliver-risk-exposure-public = خدمات تبلغها الإنترنت
deliver-risk-exposure-remote = نقاط ضعف في خدمات، قابلة للاستغلال عن بعد
deliver-risk-exposure-local = نقاط ضعف تتطلب موطئ قدم على الجهاز
deliver-risk-exposure-left-out = أزواج منطقة وخدمة تركتها جانبا قائمة المنافذ المجربة بين المناطق
deliver-not-computed-origins = لا تواتر لأي مصدر خطر: املأ ورقة التواترات من مصنف الجمع، أو اقبل تواترات الفهرس بـ «--hypotheses».
deliver-not-computed-incidents = يتطلب تاريخ الحوادث سجل حوادث الهيئة؛ ولم يُتوصل به.
deliver-not-computed-radar = يتطلب رادار أزواج مصدر الخطر / الهدف تقييمات الورشة 2 (القسم 3).

# $count $reachable
deliver-risk-feared-introduction = الحدث المخشي هو فقدان جوهرة. الجواهر: { $count }؛ المبلوغة بمسلك معروف: { $reachable }.
deliver-table-risk-jewels = الأحداث المخشية واحتمالها وخسارتها
deliver-sheet-risk-jewels = الأحداث المخشية
deliver-note-risk-jewels = الأدنى والأعلى: مجال بنسبة 95 %، على فرضيات الملحق أ. V: الاحتمال على ثلاث سنوات (العتبات 3 و20 و60 و90 %، اصطلاح هذا التقرير).
deliver-risk-chosen-stated = عيّنها شخص
deliver-risk-chosen-sensitive-data = اختيار افتراضي: معطيات سرية
deliver-risk-chosen-class-a = اختيار افتراضي: الصنف أ
deliver-risk-chosen-class-b = اختيار افتراضي: الصنف ب
deliver-risk-chosen-directory = اختيار افتراضي: دليل
deliver-risk-chosen-store = اختيار افتراضي: قاعدة معطيات
deliver-risk-chosen-database-port = اختيار افتراضي: منفذ قاعدة معطيات
deliver-risk-chosen-dependants = اختيار افتراضي: يعتمد عليه الكثير

deliver-risk-couples-introduction = الكفاءة والنشاط من الحساب؛ أما الدافع والوجاهة فيقيَّمان في الورشة 2، في المصنف.
deliver-table-risk-couples = أزواج للاحتفاظ بها
deliver-sheet-risk-couples = الأزواج
deliver-note-risk-couples = الكفاءة: فرضية من الفهرس. النشاط: القيمة الأرجح المصرح بها، أو وسيط الفرضية.
deliver-risk-relevance-low = ضعيفة
deliver-risk-relevance-medium = متوسطة
deliver-risk-relevance-high = عالية

deliver-table-risk-strategic = السيناريوهات: من أين، وعبر ماذا، وإلى ماذا
deliver-sheet-risk-strategic = السيناريوهات
deliver-figure-risk-strategic = المسلك الأرجح إلى كل جوهرة
# $count $name
deliver-alt-risk-strategic = مخطط من البداية إلى النهاية: { $count } من المسالك، الأرجح لكل سيناريو، نحو { $name }.

deliver-risk-operational-introduction = لكل سيناريو: الرواية ثم الرسم ثم كل مرحلة بتقنيتها وعواملها ودليلها. احتمالات المراحل عند وسط القوانين، لمهاجم متوسط: تصلح للترتيب.
# $scenario $name
deliver-part-risk-scenario = { $scenario } – { $name }
# $entry $count $techniques $name $maybe
deliver-risk-story = البداية: { $entry }. يضم المسلك الأرجح إلى «{ $name }» من التقنيات { $count }: { $techniques }. المراحل التي تستند إلى وصول مفترض: { $maybe }.
# $p
deliver-risk-story-chance = حظ نجاح كل مراحله في حملة واحدة: { $p }، بمجال ثقة { "\u200e" }95 %{ "\u200e" } على سحوبات القوانين (فرضية من الفهرس).
deliver-figure-risk-attack = مخطط الهجوم
# $count $name
deliver-alt-risk-attack = مخطط من البداية إلى النهاية: { $count } من المسالك نحو { $name }؛ تسمي كل خانة ما يكسبه المهاجم وبأي تقنية وبأي احتمال.
# $scenario
deliver-table-risk-steps = { $scenario }: المراحل والتقنيات والعوامل والأدلة
# $scenario
deliver-sheet-risk-steps = { $scenario } مراحل
# $scenario
deliver-note-risk-steps = السيناريو { $scenario }. P: جداء عوامل المرحلة (فرضية، عند وسط القوانين)؛ فارغ في درجة أدنى. تقنيات MITRE ATT&CK. المرحلة دون تقنية تنتج عما قبلها.
deliver-part-risk-cuts = ما يقطع هذه المسالك
deliver-table-risk-cuts = تدابير تفشل كل تقنية
deliver-sheet-risk-cuts = القطع
deliver-note-risk-cuts = تأتي تدابير الخطة أولا ثم الأكثر أثرا حسب الفهرس (فرضية).

deliver-risk-quantification-hypotheses = هذه المبالغ محاكاة انطلاقا من فرضيات الفهرس المدرجة في الملحق أ، حيثما لم يصرح أحد بقيمة.
deliver-table-risk-losses = خسائر معلنة من أشخاص
deliver-sheet-risk-losses = خسائر معلنة

deliver-not-computed-authenticity = القول بأصالة وثائق منشورة يتطلب مقارنتها بأصولها لدى الهيئة وحدها. لم يُتوصل بأي عينة؛ ويذكر الجدول ما تسمح عينة بتأكيده.
deliver-table-risk-samples = نسبة الوثائق الأصيلة التي يمكن تأكيدها حسب العينة
deliver-sheet-risk-samples = العينات
deliver-note-risk-samples = مجال ويلسون بنسبة 95 %، لعينة مسحوبة عشوائيا من الوثائق المنشورة.

# $count $orphans
deliver-risk-coverage-introduction = الأحداث المخشية: { $count }؛ دون سيناريو في هذه الوثيقة: { $orphans }.
deliver-table-risk-coverage = الأحداث المخشية والسيناريوهات
deliver-sheet-risk-coverage = التغطية
deliver-risk-covered = مغطى
deliver-risk-not-listed = مبلوغ لكنه خارج قائمة المسالك المعروضة
deliver-risk-orphan = يتيم: لا مسلك معروف؛ وهذا لا يثبت عدم وجوده
deliver-table-risk-unnamed = أنظمة من الصنف أ أو ب ليست جواهر
deliver-sheet-risk-unnamed = حساسة دون جوهرة

## Columns.

deliver-column-risk-about = الموضوع
deliver-column-risk-accepted-by = قبله
deliver-column-risk-accepted-on = تاريخ القبول
deliver-column-risk-action = الإجراء
deliver-column-risk-aims = أهداف ممكنة
deliver-column-risk-all-authentic = كلها أصيلة
deliver-column-risk-amount = الغلاف (MAD)
deliver-column-risk-basis = الأساس
deliver-column-risk-because = العوامل
deliver-column-risk-bought = محتفظ بها
deliver-column-risk-capacity = العمل المتاح (يوم)
deliver-column-risk-category = الفئة
deliver-column-risk-chance = الاحتمال السنوي (%)
deliver-column-risk-chosen-by = الاختيار
deliver-column-risk-cost = الكلفة (MAD)
deliver-column-risk-cost-high = الكلفة العليا (MAD)
deliver-column-risk-cost-low = الكلفة الدنيا (MAD)
deliver-column-risk-cost-mode = الكلفة الأرجح (MAD)
deliver-column-risk-cost-sum = الكلفة المتراكمة (MAD)
deliver-column-risk-coverage = التغطية
deliver-column-risk-declared-cost = الكلفة المصرح بها (MAD)
deliver-column-risk-dominates = يتحكم في
deliver-column-risk-due = الأجل
deliver-column-risk-effect-high = الأثر الأعلى
deliver-column-risk-effect-low = الأثر الأدنى
deliver-column-risk-effect-mode = الأثر الأرجح
deliver-column-risk-effort = العمل (يوم)
deliver-column-risk-entry = البداية
deliver-column-risk-envelope = الغلاف
deliver-column-risk-evidence = الدليل
deliver-column-risk-expected-evidence = الأدلة المنتظرة
deliver-column-risk-exposure = التعرض
deliver-column-risk-figure = الرقم
deliver-column-risk-five = 5 %
deliver-column-risk-fixed = الجزء الثابت (MAD)
deliver-column-risk-formula = الصيغة
deliver-column-risk-from = من
deliver-column-risk-gain = المكسب (MAD/سنة)
deliver-column-risk-half-authentic = النصف
deliver-column-risk-high = الأعلى
deliver-column-risk-horizon = الأجل
deliver-column-risk-how = كيف يعطى
deliver-column-risk-incomplete = غير مكتملة
deliver-column-risk-input = المدخل
deliver-column-risk-jewel = الجوهرة
deliver-column-risk-key = المفتاح
deliver-column-risk-keys = المفاتيح
deliver-column-risk-known = ما هو معروف
deliver-column-risk-lacking = ما ينقص
deliver-column-risk-left = الباقي (MAD)
deliver-column-risk-likelihood = V
deliver-column-risk-low = الأدنى
deliver-column-risk-mad = الخسارة (MAD/سنة)
deliver-column-risk-measures-chosen = التدابير
deliver-column-risk-middle = 50 %
deliver-column-risk-missing = ما ينقص
deliver-column-risk-most-authentic = تسع من عشر
deliver-column-risk-motivation = الدافع
deliver-column-risk-ninety-five = 95 %
deliver-column-risk-of = ماذا
deliver-column-risk-origin = مصدر الخطر
deliver-column-risk-severity = الخطورة
deliver-column-risk-loss-from = مصدر الخسارة
deliver-column-risk-entry-from = نقطة الانطلاق
deliver-column-risk-p = P
deliver-column-risk-phase = الطور
deliver-column-risk-point = نقطة العبور
deliver-column-risk-progress = التقدم (%)
deliver-column-risk-quantity = الكمية
deliver-column-risk-reachable = مبلوغة
deliver-column-risk-reached = مبلوغة
deliver-column-risk-relevance = الوجاهة
deliver-column-risk-risk = الخطر
deliver-column-risk-rule-title = العنوان
deliver-column-risk-rung = الدرجة
deliver-column-risk-said = ما يمكن قوله
deliver-column-risk-sample = الوثائق المقارنة
deliver-column-risk-scenario = السيناريو
deliver-column-risk-scenarios = السيناريوهات
deliver-column-risk-skill = الكفاءة
deliver-column-risk-spent = المنفق (MAD)
deliver-column-risk-sprint = الدورة
deliver-column-risk-stated-by = صرح به
deliver-column-risk-stated-high = الأقصى (MAD)
deliver-column-risk-stated-low = الأدنى (MAD)
deliver-column-risk-stated-mode = الأرجح (MAD)
deliver-column-risk-state = الحالة
deliver-column-risk-step = المرحلة
deliver-column-risk-targets = الأهداف
deliver-column-risk-technique = التقنية
deliver-column-risk-through = عبر
deliver-column-risk-to = إلى
deliver-column-risk-treatment = المعالجة
deliver-column-risk-unit = الوحدة
deliver-column-risk-unit-price = سعر الوحدة (MAD)
deliver-column-risk-verdict = المعاينة
deliver-column-risk-way = المسلك
deliver-column-risk-ways = المسالك
deliver-column-risk-what = ما يفعله المهاجم
deliver-column-risk-why = السبب
deliver-column-risk-year-high = الأعلى (في السنة)
deliver-column-risk-year-low = الأدنى (في السنة)
deliver-column-risk-year-middle = الوسط (في السنة)
deliver-column-risk-yearly = الكلفة السنوية (MAD)
