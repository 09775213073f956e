"""Closed word lists of English that tell a person, an office and an organisation apart. General words only."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written as prose."""
    return frozenset(text.split())


def table(text: str) -> dict[str, str]:
    """Read lines of `meaning: form form …` into form → meaning; `-` is no meaning."""
    found: dict[str, str] = {}
    for line in text.strip().splitlines():
        meaning, _, forms = line.strip().partition(": ")
        found.update(dict.fromkeys(forms.split(), "" if meaning == "-" else meaning))
    return found


TITLES = words(
    "mr mrs ms miss mx madam madame dr prof professor sir dame lord lady baroness baron sen senator rep excellency "
    "h.e representative congressman congresswoman gov governor gen general lt lieutenant col colonel maj major "
    "capt captain sgt sergeant adm admiral cmdr commander judge justice rev reverend father sister brother "
    "bishop archbishop cardinal pope rabbi imam king queen prince princess president vice-president "
    "chancellor premier ambassador mayor councillor cllr cdr hon detective officer sheriff comrade engr"
)
"""Words that stand before a name and are not part of it (lower case, without the full stop)."""

HONOURS = words(
    "phd obe cbe mbe kbe dbe gbe cmg kcmg dcmg gcmg kcb gcb cvo lvo mvo dso frs frse fba fmedsci kc qc mp msp ms "
    "freng ao"
)
"""Letters after a name that are no part of it."""

MALE_TITLES = words("mr sir lord baron congressman father brother king prince pope bishop archbishop cardinal")
FEMALE_TITLES = words("madam madame mrs ms miss dame lady baroness congresswoman sister queen princess")

ROLES = words(
    "minister secretary undersecretary chancellor ambassador envoy consul attache diplomat official officer "
    "spokesman spokeswoman spokesperson commissioner commissar councillor counsellor counselor president "
    "vice-president premier chairman chairwoman chair chairperson chief head director director-general deputy "
    "vice-chancellor vice-chair vice-chairman provost dean principal rector professor lecturer researcher "
    "research-fellow fellow scientist academician scholar expert analyst economist historian engineer "
    "physicist chemist biologist astronomer mathematician doctor surgeon physician nurse epidemiologist "
    "virologist psychologist sociologist lawyer attorney solicitor barrister judge justice prosecutor mayor "
    "governor senator congressman congresswoman representative lawmaker legislator politician mp mep "
    "parliamentarian peer leader founder co-founder cofounder owner executive ceo cto cfo coo partner "
    "investor entrepreneur businessman businesswoman manager coordinator co-ordinator administrator "
    "strategist adviser advisor aide consultant pollster activist organizer organiser campaigner volunteer "
    "advocate critic columnist journalist reporter correspondent editor editor-in-chief editor-at-large "
    "author writer blogger host presenter anchor commentator moderator producer filmmaker actor actress "
    "singer musician artist composer architect designer developer student graduate teacher headteacher coach "
    "player captain farmer worker resident voter candidate nominee delegate member officer general colonel "
    "major lieutenant sergeant commander admiral detective sheriff policeman inspector inspector-general "
    "superintendent treasurer registrar librarian curator trustee governor-general president-elect "
    "technologist innovator inventor participant visitor customer witness survivor neighbor neighbour friend "
    "brother sister mother father son daughter wife husband widow uncle aunt businessperson representative "
    "vice-minister vice-premier vice-mayor vice-governor negotiator technician co-author co-chair co-director "
    "ringmaster veteran supporter opponent demonstrator protester refugee employee staffer operative donor "
    "fundraiser colleague counterpart successor predecessor incumbent contender front-runner frontrunner "
    "billionaire magnate mogul tycoon pastor priest bishop monk translator interpreter pilot astronaut "
    "taikonaut conservationist ecologist climatologist geologist meteorologist oceanographer agronomist "
    "archaeologist anthropologist philosopher theologian demographer statistician accountant banker "
    "trader broker auditor investigator regulator watchdog ombudsman commissioner-general policymaker mandarin "
    "whip speaker villager herder fisherman landlady landlord tenant shopkeeper "
    "supervisor mentor tutor warden commuter patient miner nurse "
    "builder baker boss champion laureate associate vp svp specialist practitioner clinician postdoc "
    "exec attaché alumna undergraduate postgraduate alumnus apprentice archivist convener convenor rapporteur "
    "co-lead reader keeper botanist naturalist pharmacist geneticist hydrologist zoologist horticulturist grower "
    "designate breeder ranger councilor exporter importer dealer chargé d'affaires d’affaires d'affairs d’affairs"
)
"""Nouns for what a person is; an office before or after a name, or a description in place of one."""

PORTFOLIOS = words(
    "minister secretary chancellor commissioner ambassador professor lecturer chair fellow envoy mp consul "
    "minister-counsellor counsellor"
)
"""Offices whose `of …` or `for …` names a field, not an employer."""

GOVERNING = words("minister secretary undersecretary commissioner envoy editor correspondent chancellor")
"""Offices named by their field: `Science Minister`, `Technology Secretary`, `trade envoy`."""

RANKS = words(
    "vice deputy assistant associate senior junior chief executive acting former then ex interim honorary "
    "founding managing general permanent first second third lead leading principal co emeritus visiting "
    "distinguished adjunct non-executive top current new longtime veteran retired incoming outgoing under "
    "joint presumptive prime shadow ranking charge chargé pro"
)
"""Words of rank that always belong to the office."""

ROLE_QUALIFIERS = words(
    "vice deputy assistant associate senior junior chief executive acting former then ex interim honorary "
    "founding managing general permanent foreign prime first second third lead leading principal global "
    "national regional international academic scientific technical technology science commercial political "
    "press campaign research medical policy state federal presidential presumptive parliamentary shadow co "
    "emeritus visiting distinguished adjunct programme program project group communications operations "
    "finance financial marketing legal top current new longtime veteran retired incoming outgoing "
    "non-executive home health education business trade defence defense party special under joint operating "
    "information engineering people"
)
"""Words that belong to the role when they stand before its noun."""

FIELDS = words(
    "security cybersecurity cyber privacy tech ai climate energy space quantum study doctoral phd nobel "
    "majority minority challenge chip semiconductor industry battery nuclear investment innovation "
    "law export patent competition immigration employment media "
    "history physics chemistry biology maths mathematics economics engineering environment migration tax "
    "development strategy product design data sales communications lead turing chartered "
    "cabinet regius lucasian savilian plumian slade waynflete sherardian sedleian jacksonian woodwardian wykeham "
    "chichele drummond cavendish whitehead gladstone"
)
"""Words before an office that name what its holder works on: `Security researcher`, `Nobel laureate`."""

SUBJECTS = words(
    "science sciences scientific technology technologies technological innovation research development education "
    "trade investment business industry industrial enterprise health healthcare medicine medical energy climate "
    "environment environmental engineering skills culture cultural economic economics finance financial food "
    "agriculture agricultural security digital data space ocean oceans transport arts sport tourism media training "
    "universities affairs justice housing communities work pensions "
    "manufacturing biology chemistry physics mathematics computing sustainability resources water people knowledge "
    "forestry aeronautics astronautics posts telecommunications petroleum mining geosciences electronics politics "
    "law statistics architecture"
)
"""Words of a list that a name begins with: `Science, Technology and Innovation Dialogue`."""

ORGANISATION_HEADS = words(
    "university college school institute academy laboratory lab labs centre center council commission "
    "committee ministry department office bureau agency administration authority embassy consulate government "
    "parliament congress senate house court bank fund foundation trust society association federation union "
    "league party alliance organisation organization group holdings company corporation corp inc ltd plc llc "
    "co industries technologies technology systems enterprises ventures partners capital press times post "
    "news daily journal guardian telegraph agency television radio network broadcasting magazine review "
    "herald tribune gazette hospital clinic museum library church service services force police army navy "
    "board chamber forum network consortium catapult incubator accelerator project campaign team club club's "
    "studios motors airlines energy telecom mobile pharmaceuticals biotech healthcare software semiconductor "
    "electronics observatory secretariat directorate delegation mission cabinet treasury exchange nations "
    "club institution institutions authority headquarters programme program initiative summit conference "
    "coalition movement caucus poll survey report hub corporation consultancy think-tank tribunal "
    "inspectorate ombudsman republicans democrats reuters xinhua bbc cnn nbc cbs abc"
)
"""Nouns that make a capitalised run an organisation, not a person."""

PLACES = words(
    "china britain uk england scotland wales ireland london beijing shanghai shenzhen guangzhou wuhan tianjin "
    "chengdu chongqing nanjing hangzhou suzhou xi'an hong kong macao macau taiwan oxford cambridge manchester "
    "birmingham edinburgh glasgow newcastle leeds liverpool bristol cardiff belfast sheffield america europe "
    "asia africa australia canada france germany italy spain russia ukraine poland japan korea india israel "
    "iran iraq syria turkey mexico brazil egypt washington york california texas florida ohio iowa michigan "
    "pennsylvania virginia carolina georgia nevada arizona colorado illinois indiana wisconsin minnesota "
    "missouri kentucky tennessee alabama louisiana massachusetts connecticut maryland jersey hampshire "
    "vermont maine oregon utah kansas nebraska oklahoma brussels paris berlin rome madrid moscow tokyo seoul "
    "delhi singapore geneva vienna netherlands sweden norway denmark finland switzerland austria belgium "
    "greece portugal zhejiang jiangsu guangdong sichuan hubei hunan shandong fujian anhui shaanxi henan hebei "
    "yunnan guangxi hainan xinjiang tibet jilin liaoning heilongjiang qingdao xiamen ningbo dalian shenyang "
    "harbin kunming zhongguancun states kingdom republic"
)

NATIONALITIES = words(
    "chinese british english scottish welsh irish american european asian african australian canadian french "
    "german italian spanish russian ukrainian polish japanese korean indian israeli iranian iraqi syrian "
    "turkish mexican brazilian egyptian swiss swedish dutch western eastern northern southern republican "
    "democratic democrat conservative labour liberal communist socialist muslim jewish catholic "
    "latino hispanic"
)

SURNAMES_FIRST = words(
    "ai an bai bao bi bian cai cao cen chai chang chen cheng chi chu cui dai deng ding dong dou du duan fan "
    "fang fei feng fu gao ge geng gong gu guan guo han hao he hong hou hu hua huang huo ji jia jiang jiao jin "
    "jing ju kang kong lai lan lei li lian liang liao lin ling liu long lou lu luo lv lyu ma mao mei meng "
    "miao mo mou mu nan ni nie ning niu ou pan pang pei peng pi ping pu qi qian qiao qin qiu qu quan rao ren "
    "rong ruan shang shao shen sheng shi shu si song su sui sun tan tang tao teng tian tong tu wan wang wei "
    "wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying yong you yu "
    "yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zuo "
    "ouyang sima zhuge shangguan dongfang huangfu chan cheung chow chung fung ho ip kwok kwong lam lau leung "
    "lo mak ng tam tsang tse wong yeung yip yeung"
)
"""Family names in pinyin (and common Cantonese spellings): they stand first, `Xu Xinchao` is Mr Xu."""

TRADES = words(
    "chipmaker carmaker drugmaker planemaker operator maker owner developer supplier retailer publisher "
    "firm company manufacturer startup start-up rival consultancy airline lender shipbuilder housebuilder"
)
"""What a body does, before its name: `Operator Wearline`."""

DETERMINERS = words(
    "the a an this these those his her their its our my your some many several one two three four five six "
    "seven eight nine ten most all both each every another other any no few more dozens hundreds thousands"
)

PRONOUNS = words("he she they i we you it who")

PREPOSITIONS = words(
    "in on at by with from to into onto over under between among during before after since until through "
    "throughout about against across along around behind beyond near toward towards within without amid "
    "amidst despite upon via per like unlike including regarding concerning except inside outside off up down "
    "as than following"
)

SUBORDINATORS = words(
    "which what when where why how while whereas because although though if unless whether since so once lest "
    "whose whom whoever whatever that until"
)

AUXILIARIES = words(
    "has have had having was were is are be been being am will would can could may might must shall should do "
    "does did 've 'd 's 'll"
)

COMMON_VERBS = words(
    "made make makes making gave give gives giving took take takes taking got get gets getting went go goes "
    "going came come comes coming became become becomes held hold holds holding kept keep keeps left leave "
    "leaves led lead leads brought bring brings built builds met meet meets spent spend sent send sends won "
    "win wins lost lose loses ran run runs began begin begins grew grow grows rose rise rises fell fall falls "
    "knew know knows saw sees seen heard hear hears felt put puts set sets stood stand stands sat sits sit "
    "drew draw draws paid pay pays sold sell bought buy buys found find finds used use uses helped help helps "
    "joined join joins visited visit signed sign signs launched launch launches opened opens attended attend "
    "undertook hosted delivered issued published announced released received appeared seems seemed seem looks "
    "looked remains remained includes included continues continued created served serves worked works lives lived "
    "plays played moved moves turned turns showed shown provides provided allows allowed requires required "
    "increased reached faces faced supports supported wants wanted needs needed tried tries likes liked "
    "started starts stopped stops ended ends passed offers offered leads"
)

ADVERBS = words(
    "indeed immediately previously additionally similarly ultimately eventually clearly obviously fortunately "
    "unfortunately interestingly importantly currently originally specifically notably apparently naturally "
    "actually really especially particularly basically essentially technically historically globally "
    "separately subsequently consequently accordingly surely certainly probably possibly hopefully sadly "
    "rarely usually normally generally typically frequently simply directly briefly lately shortly suddenly "
    "gradually slowly quickly nevertheless nonetheless otherwise perhaps maybe also then later again still "
    "just even already now often always never once twice soon recently earlier further furthermore moreover "
    "however therefore thus instead meanwhile too not n't only both famously reportedly initially finally "
    "first next elsewhere there here today yesterday tomorrow tonight ago back well almost nearly"
)

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday tues thurs")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_WORDS = frozenset(MONTHS) | words("jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. sept")

SENTENCE_OPENERS = words(
    "the a an this that these those in on at for but and or so if when while as although though since after "
    "before during however meanwhile moreover also it he she they we i you there here what who how why where "
    "with by from to of not no yes now then today yesterday both all many some most more other another its "
    "his her their our my speaking asked according earlier later last next under over about despite because "
    "until unless even still only just once among between through throughout across against such each every "
    "one two three several few let well maybe perhaps please thank thanks welcome dear following given "
    "founded based located president's"
)
"""Words that are capitalised only because they open a sentence."""
