"""Files sent by the bot, through PTB as the real bot does."""

import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto, InputMediaVideo
from telegram.error import BadRequest

from bot.sandbox import Person
from tests.sandbox.conftest import Service


async def test_an_uploaded_file_can_be_sent_again_by_its_id(bot: Bot, noor: Person) -> None:
    sent = await bot.send_document(
        noor.id, b"a;b", filename="lijst.csv", caption="<b>de</b> lijst", parse_mode="HTML"
    )
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type, sent.caption) == (
        "lijst.csv",
        "text/csv",
        "de lijst",
    )
    again = await bot.send_document(noor.id, sent.document.file_id)
    assert again.document is not None
    file = await bot.get_file(again.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a;b"


async def test_a_photo_a_video_a_voice_and_a_sticker_arrive_as_such(bot: Bot, noor: Person) -> None:
    assert (await bot.send_photo(noor.id, b"beeld")).photo
    assert (await bot.send_video(noor.id, b"film")).video
    animation = await bot.send_animation(noor.id, b"gif")
    assert animation.animation is not None
    assert animation.document is not None
    assert (await bot.send_voice(noor.id, b"stem", duration=4)).voice
    assert (await bot.send_sticker(noor.id, b"plaatje")).sticker


async def test_an_album_is_one_message_per_item(bot: Bot, noor: Person) -> None:
    album = await bot.send_media_group(
        noor.id, [InputMediaPhoto(b"een", caption="samen"), InputMediaPhoto(b"twee")]
    )
    assert len({message.media_group_id for message in album}) == 1
    assert album[0].caption == "samen"
    assert len(noor.messages()) == 3


@pytest.mark.parametrize("count", [1, 11])
async def test_an_album_has_two_to_ten_items(service: Service, noor: Person, count: int) -> None:
    sent = noor.send_photo(b"beeld").body["photo"][0]["file_id"]
    media = [{"type": "photo", "media": sent}] * count
    assert (await service.call("sendMediaGroup", chat_id=noor.id, media=media)).status == 400


async def test_an_album_with_a_wrong_item_sends_nothing(service: Service, noor: Person) -> None:
    good = noor.send_photo(b"beeld").body["photo"][0]["file_id"]
    media = [{"type": "photo", "media": good}, {"type": "photo", "media": "nonsense"}]
    assert (await service.call("sendMediaGroup", chat_id=noor.id, media=media)).status == 400
    assert len(noor.messages()) == 2


async def test_an_album_mixes_photos_and_videos_but_no_documents(bot: Bot, noor: Person) -> None:
    album = await bot.send_media_group(noor.id, [InputMediaPhoto(b"een"), InputMediaVideo(b"twee")])
    assert [bool(message.video) for message in album] == [False, True]
    with pytest.raises(BadRequest, match="can't be mixed"):
        await bot.send_media_group(noor.id, [InputMediaPhoto(b"een"), InputMediaDocument(b"twee")])


async def test_a_wrong_file_id_is_refused(service: Service, noor: Person) -> None:
    photo = noor.send_photo(b"beeld").body["photo"][0]["file_id"]
    answer = await service.call("sendDocument", chat_id=noor.id, document="nonsense")
    assert answer.error == (
        400,
        "Bad Request: wrong remote file identifier specified: Wrong string length",
    )
    answer = await service.call("sendDocument", chat_id=noor.id, document=photo)
    assert answer.error == (400, "Bad Request: can't use file of type Photo as Document")


async def test_a_caption_has_at_most_1024_units(bot: Bot, noor: Person) -> None:
    await bot.send_document(noor.id, b"x", caption="x" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(noor.id, b"x", caption="👋" * 513)


async def test_a_document_can_take_the_place_of_another(bot: Bot, noor: Person) -> None:
    sent = await bot.send_document(noor.id, b"oud", filename="oud.txt")
    await bot.edit_message_media(InputMediaDocument(b"nieuw", filename="nieuw.txt"), noor.id, sent.message_id)
    assert noor.last().body["document"]["file_name"] == "nieuw.txt"
