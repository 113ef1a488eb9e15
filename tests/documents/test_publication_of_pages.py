"""When pages were published, in the manner of news systems and archives; small, our own words."""

from pathlib import Path

import pytest

from chronology import documents, edtf

TEXT = (
    "<p>The new bridge over the river was opened by the mayor in the presence of several hundred"
    " people, who had waited for it for more than eleven years, as the town council said.</p>"
    "<p>It is two hundred metres long, carries two lanes and a cycle path, and cost forty million,"
    " half of which the region paid; the other half is to be repaid from the toll by 2040.</p>"
    "<p>Whoever crosses it on foot pays nothing. The ferry, which had carried cars since the year"
    " in which the old bridge fell, will go on for tourists until the end of the summer.</p>"
)
TITLE = "The new bridge is open"


def page(head: str = "", before: str = "", below: str = "", after: str = "", lang: str = "en") -> str:
    """Return a page with a headline, and what stands around it."""
    return (
        f"<html lang={lang}><head><title>{TITLE} | The Herald</title>{head}</head><body>{before}"
        f"<h1>{TITLE}</h1>{below}{TEXT}{after}</body></html>"
    )


def meta(**stated: str) -> str:
    """Return `<meta>` elements, the `_` of a name standing for a colon."""
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">'
        for name, value in stated.items()
    )


def ld(*objects: str) -> str:
    """Return a script of JSON-LD."""
    return "".join(f'<script type="application/ld+json">{one}</script>' for one in objects)


ARTICLE = '{"@type":"NewsArticle","headline":"The new bridge is open","datePublished":"%s"%s}'
PAGES = {
    # What systems state of themselves.
    "wordpress": (
        page(
            meta(article__published_time="2023-08-18T06:10:00+00:00", article__modified_time="2024-01-02T10:00:00+00:00"),
            below='<span class="posted-on">Posted on <a><time class="entry-date published" datetime="2023-08-18T08:10:00+02:00">18 August 2023</time><time class="updated" datetime="2024-01-02T11:00:00+01:00">2 January 2024</time></a></span>',
        ),
        "2023-08-18",
    ),
    "yoast-graph": (
        page(ld('{"@graph":[{"@type":"Article","headline":"The new bridge is open","datePublished":"2023-08-18T10:00:00+00:00","dateModified":"2023-08-20T10:00:00+00:00"},{"@type":"WebPage","datePublished":"2023-08-18T10:00:00+00:00"},{"@type":"WebSite","name":"Herald"}]}')),
        "2023-08-18",
    ),
    "drupal": (
        page(meta(article__published_time="Fri, 08/18/2023 - 17:57"), below="<div class=submitted>Submitted by Ann on Fri, 08/18/2023 - 17:57</div>"),
        "2023-08-18",
    ),
    "joomla": (
        page(below='<dl class="article-info"><dd class="published"><time datetime="2023-08-18T08:00:00+02:00" itemprop="datePublished">Published: 18 August 2023</time></dd><dd class="modified">Last Updated: 20 August 2023</dd></dl>'),
        "2023-08-18",
    ),
    "ghost": (
        page(meta(article__published_time="2023-08-18T10:20:00.000Z"), below='<section class="post-meta"><time datetime="2023-08-18">18 Aug 2023</time> • 3 min read</section>'),
        "2023-08-18",
    ),
    "blogger": (page(before='<h2 class="date-header"><span>Friday, August 18, 2023</span></h2>'), "2023-08-18"),
    "squarespace": (page(below='<time class="dt-published blog-meta-item--date" datetime="2023-08-18">Aug 18</time>'), "2023-08-18"),
    "typo3-german": (page(lang="de", before='<div class="news-list-date"><time itemprop="datePublished" datetime="2023-08-18">18.08.2023</time></div>'), "2023-08-18"),
    "arc": (
        page(ld(ARTICLE % ("2023-08-18T22:30:00.000Z", "")), below='<span data-testid="display-date">August 18, 2023 at 6:30 p.m. EDT</span>'),
        "2023-08-18",
    ),
    "bbc-like": (page(ld(ARTICLE % ("2023-08-18T23:30:00.000Z", "")) + '<link rel="canonical" href="https://news.example.co.uk/a">', below='<time data-testid="timestamp" datetime="2023-08-18T23:30:00.000Z">19 August 2023</time>'), "2023-08-19"),
    "summary-details": (page(below="<details><summary>Fri 18 Aug 2023 08.00 BST</summary>Last modified on Sat 19 Aug 2023 10.00 BST</details>"), "2023-08-18"),
    "nyt-like": (page(meta(article__published="2023-08-18T16:42:34-04:00", article__modified="2023-08-20T01:30:24-04:00"), below="<p>By Ann Example</p><time datetime='2023-08-18T16:42:34-04:00'>Aug. 18, 2023</time>"), "2023-08-18"),
    "agency": (page(below="<p>By ANN EXAMPLE</p><span class='Timestamp'>Published 6:10 PM GMT+2, August 18, 2023</span>"), "2023-08-18"),
    "spiegel-like": (page(meta(date="2023-08-18T08:10:00+02:00") + "<meta name='last-modified' content='2023-08-18T09:10:00+02:00'>", lang="de", below="<time datetime='2023-08-18T08:10:00'>18.08.2023, 08.10 Uhr</time>"), "2023-08-18"),
    "lemonde-like": (page(lang="fr", below="<p class='meta__date'>Publié le 18 août 2023 à 06h10, modifié le 20 août 2023 à 09h00</p>"), "2023-08-18"),
    "elpais-like": (page(lang="es", below="<div>Ann Example</div><div class='a_ti'>Madrid - <a>18 ago 2023 - 05:10 CEST</a></div>"), "2023-08-18"),
    "gov-uk": (page(below="<dl><dt>From:</dt><dd>Department for Transport</dd><dt>Published</dt><dd>18 August 2023</dd></dl>"), "2023-08-18"),
    "press-corner": (page(before="<p>Press release</p><p>18 August 2023</p><p>Brussels</p>"), "2023-08-18"),
    "regulator": (page(before="<p>FOR IMMEDIATE RELEASE</p><p>2023-155</p>", below="<p><em>Washington D.C., Aug. 18, 2023 —</em> The bridge.</p>"), "2023-08-18"),
    "wire": (page(below="<p class='mb-no'>Aug 18, 2023, 08:00 ET</p>"), "2023-08-18"),
    "jekyll": (page(below='<p class="post-meta"><time class="dt-published" datetime="2023-08-18T00:00:00+00:00" itemprop="datePublished">Aug 18, 2023</time></p>'), "2023-08-18"),
    "hugo-midnight": (page(meta(article__published_time="2023-08-18T00:00:00Z")), "2023-08-18"),
    "docusaurus": (page(below='<div class="margin-vert--md"><time datetime="2023-08-18T00:00:00.000Z" itemprop="datePublished">August 18, 2023</time> · 4 min read</div>'), "2023-08-18"),
    "discourse": (page(meta(article__published_time="2023-08-18T10:20:00+00:00"), below="<div class='crawler-post-meta'><time datetime='2023-08-18T10:20:00Z' class='post-time'>August 18, 2023, 10:20am</time></div>"), "2023-08-18"),
    "journal-day": (page('<meta name="citation_publication_date" content="2023/08/18">'), "2023-08-18"),
    "journal-month": (page('<meta name="citation_date" content="2023/08">'), "2023-08"),
    "dublin-core": (page('<meta name="DCTERMS.issued" content="2023-08-18"><meta name="DCTERMS.modified" content="2024-01-02">'), "2023-08-18"),
    "parsely": (page('<meta name="parsely-pub-date" content="2023-08-18T10:20:00Z">', below="<p>August 18, 2023</p>"), "2023-08-18"),
    "sailthru": (page('<meta name="sailthru.date" content="Fri, 18 Aug 2023 09:00:00 -0400">'), "2023-08-18"),
    "microdata-meta": (page(below='<meta itemprop="datePublished" content="2023-08-18T10:20:00+02:00"><meta itemprop="dateModified" content="2023-08-19">'), "2023-08-18"),
    "old-table": (page(below='<table><tr><td><font size="1">Posted: 8/18/2023 10:00:00 AM</font></td></tr></table>'), "2023-08-18"),
    "italian": (page(lang="it", below="<p>di Anna Esempio</p><p>18 Agosto 2023</p>"), "2023-08-18"),
    "polish": (page(lang="pl", below="<p>Opublikowano: 18 sierpnia 2023</p>"), "2023-08-18"),
    "russian": (page(lang="ru", below="<p>18 августа 2023, 10:20</p>"), "2023-08-18"),
    "japanese": (page(lang="ja", below="<p>公開日：2023年8月18日</p>"), "2023-08-18"),
    "korean": (page(lang="ko", below="<p>기사입력 :[ 2023-08-18 15:24 ]</p>"), "2023-08-18"),
    "swedish": (page(lang="sv", below="<p>Publicerad 18 augusti 2023</p><p>Uppdaterad 20 augusti 2023</p>"), "2023-08-18"),
    "address-and-midnight": (page('<link rel="canonical" href="https://a.example.com/2023/08/18/bridge">'), "2023-08-18"),
    "date-at-the-foot": (page(after="<p class='postmetadata'>This entry was posted on 18 August 2023 at 10:20 and is filed under Town.</p>"), ""),
    "published-at-the-foot": (page(after="<p>Published 18 August 2023</p>"), "2023-08-18"),
    # Where no date may be taken.
    "updated-only": (page(below="<p>Last updated: 18 August 2023</p>"), ""),
    "event": (page(below="<p>When:</p><p>18 August 2023</p>"), ""),
    "no-date": (page(), ""),
    "teasers": (page(after="<div class=related><article><time datetime=2023-08-18>18 August 2023</time> The dam</article></div>"), ""),
    "copyright": (page(after="<footer>© 18 August 2023 The Herald</footer>"), ""),
    "two-stated": (page(meta(article__published_time="2023-08-18") + ld(ARTICLE % ("2023-08-11", ""))), ""),
    "stated-and-shown-differ": (page(meta(article__published_time="2023-08-18"), below="<p>3 May 2022</p>"), ""),
    "figures-of-no-order": (page(below="<p>Published: 07/08/2023</p>"), ""),
    "today-in-a-bar": (page(before="<div class='top-bar current-date'>18 August 2023</div>"), ""),
    "list-of-posts": (page(after="<ul><li class=post-date>18 August 2023</li><li class=post-date>11 August 2023</li></ul>"), ""),
    "comments": (page(after="<ol class=comment-list><li><time datetime=2023-08-18>18 August 2023</time> Fine!</ol>"), ""),
    "wiki-retrieved": (page(after="<ol><li>Ann: Bridges. <span class=reference-accessdate>Retrieved 18 August 2023</span></ol>"), ""),
    "birthday": (page(below="<p>Born: 18 August 1963</p>"), ""),
    "archive": (page('<meta property="og:site_name" content="archive.ph"><meta property="article:published_time" content="2024-01-02">'), ""),
}  # fmt: skip


def stated(markup: str) -> documents.Stated:
    """Return what a page states."""
    return documents.stated(documents.of_bytes(markup.encode(), Path("a.html")))


@pytest.mark.parametrize("name", PAGES)
def test_when_a_page_of_a_system_was_published(name: str) -> None:
    """The date is what the system states or shows as the page's own; elsewhere none is taken."""
    markup, date = PAGES[name]
    found = stated(markup).published
    assert (edtf.format(found) if found is not None else "") == date
