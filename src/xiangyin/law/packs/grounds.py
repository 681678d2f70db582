"""Items of legal lists worded alike in most provinces."""

from xiangyin.law.parameters import Heading

# Grounds for not accepting a suggestion
OWN_AFFAIRS = Heading("own_affairs", "涉及解决代表本人或者亲属个人问题的")
FORWARDED_LETTERS = Heading("forwarded_letters", "代转人民群众来信或者有关材料的")
COMPLAINTS = Heading("complaints", "属于检举、控告、申诉的")
PENDING_CASE = Heading("pending_case", "涉及依法处理的具体案件的")
BIDDING = Heading("bidding", "对正在进行的招标投标活动提出具体中标意见的")
ACADEMIC = Heading("academic_or_promotion", "属于学术探讨、产品推介的")
CONSULTATION = Heading("consultation", "属于法律或者政策咨询的")
NO_CONTENT = Heading("no_content", "没有实际内容的")
BEYOND_POWERS = Heading("beyond_powers", "不属于本地有关机关、组织职权范围的")
SELF_INTEREST = Heading("self_interest", "可能与个人利益存在关联或者干涉正常经济活动和公平竞争的")
OTHER = Heading("other", "其他不应当作为代表建议、批评和意见的")

# What a deputy must not do, or must withdraw from
OWN_MATTER_ON_INSPECTION = Heading(
    "own_matter", "持代表证视察时，遇有与本人或者近亲属有利害关系的问题，应当回避"
)
SPONSORED = Heading("sponsored", "不得接受企业事业单位、社会团体或者个人出资赞助")
