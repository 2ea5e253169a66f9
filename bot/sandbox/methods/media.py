"""Messages with files: photos, videos, documents, voices, stickers and albums."""

import secrets

from bot.sandbox.errors import bad_request
from bot.sandbox.files import StoredFile
from bot.sandbox.json_types import JsonObject, JsonValue
from bot.sandbox.methods.common import caption_content, deliver, destination
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World


def send_photo(world: World, given: Parameters) -> JsonValue:
    return _send_file(world, given, "photo")


def send_document(world: World, given: Parameters) -> JsonValue:
    return _send_file(world, given, "document")


def send_video(world: World, given: Parameters) -> JsonValue:
    return _send_file(world, given, "video")


def send_animation(world: World, given: Parameters) -> JsonValue:
    return _send_file(world, given, "animation")


def send_voice(world: World, given: Parameters) -> JsonValue:
    return _send_file(world, given, "voice")


def send_sticker(world: World, given: Parameters) -> JsonValue:
    return _send_file(world, given, "sticker")


def send_media_group(world: World, given: Parameters) -> JsonValue:
    """An album: one message per item, or none at all when one of them is refused."""
    destination(world, given)
    items = given.objects("media")
    if not items:
        raise bad_request("there is no media to send")
    if not 2 <= len(items) <= 10:
        raise bad_request(f"too {'few' if len(items) < 2 else 'many'} messages to send as an album")
    if len({item.get("type") == "document" for item in items}) > 1:
        raise bad_request("document can't be mixed with other media types")
    group = {"media_group_id": str(secrets.randbits(54))}
    contents = [group | media_content(world, given, item) for item in items]
    return [deliver(world, given, content) for content in contents]


def get_file(world: World, given: Parameters) -> JsonValue:
    return world.files.described(given.text("file_id"))


def media_content(world: World, given: Parameters, item: JsonObject) -> JsonObject:
    """What a message shows of one InputMedia, a photo, a video or a document."""
    kind = str(item.get("type", ""))
    if kind not in ("photo", "video", "document"):
        raise bad_request(f"can't parse InputMedia: type {kind!r} is unsupported")
    stored = take_file(world, given, kind, str(item.get("media", "")))
    return stored.content({}) | caption_content(Parameters(item))


def take_file(world: World, given: Parameters, kind: str, reference: str) -> StoredFile:
    """A file of this call: `attach://name` of an upload, or the id of a file sent before."""
    if not reference.startswith("attach://"):
        return world.files.reuse(kind, reference)
    upload = given.uploads.get(reference.removeprefix("attach://"))
    if upload is None:
        raise bad_request("file not found")
    return world.files.add(kind, upload)


def _send_file(world: World, given: Parameters, kind: str) -> JsonValue:
    destination(world, given)
    caption = caption_content(given)
    upload = given.uploads.get(kind)
    stored = world.files.add(kind, upload) if upload else take_file(world, given, kind, given.text(kind))
    details = {"duration": given.integer("duration", 1)} if kind == "voice" else {}
    return deliver(world, given, stored.content(details) | caption)


METHODS = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVideo": send_video,
    "sendAnimation": send_animation,
    "sendVoice": send_voice,
    "sendSticker": send_sticker,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
