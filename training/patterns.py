"""Sentences made from the lexicon: each of its lines in several forms, for the labeller to begin with.

They are plain and all alike; what they teach is which words belong to which relation.
"""

import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

from marked import Marked

SOURCE, TARGET = "source", "target"
BEFORE = [
    "", "", "", "On Monday ,", "On Friday ,", "In a statement ,", "Meanwhile ,", "Last week ,",
    "After months of tension ,", "Officials said", "According to state media ,", "In the capital ,",
    "Witnesses said", "Despite protests ,",
]  # fmt: skip
AFTER = [
    "", "", "", "on Tuesday", "late on Sunday", ", officials said", ", state television reported",
    "in the capital", ", according to local media", "after weeks of tension", ", a spokesman said",
    "this week", "for the first time in years", "over the border dispute", "ahead of the vote",
    "despite calls for restraint", ", a day after an attack in the north", "in March",
]  # fmt: skip
AFTER_NOUN = [
    "came on Monday", "drew little notice at home", "was reported by state media", "lasted two hours",
    "came after weeks of tension", "surprised diplomats", "made headlines", "was announced on Friday",
]  # fmt: skip
VERB_FORMS = [
    ("actual", "affirmative", "{past}", 6),
    ("actual", "affirmative", "has {participle}", 2),
    ("actual", "affirmative", "{third}", 1),
    ("actual", "affirmative", "is {gerund}", 1),
    ("future", "affirmative", "will {base}", 1),
    ("future", "affirmative", "plans to {base}", 1),
    ("future", "affirmative", "is expected to {base}", 1),
    ("hypothetical", "affirmative", "may {base}", 1),
    ("hypothetical", "affirmative", "could {base}", 1),
    ("actual", "negated", "did not {base}", 1),
    ("actual", "negated", "has never {participle}", 1),
]
PASSIVE_FORMS = [
    ("actual", "affirmative", "was {participle}", 6),
    ("actual", "affirmative", "has been {participle}", 2),
    ("future", "affirmative", "will be {participle}", 1),
    ("hypothetical", "affirmative", "could be {participle}", 1),
    ("actual", "negated", "was not {participle}", 1),
]

# A verb over another one tells its own relation: what stands below may be of one of the types.
KIND_DEEDS = "CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT".split()
HARSH_DEEDS = "SANCTION COERCE ASSAULT MOBILIZE".split()
OVER = [
    ("AGREE", KIND_DEEDS, "{source} agreed to {deed}", "commitsTo"),
    ("AGREE", KIND_DEEDS, "{source} has agreed to {deed}", "commitsTo"),
    ("AGREE", KIND_DEEDS, "{source} promised to {deed}", "promises"),
    ("AGREE", KIND_DEEDS, "{source} pledged to {deed}", "promises"),
    ("AGREE", KIND_DEEDS, "{source} offered to {deed}", "offers"),
    ("AGREE", KIND_DEEDS, "{source} is ready to {deed}", "commitsTo"),
    ("REJECT", KIND_DEEDS, "{source} refused to {deed}", "refuses"),
    ("REJECT", KIND_DEEDS, "{source} has declined to {deed}", "refuses"),
    ("REJECT", KIND_DEEDS, "{source} ruled out plans to {deed}", "refuses"),
    ("THREATEN", HARSH_DEEDS, "{source} threatened to {deed}", "threatens"),
    ("THREATEN", HARSH_DEEDS, "{source} warned that it would {deed}", "threatens"),
    ("REQUEST", KIND_DEEDS, "{source} urged {target} to {other}", "urges"),
    ("REQUEST", KIND_DEEDS + HARSH_DEEDS, "{source} called on {target} to {other}", "urges"),
    ("REQUEST", KIND_DEEDS, "{source} demanded that {target} {other}", "demandsFrom"),
    ("ACCUSE", HARSH_DEEDS, "{source} accused {target} of plans to {other}", "accuses"),
]
OTHERS = ["the rebels", "the opposition", "its neighbours", "the village", "the prisoners"]
SHARE_OVER = 0.15

DOUBLED = set("admit allot bar ban cancel commit compel confer control defer deter drop equip expel fit grab"
              " infer occur omit patrol permit prefer propel quit ram rebel refer regret repel rip rob rub"
              " shun slam slap snub plan stab step stop strip submit swap tap transfer trap whip".split())  # fmt: skip
ENTRY = re.compile(r"(?P<words>[^\[{]*)(?:\{(?P<objects>[^}]*)})?\s*(?:\[(?P<near>[^\]]*)])?")


@dataclass
class Line:
    relation: str
    words: list
    pos: str
    objects: list
    companions: list
    source: list
    target: list
    predicate: str


def lines(folder, types):
    """The lexicon's lines that a form can be made of."""
    for name in types:
        path = Path(folder) / f"{name.lower()}.tsv"
        for row in path.read_text(encoding="utf-8").splitlines()[1:]:
            if row and not row.startswith(("#", "trigger\t")):
                trigger, pos, source, target, predicate = row.split("\t")[:5]
                parts = ENTRY.match(trigger)
                split = lambda text: [w.strip() for w in text.split(",")] if text else []
                yield Line(
                    name, parts["words"].split(), pos, split(parts["objects"]), split(parts["near"]),
                    source.split("|"), target.split("|"), predicate,
                )  # fmt: skip


class Verbs:
    """English forms of a verb, irregular ones from models/english/lemmas.tsv."""

    def __init__(self, lemmas):
        self.irregular = {}
        for row in Path(lemmas).read_text(encoding="utf-8").splitlines():
            fields = row.split("\t")
            if len(fields) == 3 and fields[1] == "verb":
                forms = [f for f in fields[2].split() if f.isalpha() and not f.endswith("ing")]
                if forms:
                    self.irregular[fields[0]] = (forms[0], forms[-1])

    def forms(self, verb):
        stem = verb[:-1] if verb.endswith("e") else verb
        if verb in DOUBLED:
            stem = verb + verb[-1]
        third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        regular = stem + "ed"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            third, regular = verb[:-1] + "ies", verb[:-1] + "ied"
        past, participle = self.irregular.get(verb, (regular, regular))
        gerund = (verb if verb.endswith(("ee", "ye", "oe")) else stem) + "ing"
        return {"base": verb, "third": third, "past": past, "participle": participle, "gerund": gerund}


def sentences(lexicon, lemmas, types, each):
    """So many sentences of each line, as far as its slots allow."""
    verbs = Verbs(lemmas)
    makers = {"verb": lambda l: _verb(l, verbs), "noun": _noun, "adj": _adjective}
    for line in lines(lexicon, types):
        for _ in range(each):
            copy = replace(line)
            made = makers[line.pos](copy)
            if made:
                modality, polarity, words = made
                yield _marked(copy, modality, polarity, words.split())


def _marked(line, modality, polarity, words):
    source, target = words.index(SOURCE), words.index(TARGET)
    spans = (source, source + 1), (target, target + 1)
    return Marked(
        line.relation, line.predicate, modality, polarity, " ".join(words), words, *spans, ["O"] * len(words)
    )


def _around(clause):
    return f"{random.choice(BEFORE)} {clause} {random.choice(AFTER)} ."


def _pick(forms):
    return random.choices(forms, [f[3] for f in forms])[0]


def _preposition(slots):
    found = [s for s in slots if s not in ("subj", "obj", "iobj", "that", "inf", "poss", "between")]
    return random.choice(found) if found else None


def _verb(line, verbs):
    if line.source[0] == "obj" and "subj" in line.target:
        agent, patient = TARGET, SOURCE
    elif "subj" in line.source:
        agent, patient = SOURCE, TARGET
    else:
        return None
    forms = verbs.forms(line.words[0])
    over = [o for o in OVER if line.relation in o[1]]
    below = over and agent == SOURCE and random.random() < SHARE_OVER
    particle = " ".join(line.words[1:])
    thing = random.choice(["", "the ", "its "]) + random.choice(line.objects) if line.objects else ""
    near = random.choice(line.companions) if line.companions else ""
    slot = random.choice(line.target if agent == SOURCE else ["obj"])
    if slot == "obj" and not thing and not below and random.random() < 0.3:
        modality, polarity, verb, _ = _pick(PASSIVE_FORMS)
        clause = f"{patient} {verb.format(**forms)} {particle} {near} by {agent}"
        return modality, polarity, _around(clause)
    rest = {
        "obj": f"{particle} {patient} {near}" if not thing else f"{patient} 's {thing} {particle} {near}",
        "iobj": f"{patient} {particle} {thing} {near}",
        "poss": f"{particle} {patient} 's {thing} {near}",
        "that": f"{particle} {thing} that {patient} act at once {near}",
        "inf": f"{particle} {thing} to work with {patient} {near}",
        "between": f"{particle} {thing} {near} with {patient}",
    }.get(slot, f"{particle} {thing} {near} {slot} {patient}")
    if below:
        relation, _, form, predicate = random.choice(over)
        deed = f"{forms['base']} {rest}"
        other = deed.replace(TARGET, random.choice(OTHERS))
        clause = form.format(source=SOURCE, target=TARGET, deed=deed, other=other)
        line.relation, line.predicate = relation, predicate
        return "actual", "affirmative", _around(clause)
    modality, polarity, verb, _ = _pick(VERB_FORMS)
    return modality, polarity, _around(f"{agent} {verb.format(**forms)} {rest}")


def _noun(line):
    noun = line.words[0]
    near = random.choice(line.companions) if line.companions else ""
    preposition = _preposition(line.target)
    if "between" in line.target and random.random() < 0.5:
        phrase = f"{near} {noun} between {SOURCE} and {TARGET}"
    elif preposition is None and "poss" in line.target:
        phrase = f"{TARGET} 's {near} {noun} by {SOURCE}"
    elif preposition is None:
        return None
    else:
        by = random.choice([s for s in line.source if s in ("by", "from")] or ["by"])
        phrase = random.choice(
            [
                f"{SOURCE} 's {near} {noun} {preposition} {TARGET}",
                f"{SOURCE} 's latest {near} {noun} {preposition} {TARGET}",
                f"a {near} {noun} {preposition} {TARGET} {by} {SOURCE}",
            ]
        )
    return "actual", "affirmative", f"{random.choice(BEFORE)} {phrase} {random.choice(AFTER_NOUN)} ."


def _adjective(line):
    preposition = _preposition(line.target)
    if preposition is None:
        return None
    modality, polarity, be = random.choice(
        [
            ("actual", "affirmative", "is"),
            ("actual", "affirmative", "was"),
            ("actual", "affirmative", "remained"),
            ("actual", "negated", "is not"),
        ]
    )
    return modality, polarity, _around(f"{SOURCE} {be} {line.words[0]} {preposition} {TARGET}")
