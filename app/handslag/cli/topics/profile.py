"""``demo``, ``init``, ``identity`` and ``check``: the profile itself."""

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, command, topic
from handslag.cli.output import Json, Output, facts
from handslag.cli.topics.partners import business_options, entry
from handslag.domain.errors import StoreTrouble
from handslag.services import businesses, demonstration, health
from handslag.services.businesses import IdentityView
from handslag.services.desk import Desk
from handslag.services.health import Severity
from handslag.words import errors
from handslag.words.catalogue import language, translate
from handslag.words.findings import advice, message


def register(commands: Commands) -> None:
    """Adds the commands."""
    demo = command(
        commands, "demo", translate("cli", "fill an empty profile with the demonstration"), _demo
    )
    demo.add_argument("--as", dest="business", choices=demonstration.ROLES, default="andersson")
    init = command(commands, "init", translate("cli", "start your own business here"), _init)
    business_options(init, needed=("name", "trade"))
    under = topic(commands, "identity", translate("cli", "who you are to your partners"))
    command(under, "show", translate("cli", "show your id, keys and fingerprint"), _identity)
    check = command(
        commands, "check", translate("cli", "see whether everything is in order"), _check
    )
    check.set_defaults(trouble_handler=_cannot_check)


def _demo(desk: Desk, args: Arguments) -> Output:
    shown = demonstration.fill(desk, args.business)
    text = translate(
        "cli", "You are {name} in the demonstration network {town}: {n} businesses."
    ).format(name=shown.business.name, town=shown.town, n=shown.members)
    return Output(
        {
            "business": shapes.partner(shown.business),
            "town": shown.town,
            "members": shown.members,
        },
        text,
    )


def _init(desk: Desk, args: Arguments) -> Output:
    view = businesses.start(desk, entry(args))
    text = translate(
        "cli", "{name} is set up. Next: introduce yourself with “partners card export”."
    )
    return Output({"partner": shapes.partner(view)}, text.format(name=view.name))


def _identity(desk: Desk, _: Arguments) -> Output:
    return _describe(businesses.identity(desk))


def _describe(view: IdentityView) -> Output:
    words = " ".join(view.words[language()])
    return Output(
        {
            "id": view.id,
            "name": view.name,
            "signing_key": view.signing_key,
            "box_key": view.box_key,
            "age_recipient": view.age_recipient,
            "fingerprint": {"sv": list(view.words["sv"]), "en": list(view.words["en"])},
            "device": str(view.device),
        },
        facts(
            [
                (translate("cli", "Name"), view.name),
                (translate("cli", "Business id"), view.id),
                (translate("cli", "Fingerprint"), words),
                (translate("cli", "Signing key"), view.signing_key),
                (translate("cli", "Encryption key"), view.box_key),
            ]
        ),
    )


def _cannot_check(trouble: StoreTrouble) -> Output:
    said = errors.sentence(trouble)
    finding: Json = {
        "what": str(trouble.problem),
        "severity": "error",
        "message": said,
        "advice": None,
    }
    return Output({"ok": False, "findings": [finding]}, "", ok=False, notes=(said,))


def _check(desk: Desk, _: Arguments) -> Output:
    found = health.check(desk)
    ok = all(finding.severity is not Severity.ERROR for finding in found)
    lines = [f"{message(finding)} {advice(finding)}".strip() for finding in found]
    text = "\n".join(lines) if lines else translate("cli", "Everything is in order.")
    return Output(
        {
            "ok": ok,
            "findings": [
                {
                    "what": finding.what,
                    "severity": str(finding.severity),
                    "message": message(finding),
                    "advice": advice(finding) or None,
                }
                for finding in found
            ],
        },
        text,
        ok=ok,
    )
