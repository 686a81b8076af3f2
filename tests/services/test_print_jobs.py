import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.builders import Clock
from tests.print_system import PrintSystem, posix_only, red_fields, red_pack, wanted_fields

from handslag.domain.errors import PrintProblem, PrintTrouble
from handslag.domain.progress import Silent
from handslag.domain.sheets import Page, find_sheet
from handslag.services import print_jobs
from handslag.services.desk import Desk
from handslag.services.print_jobs import Printer, PrintJob
from handslag.words.errors import sentence

pytestmark = posix_only()

SHEET = find_sheet("Avery C32011-10")
NEAR = 0.1
"""mm"""

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    return PrintSystem(tmp_path / "programs", monkeypatch)


def job(path: Path, printer: str = "Kontoret", pages: range = range(2, 4)) -> PrintJob:
    return PrintJob(path=path, pages=pages, page=Page.A4, printer=printer, title="Welcome pack")


def test_the_printers_have_their_peoples_names_the_default_one_first(system: PrintSystem) -> None:
    system.install(["Arkiv", "HP_4=HP i köket", "Zebra"], default="Zebra")

    found = print_jobs.printers()

    assert found.default == "Zebra"
    assert found.all == (
        Printer("Zebra", "Zebra"),
        Printer("Arkiv", "Arkiv"),
        Printer("HP_4", "HP i köket"),
    )


def test_a_computer_without_a_printer_has_none(system: PrintSystem) -> None:
    system.install([])

    assert print_jobs.printers().all == ()


@pytest.mark.usefixtures("system")
def test_a_computer_without_cups_is_told_so_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PrintTrouble) as caught:
        print_jobs.printers()

    assert caught.value.problem is PrintProblem.NO_SYSTEM
    assert "CUPS" in sentence(caught.value)
    with pytest.raises(PrintTrouble):
        print_jobs.send(job(tmp_path / "Pack.pdf"), Silent())


def test_the_pages_are_sent_unscaled_on_one_side_of_their_paper(
    system: PrintSystem, tmp_path: Path
) -> None:
    system.install(["Kontoret"])
    path = tmp_path / "Pack.pdf"

    sent = print_jobs.send(job(path), Silent())

    assert (sent.pages, sent.waits) == (2, False)
    told = system.jobs[0]
    for part in (
        *("-d Kontoret ", "-P 3-4 ", "-n 1 ", "-o media=A4 ", "-o sides=one-sided "),
        *("-o print-scaling=none ", "-o fit-to-page=false ", f"-- {path}"),
    ):
        assert part in told


def test_a_printer_tells_its_trays_and_a_job_asks_for_one(
    system: PrintSystem, tmp_path: Path
) -> None:
    system.install(["Kontoret"])
    system.name_trays("Auto", "Tray1", "ManualFeed")
    asks = replace(job(tmp_path / "Pack.pdf"), tray="Tray1")

    assert print_jobs.trays("Kontoret") == ("Tray1", "ManualFeed")
    print_jobs.send(asks, Silent())
    print_jobs.send(replace(asks, tray="lower one -o raw"), Silent())

    assert "-o InputSlot=Tray1 " in system.jobs[0]
    assert "InputSlot" not in system.jobs[1]
    assert "raw" not in system.jobs[1]


def test_a_printer_that_tells_no_trays_has_none(system: PrintSystem) -> None:
    system.install(["Kontoret"])

    assert print_jobs.trays("Kontoret") == ()
    system.name_trays("")
    assert print_jobs.trays("Kontoret") == ()
    assert print_jobs.trays("") == ()


def test_a_paused_printer_keeps_the_job_and_that_is_said(
    system: PrintSystem, tmp_path: Path
) -> None:
    system.install(["Kontoret"], paused="Kontoret")

    assert print_jobs.send(job(tmp_path / "Pack.pdf"), Silent()).waits


@pytest.mark.parametrize(
    ("said", "problem", "words"),
    [
        ("lp: Error - The printer or class does not exist.", PrintProblem.GONE, "cannot find"),
        (
            'lp: Destination "Kontoret" is not accepting jobs.',
            PrintProblem.REFUSING,
            "takes no jobs",
        ),
        (
            "lp: Too many active jobs.",
            PrintProblem.FAILED,
            "own word for it: Too many active jobs.",
        ),
        ("", PrintProblem.FAILED, "did not take the job"),
    ],
)
def test_what_the_print_service_refuses_becomes_a_sentence(
    system: PrintSystem, tmp_path: Path, said: str, problem: PrintProblem, words: str
) -> None:
    system.install(["Kontoret"])
    system.refuse(said)

    with pytest.raises(PrintTrouble) as caught:
        print_jobs.send(job(tmp_path / "Pack.pdf"), Silent())

    assert caught.value.problem is problem
    assert words in sentence(caught.value)
    assert "Kontoret" in sentence(caught.value)


def test_a_print_service_that_hangs_is_not_waited_for_for_ever(
    system: PrintSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system.install(["Kontoret"])
    system.hang()
    monkeypatch.setattr(print_jobs, "_TAKE", 0.3)

    with pytest.raises(PrintTrouble) as caught:
        print_jobs.send(job(tmp_path / "Pack.pdf"), Silent())

    assert caught.value.problem is PrintProblem.SILENT


# ---- a CUPS of the test's own

FILES = """\
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/run
ErrorLog {root}/error_log
AccessLog {root}/access_log
PageLog {root}/page_log
FileDevice Yes
"""
SERVER = """\
Listen {root}/s
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
  </Limit>
</Policy>
"""
EDGES = "12 18 580 830"
"""What the printer can reach of A4, in points: its margins are 4 to 6 mm, and not alike."""

PPD = f"""\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Manufacturer: "Handslag"
*Product: "(Paper)"
*ModelName: "Paper"
*ShortNickName: "Paper"
*NickName: "Paper"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "{EDGES}"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""


class Cups:
    """A print service of its own with one printer, whose paper is a file."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paper = root / "paper.pdf"

    def wait_for_paper(self) -> Path:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            done = subprocess.run(
                ["lpstat", "-W", "not-completed", "-o"], capture_output=True, check=False
            )
            if not done.stdout and self.paper.exists() and self.paper.stat().st_size:
                return self.paper
            time.sleep(0.1)
        raise AssertionError((self.root / "error_log").read_text("utf-8")[-2000:])


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    if CUPSD is None or os.geteuid() != 0 or not shutil.which("lpadmin"):
        pytest.skip("needs cupsd, lpadmin and root")
    with TemporaryDirectory(prefix="cups") as folder:  # tmp_path is hidden from CUPS's filters
        root = Path(folder)
        root.chmod(0o755)
        for inner in ("etc/ppd", "spool/tmp", "cache", "run/certs"):
            (root / inner).mkdir(parents=True)
        (root / "etc/cups-files.conf").write_text(FILES.format(root=root), "utf-8")
        (root / "etc/cupsd.conf").write_text(SERVER.format(root=root), "utf-8")
        (root / "paper.ppd").write_text(PPD, "utf-8")
        monkeypatch.setenv("CUPS_SERVER", str(root / "s"))
        files = ["-c", str(root / "etc/cupsd.conf"), "-s", str(root / "etc/cups-files.conf")]
        with subprocess.Popen([CUPSD, "-f", *files], stderr=subprocess.DEVNULL) as server:
            try:
                yield _with_printer(Cups(root), server)
            finally:
                server.terminate()
                server.wait(20)


def _with_printer(cups: Cups, server: subprocess.Popen[bytes]) -> Cups:
    adds = ["lpadmin", "-p", "Paper", "-D", "Skrivaren på lagret", "-E"]
    adds += ["-v", f"file://{cups.paper}", "-P", str(cups.root / "paper.ppd")]
    said = b""
    for _ in range(50):
        if server.poll() is not None:
            break
        done = subprocess.run(adds, capture_output=True, check=False)
        if not done.returncode:
            return cups
        said = done.stderr
        time.sleep(0.1)
    pytest.skip(f"this CUPS cannot be started for a test: {said!r}")


@pytest.mark.slow
def test_cups_puts_every_card_within_a_tenth_of_a_millimetre(
    cups: Cups, desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    cards = range(made.pages - made.sheets, made.pages)
    assert print_jobs.printers().all == (Printer("Paper", "Skrivaren på lagret"),)

    sent = print_jobs.send(job(made.path, "Paper", cards), Silent())

    assert (sent.pages, sent.waits) == (1, False)
    found = red_fields(cups.wait_for_paper(), 0, SHEET)
    for mine, theirs in zip(found, wanted_fields(SHEET), strict=True):
        assert mine == pytest.approx(theirs, abs=NEAR)


@pytest.mark.slow
@pytest.mark.usefixtures("cups")
def test_a_printer_that_was_taken_away_is_a_sentence_of_ours(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    subprocess.run(["lpadmin", "-x", "Paper"], check=True)

    with pytest.raises(PrintTrouble) as caught:
        print_jobs.send(job(made.path, "Paper"), Silent())

    assert caught.value.problem is PrintProblem.GONE


@pytest.mark.slow
@pytest.mark.usefixtures("cups")
def test_a_printer_that_takes_nothing_is_a_sentence_of_ours(
    desks: Callable[..., Desk], clock: Clock, tmp_path: Path
) -> None:
    made = red_pack(desks("andersson", clock=clock), tmp_path / "Pack.pdf", SHEET)
    subprocess.run(["cupsreject", "Paper"], check=True)

    with pytest.raises(PrintTrouble) as caught:
        print_jobs.send(job(made.path, "Paper"), Silent())

    assert caught.value.problem is PrintProblem.REFUSING
