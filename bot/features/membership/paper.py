"""Invitations as a picture and as a page to print.

Pure, and slow: about 8 ms a QR code, so call it off the event loop. Not here: making invitations (service).
"""

from collections.abc import Sequence
from io import BytesIO

import segno
from markupsafe import Markup

from bot.core.texts import Say
from bot.features.membership.model import Invite

PAGE = Markup("""<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
  @page {{ size: A4; margin: 10mm }}
  body {{ margin: 0 auto; max-width: 190mm; font: 11pt/1.35 system-ui, sans-serif; color: #000 }}
  h1 {{ font-size: 14pt; margin: 4mm 0 1mm }}
  .intro {{ margin: 0 0 4mm }}
  .invitations {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(80mm, 1fr)) }}
  article {{ display: flex; gap: 4mm; align-items: center; min-height: 52mm; padding: 3mm; box-sizing: border-box;
             border: 1px dashed #888; margin: 0 -1px -1px 0; break-inside: avoid }}
  svg {{ flex: none; width: 38mm; height: 38mm }}
  article div {{ min-width: 0; overflow-wrap: anywhere }}
  h2 {{ font-size: 12pt; margin: 0 }}
  p {{ margin: 0 0 1.5mm }}
  .how {{ font-size: 9pt }}
  @media print {{ .screen {{ display: none }} }}
</style>
<header class="screen"><h1>{title}</h1><p class="intro">{intro}</p></header>
<main class="invitations">
{invitations}
</main>
</html>
""")

INVITATION = Markup("""<article>
{qr}
<div><h2>{name}</h2><p>{organisation}<br>{role}</p><p class="how">{how}</p></div>
</article>""")


def picture(link: str) -> bytes:
    """The link as a QR code: a PNG that a phone reads from a screen."""
    image = BytesIO()
    _code(link).save(image, kind="png", scale=10, border=4)
    return image.getvalue()


def sheet(say: Say, invites: Sequence[Invite]) -> bytes:
    """One HTML page with a QR code for each invitation, ten on a sheet of A4 with lines to cut along."""
    page = PAGE.format(
        language=say.language,
        title=say("membership-sheet-title"),
        intro=say("membership-sheet-intro", count=len(invites)),
        invitations=Markup("\n").join(_invitation(say, invite) for invite in invites),
    )
    return page.encode()


def _invitation(say: Say, invite: Invite) -> Markup:
    code = _code(invite.link).svg_inline(omitsize=True, border=4)
    return INVITATION.format(
        qr=Markup(code),  # noqa: S704 (made here, and the link is in it as dots only)
        name=invite.person.name,
        organisation=invite.person.organisation,
        role=say("membership-role", role=invite.role),
        how=say("membership-sheet-how", until=invite.expires_at.date()),
    )


def _code(link: str) -> segno.QRCode:
    return segno.make(link, error="m", micro=False)
