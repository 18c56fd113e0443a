"""Holds YAML and JSON files against a JSON Schema: validate.py SCHEMA FILE...

It prints one line per error and ends with 1 when there is any. It is independent of everything in this project.
"""

import json
import os
import re
import sys

import jsonschema
import referencing
import yaml


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: yes and no are words, dates are texts."""

    yaml_implicit_resolvers = {}


Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(null|~|)$"), ["n", "~", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?[0-9]+$"), list("-0123456789"))
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]+$"), list("-0123456789")
)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else yaml.load(file, Loader=Core)


def neighbour(name):
    """A schema that another one in the same folder refers to."""
    folder = os.path.dirname(sys.argv[1])
    return referencing.Resource.from_contents(read(os.path.join(folder, name)))


schema = read(sys.argv[1])
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(
    schema, registry=referencing.Registry(retrieve=neighbour)
)
failed = False
for path in sys.argv[2:]:
    for error in validator.iter_errors(read(path)):
        best = jsonschema.exceptions.best_match([error])
        failed = True
        print(f"{path}: {'/'.join(map(str, best.absolute_path))}: {best.message[:300]}")
sys.exit(1 if failed else 0)
