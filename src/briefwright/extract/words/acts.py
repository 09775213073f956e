"""Verbs and nouns of doing: what makes a sentence report an act, an event or an initiative."""

from __future__ import annotations

from briefwright.extract.words.lexicon import table, words

ACTS = table("""
    issued: issue issues issued
    signed: sign signs signed signing inked
    launched: launch launches launched launching
    built: build builds built building
    opened: open opens opened opening kicked
    established: establish establishes established establishing
    founded: founded founding
    announced: announce announces announced announcing
    unveiled: unveil unveils unveiled unveiling
    created: create creates created creating
    published: publish publishes published publishing
    inaugurated: inaugurate inaugurates inaugurated
    agreed: agree agrees agreed resolved
    adopted: adopt adopts adopted
    approved: approve approves approved
    extended: extend extends extended
    renewed: renew renews renewed renewing
    funded: fund funds funded funding
    supported: support supports supported
    expanded: expand expands expanded
    completed: complete completes completed
    joined: join joins joined
    released: release releases released
    set up: set
    started: start starts started begin begins began
    concluded: concluded
    endorsed: endorse endorses endorsed
    hosted: host hosts hosted
    employed: employ employs employed
    bought: buys bought
    exchanged: exchange exchanges exchanged
    offered: offers offered
    developed: develop develops developed
    run: run runs ran
    led: lead leads led
    proposed: propose proposes proposed
    planned: plan plans planned
    invested: invest invests invested investing
    attracted: attract attracts attracted drew draws
    awarded: award awards awarded given granted
    ranked: ranks ranked
    held: held hold holds
    upgraded: upgrade upgraded
    reviewed: review reviewed
    ratified: ratify ratified
    initiated: initiate initiates initiated
    formed: form formed
    commissioned: commission commissioned
    introduced: introduce introduces introduced
    suspended: suspend suspended
    closed: close closes closed
    served: serve serves served
    worked: worked cooperate cooperates cooperated cooperating
    collaborated: collaborate collaborates collaborated collaborating partnered
    sent: send sends sent
    recognised: recognised recognized designated accredited
    ended: end ends ended
    used: used
    trained: train trains trained
    co-founded: co-founded cofounded
    co-funded: co-funded
    delivered: deliver delivers delivered
    backed: backed
    reached: reach reaches reached struck hit hits
    increased: increase increases increased
    grew: grow grows grew
    rose: rise rises rose risen climbed jumped soared surged
    fell: slipped slumped fall falls fell fallen drop drops dropped decline declines declined decreased shrank
    doubled: double doubled
    produced: produce produces produced
    accounted: account accounts accounted
    recruited: recruit recruits recruited hire hires hired
    won: win wins won
    received: receive receives received
    moved: relocated
    visited: visit visits visited
    met: meet meets met
    attended: attend attends attended addressed
    appointed: appoint appointed
    broke ground: broke
    co-hosted: co-hosted
    unlocked: unlock unlocks
    allocated: allocate allocates allocated
    committed: commit commits committed undertook
    pledged: pledge pledges pledged
    contributed: contribute contributed contributes
    generated: generate generates generated
    exported: export exports exported
    connected: connect connects connected
    represented: represents represented
    comprised: comprise comprises comprised
    housed: house houses housed
    welcomed: welcomed
    witnessed: witnessed
    spent: spend spends spent
    raised: raise raises raised
    cut: cut cuts
    reduced: reduce reduces reduced
    tested: test tested
    orbited: orbit orbited
    discovered: discover discovers discovered found
    promised: promised
    detected: detect detected
    selected: select selected
    registered: register registered
    chaired: chaired co-chaired
    shipped: ship shipped
    spoke: spoke
    voted: voted
    stopped: stopped
    postponed: postpone postponed delayed
    blocked: block blocks blocked banned ban bans refused rejected
    ordered: ordered orders
    imposed: impose imposed imposes
    lifted: lifted lifts
    came into force: went came come comes entered enter enters took take takes taken
    halved: halve halves halved
    tripled: triple triples tripled quadrupled
    merged: merge merged merges
    acquired: acquire acquired acquires
    sold: sold sells sell
    costs: costs
    trialled: trialled
    mapped: mapped
    filed: filed
    cancelled: cancelled canceled
    stood: stand stands stood
    totalled: total totals totalled totaled
    covers: cover covers covered
    brought: bring brings brought
    gathered: gather gathers gathered
    graduated: graduate graduates graduated
    made: made
    provided: provide provides provided supplies supplied equipped
    involved: involve involves
    piloted: piloted deploy deploys deployed install installs installed
    constructed: construct constructs constructed erected manufactured assembled
    identified: identify identifies identified recorded sequenced collected
    operated: operate operates operated owns owned
    contained: contain contains contained displays displayed occupies weighs
    transferred: transferred donate donates donated lent distributed dispatched
    elected: elect elected nominated promoted inducted
    resigned: resign resigns resigned
    enrolled: enrol enrols enrolled enroll enrolls admits admitted educates
    approved by law: enact enacted repealed amended abolished
    licensed: licensed authorised authorized certified patented
    halted: halted scrapped
    resumed: resume resumes resumed reopened restarted
    prosecuted: fined sued arrested
    exceeded: exceed exceeds exceeded surpass surpasses surpassed
    overtaken: overtakes overtook overtaken tops topped amounts amounted
    achieved: achieve achieves achieved secure secures secured gains gained attained
    flew: flew flown landed docked
    toured: toured
    participated: participate participates participated
    became: became
    convened: convene convenes convened
    negotiated: negotiate negotiated
    vaccinated: vaccinated planted harvested rescued evacuated
    boosted: boosts boosted widened lowered narrowed
""")
"""Verb form → the state it brings about."""

MAKING = frozenset(("set up",)) | words(
    "adopted agreed announced approved built closed co-founded co-funded completed concluded created developed "
    "endorsed established expanded extended formed founded funded inaugurated initiated invested issued "
    "joined launched opened planned proposed published ratified released renewed set signed started supported "
    "unveiled upgraded"
)
"""States that say an initiative came to be or changed."""

HEADS = table("""
    strategy: strategy
    agreement: agreement treaty accord pact compact charter protocol arrangement concordat covenant
    memorandum: memorandum mou intent
    declaration: declaration communique communiqué
    statement: statement
    programme: programme program scheme challenge bridge exchange pilot competition call
    project: project
    plan: plan roadmap blueprint
    framework: framework
    initiative: initiative
    partnership: partnership alliance consortium collaboration
    fund: fund funds
    facility: facility observatory telescope archive biobank repository
    centre: centre center centres centers hub campus catapult
    park: park zone cluster corridor
    laboratory: laboratory lab
    institute: institute academy college school
    incubator: incubator accelerator
    dialogue: dialogue summit forum
    committee: committee commission taskforce force group party panel
    mission: mission satellite probe
    network: network
    platform: platform portal register
    fellowship: fellowship fellowships scholarship scholarships bursary bursaries
    -: act
    prize: prize award awards
    event: expo
""")
"""Head noun of a name → the initiative's type."""

WEAK_HEADS = words(
    "academy act archive award awards biobank bridge campus center centers centre centres challenge collaboration "
    "commission committee exchange expo facility force forum group hub institute lab laboratory mission network "
    "observatory "
    "pilot plan platform prize project repository satellite statement summit taskforce telescope zone alliance "
    "register portal consortium party call corridor partnership catapult college panel school"
)
"""Heads that name bodies and events as often as initiatives: they need an act in the sentence."""

EVENTS = words(
    "ceremony conference congress convention dialogue exhibition expo fair festival forum launch meeting "
    "roundtable seminar session summit symposium talks visit webinar workshop"
)
DEEDS = {
    **dict.fromkeys(ACTS, "a"),
    **dict.fromkeys(EVENTS, "e"),
    **dict.fromkeys(EVENTS & ACTS.keys(), "x"),
    "by": "b",
}
"""A letter for each word that tells what was done: the form of an act, an event, both, or `by`."""
BODIES = words(
    "agency association bank body center centre charity college company developer enterprise firm foundation "
    "group hospital institute laboratory maker manufacturer operator organisation organization park platform "
    "provider spin-out start-up startup subsidiary supplier unicorn university venture "
    "biotech fintech scale-up spinout spin-off watchdog non-profit regulator brokerage insurer lender consultancy"
)
SUPERLATIVES = words(
    "biggest fastest fifth first fourth highest largest latest leading longest most newest oldest only second third"
)
