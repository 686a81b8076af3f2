import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import demonstration_desk

from handslag.ui.entry import Entry
from handslag.ui.registered import PAGES

APP = Path(__file__).parents[2] / "app"

FIRST_PAGE = """
import sys
from pathlib import Path
from handslag.services import overview
from handslag.services.desk import Desk
from handslag.storage.store import Store

profile = Path(sys.argv[1])
desk = Desk(Store.open(profile / "handslag.db", records=False), profile)
print(overview.mine(desk).name, len(overview.overview(desk).latest), overview.contact(desk))
print("sqlalchemy.orm" in sys.modules)  # 42 ms of the start
desk.warm_up()
desk.store.close()
"""


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_the_window_knows_of_a_page_what_the_page_says_itself(entry: Entry) -> None:
    page = entry.load()

    said = page.name, page.icon, page.group, page.file_kinds
    assert said == (entry.name, entry.icon, entry.group, entry.file_kinds)
    assert page.words() == entry.words()


def test_the_first_page_is_read_without_records_and_what_keeps_them(tmp_path: Path) -> None:
    demonstration_desk(tmp_path).store.close()

    words = [sys.executable, "-P", "-c", FIRST_PAGE, str(tmp_path)]
    said = subprocess.run(
        words, env={"PYTHONPATH": str(APP)}, capture_output=True, text=True, check=True
    )

    assert said.stdout == "Andersson Fastighetsförmedling 1 Karin Andersson\nFalse\n"
