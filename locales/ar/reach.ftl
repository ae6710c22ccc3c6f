# أجهزة التصفية وإمكان الوصول: الخصائص ورسائل القراءة والأمر «map reach».

attribute-filter = قواعد التصفية
attribute-interfaces = الواجهات
attribute-routes = المسارات

filter-read = إعدادات التصفية: فُهم { $understood } من { $lines } سطرا.
not-a-configuration = ‏{ $file } ليس إعدادات جهاز تصفية (الصيغة المتعرف عليها: { $format }). أعط ملفات iptables-save أو nft -j أو ip -j addr أو ip -j route أو FortiGate.
rule-unreadable = سطر إعدادات غير مقروء ({ $value }): لا يُحتسب، وقد تكون الإجابات التي تعتمد عليه خاطئة. صدّر الإعدادات من جديد.
rule-outside-chain = قاعدة من سلسلة لا يعلنها الملف ({ $value }): تُركت جانبا. صدّر الإعدادات كاملة.
probe-unreadable = سؤال غير مقروء ({ $value }). يعطي كل سطر src,dst,dport ثم proto عند الحاجة (tcp افتراضيا).
left-out-not-understood = جزء من قاعدة لم يُفهم ({ $text }): حُفظ على أنه مجهول، فتصير الإجابات التي تعتمد عليه «ربما». لا يلزم أي إجراء.

cli-map-reach = بيان هل يستطيع عنصر فتح اتصال نحو آخر، وفق إعدادات التصفية
cli-map-reach-example =
    مثال:
      kharita map reach subnet-3v5n8r2t6w9z host-7k2m9q4x1c8d --port 445/tcp
      kharita map reach 10.40.0.5 10.10.0.7 --port 22
      kharita map reach internet APP02
      kharita map reach --config firewall.iptables-save addresses.json routes.json --probes probes.csv
    الإجابة «yes» إذا بلغ عنوان واحد على الأقل من المصدر عنوانا واحدا على الأقل من الوجهة، و«no» إذا لم يستطع أي منها،
    و«maybe» إذا حالت قاعدة غير مفهومة أو غياب إعدادات دون معرفة ذلك.
cli-map-reach-from = من أين: معرّف عنصر أو مرجعه أو اسمه، أو عنوان، أو كتلة عناوين، أو «internet»
cli-map-reach-to = إلى أين: كذلك
cli-map-reach-port = المنفذ والبروتوكول: 443 أو 443/tcp أو 53/udp أو icmp؛ افتراضيا الخدمات المعروفة للوجهة، وإلا فكلها
cli-map-reach-config = ملفات الإعدادات، ملفات الجهاز الواحد متتالية؛ لا تُقرأ الخريطة
cli-map-reach-probes = ملف CSV للأسئلة: src,dst,dport ثم proto عند الحاجة

cli-said-reach-yes = نعم: يفتح { $from } اتصالا نحو { $to }، { $service }.
cli-said-reach-maybe = ربما: لا يُعرف هل يفتح { $from } اتصالا نحو { $to }، { $service }.
cli-said-reach-no = لا: لا يفتح { $from } اتصالا نحو { $to }، { $service }.
cli-reach-ground-configuration = وفق الإعدادات المقروءة.
cli-reach-ground-same-network = الشبكة نفسها: لا جهاز تصفية بينهما.
cli-reach-ground-same-zone = فرضية: المنطقة نفسها، ولم تُقرأ أي إعدادات تصفية بينهما.
cli-reach-ground-no-evidence = فرضية: لم تُقرأ أي إعدادات تصفية بينهما. اطلب إعدادات الجهاز الذي يفصلهما.
cli-reach-ground-internet = وفق العنوان العمومي أو التعرض المعلن؛ لم تُقرأ أي إعدادات.
cli-said-reach-counts = ‏{ $probes } سؤالا: { $yes } نعم، { $maybe } ربما، { $no } لا.
cli-said-not-understood = أسطر الإعدادات التي لم تُفهم: { $count }
cli-column-answer = الإجابة
cli-column-device = الجهاز
cli-column-rule = القاعدة
cli-column-line = السطر
cli-column-not-understood = غير مفهوم
cli-column-from = من
cli-column-to = إلى
cli-column-service = الخدمة
