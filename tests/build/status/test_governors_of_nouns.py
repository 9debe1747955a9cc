"""What governs an event noun, and what stands beside it."""

import pytest
from status_aloud import told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The upcoming *summit* between Joe Biden and Vladimir Putin worries Kyiv.", "planned"),
        ("The proposed *visit* of Joe Biden to Kyiv worries Moscow.", "proposed"),
        ("The mooted *visit* of Joe Biden to Kyiv worries Moscow.", "proposed"),
        ("The scrapped *visit* of Joe Biden to Kyiv pleased Moscow.", "cancelled"),
        ("The postponed *visit* of Joe Biden to Kyiv pleased Moscow.", "cancelled"),
        ("A possible *attack* by Russia on Ukraine worries Poland.", "hypothetical"),
        ("Any *attack* by Russia on Estonia would be an attack on NATO.", "hypothetical"),
        ("Joe Biden cancelled a *meeting* with Vladimir Putin that was planned for May.", "cancelled"),
        ("The *meeting* between Washington and Moscow, which had been cancelled, went ahead.", "held"),
        ("Joe Biden and Vladimir Putin held their long-awaited *summit* in Geneva.", "held"),
        ("Diplomats prepared the *sanctions* to be imposed on Russia by France.", "planned"),
    ],
)
def test_what_stands_beside_a_noun(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden held *talks* with Vladimir Putin.", "held"),
        ("Joe Biden did not hold *talks* with Vladimir Putin.", "denied"),
        ("Joe Biden held no *talks* with Vladimir Putin.", "denied"),
        ("Joe Biden will hold *talks* with Vladimir Putin.", "planned"),
        ("Joe Biden agreed to hold *talks* with Vladimir Putin.", "planned"),
        ("Joe Biden may hope to hold a *summit* with Vladimir Putin.", "hypothetical"),
        ("Joe Biden proposed *talks* with Vladimir Putin.", "proposed"),
        ("Joe Biden has called off his *summit* with Vladimir Putin.", "cancelled"),
        ("Joe Biden ruled out *talks* with Vladimir Putin.", "denied"),
        ("Joe Biden refused to rule out *talks* with Vladimir Putin.", "hypothetical"),
        ("Joe Biden refused a *meeting* with Vladimir Putin.", "denied"),
        ("Washington and Moscow resumed *talks* in Geneva.", "held"),
        ("Washington and Moscow agreed to resume *talks* in Geneva.", "planned"),
        ("France condemned the *attack* on Ukraine by Russia.", "held"),
        ("France did not condemn the *attack* on Ukraine by Russia.", "held"),
        ("Washington threatened to impose *sanctions* on Russia.", "hypothetical"),
        ("Joe Biden wants to arrange a *meeting* with Vladimir Putin.", "proposed"),
        ("France wishes to continue its *cooperation* with Kenya.", "held"),
        ("France wishes to continue *cooperation* with Kenya.", "hypothetical"),
    ],
)
def test_objects(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The *talks* between Washington and Moscow were called off.", "cancelled"),
        ("The *summit* between Joe Biden and Vladimir Putin was postponed until June.", "cancelled"),
        ("A *summit* between Joe Biden and Vladimir Putin is planned for the autumn.", "planned"),
        ("A *summit* between Joe Biden and Vladimir Putin is unlikely.", "hypothetical"),
        ("A *summit* between Joe Biden and Vladimir Putin would be risky.", "hypothetical"),
        ("No *talks* have been held between Washington and Moscow.", "denied"),
        ("The *talks* between Washington and Moscow will begin on Monday.", "planned"),
        ("The *talks* between Washington and Moscow are expected to begin on Monday.", "planned"),
        ("The *talks* between Washington and Moscow did not take place.", "denied"),
        ("The *talks* between Washington and Moscow did not bring peace.", "held"),
        ("The *visit* of Joe Biden to Kyiv will focus on trade.", "planned"),
        ("The *attack* by Russia on Ukraine may harm Poland.", "held"),
        ("The *visit* by Kim Jong Un to Seoul, promised in May and expected by June, has never taken place.", "denied"),
    ],
)
def test_subjects(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Joe Biden called for a *summit* with Vladimir Putin.", "proposed"),
        ("Joe Biden spoke ahead of *talks* with Vladimir Putin.", "planned"),
        ("Joe Biden spoke after *talks* with Vladimir Putin.", "held"),
        ("Joe Biden is in *talks* with Vladimir Putin.", "held"),
        ("Joe Biden arrived in Geneva for *talks* with Vladimir Putin.", "held"),
        ("Joe Biden will travel to Geneva for *talks* with Vladimir Putin.", "planned"),
        ("Poland will help in the event of an *attack* by Russia on Estonia.", "hypothetical"),
        ("The treaty was signed without *talks* between Washington and Moscow.", "denied"),
        ("The treaty was suspended pending a *visit* by Joe Biden to Moscow.", "planned"),
    ],
)
def test_after_prepositions(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("There is talk of a *summit* between Joe Biden and Vladimir Putin.", "hypothetical"),
        ("There are rumours of a *meeting* between Joe Biden and Vladimir Putin.", "hypothetical"),
        ("Joe Biden denied plans for a *summit* with Vladimir Putin.", "denied"),
        ("Joe Biden outlined plans for a *summit* with Vladimir Putin.", "planned"),
        ("Hopes of a *summit* between Joe Biden and Vladimir Putin grew.", "hypothetical"),
        ("The threat of an *attack* by Russia on Ukraine grew.", "hypothetical"),
        ("The cancellation of the *visit* by Joe Biden to Moscow surprised nobody.", "cancelled"),
        ("A new series of *talks* between Washington and Moscow is planned.", "planned"),
        ("Washington rejected a proposal for *talks* with Moscow.", "denied"),
    ],
)
def test_after_nouns(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The *talks* between Beijing and Delhi, which were last held in December, will resume in May.", "planned"),
        ("The *talks* between Beijing and Delhi resumed on Monday.", "held"),
        ("Joe Biden's planned *visit* to Kyiv was postponed.", "cancelled"),
        ("Joe Biden postponed his *visit* to Kyiv.", "cancelled"),
        ("Joe Biden had to cancel his *visit* to Kyiv.", "cancelled"),
        ("Joe Biden may cancel his *visit* to Kyiv.", "planned"),
        ("Joe Biden threatened to boycott the *summit* with Vladimir Putin.", "hypothetical"),
        ("Kyiv urged Joe Biden to cancel his *summit* with Vladimir Putin.", "planned"),
        ("Joe Biden would welcome a *meeting* with Vladimir Putin.", "hypothetical"),
        ("Joe Biden welcomed the *meeting* between Emmanuel Macron and Vladimir Putin.", "held"),
        ("Joe Biden regretted *meeting* Vladimir Putin.", "held"),
        ("The *meeting* between Joe Biden and Vladimir Putin lasted two hours.", "held"),
        ("The *meeting* between Joe Biden and Vladimir Putin never happened.", "denied"),
        ("The *meeting* between Joe Biden and Vladimir Putin is due to take place in June.", "planned"),
        ("The *meeting* between Joe Biden and Vladimir Putin failed to materialize.", "denied"),
        ("The *meeting* between Joe Biden and Vladimir Putin could take place in June.", "hypothetical"),
        ("The *meeting* between Joe Biden and Vladimir Putin is in doubt.", "hypothetical"),
        ("The *meeting* between Joe Biden and Vladimir Putin is off the table.", "cancelled"),
        ("Preparations for the *summit* between Joe Biden and Vladimir Putin have begun.", "planned"),
        ("Joe Biden was preparing for a *summit* with Vladimir Putin.", "planned"),
        ("Joe Biden is looking forward to *meeting* Vladimir Putin.", "planned"),
        ("Joe Biden was looking forward to a *meeting* with Vladimir Putin.", "planned"),
        ("Joe Biden is open to *talks* with Vladimir Putin.", "hypothetical"),
        ("France is weighing *sanctions* on Turkey.", "hypothetical"),
        ("France announced new *sanctions* on Turkey.", "held"),
        ("France announced a *visit* to Turkey by Emmanuel Macron.", "planned"),
        ("France imposed *sanctions* on Turkey.", "held"),
        ("France did not impose *sanctions* on Turkey.", "denied"),
        ("*Sanctions* were imposed on Turkey by France.", "held"),
        ("*Sanctions* have not been imposed on Turkey.", "denied"),
        ("*Sanctions* could be imposed on Turkey by France.", "hypothetical"),
        ("Turkey could face *sanctions* from France.", "hypothetical"),
        ("Turkey is accused of *bombing* Syria.", "held"),
        ("Turkey is planning an *attack* on Syria.", "planned"),
        ("Turkey launched an *attack* on Syria.", "held"),
        ("Turkey prevented an *attack* on Syria.", "denied"),
        ("Turkey denied responsibility for the *attack* on Syria.", "held"),
        ("In response to the *attack* on Syria, Turkey closed the border.", "held"),
        ("Syria would regard such an *attack* by Turkey as an act of war.", "hypothetical"),
        ("Britain and France failed to reach a new *agreement*.", "denied"),
        ("Britain and France reached an *agreement*.", "held"),
        ("Britain and France hope to reach an *agreement* with Turkey.", "hypothetical"),
        ("There was no *agreement* between Britain and France.", "denied"),
        ("There will be *talks* between Britain and France in May.", "planned"),
        ("There have been no *talks* between Britain and France since May.", "denied"),
        ("There were *talks* between Britain and France in May.", "held"),
        ("There was a lack of *talks* between Britain and France.", "denied"),
        ("Britain and France are holding *talks* in Geneva.", "held"),
        ("Britain and France will be in *talks* with Turkey in May.", "planned"),
        ("Britain is seeking *talks* with France.", "proposed"),
        ("Britain's request for *talks* with France was refused.", "denied"),
        ("Britain's request for *talks* with France arrived on Monday.", "proposed"),
        ("Britain offered *talks* to France.", "proposed"),
        ("Britain suspended its *talks* with France.", "cancelled"),
        ("Britain and France began a second round of *talks*.", "held"),
        ("The prospect of *talks* between Britain and France pleased Turkey.", "hypothetical"),
        ("Tony Blair suggested *meeting* Jacques Chirac in London.", "proposed"),
        ("Tony Blair insisted on *meeting* Jacques Chirac.", "proposed"),
        ("Iraq's *withdrawal* from the treaty was condemned by Iran.", "held"),
        ("Iraq's *withdrawal* from the treaty would be condemned by Iran.", "hypothetical"),
        ("Iraq has completed its *withdrawal* from Kuwait.", "held"),
        ("Iraq will complete its *withdrawal* from Kuwait in May.", "planned"),
        ("Iran demanded Iraq's *withdrawal* from Kuwait.", "proposed"),
        ("Emmanuel Macron ended his *visit* to Moscow.", "held"),
        ("Emmanuel Macron skipped the *meeting* with Vladimir Putin.", "denied"),
        ("Emmanuel Macron returned from a *visit* to Moscow.", "held"),
        ("Emmanuel Macron arrived in Moscow on a *visit*.", "held"),
        ("Emmanuel Macron will speak at the *summit* with Vladimir Putin.", "planned"),
        ("Emmanuel Macron's forthcoming *visit* to Moscow worries Berlin.", "planned"),
        ("Emmanuel Macron's last *visit* to Moscow worried Berlin.", "held"),
        ("Emmanuel Macron's next *visit* to Moscow worries Berlin.", "planned"),
        ("A second *meeting* between Emmanuel Macron and Vladimir Putin is being arranged.", "planned"),
        ("A second *meeting* between Emmanuel Macron and Vladimir Putin has been proposed by Berlin.", "proposed"),
        ("Berlin's proposal to hold a *summit* between Emmanuel Macron and Vladimir Putin failed.", "proposed"),
        ("Turkey rejected the *demand* of Syria.", "held"),
        ("Turkey agreed to free the pilots after *protests* by Syria.", "held"),
        ("Turkey is to free the pilots after *talks* with Syria.", "planned"),
        ("This was not their first *meeting* with Joe Biden.", "held"),
        ("The upcoming *summit* with Syria and the talks with Russia worry Turkey.", "planned"),
        ("Turkey had no *talks* or meetings with Syria.", "denied"),
        ("Turkey would see an *attack* on Cyprus as a threat.", "hypothetical"),
        ("France raised the question of *sanctions* on Syria.", "hypothetical"),
    ],
)
def test_many_constructions(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "The White House said on Friday that a *meeting* between Donald Trump and Kim Jong Un was still possible.",
            "hypothetical",
        ),
        ("Seoul said it had received no reply to its offer of *talks* with Pyongyang.", "proposed"),
        ("Moon Jae-in, speaking before his *departure* for Washington, thanked Seoul's allies.", "planned"),
        ("Israel is suspected of *bombing* Natanz.", "hypothetical"),
        ("Angela Merkel's spokesman said no *meeting* with Vladimir Putin was planned.", "denied"),
        ("Angela Merkel's spokesman dismissed talk of a *meeting* with Vladimir Putin.", "denied"),
        ("Angela Merkel ruled out a *meeting* with Vladimir Putin in the near future.", "denied"),
        ("Angela Merkel delayed her *trip* to Sochi by a week.", "cancelled"),
        ("Angela Merkel cut short her *trip* to Sochi.", "held"),
        ("Angela Merkel's *trip* to Sochi has been put off until June.", "cancelled"),
        ("Plans for Angela Merkel's *trip* to Sochi were shelved.", "cancelled"),
        ("Angela Merkel's *trip* to Sochi ended in discord.", "held"),
        ("The two sides are discussing a possible *summit* between Joe Biden and Xi Jinping.", "hypothetical"),
        ("The two sides are working on a *summit* between Joe Biden and Xi Jinping.", "hypothetical"),
        (
            "Diplomats from Washington and Beijing are trying to arrange a *summit* between Joe Biden and Xi Jinping.",
            "hypothetical",
        ),
        ("Beijing said the *summit* between Joe Biden and Xi Jinping would go ahead as planned.", "planned"),
        ("Beijing said the *summit* between Joe Biden and Xi Jinping had gone ahead as planned.", "held"),
        ("The *summit* between Joe Biden and Xi Jinping, scheduled for June, will take place in Bali.", "planned"),
        ("The *summit* between Joe Biden and Xi Jinping never got off the ground.", "denied"),
        ("Had the *summit* between Joe Biden and Xi Jinping taken place, markets would have rallied.", "hypothetical"),
        ("If the *summit* between Joe Biden and Xi Jinping takes place, markets will rally.", "hypothetical"),
        ("Markets rallied after the *summit* between Joe Biden and Xi Jinping.", "held"),
        ("Markets rallied on hopes of a *summit* between Joe Biden and Xi Jinping.", "hypothetical"),
        ("Markets fell on fears of an *invasion* of Taiwan by China.", "hypothetical"),
        (
            "China has never renounced the use of force, and an *invasion* of Taiwan by China cannot be ruled out.",
            "hypothetical",
        ),
        ("The European Union is expected to extend *sanctions* on Belarus.", "planned"),
        ("The European Union has agreed to impose *sanctions* on Belarus.", "planned"),
        ("The European Union lifted *sanctions* on Belarus.", "held"),
        ("The European Union is divided over whether to impose *sanctions* on Belarus.", "hypothetical"),
        ("Poland has called for new *sanctions* on Belarus.", "proposed"),
        ("Belarus escaped *sanctions* by the European Union.", "held"),
        ("Belarus faces *sanctions* by the European Union.", "held"),
        ("Hungary vetoed *sanctions* on Belarus.", "denied"),
        ("Hungary threatened to veto *sanctions* on Belarus.", "hypothetical"),
        ("Saudi forces foiled an *attack* by Yemen's rebels.", "denied"),
        ("Saudi Arabia and Iran have been holding *talks* since April.", "held"),
        ("Saudi Arabia and Iran will not hold *talks* before the election.", "planned"),
        ("Saudi Arabia rejected an Iranian offer of *talks*.", "denied"),
        ("The *talks* that Saudi Arabia and Iran held in Baghdad were secret.", "held"),
        ("The *talks* that Saudi Arabia and Iran plan to hold in Baghdad are secret.", "planned"),
        ("The *talks* between Saudi Arabia and Iran may be postponed.", "planned"),
        ("Iraq hopes to host *talks* between Saudi Arabia and Iran.", "hypothetical"),
        ("Iraq was to host *talks* between Saudi Arabia and Iran in May.", "planned"),
        ("Iraq was about to host *talks* between Saudi Arabia and Iran.", "planned"),
        ("Iraq refused to host *talks* between Saudi Arabia and Iran.", "denied"),
        ("Iraq hosted *talks* between Saudi Arabia and Iran.", "held"),
        ("Iraq invited both sides to *talks* in Baghdad.", "proposed"),
    ],
)
def test_news(sentence: str, status: str) -> None:
    assert told(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The problem could best be handled by a *meeting* of Chad and Peru.", "hypothetical"),
        ("It could lead to a *meeting* of Chad and Peru.", "hypothetical"),
        ("Owen hopes to raise it during his *visit* to Chad.", "planned"),
        ("Owen could have raised it during his *visit* to Chad.", "held"),
        ("Chad was ready to discuss the granting of *aid* to Peru.", "hypothetical"),
        ("The *withdrawal* of troops from Chad could be accomplished.", "hypothetical"),
        ("There was a chance afforded for *talks* between Chad and Peru.", "hypothetical"),
        ("Owen consented to *talks* between Chad and Peru.", "held"),
    ],
)
def test_means_results_and_occasions(sentence: str, status: str) -> None:
    assert told(sentence) == status
