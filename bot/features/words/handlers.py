"""From updates to the verbs of words: /woorden, /begrip, /witte_vlekken and what hangs below them.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command, form, press
from bot.core.member import Role
from bot.core.screen import reply, rewrite
from bot.features.words.service import BlankSpotService, GlossaryService, VocabularyService
from bot.features.words.views.glossary import MEANING_FORM, TERM_FORM


def feature(vocabulary: VocabularyService, glossary: GlossaryService, blank: BlankSpotService) -> Feature:
    """Words in chat."""
    learn, explain, spots = _Vocabulary(vocabulary), _Glossary(glossary), _BlankSpots(blank)
    coordinator = Role.COORDINATOR
    return Feature(
        handlers=(
            command(("woorden", "words"), learn.on_words, coordinator),
            press("words:list", learn.on_list, coordinator),
            press("words:show", learn.on_show, coordinator),
            press("words:domains", learn.on_domains, coordinator),
            press("words:topics", learn.on_topics, coordinator),
            press("words:link", learn.on_link, coordinator),
            press("words:hide", learn.on_hide, coordinator),
            press("words:own", learn.on_own, coordinator),
            press("words:linked", learn.on_linked, coordinator),
            press("words:unlink", learn.on_unlink, coordinator),
            command(("begrip", "term"), explain.on_term),
            press("words:explain", explain.on_explain),
            press("words:propose", explain.on_propose),
            press("words:proposed", explain.on_proposed, coordinator),
            press("words:approve", explain.on_approve, coordinator),
            press("words:refuse", explain.on_refuse, coordinator),
            press("words:drop", explain.on_drop, coordinator),
            command(("witte_vlekken", "blank_spots"), spots.on_blank, coordinator),
            press("words:blank", spots.on_domain, coordinator),
            press("words:blank-file", spots.on_file, coordinator),
        ),
        forms={
            TERM_FORM: form(explain.on_term_typed),
            MEANING_FORM: form(explain.on_meaning_typed),
        },
    )


class _Vocabulary:
    """Linking unknown words."""

    def __init__(self, service: VocabularyService) -> None:
        self._service = service

    async def on_words(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._service.show_list(tx, context.member, 0))

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._service.show_list(tx, context.member, page))

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        word = context.number()
        return lambda tx: self._service.show(tx, context.member, word)

    async def on_domains(self, _update: Update, context: Context) -> Prepared:
        word = context.number()
        return lambda tx: self._service.show_domains(tx, context.member, word)

    async def on_topics(self, _update: Update, context: Context) -> Prepared:
        word, domain = context.number(0), context.word(1)
        return lambda tx: self._service.show_topics(tx, context.member, word, domain)

    async def on_link(self, _update: Update, context: Context) -> Prepared:
        word, topic = context.number(0), context.word(1)
        return lambda tx: self._service.link(tx, context.member, word, topic)

    async def on_hide(self, _update: Update, context: Context) -> Prepared:
        word = context.number()
        return lambda tx: self._service.hide(tx, context.member, word)

    async def on_own(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: self._service.show_own_list(tx, context.member, page)

    async def on_linked(self, _update: Update, context: Context) -> Prepared:
        own = context.number()
        return lambda tx: self._service.show_own(tx, context.member, own)

    async def on_unlink(self, _update: Update, context: Context) -> Prepared:
        own = context.number()
        return lambda tx: self._service.unlink(tx, context.member, own)


class _Glossary:
    """What terms mean."""

    def __init__(self, service: GlossaryService) -> None:
        self._service = service

    async def on_term(self, _update: Update, context: Context) -> Prepared:
        term = " ".join(context.args or ())
        if not term:
            return lambda tx: self._service.ask_term(tx, context.member)
        return lambda tx: reply(self._service.explain(tx, context.member, term))

    async def on_term_typed(self, _update: Update, context: Context) -> Prepared:
        typed = context.typed
        return lambda tx: self._service.explain_typed(tx, context.member, typed)

    async def on_explain(self, _update: Update, context: Context) -> Prepared:
        term = context.word()
        return lambda tx: reply(self._service.explain(tx, context.member, term))

    async def on_propose(self, _update: Update, context: Context) -> Prepared:
        term = context.word()
        return lambda tx: self._service.ask_meaning(tx, context.member, term)

    async def on_meaning_typed(self, _update: Update, context: Context) -> Prepared:
        term, typed = str(context.filled()["term"]), context.typed
        return lambda tx: self._service.propose(tx, context.member, term, typed)

    async def on_proposed(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._service.show_proposal(tx, context.member)

    async def on_approve(self, _update: Update, context: Context) -> Prepared:
        meaning = context.number()
        return lambda tx: self._service.approve(tx, context.member, meaning)

    async def on_refuse(self, _update: Update, context: Context) -> Prepared:
        meaning = context.number()
        return lambda tx: self._service.refuse(tx, context.member, meaning)

    async def on_drop(self, _update: Update, context: Context) -> Prepared:
        meaning = context.number()
        return lambda tx: self._service.drop(tx, context.member, meaning)


class _BlankSpots:
    """Topics that few people know about."""

    def __init__(self, service: BlankSpotService) -> None:
        self._service = service

    async def on_blank(self, _update: Update, context: Context) -> Prepared:
        return reply(self._service.overview(context.member))

    async def on_domain(self, _update: Update, context: Context) -> Prepared:
        if not context.pressed:
            return rewrite(self._service.overview(context.member))
        return self._service.domain(context.member, context.word())

    async def on_file(self, _update: Update, context: Context) -> Prepared:
        return self._service.document(context.member)
