"""Words of heads in other languages than English: weekdays, over minutes, diaries and archives.

Whatever language a text is in, the form that it was written in has heads of its own. Names of
weekdays are whole: what is short of one is a month of another language, "mar" or "sab".
"""

_DAYS = (
    # Monday first; each of German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish,
    # Polish, Czech, Russian and Ukrainian.
    (
        "montag lundi lunes lunedì lunedi segunda-feira maandag måndag mandag poniedziałek "
        "pondělí понедельник понеділок"
    ),
    (
        "dienstag mardi martes martedì martedi terça-feira dinsdag tisdag tirsdag wtorek "
        "úterý вторник вівторок"
    ),
    (
        "mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta-feira woensdag "
        "onsdag środa středa среда середа"
    ),
    (
        "donnerstag jeudi jueves giovedì giovedi quinta-feira donderdag torsdag czwartek "
        "čtvrtek четверг четвер"
    ),
    (
        "freitag vendredi viernes venerdì venerdi sexta-feira vrijdag fredag piątek pátek "
        "пятница п'ятниця п’ятниця"
    ),
    ("samstag sonnabend samedi sábado sabado sabato zaterdag lördag lørdag sobota суббота субота"),
    ("sonntag dimanche domingo domenica zondag söndag søndag niedziela neděle воскресенье неділя"),
)
WEEKDAY_OF = {name: number for number, names in enumerate(_DAYS) for name in names.split()}
BEFORE_DAY = "den|am|le|el|il|op|em|dnia|dne"
"""What stands between a weekday and its day, or before both."""
OF_MONTH = "de|do|del"
"""What stands between a day and its month, or that and a year."""
ORDINAL_DAY = r"(?:er|º|°)?"
"""What stands behind the number of a day."""
YEAR_MARK = "r|г|р|roku"
"""What stands behind a year."""

MINUTES = (
    *("protokoll", "sitzungsprotokoll", "niederschrift", "ergebnisprotokoll", "procès-verbal"),
    *("compte rendu", "compte-rendu", "verbale", "acta", "ata", "notulen", "verslag", "referat"),
    *("mötesprotokoll", "protokół", "zápis", "протокол"),
)
"""What minutes are called in their head."""
MEETINGS = (
    *("sitzung", "versammlung", "besprechung", "elternabends", "konferenz", "vorstandssitzung"),
    *("mitgliederversammlung", "gemeinderatssitzung", "generalversammlung", "séance", "réunion"),
    *("assemblée", "conseil", "riunione", "seduta", "assemblea", "consiglio", "reunión", "sesión"),
    *("junta", "asamblea", "pleno", "reunião", "sessão", "assembleia", "vergadering", "bestuur"),
    *("möte", "sammanträde", "styrelsemöte", "årsmöte", "møde", "bestyrelsesmøde", "posiedzenia"),
    *("zebrania", "jednání", "schůze", "zasedání", "заседания", "собрания", "засідання", "зборів"),
)
"""Of what they are, in their head."""
NO_HEAD_OF_MINUTES = (
    *(
        "genehmigt",
        "genehmigung",
        "verlesen",
        "wurde",
        "wird",
        "approuvé",
        "approbation",
        "lecture",
    ),
    *("est", "sont", "sera", "approvato", "approvazione", "viene", "aprobada", "aprobación", "es"),
    *("aprovada", "aprovação", "goedgekeurd", "goedkeuring", "vastgesteld", "wordt", "godkändes"),
    *("godkendt", "przyjęto", "schválen", "утвержден", "затверджено", "letzten", "vorigen"),
    *("précédente", "precedente", "anterior", "vorige", "nächsten", "prochaine", "entwurf"),
)
"""What stands beside them where a line tells of minutes."""
PRESENT = (
    *("anwesend", "anwesende", "teilnehmende anwesend", "présents", "présent", "étaient présents"),
    *("presenti", "sono presenti", "presentes", "asistentes", "aanwezig", "aanwezigen"),
    *("närvarande", "tilstede", "til stede", "fremmødte", "obecni", "přítomni", "присутствовали"),
    "присутні",
)
"""Keys of a block over minutes that say who was there."""
DATES = ("datum", "fecha", "data", "dato", "dnia", "дата", "tag", "date de la réunion")
"""Keys of such a block that say when."""
DIARIES = (
    *("tagebuch", "logbuch", "bautagebuch", "hüttenbuch", "journal de bord", "carnet", "diario"),
    *(
        "livre de bord",
        "livre de cabane",
        "livre d'or",
        "giornale di bordo",
        "cuaderno de bitácora",
    ),
    *("diário", "dagboek", "logboek", "dagbok", "dagbog", "dziennik", "deník", "дневник"),
    "щоденник",
)
"""What calls itself so is written day by day."""
SCHEDULES = (
    *("programm", "zeitplan", "fahrplan", "terminplan", "termine", "tagesordnung", "kalender"),
    *("ablauf", "chronik", "geschichte", "veranstaltungen", "vorschau", "fristen", "lebenslauf"),
    *("programme", "calendrier", "ordre du jour", "horaire", "horaires", "chronologie", "histoire"),
    *("échéancier", "agenda", "programa", "calendario", "horario", "cronología", "historia"),
    *("orden del día", "plazos", "programma", "orario", "ordine del giorno", "scadenze"),
    *("cronologia", "storia", "calendário", "horário", "história", "prazos", "rooster"),
    *("dienstregeling", "geschiedenis", "program", "schema", "dagordning", "historik", "dagsorden"),
    *("historie", "rozkład", "harmonogram", "kalendarz", "harmonogram", "расписание", "программа"),
    *("хронология", "история", "розклад", "програма", "хронологія", "історія", "historique"),
)
"""What calls itself so tells about the days over its stretches."""
COMPOUND_SCHEDULES = (
    "kalender|programm?|fahrplan|zeitplan|terminplan|spielplan|termine|chronik|rooster"
)
"""What ends the names of schedules in languages that compound: "Veranstaltungskalender"."""
CLOCK = r"\d{1,2}(?:[:.]\d\d|h\d{0,2}(?!\w)| ?Uhr| ?heures| ?[ap]\.?m(?!\w))"
"""An hour, as programmes have it."""
ARCHIVES = (
    *("pressemitteilungen", "pressearchiv", "medienmitteilungen", "communiqués de presse"),
    *("comunicati stampa", "notas de prensa", "comunicados de prensa", "persberichten"),
    *("pressespiegel", "presseschau", "revue de presse", "rassegna stampa", "knipsels"),
    *("pressmeddelanden", "pressemeddelelser", "komunikaty prasowe", "tiskové zprávy"),
)
"""What calls itself so holds what was published day by day."""
BEFORE_CLOCK = (
    *("a las", "à", "às", "ás", "alle", "ore", "um", "om", "kl", "kl.", "klo", "at", "ob"),
    *("den", "saat", "lúc", "в", "о"),
)
"""What programs for chats write between a day and an hour."""
BEHIND_DAY = ("г.", "г", "р.")
"""What they write behind a year."""
HALVES = ("오전", "오후", "午前", "午後", "上午", "下午", "凌晨", "早上", "中午", "晚上")
"""What they write before an hour to say in which half of the day it is."""
BEHIND_CLOCK = ("م", "ص", "μ.μ.", "π.μ.", "ч.", "ч", "Uhr", "น.")
"""What they write behind an hour."""
DAY_SIGNS = (("年", "月", "日"), ("년", "월", "일"))
"""What stands behind a year, a month and a day."""
