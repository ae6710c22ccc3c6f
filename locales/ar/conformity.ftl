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
