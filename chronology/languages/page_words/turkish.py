"""Turkish words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

TURKISH = PageWords(
    months=forms(
        "ocak/oca şubat/şub mart nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl"
        " ekim/eki kasım/kas aralık/ara"
    ),
    published=phrases("yayınlanma, yayınlanma tarihi, yayın tarihi, tarih, giriş, eklenme tarihi"),
    changed=phrases("güncelleme, son güncelleme, güncellenme, güncellenme tarihi"),
    beside=phrases("saat, pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, yorum"),
    ago=r"\d{1,3} (?:dakika|saat|gün|hafta|ay|yıl) önce",
    readers=r"yorumlar",
    replies=r"yorum",
)
