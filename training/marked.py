"""Our own sentences in data/training: text, names and a pair with its relation."""

import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"\{([st]) |\[(PER|ORG|LOC) |[\]}]")


@dataclass
class Marked:
    """A sentence; source and target are ranges of its words, names a BIO tag for each word."""

    relation: str
    predicate: str
    modality: str
    polarity: str
    text: str
    words: list
    source: tuple
    target: tuple
    names: list


def read(folder, tokenizer):
    """All lines of all files, in the files' order."""
    found = []
    for path in sorted(Path(folder).glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                try:
                    found.append(parse(path.stem.upper(), line, tokenizer))
                except (KeyError, ValueError, IndexError) as e:
                    raise ValueError(f"{path}:{number}: {e}: {line}") from e
    return found


def parse(relation, line, tokenizer):
    predicate, modality, polarity, marked = line.split("\t")
    text, spans = unmarked(marked)
    places = tokenizer.spans(text)
    names = ["O"] * len(places)
    for kind, start, end in spans:
        if kind not in "st":
            first, after = word_range(places, start, end)
            names[first:after] = ["B-" + kind] + ["I-" + kind] * (after - first - 1)
    pair = {kind: word_range(places, *span) for kind, *span in spans if kind in "st"}
    words = [text[a:b] for a, b in places]
    return Marked(
        relation, predicate, modality, polarity, text, words, pair["s"], pair["t"], names
    )


def unmarked(marked):
    """The text without its marks, and what each marked: kind, start, end."""
    text, at, opened, spans = "", 0, [], []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[0] in "]}":
            kind, start = opened.pop()
            spans.append((kind, start, len(text)))
        else:
            opened.append((mark[1] or mark[2], len(text)))
    return text + marked[at:], spans


def word_range(places, start, end):
    inside = [i for i, (a, b) in enumerate(places) if a < end and start < b]
    return inside[0], inside[-1] + 1
