"""Words of a question that say how something is asked, not what it is about.

Folded forms only. What a word of the field means stands in the lexicon, not here.
"""

# Articles, pronouns, prepositions, conjunctions, auxiliaries, fillers; Dutch, text-speak and English.
FUNCTION_WORDS = frozenset(
    """
    de het een t n der den des d dit dat deze die wat wie welke welk waar wanneer hoe waarom wrm waarvoor waarmee waarover
    ik k jij je jou jouw u uw hij zij ze zn z wij we ons onze jullie hun hen haar hem mij me mijn mn m zich zichzelf er
    en of maar want dus als dan toen terwijl omdat doordat zodat hoewel tenzij indien mits sinds totdat nadat voordat
    in op aan bij van voor met zonder tot naar uit over onder tussen door tegen om te ten ter per via binnen buiten na af
    is ben bent zijn was waren wordt word worden werd werden geworden heeft heb hebt hebben had hadden gehad kan kun kunt
    kunnen kon konden mag mogen moet moeten moest zal zullen zou zouden wil wilt willen wilde gaat ga gaan ging doet doe doen
    deed gedaan komt kom komen kwam laat laten blijft blijven lijkt
    ook nog wel al heel erg zo te meer veel weinig vaak soms altijd steeds weer even eens toch eigenlijk gewoon maar nou
    nu hier daar ergens nergens iets niets alles alle allemaal ander andere anders zelf samen misschien graag ff effe ofzo
    vandaag morgen gisteren straks net pas echt best wat enkele paar beetje
    the a an and or but of to in on at by for from with about into is are was were be been being has have had do does did
    i you he she it we they me him her us them my your his its our their this that these those who whom whose which what
    where when how why can could may might must shall should will would not no any some so just very too also there here
    im ive hes shes cant dont doesnt isnt
    """.split()
)

# Ordinary short words that are also an abbreviation of the field, when written in capitals.
SHORT_WORDS = frozenset(
    """
    act ad als art big bob borg craft db die ed fact fas hap her hout id jip los map mas mic mind net neet okt oud pal pas
    pi pit pro rap ret rid rom save sla slim so sos spark ta tia vers vim vip web wet wrap zin zat vi ma wo vr za zo ft
    """.split()
)

# How people ask for a colleague, and for a way to reach them.
ASKING_WORDS = frozenset(
    """
    weet weten ken kent kennen iemand collega collegas persoon mensen expert deskundige specialist verstand kennis zoek
    zoeken zoekt gezocht vraag vragen vraagje hoi hallo dag goedemorgen goedemiddag help helpen hulp helpt gaat doet
    regelt gespecialiseerd thuis ervaring tip tips idee bel bellen nummer telefoonnummer telefoon mail mailadres email
    contact contactpersoon contactpersonen contactgegevens bereiken spreken terecht schakelen inschakelen doorverwijzen verwijzen hulpvraag
    nodig advies overleg overleggen bespreken tafel doelgroep casus uitnodigen nodigt regelen meedenken meekijken info informatie aub svp alstublieft bedankt dank iem ieman weetje bewoner bewoners
    bewoonster client clienten clienten clienten meneer mevrouw dhr mw
    anyone someone somebody anybody know knows need needs looking look find colleague expert specialist help please thanks arrange arranges handle handles deal deals colleagues meeting team
    contact speak talk number phone
    """.split()
)

# Before a name: somebody asks for exactly these people.
NAME_CUES = frozenset(
    """
    bij van naar met nummer telefoonnummer bel bellen mail mailadres email bereik bereiken spreken contact contactpersoon
    contactpersonen
    collega collegas werkt werken vraag vragen is of from at call phone reach
    """.split()
)

# "Iemand van de GGD": whose people are asked for.
EMPLOYER_CUES = frozenset("van bij from at of".split())
PEOPLE_WORDS = frozenset(
    """
    iemand collega collegas nummer telefoonnummer contact contactpersoon wie werkt werken mail mailadres email medewerker
    medewerkers mensen someone anyone somebody who works work colleague colleagues number phone contact people
    """.split()
)
ARTICLES = frozenset("de het een er the a".split())

NEGATIONS = frozenset("geen niet zonder not no nooit".split())
CONTRASTS = frozenset("wel maar but juist".split())
CONNECTORS = frozenset("en and or maar plus alsmede".split())  # not "of", which is another word in English
# Where something else may begin in a story.
TURNS = CONNECTORS | frozenset(
    "want omdat doordat terwijl sinds sindsdien daarnaast bovendien daarbij ook verder dus nu met bij waarvan because while since also besides".split()
)
LIST_MARKS = frozenset(",/+;")

# Spoken languages, each with its forms; a tag or question may use any of them.
LANGUAGES = {
    form: forms.split()[0]
    for forms in (
        "arabisch arabische arabic",
        "turks turkse turkish",
        "berbers berberse tamazight tarifit riffijns berber",
        "pools poolse polish",
        "engels engelse english",
        "frans franse french",
        "duits duitse german",
        "spaans spaanse spanish",
        "portugees portugese portuguese",
        "papiaments papiamento papiamentu",
        "russisch russische russian",
        "oekraiens oekraiense ukrainian",
        "bulgaars bulgaarse bulgarian",
        "roemeens roemeense romanian",
        "somalisch somalische somali",
        "tigrinya tigrigna",
        "farsi perzisch perzische dari persian",
        "koerdisch koerdische kurdish",
        "chinees chinese mandarijn kantonees mandarin cantonese",
        "sranan surinaams surinaamse sranantongo",
        "hindi hindoestaans hindoestaanse sarnami",
        "italiaans italiaanse italian",
        "servokroatisch servisch bosnisch kroatisch servische bosnische serbian bosnian",
        "vietnamees vietnamese",
        "urdu pakistaans punjabi",
        "pasjtoe pashto",
        "amhaars amharic",
        "oromo",
        "gebarentaal ngt gebaren signing",
        "hongaars hongaarse hungarian",
        "grieks griekse greek",
        "albanees albanese albanian",
        "indonesisch indonesische maleis indonesian",
    )
    for form in forms.split()
}
SPEAKING_WORDS = frozenset(
    """
    spreekt spreken sprekend sprekende praat praten taal talen moedertaal verstaat vertalen beheerst speaks speak speaking
    """.split()
)

# "Zelf … meegemaakt", "has been through …": somebody with lived experience is asked for.
LIVED_EXPERIENCE = "ervaringsdeskundige"
SELF_WORDS = frozenset("zelf eigen personally themselves himself herself".split())
BEEN_THROUGH_WORDS = frozenset(
    """
    meegemaakt doorgemaakt gehad geweest doorlopen doorstaan ervaren overleefd overwonnen gedaan geleefd gezeten
    experienced experience been through had lived
    """.split()
)
