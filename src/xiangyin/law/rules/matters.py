"""What only the congress decides: plans and projects, revocations, investigations."""

from xiangyin.law.blanks import matters as blanks
from xiangyin.law.facts import Investigation, LivelihoodProjects, MajorMatter, RevokedDecision
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule

DECIDERS = {"presidium": "主席团", "government": "本级政府"}


def major_matter(facts: MajorMatter, standing: Standing) -> Finding:
    """地方组织法第十二条: the congress decides; neither presidium nor government in its place."""
    matters = standing.listed(blanks.MAJOR_MATTER)
    if not matters:
        return standing.nothing(blanks.MAJOR_MATTER)
    matter = matters[facts.kind]
    said = f"{matter.amount.label}，由乡、民族乡、镇的人民代表大会决定"
    faults = []
    if facts.decided_by != "congress":
        faults.append(Fault(f"{said}，不能由{DECIDERS[facts.decided_by]}决定", matter))
    return judge(standing, [matter], faults, fine=said)


def revocation(facts: RevokedDecision, standing: Standing) -> Finding:
    """撤销 an improper decision or order of the government: the congress's own power."""
    blank = blanks.BUDGET_REVOCATION if facts.is_about_budget else blanks.REVOCATION
    value = standing.value(blank)
    if value is None:
        return standing.nothing(blank)
    said = f"{blank.name}，由乡、民族乡、镇的人民代表大会决定"
    faults = []
    if facts.revoked_by != "congress":
        faults.append(Fault(f"{said}，不能由{DECIDERS[facts.revoked_by]}撤销", value))
    return judge(standing, [value], faults, fine=said)


def livelihood_projects(facts: LivelihoodProjects, standing: Standing) -> Finding:
    """民生实事项目: studied, decided by the congress, followed up, as far as texts ask."""
    decides = standing.listed(blanks.MAJOR_MATTER).get("construction")
    if decides is None:
        return standing.nothing(blanks.MAJOR_MATTER)
    studied = standing.value(blanks.PROJECTS_STUDIED)
    rules = standing.value(blanks.PROJECT_VOTE_RULES)
    followed = standing.value(blanks.PROJECTS_FOLLOWED)
    is_decided = None if facts.decided_by is None else facts.decided_by == "congress"
    faults = unless(facts.is_studied, "主席团应当组织代表对实事项目进行调查研究", studied)
    faults += unless(facts.has_vote_rules, "主席团应当提出民生实事项目票决办法草案", rules)
    faults += unless(is_decided, "实事项目应当提请人民代表大会决定", decides)
    if is_decided:
        after = "主席团应当组织代表对实施情况进行跟踪监督和绩效评估"
        faults += unless(facts.is_followed_up, after, followed)
    values = [value for value in (decides, studied, rules, followed) if value]
    return judge(standing, values, faults, fine="民生实事项目已由人民代表大会决定")


def investigation(facts: Investigation, standing: Standing) -> Finding:
    """A township congress has no such committee; only budget matters may it investigate."""
    power = standing.value(blanks.INVESTIGATION)
    budget = standing.value(blanks.BUDGET_INVESTIGATION)
    if power is None or budget is None:
        return standing.nothing(blanks.INVESTIGATION)
    if facts.topic == "budget":
        fine = "人民代表大会有权就预算、决算中的重大事项或者特定问题组织调查"
        return judge(standing, [budget], [], fine=fine)
    if facts.level == TOWNSHIP:
        said = "只有县级以上的人民代表大会可以组织关于特定问题的调查委员会，乡镇没有这项职权"
        return standing.finding(
            Level.NOT_AVAILABLE, f"{said}（{power.article.cite()}）。", power.article
        )
    return _proposed(facts, standing)


def _proposed(facts: Investigation, standing: Standing) -> Finding:
    """County: the presidium, or a tenth of the deputies in writing."""
    share = standing.value(blanks.INVESTIGATION_MOVERS)
    if share is None:
        return standing.nothing(blanks.INVESTIGATION_MOVERS)
    fine = "可以提议组织关于特定问题的调查委员会，由主席团提请全体会议决定"
    if facts.proposer == "presidium":
        return judge(standing, [share], [], fine=fine)
    if facts.deputies is None:
        raise FactsError("deputies", "代表联名提议的，应当给出全体代表的人数")
    if facts.movers > facts.deputies:
        raise FactsError("movers", "联名的代表多于全体代表")
    least = share.amount.least(facts.deputies)
    said = f"提议须有{share.amount}代表（{least}人）书面联名，现有{facts.movers}人"
    is_enough = share.amount.is_met(facts.movers, facts.deputies)
    return judge(
        standing,
        [share],
        [] if is_enough else [Fault(said, share)],
        fine=fine,
        computed={"least": least, "movers": facts.movers},
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "matter.decision",
        "重大事项的决定",
        MajorMatter,
        major_matter,
        (blanks.MAJOR_MATTER,),
    ),
    Rule(
        "matter.revocation",
        "撤销政府不适当的决定",
        RevokedDecision,
        revocation,
        (blanks.REVOCATION, blanks.BUDGET_REVOCATION),
    ),
    Rule(
        "livelihood.projects",
        "民生实事项目",
        LivelihoodProjects,
        livelihood_projects,
        (
            blanks.MAJOR_MATTER,
            blanks.PROJECTS_STUDIED,
            blanks.PROJECT_VOTE_RULES,
            blanks.PROJECTS_FOLLOWED,
        ),
    ),
    Rule(
        "congress.investigation",
        "特定问题调查委员会",
        Investigation,
        investigation,
        (blanks.INVESTIGATION, blanks.BUDGET_INVESTIGATION, blanks.INVESTIGATION_MOVERS),
    ),
)
