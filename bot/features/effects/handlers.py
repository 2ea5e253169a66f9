"""From updates to the verbs of effects: buttons under a casus, what is typed in a calculation, /prijslijst.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.files import fetch
from bot.chat.routes import Feature, Prepared, command, form, press
from bot.core.errors import UserError
from bot.core.member import Role
from bot.core.screen import rewrite
from bot.features.effects.service import CalculatorService, PriceService, WellbeingService
from bot.features.effects.views.calculator import ACTIVITY_FORM, HOURS_FORM, TIMES_FORM, WHEN_FORM
from bot.features.effects.views.prices import FILE_FORM
from bot.sheets import MOST_BYTES, too_big


def feature(wellbeing: WellbeingService, calculator: CalculatorService, prices: PriceService) -> Feature:
    """Effects in chat."""
    resident, sums, tariff = _Wellbeing(wellbeing), _Calculator(calculator), _Prices(prices)
    boss = Role.COORDINATOR
    return Feature(
        handlers=(
            press("effects:casus", resident.on_overview),
            press("effects:ask", resident.on_ask),
            press("effects:score", resident.on_score),
            press("effects:skip", resident.on_skip),
            press("effects:web", resident.on_web),
            press("effects:lines", sums.on_lines),
            press("effects:line", sums.on_line),
            press("effects:add", sums.on_add),
            press("effects:name", sums.on_name),
            press("effects:choose", sums.on_choose),
            press("effects:change", sums.on_change),
            press("effects:drop", sums.on_drop),
            press("effects:no-hours", sums.on_no_hours),
            press("effects:when", sums.on_when),
            press("effects:no-when", sums.on_no_when),
            press("effects:outcome", sums.on_outcome),
            command(("prijslijst", "price_list"), tariff.on_prices, boss),
            press("effects:prices-file", tariff.on_download, boss),
            press("effects:prices-clear", tariff.on_clear, boss),
        ),
        forms={
            ACTIVITY_FORM: form(sums.on_name_typed),
            TIMES_FORM: form(sums.on_times_typed),
            HOURS_FORM: form(sums.on_hours_typed),
            WHEN_FORM: form(sums.on_when_typed),
            FILE_FORM: form(tariff.on_file, boss),
        },
        take_files=frozenset({FILE_FORM}),
    )


class _Wellbeing:
    """How the resident is."""

    def __init__(self, service: WellbeingService) -> None:
        self._service = service

    async def on_overview(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: rewrite(self._service.overview(tx, context.member, casus))

    async def on_ask(self, _update: Update, context: Context) -> Prepared:
        casus, moment, place = context.number(0), context.word(1), context.number(2)
        return lambda tx: self._service.ask(tx, context.member, casus, moment, place)

    async def on_score(self, _update: Update, context: Context) -> Prepared:
        casus, moment, place, score = context.number(0), context.word(1), context.number(2), context.number(3)
        return lambda tx: self._service.score(tx, context.member, casus, moment, place, score)

    async def on_skip(self, _update: Update, context: Context) -> Prepared:
        casus, moment, place = context.number(0), context.word(1), context.number(2)
        return lambda tx: self._service.skip(tx, context.member, casus, moment, place)

    async def on_web(self, _update: Update, context: Context) -> Prepared:
        return await self._service.picture(context.member, context.number())


class _Calculator:
    """The effectencalculator."""

    def __init__(self, service: CalculatorService) -> None:
        self._service = service

    async def on_lines(self, _update: Update, context: Context) -> Prepared:
        casus, scenario = context.number(0), context.word(1)
        page = context.number(2) if len(context.pressed) > 2 else 0
        return lambda tx: rewrite(self._service.show_lines(tx, context.member, casus, scenario, page))

    async def on_line(self, _update: Update, context: Context) -> Prepared:
        casus, line = context.number(0), context.number(1)
        return lambda tx: self._service.show_line(tx, context.member, casus, line)

    async def on_add(self, _update: Update, context: Context) -> Prepared:
        casus, scenario, page = context.number(0), context.word(1), context.number(2)
        return lambda tx: self._service.ask_activity(tx, context.member, casus, scenario, page)

    async def on_name(self, _update: Update, context: Context) -> Prepared:
        casus, scenario = context.number(0), context.word(1)
        return lambda tx: self._service.ask_name(tx, context.member, casus, scenario)

    async def on_name_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(ACTIVITY_FORM), context.typed
        return lambda tx: self._service.name(tx, context.member, content, typed)

    async def on_choose(self, _update: Update, context: Context) -> Prepared:
        casus, scenario, price = context.number(0), context.word(1), context.number(2)
        return lambda tx: self._service.choose(tx, context.member, casus, scenario, price)

    async def on_change(self, _update: Update, context: Context) -> Prepared:
        casus, line = context.number(0), context.number(1)
        return lambda tx: self._service.change(tx, context.member, casus, line)

    async def on_drop(self, _update: Update, context: Context) -> Prepared:
        casus, line = context.number(0), context.number(1)
        return lambda tx: self._service.drop(tx, context.member, casus, line)

    async def on_times_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(TIMES_FORM), context.typed
        return lambda tx: self._service.times(tx, context.member, content, typed)

    async def on_hours_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(HOURS_FORM), context.typed
        return lambda tx: self._service.hours(tx, context.member, content, typed)

    async def on_no_hours(self, _update: Update, context: Context) -> Prepared:
        content = context.filled(HOURS_FORM)
        return lambda tx: self._service.no_hours(tx, context.member, content)

    async def on_when_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(WHEN_FORM), context.typed
        return lambda tx: self._service.when(tx, context.member, content, typed)

    async def on_when(self, _update: Update, context: Context) -> Prepared:
        content, months = context.filled(WHEN_FORM), context.word()
        return lambda tx: self._service.when(tx, context.member, content, months)

    async def on_no_when(self, _update: Update, context: Context) -> Prepared:
        content = context.filled(WHEN_FORM)
        return lambda tx: self._service.no_when(tx, context.member, content)

    async def on_outcome(self, _update: Update, context: Context) -> Prepared:
        return await self._service.outcome(context.member, context.number())


class _Prices:
    """The price list."""

    def __init__(self, service: PriceService) -> None:
        self._service = service

    async def on_prices(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._service.show(tx, context.member)

    async def on_file(self, update: Update, context: Context) -> Prepared:
        document = update.message.document if update.message else None
        if document is None:
            raise UserError("effects-prices-file-only")
        if (document.file_size or 0) > MOST_BYTES:
            raise too_big()
        name = document.file_name or context.say.label("chat-nameless-file")
        return await self._service.load(context.member, await fetch(context, document.file_id), name)

    async def on_download(self, _update: Update, context: Context) -> Prepared:
        return await self._service.download(context.member)

    async def on_clear(self, _update: Update, context: Context) -> Prepared:
        if context.pressed:
            return lambda tx: self._service.clear(tx, context.member)
        return lambda tx: self._service.ask_to_clear(tx, context.member)
