"""The price list: what is loaded, what is wrong in a file, the file itself. Pure."""

from datetime import tzinfo

from markupsafe import Markup

from bot.core.screen import Attachment, Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.effects.model.prices import HEADINGS, PriceFile, PriceList
from bot.sheets import Problem

FILE_FORM = "effects-prices"

# A message holds 4,096 characters.
PROBLEMS_SHOWN, LONGEST_PROBLEM = 15, 200
LONGEST_HEADING = 40


def show(say: Say, prices: PriceList, zone: tzinfo) -> Screen:
    """How many prices there are, and how to load others."""
    if prices.loaded_at is None:
        now = say("effects-prices-none")
    else:
        now = say(
            "effects-prices-now", count=len(prices.prices), day=prices.loaded_at.astimezone(zone).date()
        )
    how = say("effects-prices-how", columns=", ".join(HEADINGS.values()))
    rows = [(Button(say.label(_file_label(prices)), "effects:prices-file"),)]
    if prices.prices:
        rows.append((Button(say.label("effects-prices-clear"), "effects:prices-clear"),))
    return Screen(Markup("\n\n").join([now, how]), tuple(rows))


def problems(say: Say, found: PriceFile) -> Screen:
    """Why nothing was loaded, by row and column."""
    if not found.problems:
        return Screen(say("effects-prices-empty"))
    ordered = sorted(found.problems, key=lambda problem: problem.row)
    lines = [Markup("• {}").format(_problem(say, problem)) for problem in ordered[:PROBLEMS_SHOWN]]
    if len(ordered) > PROBLEMS_SHOWN:
        lines.append(say("effects-prices-more-problems", count=len(ordered) - PROBLEMS_SHOWN))
    return Screen(
        Markup("\n").join(
            [say("effects-prices-problems", count=len(ordered)), *lines, say("effects-prices-mend")]
        )
    )


def loaded(say: Say, found: PriceFile, before: int) -> Screen:
    """How many prices there are now, who pays, and what was not read."""
    payers = dict.fromkeys(price.payer for price in found.prices)
    parts = [say("effects-prices-loaded", count=len(found.prices), payers=len(payers), before=before)]
    if found.unknown_columns:
        columns = say.listed(
            shortened(name, LONGEST_HEADING) for name in found.unknown_columns[:PROBLEMS_SHOWN]
        )
        parts.append(say("effects-prices-skipped", columns=columns))
    return Screen(Markup("\n\n").join(parts))


def document(say: Say, name: str, data: bytes, count: int) -> Screen:
    """The list as a file, or an empty one to fill in."""
    text = say("effects-prices-document", count=count) if count else say("effects-prices-example")
    return Screen(text, attachment=Attachment("document", name, data))


def sure_to_clear(say: Say, count: int) -> Screen:
    """Ask once."""
    yes = Button(say.label("effects-prices-clear-yes"), "effects:prices-clear:yes")
    return Screen(say("effects-prices-clear-sure", count=count), ((yes,),))


def cleared(say: Say) -> Screen:
    """There is no list any more."""
    return Screen(say("effects-prices-cleared"))


def _file_label(prices: PriceList) -> str:
    return "effects-prices-download" if prices.prices else "effects-prices-get-example"


def _problem(say: Say, problem: Problem) -> str:
    what = say.label(problem.key, **problem.args)
    key = "sheet-problem" if problem.column else "sheet-problem-in-row"
    column = shortened(problem.column, LONGEST_HEADING)
    return shortened(say.label(key, row=problem.row, column=column, what=what), LONGEST_PROBLEM)
