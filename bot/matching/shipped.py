"""What ships in the data folder: the lexicon that people edit, and what training makes of it.

Not here: what is in the files (lexicon, model) and how a model is trained (train).
"""

from pathlib import Path

from bot.matching import digest
from bot.matching.lexicon import Lexicon
from bot.matching.model import Model
from bot.matching.train import train

LEXICON = "lexicon"
MODEL = "matching/model.npz"
DIGEST = "matching/lexicon.json"


def load_shipped(data: Path, own: Path | None = None) -> tuple[Lexicon, Model]:
    """The lexicon, with a wijk's `own` file, and its model; raises `LexiconError` or `ModelError`."""
    lexicon = Lexicon.load(data / LEXICON, own, data / DIGEST)
    return lexicon, Model.load(data / MODEL, lexicon)


def train_shipped(data: Path) -> Path:
    """Train on the lexicon and keep what came of it; returns the file of the model. Raises `LexiconError`."""
    lexicon = Lexicon.load(data / LEXICON)
    (data / MODEL).parent.mkdir(exist_ok=True)
    train(lexicon).save(data / MODEL)
    digest.keep(data / DIGEST, sorted((data / LEXICON).glob("*.toml")), lexicon.fingerprint, lexicon.spread)
    return data / MODEL
