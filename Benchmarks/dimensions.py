"""The ten dimensions of every assessment in a stream, as somebody would write them in Python: simpler on purpose.

It scores scales, yes/no, choices, ticks and fields, knows no condition, no table and no measure, and looks at nothing
but dimensions.

    python Benchmarks/dimensions.py questionnaires/strategic-alliance < STREAM
"""

import glob
import os
import sys

import orjson
import yaml

questions = {}
for path in glob.glob(os.path.join(sys.argv[1], "*.yaml")):
    for question in (yaml.safe_load(open(path, encoding="utf-8")) or {}).get("questions") or []:
        if question.get("dimensions"):
            questions[question["code"]] = question


def points(question, slot):
    rule = question.get("score")
    name = rule if isinstance(rule, str) else rule["rule"] if rule else question["kind"]
    rule = rule if isinstance(rule, dict) else {}
    value, fields = slot.get("value"), slot.get("fields") or {}
    ids = [option["id"] for option in question.get("options") or []]
    if name == "scale":
        return None if value is None else (value - 1) * 25
    if name == "yes-no":
        return None if value is None else 100 if value else 0
    if name == "map":
        return rule["values"].get(value)
    if name == "fields":
        wanted = rule.get("of") or [field["name"] for field in question.get("fields") or []]
        given = sum(1 for field in wanted if isinstance(fields.get(field), (str, int)))
        return 100 * given / len(wanted) if wanted else None
    if not isinstance(value, list):
        return value if name == "number" and isinstance(value, (int, float)) else None
    if name in ("share", "shown"):
        wanted = rule.get("of") or [i for i in ids if i != "none"]
        return 100 * sum(1 for i in wanted if i in value) / len(wanted)
    if name == "count":
        return rule["points"][min(len([i for i in value if i != "none"]), len(rule["points"]) - 1)]
    return 0 if value == [rule.get("none")] else 100


for line in sys.stdin.buffer:
    sums = {}
    for code, rounds in orjson.loads(line)["answers"].items():
        question = questions.get(code)
        slots = rounds[max(rounds)] if question else {}
        for slot in slots.values():
            score = points(question, slot) if slot["state"] == "answered" else None
            if score is None:
                continue
            for dimension, weight in question["dimensions"].items():
                total, known = sums.get(dimension, (0, 0))
                sums[dimension] = (total + weight / len(slots) * score, known + weight / len(slots))
    sys.stdout.buffer.write(orjson.dumps({d: t / k for d, (t, k) in sums.items()}) + b"\n")
