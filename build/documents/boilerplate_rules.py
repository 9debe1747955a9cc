"""The language of news sites: each rule a name and a pattern that must match a whole line. Rows, no code.

Every `.{0,n}` is bounded and lines are short, so no line can make a pattern slow.
"""

import re

_AGENCY = (
    r"(?:reuters|ap|afp|epa(?:-efe)?|efe|upi|dpa|ansa|apa|tass|sputnik|ria novosti|interfax|xinhua|"
    r"kyodo(?: news)?|jiji|"
    r"yonhap|newsis|kcna|pti|ani|irna|anadolu(?: agency)?|aa|bloomberg|getty(?: images)?|imagn|"
    r"shutterstock|alamy|zuma|"
    r"sipa(?: usa)?|polaris|magnum(?: photos)?|pool|handout|file|associated press|"
    r"agence france-presse|the new york times|"
    r"afp via getty images|getty images via afp|pa(?: wire| media)?|nurphoto|picture alliance)"
)
_SHARE = (
    r"(?:share|tweet|print|e-?mail|save|bookmark|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|"
    r"copy link|comments?|listen|gift|download pdf)"
)
SECTION = (
    r"(?:home|news|world|asia|africa|europe|americas|middle east|pacific|politics|opinion|business|economy|markets|"
    r"technology|tech|science|health|sports?|culture|arts|style|life|travel|video|videos|podcasts?|photos|weather|"
    r"latest|magazine|newsletters?|events|archive|topics|regions|sections|menu|search|trade|climate|"
    r"security|defen[cs]e|"
    r"about(?: us)?|contact(?: us)?|log ?in|sign ?in|sign ?up|register|subscribe|my account|"
    r"skip to (?:main )?content)"
)
_SEPARATOR = r"\s*[|/>»›·•,]\s*"


def _rule(name: str, *patterns: str) -> tuple[str, re.Pattern[str]]:
    return name, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


ONLY_OF_SITES = re.compile(
    r"(?:home|menu|search|sections|newsletters?|about us|contact us|log ?in|sign ?in|sign ?up|subscribe|my account|"
    r"skip to (?:main )?content)",
    re.IGNORECASE,
)

RULES = (
    _rule(
        "subscription",
        r"you(?:[’']re| are) (?:currently )?reading (?:a|an|one of|your) .{0,40}(?:free|complimentary|"
        r"premium|last|preview)"
        r"\b.{0,80}",
        r"you(?:[’']ve| have) (?:reached|read|used|viewed) .{0,60}\b(?:free|complimentary|limit|remaining)\b.{0,80}",
        r"you have .{1,12} free (?:articles?|stories) .{0,40}",
        r"this (?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for|"
        r"exclusive to) "
        r"(?:our |paying |registered )?(?:subscribers|members)\b.{0,60}",
        r"(?:please )?subscribe (?:now|today|here)?\s*(?:to|for)\b.{0,80}\b(?:access|unlimited|newsletters?|"
        r"read(?:ing)?|articles?|inbox|updates|podcasts?|channel)\b.{0,80}",
        r"(?:please )?subscribe(?: now| today| here| for free)?(?: (?:from|for) (?:only |just |"
        r"as little as )?[$€£]\S+.{0,30})?"
        r"\s*[!.→>]*",
        r"(?:start|begin|try|claim|activate|manage) (?:your|a|our) .{0,30}\b(?:subscription|trial|"
        r"membership)\b.{0,60}",
        r"already (?:a |have a |have an )?(?:subscriber|subscribed|member|subscription|account|registered)\b.{0,60}",
        r"(?:sign|log) ?in(?: here)?(?: to (?:continue|keep|read|your account)\b.{0,60})?\s*[!.→>]*",
        r"(?:sign|signing) ?up (?:here |now |today )?(?:for|to) .{0,80}\b(?:newsletters?|briefing|"
        r"bulletin|e-?mails?|alerts|"
        r"updates|mailing list|inbox)\b.{0,80}",
        r"get .{0,60}\b(?:in|to|into) your inbox\b.{0,60}",
        r"get (?:our|the|unlimited|full|free) .{0,40}\b(?:newsletter|access)\b.{0,60}",
        r"(?:to|want to) (?:continue|keep|read) .{0,40}(?:please )?(?:subscribe|register|log ?in|"
        r"sign ?(?:in|up))\b.{0,80}",
        r"(?:continue|keep) reading (?:with|for) .{0,60}\b(?:subscription|free|trial|[$€£]\d).{0,40}",
        r"by (?:subscribing|signing up|registering|joining|donating|becoming a (?:member|subscriber)),? "
        r"(?:you|you[’']ll|i)\b.{0,200}",
        r"in (?:a|an|this) (?:time|age|era|world|moment) of .{0,80}\b(?:information|news|misinformation|"
        r"disinformation)\b"
        r".{0,80}\b(?:journalism|reporting)\b.{0,120}",
        r"(?:quality|independent|our|trusted|good) journalism (?:is|costs|needs|depends|relies|takes)\b.{0,160}",
        r"(?:please )?(?:support|fund|help (?:us|fund|sustain)) .{0,40}\bjournalism\b.{0,120}",
        r"(?:become|be) (?:a|an) (?:member|subscriber|supporter|patron)\b.{0,80}",
        r"donate(?: now| today| here)?\s*[!.→>]*",
        r"(?:view|see) (?:our |all )?(?:subscription )?(?:offers|plans|subscription options)\s*[!.→>]*",
        r"enter your e-?mail(?: address)?\b.{0,40}",
    ),
    _rule(
        "cookies",
        r"(?:we|(?:this|our) (?:web)?sites?|our partners and we|we and our partners) uses? cookies\b.{0,300}",
        r"by (?:continuing|using|clicking|browsing|closing)\b.{0,120}\b(?:cookies|privacy policy|"
        r"terms (?:of|and))\b.{0,160}",
        r"(?:accept|reject|allow|decline) (?:all )?(?:cookies)\s*[!.]*",
        r"(?:cookie|privacy) (?:settings|policy|preferences|notice|statement)(?:\s*[|·/,]\s*[\w ]{3,30}){0,6}",
        r"(?:your privacy|we value your privacy)[!.]?",
    ),
    _rule(
        "rights",
        r"(?:(?:copyright|©|\(c\)).{0,120}|[^.]{0,60}\b(?:1[89]|20)\d\d\.? ?)?all rights reserved\b[^.]{0,40}\.?"
        r"(?:.{0,200}\b(?:permission|consent|terms|policy)\b.{0,80})?",
        r"(?:copyright )?(?:©|\(c\)) ?(?:copyright )?(?:(?:1[89]|20)\d\d.{0,120}|.{0,80}\b(?:1[89]|20)\d\d\.?)",
        r"this (?:material|article|content) may not be (?:published|reproduced|copied|redistributed)\b.{0,200}",
        r"(?:reprinted|republished) (?:here )?with (?:the )?permission\b.{0,120}",
    ),
    _rule(
        "sharing",
        rf"{_SHARE}(?:(?:{_SEPARATOR}|\s+){_SHARE}){{1,9}}",
        r"share(?: on| via| by)? (?:this(?: (?:article|story|page|post))?|facebook|twitter|x|linkedin|"
        r"whatsapp|e-?mail)"
        r"(?: (?:on|via|by) \w+)?\s*[:.]?",
        r"(?:share|tweet)\s*:?",
        r"(?:print|e-?mail|save|gift|listen to) this (?:article|story|page)\s*(?:\(.{1,20}\))?\.?",
        r"(?:follow|like|find|join) us on (?:facebook|twitter|x|instagram|linkedin|telegram|youtube|"
        r"whatsapp)\b.{0,80}",
        r"follow @\w{1,30}(?: on \w+)?\.?",
        r"\d{1,3} comments?|(?:leave|post|add|write) a (?:comment|reply)\.?|show comments",
    ),
    _rule(
        "read more",
        r"(?:read more|read also|also read|read next|more on this (?:story|topic)|related (?:articles?|"
        r"stories|content|"
        r"topics|reading|coverage)|recommended (?:for you|reading|stories)|most (?:read|popular|viewed)|"
        r"trending(?: now)?|"
        r"you (?:may|might) also (?:like|be interested in)|editors?[’']?s?[’']? (?:picks?|choice)|up next|"
        r"more from (?:this )?(?:the )?author|in case you missed it)(?:\s*(?:[:→»>|–—]\s*.{0,200}|\.{3}|…)?)",
        r"read (?:more|the full (?:article|story|report|text)) (?:about|on|at|here|in|from)\b.{0,120}",
        r"(?:click|tap) here (?:to|for)\b.{0,80}",
    ),
    _rule(
        "advertisement",
        r"[\s\[(–—-]*(?:advertisements?|advertising|sponsored(?: content| by .{1,40})?|paid (?:post|content)|"
        r"promoted(?: content)?|article continues (?:below|after) (?:this |the )?(?:advertisement|ad)|"
        r"(?:story|article) continues below(?: (?:this |the )?(?:advertisement|ad))?|"
        r"advertisement\s*[-–—:]\s*(?:scroll|continue|story|article).{0,40}|"
        r"scroll (?:down )?to continue(?: reading)?)[\s\])–—.-]*",
    ),
    _rule(
        "photo credit",
        r"[(\[]?(?:(?:photos?|photographs?|pictures?|images?|credit|video|graphic|illustration)(?: credit)?s?"
        r"(?:\s*:| by\b)\s*)?(?-i:[A-Z])[\w.’'-]*(?: (?:(?-i:[A-Z])[\w.’'-]*|de|da|del|van|von|der|bin|"
        r"al|and|&)){0,5}"
        rf"(?:\s*[/|]\s*{_AGENCY}|\s*,? ?(?:via|/) ?{_AGENCY})+(?:,? (?:file|pool|handout)(?: photo)?)?[)\]]?\.?",
        rf"[(\[]?(?:photo|photograph|picture|image|credit|photo credit)s?(?:\s*:| by\b| courtesy of\b)\s*(?:{_AGENCY}"
        r"|(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){0,4})[)\]]?\.?",
        rf"[(\[]?(?:courtesy(?: of)?|handout|file photo|pool photo)\s*[/:]?\s*(?:via )?{_AGENCY}[)\]]?\.?",
        rf"(?-i:REUTERS|AFP|EPA|AP|Getty Images)\s*/\s*(?:{_AGENCY}|"
        rf"(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){{0,4}})",
    ),
    _rule(
        "navigation",
        rf"{SECTION}(?:{_SEPARATOR}{SECTION}){{2,20}}",
        r"(?:home|news|world)(?:\s*[>»›]\s*[\w&’' -]{2,40}){1,5}",
        rf"(?:home|menu)(?:\s+{SECTION}){{2,20}}",
        r"skip to (?:main |the )?(?:content|navigation|search)|(?:back|return|jump) to (?:the )?top|"
        r"(?:open|close|toggle) (?:main )?(?:menu|navigation|search)|jump to (?:content|navigation)",
    ),
)
