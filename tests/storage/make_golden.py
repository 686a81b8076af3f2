"""Writes golden/schema-0002.db and the like: a file as that schema left it. Run once for each.

``PYTHONPATH=app:. python tests/storage/make_golden.py 0002``: the file of a released schema is
never made anew.
"""

import sys
from pathlib import Path

from alembic import command
from alembic.config import Config

from handslag.storage import migrations
from handslag.storage.engine import driver, open_engine
from handslag.storage.places import APPLICATION_ID

FOLDER = Path(__file__).parent / "golden"
ROWS = (
    "INSERT INTO partner (id, sort_key, name_words, folded, name, trade, phones, language,"
    " regulated, card_revision, hlc, device, seq) VALUES ('{id}', '}}stra r}}r', 'ostra ror',"
    " 'ostra ror lindhamn', 'Östra Rör', 'plumber', '[[\"070-1\",null]]', 'sv', 0, 0, 65536, 7, 1)"
)


def golden(version: str) -> Path:
    """The file of a schema."""
    return FOLDER / f"schema-{version}.db"


def make(path: Path, version: str) -> None:
    """Makes a schema in a new file, with one partner."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA page_size=1024")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.close()
    engine = open_engine(path)
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.begin() as opened:
        config.attributes["connection"] = opened
        command.upgrade(config, version)
        opened.exec_driver_sql(ROWS.format(id="0" * 31 + "1"))
        opened.exec_driver_sql("UPDATE clock_state SET hlc = 65536, seq = 1")
        opened.exec_driver_sql(f"PRAGMA user_version={int(version)}")
    engine.dispose()


if __name__ == "__main__":
    make(golden(sys.argv[1]), sys.argv[1])
