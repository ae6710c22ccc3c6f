# Discovery of personal data: categories as people read them, and the command.

## Categories
category-cin = رقم البطاقة الوطنية
category-cnss = رقم المؤمن له
category-affilie = رقم الانخراط
category-rib = حساب بنكي (RIB)
category-iban = حساب بنكي (IBAN)
category-ice = التعريف الموحد للمقاولة
category-tax-id = التعريف الضريبي
category-phone = الهاتف
category-email = البريد الإلكتروني
category-passport = جواز السفر
category-card = بطاقة الأداء
category-birth-date = تاريخ الازدياد
category-name = الاسم
category-address = العنوان
category-city = المدينة
category-postcode = الرمز البريدي
category-sex = الجنس
category-salary = الأجر أو التعويض
category-health = الصحة
category-family = الأسرة
category-credential = سر الولوج
category-plate = لوحة الترقيم
category-driving-licence = رخصة السياقة
category-student-id = رقم التلميذ
category-practitioner-id = رقم الممارس
category-mixed = فئات متعددة أو نص حر
category-none = لم يُعثر على شيء

## Attributes that discovery states
attribute-row-estimate = عدد الأسطر (تقدير)
attribute-column-categories = الأعمدة الحساسة

## discover

cli-discover = البحث عن المعطيات الشخصية والمالية في الملفات والقواعد دون إظهار أي قيمة
cli-discover-example =
    مثال:
      kharita discover exports/ paie.xlsx
      kharita discover postgres://audit@serveur/paie --store DB01 --host srv-bdd-01 --out decouverte.json
cli-discover-sources = ملفات أو مجلدات أو أرشيفات أو عناوين تبدأ بـ postgres:// أو mysql:// أو sqlite:
cli-discover-limit = أقصى عدد من الأسطر تُقرأ من كل جدول؛ افتراضيا الكل للملفات وعينة للقواعد
cli-discover-metadata-only = عدم قراءة أي سطر: أسماء الأعمدة وأنواعها فقط
cli-discover-store = مرجع القاعدة المفحوصة في الجرد: يلتحق بها التقرير على الخريطة عند استيراده
cli-discover-host = اسم أو عنوان الجهاز الذي يحمل هذه القاعدة
cli-discover-out = كتابة التقرير في هذا الملف لاستيراده لاحقا؛ يجب ألا يكون موجودا
cli-said-discovered = فُحص { $columns } عمودا في { $tables } جدولا: { $found } منها تتضمن معطيات، في { $files } ملفا وقاعدة
cli-said-not-read = { $source }: لم يُقرأ. { $why }
cli-said-sampled = { $columns } عمودا قُرئت بالعينة: المعطيات الموجودة في { $prevalence } % من الخلايا على الأقل تفوت في أقل من { $miss } % من الحالات
cli-said-report = كُتب التقرير في { $path }؛ استورده بالأمر kharita import
cli-said-throughput = { $speed } ميغابايت في الثانية
cli-column-category = الفئة
cli-column-location = الجدول
cli-column-field = العمود
cli-column-read = مقروءة
cli-column-valid = صالحة
