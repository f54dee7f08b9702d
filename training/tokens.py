"""Text to words, and words to the ids and shapes that the encoder reads.

The program does the same in Tokenizer.java, WordPiece.java and CaseShape.java; what changes here
changes there.
"""

import json
import unicodedata
from pathlib import Path

import regex

UNKNOWN, START, END = 100, 101, 102
MOST_PIECES = 8
SHAPES = 6

PREFIX = (
    r"(?:(?i:anti|co|counter|cross|e|ex|extra|inter|intra|mid|mini|multi|non|over|post|pre|pro"
    r"|psycho|re|semi|socio|sub|trans|ultra|un)-(?!\p{Lu}\.))*"
)
ADDRESS = (
    r"(?i:https?://|www\.)\S+?(?=[.,;:!?)\]}>\"'”’]*(?:\s|$))"
    r"|[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+"
    r"|[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)*\.(?:com|org|net|gov|edu|mil|info|co\.uk)(?![\p{L}\p{M}0-9_])"
    r"|@[A-Za-z0-9_]+"
)
CLITIC = r"['’](?i:s|m|d|re|ve|ll)(?![\p{L}0-9])|['’][0-9]0s"
ACRONYM = r"(?:\p{L}\.){2,}(?!\p{L})|(?:\p{Lu}\.)+\p{Lu}(?!\p{L})"
NUMBER = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]+(?:[.,:/][0-9]+)*\p{L}*"
MONEY = r"(?:US|HK|NT|CAN|CDN|[ACRS])?\$"
WORD = (
    r"\p{Lu}+(?:&\p{Lu}+)+|" + PREFIX + r"[\p{L}\p{M}][\p{L}\p{M}0-9_]*(?:['’][\p{L}\p{M}0-9]+)*"
)
SIGNS = r"\.{2,}|-{2,}|[!?]+|''|``|."
TOKEN = regex.compile(
    "|".join([ADDRESS, CLITIC, ACRONYM, NUMBER, MONEY, f"(?P<word>{WORD})", SIGNS]), regex.DOTALL
)
CONTRACTION = regex.compile(r"(?i)(.+?)(n['’]t|['’](?:s|m|d|re|ve|ll))|(can)(not)")


class Tokenizer:
    """Cuts a sentence into the words of the English Web Treebank."""

    def __init__(self, abbreviations):
        lines = Path(abbreviations).read_text(encoding="utf-8").splitlines()
        fields = (line.split("\t") for line in lines if line and not line.startswith("#"))
        self.kinds = {field[0]: field[1] for field in fields}

    def spans(self, text):
        """Where each word begins and ends."""
        at, found = 0, []
        while at < len(text):
            if text[at].isspace():
                at += 1
            else:
                found += self._next(text, at)
                at = found[-1][1]
        return found

    def _next(self, text, at):
        match = TOKEN.match(text, at)
        start, end = match.span()
        if match["word"] is None:
            return [(start, end)]
        if self._keeps_stop(text, start, end):
            return [(start, end + 1)]
        parted = CONTRACTION.fullmatch(text, start, end)
        if parted:
            cut = parted.start(4 if parted[2] is None else 2)
            return [(start, cut), (cut, end)]
        return [(start, end)]

    def _keeps_stop(self, text, start, end):
        if text[end : end + 1] != ".":
            return False
        last = not text[end + 1 :].strip()
        if end - start == 1:
            return not last and text[start].isupper()
        kind = self.kinds.get(text[start : end + 1])
        return kind is not None and (not last or kind == "word")


class WordPiece:
    """BERT's uncased tokenizer for single words."""

    def __init__(self, tokenizer_json):
        text = Path(tokenizer_json).read_text(encoding="utf-8")
        self.ids = json.loads(text)["model"]["vocab"]
        self.seen = {}

    def vocabulary(self):
        return sorted(self.ids, key=self.ids.get)

    def pieces(self, word):
        """One to eight ids."""
        if word not in self.seen:
            ids = [i for part in parts(word) for i in self._longest(part)]
            self.seen[word] = (ids or [UNKNOWN])[:MOST_PIECES]
        return self.seen[word]

    def _longest(self, part):
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and self._piece(part, start, end) not in self.ids:
                end -= 1
            if end == start:
                return [UNKNOWN]
            found.append(self.ids[self._piece(part, start, end)])
            start = end
        return found

    @staticmethod
    def _piece(part, start, end):
        return part[start:end] if start == 0 else "##" + part[start:end]


def parts(word):
    """Letters and signs apart, in lower case, without accents and controls."""
    found, part = [], ""
    for c in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(c)
        if category == "Mn":
            continue
        sign = category[0] in "PS"
        gap = c.isspace() or category[0] == "C"
        if not (sign or gap):
            part += c
            continue
        if part:
            found.append(part)
        part = ""
        if sign:
            found.append(c)
    return found + [part] if part else found


def shape(word):
    """0 lower, 1 Initial, 2 UPPER, 3 a single capital, 4 miXed, 5 with digits."""
    if any(c.isdigit() for c in word):
        return 5
    capitals = sum(c.isupper() for c in word)
    letters = sum(c.isalpha() for c in word)
    if capitals == 0:
        return 0
    if letters == 1:
        return 3
    if capitals == letters:
        return 2
    return 1 if capitals == 1 and word[0].isupper() else 4
