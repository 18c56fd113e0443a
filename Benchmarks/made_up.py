"""One line: an assessment with so many answers to the questions of a set, made up from a fixed seed.

    python Benchmarks/made_up.py questionnaires/strategic-alliance ANSWERS
"""

import json
import os
import random
import sys

import yaml


class MadeUp:
    """An assessment with so many answers to the shipped questions, each thing said an entry of the journal."""

    parties = {"northwind": "Northwind Health SE", "fabrikam": "Fabrikam Analytics", "contoso": "Contoso Clinics"}

    def __init__(self, count, pin):
        self.random, self.journal, self.answers, self.left = random.Random(7), [], {}, count
        self.pin = pin
        self.start = {"title": "Three companies", "mode": "solo", "path": "full", "currency": "EUR"}
        self.note({"did": "started", **self.start, "questionnaire": pin})
        self.roster = [{"code": code, "name": name} for code, name in self.parties.items()]
        for party in self.roster:
            self.note({"did": "party", "code": party["code"], "change": "added", "name": party["name"]})

    def note(self, entry):
        name = "".join(self.random.choice("abcdefghjkmnpqrstvwxyz0123456789") for _ in range(8))
        self.journal.append({"id": name, "at": "2026-06-30T12:00:00Z", **entry})

    def value(self, kind, options):
        pick = self.random.randint
        if kind == "choice":
            return self.random.choice(options)["id"]
        if kind == "choices":
            real = [o["id"] for o in options if not o.get("exclusive")]
            return [i for i in real if self.random.random() < 0.5][:3] or real[:1]
        return {
            "scale": pick(2, 5), "yes-no": True, "number": pick(0, 7), "percent": pick(40, 95),
            "money": {"amount": pick(1, 40) * 100000, "currency": "EUR", "period": "year"},
            "date": f"2027-{pick(1, 12):02d}", "duration": {"count": pick(3, 36), "unit": "month"},
        }.get(kind, f"the readmission desk of {pick(3, 40)} hospitals in Bavaria and Saxony")

    def answer(self, question, party):
        key = {"question": question["code"], **({"party": party} if party else {})}
        kind, options, slot = question["kind"], question.get("options") or [], {"state": "answered"}
        fields = [(f["name"], f) for f in question.get("fields") or [] if not f.get("per") and not f.get("when")]
        if kind in ("table", "commitments"):
            given, rows = question.get("rows"), []
            for number in range(3):
                name = given[number]["id"] if isinstance(given, list) and number < len(given) else f"r{number}"
                rows.append({"row": name})
                for column in question.get("columns") or []:
                    if not column.get("per") and not column.get("when"):
                        cell = self.value(column["kind"], column.get("options") or [])
                        rows[-1][column["name"]] = cell
                        self.note({"did": "answered", **key, "row": name, "cells": {column["name"]: cell}})
            slot["value"] = rows
            self.note({"did": "answered", **key, "rowsDone": True})
        elif kind != "sentence":
            slot["value"] = self.value(kind, options)
            self.note({"did": "answered", **key, "value": slot["value"]})
            ticks = slot["value"] if isinstance(slot["value"], list) else [slot["value"]]
            fields += [(f"{o['id']}.{f['name']}", f) for o in options if o["id"] in ticks
                       for f in o.get("fields") or [] if not f.get("when")]
        for name, field in fields:
            said = self.value(field["kind"], field.get("options") or [])
            slot.setdefault("fields", {})[name] = said
            self.note({"did": "answered", **key, "fields": {name: said}})
        if len(slot) > 1:
            self.answers.setdefault(question["code"], {"-": {}})["-"][party or "joint"] = slot
            self.left -= 1

    def line(self, questions):
        for question in questions:
            for party in self.parties if question["by"] == "each" else [None]:
                if self.left > 0 and question["kind"] not in ("parties", "people"):
                    self.answer(question, party)
        return json.dumps({
            "format": "alliance-assessment", "version": 1, "id": "01J00000000000000000000000", **self.start,
            "questionnaire": self.pin, "parties": self.roster, "people": [],
            "answers": dict(sorted(self.answers.items())), "journal": self.journal}, ensure_ascii=False) + "\n"


def main():
    folder, count = sys.argv[1], int(sys.argv[2])

    def part(name):
        with open(os.path.join(folder, name + ".yaml"), encoding="utf-8") as file:
            return yaml.safe_load(file)

    head = part("questionnaire")
    pin = {"id": head["id"], "version": str(head["version"]), "sha256": "0" * 64}
    questions = [question for stage in head["stages"]
                 for question in part(stage if isinstance(stage, str) else stage["id"])["questions"]]
    sys.stdout.write(MadeUp(count, pin).line(questions))


if __name__ == "__main__":
    main()
