"""The rules of the house that no tool knows.

A rule is a function from a module to the lines that break it. The last tests show that each rule
finds what it forbids, and lets pass what only looks like it.
"""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("app", "packaging")
ALL = (*OURS, "tests")
TRACKED = (*ALL, ".ci", "resources")

MODULE_LINES = 450
FUNCTION_LINES = 60
SLOW = (
    *("PIL", "alembic", "email_validator", "keyring", "phonenumbers", "psycopg", "pypdfium2"),
    *("reportlab", "stdnum", "svglib", "xlsxwriter", "zxingcpp"),
    *("ctypes", "plistlib"),  # asked for on one system only
    *(
        "handslag.ui.application",
        "handslag.ui.single",
        "handslag.cli",
        "sqlalchemy.dialects",
        "handslag.trust",
    ),
    *("handslag.ui.pages", "handslag.ui.settings_page", "handslag.ui.first_start"),
    *("handslag.ui.finder", "handslag.ui.palette", "handslag.ui.single", "PySide6.QtWidgets"),
    *("handslag.ui.print_out.qprinter", "handslag.services.drop_folder"),
    *(f"handslag.storage.{name}" for name in ("local_tables", "mapping", "record_session")),
)
"""What may be imported where it is used, with the reason beside it."""

IGNORE = re.compile(r"#\s*type:\s*ignore(?P<code>\[[\w, -]+\])?")
NOQA = re.compile(r"#\s*noqa(?P<code>:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?")
# each begins with a literal, which re finds 10 times as fast in the fonts
HOMES = (
    re.compile(rb"/(?<![\w.]/)(work|root|opt/pypi|home/\w+|Users/\w+)/"),
    re.compile(rb":\\+Users\\"),
)
INDEX = re.compile(r"https?:|(^|\s)(--?(index|extra-index|find-links|trusted-host)|-[if]\b)")

FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
_Node = TypeVar("_Node", bound=ast.AST)


class Module:
    """A file of Python, parsed once, if at all."""

    def __init__(self, source: str, name: str = "planted.py") -> None:
        self.source = source
        self.name = name
        self.lines = source.splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source, self.name)

    @cached_property
    def statements(self) -> list[ast.AST]:
        """Without a look into expressions, which is most of the time of ``ast.walk``."""
        return list(statements(self.tree))

    def expressions(self, kind: type[_Node]) -> Iterator[_Node]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """All statements under *node*, with the arms of ``try`` and ``match``."""
    for part in ("body", "handlers", "orelse", "finalbody", "cases"):
        for child in getattr(node, part, ()):
            yield child
            yield from statements(child)


Rule = Callable[[Module], Iterator[int]]


@cache
def modules(folder: str) -> list[Module]:
    """All but this one, which has to hold what it forbids."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return [
        Module(path.read_text("utf-8"), path.relative_to(ROOT).as_posix())
        for path in paths
        if path != Path(__file__)
    ]


def broken(rule: Rule, folders: Iterable[str]) -> list[str]:
    """Where *rule* is broken, as an editor opens it."""
    return [
        f"{module.name}:{line}"
        for folder in folders
        for module in modules(folder)
        for line in rule(module)
    ]


def explained(lines: list[str], line: int, directive: re.Pattern[str]) -> bool:
    """Whether a reason stands behind the directive, above it, or at the one that it follows."""
    found = directive.search(lines[line - 1])
    if not found:
        return False
    if lines[line - 1][found.end() :].strip(" #-()"):
        return True
    above = lines[line - 2].strip() if line > 1 else ""
    return above.startswith("#") or (bool(above) and explained(lines, line - 1, directive))


# ---- the rules


def long_module(module: Module) -> Iterator[int]:
    if len(module.lines) > MODULE_LINES:
        yield len(module.lines)


def long_functions(module: Module) -> Iterator[int]:
    for node in module.statements:
        if isinstance(node, FUNCTION):
            length = lines_of(node) - sum(map(lines_of, tables(node)))
            if length > FUNCTION_LINES:
                yield node.lineno


def lines_of(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def tables(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.Match]:
    """What reads like a table: a ``match`` with one simple statement in every case."""
    for node in function.body:
        if isinstance(node, ast.Match) and all(
            len(case.body) == 1 and isinstance(case.body[0], ast.Return | ast.Assign | ast.Expr)
            for case in node.cases
        ):
            yield node


def texts_that_cannot_be_collected(module: Module) -> Iterator[int]:
    if "translate(" not in module.source:
        return
    for call in module.expressions(ast.Call):
        if not isinstance(call.func, ast.Name | ast.Attribute):
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else call.func.attr
        named = [word.value for word in call.keywords if word.arg in ("context", "text", "comment")]
        texts = [*call.args[:3], *named]
        if name == "translate" and len(texts) > 1:  # str.translate has one argument
            literals = [text for text in texts if isinstance(text, ast.Constant)]
            if len(literals) < len(texts) or {type(text.value) for text in literals} != {str}:
                yield call.lineno


def words_by_self_tr(module: Module) -> Iterator[int]:
    if ".tr(" not in module.source:
        return
    for node in module.expressions(ast.Attribute):
        if node.attr == "tr" and isinstance(node.value, ast.Name) and node.value.id == "self":
            yield node.lineno


def hidden_imports(module: Module) -> Iterator[int]:
    if not re.search(r"^\s+(import|from) [\w.]+( import|\s|$)", module.source, re.MULTILINE):
        return
    bodies = [statements(node) for node in module.statements if isinstance(node, FUNCTION)]
    for node in {node for body in bodies for node in body}:
        if isinstance(node, ast.Import | ast.ImportFrom):
            one = node.module if isinstance(node, ast.ImportFrom) else None
            names = [one] if one else [alias.name for alias in node.names]
            slow = all(f"{name}.".startswith(tuple(f"{one}." for one in SLOW)) for name in names)
            if not slow or not explained(module.lines, node.lineno, NOQA):
                yield node.lineno


def imports_for_types_only(module: Module) -> Iterator[int]:
    return (line for line, _ in places(module, re.compile(r"\bTYPE_CHECKING\b")))


def ignored_types(module: Module) -> Iterator[int]:
    return unexplained(module, IGNORE)


def ignored_rules(module: Module) -> Iterator[int]:
    return unexplained(module, NOQA)


def unexplained(module: Module, directive: re.Pattern[str]) -> Iterator[int]:
    for line, found in places(module, directive):
        if not (found["code"] and explained(module.lines, line, directive)):
            yield line


def places(module: Module, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches with their lines."""
    for found in pattern.finditer(module.source):
        yield module.source.count("\n", 0, found.start()) + 1, found


def silent_package(module: Module) -> Iterator[int]:
    if module.name.endswith("__init__.py") and not ast.get_docstring(module.tree):
        yield 1


def names_a_machine(content: bytes) -> bool:
    return any(home.search(content) for home in HOMES)


# ---- in this house


def test_no_module_has_grown_to_two_subjects() -> None:
    assert broken(long_module, ALL) == []


def test_no_function_has_grown_to_two_subjects() -> None:
    assert broken(long_functions, OURS) == []


def test_every_text_can_be_collected_for_translation() -> None:
    assert broken(texts_that_cannot_be_collected, OURS) == []


def test_no_text_is_translated_behind_the_collectors_back() -> None:
    assert broken(words_by_self_tr, OURS) == []


def test_no_import_hides_in_a_function_unless_it_is_slow_and_says_so() -> None:
    assert broken(hidden_imports, ALL) == []


def test_no_import_is_for_the_type_checker_only() -> None:
    assert broken(imports_for_types_only, ALL) == []


def test_every_ignored_type_error_has_a_code_and_a_reason() -> None:
    assert broken(ignored_types, ALL) == []


def test_every_ignored_rule_has_a_code_and_a_reason() -> None:
    assert broken(ignored_rules, ALL) == []


def test_every_package_says_what_it_is_for() -> None:
    folders = {path.parent for path in (ROOT / "app" / "handslag").rglob("*.py")}

    nameless = [folder for folder in folders if not (folder / "__init__.py").exists()]

    assert [folder for folder in nameless if folder.name != "versions"] == []
    assert broken(silent_package, ["app"]) == []


def test_no_two_test_files_share_a_name() -> None:
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))

    assert [name for name, count in names.items() if count > 1] == []


def test_the_pins_name_no_address() -> None:
    files = sorted((ROOT / "packaging").glob("requirements*"))

    assert files
    assert [path.name for path in files if INDEX.search(path.read_text("utf-8"))] == []


def test_the_program_gets_the_very_libraries_that_the_tests_had() -> None:
    pins = [
        set(re.findall(r"^[\w.-]+==[\w.]+", text, re.MULTILINE))
        for name in ("requirements.txt", "requirements-test.txt")
        for text in [(ROOT / "packaging" / name).read_text("utf-8")]
    ]

    assert pins[0]
    assert pins[0] - pins[1] == set()


def test_no_file_knows_the_machine_that_it_was_made_on() -> None:
    paths = [path for folder in TRACKED for path in (ROOT / folder).rglob("*")]
    paths += [path for path in ROOT.iterdir() if path.suffix in (".md", ".toml")]
    files = [path for path in paths if path.is_file() and "__pycache__" not in path.parts]

    assert [path for path in files if names_a_machine(path.read_bytes())] == []


# ---- the rules themselves


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (long_module, "x = 1\n" * 451),
        (long_functions, "def f():\n" + "    x = 1\n" * 60),
        (long_functions, "def f():\n match x:\n" + "  case 1:\n   a = 1\n   b = 2\n" * 25),
        (texts_that_cannot_be_collected, 'translate("cli", f"{x} left")'),
        (texts_that_cannot_be_collected, 'translate("cli", text)'),
        (texts_that_cannot_be_collected, 'translate(text=words, context="cli")'),
        (texts_that_cannot_be_collected, 'words.translate("cli", "a" + b)'),
        (words_by_self_tr, 'self.tr("Open")'),
        (hidden_imports, "def f():\n    import handslag  # noqa: PLC0415 - slow"),
        (hidden_imports, "def f():\n    import alembic  # noqa: PLC0415"),
        (hidden_imports, "def f():\n    import alembic"),
        (hidden_imports, "def f():\n    from . import x  # noqa: PLC0415 - circle"),
        (imports_for_types_only, "from typing import TYPE_CHECKING"),
        (ignored_types, "x = 1  # type: ignore"),
        (ignored_types, "x = 1  # type: ignore[misc]"),
        (ignored_types, "x = 1  # type: ignore  # a stub is wrong"),
        (ignored_rules, "x = 1  # noqa"),
        (ignored_rules, "x = 1\ny = 1  # noqa: S101"),
    ],
)
def test_a_rule_finds_what_it_forbids(rule: Rule, source: str) -> None:
    assert list(rule(Module(source))) != []


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (long_module, "x = 1\n" * 450),
        (long_functions, "def f():\n" + "    x = 1\n" * 59),
        (long_functions, "def f():\n match x:\n" + "  case 1:\n   return 1\n" * 40),
        (texts_that_cannot_be_collected, 'translate("cli", "%n left", "", n)'),
        (texts_that_cannot_be_collected, "name.translate(table)"),
        (words_by_self_tr, 'self.table.tr("x")'),
        (hidden_imports, "def f():\n    import alembic  # noqa: PLC0415 - 276 ms"),
        (hidden_imports, "def f():\n    # 276 ms\n    from alembic import x  # noqa: PLC0415"),
        (hidden_imports, "if windows:\n    import handslag"),
        (ignored_types, "x = 1  # type: ignore[misc]  # a stub is wrong"),
        (ignored_rules, "x = 1  # noqa: S101 - why\ny = 1  # noqa: S101"),
    ],
)
def test_a_rule_lets_pass_what_only_looks_like_it(rule: Rule, source: str) -> None:
    assert list(rule(Module(source))) == []


def test_a_package_without_a_word_is_found() -> None:
    assert list(silent_package(Module("x = 1", "app/handslag/new/__init__.py"))) == [1]


@pytest.mark.parametrize(
    "content", [b"x /" + b"root/x", b"'/" + b"home/anna/x'", rb"C:\Users" + b"\\"]
)
def test_a_path_of_somebodys_machine_is_found(content: bytes) -> None:
    assert names_a_machine(content)


@pytest.mark.parametrize("line", ["--index" + "-url x", "-f x", "x @ http" + "s://x"])
def test_an_address_among_the_pins_is_found(line: str) -> None:
    assert INDEX.search(line)
