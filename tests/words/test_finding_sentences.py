import pytest

from handslag.services.health import Finding, Severity
from handslag.words.catalogue import speaking
from handslag.words.findings import advice, message

CODES = ("keys_lost", "keys_of_another", "event_chain_broken", "event_signature", "unheard_of")


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("what", CODES)
def test_every_finding_is_told_in_whole_sentences(what: str, severity: Severity) -> None:
    bare = Finding(what, severity)
    exact = Finding(what, severity, ("row 12 {x}", "malformed."))

    with speaking("en"):
        english = message(bare)
    with speaking("sv"):
        swedish = (message(bare), message(exact), advice(bare))

    assert english != swedish[0]
    for said in swedish:
        assert said.endswith(".") or said == ""
        assert ".." not in said


def test_wrong_data_comes_with_advice_and_a_remark_without() -> None:
    assert advice(Finding("unheard_of", Severity.ERROR))
    assert not advice(Finding("unheard_of", Severity.INFO))
