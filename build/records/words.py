"""The small closed classes of words that stand around names in lists of those present."""

# What may stand before a title or a name; ranks and forms of address, without their full stops.
RANKS = frozenset("mr mrs ms miss dr prof pres sec secy amb gen adm maj col capt lt sir".split())
HONOURS = RANKS | frozenset(
    "the his her their excellency excellencies h.e h.r.h h.m majesty highness royal serene honorable honourable hon"
    " hon'ble rt right m mm mme mlle madame madam mademoiselle mister señor senor herr signor messrs drs dr.-ing"
    " viscount viscountess count baron earl marquess shaikh shaykh hajji reverend rev brig maj.gen brig.gen lt.gen"
    " lt.col ltg ltc ltcol radm vadm cdr cmdr cdre sgt asst dep rear vice brigadier lieutenant commodore commander air"
    " group wing marshal major captain colonel former under under-secretary deputy assistant acting special"
    " executive".split()
)
GOES_ON = frozenset("of for to at in on from and with".split())  # an office goes on after these
PARTICLES = frozenset(
    "al ben bin bint da das de del den der di do dos du e el en tot ibn la las le los ould ul van von y zu zum zur af"
    " av abu ter ten bey".split()
)
# What a body's name ends in or begins with, and a person's never.
BODIES = frozenset(
    "administration affairs agency agriculture army assembly association authority bank board branch budget bureau"
    " cabinet center centre chamber chiefs commerce commission committee company congress consulate cooperation"
    " corporation council court defence defense delegation department directorate division economic embassies embassy"
    " exchequer federal finance force forces foreign general government group headquarters house industry information"
    " institute interior international joint justice labor labour legation military ministries ministry mission"
    " national nations navy office officers operations organisation organization parliament party political presidency"
    " region regional republic secretariat section senate service services side staff state states trade treasury union"
    " university".split()
)
ROLES = frozenset(
    "adviser advisers advisor advisors aide assistant attache attaches attaché attachés chair chairman chairperson"
    " chief consul counsel editor interpreter interpreters interpreting member members moderator note-taker notetaker"
    " notetakers observer observers officer others plenipotentiary presiding rapporteur recorder reporter reporting"
    " secretary translator translators undersecretary visitor".split()
)
SERVICES = frozenset({"USA", "USN", "USAF", "USMC", "USCG", "RN", "RAF", "Ret.", "Ret"})  # behind an officer's name
# Papers that are sent, which name themselves at their head: "Telegram From …".
PAPERS = frozenset(
    "telegram letter message memorandum memo despatch dispatch instruction airgram note cable cablegram circular"
    " aide-mémoire".split()
)
MISSIONS = frozenset(
    "embassy embassies legation legations consulate consulates mission missions delegation delegations".split()
)
# Before a "to" that tells with whom or for whom they are: "the Mission to the Council".
SERVING = MISSIONS | frozenset(
    "representative representatives assistant adviser advisor aide observer observers ambassador counselor consultant"
    " liaison deputy secretary coordinator member delegate minister".split()
)
