"""Spanish words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

SPANISH = PageWords(
    months=forms(
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago"
        " septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic"
    ),
    published=phrases(
        "publicado, publicado el, publicada el, publicado en, fecha de publicación, fecha,"
        " creado, creado el, escrito el, publicación, publicado por, por,"
        " comunicado de prensa, nota de prensa, comunicado"
    ),
    changed=phrases(
        "actualizado, actualizado el, actualizada, última actualización, actualización,"
        " modificado, modificado el, última modificación, act, hasta el, hasta,"
        " válido hasta, desde el, desde, nacido el,"
        " corrección, grabado el, revisado, revisado el, verificado el"
    ),
    beside=phrases(
        "el, a las, de, del, en, y, h, lunes, martes, miércoles, jueves, viernes, sábado, domingo,"
        " comentarios, comentario, minutos, lectura, a, las, min, por, lun, mié, jue, vie, sáb, dom"
    ),
    ago=(
        r"hace (?:\d{1,3}|una?) (?:segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|"
        r"años?)"
    ),
    readers=r"comentarios",
    replies=r"comentario|respuestas?|opini(?:ones|ón)",
    joints=phrases("el, desde"),
)
