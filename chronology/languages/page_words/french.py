"""French words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, forms, phrases

FRENCH = PageWords(
    months=forms(
        "janvier/janv février/fevrier/févr/fév/fevr mars avril/avr mai juin juillet/juil"
        " août/aout septembre/sept octobre/oct novembre/nov décembre/decembre/déc"
    ),
    published=phrases(
        "publié, publié le, publiée le, publie le, posté le, écrit le, paru le, mis en ligne le,"
        " date de publication, publication, première publication, rédigé le, créé le, publié par,"
        " par, publié dans, communiqué de presse, communiqué, lecture du, pour diffusion immédiate"
    ),
    changed=phrases(
        "mis à jour, mis à jour le, mise à jour, mise à jour le, modifié, modifié le,"
        " dernière modification, dernière mise à jour, actualisé, actualisé le, consulté le,"
        " vérifié, vérifié le, révisé le, dès le,"
        " maj, jusqu'au, à partir du, du, né le, mort le, rectificatif,"
        " correction, enregistré le, embargo"
    ),
    beside=phrases(
        "le, à, a, h, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, et, temps de"
        " lecture, min, commentaires, commentaire, par, dans, de, lecture, temps, min."
    ),
    ago=(
        r"il y a (?:\d{1,3}|une?) (?:secondes?|minutes?|min|heures?|h|jours?|j|semaines?|mois|"
        r"ans?|années?)"
    ),
    readers=r"(?:(?:vos|les) )?commentaires",
    replies=r"commentaire|réponses?|réactions?|avis|réflexions?",
    joints=phrases("le, du, dès"),
)
