"""Chinese, Japanese and Korean words by which a page says when it was published."""

from chronology.languages.page_words.words import PageWords, phrases

EAST_ASIAN = PageWords(
    months=((),) * 12,  # which are counted, not named
    published=phrases(
        "发布时间, 发布日期, 发布于, 发表于, 发表时间, 时间, 日期, 发布,"
        " 發布時間, 發布日期, 發表於, 時間, 公開日,"
        " 公開, 掲載日, 掲載, 投稿日, 投稿, 配信, 発表日, 登録日, 作成日, 入力,"
        " 기사입력, 입력, 등록, 등록일, 작성, 작성일, 게시, 승인, 발행일"
    ),
    changed=phrases(
        "更新, 更新日, 更新时间, 更新時間, 最終更新, 最終更新日, 最后更新, 修改,"
        " 수정, 최종수정, 업데이트"
    ),
    beside=phrases("来源, 來源, 於, 于, 更多, 기자, 오전, 오후, 月, 日, 曜日, 分, 読了時間"),
    ago=(
        r"\d{1,3} ?(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|週間|周|週|个月|個月"
        r"|か月|ヶ月|ヵ月|カ月|年)前"
        r"|\d{1,3} ?(?:분|시간|일|주|개월|년) 전"
    ),
    readers=r"评论|評論|留言|コメント|댓글",
    replies=r"条评论|則留言|件のコメント",
)
