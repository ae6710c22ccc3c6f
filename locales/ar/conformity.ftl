# Controls that the same evidence serves, articles of law, the statement of applicability, and libraries of frameworks.

comply-looked-mapped = { $numerator } من أصل { $denominator } قاعدة مقابلة لهذا التدبير مستوفاة.
comply-projection = إسقاط: نتيجة مستخلصة من قواعد مقابلة بتقدير الخبراء ({ $rules })، لا من جدول رسمي.
comply-not-mapped = لا تقابل هذا التدبير أي قاعدة من التوجيهات.
comply-not-in-force = النص غير ساري المفعول في هذا التاريخ.
comply-looked-pieces = { $numerator } من أصل { $denominator } وثيقة مطلوبة مرفقة وسارية.
comply-missing-pieces = وثائق مؤرخة يجب إرفاقها: { $pieces }

applicability-bound = يسري على كل هيئة معنية
applicability-conditional = يسري بشرط
applicability-stated-not-applicable = صرح بأنه لا ينطبق مع ذكر السبب
applicability-not-in-force = نص غير ساري المفعول

cli-comply-applicability = يعرض بيان قابلية التطبيق: ما يسري ولماذا وبأي وثائق
cli-framework-import = يستورد مرجعا أو جدول مقابلة (CISO Assistant أو OSCAL أو صيغتنا)
cli-framework-import-file = ملف YAML أو JSON أو TOML
cli-framework-import-example = مثال: kharita framework import charter.toml
cli-said-articles = { $applicable } مادة سارية: { $demonstrated } مثبتة، { $not_demonstrated } غير مثبتة، { $gap_found } مع خلل مسجل. قراءة النص في انتظار تأكيد المصلحة القانونية.
cli-said-because = { $because } ({ $reason })
cli-said-library = تم استيراد { $name } ({ $id }): { $rows } سطر، { $pairs } مقابلة، { $corrected } مرجع مصحح، { $refused } عنصر مستبعد.
cli-said-library-known = سبق استيراد { $name } ({ $id }): { $rows } سطر، { $pairs } مقابلة، { $corrected } مرجع مصحح، { $refused } عنصر مستبعد.
cli-column-applies = يسري
cli-column-because = لماذا
cli-column-verdict = النتيجة
cli-column-evidence = الوثائق
cli-column-reading = القراءة
cli-yes = نعم
cli-no = لا
