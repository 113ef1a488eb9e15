"""Portuguese words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

PORTUGUESE = PageWords(
    months=forms(
        "janeiro/jan fevereiro/fev março/marco/mar abril/abr maio/mai junho/jun julho/jul"
        " agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
    ),
    published=phrases(
        "publicado, publicado em, publicada em, data de publicação, data, criado em, escrito em,"
        " postado em, publicação, publicado por, por"
    ),
    changed=phrases(
        "atualizado, atualizado em, atualizada em, actualizado em, atualização,"
        " última atualização, modificado em, última modificação, até, desde, nascido em"
    ),
    beside=phrases(
        "em, às, as, de, do, e, h, segunda-feira, terça-feira, quarta-feira, quinta-feira,"
        " sexta-feira, sábado, domingo, comentários, minutos, leitura, min, segunda, terça,"
        " quarta, quinta, sexta, feira, por, a"
    ),
    ago=r"há (?:\d{1,3}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)",
    readers=r"comentários",
    replies=r"comentário|respostas?",
    joints=phrases("em, dia"),
)
