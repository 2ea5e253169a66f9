"""Where the shipped data (lexicon, trained model, sample wijk) lies. What is in it is read elsewhere."""

from pathlib import Path


class DataFileError(Exception):
    """A file of `data/` cannot be used; the message names the file and what is wrong in it."""


def data_folder() -> Path:
    """The folder `data`: inside the package when installed from a wheel, beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"
